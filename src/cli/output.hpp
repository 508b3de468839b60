// Writing results and diagnostics.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <string>
#include <string_view>

namespace maatstaf::cli {

/// To standard output, as it is. False when it cannot be written.
bool print(std::string_view text);

/// To a file, in place of what it held. Where that cannot be done, it is in `found`.
void write_receipt_file(const std::string& name, std::string_view text, diagnostics& found);

/// To standard error: as it is.
void remark(std::string_view text);

/// To standard error: a line each, or as JSON.
void print(const diagnostics& found, bool as_json);

} // namespace maatstaf::cli
