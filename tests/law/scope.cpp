// Scopes: where each fact lies, and what a name means when packs build on each other.
#include "support/huishouden.hpp"

#include <maatstaf/law/scope.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace maatstaf::tests {
namespace {

using namespace huishouden;

TEST(scope, every_slot_belongs_to_one_fact) {
    const pack* const roots[]{&proef};
    const scope names{roots, "huishouden"};
    ASSERT_EQ(names.facts.size(), 8u) << "seven, and the date of judgement";
    EXPECT_EQ(names.slots, 1u + 5u + 2u * (3u + 1u)) << "a row for each child and one for any child at all";
    EXPECT_EQ(names.at(0).fact->name, "peildatum");
    std::set<std::tuple<std::string_view, std::int32_t, std::uint32_t>> seen;
    for (std::uint32_t slot = 0; slot < names.slots; ++slot) {
        const slot_view view = names.at(slot);
        ASSERT_NE(view.fact, nullptr) << slot;
        EXPECT_TRUE(seen.insert({view.fact->name, view.list, view.row}).second) << slot;
    }
    EXPECT_EQ(names.at(names.slots).fact, nullptr);
}

TEST(scope, the_name_of_the_entity_is_that_of_the_pack) {
    const pack* const roots[]{&proef};
    std::string asked = "huishouden";
    const scope names{roots, asked};
    asked.assign(asked.size(), 'x'); // whoever asked may forget it
    EXPECT_EQ(names.entity, "huishouden");
}

TEST(scope, a_slot_holds_the_fact_that_lies_there) {
    const list_view dieren{"dieren", 2, {}};
    const std::array more_facts{
        fact_view{.name = "soort", .list = "dieren", .of = kind::count, .domain = {0, 9}},
        fact_view{.name = "huur", .of = kind::money, .domain = {0, 9}},
        fact_view{.name = "naam", .list = "kinderen", .of = kind::count, .domain = {0, 9}},
    };
    const std::array more_lists{dieren};
    const std::array more{entity{"huishouden", {}, more_facts, more_lists}};
    const pack* const basis[]{&proef};
    const pack other{.name = "ander", .uses = basis, .entities = more};
    const pack* const roots[]{&other};
    const scope names{roots, "huishouden"};
    ASSERT_EQ(names.slots, 1u + 6u + 3u * (3u + 1u) + 1u * (2u + 1u));
    std::uint32_t slots = 0;
    for (std::uint32_t f = 0; f < names.facts.size(); ++f) {
        const place at = names.places[f];
        const bool of_member = at.list >= 0;
        const list_layout lies = of_member ? names.layouts[static_cast<std::size_t>(at.list)] : list_layout{};
        for (std::uint32_t row = 0; row <= lies.maximum; ++row, ++slots) {
            const slot_view view = names.at(of_member ? lies.slot_of(row, at.slot) : at.slot);
            EXPECT_EQ(view.fact, &names.facts[f]);
            EXPECT_EQ(view.list, at.list);
            EXPECT_EQ(view.row, row);
        }
    }
    EXPECT_EQ(slots, names.slots);
}

TEST(scope, a_pack_that_builds_on_another_sees_all_of_it_once_and_chooses) {
    constexpr std::array choices{volwassen.as(21)};
    const pack* const basis[]{&proef};
    const pack left{.name = "links", .uses = basis}, right{.name = "rechts", .uses = basis, .chooses = choices};
    const pack* const both[]{&left, &right, &proef};
    const scope names{both, "huishouden"};
    ASSERT_EQ(names.packs.size(), 3u);
    EXPECT_EQ(names.packs[0], &proef) << "what is used stands before what uses it";
    EXPECT_FALSE(names.has_collision());
    ASSERT_NE(names.settings.find(symbol_of("volwassen")), nullptr);
    EXPECT_EQ(*names.settings.find(symbol_of("volwassen")), point(21));
    const scope without{basis, "huishouden"};
    EXPECT_EQ(*without.settings.find(symbol_of("volwassen")), point(18));
}

TEST(scope, another_entity_has_other_names) {
    const pack* const roots[]{&proef};
    const scope names{roots, "jeugdige"};
    EXPECT_EQ(names.facts.size(), 1u);
    EXPECT_EQ(names.statements.find(symbol_of("leeftijd")), nullptr);
}

} // namespace
} // namespace maatstaf::tests
