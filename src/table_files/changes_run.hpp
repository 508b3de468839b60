// Follows the rows of a table through time, one after another, and writes a line for each change of an answer: who changes in
// the next ninety days, say. Memory does not grow with the table.
#pragma once

#include "answer_writer.hpp"
#include "table_source.hpp"

#include <maatstaf/explain_changes.hpp>

#include <cstdint>

namespace maatstaf {

struct changes_of_rows {
    date from{};
    date until{};
    wording how{};
    bool keep_going = false;       ///< past rows that are refused; they have no lines then
    std::uint64_t rows_before = 0; ///< in tables before this one, for the numbers of the rows
};

struct changes_outcome {
    std::uint64_t rows = 0, refused = 0;
    std::uint64_t changed = 0; ///< rows with a change
    std::uint64_t changes = 0; ///< lines
    diagnostics found;         ///< the first ones
    bool stopped = false;      ///< at a row that was refused
    bool broken = false;       ///< the table could not be read on
    bool unwritten = false;    ///< the lines could not be written
};

/// Is there no column with the date of judgement, which moves? What is wrong is in `found`.
bool is_without_date(const table& cases, diagnostics& found);

/// The plan must be one without a date, for which `from` was opened.
changes_outcome follow_rows(const plan& by, table_source& from, const byte_sink& to, const changes_of_rows& asked);

} // namespace maatstaf
