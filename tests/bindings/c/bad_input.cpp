// Everything that can be wrong with a call: each gives a status and a finding, changes nothing and ends nothing.
#include "c_border.hpp"

#include <cstdint>
#include <limits>

namespace {

using namespace maatstaf::tests::c;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

class c_bad_input : public haarlemmermeer {
protected:
    /// The status, when exactly that was found.
    void expect(mst_status wanted, mst_status status, const std::vector<std::string>& found) const {
        EXPECT_EQ(status, wanted) << mst_status_text(status);
        EXPECT_EQ(findings(error), found);
        auto d = sized<mst_diagnostic>();
        for (std::size_t n = 0; mst_error_diagnostic(error, n, &d) == MST_OK; ++n) {
            EXPECT_THAT(string(d.message), testing::MatchesRegex(".*[.]"));
            EXPECT_THAT(string(d.remedy), testing::MatchesRegex("[A-Z\"].*[.?]"));
            EXPECT_EQ((string(d.message) + string(d.remedy)).find("{"), std::string::npos) << string(d.message);
        }
    }

    /// A handle of another type.
    template <class Handle>
    Handle* other() const {
        return reinterpret_cast<Handle*>(static_cast<mst_text*>(text));
    }
};

TEST_F(c_bad_input, null_for_each_argument) {
    mst_utf8 view{};
    mst_range range{};
    std::uint32_t number = 0;
    std::size_t count = 0;
    std::int32_t same = 0;
    const mst_utf8 nowhere{nullptr, 3};
    const asked by{{"inkomen_tot_grens"}};
    mst_pack* new_pack = nullptr;
    mst_plan* new_plan = nullptr;
    mst_case* new_case = nullptr;
    mst_verdict* verdict = nullptr;
    auto fact = sized<mst_fact>();

    EXPECT_EQ(mst_text_new(nullptr), MST_NULL);
    EXPECT_EQ(mst_text_view(nullptr, &view), MST_NULL);
    EXPECT_EQ(mst_text_view(text, nullptr), MST_NULL);
    EXPECT_EQ(mst_error_new(nullptr), MST_NULL);
    EXPECT_EQ(mst_error_count(nullptr, &count), MST_NULL);
    EXPECT_EQ(mst_error_count(error, nullptr), MST_NULL);
    EXPECT_EQ(mst_error_diagnostic(error, 0, nullptr), MST_NULL);
    EXPECT_EQ(mst_error_write_json(nullptr, text), MST_NULL);
    EXPECT_EQ(mst_error_write_json(error, nullptr), MST_NULL);
    EXPECT_EQ(mst_pack_built_in_name(0, nullptr), MST_NULL);

    expect(MST_NULL, mst_pack_load_built_in(nowhere, nullptr, 1, nullptr, error),
           {"MST-E001 name", "MST-E001 uses", "MST-E001 pack"});
    const mst_pack* none[]{nullptr};
    expect(MST_NULL, mst_pack_load(nowhere, none, 1, &new_pack, error), {"MST-E001 json", "MST-E001 uses[0]"});
    expect(MST_NULL, mst_pack_load_signed(utf8("{}"), nullptr, nullptr, 0, &new_pack, error), {"MST-E001 by"});
    expect(MST_NULL, mst_pack_describe(nullptr, nullptr, error), {"MST-E001 pack", "MST-E001 into"});
    expect(MST_NULL, mst_pack_entity(pack, 0, nullptr, error), {"MST-E001 into"});
    expect(MST_NULL, mst_pack_write_hash(nullptr, nullptr, error), {"MST-E001 pack", "MST-E001 into"});
    expect(MST_NULL, mst_pack_write_json(pack, nullptr, error), {"MST-E001 into"});
    expect(MST_NULL, mst_pack_judge_json(nullptr, nowhere, nullptr, nullptr, error),
           {"MST-E001 pack", "MST-E001 case_json", "MST-E001 into", "MST-E001 by"});
    expect(MST_NULL, mst_pack_write_receipt(nullptr, nowhere, by, nullptr, error),
           {"MST-E001 pack", "MST-E001 case_json", "MST-E001 into"});
    expect(MST_NULL, mst_receipt_replay(nowhere, nullptr, nullptr, text, text, error),
           {"MST-E001 receipt", "MST-E001 same"});
    expect(MST_NULL, mst_plan_new(nullptr, nowhere, nullptr, nullptr, error),
           {"MST-E001 pack", "MST-E001 entity", "MST-E001 plan", "MST-E001 by"});
    expect(MST_NULL, mst_plan_describe(nullptr, nullptr, error), {"MST-E001 plan", "MST-E001 into"});
    expect(MST_NULL, mst_plan_rule(nullptr, 0, nullptr, error), {"MST-E001 plan"});
    expect(MST_NULL, mst_plan_fact(plan, 0, nullptr, error), {"MST-E001 into"});
    expect(MST_NULL, mst_plan_list(nullptr, 0, nullptr, error), {"MST-E001 plan"});
    expect(MST_NULL, mst_plan_fact_option(plan, 0, 0, nullptr, error), {"MST-E001 name"});
    expect(MST_NULL, mst_plan_rule_option(nullptr, 0, 0, &view, error), {"MST-E001 plan"});
    expect(MST_NULL, mst_plan_slot(nullptr, nowhere, 0, nullptr, error),
           {"MST-E001 plan", "MST-E001 fact", "MST-E001 slot"});
    expect(MST_NULL, mst_case_new(nullptr, nullptr, error), {"MST-E001 plan", "MST-E001 made"});
    expect(MST_NULL, mst_case_clear(nullptr, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_tell_json(nullptr, nowhere, error), {"MST-E001 of", "MST-E001 case_json"});
    expect(MST_NULL, mst_case_tell(nullptr, nowhere, nowhere, error),
           {"MST-E001 of", "MST-E001 name", "MST-E001 value"});
    expect(MST_NULL, mst_case_set(nullptr, 0, 0, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_set_range(nullptr, 0, 0, 0, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_set_options(nullptr, 0, 0, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_set_each(nullptr, 1, nullptr, nullptr, error),
           {"MST-E001 of", "MST-E001 slots", "MST-E001 values"});
    expect(MST_NULL, mst_case_forget(nullptr, 0, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_set_members(nullptr, nowhere, 0, error), {"MST-E001 of", "MST-E001 list"});
    expect(MST_NULL, mst_case_mark_for_review(nullptr, nowhere, error), {"MST-E001 of", "MST-E001 name"});
    expect(MST_NULL, mst_case_judge(nullptr, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_answer(nullptr, 0, &range, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_answer(household, 0, nullptr, error), {"MST-E001 answer"});
    expect(MST_NULL, mst_case_answers(nullptr, 1, &range, error), {"MST-E001 of"});
    expect(MST_NULL, mst_case_answers(household, 1, nullptr, error), {"MST-E001 answers"});
    expect(MST_NULL, mst_case_write_json(nullptr, MST_DUTCH, nullptr, error), {"MST-E001 of", "MST-E001 into"});
    expect(MST_NULL, mst_case_write_text(nullptr, MST_DUTCH, nullptr, error), {"MST-E001 of", "MST-E001 into"});
    expect(MST_NULL, mst_case_write_changes(nullptr, nowhere, nowhere, MST_DUTCH, MST_JSON, nullptr, error),
           {"MST-E001 of", "MST-E001 into", "MST-E001 from", "MST-E001 until"});
    expect(MST_NULL, mst_case_write_exact_changes(nullptr, nowhere, nowhere, MST_DUTCH, MST_JSON, nullptr, error),
           {"MST-E001 of", "MST-E001 into", "MST-E001 from", "MST-E001 until"});
    expect(MST_NULL, mst_case_write_sweep(nullptr, nowhere, nowhere, nowhere, MST_DUTCH, MST_JSON, nullptr, error),
           {"MST-E001 of", "MST-E001 into", "MST-E001 fact", "MST-E001 from", "MST-E001 until"});
    expect(MST_NULL, mst_case_write_whatif(nullptr, 0, MST_DUTCH, MST_JSON, nullptr, error),
           {"MST-E001 of", "MST-E001 into"});
    expect(MST_NULL, mst_case_write_exact(nullptr, MST_DUTCH, MST_JSON, nullptr, error),
           {"MST-E001 of", "MST-E001 into"});
    expect(MST_NULL, mst_case_write_exact_question(nullptr, 0, MST_DUTCH, MST_JSON, nullptr, error),
           {"MST-E001 of", "MST-E001 into"});
    expect(MST_NULL, mst_pack_write_check(nullptr, nullptr, nullptr, nullptr, error),
           {"MST-E001 pack", "MST-E001 good", "MST-E001 into"});
    expect(MST_NULL, mst_pack_write_diff(nullptr, nullptr, nullptr, nullptr, nullptr, error),
           {"MST-E001 a", "MST-E001 b", "MST-E001 same", "MST-E001 into"});
    expect(MST_NULL, mst_verdict_new(nullptr, 0, MST_DUTCH, MST_BY_NAME, nullptr, error),
           {"MST-E001 of", "MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_describe(nullptr, nullptr, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_reason(nullptr, 0, nullptr, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_reason_fact(nullptr, 0, 0, &view, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_used(nullptr, 0, &view, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_open(nullptr, 0, &view, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_obstacle(nullptr, 0, nullptr, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_consequence(nullptr, 0, nullptr, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_write_json(nullptr, text, error), {"MST-E001 verdict"});
    expect(MST_NULL, mst_verdict_write_text(nullptr, nullptr, error), {"MST-E001 verdict", "MST-E001 into"});
    EXPECT_EQ(new_pack, nullptr);
    EXPECT_EQ(new_plan, nullptr);
    EXPECT_EQ(new_case, nullptr);
    EXPECT_EQ(verdict, nullptr);
    EXPECT_EQ(number, 0U);
    EXPECT_EQ(same, 0);
    EXPECT_EQ(fact.kind, 0);
    EXPECT_EQ(written(text), "");
    for (const auto free_null :
         {+[] { mst_text_free(nullptr); }, +[] { mst_error_free(nullptr); }, +[] { mst_pack_free(nullptr); },
          +[] { mst_plan_free(nullptr); }, +[] { mst_case_free(nullptr); }, +[] { mst_verdict_free(nullptr); }})
        free_null();
    EXPECT_EQ(mst_case_judge(nullptr, nullptr), MST_NULL); // also when nobody listens
}

TEST_F(c_bad_input, a_handle_of_another_type) {
    mst_range range{};
    mst_utf8 view{};
    std::size_t count = 0;
    auto info = sized<mst_plan_info>();
    expect(MST_HANDLE, mst_case_judge(other<mst_case>(), error), {"MST-E002 of"});
    expect(MST_HANDLE, mst_case_answer(other<mst_case>(), 0, &range, error), {"MST-E002 of"});
    expect(MST_HANDLE, mst_plan_describe(other<mst_plan>(), &info, error), {"MST-E002 plan"});
    expect(MST_HANDLE, mst_pack_write_hash(other<mst_pack>(), text, error), {"MST-E002 pack"});
    expect(MST_HANDLE, mst_verdict_used(other<mst_verdict>(), 0, &view, error), {"MST-E002 verdict"});
    expect(MST_HANDLE, mst_case_write_exact(other<mst_case>(), MST_DUTCH, MST_JSON, text, error), {"MST-E002 of"});
    std::int32_t so = 7;
    expect(MST_HANDLE, mst_pack_write_check(other<mst_pack>(), nullptr, &so, text, error), {"MST-E002 pack"});
    expect(MST_HANDLE, mst_pack_write_diff(pack, other<mst_pack>(), nullptr, &so, text, error), {"MST-E002 b"});
    EXPECT_EQ(so, 7);
    expect(MST_HANDLE, mst_pack_write_hash(pack, reinterpret_cast<mst_text*>(static_cast<mst_pack*>(pack)), error),
           {"MST-E002 into"});
    EXPECT_EQ(mst_error_count(other<mst_error>(), &count), MST_HANDLE);
    EXPECT_EQ(mst_case_judge(household, other<mst_error>()), MST_HANDLE);
    // Nothing of it is freed.
    mst_case_free(other<mst_case>());
    mst_plan_free(other<mst_plan>());
    EXPECT_EQ(mst_text_view(text, &view), MST_OK);
    // Something that is no handle at all.
    std::uint64_t zeros[16]{};
    expect(MST_HANDLE, mst_case_judge(reinterpret_cast<mst_case*>(zeros), error), {"MST-E002 of"});
}

TEST_F(c_bad_input, sizes_of_structs) {
    auto fact = sized<mst_fact>();
    for (const std::size_t size : {std::size_t{0}, std::size_t{8}, offsetof(mst_fact, is_used), std::size_t{4097},
                                   std::numeric_limits<std::size_t>::max()}) {
        fact.struct_size = size;
        expect(MST_STRUCT_SIZE, mst_plan_fact(plan, 1, &fact, error), {"MST-E003 into"});
        EXPECT_EQ(fact.name.size, 0U);
    }
    auto request = sized<mst_request>();
    request.struct_size = 8;
    mst_plan* made = nullptr;
    expect(MST_STRUCT_SIZE, mst_plan_new(pack, utf8("huishouden"), &request, &made, error), {"MST-E003 by"});
}

TEST_F(c_bad_input, structs_of_a_later_header) {
    struct later {
        mst_fact known;
        std::uint64_t more;
    } fact{};
    fact.known.struct_size = sizeof fact;
    fact.more = 7;
    ASSERT_EQ(mst_plan_fact(plan, 1, &fact.known, error), MST_OK);
    EXPECT_EQ(fact.known.struct_size, sizeof fact);
    EXPECT_GT(fact.known.name.size, 0U);
    EXPECT_EQ(fact.more, 7U); // not this library's to fill in

    struct later_request {
        mst_request known;
        std::uint64_t more;
    } request{};
    request.known = *static_cast<const mst_request*>(asked{});
    request.known.struct_size = sizeof request;
    plan_handle made;
    EXPECT_EQ(mst_plan_new(pack, utf8("huishouden"), &request.known, made.into(), error), MST_OK);
    request.more = 1;
    mst_plan* other_plan = nullptr;
    expect(MST_STRUCT_SIZE, mst_plan_new(pack, utf8("huishouden"), &request.known, &other_plan, error),
           {"MST-E003 by"});
}

TEST_F(c_bad_input, text_that_is_not_utf8) {
    std::uint32_t number = 0;
    for (const std::string_view bad : {"\xc3", "gehuwd\xe2\x82", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\x80",
                                       "\xf0\x80\x80\x80", "a\xff"}) {
        expect(MST_ENCODING, mst_plan_slot(plan, utf8(bad), 0, &number, error), {"MST-E005 fact"});
        expect(MST_ENCODING, mst_case_tell(household, utf8(bad), utf8("1"), error), {"MST-E005 name"});
        const std::string json = "{\"entity\": \"" + std::string(bad) + "\"}";
        EXPECT_EQ(mst_case_tell_json(household, utf8(json), error), MST_INPUT);
        EXPECT_THAT(findings(error), ElementsAre(StartsWith("MST-C001")));
        mst_pack* made = nullptr;
        EXPECT_EQ(mst_pack_load(utf8(json), nullptr, 0, &made, error), MST_INPUT);
        EXPECT_THAT(findings(error), ElementsAre(StartsWith("MST-C001")));
    }
    for (const std::string_view good : {"é", "€", "\U0001F600"})
        expect(MST_NO_SUCH_NAME, mst_plan_slot(plan, utf8(good), 0, &number, error), {"MST-C010 fact"});
}

TEST_F(c_bad_input, sizes_of_texts) {
    std::uint32_t number = 0;
    const mst_utf8 endless{"gehuwd", std::numeric_limits<std::size_t>::max()};
    expect(MST_ARGUMENT, mst_plan_slot(plan, endless, 0, &number, error), {"MST-E004 fact"});
    expect(MST_ARGUMENT, mst_case_tell_json(household, endless, error), {"MST-E004 case_json"});
    expect(MST_NO_SUCH_NAME, mst_plan_slot(plan, {"gehuwd", 5}, 0, &number, error), {"MST-C010 fact"});
    expect(MST_NO_SUCH_NAME, mst_plan_slot(plan, {nullptr, 0}, 0, &number, error), {"MST-C010 fact"});
    expect(MST_INPUT, mst_case_tell_json(household, {nullptr, 0}, error), {"MST-C001 "});
}

TEST_F(c_bad_input, values_that_no_fact_has) {
    const std::uint32_t income = slot("netto_inkomen"), born = slot("aanvrager_geboortedatum"),
                        married = slot("gehuwd");
    ASSERT_EQ(mst_case_set(household, income, 100, error), MST_OK);
    for (const std::int64_t wrong : {INT64_MIN, std::int64_t{-100'000'000'000}, INT64_MAX}) {
        expect(MST_OUTSIDE, mst_case_set(household, income, wrong, error), {"MST-C017 netto_inkomen"});
        expect(MST_OUTSIDE, mst_case_set(household, born, wrong, error), {"MST-C017 aanvrager_geboortedatum"});
        expect(MST_OUTSIDE, mst_case_set(household, married, wrong, error), {"MST-C017 gehuwd"});
    }
    expect(MST_OUTSIDE, mst_case_set(household, married, 2, error), {"MST-C017 gehuwd"});
    expect(MST_OUTSIDE, mst_case_set_range(household, income, 2, 1, error), {"MST-C020 netto_inkomen"});
    expect(MST_OUTSIDE, mst_case_set_range(household, born, INT64_MAX, INT64_MIN, error),
           {"MST-C020 aanvrager_geboortedatum"});
    expect(MST_OUTSIDE, mst_case_set(household, 0, 1, error), {"MST-C017 peildatum"});
    expect(MST_ARGUMENT, mst_case_set(household, 100'000, 1, error), {"MST-E004 slot"});
    const std::uint32_t slots[]{100'000, income};
    const std::int64_t values[]{1, -100'000'000'000};
    expect(MST_ARGUMENT, mst_case_set_each(household, 2, slots, values, error),
           {"MST-E004 slots[0]", "MST-C017 netto_inkomen"});
    expect(MST_ARGUMENT, mst_case_forget(household, UINT32_MAX, error), {"MST-E004 slot"});
    expect(MST_ARGUMENT, mst_case_set_options(household, income, 1, error), {"MST-C021 netto_inkomen"});
    expect(MST_OUTSIDE, mst_case_set_members(household, utf8("kinderen"), INT64_MAX, error), {"MST-C025 kinderen"});
    expect(MST_OUTSIDE, mst_case_set_members(household, utf8("kinderen"), -2, error), {"MST-C025 kinderen"});
    expect(MST_NO_SUCH_NAME, mst_case_set_members(household, utf8("gehuwd"), 1, error), {"MST-C010 list"});
    // What was told stays.
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
}

TEST_F(c_bad_input, choices) {
    auto info = sized<mst_plan_info>();
    ASSERT_EQ(mst_plan_describe(plan, &info, error), MST_OK);
    for (std::size_t n = 0; n < info.fact_count; ++n) {
        auto fact = sized<mst_fact>();
        ASSERT_EQ(mst_plan_fact(plan, n, &fact, error), MST_OK);
        if (fact.kind != MST_CHOICE || fact.list.size > 0) continue;
        const std::string name = string(fact.name);
        const std::uint32_t at = slot(name);
        for (const std::int64_t wrong : {std::int64_t{-1}, static_cast<std::int64_t>(fact.option_count), INT64_MAX})
            expect(MST_OUTSIDE, mst_case_set(household, at, wrong, error), {"MST-C017 " + name});
        expect(MST_OUTSIDE, mst_case_set_options(household, at, 0, error), {"MST-C017 " + name});
        expect(MST_OUTSIDE, mst_case_set_options(household, at, UINT64_MAX, error), {"MST-C017 " + name});
        expect(MST_ARGUMENT, mst_case_set_range(household, at, 0, 1, error), {"MST-C021 " + name});
        EXPECT_EQ(mst_case_set(household, at, 0, error), MST_OK);
        EXPECT_EQ(mst_case_set_options(household, at, 3, error), MST_OK);
        mst_utf8 option{};
        expect(MST_ARGUMENT, mst_plan_fact_option(plan, n, fact.option_count, &option, error), {"MST-E004 option"});
        return;
    }
    FAIL() << "no choice to try";
}

TEST_F(c_bad_input, names_that_nothing_has) {
    std::uint32_t number = 0;
    expect(MST_NO_SUCH_NAME, mst_plan_slot(plan, utf8("netto_inkomne"), 0, &number, error), {"MST-C010 fact"});
    auto d = sized<mst_diagnostic>();
    ASSERT_EQ(mst_error_diagnostic(error, 0, &d), MST_OK);
    EXPECT_EQ(string(d.remedy), "Did you mean \"netto_inkomen\"?");
    expect(MST_ARGUMENT, mst_plan_slot(plan, utf8("gehuwd"), 1, &number, error), {"MST-E004 member"});
    expect(MST_ARGUMENT, mst_plan_slot(plan, utf8("kinderen.geboortedatum"), 1'000'000, &number, error),
           {"MST-E004 member"});
    expect(MST_NO_SUCH_NAME, mst_plan_slot(plan, utf8("kinderen.naam"), 0, &number, error), {"MST-C010 fact"});
    expect(MST_NO_SUCH_NAME, mst_case_mark_for_review(household, utf8("naam"), error), {"MST-C010 name"});
    mst_pack* made = nullptr;
    expect(MST_NO_SUCH_NAME, mst_pack_load_built_in(utf8("haarlemermeer"), nullptr, 0, &made, error),
           {"MST-A004 name"});
    mst_plan* other_plan = nullptr;
    expect(MST_INPUT, mst_plan_new(pack, utf8("gezin"), asked({"inkomen", "recht"}, "2025-13-01"), &other_plan, error),
           {"MST-A007 on", "MST-C008 entity", "MST-A005 rules[0]", "MST-A005 rules[1]"});
    const mst_pack* twice[]{pack, pack};
    expect(MST_INPUT, mst_pack_load_built_in(utf8("landelijk"), twice, 2, &made, error), {"MST-A011 uses[1]"});
}

TEST_F(c_bad_input, numbers_of_what_there_is_not) {
    auto fact = sized<mst_fact>();
    auto rule = sized<mst_rule>();
    auto list = sized<mst_list>();
    auto entity = sized<mst_entity>();
    mst_utf8 view{};
    constexpr std::size_t beyond = std::numeric_limits<std::size_t>::max();
    for (const std::size_t n : {std::size_t{100'000}, beyond}) {
        expect(MST_ARGUMENT, mst_plan_fact(plan, n, &fact, error), {"MST-E004 n"});
        expect(MST_ARGUMENT, mst_plan_rule(plan, n, &rule, error), {"MST-E004 n"});
        expect(MST_ARGUMENT, mst_plan_list(plan, n, &list, error), {"MST-E004 n"});
        expect(MST_ARGUMENT, mst_pack_entity(pack, n, &entity, error), {"MST-E004 n"});
        expect(MST_ARGUMENT, mst_plan_rule_option(plan, 0, n, &view, error), {"MST-E004 option"});
        EXPECT_EQ(mst_pack_built_in_name(n, &view), MST_ARGUMENT);
    }
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    mst_range range{};
    expect(MST_ARGUMENT, mst_case_answer(household, 1, &range, error), {"MST-E004 rule"});
    expect(MST_ARGUMENT, mst_case_answers(household, 2, &range, error), {"MST-E004 count"});
    mst_verdict* none = nullptr;
    expect(MST_ARGUMENT, mst_verdict_new(household, 0, 2, -1, &none, error), {"MST-E004 language", "MST-E004 naming"});
    expect(MST_ARGUMENT, mst_verdict_new(household, 9, MST_DUTCH, MST_BY_NAME, &none, error), {"MST-E004 rule"});
}

TEST_F(c_bad_input, answers_before_there_are_any) {
    mst_range range{};
    mst_verdict* verdict = nullptr;
    const auto nothing_yet = [&] {
        expect(MST_ORDER, mst_case_answer(household, 0, &range, error), {"MST-E006 "});
        expect(MST_ORDER, mst_case_answers(household, 1, &range, error), {"MST-E006 "});
        expect(MST_ORDER, mst_case_write_json(household, MST_DUTCH, text, error), {"MST-E006 "});
        expect(MST_ORDER, mst_case_write_text(household, MST_DUTCH, text, error), {"MST-E006 "});
        expect(MST_ORDER, mst_verdict_new(household, 0, MST_DUTCH, MST_BY_NAME, &verdict, error), {"MST-E006 "});
    };
    nothing_yet();
    const std::uint32_t income = slot("netto_inkomen");
    const std::vector<mst_status (*)(mst_case*, std::uint32_t)> changes{
        [](mst_case* c, std::uint32_t at) { return mst_case_set(c, at, 1, nullptr); },
        [](mst_case* c, std::uint32_t at) { return mst_case_set_range(c, at, 1, 2, nullptr); },
        [](mst_case* c, std::uint32_t at) {
            const std::int64_t one = 1;
            return mst_case_set_each(c, 1, &at, &one, nullptr);
        },
        [](mst_case* c, std::uint32_t at) { return mst_case_forget(c, at, nullptr); },
        [](mst_case* c, std::uint32_t) { return mst_case_clear(c, nullptr); },
        [](mst_case* c, std::uint32_t) { return mst_case_tell_json(c, utf8(on_the_limit), nullptr); },
        [](mst_case* c, std::uint32_t) { return mst_case_tell(c, utf8("gehuwd"), utf8("false"), nullptr); },
        [](mst_case* c, std::uint32_t) { return mst_case_set_members(c, utf8("kinderen"), 1, nullptr); },
        [](mst_case* c, std::uint32_t) { return mst_case_mark_for_review(c, utf8("gehuwd"), nullptr); }};
    for (const auto change : changes) {
        ASSERT_EQ(mst_case_judge(household, error), MST_OK);
        ASSERT_EQ(mst_case_answer(household, 0, &range, error), MST_OK);
        ASSERT_EQ(change(household, income), MST_OK);
        nothing_yet();
    }
}

TEST_F(c_bad_input, a_case_in_which_much_is_wrong_tells_nothing) {
    ASSERT_EQ(mst_case_tell_json(household, utf8(on_the_limit), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    ASSERT_EQ(mst_case_write_json(household, MST_DUTCH, text, error), MST_OK);
    const std::string before = written(text);
    expect(MST_INPUT,
           mst_case_tell_json(household, utf8(R"({"entity": "huishouden", "facts": {"gehuwd": true, "inkomne": 1,
               "netto_inkomen": 15.5, "aanvrager_geboortedatum": "1988-02-30", "kinderen": [{"naam": 1}]}})"),
                              error),
           {"MST-C010 /facts/inkomne", "MST-C013 /facts/netto_inkomen", "MST-C016 /facts/aanvrager_geboortedatum",
            "MST-C026 /facts/kinderen/0/naam"});
    auto d = sized<mst_diagnostic>();
    ASSERT_EQ(mst_error_diagnostic(error, 1, &d), MST_OK);
    EXPECT_EQ(d.line, 2U);
    ASSERT_EQ(mst_error_write_json(error, text), MST_OK);
    EXPECT_THAT(written(text), StartsWith("{\n  \"diagnostics\": [\n    {\n      \"id\": \"MST-C010\""));
    expect(MST_INPUT, mst_case_tell_json(household, utf8(R"({"entity": "jeugdige", "facts": {}})"), error),
           {"MST-E010 /entity"});
    expect(MST_INPUT, mst_case_tell(household, utf8("netto_inkomen"), utf8("15.5"), error),
           {"MST-C013 /facts/netto_inkomen"});
    expect(MST_INPUT, mst_case_tell(household, utf8("inkomne"), utf8("null"), error), {"MST-C010 /facts/inkomne"});
    expect(MST_INPUT, mst_case_tell(household, utf8("peildatum"), utf8("\"2020\""), error),
           {"MST-C028 /facts/peildatum"});
    // The case is as it was, answers and all.
    ASSERT_EQ(mst_case_write_json(household, MST_DUTCH, text, error), MST_OK);
    EXPECT_EQ(written(text), before);
}

TEST_F(c_bad_input, what_is_given_contradicts_the_facts) {
    std::string json{on_the_limit};
    json.insert(json.find("\"gehuwd\""), "\n\"inkomensgrens\": \"1.00\", ");
    ASSERT_EQ(mst_case_tell_json(household, utf8(json), error), MST_OK);
    expect(MST_INPUT, mst_case_judge(household, error), {"MST-C029 /facts/inkomensgrens"});
    auto d = sized<mst_diagnostic>();
    ASSERT_EQ(mst_error_diagnostic(error, 0, &d), MST_OK);
    EXPECT_EQ(d.line, 2U);
    mst_range range{};
    EXPECT_EQ(mst_case_answer(household, 0, &range, error), MST_ORDER);
    expect(MST_INPUT, mst_pack_judge_json(pack, utf8(json), asked{{"inkomen_tot_grens"}}, text, error),
           {"MST-C029 /facts/inkomensgrens"});
    EXPECT_EQ(written(text), "");
}

TEST_F(c_bad_input, signatures) {
    auto by = sized<mst_signature>();
    mst_pack* made = nullptr;
    by.key = utf8("no key");
    expect(MST_INPUT, mst_pack_load_signed(utf8("{}"), &by, nullptr, 0, &made, error), {"MST-S001 "});
    by.bytes_size = 64;
    expect(MST_NULL, mst_pack_load_signed(utf8("{}"), &by, nullptr, 0, &made, error), {"MST-E001 bytes"});
    const char key[] =
        "-----BEGIN PUBLIC KEY-----\n"
        "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n";
    const char signature[64]{};
    by.key = utf8(key);
    by.bytes = signature;
    expect(MST_INPUT, mst_pack_load_signed(utf8("{}"), &by, nullptr, 0, &made, error), {"MST-S003 "});
    by.bytes_size = 63;
    expect(MST_INPUT, mst_pack_load_signed(utf8("{}"), &by, nullptr, 0, &made, error), {"MST-S002 "});
}

TEST_F(c_bad_input, receipts) {
    std::int32_t same = 7;
    expect(MST_INPUT, mst_receipt_replay(utf8("[]"), nullptr, &same, text, nullptr, error), {"MST-R001 "});
    EXPECT_EQ(same, 7);
    ASSERT_EQ(mst_pack_write_receipt(pack, utf8(on_the_limit), asked{}, text, error), MST_OK);
    std::string receipt = written(text);
    receipt.replace(receipt.find("haarlemmermeer"), 14, "elders");
    expect(MST_INPUT, mst_receipt_replay(utf8(receipt), nullptr, &same, text, nullptr, error), {"MST-R008 /pack/name"});
    expect(MST_INPUT, mst_receipt_replay(utf8(receipt), pack, &same, text, nullptr, error), {"MST-R007 /pack/name"});
}

TEST_F(c_bad_input, an_error_forgets_what_it_held) {
    EXPECT_NE(mst_case_judge(nullptr, error), MST_OK);
    EXPECT_THAT(findings(error), SizeIs(1));
    EXPECT_EQ(mst_case_judge(household, error), MST_OK);
    EXPECT_THAT(findings(error), IsEmpty());
    ASSERT_EQ(mst_error_write_json(error, text), MST_OK);
    EXPECT_EQ(written(text), "{\n  \"diagnostics\": []\n}\n");
}

} // namespace
