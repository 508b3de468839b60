// Why a row of a table was refused, in words: the same as for a single case.
#pragma once

#include "table/bound_column.hpp"

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/plan.hpp>

namespace maatstaf {

/// What is wrong with the row of `cases` that `refused` is about. The place is a name.
diagnostics refusal_in_words(const refused_row& refused, const plan& of, const bound_table& bound, const table& cases);

} // namespace maatstaf
