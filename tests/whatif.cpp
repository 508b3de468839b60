// What would have to be otherwise is what judging says: in a small world of every value of every fact that a rule can use, and
// of what it cannot use that nothing comes of it; with the shipped packs of the values on both sides of every end that is told.
#include "support/case_table.hpp"
#include "support/given.hpp"
#include "support/shipped_plans.hpp"

#include <maatstaf/sociaal/sociaal.hpp>
#include <maatstaf/whatif.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

struct counted {
    std::size_t facts = 0, others = 0, without = 0, open = 0, choices = 0, contradictions = 0;
};

/// One rule of one case, judged with one fact at one value after another.
class by_judging {
public:
    by_judging(const situation& known, std::size_t rule)
        : known_(known), now_(known), judge_(known.made_for()), rule_(rule) {}

    kind of() const { return known_.made_for().statement_of(known_.made_for().rules()[rule_]).of; }
    box as_it_is() {
        judge_.consider(known_);
        return judge_.answer(rule_);
    }
    /// None where what is given contradicts it.
    std::optional<box> at(std::uint32_t slot, box value) {
        EXPECT_EQ(now_.set_slot(slot, value), outcome::accepted);
        judge_.consider(now_);
        const bool possible = judge_.contradiction() == nullptr;
        const box answer = judge_.answer(rule_);
        now_.set_slot(slot, known_.facts().slots[slot]);
        return possible ? std::optional{answer} : std::nullopt;
    }
    std::optional<box> at(std::uint32_t slot, std::int64_t value) { return at(slot, point(value)); }

    /// What is hoped for: of a no a yes, of what is open that it is settled, of anything else another answer. That also of an
    /// amount that is open, where the fact is told.
    bool is_hoped_for(std::optional<box> answer, bool told) {
        if (!answer) return false;
        const box now = as_it_is();
        if (!is_point(now, of()) && (of() == kind::truth || !told)) return is_point(*answer, of());
        if (of() == kind::truth && now == point(0)) return *answer == point(1);
        return *answer != now;
    }

private:
    const situation& known_;
    situation now_;
    judge judge_;
    std::size_t rule_;
};

std::vector<box> options_in(box range, kind of) {
    std::vector<box> result;
    for (int n = 0; n < (of == kind::truth ? 2 : 64); ++n) {
        const box one = of == kind::truth ? point(n) : set_of(std::uint64_t{1} << n);
        if (covers(range, one, of)) result.push_back(one);
    }
    return result;
}

void compare_options(by_judging& judged, std::uint32_t slot, kind of, box range, const fact_effect& told) {
    for (const box option : options_in(range, of)) {
        const auto answer = judged.at(slot, option);
        if (told.is_told && answer) { ASSERT_EQ(covers(told.stays, option, of), answer == judged.as_it_is()); }
        const other_values* listed = nullptr;
        for (const other_values& o : told.others)
            if (covers(o.of, option, of)) listed = &o;
        ASSERT_EQ(listed != nullptr, judged.is_hoped_for(answer, told.is_told));
        if (listed != nullptr) { ASSERT_EQ(listed->answer, *answer); }
    }
}

/// From a value to the end of the domain, one by one or, where there are many, on both sides of what is told and at random.
void compare_direction(by_judging& judged, std::uint32_t slot, std::int64_t value, std::int64_t end, std::int64_t stays,
                       const other_values* nearest, dice& random) {
    const std::int64_t up = end > value ? 1 : -1;
    const std::int64_t last = nearest != nullptr ? nearest->of.lo : end;
    ASSERT_TRUE(nearest == nullptr || nearest->of == point(last));
    const auto same = [&](std::int64_t at) { return judged.at(slot, at) == judged.as_it_is(); };
    const auto hoped = [&](std::int64_t at) { return judged.is_hoped_for(judged.at(slot, at), true); };
    if (nearest != nullptr) {
        ASSERT_TRUE(hoped(last)) << last;
        ASSERT_EQ(judged.at(slot, last), nearest->answer);
    }
    if (stays != end) { ASSERT_FALSE(same(stays + up)) << stays; }
    std::vector<std::int64_t> between;
    if ((last - value) * up < 200)
        for (std::int64_t at = value; at != last; at += up) between.push_back(at);
    else {
        between = {stays, last - up, nearest == nullptr ? end : last - up};
        for (int n = 0; n < 10; ++n) {
            between.push_back(std::min(value, last) + random.between(1, (last - value) * up - 1));
            if (stays != value) between.push_back(std::min(value, stays) + random.between(0, (stays - value) * up));
        }
    }
    for (const std::int64_t at : between) {
        ASSERT_FALSE(hoped(at)) << at;
        if ((stays - at) * up >= 0) { ASSERT_TRUE(same(at)) << at; }
    }
}

void compare_around(by_judging& judged, std::uint32_t slot, std::int64_t value, box domain, const fact_effect& told,
                    dice& random) {
    const other_values *below = nullptr, *above = nullptr;
    for (const other_values& o : told.others) {
        ASSERT_EQ((o.of.lo < value ? below : above), nullptr);
        (o.of.lo < value ? below : above) = &o;
    }
    compare_direction(judged, slot, value, domain.lo, told.stays.lo, below, random);
    compare_direction(judged, slot, value, domain.hi, told.stays.hi, above, random);
}

void compare_all(by_judging& judged, std::uint32_t slot, box range, const fact_effect& told, dice& random) {
    if (told.too_many) {
        ASSERT_TRUE(told.others.empty());
        return;
    }
    std::vector<std::int64_t> values{range.lo, range.hi};
    if (range.hi - range.lo < 200)
        for (std::int64_t at = range.lo; at < range.hi; ++at) values.push_back(at);
    for (const other_values& o : told.others)
        for (const std::int64_t at : {o.of.lo - 1, o.of.lo, o.of.hi, o.of.hi + 1})
            if (range.lo <= at && at <= range.hi) values.push_back(at);
    for (int n = 0; n < 10; ++n) values.push_back(random.between(range.lo, range.hi));
    for (const std::int64_t at : values) {
        const auto answer = judged.at(slot, at);
        const other_values* listed = nullptr;
        for (const other_values& o : told.others)
            if (o.of.lo <= at && at <= o.of.hi) listed = &o;
        ASSERT_EQ(listed != nullptr, judged.is_hoped_for(answer, false)) << at;
        if (listed != nullptr) { ASSERT_EQ(listed->answer, *answer) << at; }
    }
    for (std::size_t n = 1; n < told.others.size(); ++n) ASSERT_LT(told.others[n - 1].of.hi, told.others[n].of.lo);
}

void compare(const situation& known, const whatif& asked, std::size_t rule, dice& random, counted& count) {
    const plan& made = known.made_for();
    by_judging judged{known, rule};
    ASSERT_EQ(asked.answer(), judged.as_it_is());
    std::size_t next = 0;
    for (std::uint32_t slot = 0; slot < made.code().slots; ++slot) {
        SCOPED_TRACE("rule " + std::to_string(rule) + ", slot " + std::to_string(slot));
        const kind of = made.kinds()[slot];
        const box domain = made.domains()[slot], value = known.facts().slots[slot];
        if (!known.is_there(slot) || is_point(domain, of)) continue;
        if (next == asked.count() || asked.at(next).slot != slot) { // no part of the rule
            ++count.without;
            const std::vector<box> some = of == kind::truth || of == kind::choice
                                              ? options_in(domain, of)
                                              : std::vector<box>{point(domain.lo), point(domain.hi)};
            for (const box at : some) {
                const auto answer = judged.at(slot, at);
                if (answer) { ASSERT_EQ(*answer, judged.as_it_is()); }
            }
            continue;
        }
        const fact_effect& told = asked.at(next++);
        ASSERT_EQ(told.is_told, is_point(value, of));
        const box range = told.is_told || is_point(asked.answer(), judged.of()) ? domain : value;
        ++count.facts;
        count.others += told.others.size();
        count.open += !told.is_told;
        if (of == kind::truth || of == kind::choice) {
            ++count.choices;
            compare_options(judged, slot, of, range, told);
        } else if (told.is_told) {
            compare_around(judged, slot, value.lo, domain, told, random);
        } else {
            compare_all(judged, slot, range, told, random);
        }
        if (testing::Test::HasFatalFailure()) return;
    }
    EXPECT_EQ(next, asked.count());
}

counted run(const generator_options& options, std::size_t openness, std::uint64_t first_seed, std::uint64_t programs) {
    counted count;
    for (std::uint64_t seed = first_seed; seed < first_seed + programs; ++seed) {
        const auto program = generate(seed, options);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        const known_case one = random_case(options.in, random, openness);
        situation known = tell(*made, one);
        if (random.one_in(3)) give_something(*made, known, random);
        whatif asked{*made};
        for (std::size_t rule = 0; rule < made->rules().size(); ++rule) {
            if (!asked.ask(known, rule)) {
                judge by{*made};
                by.consider(known);
                EXPECT_NE(by.contradiction(), nullptr) << "seed " << seed;
                ++count.contradictions;
                continue;
            }
            compare(known, asked, rule, random, count);
            if (testing::Test::HasFailure()) {
                std::cerr << "seed " << seed << '\n' << program->text() << one.text();
                return count;
            }
        }
    }
    return count;
}

TEST(whatif, of_known_cases_of_the_small_world) {
    const counted count = run({}, 0, 1, 1000);
    EXPECT_GT(count.others, 1'500U);
    EXPECT_GT(count.without, 1'000U);
    EXPECT_GT(count.choices, 1'000U);
    EXPECT_GT(count.contradictions, 50U);
}

TEST(whatif, of_open_cases_of_the_small_world) {
    const counted count = run({}, 30, 50'000, 1000);
    EXPECT_GT(count.others, 1'500U);
    EXPECT_GT(count.open, 2'000U);
}

TEST(whatif, of_cases_of_the_shipped_packs) {
    counted count;
    for (const std::string_view entity : {"jeugdige", "huishouden", "verwijzing"}) {
        const plan made = all_rules({&sociaal::landelijk, &sociaal::haarlem}, entity);
        whatif asked{made};
        dice random{2026};
        for (std::size_t n = 0; n < 40; ++n) {
            known_case one = random_row(made, random, n);
            one.facts["peildatum"] = point(date{2025, 1, 1}.day);
            SCOPED_TRACE(one.text());
            const situation known = tell(made, one);
            for (std::size_t rule = 0; rule < made.rules().size(); ++rule) {
                SCOPED_TRACE(std::string(made.statement_of(made.rules()[rule]).name));
                ASSERT_TRUE(asked.ask(known, rule));
                compare(known, asked, rule, random, count);
                if (testing::Test::HasFailure()) return;
            }
        }
    }
    EXPECT_GT(count.others, 2'000U);
    EXPECT_GT(count.open, 500U);
}

/// Law: the income limit of Haarlemmermeer for somebody alone on 2025-01-01 is 1,533.82 euro.
TEST(whatif, a_household_had_a_cent_less) {
    using namespace sociaal;
    using namespace literals;
    const pack* const packs[]{&haarlemmermeer};
    const std::string_view rules[]{"inkomen_tot_grens"};
    std::vector<link_problem> problems;
    const auto made = plan::make({packs, "huishouden", rules}, problems);
    ASSERT_TRUE(made.has_value());
    situation known{*made};
    known.set(peildatum, date{2025, 1, 1});
    known.set(gehuwd, no);
    known.set(aanvrager_geboortedatum, date{1988, 4, 12});
    known.set(aanvrager_in_inrichting, no);
    ASSERT_EQ(known.give("kostendelers", kind::count, point(0)), outcome::accepted);
    known.set(netto_inkomen, euro(1533, 83));
    whatif asked{*made};
    ASSERT_TRUE(asked.ask(known, 0));
    ASSERT_EQ(asked.answer(), point(0));
    const scope& names = made->names();
    for (std::size_t n = 0; n < asked.count(); ++n) {
        if (names.at(asked.at(n).slot).fact->name != "netto_inkomen") continue;
        ASSERT_EQ(asked.at(n).others.size(), 1U);
        EXPECT_EQ(asked.at(n).others[0].of, point(153'382));
        EXPECT_EQ(asked.at(n).stays, (box{153'383, 100'000'000}));
        return;
    }
    FAIL() << "the income is a fact of this rule";
}

} // namespace
} // namespace maatstaf::tests
