// Why a row of a table was refused, in words: the same as for a single case.
#pragma once

#include "table/bound_column.hpp"
#include "table_source.hpp"

#include <maatstaf/plan.hpp>

namespace maatstaf {

/// All that is wrong with the row that `refused` is about, with its place in `from`.
diagnostics refusal_in_words(const refused_row& refused, const plan& of, const bound_table& bound,
                             const table_source& from);

} // namespace maatstaf
