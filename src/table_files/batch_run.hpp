// Judges a table from a file, some rows at a time: read, judged, counted, written. Memory does not grow with the table.
#pragma once

#include "answer_writer.hpp"
#include "batch_counts.hpp"
#include "table_source.hpp"

#include <maatstaf/plan.hpp>

#include <functional>
#include <optional>

namespace maatstaf {

struct batch_options {
    unsigned threads = 1;
    bool keep_going = false;                            ///< past rows that are refused; they have no answers then
    std::uint64_t look_into = 10'000;                   ///< so many rows that are not settled, for what keeps them open
    std::function<void(std::uint64_t rows)> progress{}; ///< told after each part
};

struct batch_outcome {
    batch_counts counts;
    diagnostics found;      ///< the first ones
    bool stopped = false;   ///< at a row that was refused
    bool broken = false;    ///< the table could not be read on
    bool unwritten = false; ///< the answers could not be written
};

/// The plan must be the one that `from` was opened for. What is wrong with the table as a whole is in `found`, and then
/// there is no outcome.
std::optional<batch_outcome> run_batch(const plan& by, table_source& from, answer_writer& to, const batch_options& how,
                                       diagnostics& found);

} // namespace maatstaf
