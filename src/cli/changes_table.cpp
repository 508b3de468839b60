// `changes` of the rows of a table.
#include "arguments.hpp"
#include "batch_summary.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "diagnostic_json.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "output.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "table_files/changes_run.hpp"
#include "table_files/csv_source.hpp"
#include "table_formats.hpp"
#include "table_plan.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

constexpr command changes_table_command{
    .name = "changes",
    .usage =
        "maatstaf changes -p PACK [-r RULE …] --from DATE --until DATE --table TABLE.csv --entity NAME\n"
        "                 [--keep-going] [--lang nl|en] [--format text|json] -o CHANGES.csv\n\n"
        "Follows every row of a table through time: a row is a case, a column a fact, as for batch. Writes a line for\n"
        "each change: the number of the row, the rule, the day, the answer before and from then on, and why. The\n"
        "first row that is wrong ends the run, and no changes are kept; with --keep-going it is left without\n"
        "changes, and the status is then 1.\n",
    .packs = true,
    .rules = true,
    .period = true,
    .entity = true,
    .changes_of_table = true};

constexpr text rows{"Rijen: {0}, waarvan {1} geweigerd.", "Rows: {0}, of which {1} refused."};
constexpr text changes{"Veranderingen: {0}. Rijen met een verandering: {1}.", "Changes: {0}. Rows with a change: {1}."};

void must_be_csv(const std::string& name, const std::string& place, diagnostics& found) {
    const auto format = name.empty() ? std::nullopt : format_of(name, place, found);
    if (format && *format != table_format::csv)
        found.push_back(
            report(finding::malformed_option, place,
                   {"Changes are read from and written to CSV: NAME.csv, or -", changes_table_command.name}));
}

std::optional<changes_outcome> run(const arguments& with, const plan& by, table_input& input, table_output& output,
                                   diagnostics& found) {
    const auto source = csv_source::open(input.bytes(), by, {}, found);
    if (!source) return std::nullopt;
    if (!is_without_date(source->rows(), found) || !output.open(with.output_file, found)) return std::nullopt;
    changes_outcome outcome =
        follow_rows(by, *source, output.bytes(), {*with.from, *with.until, {with.in, naming::labels}, with.keep_going});
    if (outcome.unwritten) output.report_failure(found);
    if (input.has_failed()) found.push_back(report(finding::unreadable_table, "", {"its file gave an error"}));
    if (outcome.stopped || !found.empty()) {
        found.insert(found.begin(), outcome.found.begin(), outcome.found.end());
        return std::nullopt;
    }
    if (output.keep()) return outcome;
    output.report_failure(found);
    return std::nullopt;
}

json summary_object(const arguments& with, const changes_outcome& outcome) {
    json result = head_of(with.judged(), hash_of(with.judged()));
    result["from"] = plain_date(with.from->day);
    result["until"] = plain_date(with.until->day);
    result["rows"] = outcome.rows;
    result["refused"] = outcome.refused;
    result["changed"] = outcome.changed;
    result["changes"] = outcome.changes;
    return result;
}

std::string summary_text(const arguments& with, const changes_outcome& outcome) {
    const auto number = [&](std::uint64_t n) { return grouped_count(n, with.in); };
    return period_heading(with.judged(), *with.from, *with.until, with.in) +
           fill(in(rows, with.in), {number(outcome.rows), number(outcome.refused)}) + '\n' +
           fill(in(changes, with.in), {number(outcome.changes), number(outcome.changed)}) + '\n';
}

/// Beside changes on standard output the summary goes where the diagnostics go, in one text with them.
bool tell(const arguments& with, const changes_outcome& outcome) {
    const bool beside_changes = with.output_file == "-";
    if (!with.as_json) {
        print(outcome.found, false);
        const std::string text = summary_text(with, outcome);
        if (!beside_changes) return print(text);
        remark(text);
        return true;
    }
    json all = summary_object(with, outcome);
    if (!beside_changes) {
        if (!outcome.found.empty()) print(outcome.found, true);
        return print(written(all) + '\n');
    }
    all["diagnostics"] = json::array();
    for (const diagnostic& d : outcome.found) all["diagnostics"].push_back(diagnostic_object(d));
    remark(written(all) + '\n');
    return true;
}

} // namespace

int run_changes_of_table(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(changes_table_command, arguments_written, found);
    if (with.help) {
        print_help(changes_table_command);
        return done;
    }
    const std::optional<plan> made = plan_of(with, found);
    must_be_csv(with.table_file, "--table", found);
    must_be_csv(with.output_file, "--output", found);
    table_input input;
    table_output output;
    if (found.empty() && made && input.open(with.table_file, found))
        if (const auto outcome = run(with, *made, input, output, found)) {
            if (!tell(with, *outcome)) return bad_input;
            return outcome->refused == 0 ? done : found_something;
        }
    print(found, with.as_json);
    return bad_input;
}

} // namespace maatstaf::cli
