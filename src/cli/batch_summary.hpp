// What came of a table, in words and for programs: how many rows, how many of each answer, and which fact would settle most
// of the others.
#pragma once

#include "explanation_json.hpp"
#include "table_files/batch_run.hpp"

#include <string>

namespace maatstaf::cli {

std::string summary_text(const batch_outcome& of, const pack& by, language in);
json summary_object(const batch_outcome& of, const pack& by);

/// "1.234.567" in Dutch, "1,234,567" in English.
std::string grouped_count(std::uint64_t n, language in);

} // namespace maatstaf::cli
