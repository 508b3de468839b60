// What a pack claims of itself, from JSON. Whether it is true is not asked here: a pack of which a property does not hold can
// be loaded, and `check` says so.
#pragma once

#include "pack_context.hpp"

namespace maatstaf {

/// Reads the properties, once everything that they can name is known.
void read_properties(const object_reader& whole, pack_context& context);

/// Links their conditions, once the rest of the pack is known to link.
void link_properties(const pack_parts& parts, pack_findings& found);

} // namespace maatstaf
