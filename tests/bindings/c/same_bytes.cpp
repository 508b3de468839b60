// Every test case of every file, through the interface in C and through what the command line uses: the same bytes.
#include "c_border.hpp"
#include "case_file.hpp"
#include "json_text.hpp"
#include "judged_case.hpp"
#include "judgement_json.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

namespace {

using namespace maatstaf;
using namespace maatstaf::tests::c;
using testing::IsEmpty;

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The case as a file of its own.
std::string as_text(const test_case& one) {
    json_value facts = object_value(), whole = object_value();
    for (const case_facts::told& fact : one.facts.all()) put(facts, *fact.name, *fact.value);
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
