// The facts of a case, from JSON to a situation, for whoever finds them inside a larger text.
#pragma once

#include "json_document.hpp"

#include <maatstaf/evaluate.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// Tells `to` every fact of the object at `place` that is as it should be, and reports the others.
void tell_facts(const json_value& facts, const std::string& place, situation& to, diagnostics& found);

/// What a case can be about.
std::vector<std::string_view> entities_of(std::span<const pack* const> packs);

} // namespace maatstaf
