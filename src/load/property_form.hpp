// How properties stand in a pack: the words for what they claim, and what each claim takes. The reader, the writer and the
// schema follow this.
#pragma once

#include "expression_form.hpp"

#include <maatstaf/law/property.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace maatstaf {

inline constexpr std::array<std::string_view, 11> property_keys{"name",  "entity", "claims", "says", "rules", "facts",
                                                                "never", "most",   "when",   "from", "until"};

/// By the value of the enumeration.
inline constexpr std::array<std::string_view, 9> claim_words{"monotone",      "independent",        "depends",
                                                             "cliff_at_most", "never_unknown_when", "always",
                                                             "never",         "exactly_one",        "at_most_one"};
inline constexpr std::array<std::string_view, 2> motion_words{"rises", "falls"};

/// How many rules a claim is about and of which kinds, and how many facts it names.
struct claim_form {
    std::size_t least_rules = 1, most_rules = 1;
    std::uint8_t rule_kinds = 0;
    std::size_t least_facts = 0, most_facts = 0;
    std::uint8_t fact_kinds = 0;
    bool takes_lists = false; ///< lists as well as facts
    bool wants_when = false;
};

inline constexpr std::size_t most_named = 64; ///< rules or facts of one property

constexpr claim_form form_of(claim of) noexcept {
    constexpr auto bits = [](auto... kinds) { return static_cast<std::uint8_t>((wanted_form::bit(kinds) | ...)); };
    constexpr std::uint8_t ordered = bits(kind::truth, kind::count, kind::money, kind::date);
    constexpr std::uint8_t any = ordered | bits(kind::choice);
    switch (of) {
    case claim::monotone: return {1, 1, ordered, 1, 1, ordered};
    case claim::independent:
    case claim::depends: return {1, 1, any, 1, 1, any, true};
    case claim::cliff_at_most: return {1, most_named, bits(kind::money), 1, 1, bits(kind::count, kind::money)};
    case claim::never_unknown_when: return {1, 1, any, 1, most_named, any, true};
    case claim::always:
    case claim::never: return {1, 1, bits(kind::truth), 0, 0, 0, false, true};
    case claim::exactly_one:
    case claim::at_most_one: return {2, most_named, bits(kind::truth)};
    }
    return {};
}

} // namespace maatstaf
