// C++ operators write the nodes that are meant, at compile time.
#include "support/huishouden.hpp"

#include <maatstaf/algebra/expression.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace maatstaf::tests {
namespace {

using namespace huishouden;

constexpr bool same(const auto& written, std::initializer_list<node> expected) {
    return std::equal(written.written().begin(), written.written().end(), expected.begin(), expected.end());
}

constexpr node read(kind of, std::string_view name) {
    return {.code = op::fact, .of = of, .payload = symbol_of(name)};
}

constexpr bool test_conjunctions_flatten() {
    constexpr auto flat = gehuwd && gehuwd && (gehuwd && gehuwd);
    const node g = read(kind::truth, "gehuwd");
    return same(flat, {g, g, g, g, {.code = op::all, .length = 5, .payload = 4}}) && flat.size == 5;
}
static_assert(test_conjunctions_flatten());

constexpr bool test_unlike_operators_do_not_flatten() {
    const node g = read(kind::truth, "gehuwd");
    return same(
               gehuwd && (gehuwd || gehuwd),
               {g, g, g, {.code = op::any, .length = 3, .payload = 2}, {.code = op::all, .length = 5, .payload = 2}}) &&
           same(inkomen + inkomen - inkomen, {read(kind::money, "inkomen"),
                                              read(kind::money, "inkomen"),
                                              {.code = op::plus, .of = kind::money, .length = 3, .payload = 2},
                                              read(kind::money, "inkomen"),
                                              {.code = op::minus, .of = kind::money, .length = 5}});
}
static_assert(test_unlike_operators_do_not_flatten());

constexpr bool test_constants_stand_as_numbers() {
    return same(inkomen <= 12.34_euro, {read(kind::money, "inkomen"),
                                        {.code = op::constant, .of = kind::money, .payload = 1234},
                                        {.code = op::at_most, .length = 3}}) &&
           same(18 > bewoners, {{.code = op::constant, .of = kind::count, .payload = 18},
                                read(kind::count, "bewoners"),
                                {.code = op::more, .length = 3}}) &&
           same(
               gehuwd == yes,
               {read(kind::truth, "gehuwd"), {.code = op::constant, .payload = 1}, {.code = op::equal, .length = 3}}) &&
           same(woont_in == woning::kamer,
                {read(kind::choice, "woont_in"), {.code = op::one_of, .length = 2, .payload = 2}}) &&
           same(is_one_of(woont_in, {woning::geen, woning::huis}),
                {read(kind::choice, "woont_in"), {.code = op::one_of, .length = 2, .payload = 5}});
}
static_assert(test_constants_stand_as_numbers());

constexpr bool test_a_table_is_read_from_the_top() {
    constexpr auto by_hand = choose(gehuwd, 1_euro, choose(bewoners > 1, 2_euro, 3_euro));
    constexpr auto as_table = first_of(when(gehuwd, 1_euro), when(bewoners > 1, 2_euro), 3_euro);
    return std::equal(by_hand.written().begin(), by_hand.written().end(), as_table.written().begin(),
                      as_table.written().end());
}
static_assert(test_a_table_is_read_from_the_top());

constexpr bool test_a_quantifier_opens_and_closes() {
    const symbol list = symbol_of("kinderen");
    return same(some(kinderen, kind_inkomen > 0_euro),
                {{.code = op::each, .of = kind::truth, .length = 3, .payload = list},
                 {.code = op::member, .of = kind::money, .payload = symbol_of("kinderen.inkomen")},
                 {.code = op::constant, .of = kind::money, .payload = 0},
                 {.code = op::more, .length = 3},
                 {.code = op::some, .of = kind::truth, .length = 5, .payload = list}}) &&
           same(sum_of(kinderen, kind_inkomen),
                {{.code = op::each, .of = kind::money, .length = 1, .payload = list},
                 {.code = op::member, .of = kind::money, .payload = symbol_of("kinderen.inkomen")},
                 {.code = op::sum, .of = kind::money, .length = 3, .payload = list}});
}
static_assert(test_a_quantifier_opens_and_closes());

constexpr bool test_packed_numbers_come_back() {
    constexpr node scale{.code = op::scale, .payload = scaling{100, 100}.packed()},
        portion{.code = op::portion, .payload = sharing{40, 30, 100}.packed()};
    constexpr scaling s = scaling::of(scale);
    constexpr sharing p = sharing::of(portion);
    return s.denominator == 100 && s.unit == 100 && p.fixed == 40 && p.shared == 30 && p.denominator == 100;
}
static_assert(test_packed_numbers_come_back());

constexpr bool test_rates_of_two_denominators_get_a_common_one() {
    constexpr auto written = portion(inkomen, rate{1, 2}, rate{1, 3}, bewoners, rounding::down);
    constexpr sharing p = sharing::of(written.written().back());
    return p.fixed == 3 && p.shared == 2 && p.denominator == 6;
}
static_assert(test_rates_of_two_denominators_get_a_common_one());

TEST(expression, the_constants_hold_at_run_time_too) {
    EXPECT_TRUE(test_conjunctions_flatten());
    EXPECT_TRUE(test_unlike_operators_do_not_flatten());
    EXPECT_TRUE(test_constants_stand_as_numbers());
    EXPECT_TRUE(test_a_table_is_read_from_the_top());
    EXPECT_TRUE(test_a_quantifier_opens_and_closes());
    EXPECT_TRUE(test_packed_numbers_come_back());
    EXPECT_TRUE(test_rates_of_two_denominators_get_a_common_one());
}

TEST(expression, every_argument_is_found_from_its_operator) {
    const auto written = first_of(when(gehuwd && bewoners > 1, inkomen), inkomen + 1_euro);
    const std::span<const node> nodes = written.written();
    std::vector<std::uint32_t> roots;
    for_each_argument(nodes, static_cast<std::uint32_t>(nodes.size()) - 1,
                      [&](std::uint32_t root) { roots.push_back(root); });
    EXPECT_THAT(roots, testing::ElementsAre(8, 5, 4)) << "the last one first";
}

} // namespace
} // namespace maatstaf::tests
