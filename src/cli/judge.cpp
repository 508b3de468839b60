#include "case_at_hand.hpp"
#include "commands.hpp"
#include "explanation_json.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

constexpr command judge_command{
    .name = "judge",
    .usage =
        "maatstaf judge -p PACK [-r RULE …] --on DATE [--lang nl|en] [--format text|json] CASE.json|-\n\n"
        "Judges a case by the rules of a pack on a date, and says why.\n",
    .packs = true,
    .rules = true,
    .on = true,
    .a_case = true};

std::string as_json(const arguments& with, case_at_hand& at_hand) {
    json result;
    result["pack"] = with.judged().name;
    result["version"] = with.judged().version;
    result["hash"] = hash_of(with.judged());
    result["on"] = plain_date(with.on->day);
    result["results"] = json::array();
    for (std::size_t n = 0; n < at_hand.made->rules().size(); ++n)
        result["results"].push_back(result_object(explain(*at_hand.known, *at_hand.by, n, {with.in, naming::names})));
    return written(result) + '\n';
}

std::string as_text(const arguments& with, case_at_hand& at_hand) {
    std::string result{with.in == language::nl && !with.judged().label.nl.empty() ? with.judged().label.nl
                                                                                  : with.judged().label.en};
    if (result.empty()) result = with.judged().name;
    result += ", " + long_date(with.on->day, with.in) + '\n';
    for (std::size_t n = 0; n < at_hand.made->rules().size(); ++n)
        result += '\n' + to_text(explain(*at_hand.known, *at_hand.by, n, {with.in, naming::labels}), with.in);
    return result;
}

} // namespace

int run_judge(std::span<const std::string> arguments_written) {
    return with_case(judge_command, arguments_written, [](const arguments& with, case_at_hand& at_hand) {
        return with.as_json ? as_json(with, at_hand) : as_text(with, at_hand);
    });
}

} // namespace maatstaf::cli
