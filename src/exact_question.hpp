// What can be asked next, among the facts that truly matter, when what an answer leaves open is looked at together.
#pragma once

#include <maatstaf/question_order.hpp>
#include <maatstaf/telling_definitions.hpp>

#include <span>
#include <vector>

namespace maatstaf {

struct exact_question {
    open_fact what{}; ///< also a definition, which `asks` does not name
    question asks{};
    bool is_exact = true;                ///< else an answer in it may be narrower
    std::vector<open_fact> instead_of{}; ///< of a definition: the dates that it compares
};

/// A question about each of `open`, in that order; about a condition in the place of the first of its dates.
std::vector<exact_question> exact_questions(const situation& known, completions& all, std::size_t rule,
                                            std::span<const open_fact> open);

/// The number of the one of which the largest share of the answers settles the matter; among equals of the first.
std::size_t most_settling(std::span<const exact_question> questions, kind of_answer);

/// The same facts, in parts as fine as can be found out; of a list by a definition that tells all that counts of it. Empty:
/// there is none, or too many values of it.
std::vector<asked_fact> in_parts(std::span<const exact_question> questions, const situation& known, completions& all,
                                 std::size_t rule);

} // namespace maatstaf
