// Answers into the columns of a result, one row at a time.
#pragma once

#include <maatstaf/table.hpp>

namespace maatstaf {

void write_answer(const result_column& to, std::size_t row, box answer, kind of) noexcept;

/// Of a row that was not judged: not settled, everything else 0, no reason.
void write_refused(const result_column& to, std::size_t row) noexcept;

} // namespace maatstaf
