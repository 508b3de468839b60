// How much memory a value of a column takes.
#pragma once

#include <maatstaf/table.hpp>

namespace maatstaf {

constexpr std::size_t bits_of(layout lies) noexcept {
    switch (lies) {
    case layout::bits: return 1;
    case layout::int8:
    case layout::uint8: return 8;
    case layout::int16:
    case layout::uint16: return 16;
    case layout::int32:
    case layout::uint32:
    case layout::year_month_day: return 32;
    case layout::int64: return 64;
    case layout::decimal128: return 128;
    }
    return 0;
}

} // namespace maatstaf
