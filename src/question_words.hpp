// The next question, in words, with what each answer to it would settle.
#pragma once

#include "verdict_words.hpp"

namespace maatstaf {

/// Is the answer null: as wide as can be, or resting on a value that nobody gives, with an end open for that?
bool is_nothing(const stated& answer, bool missing_value);

/// `verdict`: what the question is asked about. `condition`: the segment of a definition that is asked and no fact, or below 0.
explanation::question question_in_words(const verdict_words& words, const question& asked, const explanation& verdict,
                                        bool missing_value, std::int32_t condition = -1);

} // namespace maatstaf
