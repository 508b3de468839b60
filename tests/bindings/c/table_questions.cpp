// What is asked about tables, in C: when answers change, and who gains and who loses. That the bytes are those of the command
// line is seen from Python.
#include "c_border.hpp"
#include "support/arrow_by_hand.hpp"

#include <array>

namespace {

using namespace maatstaf::tests::c;
using maatstaf::tests::handed_over;
using maatstaf::tests::numbers;
using maatstaf::tests::rows;
using testing::ElementsAre;
using testing::HasSubstr;

using table_handle = owner<mst_table, mst_table_free>;
using arrow_handle = owner<mst_arrow, mst_arrow_free>;

/// Somebody is admitted from a number of points on, and gets an amount for each month for as long as he is a minor; other
/// facts and rules may be added.
std::string scheme(int from, std::string_view amount, std::string_view facts = {}, std::string_view statements = {}) {
    return R"({"maatstaf": 1, "name": "p", "version": "1", "label": {"nl": "Proef", "en": "Trial"},
"sources": [{"id": "s", "title": "Bron", "at": "art. 1"}],
"entities": [{"name": "e", "label": {"nl": "geval", "en": "case"}, "facts": [
  {"name": "x", "kind": "count", "within": {"between": [0, 100]}, "label": {"nl": "de x", "en": "the x"}},
  {"name": "born", "kind": "date", "label": {"nl": "de dag", "en": "the day"}})" +
           std::string(facts) + R"(]}],
"rules": [{"name": "r", "entity": "e", "label": {"nl": "de r", "en": "the r"}, "sources": ["s"],
  "when": {"at_least": [{"fact": "x"}, )" +
           std::to_string(from) + R"(]}},
 {"name": "amount", "entity": "e", "kind": "money", "label": {"nl": "het bedrag", "en": "the amount"}, "sources": ["s"],
  "value": {"choose": [{"when": {"all": [{"use": "r"}, {"less": [{"fact": "peildatum"}, {"birthday": [{"fact": "born"}, 18]}]}]},
    "then": ")" +
           std::string(amount) + R"("}, {"otherwise": "0.00"}]}})" + std::string(statements) + "]}";
}

constexpr std::int32_t may_2007 = 13'643; // 2007-05-10
constexpr std::size_t row_count = 3;

class c_table_questions : public haarlemmermeer {
protected:
    c_table_questions() {
        load(scheme(18, "100.00"), now);
        load(scheme(21, "130.00"), then);
        for (mst_column& c : columns) c = sized<mst_column>();
        columns[0].name = utf8("x");
        columns[0].layout = MST_INT64;
        columns[0].values = {points.data(), sizeof points};
        columns[1].name = utf8("born");
        columns[1].layout = MST_INT32;
        columns[1].values = {born.data(), sizeof born};
        cases.rows = row_count;
        cases.columns = places.data();
        cases.column_count = 2;
    }

    void load(const std::string& json, pack_handle& into) {
        ASSERT_EQ(mst_pack_load(utf8(json), nullptr, 0, into.into(), error), MST_OK) << what();
    }
    void make_plan(const mst_pack* of, plan_handle& into, std::string_view on = {}) {
        ASSERT_EQ(mst_plan_new(of, utf8("e"), asked{{}, on}, into.into(), error), MST_OK) << what();
    }
    void make_table(const mst_plan* of, table_handle& into) {
        ASSERT_EQ(mst_table_new(of, &cases, into.into(), error), MST_OK) << what();
    }
    void make_pair(std::string_view on = "2025-01-01") {
        ASSERT_EQ(mst_plan_new_pair(now, then, utf8("e"), asked{{}, on}, plan_now.into(), plan_then.into(), error),
                  MST_OK)
            << what();
    }
    std::string what() const { return testing::PrintToString(findings(error)); }

    mst_status changes(const mst_table* of, std::string_view from = "2025-01-01",
                       std::string_view until = "2026-01-01") {
        return mst_table_write_changes(of, &cases, utf8(from), utf8(until), &options, text, &outcome, error);
    }
    mst_status diff(const mst_table* a, const mst_table* b) {
        return mst_table_write_diff(a, &cases, b, &cases, &options, text, summary, &outcome, error);
    }

    /// The status, when that alone was found, and nothing was written.
    void expect(mst_status wanted, mst_status status, const std::vector<std::string>& found) {
        EXPECT_EQ(status, wanted) << mst_status_text(status);
        EXPECT_EQ(findings(error), found);
        EXPECT_EQ(written(text) + written(summary), "");
        EXPECT_EQ(outcome.refused, 7U);
    }

    std::array<std::int64_t, row_count> points{17, 18, 30};
    std::array<std::int32_t, row_count> born{may_2007, may_2007, may_2007 + 1};
    std::array<mst_column, 3> columns{};
    std::array<const mst_column*, 3> places{&columns[0], &columns[1], &columns[2]};
    mst_columns cases = sized<mst_columns>();
    mst_table_options options = sized<mst_table_options>();
    mst_table_outcome outcome{sizeof(mst_table_outcome), 7};
    text_handle summary{mst_text_new};
    pack_handle now, then;
    plan_handle plan_now, plan_then;
    table_handle made, other;
};

TEST_F(c_table_questions, who_changes_when) {
    make_plan(now, plan_now);
    make_table(plan_now, made);
    options.language = MST_ENGLISH;
    ASSERT_EQ(changes(made), MST_OK) << what();
    const std::string of_second =
                          "2,amount,2025-05-10,100.00,0.00,the date of judgement (10 May 2025) is not before the "
                          "18th birthday by the day (10 May 2025)\n",
                      of_third =
                          "3,amount,2025-05-11,100.00,0.00,the date of judgement (11 May 2025) is not before the "
                          "18th birthday by the day (11 May 2025)\n",
                      header = "row,rule,date,from,to,because\n";
    EXPECT_EQ(written(text), header + of_second + of_third);
    EXPECT_EQ(outcome.refused, 0U);
    ASSERT_EQ(changes(made, "2025-05-11"), MST_OK);
    EXPECT_EQ(written(text), header) << "who changed on the first day has changed";
    options.rows_before = 1000;
    ASSERT_EQ(changes(made, "2025-01-01", "2025-05-11"), MST_OK);
    EXPECT_THAT(written(text), testing::StartsWith(header + "1002,amount,2025-05-10,"));
    ASSERT_EQ(
        mst_table_write_changes(made, &cases, utf8("2025-01-01"), utf8("2026-01-01"), nullptr, text, nullptr, nullptr),
        MST_OK);
    EXPECT_THAT(written(text), HasSubstr("2,amount,2025-05-10,100.00,0.00,de peildatum (10 mei 2025)"));
    cases.rows = 0;
    ASSERT_EQ(changes(made), MST_OK);
    EXPECT_EQ(written(text), header);
}

TEST_F(c_table_questions, rows_without_changes_because_they_are_refused) {
    make_plan(now, plan_now);
    make_table(plan_now, made);
    points[1] = 101;
    options.rows_before = 10;
    EXPECT_EQ(changes(made), MST_ROWS);
    EXPECT_EQ(outcome.refused, 1U);
    EXPECT_THAT(findings(error), ElementsAre("MST-C017 /11/x"));
    EXPECT_THAT(written(text), testing::StartsWith("row,rule,date,from,to,because\n13,amount,2025-05-11,100.00,0.00,"));
}

/// What is given of a rule can be so on one day and not on another.
TEST_F(c_table_questions, a_row_that_contradicts_itself_on_a_day) {
    make_plan(now, plan_now);
    const std::array<std::int64_t, row_count> amounts{0, 10'000, 0};
    columns[2].name = utf8("amount");
    columns[2].layout = MST_INT64;
    columns[2].values = {amounts.data(), sizeof amounts};
    cases.column_count = 3;
    make_table(plan_now, made);
    EXPECT_EQ(changes(made), MST_ROWS);
    EXPECT_THAT(findings(error), ElementsAre("MST-C033 /1", "MST-C033 /2"));
    EXPECT_EQ(outcome.refused, 2U);
}

TEST_F(c_table_questions, of_so_many_refused_rows_a_thousand_are_told) {
    make_plan(now, plan_now);
    const std::vector<std::int64_t> wrong(70'000, 101);
    const std::vector<std::int32_t> days(wrong.size(), may_2007);
    columns[0].values = {wrong.data(), wrong.size() * sizeof wrong[0]};
    columns[1].values = {days.data(), days.size() * sizeof days[0]};
    cases.rows = wrong.size();
    make_table(plan_now, made);
    EXPECT_EQ(changes(made), MST_ROWS);
    EXPECT_EQ(outcome.refused, wrong.size());
    EXPECT_THAT(findings(error), testing::SizeIs(1000));
    EXPECT_EQ(diff(made, made), MST_ROWS);
    EXPECT_EQ(outcome.refused, wrong.size());
    EXPECT_THAT(findings(error), testing::SizeIs(1000));
}

/// More rows than are looked at together: each has its own number all the same.
TEST_F(c_table_questions, rows_run_through) {
    make_pair();
    std::vector<std::int64_t> many(70'000, 17);
    const std::vector<std::int32_t> days(many.size(), may_2007);
    many[65'535] = many[65'536] = 18;
    many[69'998] = 101;
    columns[0].values = {many.data(), many.size() * sizeof many[0]};
    columns[1].values = {days.data(), days.size() * sizeof days[0]};
    cases.rows = many.size();
    make_table(plan_now, made);
    make_table(plan_then, other);
    for (const std::uint32_t threads : {0U, 1U, 4U}) {
        options.threads = threads;
        ASSERT_EQ(diff(made, other), MST_ROWS);
        EXPECT_THAT(findings(error), ElementsAre("MST-C017 /69998/x"));
        EXPECT_EQ(written(text),
                  "row,rule,old,new,difference\n65536,r,yes,no,\n65536,amount,100.00,0.00,-100.00\n"
                  "65537,r,yes,no,\n65537,amount,100.00,0.00,-100.00\n");
        EXPECT_THAT(written(summary), HasSubstr("\"rows\": 70000,\n  \"refused\": 1,"));
    }
    plan_handle any_day;
    table_handle undated;
    make_plan(now, any_day);
    make_table(any_day, undated);
    ASSERT_EQ(changes(undated), MST_ROWS);
    EXPECT_THAT(findings(error), ElementsAre("MST-C017 /69998/x"));
    EXPECT_THAT(written(text), HasSubstr("\n65536,amount,2025-05-10,"));
    EXPECT_THAT(written(text), HasSubstr("\n65537,amount,2025-05-10,"));
}

TEST_F(c_table_questions, who_gains_and_who_loses) {
    make_pair();
    make_table(plan_now, made);
    make_table(plan_then, other);
    ASSERT_EQ(diff(made, other), MST_OK) << what();
    EXPECT_EQ(written(text),
              "row,rule,old,new,difference\n2,r,yes,no,\n2,amount,100.00,0.00,-100.00\n"
              "3,amount,100.00,130.00,30.00\n");
    EXPECT_THAT(written(summary), HasSubstr(R"(    {
      "rule": "amount",
      "same": 1,
      "gain": 1,
      "lose": 1,
      "other": 0,
      "gained": "30.00",
      "lost": "100.00"
    })"));
    EXPECT_THAT(written(summary), testing::EndsWith("}\n"));
    points[0] = 101;
    options.rows_before = 40;
    EXPECT_EQ(diff(made, other), MST_ROWS);
    EXPECT_THAT(findings(error), ElementsAre("MST-C017 /40/x")) << "which both of them say is told once";
    EXPECT_EQ(outcome.refused, 1U);
    EXPECT_THAT(written(text), HasSubstr("\n42,r,yes,no,\n"));
    EXPECT_EQ(mst_table_write_diff(made, &cases, other, &cases, nullptr, text, nullptr, nullptr, nullptr), MST_ROWS);
    EXPECT_THAT(written(text), HasSubstr("\n2,r,yes,no,\n"));
}

TEST_F(c_table_questions, a_batch_has_columns_that_one_of_them_knows) {
    handed_over batch{rows({numbers<std::int64_t>("x", "l", {17, 18, 30}),
                            numbers<std::int32_t>("born", "tdD", {may_2007, may_2007, may_2007 + 1}),
                            numbers<std::int64_t>("y", "l", {1, 2, 3})})};
    pack_handle wider;
    load(scheme(21, "130.00",
                R"(, {"name": "y", "kind": "count", "within": {"between": [0, 2]}, "label": {"nl": "y", "en": "y"}})",
                R"(, {"name": "other", "entity": "e", "label": {"nl": "o", "en": "o"}, "sources": ["s"],
  "when": {"at_least": [{"fact": "y"}, 2]}})"),
         wider);
    ASSERT_EQ(mst_plan_new_pair(now, wider, utf8("e"), asked{}, plan_now.into(), plan_then.into(), error), MST_OK)
        << what();
    auto info = sized<mst_plan_info>();
    ASSERT_EQ(mst_plan_describe(plan_then, &info, error), MST_OK);
    EXPECT_EQ(info.rule_count, 2U) << "what only one of them has is left out";
    arrow_handle a, b;
    EXPECT_EQ(mst_arrow_new(plan_now, &batch.schema, nullptr, a.into(), error), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-C010 y"));
    auto how = sized<mst_arrow_options>();
    how.beside = plan_then;
    ASSERT_EQ(mst_arrow_new(plan_now, &batch.schema, &how, a.into(), error), MST_OK) << what();
    how.beside = plan_now;
    ASSERT_EQ(mst_arrow_new(plan_then, &batch.schema, &how, b.into(), error), MST_OK) << what();
    options.rows_before = 5;
    ASSERT_EQ(mst_arrow_write_diff(a, b, &batch.array, &options, text, summary, &outcome, error), MST_ROWS);
    EXPECT_THAT(findings(error), ElementsAre("MST-C017 /7/y")) << "the second refuses what the first does not know";
    EXPECT_EQ(outcome.refused, 1U);
    EXPECT_EQ(written(text), "row,rule,old,new,difference\n7,r,yes,no,\n7,amount,100.00,0.00,-100.00\n");
    how.beside = reinterpret_cast<const mst_plan*>(static_cast<mst_text*>(text));
    mst_arrow* none = nullptr;
    EXPECT_EQ(mst_arrow_new(plan_now, &batch.schema, &how, &none, error), MST_HANDLE);
    EXPECT_THAT(findings(error), ElementsAre("MST-E002 beside"));
}

TEST_F(c_table_questions, a_batch_through_time) {
    handed_over batch{rows({numbers<std::int64_t>("x", "l", {17, 101, 30}),
                            numbers<std::int32_t>("born", "tdD", {may_2007, may_2007, may_2007 + 1})})};
    make_plan(now, plan_now);
    arrow_handle of;
    ASSERT_EQ(mst_arrow_new(plan_now, &batch.schema, nullptr, of.into(), error), MST_OK) << what();
    const auto ask = [&] {
        return mst_arrow_write_changes(of, &batch.array, utf8("2025-01-01"), utf8("2026-01-01"), &options, text,
                                       &outcome, error);
    };
    options.rows_before = 5;
    EXPECT_EQ(ask(), MST_ROWS);
    EXPECT_THAT(findings(error), ElementsAre("MST-C017 /6/x"));
    EXPECT_THAT(written(text), testing::StartsWith("row,rule,date,from,to,because\n8,amount,2025-05-11,100.00,0.00,"));
    batch.array.n_children = 1;
    EXPECT_EQ(ask(), MST_INPUT);
}

TEST_F(c_table_questions, what_cannot_be_followed) {
    plan_handle dated;
    table_handle of_dated;
    make_plan(now, plan_now);
    make_plan(now, dated, "2025-01-01");
    make_table(plan_now, made);
    make_table(dated, of_dated);
    expect(MST_ORDER, changes(of_dated), {"MST-E006 table"});
    expect(MST_INPUT, changes(made, "2025-01-01", "2025-01-01"), {"MST-A012 until"});
    expect(MST_INPUT, changes(made, "gisteren", "2025"), {"MST-A007 from", "MST-A007 until"});
    expect(MST_ENCODING, changes(made, "\xff", "\xff"), {"MST-E005 from", "MST-E005 until"});
    options.language = 2;
    options.threads = 1025;
    expect(MST_ARGUMENT, changes(made), {"MST-E004 threads", "MST-E004 language"});
    options = sized<mst_table_options>();
    options.struct_size = 12;
    expect(MST_STRUCT_SIZE, changes(made), {"MST-E003 options"});
    options = sized<mst_table_options>();
    outcome.struct_size = 8;
    expect(MST_STRUCT_SIZE, changes(made), {"MST-E003 outcome"});
    outcome.struct_size = sizeof outcome;
    columns[0].layout = MST_INT32;
    expect(MST_INPUT, changes(made), {"MST-E011 x"});
    columns[0].layout = MST_INT64;
    columns[0].values.size -= 1;
    expect(MST_BUFFERS, changes(made), {"MST-E011 x"});
    columns[0].values.size += 1;
    cases.column_count = 1;
    expect(MST_INPUT, changes(made), {"MST-E011 "});
    cases.column_count = 2;
    expect(MST_NULL,
           mst_table_write_changes(nullptr, nullptr, {nullptr, 1}, {nullptr, 1}, nullptr, nullptr, nullptr, error),
           {"MST-E001 table", "MST-E001 from", "MST-E001 until", "MST-E001 into", "MST-E001 columns"});
    expect(MST_NULL,
           mst_arrow_write_changes(nullptr, nullptr, {nullptr, 1}, {nullptr, 1}, nullptr, nullptr, nullptr, error),
           {"MST-E001 arrow", "MST-E001 from", "MST-E001 until", "MST-E001 into", "MST-E001 batch"});
    const mst_text* no_table = text;
    expect(MST_HANDLE, changes(reinterpret_cast<const mst_table*>(no_table)), {"MST-E002 table"});
    columns[2].name = utf8("peildatum");
    columns[2].layout = MST_INT32;
    columns[2].values = {born.data(), sizeof born};
    cases.column_count = 3;
    table_handle with_dates;
    make_table(plan_now, with_dates);
    expect(MST_INPUT, changes(with_dates), {"MST-C028 peildatum"});
}

TEST_F(c_table_questions, what_cannot_be_compared) {
    make_pair();
    make_table(plan_now, made);
    make_table(plan_then, other);
    table_handle of_one, the_other_way;
    plan_handle one, turned;
    ASSERT_EQ(mst_plan_new(then, utf8("e"), asked{{"r"}}, one.into(), error), MST_OK);
    ASSERT_EQ(mst_plan_new(then, utf8("e"), asked{{"amount", "r"}}, turned.into(), error), MST_OK);
    make_table(one, of_one);
    make_table(turned, the_other_way);
    expect(MST_INPUT, diff(made, of_one), {"MST-F025 "});
    expect(MST_INPUT, diff(made, the_other_way), {"MST-F025 r", "MST-F025 amount"});
    mst_columns fewer = cases;
    fewer.rows = 2;
    const auto of_other_rows = [&] {
        return mst_table_write_diff(made, &cases, other, &fewer, &options, text, summary, &outcome, error);
    };
    expect(MST_ARGUMENT, of_other_rows(), {"MST-E004 cases_b.rows"});
    fewer.rows = row_count;
    fewer.column_count = 1;
    expect(MST_INPUT, of_other_rows(), {"MST-E011 "});
    fewer.struct_size = 8;
    expect(MST_STRUCT_SIZE, of_other_rows(), {"MST-E003 cases_b"});
    columns[0].struct_size = 8;
    expect(MST_STRUCT_SIZE, diff(made, other), {"MST-E003 cases_a.columns[0]"});
    columns[0].struct_size = sizeof(mst_column);
    expect(MST_BUFFERS, mst_table_write_diff(made, &cases, other, &cases, &options, text, text, &outcome, error),
           {"MST-E007 summary"});
    expect(MST_NULL,
           mst_table_write_diff(nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, error),
           {"MST-E001 a", "MST-E001 b", "MST-E001 into", "MST-E001 cases_a", "MST-E001 cases_b"});
    expect(MST_NULL, mst_arrow_write_diff(nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, error),
           {"MST-E001 a", "MST-E001 b", "MST-E001 into", "MST-E001 batch"});
    const mst_text* no_table = text;
    expect(MST_HANDLE, diff(made, reinterpret_cast<const mst_table*>(no_table)), {"MST-E002 b"});
}

TEST_F(c_table_questions, two_packs_without_a_rule_in_common) {
    mst_plan *a = nullptr, *b = nullptr;
    const auto pair = [&](std::string_view entity, const mst_request* by) {
        return mst_plan_new_pair(now, pack, utf8(entity), by, &a, &b, error);
    };
    expect(MST_INPUT, pair("e", asked{}), {"MST-E015 entity"});
    expect(MST_INPUT, pair("f", asked{}), {"MST-C008 entity"});
    expect(MST_INPUT, pair("e", asked{{"r", "rr"}}), {"MST-F026 rules[0]", "MST-A005 rules[1]"});
    expect(MST_INPUT, pair("e", asked{{}, "2025-02-30"}), {"MST-A007 on"});
    expect(MST_ENCODING, pair("\xff", asked{}), {"MST-E005 entity"});
    expect(MST_NULL, mst_plan_new_pair(nullptr, nullptr, {nullptr, 1}, nullptr, nullptr, nullptr, error),
           {"MST-E001 a", "MST-E001 b", "MST-E001 entity", "MST-E001 plan_a", "MST-E001 plan_b", "MST-E001 by"});
    EXPECT_EQ(a, nullptr);
    EXPECT_EQ(b, nullptr);
}

} // namespace
