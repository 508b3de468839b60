// What judging a case by a pack can cost. Explaining follows a rule into what it uses, one call within another, and members
// of lists within lists are run through one by one: a pack from outside could make either endless.
#pragma once

#include <maatstaf/law/scope.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf {

/// Operators and definitions inside each other. The packs of the law itself need a few dozen.
inline constexpr std::uint32_t deepest_evaluation = 1'000;

/// Steps that one case may take, all definitions and rules of its entity together: well below a second.
inline constexpr std::uint64_t most_steps = 20'000'000;

/// How deep each of these goes, with what it uses. They must link: nothing uses itself.
std::vector<std::uint32_t> depths_of(std::span<const statement* const> statements, const scope& names);

/// Steps of one evaluation when every list has its maximum of members; UINT64_MAX where they are beyond counting.
std::uint64_t steps_of(const statement& of, const scope& names);

} // namespace maatstaf
