#include "diff_table.hpp"

#include "batch_summary.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "matched_rules.hpp"
#include "output.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "table_file.hpp"
#include "table_files/csv_source.hpp"
#include "table_files/table_diff_json.hpp"
#include "table_formats.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>
#include <thread>

namespace maatstaf::cli {

namespace {

constexpr text rows{"Rijen: {0}, waarvan {1} geweigerd.", "Rows: {0}, of which {1} refused."};
constexpr text counted{"gelijk {0}, erop vooruit {1}, erop achteruit {2}, anders {3}",
                       "the same {0}, gain {1}, lose {2}, otherwise {3}"};
constexpr text sums{"samen {0} meer en {1} minder", "together {0} more and {1} less"};

/// Both plans on the same file, which is read twice.
std::optional<table_diff_outcome> judge_table(const arguments& with, const matched_rules& rules, diagnostics& found) {
    table_input first, second;
    table_output output;
    if (!first.open(with.table_file, found) || !second.open(with.table_file, found)) return std::nullopt;
    constexpr std::size_t rows_at_a_time = 65'536;
    const auto a = csv_source::open(first.bytes(), *rules.a, with.on_column, found, rows_at_a_time, &*rules.b);
    if (!a) return std::nullopt;
    const auto b = csv_source::open(second.bytes(), *rules.b, with.on_column, found, rows_at_a_time, &*rules.a);
    if (!b || !output.open(with.output_file, found)) return std::nullopt;
    const table_diff_options how{with.threads > 0 ? with.threads : std::max(1u, std::thread::hardware_concurrency()),
                                 with.keep_going};
    auto outcome = run_table_diff({*rules.a, *a}, {*rules.b, *b}, output.bytes(), how, found);
    if (!outcome) return std::nullopt;
    if (outcome->unwritten) output.report_failure(found);
    if (first.has_failed() || second.has_failed())
        found.push_back(report(finding::unreadable_table, "", {"its file gave an error"}));
    if (outcome->stopped || outcome->broken || !found.empty()) {
        found.insert(found.begin(), outcome->found.begin(), outcome->found.end());
        return std::nullopt;
    }
    if (output.keep()) return outcome;
    output.report_failure(found);
    return std::nullopt;
}

std::string sum_text(const rule_gains& r, std::int64_t sum, language l) {
    return r.rule->of == kind::money ? grouped_money(sum, l, true) : grouped_count(static_cast<std::uint64_t>(sum), l);
}

std::string as_text(const table_diff_outcome& of, language l) {
    const auto number = [&](std::uint64_t n) { return grouped_count(n, l); };
    page result;
    result.paragraph(fill(in(rows, l), {number(of.rows), number(of.refused)}));
    for (const rule_gains& r : of.rules) {
        const text& label = r.rule->meta.label;
        result.section(label.nl.empty() && label.en.empty() ? r.rule->name : in(label, l));
        result.paragraph(fill(in(counted, l), {number(r.same), number(r.gain), number(r.lose), number(r.other)}), 2);
        if (r.gained != 0 || r.lost != 0)
            result.paragraph(fill(in(sums, l), {sum_text(r, r.gained, l), sum_text(r, r.lost, l)}), 2);
    }
    return result.text();
}

std::string as_json(const arguments& with, const table_diff_outcome& of) {
    const std::string a = hash_of(with.judged()), b = hash_of(*with.other);
    return written(table_diff_object({with.judged(), a}, {*with.other, b}, of)) + '\n';
}

} // namespace

int run_diff_of_table(const arguments& with, diagnostics& found) {
    const auto format = format_of(with.table_file, "--table", found);
    if (with.table_file == "-" || (format && *format != table_format::csv))
        found.push_back(
            report(finding::malformed_option, "--table", {"A file .csv is wanted here, which is read twice", "diff"}));
    const std::vector<std::string_view> names(with.rules.begin(), with.rules.end());
    const auto rules = match_rules({.a = with.judged(),
                                    .b = *with.other,
                                    .rules = names,
                                    .place_of_rule = after_the_option,
                                    .entity = with.entity,
                                    .place_of_entity = "--entity",
                                    .by_name_in_both = true,
                                    .on = with.on},
                                   found);
    if (found.empty() && (rules.empty() || rules.front().both.empty()))
        found.push_back(
            report(finding::malformed_option, "--entity", {"Both packs have to have a rule about this", "diff"}));
    std::optional<table_diff_outcome> outcome;
    if (found.empty()) outcome = judge_table(with, rules.front(), found);
    if (!outcome) {
        print(found, with.as_json);
        return bad_input;
    }
    if (!outcome->found.empty()) print(outcome->found, with.as_json);
    const std::string said = with.as_json ? as_json(with, *outcome) : as_text(*outcome, with.in);
    if (with.output_file == "-") remark(said); // beside the differences
    else if (!print(said)) return bad_input;
    const bool same = std::all_of(outcome->rules.begin(), outcome->rules.end(),
                                  [](const rule_gains& r) { return r.gain + r.lose + r.other == 0; });
    return same && outcome->refused == 0 ? done : found_something;
}

} // namespace maatstaf::cli
