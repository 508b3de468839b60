#include "case_at_hand.hpp"
#include "commands.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "told_exactly.hpp"

#include <utility>

namespace maatstaf::cli {

namespace {

constexpr command judge_command{.name = "judge",
                                .usage =
                                    "maatstaf judge -p PACK [-r RULE …] --on DATE [--lang nl|en] [--format text|json]\n"
                                    "               [--exact] [--key KEY.pem] [--receipt FILE] CASE.json|-\n\n"
                                    "Judges a case by the rules of a pack on a date, and says why.\n",
                                .packs = true,
                                .rules = true,
                                .on = true,
                                .a_case = true,
                                .exact = true,
                                .receipt = true};

} // namespace

int run_judge(std::span<const std::string> arguments_written) {
    return with_case(
        judge_command, arguments_written,
        [](const arguments& with, case_at_hand& at_hand, diagnostics& found) -> std::optional<std::string> {
            if (with.exact) return tell_exact_judgement(asked_of(with, at_hand), *at_hand.by, *with.on, found);
            if (!with.as_json) return judgement_text(with.judged(), *with.on, *at_hand.known, *at_hand.by, with.in);
            json results = results_value(*at_hand.known, *at_hand.by, with.in);
            return written(judgement_object(with.judged(), *with.on, std::move(results))) + '\n';
        });
}

} // namespace maatstaf::cli
