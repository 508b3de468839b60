// The JSON of what would have to be otherwise, for what puts it into something larger.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/explain_whatif.hpp>

namespace maatstaf {

json whatif_value(const explained_whatif& what);

} // namespace maatstaf
