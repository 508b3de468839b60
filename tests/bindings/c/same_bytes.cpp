// Every test case of every file, through the interface in C and through what the command line uses: the same bytes.
#include "c_border.hpp"
#include "case_file.hpp"
#include "json_text.hpp"
#include "judged_case.hpp"
#include "judgement_json.hpp"
#include "told_check.hpp"
#include "told_diff.hpp"
#include "told_exactly.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <vector>

namespace {

using namespace maatstaf;
using namespace maatstaf::tests::c;
using testing::IsEmpty;

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The case as a file of its own, without the n-th of its facts if it has so many.
std::string as_text(const test_case& one, std::size_t left_out = SIZE_MAX) {
    json_value facts = object_value(), whole = object_value();
    std::size_t n = 0;
    for (const case_facts::told& fact : one.facts.all())
        if (n++ != left_out) put(facts, *fact.name, *fact.value);
    put(whole, "entity", text_value(one.entity));
    put(whole, "facts", std::move(facts));
    return written(whole);
}

std::string by_the_library(const pack& by, const std::string& hash, const std::string& text, date on, language in) {
    diagnostics found;
    judged_case judged;
    judge_text({.by = by, .text = text, .on = on}, judged, found);
    EXPECT_THAT(found, IsEmpty());
    if (!found.empty()) return {};
    return written(judgement_object(by, hash, on, results_value(*judged.known, *judged.by, in))) + '\n';
}

TEST(c_same_bytes, of_what_is_so_in_any_case) {
    error_handle error{mst_error_new};
    text_handle text{mst_text_new};
    std::size_t asked_so_far = 0, n = 0;
    for (const auto& file : std::filesystem::directory_iterator{MAATSTAF_CASES}) {
        if (file.path().extension() != ".json") continue;
        const std::string json = contents(file.path());
        diagnostics found;
        const json_value root = read_json(json, found);
        const pack* by = built_in_pack(root.find("pack")->text);
        ASSERT_NE(by, nullptr);
        const std::string hash = hash_of(*by);
        pack_handle of;
        ASSERT_EQ(mst_pack_load_built_in(utf8(by->name), nullptr, 0, of.into(), error), MST_OK);
        const case_file cases = read_case_file(json, *by, found);
        for (const test_case& one : cases.cases) {
            if (!one.settings.empty() || one.facts.all().empty() || ++n % 25 != 0) continue;
            SCOPED_TRACE(file.path().string() + ": " + one.name);
            const std::string with_less = as_text(one, n % one.facts.all().size());
            judged_case judged;
            std::vector<std::string_view> rules;
            for (const expectation& wanted : one.expect) rules.push_back(wanted.of->name);
            judge_text({.by = *by, .text = with_less, .rules = rules, .on = one.on}, judged, found);
            ASSERT_THAT(found, IsEmpty());
            plan_handle plan;
            case_handle told;
            ASSERT_EQ(mst_plan_new(of, utf8(one.entity), asked(rules, plain_date(one.on.day)), plan.into(), error),
                      MST_OK);
            ASSERT_EQ(mst_case_new(plan, told.into(), error), MST_OK);
            ASSERT_EQ(mst_case_tell_json(told, utf8(with_less), error), MST_OK);
            ASSERT_EQ(mst_case_judge(told, error), MST_OK);
            for (const bool as_json : {true, false}) {
                const std::int32_t form = as_json ? MST_JSON : MST_TEXT, in = as_json ? MST_ENGLISH : MST_DUTCH;
                const asked_case about{*by, *judged.known, as_json ? language::en : language::nl, as_json, hash};
                ASSERT_EQ(mst_case_write_exact(told, in, form, text, error), MST_OK);
                ASSERT_EQ(written(text), tell_exact_judgement(about, *judged.by, one.on, found));
                const std::size_t rule = n % judged.made->rules().size();
                ASSERT_EQ(mst_case_write_exact_question(told, rule, in, form, text, error), MST_OK);
                ASSERT_EQ(written(text), tell_exact_question(about, *judged.by, rule, found));
            }
            ++asked_so_far;
        }
    }
    EXPECT_GT(asked_so_far, 30U);
}

TEST(c_same_bytes, of_what_is_asked_about_packs) {
    error_handle error{mst_error_new};
    text_handle text{mst_text_new};
    diagnostics found;
    const std::string_view rules[]{"inkomen_tot_grens"};
    const mst_utf8 rule = utf8(rules[0]);
    for (const pack* by : built_in_packs())
        for (const bool as_json : {true, false}) {
            pack_handle of, haarlem;
            ASSERT_EQ(mst_pack_load_built_in(utf8(by->name), nullptr, 0, of.into(), error), MST_OK);
            ASSERT_EQ(mst_pack_load_built_in(utf8("haarlem"), nullptr, 0, haarlem.into(), error), MST_OK);
            auto check = sized<mst_check_options>();
            auto diff = sized<mst_diff_options>();
            const language in = as_json ? language::en : language::nl;
            std::int32_t good = 7, same = 7;
            check.language = diff.language = as_json ? MST_ENGLISH : MST_DUTCH;
            check.form = diff.form = as_json ? MST_JSON : MST_TEXT;
            check.budget = 10; // so that something is not settled
            check.on = utf8("2035-01-01");
            diff.on = utf8("2025-01-01");
            diff.rules = &rule;
            diff.rule_count = 1;

            std::deque<checked_pack> all;
            all.emplace_back(pack_to_check{*by, by->name}, date{2035, 1, 1}, 10, found);
            ASSERT_EQ(mst_pack_write_check(of, &check, &good, text, error), MST_OK);
            EXPECT_EQ(written(text), tell_checked(all, in, as_json));
            EXPECT_EQ(good == 1, all.front().is_good());

            if (by->name == "landelijk") continue; // it has no rule of that name
            const auto told = tell_diff({.a = *by,
                                         .b = *built_in_pack("haarlem"),
                                         .origin_a = by->name,
                                         .origin_b = "haarlem",
                                         .rules = rules,
                                         .days = point(date{2025, 1, 1}.day),
                                         .in = in,
                                         .as_json = as_json},
                                        found);
            ASSERT_TRUE(told);
            ASSERT_EQ(mst_pack_write_diff(of, haarlem, &diff, &same, text, error), MST_OK);
            EXPECT_EQ(written(text), told->text);
            EXPECT_EQ(same == 1, told->same);
        }
    EXPECT_THAT(found, IsEmpty());
}

TEST(c_same_bytes, of_every_case_file) {
    error_handle error{mst_error_new};
    text_handle at_once{mst_text_new}, by_case{mst_text_new};
    std::size_t judged = 0;
    for (const auto& file : std::filesystem::directory_iterator{MAATSTAF_CASES}) {
        if (file.path().extension() != ".json") continue;
        const std::string text = contents(file.path());
        diagnostics found;
        const json_value root = read_json(text, found);
        const pack* by = built_in_pack(root.find("pack")->text);
        ASSERT_NE(by, nullptr);
        const std::string hash = hash_of(*by);
        pack_handle of;
        ASSERT_EQ(mst_pack_load_built_in(utf8(by->name), nullptr, 0, of.into(), error), MST_OK);
        const case_file cases = read_case_file(text, *by, found);
        ASSERT_THAT(found, IsEmpty());
        std::map<std::string, std::unique_ptr<case_handle>> kept;
        for (const test_case& one : cases.cases) {
            if (!one.settings.empty()) continue;
            SCOPED_TRACE(file.path().string() + ": " + one.name);
            const std::string day = plain_date(one.on.day), json = as_text(one);
            const asked request{{}, day};
            const std::int32_t in = judged % 2 == 0 ? MST_DUTCH : MST_ENGLISH;
            const std::string wanted =
                by_the_library(*by, hash, json, one.on, in == MST_DUTCH ? language::nl : language::en);

            asked in_language{{}, day};
            in_language->language = in;
            ASSERT_EQ(mst_pack_judge_json(of, utf8(json), in_language, at_once, error), MST_OK);
            ASSERT_EQ(written(at_once), wanted);

            auto& now = kept[one.entity + day]; // one case after another in the same place
            if (!now) {
                plan_handle plan;
                now = std::make_unique<case_handle>();
                ASSERT_EQ(mst_plan_new(of, utf8(one.entity), request, plan.into(), error), MST_OK);
                ASSERT_EQ(mst_case_new(plan, now->into(), error), MST_OK);
            }
            ASSERT_EQ(mst_case_clear(*now, error), MST_OK);
            ASSERT_EQ(mst_case_tell_json(*now, utf8(json), error), MST_OK);
            ASSERT_EQ(mst_case_judge(*now, error), MST_OK);
            ASSERT_EQ(mst_case_write_json(*now, in, by_case, error), MST_OK);
            ASSERT_EQ(written(by_case), wanted);
            ++judged;
        }
    }
    EXPECT_GT(judged, 900U);
}

} // namespace
