// The facts of a case, from JSON to a situation, for whoever finds them inside a larger text.
#pragma once

#include "case_facts.hpp"
#include "case_names.hpp"
#include "json_document.hpp"

#include <maatstaf/evaluate.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// Tells `to` every fact that is as it should be, and reports the others. The facts stand at `place`.
void tell_facts(const case_facts& facts, const std::string& place, situation& to, diagnostics& found);

/// Reports the facts of the object at `place` that are not as they should be.
void check_facts(const json_value& facts, const std::string& place, const scope& names, names_elsewhere& elsewhere,
                 diagnostics& found);

/// What a case can be about.
std::vector<std::string_view> entities_of(std::span<const pack* const> packs);

} // namespace maatstaf
