// Property 7, questions: the pieces of the next question cover what is possible of the fact, without overlap, and for
// every value in a piece the answer is as the piece says.
#include "support/loose_case.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

struct counts {
    std::size_t questions = 0, settled_pieces = 0, of_lists = 0;
};

void pieces_are_right(const plan& made, loose_case known, std::size_t n, const question& asked, counts& count) {
    const kind answer_kind = made.code().segments[made.rules()[n]].of;
    const auto slot = static_cast<std::size_t>(asked.slot);
    const kind of = made.kinds()[slot];
    std::vector<std::size_t> covered(asked.settles.size());
    for (const box value : known.values_of(slot)) {
        std::size_t pieces = 0;
        known.slots[slot] = value;
        const box answer = known.answer(n);
        for (std::size_t p = 0; p < asked.settles.size(); ++p) {
            const piece& piece = asked.settles[p];
            if (!covers(piece.values, value, of)) continue;
            ++pieces;
            ++covered[p];
            ASSERT_TRUE(covers(piece.answer, answer, answer_kind)) << "for " << value.lo;
        }
        ASSERT_EQ(pieces, 1u) << "pieces with the value " << value.lo;
    }
    for (std::size_t p = 0; p < asked.settles.size(); ++p) {
        ASSERT_GT(covered[p], 0u) << "piece " << p << " is empty";
        count.settled_pieces += is_point(asked.settles[p].answer, answer_kind);
    }
}

void list_is_right(const plan& made, loose_case known, std::size_t n, const question& asked, counts& count) {
    const kind answer_kind = made.code().segments[made.rules()[n]].of;
    ASSERT_EQ(asked.settles.size(), 2u);
    ++count.of_lists;
    for (std::int32_t members = 0; members <= 2; ++members) {
        known.members[static_cast<std::size_t>(asked.list)] = members;
        const piece& piece = asked.settles[members == 0 ? 0 : 1];
        ASSERT_TRUE(piece.values.lo <= members && members <= piece.values.hi);
        ASSERT_TRUE(covers(piece.answer, known.answer(n), answer_kind)) << members << " members";
    }
}

TEST(questions, every_piece_is_right) {
    counts count;
    for (std::uint64_t seed = 70'000; seed < 78'000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        const known_case known = random_case(world::small, random, 50);
        const situation told = tell(*made, known);
        judge judged{*made};
        judged.consider(told);
        for (std::size_t n = 0; n < made->rules().size(); ++n) {
            judged.why(n);
            const auto asked = judged.next_question(n);
            ASSERT_EQ(asked.has_value(), !judged.room().open.empty() || !judged.room().open_lists.empty())
                << program->text() << known.text();
            if (!asked) continue;
            ++count.questions;
            if (asked->list >= 0) list_is_right(*made, {*made, told}, n, *asked, count);
            else pieces_are_right(*made, {*made, told}, n, *asked, count);
            if (HasFatalFailure())
                FAIL() << "slot " << asked->slot << " for " << program->names()[n] << "\n"
                       << program->text() << known.text();
        }
    }
    EXPECT_GT(count.questions, 4000u);
    EXPECT_GT(count.of_lists, 100u);
    EXPECT_GT(count.settled_pieces, 3000u);
}

} // namespace
} // namespace maatstaf::tests
