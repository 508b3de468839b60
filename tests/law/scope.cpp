// Scopes: where each fact lies, and what a name means when packs build on each other.
#include "support/huishouden.hpp"

#include <maatstaf/law/scope.hpp>

#include <gtest/gtest.h>

#include <set>

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
