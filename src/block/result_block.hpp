// The answers of one rule on a block of rows, from lanes into the columns of a result.
#pragma once

#include "kernels.hpp"
#include "table/number_writer.hpp"

namespace maatstaf::block {

struct answer_lanes {
    const void* lo = nullptr;
    const void* hi = nullptr;
    bool known = false;
    width w = width::w8;
    bool is_set = false;
};

/// Are numbers of that width in a result just as they are in lanes?
bool lies_like_lanes(layout lies, width w) noexcept;

/// `rows` begin with a whole group.
void write_block(const result_column& to, row_range rows, const answer_lanes& answer, const kernel_set& kernels);

} // namespace maatstaf::block
