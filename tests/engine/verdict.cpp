// Property 7, open facts: a fact that is not reported open may be answered in any way, alone or together with all others
// that are not open, and the answer stays what it was. And its counterpart: of a settled answer the facts reported as
// used suffice, everything else may be forgotten.
#include "support/loose_case.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

struct counts {
    std::size_t answers = 0, changes_tried = 0, forgotten = 0;
};

std::string text_of(box b) {
    return std::to_string(b.lo) + ".." + std::to_string(b.hi);
}

/// Calls `examine(program, plan, case, judge, n)` for every answer of many programs in some cases; the answer has been
/// explained.
template <class Examine>
void for_each_answer(std::uint64_t first_seed, std::uint64_t programs, std::size_t openness, Examine&& examine) {
    for (std::uint64_t seed = first_seed; seed < first_seed + programs; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        judge judged{*made}; // one for all cases: nothing of the case before may be left
        for (int repeat = 0; repeat < 3; ++repeat) {
            const known_case known = random_case(world::small, random, openness);
            const situation told = tell(*made, known);
            judged.consider(told);
            for (std::size_t n = 0; n < made->rules().size(); ++n) {
                judged.why(n);
                examine(*program, *made, loose_case{*made, told}, judged, n, random);
                if (testing::Test::HasFatalFailure()) {
                    ADD_FAILURE() << "statement " << program->names()[n] << " is " << text_of(judged.answer(n)) << "\n"
                                  << program->text() << known.text();
                    return;
                }
            }
        }
    }
}

void nothing_else_matters(const plan& made, loose_case changed, const judge& judged, std::size_t n, dice& random,
                          counts& count) {
    const box answer = judged.answer(n);
    const workspace& told = judged.room();
    const loose_case original = changed;
    const std::vector<std::size_t> meant = changed.meant();
    for (const std::size_t slot : meant) {
        if (told.open.has(slot)) continue;
        for (const box value : original.values_of(slot)) {
            changed.slots[slot] = value;
            ASSERT_EQ(changed.answer(n), answer)
                << "changed by " << made.names().at(static_cast<std::uint32_t>(slot)).fact->name << " = "
                << text_of(value);
            ++count.changes_tried;
        }
        changed.slots[slot] = original.slots[slot];
    }
    for (std::size_t list = 0; list < original.members.size(); ++list) {
        if (original.members[list] >= 0 || told.open_lists.has(list)) continue;
        for (const std::int32_t members : {0, 1, 2}) {
            changed.members[list] = members;
            ASSERT_EQ(changed.answer(n), answer) << "changed by " << members << " members of list " << list;
        }
        changed.members[list] = -1;
    }
    for (int together = 0; together < 4; ++together) {
        for (const std::size_t slot : meant)
            if (!told.open.has(slot)) changed.slots[slot] = random.of(original.values_of(slot));
        ASSERT_EQ(changed.answer(n), answer) << "changed by several facts together";
    }
}

TEST(verdict, what_is_not_open_changes_nothing) {
    counts count;
    for_each_answer(40'000, 4000, 60,
                    [&](const generated&, const plan& made, const loose_case& known, const judge& judged, std::size_t n,
                        dice& random) {
                        ++count.answers;
                        nothing_else_matters(made, known, judged, n, random, count);
                    });
    EXPECT_GT(count.changes_tried, 100'000u);
}

TEST(verdict, a_settled_answer_has_nothing_open) {
    for_each_answer(
        50'000, 3000, 40,
        [&](const generated&, const plan& made, const loose_case& known, const judge& judged, std::size_t n, dice&) {
            const workspace& told = judged.room();
            if (is_point(judged.answer(n), made.code().segments[made.rules()[n]].of)) {
                ASSERT_TRUE(told.open.empty() && told.open_lists.empty() && told.obstacle_count == 0);
            }
            for (std::size_t slot = 0; slot < known.slots.size(); ++slot)
                ASSERT_FALSE(told.open.has(slot) && is_point(known.slots[slot], made.kinds()[slot])) << "slot " << slot;
            for (std::size_t list = 0; list < known.members.size(); ++list)
                ASSERT_FALSE(told.open_lists.has(list) && known.members[list] >= 0);
            for (std::size_t slot = 0; slot < known.slots.size(); ++slot)
                if (told.open.has(slot) || told.used.has(slot)) {
                    const slot_view view = made.names().at(static_cast<std::uint32_t>(slot));
                    ASSERT_TRUE(view.list < 0 || static_cast<std::int32_t>(view.row) <
                                                     known.members[static_cast<std::size_t>(view.list)])
                        << "a member that does not exist";
                }
        });
}

TEST(verdict, an_open_answer_says_what_keeps_it_open) {
    for_each_answer(
        55'000, 3000, 40,
        [&](const generated&, const plan& made, const loose_case&, const judge& judged, std::size_t n, dice&) {
            const workspace& told = judged.room();
            const bool settled = is_point(judged.answer(n), made.code().segments[made.rules()[n]].of);
            ASSERT_TRUE(settled || !told.open.empty() || !told.open_lists.empty() || told.obstacle_count > 0);
        });
}

TEST(verdict, what_was_used_suffices) {
    counts count;
    for_each_answer(
        60'000, 4000, 30,
        [&](const generated&, const plan& made, loose_case known, const judge& judged, std::size_t n, dice&) {
            const box answer = judged.answer(n);
            if (!is_point(answer, made.code().segments[made.rules()[n]].of)) return;
            ++count.answers;
            const workspace& told = judged.room();
            for (std::size_t slot = 0; slot < known.slots.size(); ++slot) {
                if (told.used.has(slot)) continue;
                count.forgotten += known.slots[slot] != made.domains()[slot];
                known.slots[slot] = made.domains()[slot];
            }
            for (std::size_t list = 0; list < known.members.size(); ++list)
                if (!told.used_lists.has(list)) known.members[list] = -1;
            ASSERT_EQ(known.answer(n), answer) << "without what is said not to be used";
        });
    EXPECT_GT(count.answers, 3000u);
    EXPECT_GT(count.forgotten, 10'000u);
}

} // namespace
} // namespace maatstaf::tests
