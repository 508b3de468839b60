// What a function of the host means: on points what it gives, as far as that can be; on anything wider, its domain.
#include <maatstaf/algebra/host_function.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace maatstaf::tests {
namespace {

struct called {
    std::vector<std::int64_t> with;
    int times = 0;
    bool gives = true;
    std::int64_t value = 0;
};

bool call_it(void* state, const std::int64_t* arguments, std::size_t number, std::int64_t* result) noexcept {
    called& by = *static_cast<called*>(state);
    by.with.assign(arguments, arguments + number);
    ++by.times;
    *result = by.value;
    return by.gives;
}

TEST(host_function, is_called_with_points_alone) {
    called by;
    const host_function f{call_it, &by, {0, 9}, 0b10};
    by.value = 7;
    for (std::int64_t lo = -2; lo <= 2; ++lo)
        for (std::int64_t hi = lo; hi <= 2; ++hi)
            for (std::uint64_t options = 1; options < 16; ++options) {
                by.times = 0;
                const box arguments[]{{lo, hi}, set_of(options)};
                const bool known = lo == hi && std::has_single_bit(options);
                EXPECT_EQ(value_given_by(f, kind::count, arguments), known ? point(7) : (box{0, 9}));
                ASSERT_EQ(by.times, known ? 1 : 0);
                if (known) { EXPECT_EQ(by.with, (std::vector<std::int64_t>{lo, std::countr_zero(options)})); }
            }
}

TEST(host_function, gives_what_its_domain_allows_and_nothing_else) {
    called by;
    const host_function f{call_it, &by, {-3, 9}};
    const box argument[]{point(1)};
    for (by.value = -6; by.value < 12; ++by.value)
        EXPECT_EQ(value_given_by(f, kind::money, argument),
                  by.value >= -3 && by.value <= 9 ? point(by.value) : (box{-3, 9}));
    const host_function choice{call_it, &by, set_of(0b1011)};
    for (by.value = -1; by.value < 70; ++by.value)
        EXPECT_EQ(value_given_by(choice, kind::choice, argument), by.value == 0 || by.value == 1 || by.value == 3
                                                                      ? set_of(std::uint64_t{1} << by.value)
                                                                      : set_of(0b1011));
    by.value = INT64_MAX;
    EXPECT_EQ(value_given_by(choice, kind::choice, argument), set_of(0b1011));
    by.value = 1;
    by.gives = false;
    EXPECT_EQ(value_given_by(f, kind::money, argument), (box{-3, 9}));
    EXPECT_EQ(value_given_by({nullptr, nullptr, {-3, 9}}, kind::money, argument), (box{-3, 9}));
}

} // namespace
} // namespace maatstaf::tests
