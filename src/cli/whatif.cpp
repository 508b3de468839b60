#include "case_at_hand.hpp"
#include "commands.hpp"

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

std::optional<std::string> say(const arguments& with, case_at_hand& at_hand, diagnostics& found) {
    return tell_whatif(asked_of(with, at_hand), with.on, 0, found);
}

} // namespace

int run_whatif(std::span<const std::string> arguments_written) {
    return with_case(whatif_command, arguments_written, say);
}

} // namespace maatstaf::cli
