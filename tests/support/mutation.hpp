// JSON texts made wrong: as text, where a byte changes and it is mostly no JSON any more; and as values, where it still is
// JSON but says something else. The same dice make the same mutations.
#pragma once

#include "dice.hpp"
#include "json_document.hpp"

#include <string>
#include <string_view>

namespace maatstaf::tests {

/// Changes, takes out, repeats or cuts off some bytes.
std::string mutated_text(std::string text, dice& random);

/// Changes one to three things: a value becomes another, a key is renamed, a reference leads elsewhere.
void mutate(json_value& whole, dice& random);

} // namespace maatstaf::tests
