// Plans: binding to a date changes what there is left to compute, but no answer.
#include "support/known_case.hpp"

#include <maatstaf/plan.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

// A plan bound to a date equals the unbound one with that date told as a fact, for all statements; and one that is
// asked for the last statement alone, so that much is folded and dropped, gives the same for it.
TEST(plan, binding_to_a_date_changes_no_answer) {
    std::size_t programs = 0, shorter = 0;
    for (std::uint64_t seed = 100'000; seed < 106'000; ++seed) {
        const auto program = generate(seed);
        const auto unbound = program->make_plan();
        if (!unbound) continue;
        dice random{seed};
        for (int n = 0; n < 2; ++n) {
            const date on{static_cast<std::int32_t>(random.between(first_day.day - 1, last_day.day + 1))};
            known_case known = random_case(world::small, random, 50);
            known.facts.insert_or_assign("peildatum", point(on.day));
            const auto bound = program->make_plan(on), one = program->make_plan(on, false);
            ASSERT_TRUE(bound && one) << program->text();
            judge by_fact{*unbound}, by_plan{*bound}, alone{*one};
            const situation a = tell(*unbound, known), b = tell(*bound, known), c = tell(*one, known);
            by_fact.consider(a);
            by_plan.consider(b);
            alone.consider(c);
            for (std::size_t r = 0; r < unbound->rules().size(); ++r)
                ASSERT_EQ(by_fact.answer(r), by_plan.answer(r)) << program->names()[r] << "\n"
                                                                << program->text() << known.text();
            ASSERT_EQ(by_fact.answer(unbound->rules().size() - 1), alone.answer(0)) << program->text() << known.text();
            shorter += one->code().nodes.size() < unbound->code().nodes.size();
        }
        ++programs;
    }
    EXPECT_GT(programs, 3000u);
    EXPECT_GT(shorter, 1000u);
}

TEST(plan, a_bound_plan_refuses_another_date) {
    const auto program = generate(1);
    const auto bound = program->make_plan(date{2024, 2, 29});
    ASSERT_TRUE(bound);
    situation s{*bound};
    EXPECT_EQ(s.set(peildatum, date{2024, 2, 29}), outcome::accepted);
    EXPECT_EQ(s.set(peildatum, date{2024, 3, 1}), outcome::outside_domain);
}

TEST(plan, can_be_moved_and_still_judges) {
    std::uint64_t seed = 3;
    auto program = generate(seed);
    auto made = program->make_plan();
    while (!made) {
        program = generate(++seed);
        made = program->make_plan();
    }
    dice random{3};
    const known_case known = random_case(world::small, random, 50);
    std::vector<box> before;
    {
        const situation told = tell(*made, known);
        judge judged{*made};
        judged.consider(told);
        before = judged.room().values;
    }
    const plan moved = std::move(*made);
    made.reset();
    const situation told = tell(moved, known);
    judge judged{moved};
    judged.consider(told);
    EXPECT_EQ(judged.room().values, before);
}

} // namespace
} // namespace maatstaf::tests
