// The answer in all completions together is what trying each of them gives, also where judging leaves it open; and a fact that
// is said not to matter can be anything.
#include "support/reference.hpp"

#include <maatstaf/completions.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

#include <iostream>

namespace maatstaf::tests {
namespace {

TEST(completions, answer_as_trying_every_completion_does) {
    std::size_t compared = 0, sharper = 0;
    for (std::uint64_t seed = 1; seed < 6'000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan({}, false);
        if (!made) continue;
        dice random{seed};
        const known_case known = random_case(world::small, random, 40);
        reference by_trying{*program, known, program->statements.back().name};
        if (by_trying.cases() > 3'000 || !by_trying.is_exact()) continue;
        const situation told = tell(*made, known);
        completions all{told};
        const std::optional<box> answer = all.answer(0);
        ASSERT_TRUE(answer.has_value());
        ASSERT_EQ(*answer, by_trying.answer().as_box()) << program->text() << known.text();
        judge alone{*made};
        alone.consider(told);
        ++compared;
        sharper += *answer != alone.answer(0);
    }
    EXPECT_GT(compared, 500U);
    EXPECT_GT(sharper, 20U);
}

TEST(completions, can_have_any_value_of_what_does_not_matter) {
    std::size_t mattering = 0, indifferent = 0, unsettled = 0;
    for (std::uint64_t seed = 5'000; seed < 6'000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan({}, false);
        if (!made) continue;
        dice random{seed};
        const situation told = tell(*made, random_case(world::small, random, 60));
        completions all{told};
        const std::uint32_t first_of_members =
            made->names().layouts.empty() ? made->code().slots : made->names().layouts.front().base;
        for (std::uint32_t slot = 0; slot < first_of_members; ++slot) {
            const box possible = told.facts().slots[slot];
            if (is_point(possible, made->kinds()[slot]) || made->kinds()[slot] == kind::choice) continue;
            const search::finding found = all.matters(0, slot);
            unsettled += found == search::finding::unsettled;
            mattering += found == search::finding::witness;
            if (found != search::finding::none) continue;
            ++indifferent;
            const auto with = [&](std::int64_t value) {
                situation narrower{told};
                narrower.set_slot(slot, point(value));
                return completions{narrower}.answer(0);
            };
            ASSERT_EQ(with(possible.lo), with(possible.hi)) << program->text();
        }
    }
    EXPECT_GT(mattering, 200U);
    EXPECT_GT(indifferent, 1'000U);
    EXPECT_LT(unsettled, 10U); // it would have to try nearly everything
}

TEST(completions, of_a_shipped_pack) {
    const pack* const packs[]{&sociaal::landelijk};
    const std::string_view rule = "recht_op_algemene_bijstand";
    std::vector<link_problem> problems;
    const auto made = plan::make({packs, "huishouden", {&rule, 1}}, problems);
    ASSERT_TRUE(made);
    situation known{*made};
    ASSERT_EQ(known.set(peildatum, date{2026, 3, 1}), outcome::accepted);
    ASSERT_EQ(known.set(sociaal::gehuwd, no), outcome::accepted);
    completions all{known};
    const auto slot = [&](std::string_view name) {
        return made->names().places[*made->names().fact_names.find(symbol_of(name))].slot;
    };
    EXPECT_EQ(all.answer(0), (box{0, 1}));
    EXPECT_EQ(all.matters(0, slot("partner_geboortedatum")), search::finding::none);
    EXPECT_EQ(all.matters(0, slot("aanvrager_geboortedatum")), search::finding::witness);
    EXPECT_EQ(all.matters(0, slot("netto_inkomen_inclusief")), search::finding::witness);
    EXPECT_EQ(all.matters(0, slot("wlz_indicatie")), search::finding::none);
}

TEST(completions, are_none_of_what_contradicts_itself) {
    const pack* const packs[]{&sociaal::landelijk};
    const std::string_view rule = "leeftijd";
    std::vector<link_problem> problems;
    const auto made = plan::make({packs, "jeugdige", {&rule, 1}}, problems);
    ASSERT_TRUE(made);
    situation known{*made};
    known.set("peildatum", kind::date, point(date{2025, 5, 10}.day));
    known.set("geboortedatum", kind::date, {date{2007, 5, 11}.day, date{2010, 1, 1}.day});
    ASSERT_EQ(known.give("leeftijd", kind::count, {15, 40}), outcome::accepted);
    EXPECT_EQ(completions{known}.answer(0), (box{15, 17}));
    ASSERT_EQ(known.give("leeftijd", kind::count, {18, 40}), outcome::accepted);
    EXPECT_EQ(completions{known}.answer(0), std::nullopt);
}

} // namespace
} // namespace maatstaf::tests
