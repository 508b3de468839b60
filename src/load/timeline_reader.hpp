// The dated values of a pack.
#pragma once

#include "pack_context.hpp"

namespace maatstaf {

/// Reads "parameters" of the whole pack.
void read_parameters(const object_reader& whole, pack_context& context);

} // namespace maatstaf
