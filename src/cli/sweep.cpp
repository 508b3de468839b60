#include "case_at_hand.hpp"
#include "commands.hpp"

namespace maatstaf::cli {

namespace {

constexpr command sweep_command{
    .name = "sweep",
    .usage =
        "maatstaf sweep -p PACK [-r RULE …] --on DATE --fact NAME --from VALUE --until VALUE [--key KEY.pem]\n"
        "               [--lang nl|en] [--format text|json] CASE.json|-\n\n"
        "Says how each rule answers as one fact goes from one value up to and including another and the others stay\n"
        "as the case has them: every value at which something changes, exactly, the formula of an amount in between,\n"
        "and where all amounts together become less though the fact becomes more.\n",
    .packs = true,
    .rules = true,
    .on = true,
    .fact_range = true,
    .a_case = true};

std::optional<std::string> say(const arguments& with, case_at_hand& at_hand, diagnostics& found) {
    return tell_sweep(asked_of(with, at_hand), with.on, {with.fact, with.range_from, with.range_until, "--"}, found);
}

} // namespace

int run_sweep(std::span<const std::string> arguments_written) {
    return with_case(sweep_command, arguments_written, say);
}

} // namespace maatstaf::cli
