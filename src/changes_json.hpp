// The JSON of the changes of a case in time, for what puts it into something larger.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/explain_changes.hpp>

namespace maatstaf {

json changes_value(const explained_changes& what);

} // namespace maatstaf
