#include "lane_width.hpp"

#include <bit>
#include <limits>

namespace maatstaf::block {

width width_of(kind of, box range) noexcept {
    if (of == kind::choice) {
        const auto bits = std::bit_width(static_cast<std::uint64_t>(range.lo));
        return bits <= 8 ? width::w8 : bits <= 16 ? width::w16 : bits <= 32 ? width::w32 : width::w64;
    }
    const auto fits = [&](auto zero) {
        using limits = std::numeric_limits<decltype(zero)>;
        return range.lo >= limits::min() && range.hi <= limits::max();
    };
    return fits(std::int8_t{})    ? width::w8
           : fits(std::int16_t{}) ? width::w16
           : fits(std::int32_t{}) ? width::w32
                                  : width::w64;
}

} // namespace maatstaf::block
