// The JSON of a sweep, for what puts it into something larger.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/explain_sweep.hpp>

namespace maatstaf {

json sweep_value(const explained_sweep& what);

} // namespace maatstaf
