// The stretches of a case in time are what judging each day gives, they differ from each other, and each says what began it.
#include "support/case_table.hpp"
#include "support/shipped_plans.hpp"

#include <maatstaf/changes.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

constexpr date from{2023, 1, 1}, until{2031, 1, 1};

void compare(const plan& made, const situation& known, changes& in_time, std::size_t& stretches) {
    ASSERT_TRUE(in_time.follow(known, from, until));
    for (std::size_t rule = 0; rule < made.rules().size(); ++rule) {
        ASSERT_EQ(in_time.at(rule, 0).from, from);
        ASSERT_TRUE(in_time.at(rule, 0).because.empty());
        ASSERT_EQ(in_time.at(rule, in_time.count(rule) - 1).until, until);
        for (std::size_t n = 1; n < in_time.count(rule); ++n) {
            ASSERT_EQ(in_time.at(rule, n).from, in_time.at(rule, n - 1).until);
            ASSERT_NE(in_time.at(rule, n).answer, in_time.at(rule, n - 1).answer);
            ASSERT_FALSE(in_time.at(rule, n).because.empty())
                << made.statement_of(made.rules()[rule]).name << " on " << in_time.at(rule, n).from.day;
        }
        stretches += in_time.count(rule);
    }
    judge alone{made};
    situation now{known};
    std::vector<std::size_t> at(made.rules().size());
    for (std::int32_t day = from.day; day < until.day; ++day) {
        now.set_slot(0, point(day));
        alone.consider(now);
        for (std::size_t rule = 0; rule < at.size(); ++rule) {
            if (in_time.at(rule, at[rule]).until.day == day) ++at[rule];
            ASSERT_EQ(in_time.at(rule, at[rule]).answer, alone.answer(rule))
                << made.statement_of(made.rules()[rule]).name << " on " << day;
        }
    }
}

TEST(changes, are_those_of_judging_every_day) {
    std::size_t stretches = 0;
    for (const std::string_view entity : {"jeugdige", "huishouden", "verwijzing"}) {
        const plan made = all_rules({&sociaal::landelijk, &sociaal::haarlem}, entity);
        changes in_time{made};
        dice random{2031};
        for (std::size_t n = 0; n < 20; ++n) {
            const known_case known = random_row(made, random, n * 3);
            SCOPED_TRACE(known.text());
            compare(made, tell(made, known), in_time, stretches);
            if (testing::Test::HasFatalFailure()) return;
        }
    }
    EXPECT_GT(stretches, 800U);
}

TEST(changes, of_an_age_fall_on_the_birthday) {
    const plan made = plan_for({&sociaal::landelijk, &sociaal::haarlem}, "jeugdige", {"leeftijd"});
    changes in_time{made};
    situation known{made};
    known.set("geboortedatum", kind::date, point(date{2004, 2, 29}.day));
    ASSERT_TRUE(in_time.follow(known, date{2025, 2, 27}, date{2025, 3, 3}));
    ASSERT_EQ(in_time.count(0), 2U);
    EXPECT_EQ(in_time.at(0, 1).from, (date{2025, 3, 1}));
    ASSERT_EQ(in_time.at(0, 1).because.size(), 1U);
    EXPECT_EQ(made.code().nodes[in_time.at(0, 1).because[0].node].code, op::age);
}

TEST(changes, are_none_where_what_is_given_contradicts_them) {
    const plan made = plan_for({&sociaal::landelijk, &sociaal::haarlem}, "jeugdige", {"leeftijd"});
    changes in_time{made};
    situation known{made};
    known.set("geboortedatum", kind::date, point(date{2007, 5, 10}.day));
    ASSERT_EQ(known.give("leeftijd", kind::count, point(17)), outcome::accepted);
    EXPECT_FALSE(in_time.follow(known, date{2025, 5, 8}, date{2025, 5, 12}));
    EXPECT_EQ(in_time.contradicted_on(), (date{2025, 5, 10}));
    EXPECT_TRUE(in_time.follow(known, date{2025, 5, 8}, date{2025, 5, 10}));
    EXPECT_EQ(in_time.count(0), 1U);
}

} // namespace
} // namespace maatstaf::tests
