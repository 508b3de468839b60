// What lies behind the handles of maatstaf.h. Each begins with a mark that says what it is, so that a handle of
// another type is recognised; the mark is taken away before the memory is given back. What a handle needs of another
// it holds itself, so that a caller may free handles in any order.
#pragma once

// What the header declares is what is seen from outside; all else is compiled hidden.
#pragma GCC visibility push(default)
#include "maatstaf.h"
#pragma GCC visibility pop

#include "table/bound_column.hpp"

#include <maatstaf/arrow.hpp>
#include <maatstaf/evaluate.hpp>
#include <maatstaf/explain.hpp>
#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>
#include <maatstaf/read_case.hpp>
#include <maatstaf/table.hpp>

#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf::c {

/// The first word of a handle.
template <std::uint64_t Mark>
struct marked {
    static constexpr std::uint64_t own_mark = Mark;

    std::uint64_t mark = Mark;

    marked() = default;
    marked(const marked&) = delete;
    marked& operator=(const marked&) = delete;
    ~marked() { *const_cast<volatile std::uint64_t*>(&mark) = 0; } // volatile, or nobody would bother
};

/// Is it a handle of that type, as far as its first word tells? It is not null.
template <class Handle>
bool is_alive(const Handle* handle) noexcept {
    std::uint64_t mark = 0;
    std::memcpy(&mark, static_cast<const void*>(handle), sizeof mark);
    return mark == Handle::own_mark;
}

/// Frees what is a handle of that type; of anything else nothing is touched.
template <class Handle>
void free(Handle* handle) noexcept {
    if (handle != nullptr && is_alive(handle)) delete handle;
}

/// A pack with those that it uses.
struct held_pack {
    const pack* view = nullptr;
    std::optional<loaded_pack> loaded; ///< of a text
    std::string text;                  ///< that text, to say where in it something is
    bool is_signed = false;            ///< and the signature is right
    std::vector<std::shared_ptr<const held_pack>> uses;

    /// Computed when it is first asked for.
    const std::string& hash() const {
        std::call_once(hash_made_, [this] { hash_ = hash_of(*view); });
        return hash_;
    }

private:
    mutable std::once_flag hash_made_;
    mutable std::string hash_;
};

class functions_at_hand; // functions.hpp

/// A plan with its pack.
struct held_plan {
    std::shared_ptr<const held_pack> by;
    std::shared_ptr<const functions_at_hand> functions; ///< null: none were given
    plan made;
    std::vector<std::uint8_t> used; ///< of each fact of the scope: a rule reads it

    held_plan(std::shared_ptr<const held_pack> of, plan&& linked) : by(std::move(of)), made(std::move(linked)) {}
};

} // namespace maatstaf::c

struct mst_text : maatstaf::c::marked<0x7478'6574'2d74'736d> {
    static constexpr std::string_view called = "mst_text";
    std::string written;
};

struct mst_error : maatstaf::c::marked<0x7272'6f72'2d74'736d> {
    static constexpr std::string_view called = "mst_error";
    maatstaf::diagnostics found;
    maatstaf::diagnostics no_memory; ///< made beforehand: when it is needed there is no memory to make it
    bool is_out_of_memory = false;   ///< then that is what was found

    const maatstaf::diagnostics& told() const noexcept { return is_out_of_memory ? no_memory : found; }
};

struct mst_pack : maatstaf::c::marked<0x6b63'6170'2d74'736d> {
    static constexpr std::string_view called = "mst_pack";
    std::shared_ptr<const maatstaf::c::held_pack> held;
};

struct mst_plan : maatstaf::c::marked<0x6e61'6c70'2d74'736d> {
    static constexpr std::string_view called = "mst_plan";
    std::shared_ptr<const maatstaf::c::held_plan> held;
};

struct mst_case : maatstaf::c::marked<0x6573'6163'2d74'736d> {
    static constexpr std::string_view called = "mst_case";

    explicit mst_case(std::shared_ptr<const maatstaf::c::held_plan> of) : held(std::move(of)), by(held->made) {
        known.emplace(held->made);
    }

    std::shared_ptr<const maatstaf::c::held_plan> held;
    std::optional<maatstaf::situation> known;
    std::optional<maatstaf::case_text> text; ///< where all that is known was told by one text
    maatstaf::judge by;
    bool is_judged = false; ///< and not changed since

    /// The date of the plan, or else that of the case, if it is one.
    std::optional<maatstaf::date> date_of_judgement() const {
        if (const auto on = held->made.on()) return on;
        const maatstaf::box told = known->facts().slots[0];
        if (told.lo != told.hi) return std::nullopt;
        return maatstaf::date{static_cast<std::int32_t>(told.lo)};
    }
};

struct mst_table : maatstaf::c::marked<0x6c62'6174'2d74'736d> {
    static constexpr std::string_view called = "mst_table";
    std::shared_ptr<const maatstaf::c::held_plan> held;
    std::optional<maatstaf::table_judge> by;
    maatstaf::bound_table bound;
    std::vector<std::string> names; ///< of the columns, then of the lists
};

struct mst_arrow : maatstaf::c::marked<0x7772'7261'2d74'736d> {
    static constexpr std::string_view called = "mst_arrow";
    std::shared_ptr<const maatstaf::c::held_plan> held;
    std::optional<maatstaf::arrow_cases> cases;
    std::optional<maatstaf::table_judge> by;
};

struct mst_verdict : maatstaf::c::marked<0x6472'6576'2d74'736d> {
    static constexpr std::string_view called = "mst_verdict";
    std::shared_ptr<const maatstaf::c::held_plan> held; ///< the explanation borrows from its packs
    maatstaf::explanation what;
    maatstaf::language in = maatstaf::language::nl;
};
