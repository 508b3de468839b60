// What is wrong with a table: found in its shape before anything is judged, or in a row, which is then told and left open
// while the others are judged.
#include "support/huishouden.hpp"

#include <maatstaf/table.hpp>

#include <gtest/gtest.h>

#include <array>
#include <numeric>

namespace maatstaf::tests {
namespace {

using why = refused_row::reason;
using problem = table_problem::reason;

plan make_plan(std::string_view rule) {
    return huishouden::make_plan({}, {&rule, 1});
}

/// A table of one column, judged by one rule; gives what was refused.
class one_column {
public:
    one_column(std::string_view rule, column given, std::size_t rows) : plan_(make_plan(rule)), given_{given} {
        std::vector<table_problem> problems;
        const table cases{.rows = rows, .columns = given_};
        const auto judge = table_judge::make(plan_, cases, problems);
        EXPECT_TRUE(judge.has_value());
        if (!judge) return;
        values_.resize(rows);
        validity_.resize(rows / 8 + 1);
        refused_.resize(rows);
        const result_column to{.lies = layout::int64, .values = values_.data(), .validity = validity_.data()};
        const auto outcome = judge->judge(cases, {&to, 1}, {.refused = refused_}, problems);
        EXPECT_TRUE(outcome.has_value());
        refused_.resize(outcome ? outcome->refused : 0);
    }

    std::int64_t value(std::size_t row) const { return values_[row]; }
    bool settled(std::size_t row) const { return (validity_[row / 8] >> (row % 8) & 1) != 0; }
    const std::vector<refused_row>& refused() const { return refused_; }

private:
    plan plan_;
    std::array<column, 1> given_;
    std::vector<std::int64_t> values_;
    std::vector<std::uint8_t> validity_;
    std::vector<refused_row> refused_;
};

TEST(table_columns, truths_are_bits_wherever_they_begin) {
    const auto alone = [](bool married) { // the norm of somebody of whom that alone is known
        const std::uint8_t byte = married ? 1 : 0;
        return one_column{"bijstandsnorm", {.name = "gehuwd", .lies = layout::uint8, .values = {&byte}}, 1}.value(0);
    };
    const std::int64_t norm[]{alone(false), alone(true)};
    ASSERT_NE(norm[0], norm[1]);
    for (const std::uint8_t pattern :
         {std::uint8_t{0xff}, std::uint8_t{0}, std::uint8_t{0xa7}}) // all of a block are, none is, some are
        for (const std::size_t rows : {1u, 64u, 100u, 2048u, 5000u})
            for (const std::size_t offset : {0u, 3u, 8u}) {
                const std::vector<std::uint8_t> bits((rows + offset) / 8 + 1, pattern);
                const one_column is{
                    "bijstandsnorm",
                    {.name = "gehuwd", .lies = layout::bits, .values = {.data = bits.data(), .offset = offset}},
                    rows};
                for (std::size_t row = 0; row < rows; ++row)
                    ASSERT_EQ(is.value(row), norm[pattern >> ((row + offset) % 8) & 1]) << row << " of " << rows;
            }
}

TEST(table_columns, a_value_outside_its_domain_refuses_its_row_alone) {
    constexpr std::size_t rows = 5000;
    std::vector<std::int64_t> income(rows, 100'000);
    for (const std::size_t row : {0u, 64u, 2047u, 2048u, 4999u}) income[row] = -1;
    income[77] = 10'000'001;
    const one_column is{"laag_inkomen", {.name = "inkomen", .lies = layout::int64, .values = {income.data()}}, rows};
    std::vector<std::size_t> which;
    for (const refused_row& r : is.refused()) {
        EXPECT_EQ(r.why, why::outside_domain);
        EXPECT_EQ(r.column, 0u);
        which.push_back(r.row);
    }
    EXPECT_EQ(which, (std::vector<std::size_t>{0, 64, 77, 2047, 2048, 4999}));
}

TEST(table_columns, what_lies_under_a_bit_that_is_not_set_is_not_looked_at) {
    constexpr std::size_t rows = 130;
    const std::vector<std::int64_t> income(rows, INT64_MIN);
    const std::vector<std::uint8_t> nothing(rows / 8 + 1, 0);
    const one_column is{
        "laag_inkomen", {.name = "inkomen", .lies = layout::int64, .values = {income.data(), nothing.data()}}, rows};
    EXPECT_TRUE(is.refused().empty());
    EXPECT_FALSE(is.settled(5));
}

TEST(table_columns, a_range_has_its_ends_in_order) {
    const std::array<std::int32_t, 3> from{5, 6, 7}, until{5, 5, 20};
    const one_column is{
        "laag_inkomen",
        {.name = "bewoners", .lies = layout::int32, .values = {from.data()}, .upper = column_values{until.data()}},
        3};
    ASSERT_EQ(is.refused().size(), 1u);
    EXPECT_EQ(is.refused()[0].row, 1u);
    EXPECT_EQ(is.refused()[0].why, why::empty_range);
}

TEST(table_columns, a_number_is_one_of_the_options_or_refused) {
    const std::array<std::uint8_t, 4> homes{0, 2, 3, 255};
    const one_column is{"kindregeling", {.name = "woont_in", .lies = layout::uint8, .values = {homes.data()}}, 4};
    ASSERT_EQ(is.refused().size(), 2u);
    EXPECT_EQ(is.refused()[0].why, why::no_such_option);
    EXPECT_EQ(is.refused()[1].row, 3u);
}

TEST(table_columns, a_dictionary_may_have_what_is_no_option_as_long_as_nobody_has_it) {
    const std::array<std::int32_t, 3> dictionary{2, -1, 0};
    std::array<std::int8_t, 3> homes{0, 2, 0};
    const column given{.name = "woont_in", .lies = layout::int8, .values = {homes.data()}, .dictionary = dictionary};
    EXPECT_TRUE((one_column{"kindregeling", given, 3}.refused().empty()));
    homes[1] = 1;
    EXPECT_EQ((one_column{"kindregeling", given, 3}.refused().size()), 1u);
}

TEST(table_columns, year_month_and_day_are_a_day_of_the_calendar) {
    const std::array<std::int32_t, 6> born{20050229, 20040229, 20041300, 20040001, 20040000, 0};
    const one_column is{
        "leeftijd", {.name = "geboren", .lies = layout::year_month_day, .values = {born.data()}}, born.size()};
    std::vector<std::size_t> which;
    for (const refused_row& r : is.refused()) {
        EXPECT_EQ(r.why, why::no_such_day);
        which.push_back(r.row);
    }
    EXPECT_EQ(which, (std::vector<std::size_t>{0, 2, 3}));
}

TEST(table_columns, a_month_and_a_day_of_zero_are_not_known) {
    const std::array<std::int32_t, 4> born{20050509, 20050600, 20050000, 0};
    const std::string_view rule = "leeftijd";
    const plan made = huishouden::make_plan(date{2025, 6, 15}, {&rule, 1});
    const std::array columns{column{.name = "geboren", .lies = layout::year_month_day, .values = {born.data()}}};
    const table cases{.rows = born.size(), .columns = columns};
    std::vector<table_problem> problems;
    std::array<std::int64_t, 4> youngest{}, oldest{};
    const result_column to{.lies = layout::int64, .values = youngest.data(), .upper = oldest.data()};
    const auto outcome = table_judge::make(made, cases, problems)->judge(cases, {&to, 1}, {}, problems);
    ASSERT_TRUE(outcome && outcome->refused == 0);
    EXPECT_EQ(youngest, (std::array<std::int64_t, 4>{20, 19, 19, -1}));
    EXPECT_EQ(oldest, (std::array<std::int64_t, 4>{20, 20, 20, 105}));
}

/// A table of households with children: the rows that are refused, and why.
std::vector<refused_row> judge_children(std::span<const std::int32_t> offsets, std::span<const std::int64_t> incomes) {
    const plan made = make_plan("jong_in_2025");
    const std::array columns{column{.name = "kinderen.inkomen", .lies = layout::int64, .values = {incomes.data()}}};
    const std::array lists{list_column{.name = "kinderen", .lies = layout::int32, .offsets = offsets.data()}};
    const std::size_t rows = offsets.size() - 1;
    const table cases{.rows = rows, .columns = columns, .lists = lists};
    std::vector<table_problem> problems;
    const auto judge = table_judge::make(made, cases, problems);
    EXPECT_TRUE(judge.has_value());
    std::vector<std::uint8_t> values(rows);
    std::vector<refused_row> refused(rows);
    const result_column to{.values = values.data()};
    const auto outcome = judge->judge(cases, {&to, 1}, {.refused = refused}, problems);
    refused.resize(outcome ? outcome->refused : 0);
    return refused;
}

TEST(table_columns, members_are_as_many_as_the_list_may_have) {
    const std::vector<std::int64_t> incomes(300, 100);
    std::vector<std::int32_t> offsets(101);
    for (std::size_t r = 0; r < offsets.size(); ++r) offsets[r] = static_cast<std::int32_t>(2 * r);
    EXPECT_TRUE(judge_children(offsets, incomes).empty());
    for (std::size_t r = 71; r < offsets.size(); ++r) offsets[r] += 2; // four children in row 70
    const auto refused = judge_children(offsets, incomes);
    ASSERT_EQ(refused.size(), 1u);
    EXPECT_EQ(refused[0].row, 70u);
    EXPECT_EQ(refused[0].why, why::too_many_members);
    EXPECT_EQ(refused[0].column, 1u); // the first list after one column
}

TEST(table_columns, offsets_never_go_down) {
    const std::vector<std::int64_t> incomes(300, 100);
    std::vector<std::int32_t> offsets(101, 4);
    offsets[50] = 3;
    const auto refused = judge_children(offsets, incomes);
    ASSERT_EQ(refused.size(), 1u);
    EXPECT_EQ(refused[0].row, 49u);
    EXPECT_EQ(refused[0].why, why::offsets_disorder);
}

TEST(table_columns, a_members_value_refuses_the_row_of_its_case) {
    std::vector<std::int64_t> incomes(300, 100);
    incomes[141] = -1;
    std::vector<std::int32_t> offsets(101);
    for (std::size_t r = 0; r < offsets.size(); ++r) offsets[r] = static_cast<std::int32_t>(2 * r);
    const auto refused = judge_children(offsets, incomes);
    ASSERT_EQ(refused.size(), 1u);
    EXPECT_EQ(refused[0].row, 70u);
    EXPECT_EQ(refused[0].why, why::outside_domain);
}

/// What is wrong with a shape, in order.
std::vector<problem> problems_of(std::span<const column> columns, std::span<const list_column> lists = {}) {
    const plan made = make_plan("laag_inkomen");
    std::vector<table_problem> problems;
    const auto judge = table_judge::make(made, {.rows = 0, .columns = columns, .lists = lists}, problems);
    EXPECT_EQ(judge.has_value(), problems.empty());
    std::vector<problem> result;
    for (const table_problem& p : problems) result.push_back(p.why);
    return result;
}

TEST(table_columns, all_that_is_wrong_with_a_shape_is_told_at_once) {
    const std::array columns{column{.name = "inkomne"},
                             column{.name = "inkomen", .lies = layout::bits},
                             column{.name = "gehuwd", .lies = layout::uint8},
                             column{.name = "gehuwd", .lies = layout::bits},
                             column{.name = "geboren", .lies = layout::int16},
                             column{.name = "kinderen.inkomen", .lies = layout::int32},
                             column{.name = "woont_in", .lies = layout::uint8, .upper = column_values{}}};
    EXPECT_EQ(problems_of(columns), (std::vector{problem::no_such_name, problem::wrong_layout, problem::named_twice,
                                                 problem::wrong_layout, problem::no_list, problem::wrong_layout}));
    const std::array lists{list_column{.name = "kinderen"}, list_column{.name = "kinderen"},
                           list_column{.name = "ouders"}, list_column{.name = "kinderen", .lies = layout::int16}};
    EXPECT_EQ(problems_of({}, lists),
              (std::vector{problem::named_twice, problem::no_such_name, problem::wrong_layout, problem::named_twice}));
}

} // namespace
} // namespace maatstaf::tests
