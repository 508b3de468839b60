#include "changes_json.hpp"
#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "told_questions.hpp"
#include "value_text.hpp"

#include <utility>

namespace maatstaf {

namespace {

std::string as_json(const asked_case& about, date from, date until, const std::vector<explained_changes>& all) {
    json results = json::array();
    for (const explained_changes& of_rule : all) results.push_back(changes_value(of_rule));
    json result = head_of(about.by, std::string(about.hash));
    result["from"] = plain_date(from.day);
    result["until"] = plain_date(until.day);
    result["results"] = std::move(results);
    return written(result) + '\n';
}

std::string as_text(const asked_case& about, date from, date until, const std::vector<explained_changes>& all) {
    std::string result = period_heading(about.by, from, until, about.in);
    for (const explained_changes& of_rule : all) result += '\n' + to_text(of_rule, about.in);
    return result;
}

} // namespace

std::optional<std::string> tell_changes(const asked_case& about, date from, date until, diagnostics& found) {
    changes days{about.known.made_for()};
    if (!days.follow(about.known, from, until)) {
        if (const auto day = days.contradicted_on())
            found.push_back(report(finding::contradiction_on_a_day, "", {plain_date(day->day)}));
        else found.push_back(report(finding::too_many_changes, "", {}));
        return std::nullopt;
    }
    const auto all = explain_changes(about.known, days, {about.in, about.as_json ? naming::names : naming::labels});
    return about.as_json ? as_json(about, from, until, all) : as_text(about, from, until, all);
}

} // namespace maatstaf
