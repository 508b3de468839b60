// What is asked about a case beside its judgement, in C. That the bytes are those of the command line is seen from Python.
#include "c_border.hpp"

namespace {

using namespace maatstaf::tests::c;
using testing::ElementsAre;
using testing::HasSubstr;

class c_questions : public haarlemmermeer {
protected:
    c_questions() {
        EXPECT_EQ(mst_plan_new(pack, utf8("huishouden"), asked({"inkomen_tot_grens"}, ""), any_day.into(), error),
                  MST_OK);
        EXPECT_EQ(mst_case_new(any_day, through_time.into(), error), MST_OK);
        for (mst_case* const one : {static_cast<mst_case*>(household), static_cast<mst_case*>(through_time)})
            EXPECT_EQ(mst_case_tell_json(one, utf8(on_the_limit), error), MST_OK);
    }

    mst_status changes(const mst_case* of, std::string_view from, std::string_view until, int32_t form = MST_JSON) {
        return mst_case_write_changes(of, utf8(from), utf8(until), MST_DUTCH, form, text, error);
    }
    mst_status sweep(std::string_view fact, std::string_view from, std::string_view until) {
        return mst_case_write_sweep(household, utf8(fact), utf8(from), utf8(until), MST_DUTCH, MST_JSON, text, error);
    }

    plan_handle any_day;
    case_handle through_time;
};

TEST_F(c_questions, when_the_answers_change) {
    ASSERT_EQ(changes(through_time, "2024-06-30", "2025-07-02"), MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("until": "2025-01-01",
          "answer": "no")"));
    ASSERT_EQ(changes(through_time, "2024-06-30", "2025-07-02", MST_TEXT), MST_OK);
    EXPECT_THAT(written(text), HasSubstr("Gemeente Haarlemmermeer, 30 juni 2024 tot en met 1 juli 2025\n"));
    EXPECT_EQ(changes(household, "2024-01-01", "2025-01-01"), MST_ORDER); // its plan is for one date
    EXPECT_EQ(changes(through_time, "2024-01-01", "2024-01-01"), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A012 until"));
    EXPECT_EQ(changes(through_time, "", "1 mei"), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A007 from", "MST-A007 until"));
    EXPECT_EQ(changes(through_time, "\xff", "2025"), MST_ENCODING);
    EXPECT_THAT(written(text), HasSubstr("Gemeente Haarlemmermeer")); // of the last that could be answered
}

TEST_F(c_questions, when_they_change_whatever_is_open) {
    ASSERT_EQ(mst_case_write_exact_changes(through_time, utf8("2024-06-30"), utf8("2025-07-02"), MST_DUTCH, MST_JSON,
                                           text, error),
              MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("settled_by": "boxes")"));
    EXPECT_EQ(mst_case_write_exact_changes(household, utf8("2024-01-01"), utf8("2025-01-01"), MST_DUTCH, MST_JSON, text,
                                           error),
              MST_ORDER);
}

TEST_F(c_questions, how_the_answers_go_along_a_fact) {
    ASSERT_EQ(sweep("netto_inkomen", "0", "9000.00"), MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("to": "1533.82")"));
    EXPECT_THAT(written(text), HasSubstr(R"("on": "2025-01-01")"));
    EXPECT_EQ(sweep("gehuwd", "0", "1"), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A013 fact"));
    EXPECT_EQ(sweep("netto_inkomen", "niets", "1.005"), MST_INPUT);
    EXPECT_EQ(findings(error).size(), 2U);
    ASSERT_EQ(mst_case_write_sweep(through_time, utf8("netto_inkomen"), utf8("0"), utf8("10"), MST_ENGLISH, MST_TEXT,
                                   text, error),
              MST_OK);
    EXPECT_THAT(written(text), testing::StartsWith("Municipality of Haarlemmermeer\n")); // on no day in particular
}

TEST_F(c_questions, what_would_change_an_answer) {
    const auto whatif = [&](size_t rule, int32_t language, int32_t form) {
        return mst_case_write_whatif(household, rule, language, form, text, error);
    };
    EXPECT_EQ(whatif(0, MST_DUTCH, MST_JSON), MST_ORDER); // not judged
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    ASSERT_EQ(whatif(0, MST_DUTCH, MST_JSON), MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("if": "1533.83")"));
    EXPECT_EQ(whatif(1, MST_DUTCH, MST_JSON), MST_ARGUMENT);
    EXPECT_EQ(whatif(0, 7, MST_JSON), MST_ARGUMENT);
    EXPECT_EQ(whatif(0, MST_DUTCH, -1), MST_ARGUMENT);
    EXPECT_THAT(findings(error), ElementsAre("MST-E004 form"));
}

TEST_F(c_questions, what_is_so_in_any_case) {
    const auto exact = [&](int32_t form) { return mst_case_write_exact(through_time, MST_DUTCH, form, text, error); };
    const auto question = [&](size_t rule, int32_t language, int32_t form) {
        return mst_case_write_exact_question(through_time, rule, language, form, text, error);
    };
    EXPECT_EQ(exact(MST_JSON), MST_ORDER); // not judged
    EXPECT_THAT(findings(error), ElementsAre("MST-E006 of"));
    EXPECT_EQ(question(0, MST_DUTCH, MST_JSON), MST_ORDER);
    ASSERT_EQ(mst_case_tell(through_time, utf8("netto_inkomen"), utf8(R"({"between": ["1500.00", "1600.00"]})"), error),
              MST_OK);
    ASSERT_EQ(mst_case_judge(through_time, error), MST_OK);
    EXPECT_EQ(exact(MST_JSON), MST_ORDER); // on which day?
    EXPECT_THAT(findings(error), ElementsAre("MST-E006 peildatum"));
    ASSERT_EQ(question(0, MST_DUTCH, MST_JSON), MST_OK); // that can be asked
    EXPECT_THAT(written(text), HasSubstr(R"("netto_inkomen",
    "peildatum"
  ],)"));
    ASSERT_EQ(mst_case_tell(through_time, utf8("peildatum"), utf8("\"2025-01-01\""), error), MST_OK);
    ASSERT_EQ(mst_case_judge(through_time, error), MST_OK);
    ASSERT_EQ(exact(MST_JSON), MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("could_decide_is_proved": true)"));
    ASSERT_EQ(exact(MST_TEXT), MST_OK);
    EXPECT_THAT(written(text), HasSubstr("Wat alleen genoeg kan zijn"));
    ASSERT_EQ(question(0, MST_ENGLISH, MST_TEXT), MST_OK);
    EXPECT_THAT(written(text), HasSubstr("What could be enough by itself"));
    EXPECT_EQ(question(1, MST_DUTCH, MST_JSON), MST_ARGUMENT);
    EXPECT_EQ(question(0, MST_DUTCH, 2), MST_ARGUMENT);
    EXPECT_EQ(mst_case_write_exact(through_time, 2, -1, text, error), MST_ARGUMENT);
    EXPECT_THAT(findings(error), ElementsAre("MST-E004 language", "MST-E004 form"));
    EXPECT_THAT(written(text), HasSubstr("What could be enough by itself")); // of the last that could be answered
}

TEST_F(c_questions, the_question_of_each_rule) {
    plan_handle two;
    case_handle one;
    ASSERT_EQ(mst_plan_new(pack, utf8("huishouden"), asked({"inkomensgrens", "inkomen_tot_grens"}), two.into(), error),
              MST_OK);
    ASSERT_EQ(mst_case_new(two, one.into(), error), MST_OK);
    ASSERT_EQ(mst_case_judge(one, error), MST_OK);
    for (const auto& [n, name] : {std::pair{0U, "inkomensgrens"}, std::pair{1U, "inkomen_tot_grens"}}) {
        ASSERT_EQ(mst_case_write_exact_question(one, n, MST_DUTCH, MST_JSON, text, error), MST_OK);
        EXPECT_THAT(written(text), testing::StartsWith("{\n  \"rule\": \"" + std::string(name) + '"'));
    }
}

TEST_F(c_questions, what_was_told_contradicts_itself_whatever_is_open) {
    constexpr std::string_view rules =
        R"({"maatstaf": 1, "name": "p", "version": "1", "entities": [{"name": "e", "facts": [
            {"name": "x", "kind": "truth"}, {"name": "y", "kind": "truth"}]}], "definitions": [{"name": "d", "entity": "e", "kind": "truth",
            "value": {"any": [{"fact": "x"}, {"not": {"fact": "x"}}]}}],
            "rules": [{"name": "r", "entity": "e", "when": {"any": [{"use": "d"}, {"fact": "y"}]}}]})";
    pack_handle own;
    plan_handle made;
    case_handle one;
    ASSERT_EQ(mst_pack_load(utf8(rules), nullptr, 0, own.into(), error), MST_OK);
    ASSERT_EQ(mst_plan_new(own, utf8("e"), asked({"r"}), made.into(), error), MST_OK);
    ASSERT_EQ(mst_case_new(made, one.into(), error), MST_OK);
    ASSERT_EQ(mst_case_tell(one, utf8("d"), utf8("false"), error), MST_OK);
    ASSERT_EQ(mst_case_judge(one, error), MST_OK); // each fact by itself does not show it
    EXPECT_EQ(mst_case_write_exact(one, MST_DUTCH, MST_JSON, text, error), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-C036 /facts"));
    EXPECT_EQ(mst_case_write_exact_question(one, 0, MST_DUTCH, MST_JSON, text, error), MST_INPUT);
    EXPECT_EQ(written(text), "");
}

} // namespace
