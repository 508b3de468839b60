#include "changes_json.hpp"
#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "told_questions.hpp"
#include "value_text.hpp"

#include <utility>

namespace maatstaf {

namespace {

std::string as_json(const asked_case& about, date from, date until, bool exact,
                    const std::vector<explained_changes>& all) {
    json results = json::array();
    for (const explained_changes& of_rule : all) results.push_back(changes_value(of_rule, exact));
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

void contradict(date on, diagnostics& found) {
    found.push_back(report(finding::contradiction_on_a_day, "", {plain_date(on.day)}));
}

/// False, and why, where no completion agrees with what is given.
bool sharpen(std::vector<explained_changes>& all, const asked_case& about, const changes& days, date from, date until,
             diagnostics& found) {
    exact_changes exact{about.known, days, from, until};
    for (std::size_t rule = 0; rule < all.size(); ++rule) {
        const auto stretches = exact.of(rule);
        if (!stretches) {
            contradict(*exact.contradicted_on(), found);
            return false;
        }
        all[rule] = explain_exact_changes(std::move(all[rule]), *stretches, about.in);
    }
    return true;
}

} // namespace

std::optional<std::string> tell_changes(const asked_case& about, date from, date until, bool exact,
                                        diagnostics& found) {
    changes days{about.known.made_for()};
    if (!days.follow(about.known, from, until)) {
        if (const auto day = days.contradicted_on()) contradict(*day, found);
        else found.push_back(report(finding::too_many_changes, "", {}));
        return std::nullopt;
    }
    auto all = explain_changes(about.known, days, {about.in, about.as_json ? naming::names : naming::labels});
    if (exact && !sharpen(all, about, days, from, until, found)) return std::nullopt;
    return about.as_json ? as_json(about, from, until, exact, all) : as_text(about, from, until, all);
}

} // namespace maatstaf
