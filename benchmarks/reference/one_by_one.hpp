// Judges the rows of the reference workload one by one with the pack: what judging in batch must agree with, also where
// facts are unknown.
#pragma once

#include "columns.hpp"

#include <maatstaf/values/box.hpp>

#include <array>
#include <optional>
#include <vector>

namespace reference {

/// What is known of the eight outcomes of a row.
using answers = std::array<maatstaf::box, outputs::count>;

/// The first `rows` of a table; nothing when the pack cannot be linked or a fact is not accepted.
std::optional<std::vector<answers>> judged_one_by_one(const inputs& in, std::size_t rows);

} // namespace reference
