// What is asked about packs, in C. That the bytes are those of the command line is seen from Python.
#include "c_border.hpp"

namespace {

using namespace maatstaf::tests::c;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A pack in which somebody is admitted from an age on, and what is added to its text.
std::string admitted_from(int age, const std::string& more = {}) {
    return R"({"maatstaf": 1, "name": "p", "version": "1", "label": {"nl": "Proef", "en": "Trial"},
"sources": [{"id": "s", "title": "Bron", "at": "art. 1"}],
"entities": [{"name": "e", "label": {"nl": "geval", "en": "case"}, "facts": [
  {"name": "x", "kind": "count", "within": {"between": [0, 100]}, "label": {"nl": "de x", "en": "the x"}}]}],
"rules": [{"name": "r", "entity": "e", "label": {"nl": "de r", "en": "the r"}, "sources": ["s"],
  "when": {"at_least": [{"fact": "x"}, )" +
           std::to_string(age) + "]}}]" + more + "}";
}

std::string with_case(int x, std::string_view answer, std::string_view more_facts = {}) {
    return R"(,
"cases": [{"name": "geval", "on": "2025-01-01", "entity": "e", "facts": {"x": )" +
           std::to_string(x) + std::string(more_facts) + R"(}, "expect": {"r": ")" + std::string(answer) +
           R"("}, "because": "art. 1"}])";
}

class c_pack_questions : public haarlemmermeer {
protected:
    void load(const std::string& json, pack_handle& into) {
        ASSERT_EQ(mst_pack_load(utf8(json), nullptr, 0, into.into(), error), MST_OK) << findings(error).size();
    }
    mst_status check(const mst_pack* of) { return mst_pack_write_check(of, &how, &good, text, error); }
    mst_status diff(const mst_pack* a, const mst_pack* b) {
        return mst_pack_write_diff(a, b, &between, &same, text, error);
    }

    mst_check_options how = sized<mst_check_options>();
    mst_diff_options between = sized<mst_diff_options>();
    std::int32_t good = 7, same = 7;
};

TEST_F(c_pack_questions, a_good_pack_is_good) {
    pack_handle own;
    load(admitted_from(18, with_case(18, "yes")), own);
    ASSERT_EQ(check(own), MST_OK);
    EXPECT_EQ(good, 1);
    EXPECT_THAT(written(text), HasSubstr("\"cases\": 1,\n      \"passed\": 1"));
    how.form = MST_TEXT;
    ASSERT_EQ(check(own), MST_OK);
    EXPECT_EQ(written(text),
              "Proef\n─────\nPack p, versie 1. Regels: 1. Definities: 0.\n"
              "Gevallen: 1, waarvan 1 zoals verwacht.\nEr is niets op te merken.\n");
    how.language = MST_ENGLISH;
    ASSERT_EQ(check(pack), MST_OK);
    EXPECT_THAT(written(text), StartsWith("Municipality of Haarlemmermeer\n"));
    good = 7;
    ASSERT_EQ(mst_pack_write_check(own, nullptr, &good, text, error), MST_OK);
    EXPECT_EQ(good, 1);
    EXPECT_THAT(written(text), StartsWith("{\n"));
}

TEST_F(c_pack_questions, what_is_not_good_is_told_where_it_stands) {
    pack_handle failing, dead;
    load(admitted_from(18, with_case(17, "yes")), failing);
    how.origin = utf8("map/p.json");
    ASSERT_EQ(check(failing), MST_OK);
    EXPECT_EQ(good, 0);
    EXPECT_THAT(written(text), HasSubstr(R"("file": "map/p.json")"));
    load(admitted_from(0), dead);
    ASSERT_EQ(check(dead), MST_OK);
    EXPECT_EQ(good, 0);
    EXPECT_THAT(written(text), HasSubstr("\"place\": \"map/p.json#/rules/0\",\n            \"line\": 5"));
    how.origin = {};
    how.form = MST_TEXT;
    ASSERT_EQ(check(dead), MST_OK);
    EXPECT_THAT(written(text), HasSubstr("MST-V011 p#/rules/0 (line 5, column 11)"));
}

TEST_F(c_pack_questions, how_a_pack_is_checked) {
    how.on = utf8("2035-01-01");
    pack_handle landelijk;
    ASSERT_EQ(mst_pack_load_built_in(utf8("landelijk"), nullptr, 0, landelijk.into(), error), MST_OK);
    how.budget = 1;
    ASSERT_EQ(check(landelijk), MST_OK);
    EXPECT_EQ(good, 0);
    EXPECT_THAT(written(text), HasSubstr("MST-V016"));                            // not within one box
    EXPECT_THAT(written(text), HasSubstr("MST-L013"));                            // no value on that day
    EXPECT_THAT(written(text), HasSubstr("\"place\": \"landelijk#/parameters/")); // a built-in pack has no lines
}

TEST_F(c_pack_questions, what_cannot_be_checked) {
    how.budget = 1'000'000'001;
    EXPECT_EQ(check(pack), MST_ARGUMENT);
    EXPECT_THAT(findings(error), ElementsAre("MST-E004 budget"));
    how.budget = 0;
    how.on = utf8("2025-02-30");
    EXPECT_EQ(check(pack), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A007 on"));
    how.on = utf8("\xff");
    how.language = 2;
    how.form = -1;
    EXPECT_EQ(check(pack), MST_ENCODING);
    EXPECT_THAT(findings(error), ElementsAre("MST-E005 on", "MST-E004 language", "MST-E004 form"));
    how = sized<mst_check_options>();
    how.origin = utf8("\xff");
    EXPECT_EQ(check(pack), MST_ENCODING);
    how = sized<mst_check_options>();
    how.struct_size = 8;
    EXPECT_EQ(check(pack), MST_STRUCT_SIZE);
    pack_handle own; // a case that says 17 and admitted
    load(admitted_from(18, with_case(17, "yes", R"(, "r": true)")), own);
    how = sized<mst_check_options>();
    EXPECT_EQ(check(own), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-C029 p#/cases/0/facts/r"));
    auto d = sized<mst_diagnostic>();
    ASSERT_EQ(mst_error_diagnostic(error, 0, &d), MST_OK);
    EXPECT_EQ(d.line, 7U);
    EXPECT_EQ(good, 7);
    EXPECT_EQ(written(text), "");
}

TEST_F(c_pack_questions, for_whom_two_packs_differ) {
    pack_handle a, b;
    load(admitted_from(18), a);
    load(admitted_from(21), b);
    ASSERT_EQ(diff(a, b), MST_OK);
    EXPECT_EQ(same, 0);
    EXPECT_THAT(written(text), HasSubstr(R"("change": "yes_to_no")"));
    EXPECT_THAT(written(text), HasSubstr(R"("text": "x is lager dan 21")"));
    ASSERT_EQ(diff(a, a), MST_OK);
    EXPECT_EQ(same, 1);
    between.form = MST_TEXT;
    between.language = MST_ENGLISH;
    between.on = utf8("2025-01-01");
    between.origin_b = utf8("nieuw.json");
    ASSERT_EQ(diff(a, b), MST_OK);
    EXPECT_THAT(written(text),
                StartsWith("A: Trial, version 1 (p)\nB: Trial, version 1 (nieuw.json)\n1 January 2025\n"));
    same = 7;
    ASSERT_EQ(mst_pack_write_diff(a, b, nullptr, &same, text, error), MST_OK);
    EXPECT_EQ(same, 0);
    EXPECT_THAT(written(text), StartsWith("{\n"));
}

TEST_F(c_pack_questions, on_which_days_and_by_which_rules) {
    pack_handle haarlem;
    ASSERT_EQ(mst_pack_load_built_in(utf8("haarlem"), nullptr, 0, haarlem.into(), error), MST_OK);
    const mst_utf8 rules[]{utf8("inkomen_tot_grens"), utf8("inkomensgrens")};
    between.rules = rules;
    between.rule_count = 2;
    between.from = utf8("2025-01-01");
    between.until = utf8("2025-07-01");
    ASSERT_EQ(diff(pack, haarlem), MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("from": "2025-01-01",
  "until": "2025-07-01")"));
    EXPECT_THAT(written(text), HasSubstr(R"("rule": "inkomensgrens")"));
    EXPECT_THAT(written(text), Not(HasSubstr(R"("rule": "leergeld")")));
}

TEST_F(c_pack_questions, what_cannot_be_compared) {
    const mst_utf8 rules[]{utf8("inkomen_tot_grens"), utf8("inkomen_tot_grns")};
    between.rules = rules;
    between.rule_count = 2;
    EXPECT_EQ(diff(pack, pack), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A005 rules[1]"));
    between = sized<mst_diff_options>();
    const auto days = [&](std::string_view on, std::string_view from, std::string_view until) {
        between.on = utf8(on);
        between.from = utf8(from);
        between.until = utf8(until);
        return diff(pack, pack);
    };
    EXPECT_EQ(days("2025-01-01", "2025-01-01", "2026-01-01"), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-E014 on"));
    EXPECT_EQ(days("", "2025-01-01", ""), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A003 until"));
    EXPECT_EQ(days("", "", "2025-01-01"), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A003 from"));
    EXPECT_EQ(days("", "2025-01-01", "2025-01-01"), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A012 until"));
    EXPECT_EQ(days("", "gisteren", "2025"), MST_INPUT);
    EXPECT_THAT(findings(error), ElementsAre("MST-A007 from", "MST-A007 until"));
    EXPECT_EQ(days("", "\xff", "2025"), MST_ENCODING);
    between = sized<mst_diff_options>();
    between.rule_count = 1;
    EXPECT_EQ(diff(pack, pack), MST_NULL);
    EXPECT_THAT(findings(error), ElementsAre("MST-E001 rules"));
    between = sized<mst_diff_options>();
    between.form = 2;
    EXPECT_EQ(diff(pack, pack), MST_ARGUMENT);
    between = sized<mst_diff_options>();
    between.origin_a = between.origin_b = utf8("\xff");
    EXPECT_EQ(diff(pack, pack), MST_ENCODING);
    EXPECT_THAT(findings(error), ElementsAre("MST-E005 origin_a", "MST-E005 origin_b"));
    between.origin_a = {};
    EXPECT_EQ(diff(pack, pack), MST_ENCODING);
    EXPECT_THAT(findings(error), ElementsAre("MST-E005 origin_b"));
    between.struct_size -= 1;
    EXPECT_EQ(diff(pack, pack), MST_STRUCT_SIZE);
    EXPECT_EQ(same, 7);
    EXPECT_EQ(written(text), "");
}

} // namespace
