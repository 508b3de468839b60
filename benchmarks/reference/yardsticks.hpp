// The rules of the reference workload written by hand, in the ways in which somebody would who knows them for good: the
// yardsticks for judging in batch, where rules and dated values are data. Every one judges the rows from `from` up to
// `to`; `from` is a multiple of `block`, and so is `to` or it is the last row.
//
//   r1 the income is at most 120% of the norm          r5 young enough for youth help, or for going on with it
//   r2 the assets are within the limit                 r6 17.5 years old and youth help is running
//   r3 the local scheme: at home, an adult, r1, r2     r7 the referrer may refer
//   r4 the scheme for children: children and r1        r8 which of these comes first, as a number
#pragma once

#include "columns.hpp"

namespace reference {

using yardstick = void(const inputs& from_columns, const outputs& to_columns, std::size_t from, std::size_t to);

yardstick by_hand_rows;
yardstick by_hand_columns;
yardstick by_hand_plain_columns; ///< with the usual calendar in 32 bits

/// For x86-64 only (MAATSTAF_REFERENCE_X86): to be called where the processor has the instructions, AVX2 or AVX-512 with VBMI.
yardstick by_hand_columns_v3, by_hand_avx512, by_hand_avx512_streaming;

} // namespace reference
