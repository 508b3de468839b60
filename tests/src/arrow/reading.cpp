// What an array says of a fact, type by type: where it lies, and what is known of each row.
#include "support/arrow_by_hand.hpp"
#include "support/huishouden.hpp"
#include "table/bound_column.hpp"
#include "table/column_reader.hpp"

#include <gmock/gmock.h>

#include <array>

namespace maatstaf::tests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr box any_date{date{1920, 1, 1}.day, date{2025, 12, 31}.day};
constexpr box any_income{0, 10'000'000};
constexpr box any_home = set_of(7);

/// A batch that was read, and what it says.
class read_batch {
public:
    explicit read_batch(by_hand batch, const arrow_options& how = {})
        : plan_(huishouden::make_plan(how.date_column.empty() ? std::optional{date{2025, 6, 15}} : std::nullopt)),
          handed_(std::move(batch)) {
        cases_ = arrow_cases::make(plan_, handed_.schema, how, found_);
        if (cases_) batch_ = cases_->read(handed_.array, found_);
        for (const diagnostic& d : found_) ADD_FAILURE() << d.id << ' ' << d.place << ": " << d.message;
        if (batch_) bound_ = maatstaf::bind(plan_, cases_->shape(), problems_);
        EXPECT_THAT(problems_, IsEmpty());
    }

    const table& rows() const { return batch_->rows(); }
    const column& only() const { return rows().columns[0]; }
    handed_over& handed() { return handed_; }

    /// Of each row, or member.
    std::vector<box> values(std::size_t how_many, std::size_t n = 0) const {
        std::vector<box> result(how_many);
        for (std::size_t at = 0; at < how_many; ++at) {
            const auto why = read_value(rows().columns[n], bound_.columns[n], at, result[at]);
            EXPECT_FALSE(why.has_value()) << at;
        }
        return result;
    }
    std::vector<box> values() const { return values(rows().rows); }

    /// Of each row "id place", where it was refused.
    std::vector<std::string> refused() const {
        std::vector<table_problem> problems;
        const auto judge = table_judge::make(plan_, cases_->shape(), problems);
        std::vector<refused_row> refused(rows().rows);
        arrow_answers answers{plan_, rows().rows};
        const auto outcome = judge->judge(rows(), answers.columns(), {.refused = refused}, problems);
        std::vector<std::string> result;
        refused.resize(outcome->refused);
        for (const refused_row& r : refused)
            for (const diagnostic& d : batch_->explain(r, 100)) result.push_back(d.id + ' ' + d.place);
        return result;
    }

    std::vector<diagnostic> explain(const refused_row& row) const { return batch_->explain(row); }

private:
    plan plan_;
    handed_over handed_;
    diagnostics found_;
    std::optional<arrow_cases> cases_;
    std::optional<arrow_batch> batch_;
    bound_table bound_;
    std::vector<table_problem> problems_;
};

by_hand one(by_hand column) {
    std::vector<by_hand> columns;
    columns.push_back(std::move(column));
    return rows(std::move(columns));
}

std::vector<box> values_of(by_hand column, const arrow_options& how = {}) {
    return read_batch{one(std::move(column)), how}.values();
}

template <class T>
std::vector<box> values_of_numbers(const char* name, const char* format, const maybe<T>& values) {
    return values_of(numbers<T>(name, format, values, 3));
}

TEST(arrow_reading, truths_are_bits_or_bytes) {
    const auto are = ElementsAre(point(1), point(0), box{0, 1});
    EXPECT_THAT(values_of(truths("gehuwd", {true, false, std::nullopt}, 5)), are);
    EXPECT_THAT(values_of_numbers<std::int8_t>("gehuwd", "c", {{1}, {0}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::uint8_t>("gehuwd", "C", {{1}, {0}, {}}), are);
}

TEST(arrow_reading, counts_are_whole_numbers) {
    const auto are = ElementsAre(point(20), point(1), box{1, 20});
    EXPECT_THAT(values_of_numbers<std::int8_t>("bewoners", "c", {{20}, {1}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::uint8_t>("bewoners", "C", {{20}, {1}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::int16_t>("bewoners", "s", {{20}, {1}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::uint16_t>("bewoners", "S", {{20}, {1}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::int32_t>("bewoners", "i", {{20}, {1}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::uint32_t>("bewoners", "I", {{20}, {1}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::int64_t>("bewoners", "l", {{20}, {1}, {}}), are);
}

TEST(arrow_reading, amounts_are_decimals_or_cents) {
    const auto are = ElementsAre(point(153'382), point(0), any_income);
    EXPECT_THAT(values_of(amounts("inkomen", {153'382, 0, std::nullopt}, 9)), are);
    by_hand wider = amounts("inkomen", {153'382, 0, std::nullopt});
    wider.format = "d:38,2,128";
    EXPECT_THAT(values_of(wider), are);
    EXPECT_THAT(values_of_numbers<std::int32_t>("inkomen", "i", {{153'382}, {0}, {}}), are);
    EXPECT_THAT(values_of_numbers<std::int64_t>("inkomen", "l", {{153'382}, {0}, {}}), are);
}

TEST(arrow_reading, dates_are_days_or_year_month_and_day) {
    const std::int32_t born = date{2016, 5, 9}.day;
    EXPECT_THAT(values_of_numbers<std::int32_t>("geboren", "tdD", {{born}, {}}), ElementsAre(point(born), any_date));
    const std::string_view days[]{"geboren"};
    EXPECT_THAT(values_of(numbers<std::int32_t>("geboren", "i", {{20160509}, {20160500}, {20160000}, {0}, {}}, 1),
                          {.year_month_day = days}),
                ElementsAre(point(born), box{date{2016, 5, 1}.day, date{2016, 5, 31}.day},
                            box{date{2016, 1, 1}.day, date{2016, 12, 31}.day}, any_date, any_date));
}

TEST(arrow_reading, choices_are_texts_or_numbers) {
    const auto are = ElementsAre(set_of(4), set_of(1), any_home, any_home);
    for (const char* text : {"u", "U", "vu"}) {
        EXPECT_THAT(values_of(texts("woont_in", text, {"huis", "geen", std::nullopt, ""}, 2)), are) << text;
        by_hand entries = texts("", text, {"huis", "", "een woonboot op de Spaarne", "geen"}, 3);
        for (const char* format : {"c", "C"})
            EXPECT_THAT(
                values_of(in_dictionary(numbers<std::uint8_t>("woont_in", format, {{0}, {3}, {}, {1}}, 7), entries)),
                are);
        EXPECT_THAT(values_of(in_dictionary(numbers<std::int16_t>("woont_in", "s", {{0}, {3}, {}, {1}}, 7), entries)),
                    are);
        EXPECT_THAT(values_of(in_dictionary(numbers<std::uint32_t>("woont_in", "I", {{0}, {3}, {}, {1}}), entries)),
                    are);
        EXPECT_THAT(values_of(in_dictionary(numbers<std::uint64_t>("woont_in", "L", {{0}, {3}, {}, {1}}), entries)),
                    are);
    }
    EXPECT_THAT(values_of_numbers<std::int64_t>("woont_in", "l", {{2}, {0}, {}, {}}), are);
    EXPECT_THAT(values_of(in_dictionary(numbers<std::int8_t>("woont_in", "c", {{}}), texts("", "u", {}))),
                ElementsAre(any_home));
}

TEST(arrow_reading, a_range_has_two_columns_of_which_one_may_be_absent) {
    std::vector<by_hand> columns{amounts("inkomen.from", {100, std::nullopt, 300}, 2),
                                 amounts("inkomen.to", {200, 250, std::nullopt}, 13),
                                 numbers<std::int32_t>("geboren.to", "tdD", {{0}, {1}, {}}, 1)};
    const read_batch both{rows(columns)};
    EXPECT_THAT(both.values(), ElementsAre(box{100, 200}, box{0, 250}, box{300, any_income.hi}));
    EXPECT_THAT(both.values(3, 1), ElementsAre(box{any_date.lo, 0}, box{any_date.lo, 1}, any_date));
    columns[1] = nulls("inkomen.to", 3);
    EXPECT_THAT(read_batch{rows(columns)}.values(),
                ElementsAre(box{100, any_income.hi}, any_income, box{300, any_income.hi}));
}

TEST(arrow_reading, a_column_of_nulls_says_nothing) {
    std::vector<by_hand> columns{nulls("inkomen", 2), truths("gehuwd", {true, false})};
    const read_batch is{rows(std::move(columns))};
    ASSERT_EQ(is.rows().columns.size(), 1u);
    EXPECT_EQ(is.only().name, "gehuwd");
    EXPECT_EQ(is.rows().rows, 2u);
}

TEST(arrow_reading, values_lie_where_they_lay) {
    read_batch is{one(numbers<std::int64_t>("inkomen", "l", {{1}, {}, {3}}, 21))};
    const ArrowArray& array = is.handed().column(0);
    EXPECT_EQ(is.only().values.data, static_cast<const std::int64_t*>(array.buffers[1]) + 16);
    EXPECT_EQ(is.only().values.validity, static_cast<const std::uint8_t*>(array.buffers[0]) + 2);
    EXPECT_EQ(is.only().values.offset, 5u);
}

TEST(arrow_reading, what_is_not_aligned_is_copied) {
    for (const std::int64_t before : {0, 11}) {
        by_hand laid = numbers<std::int64_t>("inkomen", "l", {{1}, {}, {3}}, before);
        laid.buffers[1]->insert(laid.buffers[1]->begin(), 0xff);
        handed_over handed{one(std::move(laid))};
        const void*& data = handed.column(0).buffers[1];
        data = static_cast<const std::uint8_t*>(data) + 1;
        diagnostics found;
        const plan made = huishouden::make_plan(date{2025, 6, 15});
        const auto batch = arrow_cases::make(made, handed.schema, {}, found)->read(handed.array, found);
        const column& is = batch->rows().columns[0];
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(is.values.data) % 8, 0u);
        EXPECT_EQ(number_at(is.lies, is.values, 0), 1);
        EXPECT_EQ(number_at(is.lies, is.values, 2), 3);
    }
}

TEST(arrow_reading, a_slice_of_the_table_is_a_slice_of_its_columns) {
    std::vector<by_hand> columns{with_more_before(amounts("inkomen", {1, 2}, 12), 9),
                                 with_more_before(texts("woont_in", "u", {"kamer", "huis"}, 9), 9)};
    by_hand slice = rows(std::move(columns));
    slice.offset = 9;
    slice.length = 2;
    const read_batch is{std::move(slice)};
    EXPECT_EQ(is.rows().rows, 2u);
    EXPECT_THAT(is.values(), ElementsAre(point(1), point(2)));
    EXPECT_THAT(is.values(2, 1), ElementsAre(set_of(2), set_of(4)));
}

TEST(arrow_reading, rows_that_are_all_there_may_say_so) {
    by_hand batch = one(truths("gehuwd", {true}));
    batch.buffers[0] = std::vector<std::uint8_t>{1};
    batch.null_count = -1;
    EXPECT_THAT(read_batch{batch}.values(), ElementsAre(point(1)));
}

TEST(arrow_reading, members_lie_in_the_structs_of_a_list) {
    for (const char* format : {"+l", "+L"}) {
        // members 0 and 1 are nobody's; of member 4 nothing is known
        by_hand members = with_more_before(structs("",
                                                   {amounts("inkomen", {10, 20, 30}, 9),
                                                    numbers<std::int32_t>("geboren", "tdD", {{9000}, {}, {2}}, 6)},
                                                   {true, true, false}, 4),
                                           2);
        const read_batch is{one(lists("kinderen", format, {{2}, {}, {0}, {1}}, std::move(members), 3, 2))};
        EXPECT_EQ(is.rows().rows, 4u);
        const list_column& list = is.rows().lists[0];
        const auto first = read_members(list, 0), last = read_members(list, 3);
        EXPECT_FALSE(read_members(list, 1).has_value());
        EXPECT_EQ(read_members(list, 2)->begin, read_members(list, 2)->end);
        ASSERT_TRUE(first && last);
        EXPECT_EQ(first->begin, 2);
        EXPECT_EQ(last->end, 5);
        const auto income = is.values(5), born = is.values(5, 1);
        EXPECT_THAT((std::vector(income.begin() + 2, income.end())),
                    ElementsAre(point(10), point(20), box{0, 100'000}));
        EXPECT_EQ(born[2], point(9000));
        EXPECT_EQ(born[4], (box{date{1990, 1, 1}.day, date{2025, 12, 31}.day}));
    }
}

TEST(arrow_reading, the_date_of_judgement_may_be_a_column) {
    const read_batch is{one(numbers<std::int32_t>("dag", "tdD", {{20'000}, {20'001}})), {.date_column = "dag"}};
    EXPECT_EQ(is.only().name, "peildatum");
    EXPECT_THAT(is.values(), ElementsAre(point(20'000), point(20'001)));
}

TEST(arrow_reading, a_row_that_cannot_be_is_refused_in_words) {
    std::vector<by_hand> columns{
        amounts("inkomen", {1, -1, 1, 1, 1}), texts("woont_in", "U", {"huis", "hut", "huus", "geen", std::nullopt}, 2),
        numbers<std::uint8_t>("gehuwd", "C", {{0}, {1}, {1}, {2}, {0}}),
        lists("kinderen", "+l", {{0}, {0}, {0}, {0}, {4}}, structs("", {amounts("inkomen", {1, 2, 3, 4})}))};
    EXPECT_THAT(read_batch{rows(columns)}.refused(),
                ElementsAre("MST-C018 /101/woont_in", "MST-C017 /101/inkomen", "MST-C018 /102/woont_in",
                            "MST-C017 /103/gehuwd", "MST-C025 /104/kinderen"));
    columns[1] = in_dictionary(numbers<std::int8_t>("woont_in", "c", {{0}, {}, {1}, {2}, {-1}}),
                               texts("", "u", {"huis", "hut"}));
    const read_batch is{rows(columns)};
    EXPECT_THAT(is.refused(), ElementsAre("MST-C017 /101/inkomen", "MST-C018 /102/woont_in", "MST-F019 /103/woont_in",
                                          "MST-F019 /104/woont_in"));
    EXPECT_EQ(is.explain({.row = 3, .why = refused_row::reason::no_such_option, .column = 1})[0].message,
              "woont_in is not right in this row: its dictionary has no number 2.");
    columns[1] = in_dictionary(numbers<std::int8_t>("woont_in", "c", {{0}, {}, {}, {}, {}}), texts("", "u", {}));
    columns[0] = amounts("inkomen", {1, 1, 1, 1, 1});
    columns.resize(2);
    EXPECT_THAT(read_batch{rows(columns)}.refused(), ElementsAre("MST-F019 /100/woont_in"));
}

} // namespace
} // namespace maatstaf::tests
