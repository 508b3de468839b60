// The loops over columns as the compiler makes them for the processor that the benchmarks are built for; and the proof of
// the calendar that they use.
#include "column_loops.hpp"
#include "yardsticks.hpp"

#include <maatstaf/values/date.hpp>

namespace reference {

namespace {

/// Day by day, in parts, because a compiler counts the steps of a proof.
constexpr bool keys_are_right(int first_year, int last_year) {
    using maatstaf::date;
    for (std::int32_t day = date{first_year, 3, 1}.day; day < date{last_year, 3, 1}.day; ++day) {
        const maatstaf::civil_day c = date{day}.civil();
        if (key_of(day) != ((c.year - 1896) * 12 + c.month - 1) * 32 + c.day - 1) return false;
    }
    return true;
}
static_assert(keys_are_right(1900, 1925) &&
              key_of(maatstaf::date{1900, 1, 1}.day) < key_of(maatstaf::date{1900, 3, 1}.day));
static_assert(keys_are_right(1925, 1950));
static_assert(keys_are_right(1950, 1975));
static_assert(keys_are_right(1975, 2000));
static_assert(keys_are_right(2000, 2027));
static_assert([] {
    for (std::int32_t day = period_starts[0]; day < end_of_periods; ++day) {
        const std::size_t p = half_year_of(key_of(day));
        if (p >= periods || day < period_starts[p] || (p + 1 < periods && day >= period_starts[p + 1])) return false;
    }
    return true;
}());

} // namespace

void by_hand_columns(const inputs& in, const outputs& out, std::size_t from, std::size_t to) {
    judge_in_columns(in, out, from, to);
}

} // namespace reference
