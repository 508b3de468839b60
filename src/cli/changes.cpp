#include "case_at_hand.hpp"
#include "changes_json.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "output.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

constexpr command changes_command{
    .name = "changes",
    .usage =
        "maatstaf changes -p PACK [-r RULE …] --from DATE --until DATE [--key KEY.pem] [--lang nl|en]\n"
        "                 [--format text|json] CASE.json|-\n\n"
        "Says on which day each rule begins to give another answer, and why, while the facts stay as the case has\n"
        "them and only time goes on: from the first date until the second, which is not looked at any more.\n"
        "Of many cases at once: maatstaf changes --table TABLE.csv, see maatstaf changes --table - --help.\n",
    .packs = true,
    .rules = true,
    .period = true,
    .a_case = true};

std::string as_json(const arguments& with, const std::vector<explained_changes>& all) {
    json results = json::array();
    for (const explained_changes& of_rule : all) results.push_back(changes_value(of_rule));
    json result = head_of(with.judged(), hash_of(with.judged()));
    result["from"] = plain_date(with.from->day);
    result["until"] = plain_date(with.until->day);
    result["results"] = std::move(results);
    return written(result) + '\n';
}

std::string as_text(const arguments& with, const std::vector<explained_changes>& all) {
    std::string result = period_heading(with.judged(), *with.from, *with.until, with.in);
    for (const explained_changes& of_rule : all) result += '\n' + to_text(of_rule, with.in);
    return result;
}

std::optional<std::string> say(const arguments& with, case_at_hand& at_hand, diagnostics& found) {
    changes days{*at_hand.made};
    if (!days.follow(*at_hand.known, *with.from, *with.until)) {
        if (const auto day = days.contradicted_on())
            found.push_back(report(finding::contradiction_on_a_day, "", {plain_date(day->day)}));
        else found.push_back(report(finding::too_many_changes, "", {}));
        return std::nullopt;
    }
    const auto all = explain_changes(*at_hand.known, days, {with.in, with.as_json ? naming::names : naming::labels});
    return with.as_json ? as_json(with, all) : as_text(with, all);
}

} // namespace

int run_changes(std::span<const std::string> arguments_written) {
    for (const std::string& word : arguments_written)
        if (word == "--table" || word.starts_with("--table=")) return run_changes_of_table(arguments_written);
    return with_case(changes_command, arguments_written, say);
}

} // namespace maatstaf::cli
