// Changes in time as JSON.
#include "changes_json.hpp"

#include "explanation_json.hpp"
#include "value_text.hpp"

namespace maatstaf {

json because_value(std::span<const change_cause> causes) {
    const auto text_or_null = [](const std::string& text) { return text.empty() ? json(nullptr) : json(text); };
    json because = json::array();
    for (const change_cause& c : causes)
        because.push_back({{"text", c.text},
                           {"fact", text_or_null(c.fact)},
                           {"parameter", text_or_null(c.parameter)},
                           {"source", text_or_null(c.source)}});
    return because;
}

json changes_value(const explained_changes& what, bool exact) {
    json intervals = json::array();
    for (const explained_stretch& s : what.stretches) {
        json one;
        one["from"] = plain_date(s.from.day);
        one["until"] = plain_date(s.until.day);
        one["answer"] = answer_value(s.answer, s.nothing_known);
        one["because"] = because_value(s.because);
        if (exact) {
            const bool settled = is_point(s.answer.value, s.answer.of);
            one["exact"]["settled_by"] = settled ? json(s.by_completions ? "completions" : "boxes") : json(nullptr);
            one["exact"]["answer_is_exact"] = s.is_exact;
        }
        intervals.push_back(std::move(one));
    }
    json result;
    result["rule"] = what.rule;
    result["intervals"] = std::move(intervals);
    return result;
}

std::string to_json(const explained_changes& what) {
    return written(changes_value(what));
}

} // namespace maatstaf
