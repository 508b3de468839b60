// Functions of a C program: what a pack needs is asked of them, by any number of threads, for as long as a plan lives; and
// what is wrong with them is found.
#include "c_border.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

namespace {

using namespace maatstaf::tests::c;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view travelling = R"({
  "maatstaf": 1, "name": "reizen", "version": "1",
  "entities": [{"name": "reiziger", "facts": [
    {"name": "afstand", "kind": "count", "within": {"between": [0, 100]}},
    {"name": "met", "kind": "choice", "options": ["lopend", "fiets", "bus"]}]}],
  "needs": [{"name": "reistijd", "entity": "reiziger", "kind": "count", "within": {"between": [0, 600]},
             "of": [{"fact": "afstand"}, {"fact": "met"}]},
            {"name": "begaanbaar", "entity": "reiziger", "kind": "truth", "of": [{"fact": "afstand"}]}],
  "rules": [{"name": "ver", "entity": "reiziger", "when": {"more": [{"use": "reistijd"}, 60]}}]
})";

/// Minutes for a kilometre, by means; and how often it was asked.
struct speeds {
    std::array<std::int64_t, 3> minutes{12, 4, 2};
    std::atomic<int> asked = 0;
};

extern "C" {
static std::int32_t travel_time(void* state, const std::int64_t* with, std::size_t count, std::int64_t* result) {
    speeds& by = *static_cast<speeds*>(state);
    ++by.asked;
    if (count != 2 || with[0] > 50) return with[0] == 51 ? 0 : 7; // no other number than 1 says that there is a value
    *result = with[0] == 50 ? 601 : with[0] * by.minutes.at(static_cast<std::size_t>(with[1]));
    return 1;
}
}

mst_function function(std::string_view name, void* state) {
    auto result = sized<mst_function>();
    result.name = utf8(name);
    result.call = travel_time;
    result.state = state;
    return result;
}

class c_functions : public testing::Test {
protected:
    c_functions() { EXPECT_EQ(mst_pack_load(utf8(travelling), nullptr, 0, pack.into(), error), MST_OK); }

    /// With "reistijd", of which nothing but the state outlives this.
    plan_handle plan_with(void* state) {
        const auto name = std::make_unique<std::string>("reistijd");
        const auto given = std::make_unique<mst_function>(function(*name, state));
        const mst_function* const all[]{given.get()};
        asked by{{"ver", "reistijd"}};
        by->functions = all;
        by->function_count = 1;
        plan_handle plan;
        EXPECT_EQ(mst_plan_new(pack, utf8("reiziger"), by, plan.into(), error), MST_OK) << what();
        return plan;
    }

    std::string what() const { return testing::PrintToString(findings(error)); }

    mst_range answer(mst_case* of, std::size_t rule) const {
        mst_range result{};
        EXPECT_EQ(mst_case_answer(of, rule, &result, error), MST_OK);
        return result;
    }

    /// A plan with these functions is refused so.
    void expect(mst_status wanted, const mst_function* const* functions, std::size_t count,
                const std::vector<std::string>& found) {
        asked by{{"ver"}};
        by->functions = functions;
        by->function_count = count;
        mst_plan* plan = nullptr;
        EXPECT_EQ(mst_plan_new(pack, utf8("reiziger"), by, &plan, error), wanted);
        EXPECT_EQ(findings(error), found);
        EXPECT_EQ(plan, nullptr);
        EXPECT_EQ(mst_pack_judge_json(pack, utf8(R"({"entity": "reiziger"})"), by, text, error), wanted);
        EXPECT_EQ(findings(error), found);
    }

    error_handle error{mst_error_new};
    text_handle text{mst_text_new};
    pack_handle pack;
    speeds by_means;
};

TEST_F(c_functions, are_asked_as_long_as_their_plan_lives) {
    case_handle one;
    {
        const plan_handle plan = plan_with(&by_means);
        ASSERT_EQ(mst_case_new(plan, one.into(), error), MST_OK);
    } // the case keeps what it needs of it
    ASSERT_EQ(mst_case_tell(one, utf8("afstand"), utf8("10"), error), MST_OK);
    ASSERT_EQ(mst_case_judge(one, error), MST_OK);
    EXPECT_EQ(by_means.asked, 0);
    EXPECT_EQ(answer(one, 1).upper, 600);
    ASSERT_EQ(mst_case_tell(one, utf8("met"), utf8("\"bus\""), error), MST_OK);
    ASSERT_EQ(mst_case_judge(one, error), MST_OK);
    EXPECT_EQ(by_means.asked, 1);
    EXPECT_EQ(answer(one, 1).lower, 20);
    EXPECT_EQ(answer(one, 1).upper, 20);
    EXPECT_EQ(answer(one, 0).upper, 0);
}

TEST_F(c_functions, that_give_nothing_are_what_keeps_an_answer_open) {
    const plan_handle plan = plan_with(&by_means);
    case_handle one;
    ASSERT_EQ(mst_case_new(plan, one.into(), error), MST_OK);
    ASSERT_EQ(mst_case_tell(one, utf8("met"), utf8("\"fiets\""), error), MST_OK);
    for (const std::string_view far : {"50", "51", "52"}) {
        ASSERT_EQ(mst_case_tell(one, utf8("afstand"), utf8(far), error), MST_OK);
        ASSERT_EQ(mst_case_judge(one, error), MST_OK);
        EXPECT_EQ(answer(one, 1).lower, 0) << far;
        EXPECT_EQ(answer(one, 1).upper, 600) << far;
        verdict_handle verdict;
        ASSERT_EQ(mst_verdict_new(one, 0, MST_ENGLISH, MST_BY_NAME, verdict.into(), error), MST_OK);
        auto why = sized<mst_obstacle>();
        ASSERT_EQ(mst_verdict_obstacle(verdict, 0, &why, error), MST_OK);
        EXPECT_EQ(string(why.kind), "function");
        EXPECT_EQ(string(why.name), "reistijd");
    }
}

TEST_F(c_functions, judge_a_text_and_keep_no_receipt) {
    const mst_function given = function("reistijd", &by_means);
    const mst_function* const all[]{&given};
    asked by{{"ver"}};
    by->functions = all;
    by->function_count = 1;
    constexpr std::string_view known = R"({"entity": "reiziger", "facts": {"afstand": 10, "met": "lopend"}})";
    ASSERT_EQ(mst_pack_judge_json(pack, utf8(known), by, text, error), MST_OK) << what();
    EXPECT_THAT(written(text), HasSubstr(R"("answer": "yes")"));
    EXPECT_EQ(mst_pack_write_receipt(pack, utf8(known), by, text, error), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-R010 /facts/reistijd"));

    constexpr std::string_view told = R"({"entity": "reiziger", "facts": {"reistijd": 120}})";
    ASSERT_EQ(mst_pack_write_receipt(pack, utf8(told), by, text, error), MST_OK) << what();
    const std::string receipt = written(text);
    std::int32_t same = 0;
    ASSERT_EQ(mst_receipt_replay(utf8(receipt), pack, &same, nullptr, nullptr, error), MST_OK) << what();
    EXPECT_EQ(same, 1);
}

TEST_F(c_functions, judge_tables_by_any_number_of_threads) {
    constexpr std::size_t rows = 5'000;
    std::vector<std::int8_t> far(rows), means(rows), late(rows);
    std::vector<std::int16_t> lowest(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        far[row] = static_cast<std::int8_t>(row % 50);
        means[row] = static_cast<std::int8_t>(row % 3);
    }
    const plan_handle plan = plan_with(&by_means);
    auto first = sized<mst_column>(), second = first;
    first.name = utf8("afstand");
    second.name = utf8("met");
    first.layout = second.layout = MST_INT8;
    first.values = {far.data(), rows};
    second.values = {means.data(), rows};
    const mst_column* const columns[]{&first, &second};
    auto cases = sized<mst_columns>();
    cases.rows = rows;
    cases.columns = columns;
    cases.column_count = 2;
    auto of_rule = sized<mst_answers>(), of_time = of_rule;
    of_rule.layout = MST_INT8;
    of_rule.values = {late.data(), rows};
    of_time.layout = MST_INT16;
    of_time.values = {lowest.data(), rows * sizeof(std::int16_t)};
    const mst_answers* const answers[]{&of_rule, &of_time};
    owner<mst_table, mst_table_free> table;
    ASSERT_EQ(mst_table_new(plan, &cases, table.into(), error), MST_OK) << what();
    auto options = sized<mst_table_options>();
    for (options.threads = 1; options.threads < 10; options.threads += 4) {
        by_means.asked = 0;
        ASSERT_EQ(mst_table_judge(table, &cases, answers, 2, &options, nullptr, error), MST_OK) << what();
        EXPECT_EQ(by_means.asked, static_cast<int>(rows));
        for (std::size_t row = 0; row < rows; ++row) {
            ASSERT_EQ(lowest[row], far[row] * by_means.minutes[row % 3]);
            ASSERT_EQ(late[row], lowest[row] > 60 ? 1 : 0);
        }
    }
}

TEST_F(c_functions, that_cannot_be_read_are_refused) {
    const mst_function good = function("reistijd", &by_means), unheard_of = function("reistjid", nullptr);
    mst_function no_call = good, too_short = good, no_text = good, later = good;
    no_call.call = nullptr;
    too_short.struct_size = offsetof(mst_function, state);
    no_text.name = utf8("reis\xff");
    later.struct_size = 5'000;
    const auto one = [&](const mst_function* what) { return std::array{what}; };
    expect(MST_NULL, nullptr, 1, {"MST-E001 functions"});
    expect(MST_NULL, one(nullptr).data(), 1, {"MST-E001 functions[0]"});
    expect(MST_NULL, one(&no_call).data(), 1, {"MST-E001 functions[0].call"});
    expect(MST_STRUCT_SIZE, one(&too_short).data(), 1, {"MST-E003 functions[0]"});
    expect(MST_STRUCT_SIZE, one(&later).data(), 1, {"MST-E003 functions[0]"});
    expect(MST_ENCODING, one(&no_text).data(), 1, {"MST-E005 functions[0].name"});
    expect(MST_INPUT, one(&unheard_of).data(), 1, {"MST-E012 functions[0]"});
    expect(MST_INPUT, std::array{&good, &unheard_of, &good}.data(), 3,
           {"MST-E012 functions[1]", "MST-E013 functions[2]"});
    EXPECT_EQ(by_means.asked, 0);
}

TEST_F(c_functions, of_a_request_of_a_header_without_them_are_none) {
    asked by{{"ver"}};
    mst_plan* plan = nullptr;
    by->struct_size = offsetof(mst_request, functions); // 0.1 was not given out without them
    EXPECT_EQ(mst_plan_new(pack, utf8("reiziger"), by, &plan, error), MST_STRUCT_SIZE);
    EXPECT_THAT(findings(error), ElementsAre("MST-E003 by"));
}

} // namespace
