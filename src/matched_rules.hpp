// The rules of two packs, matched by what they are called and by what their cases are about.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/plan.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

struct rules_to_match {
    const pack& a;
    const pack& b;
    std::span<const std::string_view> rules{};             ///< none: all of either pack itself
    std::string (*place_of_rule)(std::size_t n) = nullptr; ///< of the n-th of `rules`; needed where there are any
    std::optional<std::string_view> entity{};              ///< only rules about this
    std::string_view place_of_entity{};
    bool by_name_in_both = false;                 ///< a rule that is asked for by name has to be in both
    std::optional<date> on{};                     ///< the plans are for that day
    std::span<const custom_function> functions{}; ///< for what either pack needs of the host
};

/// The rules of one kind of case.
struct matched_rules {
    std::string_view entity;
    std::vector<std::string_view> both; ///< those of the plans, in this order
    std::vector<std::string_view> only_a, only_b;
    std::optional<plan> a, b; ///< nothing where there are no rules in both
};

/// For each kind of case that either pack has such rules about. What is wrong with what was asked goes to `found`.
std::vector<matched_rules> match_rules(const rules_to_match& asked, diagnostics& found);

/// The days on which both packs have a value for anything; those from the first one on that has no end.
std::optional<box> common_days(const pack& a, const pack& b);

} // namespace maatstaf
