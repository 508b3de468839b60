// How wide lanes must be.
#pragma once

#include "kernels.hpp"

#include <maatstaf/algebra/meaning.hpp>

namespace maatstaf::block {

/// The narrowest width that holds all numbers of a range; of a set, all of its options.
width width_of(kind of, box range) noexcept;

} // namespace maatstaf::block
