// Findings for programs: the form in which every border of the library hands them over.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/law/diagnostic.hpp>

#include <string>

namespace maatstaf {

/// {"id", "place", "line", "column", "message", "remedy"}; line and column only where they are known.
json diagnostic_object(const diagnostic& d);

/// {"diagnostics": […]}, and a newline.
std::string diagnostics_json(const diagnostics& found);

} // namespace maatstaf
