// The plan for a table: there is no case that says what it is about.
#pragma once

#include "arguments.hpp"

#include <maatstaf/plan.hpp>

#include <optional>

namespace maatstaf::cli {

/// The plan that the arguments ask for, or what is wrong with them.
std::optional<plan> plan_of(const arguments& with, diagnostics& found);

} // namespace maatstaf::cli
