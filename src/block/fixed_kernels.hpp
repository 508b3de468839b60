// Kernels that are the same for every instruction set: lines that divide or go by the calendar, which no vector unit does
// well, and what goes from cases to members. All numbers are of 64 bits.
#pragma once

#include "kernels.hpp"

#include <maatstaf/algebra/node.hpp>

namespace maatstaf::block {

/// The operator's own line on a and b; c is its node.
kernel line_kernel(op code) noexcept;

void divide_lanes(const operands&) noexcept;       ///< floor(a / k)
void month_key_lanes(const operands&) noexcept;    ///< calendar::month_key(a), for any day
void unknown_list_least(const operands&) noexcept; ///< a, b: the ends of anybody; c: the fold; k: how many there may be
void unknown_list_greatest(const operands&) noexcept;

/// The same number in each lane.
void fill_lanes(width w, void* lanes, std::int64_t number, std::size_t count) noexcept;

/// Member m of the block is of row parents[m].
void expand_lanes(width w, const void* from, const std::int32_t* parents, void* out, std::size_t members) noexcept;

} // namespace maatstaf::block
