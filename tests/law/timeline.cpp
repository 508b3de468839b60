#include "support/huishouden.hpp"

#include <maatstaf/law/definition.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

using namespace huishouden;

// A period begins on its day: `from` is inclusive.
constexpr bool test_periods() {
    constexpr parameter p = norm.view();
    return p.on(date{2023, 12, 31}) == nullptr && p.on(date{2024, 1, 1})->value == point(120'000) &&
           p.on(date{2024, 12, 31})->value == point(120'000) && p.on(date{2025, 1, 1})->value == point(134'567) &&
           p.on(date{2100, 1, 1})->value == point(134'567);
}
static_assert(test_periods());

constexpr bool test_validity() {
    constexpr about from{.from = date{2025, 1, 1}}, until{.until = date{2026, 1, 1}};
    return statement{}.always_in_force() && !statement{.meta = from}.always_in_force() &&
           !statement{.meta = until}.always_in_force();
}
static_assert(test_validity());

TEST(timeline, the_constants_hold_at_run_time_too) {
    EXPECT_TRUE(test_periods());
    EXPECT_TRUE(test_validity());
}

TEST(timeline, a_rule_is_in_force_from_its_first_day_until_its_last) {
    const std::string_view asked[]{"jong_in_2025"};
    const plan made = make_plan({}, asked);
    judge judged{made};
    const auto answer_on = [&](known<date> on) {
        situation s{made};
        s.set(peildatum, on);
        s.set(geboren, date{2010, 1, 1});
        judged.consider(s);
        return judged.answer(0);
    };
    EXPECT_EQ(answer_on(date{2024, 12, 31}), to_box(unknown));
    EXPECT_EQ(answer_on(date{2025, 1, 1}), to_box(yes));
    EXPECT_EQ(answer_on(date{2025, 12, 31}), to_box(yes));
    EXPECT_EQ(answer_on(date{2026, 1, 1}), to_box(unknown));
    EXPECT_EQ(answer_on({date{2024, 12, 31}, date{2025, 1, 1}}), to_box(unknown));
    judged.why(0);
    EXPECT_EQ(judged.room().obstacle_count, 1u);
    EXPECT_TRUE(judged.room().open.has(0)) << "the date of judgement";
}

TEST(timeline, a_day_without_a_value_is_said_to_be_one) {
    const std::string_view asked[]{"laag_inkomen"};
    for (const date on : {date{2023, 1, 1}, date{2024, 1, 1}}) {
        const plan made = make_plan(on, asked);
        situation s{made};
        s.set(inkomen, euro(1400));
        s.set(gehuwd, no);
        s.set(bewoners, 1);
        s.no_members(kinderen);
        judge judged{made};
        judged.consider(s);
        EXPECT_EQ(judged.why(0).settled(), on == date(2024, 1, 1));
        EXPECT_EQ(judged.why(0).obstacles.size(), on == date(2024, 1, 1) ? 0u : 1u);
    }
    const plan made = make_plan({}, asked);
    situation s{made};
    judge judged{made};
    s.set(inkomen, euro(1500));
    s.set(gehuwd, no);
    s.set(bewoners, 1);
    s.no_members(kinderen);
    s.set(peildatum, {date{2024, 6, 1}, date{2025, 6, 1}}); // a value on each of these days, only the day is not known
    judged.consider(s);
    EXPECT_FALSE(judged.why(0).settled());
    EXPECT_EQ(judged.why(0).obstacles.size(), 0u);
    s.set(peildatum, {date{2023, 12, 31}, date{2025, 6, 1}});
    judged.consider(s);
    EXPECT_EQ(judged.why(0).obstacles.size(), 1u);
}

} // namespace
} // namespace maatstaf::tests
