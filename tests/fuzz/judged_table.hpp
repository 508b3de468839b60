// A table of a stranger, judged by a small pack: whatever it says, each of its rows has a line of answers, and nothing
// depends on how many rows are read at a time.
#pragma once

#include "fuzzed.hpp"
#include "table_files/batch_run.hpp"

#include <algorithm>
#include <memory>
#include <string>

namespace maatstaf::fuzz {

/// What came of a table: the answers, and the findings as text.
struct judged_table {
    std::string answers, findings;
    bool broken = false;
};

/// `open`: gives a table_source of so many rows at a time, or nothing and findings.
template <class Open>
judged_table judge_table(const plan& by, std::size_t rows, const Open& open) {
    judged_table result;
    diagnostics found;
    const std::unique_ptr<table_source> source = open(rows, found);
    require(source != nullptr || !found.empty(), "a table or findings");
    if (source) {
        const auto writer = csv_writer([&](std::string_view text) {
            result.answers += text;
            return true;
        });
        auto outcome = run_batch(by, *source, *writer, {.keep_going = true, .look_into = 20}, found);
        require(outcome.has_value(), "an outcome");
        const auto lines = static_cast<std::uint64_t>(std::count(result.answers.begin(), result.answers.end(), '\n'));
        result.broken = outcome->broken;
        require(outcome->broken || lines == outcome->counts.rows() + 1, "a line for each row");
        require(outcome->counts.refused() == 0 || !outcome->found.empty(), "a finding for what is refused");
        found = std::move(outcome->found);
    }
    for (const diagnostic& d : found) {
        require(d.id.starts_with("MST-") && !d.message.empty() && !d.remedy.empty(), "an id, a message and a remedy");
        require((d.line == 0) == (d.column == 0), "a line and a column");
        result.findings += d.id + d.place + d.message + std::to_string(d.line) + ':' + std::to_string(d.column) + '\n';
    }
    return result;
}

template <class Open>
void judge_in_parts(const plan& by, const Open& open) {
    const judged_table whole = judge_table(by, 65'536, open), parts = judge_table(by, 3, open);
    require(whole.answers == parts.answers || whole.broken, "answers that do not depend on the parts");
    require(whole.findings == parts.findings || whole.broken, "findings that do not depend on the parts");
}

} // namespace maatstaf::fuzz
