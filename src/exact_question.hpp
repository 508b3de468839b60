// What to ask next, among the facts that truly matter, when what an answer leaves open is looked at together.
#pragma once

#include <maatstaf/completions.hpp>

#include <optional>
#include <span>

namespace maatstaf {

/// The question of which the largest share of the answers settles the matter; among equals the first of `open`.
std::optional<question> exact_question(const situation& known, completions& all, std::size_t rule,
                                       std::span<const open_fact> open);

} // namespace maatstaf
