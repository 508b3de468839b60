// How many days some months have is bounded for all of them: within 400 years every month begins within so many days of its
// share of the days, and the end of a month takes at most three.
#include <maatstaf/engine/search/differences.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

TEST(differences, months_are_never_further_off_their_share_of_days) {
    std::int64_t least = 0, most = 0; // of 4,800 times how far off
    for (int month = 0; month < 4'800; ++month) {
        const std::int64_t begins =
            calendar::day_number({2000 + month / 12, month % 12 + 1, 1}) - calendar::day_number({2000, 1, 1});
        const std::int64_t off = begins * 4'800 - std::int64_t{month} * 146'097;
        least = std::min(least, off);
        most = std::max(most, off);
    }
    EXPECT_LE(most - least, (search::most_off_in_months - 3 - 1) * 4'800);
}

TEST(differences, months_have_so_many_days) {
    for (std::int64_t day = calendar::day_number({1999, 12, 1}); day < calendar::day_number({2005, 3, 2}); ++day)
        for (std::int64_t months = -300; months <= 300; ++months)
            for (const month_end mode : {month_end::clamped, month_end::forward}) {
                const std::int64_t after = calendar::plus_months(day, months, mode) - day;
                ASSERT_LE(search::least_days_in(months), after);
                ASSERT_LE(after, search::most_days_in(months));
            }
}

} // namespace
} // namespace maatstaf::tests
