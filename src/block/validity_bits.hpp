// Which values are there, as bits that kernels read: of a block of them, beginning with a word.
#pragma once

#include <cstddef>
#include <cstdint>

namespace maatstaf::block {

/// The bits of `count` values from `first` on, and none after the last of them: where they lie like that, else in `room`.
/// Null: all are there.
const std::uint8_t* bits_from(const std::uint8_t* validity, std::size_t first, std::size_t count,
                              std::uint8_t* room) noexcept;

} // namespace maatstaf::block
