#include "case_at_hand.hpp"
#include "commands.hpp"
#include "explanation_json.hpp"
#include "told_exactly.hpp"

namespace maatstaf::cli {

namespace {

constexpr command ask_command{
    .name = "ask",
    .usage =
        "maatstaf ask -p PACK -r RULE --on DATE [--exact] [--key KEY.pem] [--lang nl|en] [--format text|json]\n"
        "             CASE.json|-\n\n"
        "Says which facts are still open for a rule, what to ask next, and what each answer would settle.\n",
    .packs = true,
    .rules = true,
    .one_rule = true,
    .on = true,
    .a_case = true,
    .exact = true};

std::string as_json(const explanation& what) {
    json result;
    result["rule"] = what.rule;
    result["answer"] = answer_value(what.answer, what.nothing_known);
    result["open"] = what.open;
    result["next_question"] = question_value(what);
    return written(result) + '\n';
}

/// The same page as that of a verdict, without the reasons.
std::string as_text(explanation what, language in) {
    what.reasons.clear();
    what.review.clear();
    what.notes.clear();
    return to_text(what, in);
}

} // namespace

int run_ask(std::span<const std::string> arguments_written) {
    return with_case(
        ask_command, arguments_written,
        [](const arguments& with, case_at_hand& at_hand, diagnostics& found) -> std::optional<std::string> {
            if (with.exact) return tell_exact_question(asked_of(with, at_hand), *at_hand.by, 0, found);
            const explanation what =
                explain(*at_hand.known, *at_hand.by, 0, {with.in, with.as_json ? naming::names : naming::labels});
            return with.as_json ? as_json(what) : as_text(what, with.in);
        });
}

} // namespace maatstaf::cli
