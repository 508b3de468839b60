// How many questions are still to come, as it is told.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/question_order.hpp>

#include <string>

namespace maatstaf {

/// "1.75" where a few decimals say it, else "5/3". `point`: what stands before decimals.
std::string spelled(const number_of_questions& n, char point);

/// "Naar verwachting nog 1,75 vragen, en ten hoogste 3."
std::string in_words(const best_order& order, language in);

} // namespace maatstaf
