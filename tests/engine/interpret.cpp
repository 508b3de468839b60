// Properties 1 and 2 for what the interpreter itself gives a meaning: look-ups by date, and quantifiers over members, of
// lists that are known and that are not. And property 3, narrowing: learning more about a case never widens what is known of any segment, and so never flips an
// answer that was settled. For each generated program and some cases, one fact after another is told.
#include "support/known_case.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

/// All boxes within lo..hi.
std::vector<box> boxes_within(std::int64_t lo, std::int64_t hi) {
    std::vector<box> result;
    for (std::int64_t a = lo; a <= hi; ++a)
        for (std::int64_t b = a; b <= hi; ++b) result.push_back({a, b});
    return result;
}

TEST(interpret, a_look_up_gives_the_hull_of_the_values_on_the_days_that_are_possible) {
    constexpr std::int32_t first = 100, last = 107;
    for (const kind of : {kind::count, kind::choice})
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            dice random{seed};
            std::vector<std::int32_t> days;
            std::vector<box> values;
            const auto any_value = [&] {
                return of == kind::choice ? set_of(static_cast<std::uint64_t>(random.between(1, 7)))
                                          : random.of(boxes_within(-1, 2));
            };
            for (std::int32_t day = first; day <= last; ++day)
                if (random.one_in(3)) days.push_back(day), values.push_back(any_value());
            const box before = any_value();
            const steps table{0, static_cast<std::uint32_t>(days.size()), before, of};
            const std::array nodes{node{.code = op::fact, .of = kind::date},
                                   node{.code = op::parameter, .of = of, .length = 2}};
            const segment whole{0, 2, of};
            const program one{nodes, {&whole, 1}, {&table, 1}, days, values, {}, {}, 1};
            for (const box on : boxes_within(first - 1, last + 1)) {
                box expected{}, is{};
                for (std::int64_t day = on.lo; day <= on.hi; ++day) {
                    box in_force = before;
                    for (std::size_t p = 0; p < days.size(); ++p)
                        if (days[p] <= day) in_force = values[p];
                    expected = day == on.lo ? in_force : hull(expected, in_force, of);
                }
                evaluate(one, {&on}, &is);
                ASSERT_EQ(is, expected) << "seed " << seed << ", days " << on.lo << ".." << on.hi;
            }
        }
}

/// (fold list member-fact) over members of whom boxes are known, against every combination of points.
void compare_fold(op code, kind of, std::span<const box> domain, std::uint32_t maximum) {
    const kind gives = code == op::count ? kind::count : of;
    const std::array nodes{node{.code = op::each, .of = of, .length = 1}, node{.code = op::member, .of = of},
                           node{.code = code, .of = gives, .length = 3}};
    const segment whole{0, 3, gives};
    const list_layout list{0, 1, maximum};
    const program one{nodes, {&whole, 1}, {}, {}, {}, {}, {&list, 1}, maximum + 1};
    std::vector<box> slots(maximum + 1, domain.back());
    const auto expect = [&](std::int32_t known, std::int32_t fewest, std::int32_t most) {
        box is{};
        evaluate(one, {slots.data(), &known}, &is);
        std::vector<number> members;
        std::optional<box> expected;
        const auto join = [&](const auto& again, std::int32_t of_these) -> void {
            if (of_these == 0) {
                const box value = point(plain_fold(code, members).convert_to<std::int64_t>());
                expected = expected ? hull(*expected, value, gives) : value;
                return;
            }
            const box b = known < 0 ? slots.back() : slots[members.size()];
            for (std::int64_t v = b.lo; v <= b.hi; ++v) {
                members.push_back(v);
                again(again, of_these - 1);
                members.pop_back();
            }
        };
        for (std::int32_t n = fewest; n <= most; ++n) join(join, n);
        ASSERT_EQ(is, expected) << info(code).word << " of " << known << " members is " << is.lo << ".." << is.hi;
    };
    for (const box anybody : domain) {
        slots.back() = anybody;
        expect(-1, 0, static_cast<std::int32_t>(maximum));
    }
    expect(0, 0, 0);
    for (const box a : domain)
        for (const box b : domain)
            for (const box c : domain) {
                slots = {a, b, c, domain.back()};
                for (std::int32_t members = 1; members <= 3; ++members) expect(members, members, members);
            }
}

TEST(interpret, quantifiers_give_the_hull_over_all_members_that_are_possible) {
    const std::vector<box> truths{{0, 0}, {1, 1}, {0, 1}};
    for (const op code : {op::some, op::every, op::count}) compare_fold(code, kind::truth, truths, 3);
    compare_fold(op::sum, kind::count, boxes_within(-1, 1), 3);
    compare_fold(op::sum, kind::money, boxes_within(0, 2), 3);
    compare_fold(op::sum, kind::money, boxes_within(-2, -1), 3);
}

TEST(interpret, narrowing_never_widens_and_never_flips) {
    std::size_t programs = 0, settled_on_the_way = 0;
    for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan();
        if (!made) continue;
        ++programs;
        dice random{seed};
        for (int repeat = 0; repeat < 3; ++repeat) {
            known_case known = random_case(world::small, random, 80);
            judge judged{*made};
            judged.consider(tell(*made, known));
            std::vector<box> before = judged.room().values;
            while (true) {
                const known_case wider = known;
                if (!narrow_somewhere(known, world::small, random)) break;
                judged.consider(tell(*made, known));
                for (std::size_t k = 0; k < made->code().segments.size(); ++k) {
                    const box was = before[k], is = judged.room().values[k];
                    const kind of = made->code().segments[k].of;
                    ASSERT_TRUE(covers(was, is, of) && is_possible(is, of))
                        << made->statement_of(static_cast<std::uint32_t>(k)).name << " was " << was.lo << ".." << was.hi
                        << ", became " << is.lo << ".." << is.hi << "\n"
                        << program->text() << wider.text() << "then\n"
                        << known.text();
                    settled_on_the_way += !is_point(was, of) && is_point(is, of);
                }
                before = judged.room().values;
            }
        }
    }
    EXPECT_GT(programs, 3000u);
    EXPECT_GT(settled_on_the_way, 10'000u); // or the cases say nothing
}

} // namespace
} // namespace maatstaf::tests
