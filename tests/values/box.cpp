// Boxes as sets of values: intersection, hull and covering mean what they mean for sets, tried for all small boxes.
#include <maatstaf/values/box.hpp>

#include <boost/describe/enum.hpp>
#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace maatstaf::tests {
namespace {

BOOST_DEFINE_ENUM_CLASS(kleur, rood, wit, blauw)

std::vector<box> small_boxes(kind of) {
    std::vector<box> result;
    if (of == kind::choice) {
        for (std::uint64_t set = 1; set < 8; ++set) result.push_back(set_of(set));
    } else {
        for (std::int64_t lo = -2; lo <= 2; ++lo)
            for (std::int64_t hi = lo; hi <= 2; ++hi) result.push_back({lo, hi});
    }
    return result;
}

std::set<std::int64_t> values_of(box b, kind of) {
    std::set<std::int64_t> result;
    for (std::int64_t v = -3; v <= 3; ++v)
        if (of == kind::choice ? v >= 0 && (b.lo >> v & 1) != 0 : b.lo <= v && v <= b.hi) result.insert(v);
    return result;
}

TEST(box, combines_as_sets_do) {
    for (const kind of : {kind::count, kind::choice})
        for (const box a : small_boxes(of))
            for (const box b : small_boxes(of)) {
                const auto in_a = values_of(a, of), in_b = values_of(b, of);
                std::set<std::int64_t> both, either = in_a;
                either.insert(in_b.begin(), in_b.end());
                for (const std::int64_t v : in_a)
                    if (in_b.contains(v)) both.insert(v);
                const box common = intersection(a, b, of), around = hull(a, b, of);
                EXPECT_EQ(is_possible(common, of), !both.empty());
                EXPECT_TRUE(both.empty() || values_of(common, of) == both);
                EXPECT_EQ(covers(a, b, of), std::includes(in_a.begin(), in_a.end(), in_b.begin(), in_b.end()));
                EXPECT_TRUE(covers(around, a, of) && covers(around, b, of));
                EXPECT_TRUE(of == kind::choice ? values_of(around, of) == either
                                               : around.lo == *either.begin() && around.hi == *either.rbegin());
                EXPECT_EQ(is_point(a, of), in_a.size() == 1);
            }
}

constexpr bool test_there_and_back() {
    return from_box<truth>(to_box(unknown)) == unknown &&
           from_box<money>(to_box(bounds<money>{euro(1), euro(2)})) == bounds<money>{euro(1), euro(2)} &&
           from_box<date>(to_box(bounds<date>{date{2025, 1, 1}})) == bounds<date>{date{2025, 1, 1}} &&
           from_box<count>(box{-1, 4}) == bounds<count>{-1, 4} &&
           from_box<kleur>(to_box(options<kleur>{kleur::rood, kleur::blauw})) ==
               options<kleur>{kleur::rood, kleur::blauw};
}
static_assert(test_there_and_back());

constexpr bool test_everything_is_what_nothing_is_known_of() {
    return everything(kind::truth) == to_box(unknown) && everything(kind::count) == to_box(bounds<count>{}) &&
           everything(kind::money) == to_box(bounds<money>{}) && everything(kind::date) == to_box(bounds<date>{}) &&
           everything(kind::choice, 3) == to_box(options<kleur>{}) &&
           everything(kind::choice, 64) == set_of(~std::uint64_t{0});
}
static_assert(test_everything_is_what_nothing_is_known_of());

TEST(box, the_constants_hold_at_run_time_too) {
    EXPECT_TRUE(test_there_and_back());
    EXPECT_TRUE(test_everything_is_what_nothing_is_known_of());
}

} // namespace
} // namespace maatstaf::tests
