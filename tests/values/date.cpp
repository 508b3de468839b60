// Every day of some years that matter, against a calendar that was made by counting days.
#include "support/plain.hpp"

#include <maatstaf/values/date.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

constexpr bool test_months_end() {
    constexpr auto later = [](date from, std::int64_t months, month_end mode) {
        return date{static_cast<std::int32_t>(calendar::plus_months(from.day, months, mode))};
    };
    return later({2025, 8, 31}, 6, month_end::clamped) == date{2026, 2, 28} &&
           later({2025, 8, 31}, 6, month_end::forward) == date{2026, 3, 1} &&
           later({2024, 1, 31}, 1, month_end::clamped) == date{2024, 2, 29} &&
           later({2024, 3, 31}, -1, month_end::clamped) == date{2024, 2, 29} &&
           later({2024, 1, 15}, -1, month_end::forward) == date{2023, 12, 15};
}
static_assert(test_months_end());

constexpr bool test_ages() {
    constexpr auto age = [](date born, date on) { return calendar::age(born.day, on.day); };
    return age({2000, 2, 29}, {2018, 2, 28}) == 17 && age({2000, 2, 29}, {2018, 3, 1}) == 18 &&
           age({2000, 2, 29}, {2020, 2, 28}) == 19 && age({2000, 2, 29}, {2020, 2, 29}) == 20 &&
           age({2007, 6, 15}, {2025, 6, 14}) == 17 && age({2007, 6, 15}, {2025, 6, 15}) == 18 &&
           age({2025, 6, 15}, {2025, 6, 14}) == -1;
}
static_assert(test_ages());

constexpr bool test_partial_dates() {
    return some_day_in(2024, 2) == bounds<date>{date{2024, 2, 1}, date{2024, 2, 29}} &&
           some_day_in(2023) == bounds<date>{date{2023, 1, 1}, date{2023, 12, 31}} && date{1970, 1, 1}.day == 0 &&
           date{2000, 3, 1}.day == 11'017;
}
static_assert(test_partial_dates());

TEST(date, the_constants_hold_at_run_time_too) {
    EXPECT_TRUE(test_months_end());
    EXPECT_TRUE(test_ages());
    EXPECT_TRUE(test_partial_dates());
}

constexpr std::pair<date, date> spans[]{
    {{1999, 12, 1}, {2001, 3, 31}}, {{2023, 12, 1}, {2024, 4, 30}}, {{1899, 12, 1}, {1900, 3, 31}}};

TEST(date, every_day_is_where_counting_puts_it) {
    for (std::int32_t day = date{1890, 1, 1}.day; day <= date{2110, 1, 1}.day; ++day) {
        const plain_day plain = day_of_number(day);
        const date d{plain.year, plain.month, plain.day};
        ASSERT_EQ(d.day, day);
        ASSERT_EQ(number_of_day(plain), day);
        ASSERT_EQ(calendar::first_of_month(day), day - plain.day + 1);
    }
}

// As far as arithmetic with months is let through: engine/check.hpp.
TEST(date, days_of_other_ages_are_where_counting_puts_them_too) {
    for (std::int32_t day = -4'370'000; day <= 4'370'000; day += 101) {
        ASSERT_EQ(calendar::first_of_month(day), day - day_of_number(day).day + 1) << day;
        ASSERT_EQ(calendar::plus_months(day, 119, month_end::clamped), plain_plus_months(day, 119, month_end::clamped))
            << day;
    }
}

TEST(date, months_are_added_as_counting_does) {
    for (const auto& [from, until] : spans)
        for (std::int64_t day = from.day; day <= until.day; ++day)
            for (std::int64_t months = -40; months <= 40; ++months)
                for (const month_end mode : {month_end::clamped, month_end::forward})
                    ASSERT_EQ(calendar::plus_months(day, months, mode), plain_plus_months(day, months, mode))
                        << day << " plus " << months;
    for (const std::int64_t months : {-1200, -228, 1200, 9999 * 12})
        ASSERT_EQ(calendar::plus_months(date{2024, 2, 29}.day, months, month_end::forward),
                  plain_plus_months(date{2024, 2, 29}.day, months, month_end::forward));
}

TEST(date, ages_and_months_between_any_two_days_are_as_counting_says) {
    for (const auto& [from, until] : spans)
        for (std::int64_t a = from.day; a <= until.day; ++a)
            for (std::int64_t b = from.day; b <= until.day; ++b) {
                ASSERT_EQ(calendar::complete_months(a, b), plain_complete_months(a, b)) << a << " to " << b;
                ASSERT_EQ(calendar::age(a, b), plain_age(a, b)) << a << " to " << b;
                ASSERT_EQ(calendar::age(a - 18 * 365, b), plain_age(a - 18 * 365, b));
            }
}

} // namespace
} // namespace maatstaf::tests
