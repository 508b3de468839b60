// The definitions and rules of a pack, and what it needs of the host. They are declared first, all of them, and only then are
// their expressions read, because each may use any other.
#pragma once

#include "pack_context.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

class statement_reader {
public:
    statement_reader(const object_reader& whole, pack_context& context) : whole_(whole), context_(context) {}

    /// Everything but the expressions: what else the pack's entities are called is known by now.
    void declare();

    /// The expressions. The view of the pack, with the packs that it uses, must be complete but for these.
    void read_bodies();

    /// "/rules/3": where the n-th statement stands.
    std::string place_of(std::size_t n) const;

private:
    enum class part : std::uint8_t { needs, definitions, rules };

    static std::string_view word_of(part p) noexcept;
    static std::span<const std::string_view> keys_of(part p) noexcept;

    void declare(const json_value& written, const json_path& place, part in);
    void declare_need(const object_reader& object, statement& into);
    void declare_value(const object_reader& object, statement& into);
    std::string_view read_entity(const object_reader& object);
    void read_about(const object_reader& object, about_view& into);
    void read_codes(const object_reader& object, about_view& into);
    void read_sources(const object_reader& object, about_view& into);

    struct unread {
        const json_value* written;
        part in;
        std::size_t index;       ///< in its list
        std::string_view body{}; ///< "when", "value" or "of"; empty where it cannot be read, which has been reported
    };

    const object_reader& whole_;
    pack_context& context_;
    std::vector<std::string_view> entities_; ///< of the pack and of those that it uses
    std::vector<unread> unread_;             ///< of each statement
};

} // namespace maatstaf
