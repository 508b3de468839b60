// A judgement, or what to ask next, in which all that the open facts can be is looked at together, told in full: as JSON or
// as a page. All that stands in the way goes to `found`; then there is nothing.
#pragma once

#include "told_questions.hpp"

#include <maatstaf/evaluate.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace maatstaf {

/// Each rule of the plan, in the order asked. `by` must have considered the case last.
std::optional<std::string> tell_exact_judgement(const asked_case& about, judge& by, date on, diagnostics& found);

/// The n-th rule of the plan: what is open, and what to ask next.
std::optional<std::string> tell_exact_question(const asked_case& about, judge& by, std::size_t n, diagnostics& found);

} // namespace maatstaf
