// The rules of two packs, matched by what they are called and by what their cases are about.
#pragma once

#include "arguments.hpp"

#include <maatstaf/plan.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf::cli {

/// The rules of one kind of case.
struct matched_rules {
    std::string_view entity;
    std::vector<std::string_view> both; ///< those of the plans, in this order
    std::vector<std::string_view> only_a, only_b;
    std::optional<plan> a, b; ///< nothing where there are no rules in both
};

/// The rules asked for, or all of either pack itself. What is wrong with them is in `found`. `on`: the plans are for that day.
std::vector<matched_rules> match_rules(const pack& a, const pack& b, std::span<const std::string> asked,
                                       std::optional<std::string_view> entity, std::optional<date> on,
                                       diagnostics& found);

/// The days on which both packs have a value for anything; those from the first one on that has no end.
std::optional<box> common_days(const pack& a, const pack& b);

} // namespace maatstaf::cli
