// The JSON of the changes of a case in time, for what puts it into something larger.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/explain_changes.hpp>

#include <span>

namespace maatstaf {

json changes_value(const explained_changes& what, bool exact = false);
/// What began a stretch.
json because_value(std::span<const change_cause> causes);

} // namespace maatstaf
