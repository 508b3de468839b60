// Writing results and diagnostics.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <string_view>

namespace maatstaf::cli {

/// To standard output, as it is. False when it cannot be written.
bool print(std::string_view text);

/// To standard error: a line each, or as JSON.
void print(const diagnostics& found, bool as_json);

} // namespace maatstaf::cli
