#include "case_at_hand.hpp"
#include "commands.hpp"

namespace maatstaf::cli {

namespace {

constexpr command changes_command{
    .name = "changes",
    .usage =
        "maatstaf changes -p PACK [-r RULE …] --from DATE --until DATE [--exact] [--key KEY.pem] [--lang nl|en]\n"
        "                 [--format text|json] CASE.json|-\n\n"
        "Says on which day each rule begins to give another answer, and why, while the facts stay as the case has\n"
        "them and only time goes on: from the first date until the second, which is not looked at any more.\n"
        "Of many cases at once: maatstaf changes --table TABLE.csv, see maatstaf changes --table - --help.\n",
    .packs = true,
    .rules = true,
    .period = true,
    .a_case = true,
    .exact = true};

std::optional<std::string> say(const arguments& with, case_at_hand& at_hand, diagnostics& found) {
    return tell_changes(asked_of(with, at_hand), *with.from, *with.until, with.exact, found);
}

} // namespace

int run_changes(std::span<const std::string> arguments_written) {
    for (const std::string& word : arguments_written)
        if (word == "--table" || word.starts_with("--table=")) return run_changes_of_table(arguments_written);
    return with_case(changes_command, arguments_written, say);
}

} // namespace maatstaf::cli
