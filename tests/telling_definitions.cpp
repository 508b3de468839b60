// A definition that tells all that counts of a list: in two cases that differ in who is in the list alone, and in which it has
// the same value, the answer is the same; and it has no value but those that it was said to have.
#include "support/known_case.hpp"

#include <maatstaf/telling_definitions.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace maatstaf::tests {
namespace {

/// The only list of which it is not known who is in it.
std::optional<std::int32_t> only_open_list(const situation& known) {
    std::optional<std::int32_t> found;
    for (std::size_t list = 0; list < known.made_for().code().lists.size(); ++list)
        if (known.facts().members[list] < 0) {
            if (found) return std::nullopt;
            found = static_cast<std::int32_t>(list);
        }
    return found;
}

std::vector<open_fact> all_open(const situation& known) {
    const program& code = known.made_for().code();
    std::vector<open_fact> result;
    for (std::uint32_t slot = 0; slot < code.slots; ++slot)
        if (known.is_there(slot) && !is_point(known.facts().slots[slot], known.made_for().kinds()[slot]))
            result.push_back({.slot = static_cast<std::int32_t>(slot)});
    if (const auto list = only_open_list(known)) result.push_back({.list = *list});
    return result;
}

void settle(situation& of, std::uint32_t slot, dice& random) {
    of.set_slot(slot, random_part(of.facts().slots[slot], of.made_for().kinds()[slot], true, random));
}

situation with_members(situation of, std::int32_t list, dice& random) {
    const auto l = static_cast<std::size_t>(list);
    const list_layout& lies = of.made_for().code().lists[l];
    const auto count = static_cast<std::uint32_t>(random.below(std::min<std::size_t>(lies.maximum, 3) + 1));
    of.set_members(of.made_for().names().lists[l].name, count);
    for (std::uint32_t row = 0; row < count; ++row)
        for (std::uint32_t field = 0; field < lies.fields; ++field) settle(of, lies.slot_of(row, field), random);
    return of;
}

TEST(telling_definitions, tell_all_that_counts_of_a_list) {
    std::size_t found = 0, same = 0, other = 0;
    for (std::uint64_t seed = 300'000; seed < 420'000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan({}, false);
        if (!made) continue;
        dice random{seed};
        const known_case drawn = random_case(world::small, random, 60);
        situation known = tell(*made, drawn);
        const auto list = only_open_list(known);
        if (!list) continue;
        completions all{known};
        const std::vector<open_fact> open = all_open(known);
        telling_definitions definitions{known, all, 0, open};
        const auto k = definitions.of_list(*list);
        if (!k) continue;
        const std::vector<std::int64_t> values = definitions.values_of(*k);
        if (values.empty()) continue;
        ++found;
        SCOPED_TRACE(program->text() + drawn.text());
        for (int time = 0; time < 20; ++time) {
            situation others{known};
            for (const open_fact f : open)
                if (f.list < 0) settle(others, static_cast<std::uint32_t>(f.slot), random);
            const situation a = with_members(others, *list, random), b = with_members(others, *list, random);
            judge of_a{*made}, of_b{*made};
            of_a.consider(a);
            of_b.consider(b);
            const box in_a = of_a.room().values[*k], in_b = of_b.room().values[*k];
            if (is_point(in_a, kind::count)) { ASSERT_EQ(std::count(values.begin(), values.end(), in_a.lo), 1); }
            if (in_a == in_b) { ASSERT_EQ(of_a.answer(0), of_b.answer(0)); }
            same += in_a == in_b && a.facts().members[*list] != b.facts().members[*list];
            other += of_a.answer(0) != of_b.answer(0);
        }
    }
    EXPECT_GT(found, 50U);
    EXPECT_GT(same, 200U);
    EXPECT_GT(other, 50U);
}

} // namespace
} // namespace maatstaf::tests
