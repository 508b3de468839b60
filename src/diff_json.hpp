// The JSON of a difference between two rules, for what puts it into something larger.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/explain_diff.hpp>

#include <string>

namespace maatstaf {

json difference_value(const explained_difference& what);

/// A case as `judge` takes it.
json case_object(const told_case& what);
/// The same in one line that may be broken at its spaces.
std::string case_line(const told_case& what);

} // namespace maatstaf
