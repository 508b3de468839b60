// Where registers lie in the arena of a block: a place is given to somebody else after the last instruction that reads it,
// so that a block stays within the nearest cache.
#pragma once

#include "lane_program.hpp"

#include <span>

namespace maatstaf::block {

void place_registers(lane_program& of, std::span<const list_layout> lists, std::size_t rows_of_a_block);

} // namespace maatstaf::block
