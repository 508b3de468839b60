// Which row of a table of dated values a month lies in. Amounts change with the first day of a month, so that one look-up by
// month does what a comparison with each of their days would.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace maatstaf::block {

struct month_rows {
    std::int64_t before = 0; ///< the month before the first that begins a row, counted from the first near one
    std::array<std::int8_t, 64> rows{}; ///< of each month from there on; of all later ones the last
};

/// For the near keys of the days on which rows begin. Nothing where one of them begins no month, or lies too far from the
/// first.
std::optional<month_rows> month_rows_of(std::span<const std::int32_t> keys);

} // namespace maatstaf::block
