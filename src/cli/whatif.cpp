#include "case_at_hand.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "whatif_json.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

constexpr command whatif_command{
    .name = "whatif",
    .usage =
        "maatstaf whatif -p PACK -r RULE --on DATE [--key KEY.pem] [--lang nl|en] [--format text|json] CASE.json|-\n\n"
        "Says what would have to be otherwise: for a no the smallest change of each fact that makes it a yes, for a\n"
        "yes how far each fact may move, and of what is not known which values settle it. One fact moves at a time\n"
        "and the others stay as the case has them; the date of judgement is one of them.\n",
    .packs = true,
    .rules = true,
    .one_rule = true,
    .on = true,
    .date_moves = true,
    .a_case = true};

std::string as_json(const arguments& with, const explained_whatif& what) {
    json result = judgement_object(with.judged(), *with.on, json::array({whatif_value(what)}));
    return written(result) + '\n';
}

std::optional<std::string> say(const arguments& with, case_at_hand& at_hand, diagnostics& found) {
    whatif asked{*at_hand.made};
    if (!asked.ask(*at_hand.known, 0)) {
        found.push_back(report(finding::too_many_changes, "", {}));
        return std::nullopt;
    }
    const auto what =
        explain_whatif(*at_hand.known, asked, 0, {with.in, with.as_json ? naming::names : naming::labels});
    return with.as_json ? as_json(with, what)
                        : day_heading(with.judged(), *with.on, with.in) + '\n' + to_text(what, with.in);
}

} // namespace

int run_whatif(std::span<const std::string> arguments_written) {
    return with_case(whatif_command, arguments_written, say);
}

} // namespace maatstaf::cli
