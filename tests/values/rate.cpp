#include "support/plain.hpp"

#include <maatstaf/values/rate.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

constexpr bool test_half_goes_up() {
    using rounded::divide;
    return divide<std::int64_t>(5, 2, rounding::half_up) == 3 && divide<std::int64_t>(-5, 2, rounding::half_up) == -2 &&
           divide<std::int64_t>(5, 2, rounding::down) == 2 && divide<std::int64_t>(-5, 2, rounding::down) == -3 &&
           divide<std::int64_t>(5, 2, rounding::up) == 3 && divide<std::int64_t>(-5, 2, rounding::up) == -2 &&
           percent(120) == rate{120, 100};
}
static_assert(test_half_goes_up());

TEST(rate, divides_as_rounding_is_defined) {
    EXPECT_TRUE(test_half_goes_up());
    for (const rounding mode : {rounding::down, rounding::up, rounding::half_up})
        for (std::int64_t a = -200; a <= 200; ++a)
            for (std::int64_t b = 1; b <= 23; ++b) {
                ASSERT_EQ(number(rounded::divide<std::int64_t>(a, b, mode)), plain_round(a, b, mode))
                    << a << " / " << b;
                ASSERT_LE(rounded::divide<std::int64_t>(a - 1, b, mode), rounded::divide<std::int64_t>(a, b, mode));
            }
}

} // namespace
} // namespace maatstaf::tests
