#include <maatstaf/values/box.hpp>

#include <boost/describe/enum.hpp>
#include <gtest/gtest.h>

#include <type_traits>

namespace maatstaf::tests {
namespace {

constexpr bool test_three_valued_logic_is_bounds_over_two_values() {
    return no.known() && yes.known() && !unknown.known() && unknown.possible(truth::no) &&
           unknown.possible(truth::yes) && !no.possible(truth::yes) && bounds<truth>{} == unknown;
}
static_assert(test_three_valued_logic_is_bounds_over_two_values());

constexpr bool test_at_least_and_at_most() {
    constexpr bounds<count> some = at_least(count{3}), few = at_most(count{3});
    return some.lo == 3 && some.hi == range_of<count>::highest && few.lo == range_of<count>::lowest && few.hi == 3 &&
           !some.known() && some.possible(3) && !some.possible(2) && bounds<count>{7}.known();
}
static_assert(test_at_least_and_at_most());

// A wide amount and a wide count can be multiplied with small numbers, and added, without leaving the machine's range.
constexpr bool test_ranges_leave_room_for_arithmetic() {
    return range_of<money>::highest.cents < INT64_MAX / 100'000 && range_of<count>::highest < INT64_MAX / 1'000'000'000;
}
static_assert(test_ranges_leave_room_for_arithmetic());

TEST(bounds, the_constants_hold_at_run_time_too) {
    EXPECT_TRUE(test_three_valued_logic_is_bounds_over_two_values());
    EXPECT_TRUE(test_at_least_and_at_most());
    EXPECT_TRUE(test_ranges_leave_room_for_arithmetic());
}

} // namespace
} // namespace maatstaf::tests
