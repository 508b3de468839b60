// An inverse never loses arguments that give a wanted result; with the other argument known and an operator that goes one way,
// what is left of the one has no end that does not. Every operator, over every small box of arguments and results.
#include <maatstaf/engine/search/inverse.hpp>
#include <maatstaf/values/date.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace maatstaf::tests {
namespace {

struct asked {
    node by;
    box first, second; ///< all that the arguments may be
};

std::vector<box> boxes_in(box all) {
    std::vector<box> result;
    for (std::int64_t lo = all.lo; lo <= all.hi; ++lo)
        for (std::int64_t hi = lo; hi <= all.hi; ++hi) result.push_back({lo, hi});
    return result;
}

std::vector<asked> operators_of_two() {
    std::vector<asked> result;
    for (const op code : {op::all, op::any}) result.push_back({{.code = code}, {0, 1}, {0, 1}});
    for (const op code : {op::at_most, op::equal, op::plus, op::minus, op::times, op::smallest, op::largest})
        result.push_back({{.code = code}, {-2, 2}, {-1, 3}});
    for (std::uint8_t mode = 0; mode < 3; ++mode) {
        result.push_back({{.code = op::scale, .mode = mode, .payload = scaling{3, 1}.packed()}, {-3, 3}, {0, 4}});
        result.push_back({{.code = op::scale, .mode = mode, .payload = scaling{3, 1}.packed()}, {-2, 3}, {-2, 2}});
        result.push_back({{.code = op::scale, .mode = mode, .payload = scaling{3, 2}.packed()}, {-3, 3}, {0, 4}});
        result.push_back({{.code = op::reduce, .mode = mode, .payload = scaling{3, 1}.packed()}, {-3, 3}, {0, 4}});
        result.push_back({{.code = op::portion, .mode = mode, .payload = sharing{1, 1, 3}.packed()}, {-3, 4}, {-1, 3}});
    }
    const std::int64_t leap = date{2024, 2, 27}.day, born = date{2004, 2, 27}.day;
    for (const op code : {op::age, op::complete_months}) {
        result.push_back({{.code = code}, {born, born + 4}, {leap, leap + 4}});
        result.push_back({{.code = code}, {leap, leap + 4}, {leap + 28, leap + 32}});
    }
    for (const std::uint8_t mode : {std::uint8_t{0}, std::uint8_t{1}})
        for (const op code : {op::birthday, op::plus_months, op::plus_days})
            result.push_back({{.code = code, .mode = mode}, {leap, leap + 4}, {-2, 2}});
    return result;
}

bool has(box b, std::int64_t value) {
    return b.lo <= value && value <= b.hi;
}

/// The hull of the values of one argument for which some value of the other gives a wanted result.
box hull_of(const node& n, box result, box a, box other, bool first) {
    box left{1, 0};
    for (std::int64_t x = a.lo; x <= a.hi; ++x)
        for (std::int64_t y = other.lo; y <= other.hi; ++y) {
            if (!has(result, search::operate(n, point(first ? x : y), point(first ? y : x)).lo)) continue;
            left = search::is_empty(left) ? point(x) : hull(left, point(x), kind::count);
        }
    return left;
}

TEST(inverse, of_two_arguments_loses_nothing) {
    std::size_t compared = 0, narrowed = 0;
    for (const auto& [by, all_first, all_second] : operators_of_two()) {
        SCOPED_TRACE(std::string(info(by.code).word));
        const box reach = search::operate(by, all_first, all_second);
        // of a wide reach only what lies around the results
        std::vector<box> results;
        for (const box a : boxes_in(all_first))
            if (a.lo == a.hi)
                for (const box b : boxes_in(all_second))
                    if (const box r = search::operate(by, a, b); results.size() < 60) results.push_back(r);
        if (reach.hi - reach.lo < 12)
            for (const box r : boxes_in({reach.lo - 1, reach.hi + 1})) results.push_back(r);
        for (const box wanted : results)
            for (const box a : boxes_in(all_first))
                for (const box b : boxes_in(all_second))
                    for (const bool first : {true, false}) {
                        const box result = intersection(wanted, search::operate(by, a, b), kind::count);
                        if (search::is_empty(result)) continue; // forward says so already
                        const box mine = first ? a : b, other = first ? b : a;
                        const box needed = hull_of(by, result, mine, other, first);
                        const box left = search::narrow_one_of_two(by, result, mine, other, first);
                        ++compared;
                        narrowed += left != mine;
                        if (!search::is_empty(needed)) { ASSERT_TRUE(covers(left, needed, kind::count)); }
                        ASSERT_TRUE(search::is_empty(left) || covers(mine, left, kind::count));
                        const bool exact = other.lo == other.hi && by.code != op::equal;
                        if (exact) {
                            ASSERT_EQ(search::is_empty(left), search::is_empty(needed))
                                << mine.lo << ".." << mine.hi << " other " << other.lo << " result " << result.lo
                                << ".." << result.hi;
                            if (!search::is_empty(left)) { ASSERT_EQ(left, needed); }
                        }
                    }
    }
    EXPECT_GT(compared, 200'000U);
    EXPECT_GT(narrowed, 50'000U);
}

TEST(inverse, of_one_argument_is_the_hull) {
    const std::int64_t day = date{2024, 2, 28}.day;
    const std::vector<asked> all{{{.code = op::negation}, {0, 1}, {}},
                                 {{.code = op::first_of_month}, {day, day + 5}, {}}};
    for (const auto& [by, all_first, unused] : all) {
        const box reach = search::operate(by, all_first, all_first);
        for (const box wanted : boxes_in({reach.lo - 1, reach.hi + 1}))
            for (const box a : boxes_in(all_first)) {
                const box result = intersection(wanted, search::operate(by, a, a), kind::count);
                if (search::is_empty(result)) continue; // forward says so already
                const box needed = hull_of(by, result, a, point(0), true), left = search::narrow_only(by, result, a);
                ASSERT_EQ(search::is_empty(left), search::is_empty(needed));
                if (!search::is_empty(left)) { ASSERT_EQ(left, needed); }
            }
    }
}

TEST(inverse, of_choose_loses_nothing) {
    for (const box condition : boxes_in({0, 1}))
        for (const box then : boxes_in({0, 3}))
            for (const box otherwise : boxes_in({1, 4}))
                for (const box result : boxes_in({0, 4})) {
                    const box from[3]{condition, then, otherwise};
                    search::narrowed to[3];
                    search::narrow_choose(result, from, to);
                    bool arm_fits[2]{};
                    for (std::int64_t c = condition.lo; c <= condition.hi; ++c)
                        for (std::int64_t value = 0; value <= 4; ++value) {
                            const box arm = c == 1 ? then : otherwise;
                            if (!has(arm, value) || !has(result, value)) continue;
                            arm_fits[c] = true;
                            ASSERT_TRUE(has(to[0].value, c));
                            ASSERT_TRUE(has(to[c == 1 ? 1 : 2].value, value));
                            for (std::int64_t other = from[c == 1 ? 2 : 1].lo; other <= from[c == 1 ? 2 : 1].hi;
                                 ++other)
                                ASSERT_TRUE(has(to[c == 1 ? 2 : 1].value, other));
                        }
                    if (arm_fits[0] != arm_fits[1]) { ASSERT_EQ(to[0].value, point(arm_fits[1])); }
                }
}

} // namespace
} // namespace maatstaf::tests
