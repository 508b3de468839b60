// One property that a pack declares: does it hold?
#pragma once

#include <maatstaf/prove.hpp>

#include <cstddef>
#include <cstdint>

namespace maatstaf::proving {

/// The n-th property of the pack.
proof prove_property(const pack& of, std::size_t n, std::uint64_t budget);

} // namespace maatstaf::proving
