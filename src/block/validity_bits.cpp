#include "validity_bits.hpp"

#include "kernels.hpp"

#include <algorithm>
#include <cstring>

namespace maatstaf::block {

const std::uint8_t* bits_from(const std::uint8_t* validity, std::size_t first, std::size_t count,
                              std::uint8_t* room) noexcept {
    if (validity == nullptr) return nullptr;
    if (first % 8 == 0 && count % lane_group == 0) { // they lie as they are wanted
        std::uint64_t all = ~std::uint64_t{0};
        for (std::size_t at = 0; at < count; at += lane_group) {
            std::uint64_t now = 0;
            std::memcpy(&now, validity + (first + at) / 8, sizeof now);
            all &= now;
        }
        return ~all == 0 ? nullptr : validity + first / 8;
    }
    // else they are moved to begin with a word
    bool all = true;
    for (std::size_t at = 0; at < count; at += lane_group) {
        const std::size_t from = first + at, shift = from % 8, left = std::min(count - at, lane_group);
        const std::size_t bytes = (shift + left + 7) / 8; // nine at most, and no further than the bitmap goes
        std::uint64_t now = 0;
        std::memcpy(&now, validity + from / 8, std::min(bytes, sizeof now));
        now >>= shift;
        if (bytes > sizeof now) now |= std::uint64_t{validity[from / 8 + 8]} << (64 - shift);
        const std::uint64_t meant = left == lane_group ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
        now &= meant;
        all = all && now == meant;
        std::memcpy(room + at / 8, &now, sizeof now);
    }
    return all ? nullptr : room;
}

} // namespace maatstaf::block
