#include "arguments.hpp"
#include "commands.hpp"
#include "diff_table.hpp"
#include "output.hpp"
#include "told_diff.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace maatstaf::cli {

namespace {

constexpr command diff_command{
    .name = "diff",
    .usage =
        "maatstaf diff PACK_A PACK_B [-r RULE …] [--on DATE | --from DATE --until DATE] [-p PACK …]\n"
        "              [--table TABLE.csv --entity NAME -o DIFFERENCES.csv] [--key KEY.pem] [--lang nl|en]\n"
        "              [--format text|json]\n\n"
        "Says for whom two packs answer differently: two versions, or two municipalities. Each difference is told as\n"
        "conditions under which it is proved, with a case in which it shows; where nothing is told, it is proved that\n"
        "no case differs. Without days: all on which both packs have a value. With a table: judges its cases by both, "
        "writes\n"
        "row,rule,old,new,difference for whatever differs, and says who gains and who loses. The status is 1 when "
        "anything\n"
        "differs.\n",
    .packs = true,
    .two_packs = true,
    .rules = true,
    .days_if_any = true,
    .table_if_any = true};

std::optional<box> days_asked(const arguments& with) {
    if (with.on) return point(with.on->day);
    if (with.from && with.until) return box{with.from->day, with.until->day - 1};
    return std::nullopt;
}

} // namespace

int run_diff(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(diff_command, arguments_written, found);
    if (with.help) {
        print_help(diff_command);
        return done;
    }
    if (found.empty() && with.other != nullptr && !with.table_file.empty()) return run_diff_of_table(with, found);
    std::optional<told_diff> told;
    if (found.empty() && with.other != nullptr) {
        const std::vector<std::string_view> rules(with.rules.begin(), with.rules.end());
        told = tell_diff({.a = with.judged(),
                          .b = *with.other,
                          .origin_a = with.shelf.origin_of(with.judged()),
                          .origin_b = with.other_shelf.origin_of(*with.other),
                          .rules = rules,
                          .place_of_rule = after_the_option,
                          .days = days_asked(with),
                          .in = with.in,
                          .as_json = with.as_json},
                         found);
    }
    if (!told) {
        print(found, with.as_json);
        return bad_input;
    }
    if (!print(told->text)) return bad_input;
    return told->same ? done : found_something;
}

} // namespace maatstaf::cli
