// What a pack in JSON needs of the host: how a judgement speaks of it, and what a receipt makes of it.
#include "expression_text.hpp"
#include "pack_text.hpp"

#include <maatstaf/evaluate.hpp>
#include <maatstaf/explain.hpp>
#include <maatstaf/lint.hpp>
#include <maatstaf/load.hpp>
#include <maatstaf/read_case.hpp>
#include <maatstaf/receipt.hpp>

#include <gmock/gmock.h>

namespace {

using namespace maatstaf;

constexpr std::string_view travelling = R"({
  "maatstaf": 1, "name": "reizen", "version": "1",
  "sources": [{"id": "besluit", "title": "Besluit reizen", "at": "artikel 2"}, {"id": "weg", "title": "Wegenlijst"}],
  "entities": [{"name": "reiziger", "facts": [
    {"name": "afstand", "kind": "count", "within": {"between": [0, 100]}, "label": {"nl": "de afstand", "en": "the distance"}},
    {"name": "met", "kind": "choice", "options": ["lopend", "fiets", "bus"]}]}],
  "needs": [
    {"name": "reistijd", "entity": "reiziger", "kind": "count", "within": {"between": [0, 600]},
     "label": {"nl": "de reistijd", "en": "the travel time"}, "of": [{"fact": "afstand"}, {"fact": "met"}], "sources": ["besluit"]},
    {"name": "begaanbaar", "entity": "reiziger", "kind": "truth", "label": {"nl": "de weg is begaanbaar", "en": "the road is open"},
     "of": [{"fact": "afstand"}], "sources": ["weg"]},
    {"name": "vervoer", "entity": "reiziger", "kind": "choice", "options": ["taxi", "pont"], "of": [{"use": "reistijd"}]}],
  "rules": [
    {"name": "ver", "entity": "reiziger", "when": {"more": [{"use": "reistijd"}, 60]}, "sources": ["besluit"]},
    {"name": "te_doen", "entity": "reiziger", "when": {"use": "begaanbaar"}, "sources": ["besluit"]},
    {"name": "toeslag", "entity": "reiziger", "kind": "money", "value": {"times": [{"use": "reistijd"}, "0.10"]}},
    {"name": "varend", "entity": "reiziger", "when": {"one_of": {"of": {"use": "vervoer"}, "options": ["pont"]}}}]
})";

bool minutes(void*, const std::int64_t* with, std::size_t, std::int64_t* result) noexcept {
    *result = with[0] * (with[1] == 0 ? 12 : 4);
    return with[0] <= 50;
}
bool is_near(void*, const std::int64_t* with, std::size_t, std::int64_t* result) noexcept {
    *result = with[0] < 30 ? 1 : 0;
    return true;
}

constexpr custom_function both[]{{"reistijd", minutes}, {"begaanbaar", is_near}};

class custom : public testing::Test {
protected:
    custom() {
        loaded = load_pack(travelling, {}, found);
        EXPECT_TRUE(found.empty()) << found.front().message;
    }

    /// One rule about one case.
    explanation why(std::string_view rule, std::string_view facts, std::span<const custom_function> functions,
                    wording how = {}) {
        const pack* const roots[]{&loaded->view()};
        const std::string_view rules[]{rule};
        std::vector<link_problem> problems;
        made = plan::make({roots, "reiziger", rules, date{2026, 1, 1}, functions}, problems);
        known.emplace(*made);
        const auto text = read_case(R"({"entity": "reiziger", "facts": )" + std::string(facts) + '}', roots, found);
        tell(text, *known, found);
        EXPECT_TRUE(found.empty());
        by.emplace(*made);
        by->consider(*known);
        return explain(*known, *by, 0, how);
    }

    std::string receipt_of(std::string_view facts, std::span<const custom_function> functions) {
        found.clear();
        const std::string_view rules[]{"ver"};
        return write_receipt({.by = loaded->view(),
                              .on = {2026, 1, 1},
                              .case_json = R"({"entity": "reiziger", "facts": )" + std::string(facts) + '}',
                              .rules = rules,
                              .functions = functions},
                             found);
    }

    std::optional<loaded_pack> loaded;
    std::optional<plan> made;
    std::optional<situation> known;
    std::optional<judge> by;
    diagnostics found;
};

TEST_F(custom, a_value_of_the_host_is_explained_as_a_definition_is) {
    const explanation yes = why("ver", R"({"afstand": 10, "met": "lopend"})", both);
    ASSERT_EQ(yes.reasons.size(), 1u);
    EXPECT_EQ(yes.reasons[0].text, "reistijd 120 is hoger dan 60");
    EXPECT_EQ(yes.reasons[0].facts, (std::vector<std::string>{"afstand", "met"}));
    EXPECT_EQ(yes.used, (std::vector<std::string>{"afstand", "met"}));
    const explanation amount = why("toeslag", R"({"afstand": 10, "met": "bus"})", both, {language::en, naming::labels});
    ASSERT_EQ(amount.reasons.size(), 1u);
    EXPECT_EQ(amount.reasons[0].text, "the travel time: 40");
    EXPECT_EQ(amount.reasons[0].source, "Besluit reizen, artikel 2");
    EXPECT_EQ(amount.answer.value, point(400));
}

TEST_F(custom, a_truth_of_the_host_is_a_reason) {
    const explanation no = why("te_doen", R"({"afstand": 30})", both);
    ASSERT_EQ(no.reasons.size(), 1u);
    EXPECT_EQ(no.reasons[0].text, "begaanbaar is nee");
    EXPECT_EQ(no.reasons[0].source, "Wegenlijst");
    EXPECT_EQ(no.reasons[0].facts, (std::vector<std::string>{"afstand"}));
    const explanation yes = why("te_doen", R"({"afstand": 29})", both, {language::en, naming::labels});
    ASSERT_EQ(yes.reasons.size(), 1u);
    EXPECT_EQ(yes.reasons[0].text, "the road is open: yes");
}

TEST_F(custom, what_the_host_cannot_say_is_told) {
    const explanation missing = why("ver", R"({"afstand": 10})", {});
    ASSERT_EQ(missing.unknown_because.size(), 1u);
    EXPECT_EQ(missing.unknown_because[0].kind, "function");
    EXPECT_EQ(missing.unknown_because[0].name, "reistijd");
    EXPECT_THAT(missing.unknown_because[0].text, testing::HasSubstr("geef de waarde bij het geval"));
    EXPECT_EQ(missing.unknown_because[0].source, "Besluit reizen, artikel 2");
    EXPECT_TRUE(missing.open.empty());
    EXPECT_TRUE(missing.used.empty());
    const explanation silent = why("ver", R"({"afstand": 51, "met": "bus"})", both, {language::en, naming::labels});
    ASSERT_EQ(silent.unknown_because.size(), 1u);
    EXPECT_EQ(silent.unknown_because[0].text,
              "the function that computes the travel time gave no possible value for this");
    EXPECT_TRUE(silent.open.empty());
    const explanation open = why("ver", R"({"afstand": 10})", both);
    EXPECT_EQ(open.open, (std::vector<std::string>{"met"}));
    ASSERT_EQ(open.unknown_because.size(), 1u);
    EXPECT_EQ(open.unknown_because[0].kind, "fact");
    ASSERT_TRUE(open.next_question.has_value());
    EXPECT_EQ(open.next_question->fact, "met");
}

TEST_F(custom, one_that_is_missing_behind_another_is_told_by_its_own_name) {
    const explanation chain = why("varend", R"({"afstand": 10, "met": "bus"})", {});
    ASSERT_EQ(chain.unknown_because.size(), 1u);
    EXPECT_EQ(chain.unknown_because[0].name, "vervoer");
}

TEST_F(custom, a_case_can_tell_the_value) {
    const explanation told = why("ver", R"({"reistijd": 61})", {});
    EXPECT_TRUE(told.settled());
    ASSERT_EQ(told.reasons.size(), 1u);
    EXPECT_EQ(told.reasons[0].text, "reistijd 61 is hoger dan 60");
    const explanation truth = why("te_doen", R"({"begaanbaar": true})", {});
    ASSERT_EQ(truth.reasons.size(), 1u);
    EXPECT_EQ(truth.reasons[0].text, "begaanbaar is opgegeven: ja");
}

TEST_F(custom, is_shown_with_what_it_is_computed_from) {
    const pack* const roots[]{&loaded->view()};
    const scope names{roots, "reiziger"};
    EXPECT_EQ(expression_lines(names, loaded->view().definitions[0], {language::en, naming::labels}),
              (std::vector<std::string>{"what the program that judges computes from:", "  the distance", "  met"}));
}

TEST_F(custom, a_receipt_holds_no_function) {
    constexpr std::string_view known_facts = R"({"afstand": 10, "met": "bus"})";
    EXPECT_EQ(receipt_of(known_facts, both), "");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].id, "MST-R010");
    EXPECT_EQ(found[0].place, "/facts/reistijd");
    EXPECT_EQ(found[0].line, 1u);
    EXPECT_EQ(receipt_of(R"({"reistijd": {"between": [10, 50]}})", both), "");
    ASSERT_EQ(found.size(), 1u); // a range is not what the function would give

    const std::string told = receipt_of(R"({"afstand": 10, "met": "bus", "reistijd": 40})", both);
    ASSERT_TRUE(found.empty());
    EXPECT_EQ(told, receipt_of(R"({"afstand": 10, "met": "bus", "reistijd": 40})", {}));
    const receipt kept = read_receipt(told, found);
    EXPECT_TRUE(replay(kept, loaded->view(), found).same());
    EXPECT_THAT(told, testing::HasSubstr(R"("answer": "no")"));

    // Where no function was there either, that the value is unknown is what is written down.
    EXPECT_THAT(receipt_of(known_facts, {}), testing::HasSubstr(R"("kind": "function")"));
}

TEST_F(custom, a_receipt_of_functions_that_nothing_needs_is_none) {
    constexpr custom_function strange[]{{"reistjid", minutes}, {"begaanbaar", is_near}, {"begaanbaar", is_near}};
    EXPECT_EQ(receipt_of(R"({"reistijd": 40})", strange), "");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].id, "MST-E012");
    EXPECT_EQ(found[0].place, "functions[0]");
    EXPECT_EQ(found[0].remedy, "Did you mean \"reistijd\"?");
    EXPECT_EQ(found[1].id, "MST-E013");
    EXPECT_EQ(found[1].place, "functions[2]");
}

} // namespace
