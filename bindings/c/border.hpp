// The border between C and C++. A call from outside goes through `at_border`: its arguments are looked at before
// anything is done, all of them, and whatever is thrown further in is stopped there and nowhere else.
#pragma once

#include "diagnostic_ids.hpp"
#include "handles.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace maatstaf::c {

inline mst_utf8 shown(std::string_view text) noexcept {
    return {text.data(), text.size()};
}
inline std::string_view view(mst_utf8 text) noexcept {
    return text.size == 0 ? std::string_view{} : std::string_view{text.data, text.size};
}

/// Where the first version of a struct ends. What is shorter was never one.
template <class Struct>
inline constexpr std::size_t first_size = 0;

/// No struct will ever be longer: a size beyond it is no size.
inline constexpr std::size_t longest_struct = 4096;

/// One call from outside: looks at arguments, and keeps what is found.
class border {
public:
    /// The error was looked at already; it may be null.
    explicit border(mst_error* told) noexcept : found_(told == nullptr ? &unheard_ : &told->found) {
        if (!found_->empty()) found_->clear();
        if (told != nullptr) told->is_out_of_memory = false;
    }
    border(const border&) = delete;
    border& operator=(const border&) = delete;

    template <class Handle>
    bool wants(const Handle* handle, std::string_view name) {
        if (handle != nullptr && is_alive(handle)) return true;
        refuse_handle(handle == nullptr, name, Handle::called);
        return false;
    }
    /// Something that is read or written.
    bool wants_place(const void* place, std::string_view name) {
        if (place != nullptr) return true;
        refuse_null(name);
        return false;
    }
    /// Bytes of which the reader says what is wrong with them.
    bool wants_bytes(mst_utf8 text, std::string_view name);
    /// A name or something else that is short and has to be UTF-8.
    bool wants_text(mst_utf8 text, std::string_view name);
    bool wants_below(std::uint64_t number, std::uint64_t end, std::string_view name);
    bool wants_language(std::int32_t number) { return wants_below(as_index(number), 2, "language"); }

    /// That was judged since it was made or changed. `name`: what it is called where that matters.
    bool wants_answers(const mst_case& of, std::string_view name = {}) {
        if (of.is_judged) return true;
        refuse(MST_ORDER, finding::border_order, name,
               {"The case was not judged since it was made or changed", "Call mst_case_judge first."});
        return false;
    }

    /// The date of the plan, or else that of the case; nothing where it is not known.
    std::optional<date> wanted_date(const mst_case& of) {
        const auto on = of.date_of_judgement();
        if (!on)
            refuse(MST_ORDER, finding::border_order, "peildatum",
                   {"The date of judgement is not known", "Tell it, or make a plan for one date."});
        return on;
    }

    /// A struct to be filled in.
    template <class Struct>
    bool wants_room(const Struct* into, std::string_view name) {
        return wants_place(into, name) && wants_size(into->struct_size, first_size<Struct>, name);
    }
    /// A struct that is given in. What this library does not know of it must be zero.
    template <class Struct>
    bool wants_struct(const Struct* given, std::string_view name) {
        return wants_room(given, name) && wants_zeros(given, sizeof(Struct), given->struct_size, name);
    }

    mst_status refuse(mst_status why, diagnostic what);
    mst_status refuse(mst_status why, finding what, std::string_view place,
                      std::initializer_list<std::string_view> with);

    /// What readers find goes in here.
    diagnostics& found() noexcept { return *found_; }
    /// Is every argument such that the call can be made? What they say may be wrong all the same.
    bool can_be_made() const noexcept { return status_ == MST_OK; }
    bool is_good() const noexcept { return status_ == MST_OK && found_->empty(); }
    /// Of the call as a whole.
    mst_status status() const noexcept {
        return status_ != MST_OK ? status_ : found_->empty() ? mst_status{MST_OK} : mst_status{MST_INPUT};
    }

    /// A number below zero is none of any list.
    static std::uint64_t as_index(std::int32_t number) noexcept {
        return number < 0 ? ~std::uint64_t{0} : static_cast<std::uint64_t>(number);
    }

private:
    void refuse_handle(bool is_null, std::string_view name, std::string_view wanted);
    void refuse_null(std::string_view name);
    bool wants_size(std::size_t given, std::size_t smallest, std::string_view name);
    bool wants_zeros(const void* given, std::size_t known, std::size_t size, std::string_view name);

    diagnostics unheard_;
    diagnostics* found_;
    mst_status status_ = MST_OK;
};

/// What was thrown, as a status; called where it is caught.
mst_status status_of_exception(mst_error* error) noexcept;

/// Does what a call asks. The one place where exceptions end.
template <class Act>
mst_status at_border(mst_error* error, const Act& act) noexcept {
    if (error != nullptr && !is_alive(error)) return MST_HANDLE;
    try {
        border call{error};
        return act(call);
    } catch (...) { return status_of_exception(error); }
}

/// Fills in as much of the caller's struct as both know.
template <class Struct>
void give(Struct* into, Struct value) noexcept {
    value.struct_size = into->struct_size;
    std::memcpy(into, &value, std::min(into->struct_size, sizeof value));
}

/// The caller's struct as far as both know it; what the caller does not know is zero.
template <class Struct>
Struct taken(const Struct* from) noexcept {
    Struct result{};
    std::memcpy(&result, from, std::min(from->struct_size, sizeof result));
    return result;
}

inline language as_language(std::int32_t number) noexcept {
    return number == MST_DUTCH ? language::nl : language::en;
}

} // namespace maatstaf::c
