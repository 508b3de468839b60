// Where two JSON values are not the same. White space and the order of keys do not count; everything else does, down to
// the digits of a number.
#pragma once

#include "json_document.hpp"

#include <maatstaf/receipt.hpp>

#include <string>
#include <vector>

namespace maatstaf {

/// Adds the smallest parts of what stands at `place` that differ, in the order of `then`; in an object, what only `now`
/// has comes last.
void add_differences(const json_value& then, const json_value& now, const std::string& place,
                     std::vector<difference>& to);

} // namespace maatstaf
