// Reading what a command is about.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <optional>
#include <string>

namespace maatstaf::cli {

/// The whole file, or standard input for "-", but not much more than can be read as JSON. Nothing when it cannot be
/// read, which is then in `found`.
std::optional<std::string> contents_of(const std::string& name, diagnostics& found);

} // namespace maatstaf::cli
