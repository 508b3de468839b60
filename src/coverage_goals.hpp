// The goals of one statement: what there is to decide in it.
#pragma once

#include "coverage.hpp"

#include <optional>

namespace maatstaf {

/// What the settings alone make of the condition that ends at `root`; nothing where facts have a say.
std::optional<bool> settled_by_settings(const scope& names, const statement& of, std::uint32_t root);

/// The roots of the arguments of the node at `i`, first argument first.
std::vector<std::uint32_t> arguments_of(std::span<const node> nodes, std::uint32_t i);

covered_statement goals_of(const scope& names, const statement& of);

} // namespace maatstaf
