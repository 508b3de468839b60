// What a pack can be asked about: entities with their facts and their lists of members.
#pragma once

#include "pack_context.hpp"

namespace maatstaf {

/// Reads "entities" of the whole pack.
void read_entities(const object_reader& whole, pack_context& context);

} // namespace maatstaf
