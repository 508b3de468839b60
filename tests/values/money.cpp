#include <maatstaf/values/money.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace maatstaf::tests {
namespace {

using namespace literals;

constexpr bool test_literals() {
    return (1533.82_euro).cents == 153'382 && (480_euro).cents == 48'000 && (0.5_euro).cents == 50 &&
           (0.05_euro).cents == 5 && (12'345.60_euro).cents == 1'234'560 && (0_euro).cents == 0 &&
           (90'000'000'000'000'000.99_euro).cents == 9'000'000'000'000'000'099;
}
static_assert(test_literals());

constexpr bool test_arithmetic() {
    return 1.10_euro + 2.20_euro == 3.30_euro && 1_euro - 2.50_euro == -euro(1, 50) && 3 * 0.33_euro == 0.99_euro &&
           -1_euro < 0_euro && euro(1533, 82) == 1533.82_euro;
}
static_assert(test_arithmetic());

// No floating point gets in, and nothing else by accident.
static_assert(!std::is_convertible_v<double, money> && !std::is_convertible_v<int, money> &&
              !std::is_convertible_v<money, std::int64_t>);

TEST(money, the_constants_hold_at_run_time_too) {
    EXPECT_TRUE(test_literals());
    EXPECT_TRUE(test_arithmetic());
}

} // namespace
} // namespace maatstaf::tests
