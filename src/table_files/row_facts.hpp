// What a row of a table says, told to a case: for whoever looks at a row for itself, as if it were a single case.
#pragma once

#include "table/bound_column.hpp"

#include <maatstaf/situation.hpp>

#include <optional>

namespace maatstaf {

/// Tells all of it that can be read. Gives the first thing that cannot; that is then not told.
std::optional<refused_row> tell_row(const table& cases, const bound_table& bound, std::size_t row, situation& known);

} // namespace maatstaf
