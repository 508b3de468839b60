// A verdict in which all that the open facts can be is looked at together: "p or not p" is a yes, whatever p is. What
// judging leaves open is settled where it can be, and only the facts that truly matter are told and asked.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/completions.hpp>
#include <maatstaf/explain.hpp>
#include <maatstaf/question_order.hpp>

#include <optional>
#include <string>
#include <vector>

namespace maatstaf {

struct exact_explanation {
    explanation what;                   ///< its `open` are the facts that matter, and those of `unsettled`
    bool is_possible = true;            ///< is there any case in which what was given and the facts are true together?
    bool by_completions = false;        ///< judging alone had left more open
    bool is_exact = true;               ///< else the answer may be narrower than what is told
    std::vector<std::string> unsettled; ///< facts of which it was not found out whether they matter, sorted by name
    /// The smallest sets of facts of which some values settle the answer, whatever the others are.
    std::vector<std::vector<std::string>> could_decide;
    bool is_proved = true;               ///< that there are no smaller sets, and no others
    std::optional<best_order> questions; ///< where there is a next question: how many are still to come
};

/// As explain. `all`: of `known`.
exact_explanation explain_exactly(const situation& known, judge& by, completions& all, std::size_t n, wording how);

/// {"settled_by", "answer_is_exact", "unsettled", "could_decide", "could_decide_is_proved", "questions"}
json exact_object(const exact_explanation& what);

/// As to_text of an explanation, with what was found beyond it. Best made of an explanation by labels.
std::string to_text(const exact_explanation& what, language in);

} // namespace maatstaf
