// What holds in all completions, day by day, is what all completions on that day give; also where the boxes leave it open.
#include "support/case_table.hpp"
#include "support/dice.hpp"
#include "support/known_case.hpp"
#include "support/shipped_plans.hpp"

#include <maatstaf/completions.hpp>
#include <maatstaf/exact_changes.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

struct counted {
    std::size_t days = 0, sharper = 0, sharper_ends = 0, contradicted = 0;
};

void compare(const situation& known, date from, date until, std::int32_t step, counted& count) {
    const plan& made = known.made_for();
    changes boxes{made};
    if (!boxes.follow(known, from, until)) return;
    exact_changes exact{known, boxes, from, until};
    situation now{known};
    for (std::size_t rule = 0; rule < made.rules().size(); ++rule) {
        const kind of = made.statement_of(made.rules()[rule]).of;
        const bool has_order = of != kind::truth && of != kind::choice;
        const auto stretches = exact.of(rule);
        if (!stretches) {
            ++count.contradicted;
            now.set_slot(0, point(exact.contradicted_on()->day));
            ASSERT_EQ(completions{now}.answer(rule), std::nullopt);
            continue;
        }
        ASSERT_EQ(stretches->front().from, from);
        ASSERT_EQ(stretches->back().until, until);
        for (const exact_stretch& s : *stretches) {
            ASSERT_TRUE(s.is_exact);
            ASSERT_LT(s.from.day, s.until.day);
            for (std::int32_t day = s.from.day; day < s.until.day;
                 day += std::min(step, std::max(1, s.until.day - 1 - day))) {
                now.set_slot(0, point(day));
                ASSERT_EQ(completions{now}.answer(rule), s.answer) << day;
                ++count.days;
                (has_order ? count.sharper_ends : count.sharper) += s.by_completions;
            }
        }
    }
}

TEST(exact_changes, are_those_of_all_completions_on_every_day) {
    counted count;
    for (std::uint64_t seed = 1; seed < 6'000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan({}, false);
        if (!made) continue;
        dice random{seed};
        const situation known = tell(*made, random_case(world::small, random, 40));
        const std::int32_t first = static_cast<std::int32_t>(known.facts().slots[0].lo) - 3;
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + program->text());
        compare(known, date{first}, date{first + 12}, 1, count);
        if (testing::Test::HasFatalFailure()) return;
    }
    EXPECT_GT(count.days, 2'000U);
    EXPECT_GT(count.sharper, 50U);
    EXPECT_GT(count.sharper_ends, 50U);
}

TEST(exact_changes, of_young_people) {
    const plan made = all_rules({&sociaal::landelijk}, "jeugdige");
    dice random{18};
    counted count;
    for (std::size_t n = 0; n < 6; ++n) {
        const known_case known = random_row(made, random, 15);
        SCOPED_TRACE(known.text());
        compare(tell(made, known), date{2024, 1, 1}, date{2026, 1, 1}, 45, count);
        if (testing::Test::HasFatalFailure()) return;
    }
    EXPECT_GT(count.days, 200U);
}

} // namespace
} // namespace maatstaf::tests
