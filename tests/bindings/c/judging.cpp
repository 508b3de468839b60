// The interface in C, as somebody uses it who does everything right.
#include "c_border.hpp"

#include <algorithm>
#include <set>

namespace {

using namespace maatstaf::tests::c;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class c_judging : public haarlemmermeer {};

TEST_F(c_judging, says_its_version) {
    EXPECT_EQ(mst_version_number(), MST_VERSION_MAJOR * 10000U + MST_VERSION_MINOR * 100U + MST_VERSION_PATCH);
    EXPECT_THAT(mst_version(), HasSubstr("."));
    EXPECT_STREQ(mst_status_text(MST_OK), "no error");
    for (mst_status s = MST_NULL; s <= MST_INTERNAL; ++s) EXPECT_STRNE(mst_status_text(s), mst_status_text(99));
    EXPECT_STREQ(mst_status_text(-1), mst_status_text(99));
}

TEST_F(c_judging, knows_what_is_built_in) {
    std::vector<std::string> names;
    mst_utf8 name{};
    for (std::size_t n = 0; mst_pack_built_in_name(n, &name) == MST_OK; ++n) names.push_back(string(name));
    EXPECT_THAT(names, ElementsAre("landelijk", "haarlemmermeer", "haarlem"));
    auto info = sized<mst_pack_info>();
    ASSERT_EQ(mst_pack_describe(pack, &info, error), MST_OK);
    EXPECT_EQ(string(info.name), "haarlemmermeer");
    EXPECT_EQ(string(info.label_nl), "Gemeente Haarlemmermeer");
    std::set<std::string> entities;
    for (std::size_t n = 0; n < info.entity_count; ++n) {
        auto entity = sized<mst_entity>();
        ASSERT_EQ(mst_pack_entity(pack, n, &entity, error), MST_OK);
        entities.insert(string(entity.name));
        EXPECT_EQ(entity.rule_count > 0, string(entity.name) == "huishouden" || string(entity.name) == "jeugdige" ||
                                             string(entity.name) == "verwijzing")
            << string(entity.name);
    }
    EXPECT_TRUE(entities.contains("huishouden"));
}

TEST_F(c_judging, by_slot) {
    ASSERT_EQ(mst_case_set(household, slot("gehuwd"), 0, error), MST_OK);
    ASSERT_EQ(mst_case_set(household, slot("aanvrager_geboortedatum"), 6676, error), MST_OK);
    ASSERT_EQ(mst_case_set(household, slot("aanvrager_in_inrichting"), 0, error), MST_OK);
    struct income {
        std::int64_t lower, upper;
        mst_range answer;
    };
    for (const auto& [lower, upper, answer] : {income{153'382, 153'382, {1, 1}},
                                               {153'383, 153'383, {0, 0}},
                                               {200'000, 900'000, {0, 0}},
                                               {0, 900'000, {0, 1}}}) {
        ASSERT_EQ(mst_case_set_range(household, slot("netto_inkomen"), lower, upper, error), MST_OK);
        ASSERT_EQ(mst_case_judge(household, error), MST_OK);
        mst_range given{};
        ASSERT_EQ(mst_case_answer(household, 0, &given, error), MST_OK);
        EXPECT_EQ(given.lower, answer.lower) << lower;
        EXPECT_EQ(given.upper, answer.upper) << lower;
    }
    ASSERT_EQ(mst_case_set(household, slot("netto_inkomen"), 153'382, error), MST_OK);
    ASSERT_EQ(mst_case_forget(household, slot("netto_inkomen"), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    mst_range given{};
    ASSERT_EQ(mst_case_answer(household, 0, &given, error), MST_OK);
    EXPECT_EQ(given.upper - given.lower, 1);
}

TEST_F(c_judging, a_plan_keeps_nothing_of_what_it_was_asked_with) {
    std::string entity = "huishouden", rule = "inkomen_tot_grens", on = "2025-01-01";
    plan_handle made;
    ASSERT_EQ(mst_plan_new(pack, utf8(entity), asked({rule}, on), made.into(), error), MST_OK);
    for (std::string* told : {&entity, &rule, &on}) told->assign(told->size(), 'x');
    auto info = sized<mst_plan_info>();
    auto first = sized<mst_rule>();
    ASSERT_EQ(mst_plan_describe(made, &info, error), MST_OK);
    ASSERT_EQ(mst_plan_rule(made, 0, &first, error), MST_OK);
    EXPECT_EQ(string(info.entity), "huishouden");
    EXPECT_EQ(string(first.name), "inkomen_tot_grens");
}

TEST_F(c_judging, by_slots_at_once) {
    const std::vector<std::uint32_t> slots{slot("gehuwd"), slot("aanvrager_geboortedatum"),
                                           slot("aanvrager_in_inrichting"), slot("netto_inkomen"),
                                           slot("netto_inkomen")};
    std::vector<std::int64_t> values{0, 6676, 0, 1, 153'382}; // a slot twice: the last counts
    ASSERT_EQ(mst_case_set_each(household, 5, slots.data(), values.data(), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    mst_range given{};
    ASSERT_EQ(mst_case_answers(household, 1, &given, error), MST_OK);
    EXPECT_EQ(given.lower, 1);
    values = {1, 0, 0, 153'383, INT64_MAX}; // the last one cannot be: then none is told
    EXPECT_EQ(mst_case_set_each(household, 5, slots.data(), values.data(), error), MST_OUTSIDE);
    EXPECT_THAT(findings(error), testing::ElementsAre("MST-C017 netto_inkomen"));
    ASSERT_EQ(mst_case_answers(household, 1, &given, error), MST_OK); // and the answers are those of before
    EXPECT_EQ(given.lower, 1);
    ASSERT_EQ(mst_case_set_each(household, 0, nullptr, nullptr, error), MST_OK);
    ASSERT_EQ(mst_case_answers(household, 1, &given, error), MST_OK);
}

TEST_F(c_judging, in_every_way_of_telling_with_the_same_bytes) {
    ASSERT_EQ(mst_pack_judge_json(pack, utf8(on_the_limit), asked{{"inkomen_tot_grens"}}, text, error), MST_OK);
    const std::string whole = written(text);
    EXPECT_THAT(whole, HasSubstr(R"("answer": "yes")"));

    ASSERT_EQ(mst_case_tell_json(household, utf8(on_the_limit), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    ASSERT_EQ(mst_case_write_json(household, MST_DUTCH, text, error), MST_OK);
    EXPECT_EQ(written(text), whole);

    ASSERT_EQ(mst_case_clear(household, error), MST_OK);
    ASSERT_EQ(mst_case_tell(household, utf8("gehuwd"), utf8("false"), error), MST_OK);
    ASSERT_EQ(mst_case_tell(household, utf8("aanvrager_geboortedatum"), utf8("\"1988-04-12\""), error), MST_OK);
    ASSERT_EQ(mst_case_tell(household, utf8("aanvrager_in_inrichting"), utf8("false"), error), MST_OK);
    ASSERT_EQ(mst_case_tell(household, utf8("netto_inkomen"), utf8("\"1533.82\""), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    ASSERT_EQ(mst_case_write_json(household, MST_DUTCH, text, error), MST_OK);
    EXPECT_EQ(written(text), whole);

    ASSERT_EQ(mst_case_write_text(household, MST_ENGLISH, text, error), MST_OK);
    EXPECT_THAT(written(text), HasSubstr("Yes."));
}

TEST_F(c_judging, explains_an_answer) {
    ASSERT_EQ(mst_case_tell_json(household, utf8(on_the_limit), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    verdict_handle verdict;
    ASSERT_EQ(mst_verdict_new(household, 0, MST_DUTCH, MST_BY_NAME, verdict.into(), error), MST_OK);
    auto info = sized<mst_verdict_info>();
    ASSERT_EQ(mst_verdict_describe(verdict, &info, error), MST_OK);
    EXPECT_EQ(string(info.rule), "inkomen_tot_grens");
    EXPECT_EQ(info.settled, 1);
    EXPECT_EQ(info.answer.lower, 1);
    ASSERT_EQ(info.reason_count, 1U);
    auto reason = sized<mst_reason>();
    ASSERT_EQ(mst_verdict_reason(verdict, 0, &reason, error), MST_OK);
    EXPECT_EQ(string(reason.text), "netto_inkomen 1.533,82 is niet hoger dan inkomensgrens 1.533,82");
    EXPECT_EQ(reason.has_margin, 1);
    EXPECT_EQ(reason.margin_kind, MST_MONEY);
    EXPECT_EQ(reason.margin, 0);
    ASSERT_EQ(reason.fact_count, 1U);
    mst_utf8 name{};
    ASSERT_EQ(mst_verdict_reason_fact(verdict, 0, 0, &name, error), MST_OK);
    EXPECT_EQ(string(name), "netto_inkomen");
    EXPECT_EQ(info.used_count, 4U);
    ASSERT_EQ(mst_verdict_used(verdict, 3, &name, error), MST_OK);
    EXPECT_EQ(string(name), "netto_inkomen");
    EXPECT_EQ(info.consequence_count, 0U);
}

TEST_F(c_judging, asks_the_next_question) {
    ASSERT_EQ(mst_case_tell_json(household, utf8(on_the_limit), error), MST_OK);
    ASSERT_EQ(mst_case_forget(household, slot("netto_inkomen"), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    verdict_handle verdict;
    ASSERT_EQ(mst_verdict_new(household, 0, MST_DUTCH, MST_BY_LABEL, verdict.into(), error), MST_OK);
    auto info = sized<mst_verdict_info>();
    ASSERT_EQ(mst_verdict_describe(verdict, &info, error), MST_OK);
    EXPECT_EQ(info.settled, 0);
    EXPECT_EQ(string(info.question_fact), "netto_inkomen");
    mst_utf8 name{};
    ASSERT_EQ(info.open_count, 1U);
    ASSERT_EQ(mst_verdict_open(verdict, 0, &name, error), MST_OK);
    EXPECT_EQ(string(name), "netto_inkomen");
    auto why = sized<mst_obstacle>();
    ASSERT_EQ(info.obstacle_count, 1U);
    ASSERT_EQ(mst_verdict_obstacle(verdict, 0, &why, error), MST_OK);
    EXPECT_EQ(string(why.kind), "fact");
    ASSERT_EQ(info.consequence_count, 2U);
    auto if_so = sized<mst_consequence>();
    ASSERT_EQ(mst_verdict_consequence(verdict, 0, &if_so, error), MST_OK);
    EXPECT_EQ(if_so.fact.upper, 153'382);
    EXPECT_EQ(if_so.answer.lower, 1);
    ASSERT_EQ(mst_verdict_consequence(verdict, 1, &if_so, error), MST_OK);
    EXPECT_EQ(if_so.fact.lower, 153'383);
    EXPECT_EQ(if_so.answer.upper, 0);
    // It stays when the case goes.
    ASSERT_EQ(mst_case_clear(household, error), MST_OK);
    ASSERT_EQ(mst_verdict_write_text(verdict, text, error), MST_OK);
    EXPECT_THAT(written(text), HasSubstr("Nog niet te zeggen."));
    ASSERT_EQ(mst_verdict_write_json(verdict, text, error), MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("answer": "unknown")"));
}

TEST_F(c_judging, tells_a_host_what_to_ask_in_a_form) {
    auto info = sized<mst_plan_info>();
    ASSERT_EQ(mst_plan_describe(plan, &info, error), MST_OK);
    EXPECT_EQ(info.rule_count, 1U);
    EXPECT_EQ(info.has_date, 1);
    EXPECT_EQ(info.date, 20'089);
    auto rule = sized<mst_rule>();
    ASSERT_EQ(mst_plan_rule(plan, 0, &rule, error), MST_OK);
    EXPECT_EQ(string(rule.name), "inkomen_tot_grens");
    EXPECT_EQ(rule.kind, MST_TRUTH);
    std::set<std::string> used;
    bool any_option = false, any_member = false;
    for (std::size_t n = 0; n < info.fact_count; ++n) {
        auto fact = sized<mst_fact>();
        ASSERT_EQ(mst_plan_fact(plan, n, &fact, error), MST_OK);
        if (fact.is_used == 1) used.insert(string(fact.name));
        any_member = any_member || fact.list.size > 0;
        for (std::size_t o = 0; o < fact.option_count; ++o) {
            mst_utf8 option{};
            ASSERT_EQ(mst_plan_fact_option(plan, n, o, &option, error), MST_OK);
            any_option = any_option || option.size > 0;
        }
        if (string(fact.name) == "netto_inkomen") {
            EXPECT_EQ(fact.kind, MST_MONEY);
            EXPECT_GT(fact.domain.upper, 1'000'000);
            EXPECT_THAT(string(fact.label_nl), HasSubstr("netto-inkomen"));
        }
    }
    EXPECT_TRUE(used.contains("netto_inkomen"));
    EXPECT_FALSE(used.contains("vermogen"));
    EXPECT_TRUE(any_option);
    ASSERT_TRUE(any_member);
    auto list = sized<mst_list>();
    ASSERT_EQ(mst_plan_list(plan, 0, &list, error), MST_OK);
    EXPECT_GT(list.maximum, 1U);
}

TEST_F(c_judging, members_by_slot_and_by_text_alike) {
    const asked all;
    plan_handle of_all;
    ASSERT_EQ(mst_plan_new(pack, utf8("huishouden"), all, of_all.into(), error), MST_OK);
    case_handle by_text, by_slot;
    ASSERT_EQ(mst_case_new(of_all, by_text.into(), error), MST_OK);
    ASSERT_EQ(mst_case_new(of_all, by_slot.into(), error), MST_OK);
    ASSERT_EQ(mst_case_tell_json(by_text, utf8(R"({"entity": "huishouden", "facts": {"kinderen":
        [{"geboortedatum": "2016-05-09"}, {}]}})"),
                                 error),
              MST_OK);
    ASSERT_EQ(mst_case_set_members(by_slot, utf8("kinderen"), 3, error), MST_OK);
    std::uint32_t born = 0, other = 0;
    ASSERT_EQ(mst_plan_slot(of_all, utf8("kinderen.geboortedatum"), 0, &born, error), MST_OK);
    ASSERT_EQ(mst_plan_slot(of_all, utf8("kinderen.geboortedatum"), 2, &other, error), MST_OK);
    ASSERT_EQ(mst_case_set(by_slot, born, 16'930, error), MST_OK);
    ASSERT_EQ(mst_case_set(by_slot, other, 16'930, error), MST_OK);
    ASSERT_EQ(mst_case_set_members(by_slot, utf8("kinderen"), 2, error), MST_OK); // the first one stays
    std::string written_by[2];
    for (mst_case* one : {static_cast<mst_case*>(by_text), static_cast<mst_case*>(by_slot)}) {
        ASSERT_EQ(mst_case_judge(one, error), MST_OK);
        ASSERT_EQ(mst_case_write_json(one, MST_DUTCH, text, error), MST_OK);
        written_by[one == by_slot] = written(text);
    }
    EXPECT_EQ(written_by[0], written_by[1]);
    EXPECT_EQ(mst_case_set(by_slot, other, 16'930, error), MST_ARGUMENT);
    // That there are none is not that it is not known.
    for (const std::int64_t count : {std::int64_t{0}, std::int64_t{-1}}) {
        ASSERT_EQ(mst_case_set_members(by_slot, utf8("kinderen"), count, error), MST_OK);
        ASSERT_EQ(mst_case_judge(by_slot, error), MST_OK);
        ASSERT_EQ(mst_case_write_json(by_slot, MST_DUTCH, text, error), MST_OK);
        const std::string facts = count == 0 ? R"({"entity": "huishouden", "facts": {"kinderen": []}})"
                                             : R"({"entity": "huishouden", "facts": {}})";
        const std::string of_slots = written(text);
        ASSERT_EQ(mst_pack_judge_json(pack, utf8(facts), all, text, error), MST_OK);
        EXPECT_EQ(of_slots, written(text)) << count;
    }
}

TEST_F(c_judging, packs_from_text) {
    ASSERT_EQ(mst_pack_write_json(pack, text, error), MST_OK);
    std::string json = written(text);
    const std::size_t at = json.find("120/100");
    ASSERT_NE(at, json.npos);
    json.replace(at, 7, "130/100");
    pack_handle wider;
    ASSERT_EQ(mst_pack_load(utf8(json), nullptr, 0, wider.into(), error), MST_OK);
    std::string more{on_the_limit};
    more.replace(more.find("1533.82"), 7, "1533.83");
    for (const auto& [by, answer] :
         {std::pair{static_cast<mst_pack*>(pack), "no"}, {static_cast<mst_pack*>(wider), "yes"}}) {
        ASSERT_EQ(mst_pack_judge_json(by, utf8(more), asked{{"inkomen_tot_grens"}}, text, error), MST_OK);
        EXPECT_THAT(written(text), HasSubstr(std::string{R"("answer": ")"} + answer));
    }
}

TEST_F(c_judging, a_built_in_pack_by_newer_amounts) {
    pack_handle landelijk, newer, by_newer, same;
    ASSERT_EQ(mst_pack_load_built_in(utf8("landelijk"), nullptr, 0, landelijk.into(), error), MST_OK);
    const mst_pack* uses[]{landelijk};
    ASSERT_EQ(mst_pack_load_built_in(utf8("haarlemmermeer"), uses, 1, same.into(), error), MST_OK);
    ASSERT_EQ(mst_pack_write_json(landelijk, text, error), MST_OK);
    std::string json = written(text);
    const std::size_t at = json.find("\"version\": \"");
    ASSERT_NE(at, json.npos);
    json.insert(at + 12, "9");
    ASSERT_EQ(mst_pack_load(utf8(json), nullptr, 0, newer.into(), error), MST_OK)
        << testing::PrintToString(findings(error));
    uses[0] = newer;
    ASSERT_EQ(mst_pack_load_built_in(utf8("haarlemmermeer"), uses, 1, by_newer.into(), error), MST_OK);
    std::vector<std::string> hashes;
    for (mst_pack* p : {static_cast<mst_pack*>(pack), static_cast<mst_pack*>(same), static_cast<mst_pack*>(by_newer)}) {
        ASSERT_EQ(mst_pack_write_hash(p, text, error), MST_OK);
        hashes.push_back(written(text));
    }
    EXPECT_EQ(hashes[0], hashes[1]);
    EXPECT_NE(hashes[0], hashes[2]);
}

TEST_F(c_judging, handles_may_be_freed_in_any_order) {
    mst_plan* own = nullptr;
    mst_case* last = nullptr;
    pack_handle other;
    ASSERT_EQ(mst_pack_write_json(pack, text, error), MST_OK);
    ASSERT_EQ(mst_pack_load(utf8(written(text)), nullptr, 0, other.into(), error), MST_OK);
    ASSERT_EQ(mst_plan_new(other, utf8("huishouden"), asked{}, &own, error), MST_OK);
    ASSERT_EQ(mst_case_new(own, &last, error), MST_OK);
    mst_pack_free(other);
    *other.into() = nullptr;
    mst_plan_free(own);
    EXPECT_EQ(mst_case_judge(last, error), MST_OK);
    EXPECT_EQ(mst_case_write_json(last, MST_DUTCH, text, error), MST_OK);
    mst_verdict* verdict = nullptr;
    EXPECT_EQ(mst_verdict_new(last, 0, MST_ENGLISH, MST_BY_LABEL, &verdict, error), MST_OK);
    mst_case_free(last);
    EXPECT_EQ(mst_verdict_write_text(verdict, text, error), MST_OK);
    mst_verdict_free(verdict);
}

TEST_F(c_judging, a_receipt_again) {
    ASSERT_EQ(mst_pack_write_receipt(pack, utf8(on_the_limit), asked{}, text, error), MST_OK);
    std::string receipt = written(text);
    EXPECT_EQ(receipt.back(), '\n');
    std::int32_t same = -1;
    text_handle judgement{mst_text_new};
    ASSERT_EQ(mst_receipt_replay(utf8(receipt), nullptr, &same, text, judgement, error), MST_OK);
    EXPECT_EQ(same, 1);
    EXPECT_THAT(written(text), HasSubstr(R"("same": true)"));
    ASSERT_EQ(mst_pack_judge_json(pack, utf8(on_the_limit), asked{}, text, error), MST_OK);
    EXPECT_EQ(written(judgement), written(text));
    receipt.replace(receipt.find("1533.82"), 7, "1533.83");
    ASSERT_EQ(mst_receipt_replay(utf8(receipt), pack, &same, text, nullptr, error), MST_OK);
    EXPECT_EQ(same, 0);
    EXPECT_THAT(written(text), HasSubstr(R"("same": false)"));
}

TEST_F(c_judging, a_date_that_is_a_fact_of_the_case) {
    plan_handle any_day;
    ASSERT_EQ(mst_plan_new(pack, utf8("huishouden"), asked({"inkomen_tot_grens"}, ""), any_day.into(), error), MST_OK);
    case_handle one;
    ASSERT_EQ(mst_case_new(any_day, one.into(), error), MST_OK);
    ASSERT_EQ(mst_case_tell_json(one, utf8(on_the_limit), error), MST_OK);
    ASSERT_EQ(mst_case_judge(one, error), MST_OK);
    EXPECT_EQ(mst_case_write_json(one, MST_DUTCH, text, error), MST_ORDER);
    EXPECT_THAT(findings(error), ElementsAre("MST-E006 peildatum"));
    ASSERT_EQ(mst_case_tell(one, utf8("peildatum"), utf8("\"2025-01-01\""), error), MST_OK);
    ASSERT_EQ(mst_case_judge(one, error), MST_OK);
    EXPECT_EQ(mst_case_write_json(one, MST_DUTCH, text, error), MST_OK);
    EXPECT_THAT(written(text), HasSubstr(R"("on": "2025-01-01")"));
}

} // namespace
