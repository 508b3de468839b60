// What began a stretch, on a page, for whoever writes stretches.
#pragma once

#include "page.hpp"

#include <maatstaf/explain_changes.hpp>

#include <span>

namespace maatstaf {

void write_causes(std::span<const change_cause> causes, language in, page& into);

} // namespace maatstaf
