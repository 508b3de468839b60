// Judging one case: what a situation accepts, what is given and contradicts, reasons and margins.
#include "support/huishouden.hpp"
#include "support/loose_case.hpp"

#include <maatstaf/evaluate.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

using namespace huishouden;

constexpr date on{2025, 3, 1};

TEST(evaluate, a_situation_accepts_what_is_possible_and_nothing_else) {
    const plan made = make_plan();
    situation s{made};
    EXPECT_EQ(s.set(inkomen, {euro(-1), euro(5)}), outcome::outside_domain);
    EXPECT_EQ(s.set(inkomen, at_least(euro(5))), outcome::outside_domain);
    EXPECT_EQ(s.set(inkomen, {euro(5), euro(4)}), outcome::outside_domain);
    EXPECT_EQ(s.set("inkomen", kind::count, point(1)), outcome::wrong_kind);
    EXPECT_EQ(s.set("inkomne", kind::money, point(1)), outcome::no_such_name);
    EXPECT_EQ(s.set("woont_in", kind::choice, set_of(0)), outcome::outside_domain);
    EXPECT_EQ(s.set("woont_in", kind::choice, set_of(8)), outcome::outside_domain);
    EXPECT_EQ(s.set("woont_in", kind::choice, box{1, 2}), outcome::outside_domain) << "a choice is one set";
    EXPECT_EQ(std::vector<box>(s.facts().slots, s.facts().slots + made.code().slots),
              std::vector<box>(made.domains().begin(), made.domains().end()))
        << "something refused was kept";
    EXPECT_EQ(s.set(inkomen, {euro(4), euro(5)}), outcome::accepted);
    EXPECT_EQ(s.set(woont_in, {woning::huis, woning::kamer}), outcome::accepted);
}

TEST(evaluate, a_fact_of_a_member_is_told_of_a_member) {
    const plan made = make_plan();
    situation s{made};
    EXPECT_EQ(s.set_member(kind_inkomen, euro(1)), outcome::no_such_name) << "there is no member yet";
    EXPECT_EQ(s.set("kinderen.inkomen", kind::money, point(1)), outcome::no_such_name);
    EXPECT_EQ(s.set("kinderen.geboren", kind::date, point(date{2020, 1, 1}.day)), outcome::no_such_name);
    EXPECT_EQ(s.add_member("buren"), outcome::no_such_name);
    for (int n = 0; n < 3; ++n) EXPECT_EQ(s.add_member(kinderen), outcome::accepted);
    EXPECT_EQ(s.add_member(kinderen), outcome::list_full);
    EXPECT_EQ(s.set_member(kind_inkomen, euro(2000)), outcome::outside_domain);
    EXPECT_EQ(s.set_member(kind_inkomen, euro(1000)), outcome::accepted);
    EXPECT_EQ(s.set_member("kinderen", "inkomen", kind::count, point(1)), outcome::wrong_kind);
}

TEST(evaluate, of_a_new_member_nothing_is_known) {
    const plan made = make_plan(on);
    situation s{made}, fresh{made};
    s.add_member(kinderen);
    EXPECT_EQ(s.set_member(kind_inkomen, euro(7)), outcome::accepted);
    s.no_members(kinderen);
    s.add_member(kinderen);
    fresh.add_member(kinderen);
    const auto slots_of = [&](const situation& x) {
        return std::vector<box>(x.facts().slots, x.facts().slots + made.code().slots);
    };
    EXPECT_EQ(slots_of(s), slots_of(fresh));
}

TEST(evaluate, a_slot_is_told_what_a_name_is_told) {
    const plan made = make_plan(on);
    situation by_name{made}, by_slot{made};
    const auto slots_of = [&](const situation& x) {
        return std::vector<box>(x.facts().slots, x.facts().slots + made.code().slots);
    };
    const scope& names = made.names();
    const place at = names.places[*names.fact_names.find(symbol_of("inkomen"))];
    const place of_member = names.places[*names.fact_names.find(symbol_of_member("kinderen", "inkomen"))];
    const auto member = [&](std::uint32_t row) {
        return names.layouts[static_cast<std::size_t>(of_member.list)].slot_of(row, of_member.slot);
    };
    by_name.set(inkomen, euro(5));
    EXPECT_EQ(by_slot.set_slot(at.slot, to_box(bounds<money>{euro(5)})), outcome::accepted);
    EXPECT_EQ(by_slot.set_slot(at.slot, {-1, 5}), outcome::outside_domain);
    EXPECT_EQ(by_slot.set_slot(made.code().slots, point(1)), outcome::no_such_name);
    EXPECT_EQ(by_slot.set_slot(member(0), point(700)), outcome::no_such_name) << "there is no member yet";
    by_name.add_member(kinderen);
    by_name.add_member(kinderen);
    by_name.set_member(kind_inkomen, euro(7));
    EXPECT_EQ(by_slot.set_members("kinderen", 3), outcome::accepted);
    EXPECT_EQ(by_slot.set_slot(member(1), point(700)), outcome::accepted);
    EXPECT_EQ(by_slot.set_slot(member(2), point(800)), outcome::accepted);
    EXPECT_EQ(by_slot.set_members("kinderen", 2), outcome::accepted);
    EXPECT_EQ(by_slot.set_slot(member(2), point(700)), outcome::no_such_name);
    EXPECT_EQ(by_slot.set_members("kinderen", 4), outcome::list_full);
    EXPECT_EQ(by_slot.set_members("buren", 1), outcome::no_such_name);
    EXPECT_EQ(by_slot.facts().members[0], 2);
    by_slot.set_members("kinderen", 3);
    by_name.add_member(kinderen);
    EXPECT_EQ(slots_of(by_slot), slots_of(by_name)) << "of the third nothing is known any more";
    EXPECT_EQ(by_slot.forget_slot(at.slot), outcome::accepted);
    EXPECT_EQ(by_slot.facts().slots[at.slot], made.domains()[at.slot]);
    EXPECT_EQ(by_slot.set_members("kinderen", -1), outcome::accepted);
    EXPECT_EQ(by_slot.facts().members[0], -1);
    EXPECT_EQ(by_slot.set_members("kinderen", 0), outcome::accepted);
    EXPECT_EQ(by_slot.facts().members[0], 0);
}

TEST(evaluate, a_given_definition_narrows_and_a_contradiction_is_reported) {
    const std::string_view asked[]{"laag_inkomen"};
    const plan made = make_plan(on, asked);
    situation s{made};
    judge judged{made};
    s.set(inkomen, euro(1500));
    s.no_members(kinderen);
    judged.consider(s);
    EXPECT_EQ(judged.answer(0), to_box(unknown));

    EXPECT_EQ(s.give("bijstandsnorm", kind::money, {130'000, 140'000}), outcome::accepted);
    judged.consider(s);
    EXPECT_EQ(judged.answer(0), to_box(yes));
    EXPECT_EQ(judged.contradiction(), nullptr);

    s.set(gehuwd, yes); // 1945,67, which is not what was given
    judged.consider(s);
    ASSERT_NE(judged.contradiction(), nullptr);
    EXPECT_EQ(judged.contradiction()->name, "bijstandsnorm");
    EXPECT_EQ(judged.answer(0), to_box(yes)) << "computed";

    EXPECT_EQ(s.give("bijstandsnorm", kind::money, {5, 4}), outcome::outside_domain);
    EXPECT_EQ(s.give("bijstandsnorm", kind::count, point(4)), outcome::wrong_kind);
    EXPECT_EQ(s.give("bijstandsnrm", kind::money, point(4)), outcome::no_such_name);
    EXPECT_EQ(s.give("laag_inkomen", kind::truth, point(2)), outcome::outside_domain);
}

TEST(evaluate, what_was_given_is_used_only_if_it_does_not_contradict) {
    const std::string_view asked[]{"laag_inkomen", "bijstandsnorm"};
    const plan made = make_plan(on, asked);
    situation s{made};
    judge judged{made};
    s.set(inkomen, euro(2000));
    s.set(bewoners, 1);
    s.no_members(kinderen);
    const std::uint32_t given = made.rules()[1];
    const std::size_t married = made.names().places[*made.names().fact_names.find(symbol_of("gehuwd"))].slot;

    s.give("bijstandsnorm", kind::money, point(150'000)); // between the two that are possible
    judged.consider(s);
    judged.why(0);
    EXPECT_EQ(judged.answer(0), to_box(no));
    EXPECT_TRUE(judged.room().used_given.has(given));
    EXPECT_FALSE(judged.room().open.has(married));

    s.give("bijstandsnorm", kind::money, point(1));
    judged.consider(s);
    judged.why(0);
    EXPECT_EQ(judged.answer(0), to_box(unknown)) << "computed, as if nothing had been given";
    EXPECT_FALSE(judged.room().used_given.has(given));
    EXPECT_TRUE(judged.room().open.has(married));
}

TEST(evaluate, a_margin_is_the_distance_to_the_threshold) {
    const std::string_view asked[]{"laag_inkomen"};
    const plan made = make_plan(on, asked);
    situation s{made};
    judge judged{made};
    s.set(gehuwd, no);
    s.set(bewoners, 1);
    s.no_members(kinderen);
    const auto judged_with = [&](known<money> income) {
        s.set(inkomen, income);
        judged.consider(s);
        const verdict v = judged.why(0);
        EXPECT_EQ(v.reasons.size(), 1u);
        return std::pair{v.answer, v.reasons[0].margin};
    };
    // 120% of 1345,67 is 1614,80 (and 0,4 cents)
    EXPECT_EQ(judged_with(euro(1614, 80)), (std::pair{to_box(yes), std::int64_t{0}}));
    EXPECT_EQ(judged_with(euro(1614, 81)), (std::pair{to_box(no), std::int64_t{1}}));
    EXPECT_EQ(judged_with({euro(2000), euro(3000)}), (std::pair{to_box(no), std::int64_t{38'520}}))
        << "at least so much too high";
    EXPECT_EQ(judged_with({euro(0), euro(1000)}), (std::pair{to_box(yes), std::int64_t{61'480}}))
        << "at least so much below";
}

TEST(evaluate, a_reason_says_of_which_member_it_is) {
    const std::string_view asked[]{"kindregeling"};
    const plan made = make_plan(on, asked);
    situation s{made};
    s.set(inkomen, euro(1000));
    s.set(gehuwd, no);
    s.set(bewoners, 1);
    s.set(geboren, date{1990, 1, 1});
    s.set(woont_in, woning::huis);
    for (const date born : {date{2000, 1, 1}, date{2015, 1, 1}}) {
        s.add_member(kinderen);
        s.set_member(kind_geboren, born);
        s.set_member(kind_inkomen, euro(0));
    }
    judge judged{made};
    judged.consider(s);
    const verdict v = judged.why(0);
    ASSERT_EQ(v.answer, to_box(yes));
    std::size_t of_the_second = 0;
    for (const reason& r : v.reasons) {
        EXPECT_TRUE(r.list < 0 || r.row == 1) << "the first child is of age";
        of_the_second += r.list == 0 && r.row == 1;
    }
    EXPECT_EQ(of_the_second, 3u) << "some, the age, the income";
}

// What a host gives of a definition is intersected with what is computed, so it never lets an answer widen or flip.
TEST(evaluate, giving_what_is_computed_changes_nothing_and_giving_less_only_narrows) {
    std::size_t narrowed = 0;
    for (std::uint64_t seed = 110'000; seed < 113'000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        const known_case known = random_case(world::small, random, 60);
        situation s = tell(*made, known);
        judge judged{*made};
        judged.consider(s);
        const std::vector<box> before = judged.room().values;
        for (std::uint32_t k = 0; k < before.size(); ++k) {
            const statement& of = made->statement_of(k);
            if (!covers(everything(of.of, of.options.size()), before[k], of.of)) continue;
            ASSERT_EQ(s.give(of.name, of.of, before[k]), outcome::accepted) << program->text();
        }
        judged.consider(s);
        ASSERT_EQ(judged.room().values, before) << program->text() << known.text();
        ASSERT_EQ(judged.contradiction(), nullptr);

        const auto k = static_cast<std::uint32_t>(random.below(before.size()));
        const statement& of = made->statement_of(k);
        if (before[k].hi - before[k].lo > 1'000'000'000 ||
            !covers(everything(of.of, of.options.size()), before[k], of.of))
            continue;
        s.give(of.name, of.of, random_part(before[k], of.of, true, random));
        judged.consider(s);
        ASSERT_EQ(judged.contradiction() == nullptr || judged.contradiction()->name != of.name, true);
        for (std::uint32_t j = 0; judged.contradiction() == nullptr && j < before.size(); ++j) {
            ASSERT_TRUE(covers(before[j], judged.room().values[j], made->statement_of(j).of))
                << program->text() << known.text();
            narrowed += judged.room().values[j] != before[j];
        }
    }
    EXPECT_GT(narrowed, 1000u);
}

} // namespace
} // namespace maatstaf::tests
