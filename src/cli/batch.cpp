#include "arguments.hpp"
#include "batch_summary.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "diagnostic_json.hpp"
#include "output.hpp"
#include "progress_bar.hpp"
#include "table_file.hpp"
#include "table_formats.hpp"
#include "table_plan.hpp"

#include <algorithm>
#include <limits>
#include <thread>
#include <utility>

namespace maatstaf::cli {

namespace {

constexpr command batch_command{
    .name = "batch",
    .usage =
        "maatstaf batch -p PACK [-r RULE …] --on DATE|--on-column NAME --entity NAME [--threads N]\n"
        "               [--keep-going] [--open] [--lang nl|en] [--format text|json] TABLE -o ANSWERS\n\n"
        "Judges a table: a row is a case, a column a fact. Tables and answers are CSV (NAME.csv, or - for standard\n"
        "input and output) or Arrow IPC (NAME.arrow, or as a stream NAME.arrows). The answers have a column for each "
        "rule and the rows in\n"
        "the same order. The first row that is wrong ends the run, and no answers are kept; with --keep-going it\n"
        "is left without answers, and the status is then 1.\n",
    .packs = true,
    .rules = true,
    .on = true,
    .entity = true,
    .a_case = true,
    .file_is = "The table",
    .a_table = true};

/// Reads, judges and writes. Gives the outcome, or nothing and why.
std::optional<batch_outcome> run(const arguments& with, const plan& by, table_input& input, table_output& output,
                                 diagnostics& found) {
    const std::unique_ptr<table_source> source = open_table(with.case_file, input, by, with.on_column, found);
    if (!source) return std::nullopt;
    if (!output.open(with.output_file, found)) return std::nullopt;
    const std::unique_ptr<answer_writer> writer = writer_of(with.output_file, output);
    progress_bar bar{!with.as_json, with.in};
    batch_options how;
    how.threads = with.threads > 0 ? with.threads : std::max(1u, std::thread::hardware_concurrency());
    how.keep_going = with.keep_going;
    if (with.all_open) how.look_into = std::numeric_limits<std::uint64_t>::max();
    how.progress = [&](std::uint64_t rows) { bar.show(rows, input.read(), input.size()); };
    auto outcome = run_batch(by, *source, *writer, how, found);
    if (!outcome) return std::nullopt;
    if (outcome->unwritten) output.report_failure(found);
    if (input.has_failed()) found.push_back(report(finding::unreadable_table, "", {"its file gave an error"}));
    if (outcome->stopped || outcome->broken || !found.empty()) {
        found.insert(found.begin(), outcome->found.begin(), outcome->found.end());
        return std::nullopt;
    }
    if (output.keep()) return outcome;
    output.report_failure(found);
    return std::nullopt;
}

/// Beside answers on standard output the summary goes where the diagnostics go, in one text with them.
bool tell(const arguments& with, const batch_outcome& outcome) {
    const bool beside_answers = with.output_file == "-";
    if (with.as_json) {
        json all = summary_object(outcome, with.judged());
        if (!beside_answers && !outcome.found.empty()) print(outcome.found, true);
        if (beside_answers) {
            all["diagnostics"] = json::array();
            for (const diagnostic& d : outcome.found) all["diagnostics"].push_back(diagnostic_object(d));
            remark(written(all) + '\n');
            return true;
        }
        return print(written(all) + '\n');
    }
    print(outcome.found, false);
    const std::string text = summary_text(outcome, with.judged(), with.in);
    if (!beside_answers) return print(text);
    remark(text);
    return true;
}

} // namespace

int run_batch(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(batch_command, arguments_written, found);
    if (with.help) {
        print_help(batch_command);
        return done;
    }
    const std::optional<plan> made = plan_of(with, found);
    if (!with.case_file.empty()) format_of(with.case_file, "", found);
    if (!with.output_file.empty()) format_of(with.output_file, "--output", found);
    table_input input;
    table_output output;
    if (found.empty() && made && input.open(with.case_file, found))
        if (const auto outcome = run(with, *made, input, output, found)) {
            if (!tell(with, *outcome)) return bad_input;
            return outcome->counts.refused() == 0 ? done : found_something;
        }
    print(found, with.as_json);
    return bad_input;
}

} // namespace maatstaf::cli
