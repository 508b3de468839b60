// Tables through the interface in C: the same answers as one case after another, and everything that can be wrong with
// the memory of a caller.
#include "c_border.hpp"
#include "support/arrow_by_hand.hpp"

#include <array>
#include <limits>

namespace {

using namespace maatstaf::tests::c;
using maatstaf::tests::handed_over;
using maatstaf::tests::numbers;
using maatstaf::tests::rows;
using maatstaf::tests::truths;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using table_handle = owner<mst_table, mst_table_free>;
using arrow_handle = owner<mst_arrow, mst_arrow_free>;

template <class T, std::size_t N>
mst_buffer read(const std::array<T, N>& from) noexcept {
    return {from.data(), sizeof from};
}
template <class T, std::size_t N>
mst_room room(std::array<T, N>& into) noexcept {
    return {into.data(), sizeof into};
}

constexpr std::size_t row_count = 5;

/// Five households, of which the income of the fourth is not known and that of the fifth is a range.
class c_tables : public haarlemmermeer {
protected:
    c_tables() {
        column(0, "gehuwd", MST_UINT8, read(married));
        column(1, "aanvrager_in_inrichting", MST_BITS, read(institution));
        column(2, "aanvrager_geboortedatum", MST_INT32, read(born));
        column(3, "netto_inkomen", MST_INT64, read(lower));
        columns[3].has_upper = 1;
        columns[3].upper = read(upper);
        columns[3].validity = columns[3].upper_validity = read(known);
        for (std::size_t n = 0; n < columns.size(); ++n) places[n] = &columns[n];
        cases.rows = row_count;
        cases.columns = places.data();
        cases.column_count = columns.size();
        answers.layout = MST_INT8;
        answers.values = room(values);
        answers.validity = room(settled);
        answers.upper = room(highest);
    }

    void column(std::size_t n, std::string_view name, std::int32_t layout, mst_buffer from) {
        columns[n] = sized<mst_column>();
        columns[n].name = utf8(name);
        columns[n].layout = layout;
        columns[n].values = from;
    }

    void make() { ASSERT_EQ(mst_table_new(plan, &cases, made.into(), error), MST_OK) << what(); }
    mst_status judge() {
        const mst_answers* const all[]{&answers};
        return mst_table_judge(made, &cases, all, 1, &options, &outcome, error);
    }
    std::string what() const { return testing::PrintToString(findings(error)); }

    /// The status, when that alone was found, and nothing was written.
    void expect(mst_status wanted, const std::vector<std::string>& found) {
        values.fill(77);
        EXPECT_EQ(judge(), wanted);
        EXPECT_EQ(findings(error), found);
        EXPECT_THAT(values, testing::Each(77));
    }

    std::array<std::uint8_t, row_count> married{0, 0, 0, 0, 0};
    std::array<std::uint8_t, 1> institution{0}, known{0b10111}, settled{};
    std::array<std::int32_t, row_count> born{6676, 6676, 6676, 6676, 6676};
    std::array<std::int64_t, row_count> lower{153'382, 153'383, 0, 1, 200'000},
        upper{153'382, 153'383, 900'000, 1, 300'000};
    std::array<std::int8_t, row_count> values{}, highest{};
    std::array<mst_column, 4> columns{};
    std::array<const mst_column*, 4> places{};
    mst_columns cases = sized<mst_columns>();
    mst_answers answers = sized<mst_answers>();
    mst_table_options options = sized<mst_table_options>();
    mst_table_outcome outcome = sized<mst_table_outcome>();
    table_handle made;
};

TEST_F(c_tables, answer_as_one_case_after_another) {
    make();
    for (const std::uint32_t threads : {0U, 1U, 16U}) {
        options.threads = threads;
        ASSERT_EQ(judge(), MST_OK) << what();
        EXPECT_EQ(outcome.refused, 0U);
        EXPECT_EQ(settled[0] & 0b11111, 0b10011);
        for (std::size_t row = 0; row < row_count; ++row) {
            const bool there = (known[0] >> row & 1) != 0;
            ASSERT_EQ(mst_case_clear(household, error), MST_OK);
            ASSERT_EQ(mst_case_set(household, slot("gehuwd"), married[row], error), MST_OK);
            ASSERT_EQ(mst_case_set(household, slot("aanvrager_in_inrichting"), 0, error), MST_OK);
            ASSERT_EQ(mst_case_set(household, slot("aanvrager_geboortedatum"), born[row], error), MST_OK);
            if (there) {
                ASSERT_EQ(mst_case_set_range(household, slot("netto_inkomen"), lower[row], upper[row], error), MST_OK);
            }
            ASSERT_EQ(mst_case_judge(household, error), MST_OK);
            mst_range answer{};
            ASSERT_EQ(mst_case_answer(household, 0, &answer, error), MST_OK);
            EXPECT_EQ(answer.lower, values[row]) << row;
            EXPECT_EQ(answer.upper, highest[row]) << row;
        }
    }
}

TEST_F(c_tables, say_which_rows_they_refuse) {
    make();
    lower[1] = -1'000'000'000'000;
    upper[4] = 100'000; // below its lower end
    options.rows_before = 1000;
    EXPECT_EQ(judge(), MST_ROWS);
    EXPECT_EQ(outcome.refused, 2U);
    EXPECT_THAT(findings(error), ElementsAre("MST-C017 /1001/netto_inkomen", "MST-C020 /1004/netto_inkomen"));
    EXPECT_EQ(settled[0] & 0b11111, 0b00001);
    EXPECT_EQ(values[0], 1) << "the others were judged";
}

TEST_F(c_tables, of_no_rows_and_of_no_columns) {
    make();
    cases.rows = 0;
    EXPECT_EQ(judge(), MST_OK);
    for (mst_column& c : columns) c.values = c.upper = c.validity = c.upper_validity = {};
    answers.values = answers.validity = answers.upper = {};
    EXPECT_EQ(judge(), MST_OK) << what();
    mst_columns nothing = sized<mst_columns>();
    table_handle of_nothing;
    ASSERT_EQ(mst_table_new(plan, &nothing, of_nothing.into(), error), MST_OK);
    nothing.rows = row_count;
    answers.values = room(values);
    const mst_answers* const all[]{&answers};
    ASSERT_EQ(mst_table_judge(of_nothing, &nothing, all, 1, nullptr, nullptr, error), MST_OK) << what();
}

TEST_F(c_tables, refuse_what_is_too_short) {
    make();
    columns[3].values.size -= 1;
    expect(MST_BUFFERS, {"MST-E011 netto_inkomen"});
    columns[3].values.size += 1;
    columns[3].offset = 1;
    expect(MST_BUFFERS, {"MST-E011 netto_inkomen"});
    columns[3].offset = std::numeric_limits<std::size_t>::max();
    expect(MST_BUFFERS, {"MST-E011 netto_inkomen", "MST-E011 netto_inkomen.validity"});
    columns[3].offset = 0;
    cases.rows = std::numeric_limits<std::size_t>::max();
    EXPECT_EQ(judge(), MST_BUFFERS);
    cases.rows = 9; // one more than a byte of bits holds
    EXPECT_EQ(judge(), MST_BUFFERS);
    cases.rows = row_count;
    columns[1].values.size = 0;
    expect(MST_BUFFERS, {"MST-E011 aanvrager_in_inrichting"});
    columns[1].values = read(institution);
    columns[2].values.data = nullptr;
    expect(MST_INPUT, {"MST-E011 aanvrager_geboortedatum"});
    columns[2].values = read(born);
    answers.values.size = row_count - 1;
    expect(MST_BUFFERS, {"MST-E011 inkomen_tot_grens"});
    answers.values = {nullptr, row_count};
    expect(MST_INPUT, {"MST-E011 inkomen_tot_grens"});
    answers.values = room(values);
    answers.validity.size = 0;
    expect(MST_BUFFERS, {"MST-E011 inkomen_tot_grens.validity"});
}

TEST_F(c_tables, refuse_what_shares_memory) {
    make();
    answers.upper = room(values);
    expect(MST_BUFFERS, {"MST-E007 inkomen_tot_grens.upper"});
    answers.upper = {values.data() + 4, 5};
    EXPECT_EQ(judge(), MST_BUFFERS);
    answers.upper = room(highest);
    answers.values = room(married);
    expect(MST_BUFFERS, {"MST-E007 inkomen_tot_grens"});
    answers.values = room(values);
    answers.validity = {known.data(), known.size()};
    EXPECT_EQ(judge(), MST_BUFFERS);
    answers.validity = room(settled);
    columns[0].values = columns[3].values; // what is only read may be read twice
    columns[0].layout = MST_UINT8;
    EXPECT_NE(judge(), MST_BUFFERS);
}

TEST_F(c_tables, refuse_what_is_not_aligned) {
    make();
    std::array<std::int64_t, row_count + 1> more{};
    columns[3].values = {reinterpret_cast<const char*>(more.data()) + 1, sizeof more - 1};
    expect(MST_BUFFERS, {"MST-E011 netto_inkomen"});
}

TEST_F(c_tables, refuse_another_form) {
    make();
    std::swap(columns[0].name, columns[1].name);
    expect(MST_INPUT, {"MST-E011 "});
    std::swap(columns[0].name, columns[1].name);
    cases.column_count = 3;
    expect(MST_INPUT, {"MST-E011 "});
    cases.column_count = 4;
    columns[0].layout = MST_INT8;
    expect(MST_INPUT, {"MST-E011 gehuwd"});
    columns[0].layout = 10;
    expect(MST_ARGUMENT, {"MST-E004 columns[0].layout"});
    columns[0].layout = -1;
    expect(MST_ARGUMENT, {"MST-E004 columns[0].layout"});
    columns[0].layout = MST_UINT8;
    columns[0].has_upper = 2;
    expect(MST_ARGUMENT, {"MST-E004 columns[0].has_upper"});
    columns[0].has_upper = 0;
    columns[0].struct_size = 8;
    expect(MST_STRUCT_SIZE, {"MST-E003 columns[0]"});
    columns[0].struct_size = sizeof(mst_column);
    places[2] = nullptr;
    expect(MST_NULL, {"MST-E001 columns[2]"});
    places[2] = &columns[2];
    answers.layout = MST_YEAR_MONTH_DAY;
    expect(MST_BUFFERS, {"MST-E011 inkomen_tot_grens", "MST-E011 inkomen_tot_grens.upper"});
    answers.layout = 17;
    expect(MST_ARGUMENT, {"MST-E004 answers[0].layout"});
    answers.layout = MST_INT8;
    options.threads = 1025;
    expect(MST_ARGUMENT, {"MST-E004 threads"});
    options.threads = 1;
    EXPECT_EQ(mst_table_judge(made, &cases, nullptr, 1, &options, nullptr, error), MST_NULL);
    EXPECT_EQ(mst_table_judge(made, &cases, nullptr, 0, &options, nullptr, error), MST_ARGUMENT);
    EXPECT_EQ(mst_table_judge(nullptr, nullptr, nullptr, 0, nullptr, nullptr, error), MST_NULL);
    EXPECT_THAT(findings(error), ElementsAre("MST-E001 table", "MST-E001 columns"));
    EXPECT_EQ(judge(), MST_OK) << what();
}

TEST_F(c_tables, refuse_columns_of_nothing) {
    mst_table* none = nullptr;
    columns[0].name = utf8("gehuwt");
    columns[2].name = utf8("netto_inkomen");
    EXPECT_EQ(mst_table_new(plan, &cases, &none, error), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-E011 gehuwt", "MST-E011 netto_inkomen"));
    columns[0].name = utf8("kinderen.geboortedatum");
    columns[0].layout = MST_INT32;
    EXPECT_EQ(mst_table_new(plan, &cases, &none, error), MST_INPUT);
    EXPECT_EQ(mst_table_new(nullptr, nullptr, nullptr, error), MST_NULL);
    EXPECT_THAT(findings(error), ElementsAre("MST-E001 plan", "MST-E001 table", "MST-E001 columns"));
    EXPECT_EQ(none, nullptr);
}

/// The children of each row, who are looked for where the offsets say.
TEST_F(c_tables, members_lie_where_the_offsets_say) {
    std::array<std::int32_t, 3> offsets{0, 2, 3};
    std::array<std::int32_t, 3> of_children{16'930, 16'930, 16'930};
    auto list = sized<mst_list_column>();
    list.name = utf8("kinderen");
    list.layout = MST_INT32;
    list.offsets = read(offsets);
    const mst_list_column* const lists[]{&list};
    cases.lists = lists;
    cases.list_count = 1;
    cases.rows = 2;
    column(2, "kinderen.geboortedatum", MST_INT32, read(of_children));
    make();
    EXPECT_EQ(judge(), MST_OK) << what();
    columns[2].values.size -= 4;
    expect(MST_BUFFERS, {"MST-E011 kinderen.geboortedatum"});
    columns[2].values.size += 4;
    list.offsets.size -= 1;
    expect(MST_BUFFERS, {"MST-E011 kinderen.offsets"});
    list.offsets.size += 1;
    offsets = {0, -2, 3};
    expect(MST_BUFFERS, {"MST-E011 kinderen"});
    offsets = {0, 1'000'000'000, 3};
    expect(MST_BUFFERS, {"MST-E011 kinderen.geboortedatum"});
    offsets = {2, 1, 3};
    EXPECT_EQ(judge(), MST_ROWS);
    EXPECT_THAT(findings(error), ElementsAre("MST-F019 /0/kinderen"));
    list.layout = MST_UINT8;
    EXPECT_EQ(judge(), MST_INPUT);
}

class c_arrow : public haarlemmermeer {
protected:
    handed_over batch{
        rows({truths("gehuwd", {false, false, false}), truths("aanvrager_in_inrichting", {false, false, false}),
              numbers<std::int32_t>("aanvrager_geboortedatum", "tdD", {6676, 6676, 6676}),
              numbers<std::int64_t>("netto_inkomen", "l", {153'382, 153'383, std::nullopt})})};
    arrow_handle made;
    ArrowSchema schema{};
    ArrowArray answers{};
    mst_table_outcome outcome = sized<mst_table_outcome>();

    mst_status judge() { return mst_arrow_judge(made, &batch.array, nullptr, &schema, &answers, &outcome, error); }
    void make() {
        ASSERT_EQ(mst_arrow_new(plan, &batch.schema, nullptr, made.into(), error), MST_OK)
            << testing::PrintToString(findings(error));
    }
};

TEST_F(c_arrow, in_and_out) {
    make();
    ASSERT_EQ(judge(), MST_OK) << testing::PrintToString(findings(error));
    EXPECT_EQ(answers.length, 3);
    ASSERT_EQ(answers.n_children, 1);
    EXPECT_STREQ(schema.children[0]->name, "inkomen_tot_grens");
    EXPECT_EQ(static_cast<const std::uint8_t*>(answers.children[0]->buffers[0])[0] & 7, 0b011);
    EXPECT_EQ(static_cast<const std::uint8_t*>(answers.children[0]->buffers[1])[0] & 3, 0b01);
    // It needs no handle any more.
    mst_arrow_free(made);
    *made.into() = nullptr;
    schema.release(&schema);
    answers.release(&answers);
    EXPECT_EQ(schema.release, nullptr);
    EXPECT_EQ(answers.release, nullptr);
}

TEST_F(c_arrow, refuses_rows) {
    make();
    handed_over wrong{rows({truths("gehuwd", {false, false}), truths("aanvrager_in_inrichting", {false, false}),
                            numbers<std::int32_t>("aanvrager_geboortedatum", "tdD", {6676, 6676}),
                            numbers<std::int64_t>("netto_inkomen", "l", {153'382, -1'000'000'000'000})})};
    EXPECT_EQ(mst_arrow_judge(made, &wrong.array, nullptr, &schema, &answers, &outcome, error), MST_ROWS);
    EXPECT_EQ(outcome.refused, 1U);
    EXPECT_THAT(findings(error), ElementsAre("MST-C017 /1/netto_inkomen"));
    schema.release(&schema);
    answers.release(&answers);
}

TEST_F(c_arrow, refuses_what_was_released) {
    const auto release = batch.array.release;
    make();
    batch.array.release = nullptr;
    EXPECT_EQ(judge(), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-F021 "));
    EXPECT_EQ(schema.release, nullptr);
    batch.array.release = release;
    batch.column(3).release = nullptr;
    EXPECT_EQ(judge(), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-F021 netto_inkomen"));
    batch.schema.release = nullptr;
    mst_arrow* none = nullptr;
    EXPECT_EQ(mst_arrow_new(plan, &batch.schema, nullptr, &none, error), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-F020 "));
    EXPECT_EQ(none, nullptr);
}

TEST_F(c_arrow, refuses_what_is_not_as_it_says) {
    make();
    batch.column(3).length = 2; // shorter than the batch
    EXPECT_EQ(judge(), MST_INPUT);
    batch.column(3).length = 3;
    batch.array.n_children = 3;
    EXPECT_EQ(judge(), MST_INPUT);
    batch.array.n_children = 4;
    batch.array.length = -1;
    EXPECT_EQ(judge(), MST_INPUT);
    batch.array.length = 3;
    batch.column(3).buffers[1] = nullptr;
    EXPECT_EQ(judge(), MST_INPUT);
    EXPECT_EQ(mst_arrow_judge(made, &batch.array, nullptr, &schema, &batch.array, &outcome, error), MST_BUFFERS);
    EXPECT_EQ(mst_arrow_judge(nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, error), MST_NULL);
    EXPECT_THAT(findings(error),
                ElementsAre("MST-E001 arrow", "MST-E001 batch", "MST-E001 schema", "MST-E001 answers"));
    EXPECT_EQ(mst_arrow_new(nullptr, nullptr, nullptr, nullptr, error), MST_NULL);
    auto options = sized<mst_arrow_options>();
    options.no_plain_numbers = 1;
    mst_arrow* none = nullptr;
    EXPECT_EQ(mst_arrow_new(plan, &batch.schema, &options, &none, error), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-F016 netto_inkomen"));
    options.year_month_day_count = 1;
    EXPECT_EQ(mst_arrow_new(plan, &batch.schema, &options, &none, error), MST_NULL);
}

} // namespace
