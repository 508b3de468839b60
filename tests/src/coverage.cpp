// What test cases decide of a pack, seen on a pack small enough to list it by hand.
#include "case_run.hpp"
#include "tiny_pack.hpp"

#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace maatstaf;
using namespace maatstaf::literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

/// Cases about one household or referral each, judged together.
struct judged {
    diagnostics found;
    case_run run;

    explicit judged(const std::string& cases, const pack& of = tiny::klein, const std::string& unreachable = "")
        : run(of) {
        const std::string json = R"({"pack": "klein", "cases": [)" + cases + "]" +
                                 (unreachable.empty() ? "" : R"(, "unreachable": [)" + unreachable + "]") + "}";
        const case_file file = read_case_file(json, of, found);
        run.judge_all(file, "f", found);
        run.excuse_all(file.unreachable, "f", found);
    }

    /// The goals of a statement that are decided, or are not.
    std::vector<std::string> goals(std::string_view rule, bool decided) const {
        std::vector<std::string> result;
        for (const coverage& c : run.covered())
            for (const covered_statement& s : c.statements()) {
                const auto texts = c.texts_of(s, language::nl);
                for (std::size_t g = 0; g < texts.size(); ++g)
                    if (s.of->name == rule && s.goals[g].decided == decided) result.push_back(texts[g]);
            }
        return result;
    }
};

int cases_made = 0;

std::string of(const std::string& facts, const std::string& expect, const std::string& on = "2025-01-01",
               const std::string& more = "") {
    return R"({"name": ")" + std::to_string(++cases_made) + R"(", "on": ")" + on +
           R"(", "entity": "huishouden", "facts": {)" + facts + R"(}, "expect": {)" + expect +
           R"(}, "because": "art. 1")" + more + "}";
}

TEST(coverage, a_comparison_with_yes_and_with_no) {
    const judged low{of(R"("inkomen": 1)", R"("tot_grens": "yes")")};
    EXPECT_THAT(low.found, IsEmpty());
    EXPECT_EQ(low.run.passed(), 1u);
    EXPECT_THAT(low.goals("tot_grens", true), ElementsAre("inkomen is niet hoger dan grens: ja"));
    EXPECT_THAT(low.goals("tot_grens", false), ElementsAre("inkomen is niet hoger dan grens: nee"));
    EXPECT_FALSE(low.run.all_covered());
}

TEST(coverage, an_answer_that_was_not_expected_decides_nothing) {
    const judged wrong{of(R"("inkomen": 1)", R"("tot_grens": "no")")};
    EXPECT_THAT(wrong.goals("tot_grens", true), IsEmpty());
    ASSERT_EQ(wrong.run.failures().size(), 1u);
    EXPECT_EQ(wrong.run.failures()[0].rule, "tot_grens");
    EXPECT_EQ(wrong.run.passed(), 0u);
    EXPECT_EQ(wrong.run.cases(), 1u);
}

TEST(coverage, only_what_was_asked_is_decided) {
    const judged other{of(R"("inkomen": 1, "geboren": "1990-01-01")", R"("volwassen": "yes")")};
    EXPECT_THAT(other.goals("tot_grens", true), IsEmpty());
}

TEST(coverage, an_answer_that_waits_for_a_fact_decides_nothing) {
    const judged open{of("", R"("tot_grens": "unknown", "open_vraag": "unknown")")};
    EXPECT_EQ(open.run.passed(), 1u);
    EXPECT_THAT(open.goals("tot_grens", true), IsEmpty());
    EXPECT_THAT(open.goals("open_vraag", true), IsEmpty());
}

TEST(coverage, a_question_that_keeps_the_answer_open) {
    const judged open{of(R"("gehuwd": true)", R"("open_vraag": "unknown")")};
    EXPECT_THAT(open.goals("open_vraag", true), ElementsAre("gehuwd: ja", "geen bron beslist: wie_weet"));
    EXPECT_THAT(open.goals("open_vraag", false), ElementsAre("gehuwd: alleen dit, nee", "gehuwd: nee"));
    const judged no{of(R"("gehuwd": false)", R"("open_vraag": "no")")};
    EXPECT_THAT(no.goals("open_vraag", true), ElementsAre("gehuwd: alleen dit, nee", "gehuwd: nee"));
}

TEST(coverage, the_days_on_which_a_rule_is_in_force) {
    const std::string adult = R"("geboren": "1990-01-01")";
    const judged all{of(adult, R"("volwassen": "unknown")", "2023-12-31") + ", " +
                     of(adult, R"("volwassen": "yes")", "2024-01-01") + ", " +
                     of(adult, R"("volwassen": "unknown")", "2030-01-01")};
    EXPECT_EQ(all.run.passed(), 3u);
    EXPECT_THAT(all.goals("volwassen", true), ElementsAre("van kracht", "nog niet van kracht", "niet meer van kracht",
                                                          "leeftijd is niet lager dan 18: ja"));
}

TEST(coverage, the_member_that_decides) {
    const auto child = [](const std::string& of_children, const std::string& answer) {
        return of(R"("kinderen": [)" + of_children + "]", R"("met_kind": ")" + answer + '"');
    };
    const judged one{child(R"({"geboren": "2015-01-01", "school": "basis"})", "yes")};
    EXPECT_THAT(one.goals("met_kind", true), Not(Contains("kind_geboren")));
    EXPECT_EQ(one.goals("met_kind", true).size(), 3u) << "some: yes, and both conditions of the child: yes";
    const judged none{child("", "no")};
    EXPECT_EQ(none.goals("met_kind", true).size(), 1u);
    const judged two{
        child(R"({"geboren": "1990-01-01", "school": "basis"}, {"geboren": "2015-01-01", "school": "geen"})", "no")};
    EXPECT_EQ(two.goals("met_kind", true).size(), 5u) << "some: no; each condition alone, and with no";
}

// Both arms of a choice that a setting makes, and a condition beside it.
constexpr setting<truth> streng{"streng", no, {"streng", "strict"}};
constexpr auto naar_keuze = rule("naar_keuze", "huishouden",
                                 choose(streng, tiny::inkomen < 100_euro, tiny::inkomen <= 100_euro) || tiny::gehuwd,
                                 {.label = {"naar keuze", "as chosen"}, .sources = {&tiny::wet}});

TEST(coverage, cases_with_different_settings_add_up) {
    constexpr std::array settings{streng.view()};
    const std::array rules{naar_keuze.view()};
    pack met = tiny::klein;
    met.settings = settings;
    met.definitions = rules;
    const std::string strict = R"(, "settings": {"streng": true})";
    const auto at = [](const std::string& income, bool married, const std::string& answer,
                       const std::string& more = "") {
        return of(R"("inkomen": ")" + income + R"(", "gehuwd": )" + (married ? "true" : "false"),
                  R"("naar_keuze": ")" + answer + '"', "2025-01-01", more);
    };
    const judged half{at("100.00", false, "yes") + ", " + at("100.01", false, "no") + ", " + at("100.01", true, "yes"),
                      met};
    EXPECT_THAT(half.found, IsEmpty());
    EXPECT_EQ(half.run.passed(), 3u);
    EXPECT_THAT(half.goals("naar_keuze", false),
                ElementsAre("als streng: dan", "inkomen is lager dan 100,00: ja", "inkomen is lager dan 100,00: nee"));
    const judged whole{at("100.00", false, "yes") + ", " + at("100.01", false, "no") + ", " +
                           at("100.01", true, "yes") + ", " + at("99.99", false, "yes", strict) + ", " +
                           at("100.00", false, "no", strict),
                       met};
    EXPECT_EQ(whole.run.passed(), 5u);
    EXPECT_THAT(whole.goals("naar_keuze", false), IsEmpty());
    EXPECT_TRUE(whole.run.all_covered());
}

TEST(coverage, what_is_out_of_reach_is_set_aside_and_held_to_it) {
    const std::string low = of(R"("inkomen": 1)", R"("tot_grens": "yes")");
    const auto excuse = [](const std::string& branch) {
        return R"({"rule": "tot_grens", "branch": ")" + branch + R"(", "because": "kan niet"})";
    };
    const judged good{low, tiny::klein, excuse("inkomen is niet hoger dan grens: nee")};
    EXPECT_THAT(good.found, IsEmpty());
    EXPECT_THAT(good.run.broken_excuses(), IsEmpty());
    const judged in_english{low, tiny::klein, excuse("inkomen is not higher than grens: no")};
    EXPECT_THAT(in_english.found, IsEmpty());
    const judged broken{low, tiny::klein, excuse("inkomen is niet hoger dan grens: ja")};
    EXPECT_EQ(broken.run.broken_excuses().size(), 1u);
    const judged unknown{low, tiny::klein, excuse("inkomen is hoger dan grens: ja")};
    ASSERT_EQ(unknown.found.size(), 1u);
    EXPECT_EQ(unknown.found[0].id + ' ' + unknown.found[0].place, "MST-T018 /unreachable/0");
}

TEST(coverage, facts_that_contradict_each_other_are_reported) {
    const judged j{of(R"("geboren": "1990-01-01", "leeftijd": 20)", R"("volwassen": "yes")")};
    ASSERT_EQ(j.found.size(), 1u);
    EXPECT_EQ(j.found[0].id + ' ' + j.found[0].place, "MST-C029 /cases/0/facts/leeftijd");
    EXPECT_EQ(j.run.cases(), 0u);
}

// Everything that the shipped packs hold can be described, and within a statement no two goals are called alike.
TEST(coverage, every_goal_of_the_shipped_packs_has_a_name_of_its_own) {
    for (const pack* p : built_in_packs())
        for (const std::string_view entity : {"huishouden", "jeugdige", "verwijzing"}) {
            const coverage c{*p, entity};
            for (const covered_statement& s : c.statements())
                for (const language l : {language::nl, language::en}) {
                    auto texts = c.texts_of(s, l);
                    std::sort(texts.begin(), texts.end());
                    EXPECT_TRUE(std::adjacent_find(texts.begin(), texts.end()) == texts.end()) << s.of->name;
                }
        }
}

} // namespace
