// A sweep gives what judging every value gives: stretches in which nothing is decided otherwise, amounts to the cent, and the
// cliffs, which are looked for here by comparing each value with the one before.
#include "support/case_table.hpp"
#include "support/given.hpp"
#include "support/shipped_plans.hpp"

#include <maatstaf/sociaal/sociaal.hpp>
#include <maatstaf/sweep.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

plan all_schemes() {
    auto rules = rules_about({&sociaal::haarlemmermeer}, "huishouden");
    rules.insert(rules.begin(), {"recht_op_algemene_bijstand", "algemene_bijstand_bedrag"});
    return plan_for({&sociaal::haarlemmermeer}, "huishouden", rules, date{2025, 1, 1});
}

situation couple_with_children(const plan& made) {
    using namespace sociaal;
    using namespace literals;
    situation s{made};
    s.set(woongemeente, 394);
    s.set(gehuwd, yes);
    s.set(aanvrager_geboortedatum, date{1986, 3, 8});
    s.set(partner_geboortedatum, date{1987, 10, 25});
    s.set(aanvrager_in_inrichting, no);
    s.set(partner_in_inrichting, no);
    s.set(netto_inkomen_inclusief, 1000_euro);
    s.set(vermogen, 6200_euro);
    s.set(student, no);
    s.set(maanden_laag_inkomen, 41);
    s.set(zicht_op_inkomensverbetering, no);
    s.set(toeslag_eerder_toegekend, no);
    s.no_members(medebewoners);
    s.add_member(kinderen);
    s.set_member(kind_geboortedatum, date{2016, 9, 1});
    s.set_member(kind_onderwijs, onderwijs::basisonderwijs);
    s.set_member(kind_ten_laste, yes);
    return s;
}

/// Judges values from `from` to `to`, all or one in `every`, beside the sweep; gives how many cliffs were seen.
std::size_t compare(const plan& made, const situation& known, std::uint32_t slot, std::int64_t from, std::int64_t to,
                    std::int64_t every, sweep& by) {
    EXPECT_TRUE(by.follow(known, slot, from, to));
    situation now{known};
    judge alone{made};
    std::vector<std::size_t> at(made.rules().size());
    std::size_t cliffs = 0;
    std::optional<std::int64_t> before;
    for (std::int64_t value = from; value <= to; value += every) {
        EXPECT_EQ(now.set_slot(slot, point(value)), outcome::accepted);
        alone.consider(now);
        std::optional<std::int64_t> total = 0;
        for (std::size_t rule = 0; rule < at.size(); ++rule) {
            while (by.at(rule, at[rule]).to < value) ++at[rule];
            const sweep_stretch& s = by.at(rule, at[rule]);
            const box is = alone.answer(rule), said = s.moves ? by.answer(rule, value) : s.at_from;
            EXPECT_EQ(said, is) << made.statement_of(made.rules()[rule]).name << " at " << value;
            if (said != is || value < s.from) return 0;
            if (made.statement_of(made.rules()[rule]).of != kind::money) continue;
            if (is.lo != is.hi) total.reset();
            else if (total) *total += is.lo;
        }
        if (every == 1 && before && total && *before - *total > 1) ++cliffs;
        before = total;
    }
    return cliffs;
}

/// The same of all rules, amounts or not, at every value.
void compare_each(const plan& made, const situation& known, std::uint32_t slot, box over, sweep& by,
                  std::size_t& moving) {
    situation now{known};
    judge alone{made};
    for (std::size_t rule = 0; rule < made.rules().size(); ++rule) {
        for (std::size_t n = 0; n < by.count(rule); ++n) {
            const sweep_stretch s = by.at(rule, n);
            moving += s.moves && s.to > s.from + 1;
            for (std::int64_t value = s.from; value <= s.to; ++value) {
                ASSERT_EQ(now.set_slot(slot, point(value)), outcome::accepted);
                alone.consider(now);
                const box said = s.moves ? by.answer(rule, value) : s.at_from;
                ASSERT_EQ(said, alone.answer(rule)) << made.statement_of(made.rules()[rule]).name << " at " << value;
            }
            ASSERT_EQ(s.from, n == 0 ? over.lo : by.at(rule, n - 1).to + 1);
        }
        ASSERT_EQ(by.at(rule, by.count(rule) - 1).to, over.hi);
    }
}

TEST(sweep, of_every_cent_of_an_income) {
    const plan made = all_schemes();
    sweep by{made};
    const situation known = couple_with_children(made);
    for (const std::string_view income : {"netto_inkomen", "netto_inkomen_inclusief"}) {
        SCOPED_TRACE(std::string(income));
        const std::size_t seen = compare(made, known, slot_of(made, income), 0, 500'000, 1, by);
        EXPECT_EQ(by.cliffs().size(), seen);
        std::size_t stretches = 0;
        for (std::size_t rule = 0; rule < made.rules().size(); ++rule) stretches += by.count(rule);
        EXPECT_GT(stretches, made.rules().size());
    }
}

TEST(sweep, with_much_unknown) {
    const plan made = all_schemes();
    sweep by{made};
    dice random{5000};
    for (int n = 0; n < 40 && !testing::Test::HasFailure(); ++n) {
        known_case known = random_row(made, random, 30);
        known.facts["peildatum"] = made.domains()[0];
        SCOPED_TRACE(known.text());
        for (const std::string_view fact : {"netto_inkomen", "vermogen", "netto_inkomen_inclusief"})
            compare(made, tell(made, known), slot_of(made, fact), 0, 500'000, 1'003, by);
    }
}

/// Roundings in it, and what is given of definitions.
TEST(sweep, of_generated_programs) {
    std::size_t moving = 0, contradicted = 0, swept = 0;
    for (std::uint64_t seed = 1; seed < 1500 && !testing::Test::HasFailure(); ++seed) {
        const auto program = generate(seed, {});
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        situation known = tell(*made, random_case(world::small, random, 15 * (seed % 3)));
        if (random.one_in(3)) give_something(*made, known, random);
        sweep by{*made};
        for (std::uint32_t slot = 0; slot < made->code().slots; ++slot) {
            const kind of = made->kinds()[slot];
            const box domain = made->domains()[slot];
            if (!known.is_there(slot) || of == kind::truth || of == kind::choice || domain.hi - domain.lo > 200)
                continue;
            SCOPED_TRACE("seed " + std::to_string(seed) + ", slot " + std::to_string(slot));
            if (!by.follow(known, slot, domain.lo, domain.hi)) {
                ++contradicted;
                continue;
            }
            ++swept;
            compare_each(*made, known, slot, domain, by, moving);
        }
    }
    EXPECT_GT(swept, 5'000U);
    EXPECT_GT(moving, 500U);
    EXPECT_GT(contradicted, 100U);
}

TEST(sweep, keeps_an_amount_in_one_piece_though_something_is_given) {
    const plan made = all_schemes();
    situation known = couple_with_children(made);
    ASSERT_EQ(known.give("kostendelers", kind::count, point(0)), outcome::accepted);
    sweep by{made};
    ASSERT_TRUE(by.follow(known, slot_of(made, "netto_inkomen_inclusief"), 0, 500'000));
    for (std::size_t rule = 0; rule < made.rules().size(); ++rule) EXPECT_LT(by.count(rule), 10U);
}

TEST(sweep, knows_the_slope_of_an_amount) {
    const plan made = all_schemes();
    sweep by{made};
    ASSERT_TRUE(by.follow(couple_with_children(made), slot_of(made, "netto_inkomen_inclusief"), 0, 500'000));
    const auto& rules = made.rules();
    const std::size_t amount = [&] {
        std::size_t n = 0;
        while (made.statement_of(rules[n]).name != "algemene_bijstand_bedrag") ++n;
        return n;
    }();
    const sweep_stretch& first = by.at(amount, 0);
    EXPECT_TRUE(first.moves);
    ASSERT_TRUE(first.rate.has_value());
    EXPECT_EQ(*first.rate, (marginal_rate{-1, 1}));
    EXPECT_FALSE(by.at(amount, by.count(amount) - 1).moves);
    for (const cliff& c : by.cliffs()) EXPECT_GT(c.before, c.after);
}

} // namespace
} // namespace maatstaf::tests
