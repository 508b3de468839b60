// Days that are near enough for 16 bits. Nearly every date that rules speak of lies between 1900 and 2069; the months and days
// of those years, counted on from an origin of their own, fit in a lane of 16 bits, and so does every difference of which
// a rule asks whether it is more than some years. A row with a day farther off is judged for itself.
#pragma once

#include <maatstaf/algebra/meaning.hpp>

namespace maatstaf::block {

inline constexpr box near_days{date{1900, 1, 1}.day, date{2069, 11, 30}.day};
/// The earliest that lanes compute: before it the year had no leap day that a fourth year should have.
inline constexpr std::int64_t first_near_in_lanes = date{1900, 3, 1}.day;

/// calendar::month_key - near_origin is the near key of a day. That of all days after the near ones is `beyond_near`, so
/// that the far end of what is not known has one too.
inline constexpr std::int64_t near_origin =
    calendar::month_index(calendar::civil(near_days.lo)) * calendar::month_key_unit + 32'768;
inline constexpr std::int64_t beyond_near = 32'767;

constexpr std::int64_t near_key_of_day(std::int64_t day) noexcept {
    return day > near_days.hi ? beyond_near : calendar::month_key(day) - near_origin;
}
static_assert(near_key_of_day(near_days.lo) >= -32'768 && near_key_of_day(near_days.hi) < beyond_near);

/// By how much the key of a day lies above beyond_near.
constexpr std::int64_t beyond_by(std::int64_t day) noexcept {
    return day > near_days.hi ? calendar::month_key(day) - near_origin - beyond_near : 0;
}

/// Differences of near keys, which stand for those beyond them too.
inline constexpr box near_differences{-32'767, 32'766};

} // namespace maatstaf::block
