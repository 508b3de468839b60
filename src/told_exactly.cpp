#include "told_exactly.hpp"

#include "diagnostic_ids.hpp"
#include "explain_exactly.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"

#include <utility>
#include <vector>

namespace maatstaf {

namespace {

/// `count` rules of the plan, from the n-th. Nothing, and why, where what is given cannot be so.
std::optional<std::vector<exact_explanation>> explained(const asked_case& about, judge& by, std::size_t n,
                                                        std::size_t count, diagnostics& found) {
    completions all{about.known};
    std::vector<exact_explanation> result;
    for (const std::size_t end = n + count; n < end; ++n) {
        result.push_back(
            explain_exactly(about.known, by, all, n, {about.in, about.as_json ? naming::names : naming::labels}));
        if (result.back().is_possible) continue;
        found.push_back(report(finding::contradiction_whatever_is_open, "/facts", {}));
        return std::nullopt;
    }
    return result;
}

} // namespace

std::optional<std::string> tell_exact_judgement(const asked_case& about, judge& by, date on, diagnostics& found) {
    const auto all = explained(about, by, 0, about.known.made_for().rules().size(), found);
    if (!all) return std::nullopt;
    if (about.as_json) {
        json results = json::array();
        for (const exact_explanation& one : *all) {
            results.push_back(result_object(one.what));
            results.back()["exact"] = exact_object(one);
        }
        return written(judgement_object(about.by, std::string(about.hash), on, std::move(results))) + '\n';
    }
    std::string result = day_heading(about.by, on, about.in);
    for (const exact_explanation& one : *all) result += '\n' + to_text(one, about.in);
    return result;
}

std::optional<std::string> tell_exact_question(const asked_case& about, judge& by, std::size_t n, diagnostics& found) {
    auto all = explained(about, by, n, 1, found);
    if (!all) return std::nullopt;
    exact_explanation& one = all->front();
    if (about.as_json) {
        json result;
        result["rule"] = one.what.rule;
        result["answer"] = answer_value(one.what.answer, one.what.nothing_known);
        result["open"] = one.what.open;
        result["next_question"] = question_value(one.what);
        result["exact"] = exact_object(one);
        return written(result) + '\n';
    }
    // Of the reasons only that nothing need be asked.
    one.what.reasons.resize(one.what.settled() && one.by_completions ? 1 : 0);
    one.what.review.clear();
    one.what.notes.clear();
    return to_text(one, about.in);
}

} // namespace maatstaf
