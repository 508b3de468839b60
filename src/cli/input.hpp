// Reading what a command is about.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace maatstaf::cli {

/// The whole file, or standard input for "-", but not much more than can be read as JSON. Nothing when it cannot be
/// read, which is then in `found`.
std::optional<std::string> contents_of(const std::string& name, diagnostics& found);

/// The same, for whoever has something else to say about it than that it cannot be read.
std::optional<std::string> contents_of(const std::string& name, std::string& why_not);

} // namespace maatstaf::cli
