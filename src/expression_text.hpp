// The expression of a statement as indented text: `all of`, `if … otherwise`, comparisons in words. For reading beside
// the article that it encodes.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/scope.hpp>

#include <string>
#include <vector>

namespace maatstaf {

/// Lines, two spaces for each level. `names` is a scope of the statement's own entity.
std::vector<std::string> expression_lines(const scope& names, const statement& of, wording how);

} // namespace maatstaf
