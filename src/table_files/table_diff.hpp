// Judges the cases of a table by two plans and says of each rule and row how the answers differ: who gains, who loses, how
// much. Some rows at a time, as a batch; only what differs is written.
#pragma once

#include "answer_writer.hpp"
#include "table_source.hpp"

#include <maatstaf/plan.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace maatstaf {

/// Of one rule. Gains: from no to yes, or more; loses: from yes to no, or less. The rest of what differs is something else.
struct rule_gains {
    const statement* rule = nullptr;
    std::uint64_t same = 0, gain = 0, lose = 0, other = 0;
    std::int64_t gained = 0, lost = 0; ///< of an amount or a number: the sum, both not below 0
};

struct table_diff_options {
    unsigned threads = 1;
    bool keep_going = false;       ///< past rows that are refused by either; nothing is said of them then
    std::uint64_t rows_before = 0; ///< in tables before this one, for the numbers of the rows
};

struct table_diff_outcome {
    std::vector<rule_gains> rules;
    std::uint64_t rows = 0, refused = 0;
    diagnostics found;      ///< the first ones
    bool stopped = false;   ///< at a row that was refused
    bool broken = false;    ///< the table could not be read on
    bool unwritten = false; ///< the differences could not be written
};

/// One of the two: `from` reads the same rows as that of the other.
struct table_side {
    const plan& by;
    table_source& from;
    const table_judge* ready = nullptr; ///< for `from`, if there is one already
};

/// Writes a header and lines: row, rule, old, new, difference. The n-th rule of the one is compared with the n-th of the
/// other. What is wrong with that or with the table as a whole is in `found`, and then there is no outcome.
std::optional<table_diff_outcome> run_table_diff(table_side a, table_side b, const byte_sink& to,
                                                 const table_diff_options& how, diagnostics& found);

} // namespace maatstaf
