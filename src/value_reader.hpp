// The value of one fact, from JSON to a box: a value, or in part known as {"between": [lo, hi]} or {"one_of": […]}.
// Whatever is not as it should be is reported; then nothing is given.
#pragma once

#include "json_document.hpp"

#include <maatstaf/law/fact.hpp>

#include <optional>
#include <string>

namespace maatstaf {

/// The box that `value` gives for a fact of this name, kind and domain. Nothing for null, and nothing after a finding.
std::optional<box> read_value(const json_value& value, const fact_view& what, const std::string& place,
                              diagnostics& found);

} // namespace maatstaf
