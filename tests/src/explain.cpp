// Verdicts in words: by names and by labels, in Dutch and English, with sources, margins and what keeps them open.
#include "tiny_pack.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/read_case.hpp>

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

explanation explained(std::string_view rule, const std::string& facts, date on = {2025, 1, 1}, wording how = {},
                      const std::string& review = "[]") {
    static const pack* const packs[]{&tiny::klein};
    diagnostics found;
    std::vector<link_problem> problems;
    const std::optional<plan> made = plan::make({packs, "huishouden", {&rule, 1}, on}, problems);
    EXPECT_TRUE(made.has_value());
    situation known{*made};
    tell(read_case(R"({"entity": "huishouden", "facts": {)" + facts + R"(}, "review": )" + review + "}", packs, found),
         known, found);
    EXPECT_THAT(found, IsEmpty());
    judge by{*made};
    by.consider(known);
    return explain(known, by, 0, how);
}

TEST(explain, says_a_comparison_by_names_and_by_labels) {
    const explanation e = explained("tot_grens", R"("inkomen": "1533.82")");
    ASSERT_EQ(e.reasons.size(), 1U);
    EXPECT_EQ(e.reasons[0].text, "inkomen 1.533,82 is niet hoger dan grens 1.533,82");
    EXPECT_EQ(e.reasons[0].source, "Wet op het voorbeeld, art. 1 (jci1.3:c:BWBR0000000&artikel=1)");
    EXPECT_THAT(e.reasons[0].facts, ElementsAre("inkomen"));
    EXPECT_EQ(e.reasons[0].margin->value, point(0));
    EXPECT_THAT(e.used, ElementsAre("inkomen"));
    EXPECT_FALSE(e.next_question.has_value());
    EXPECT_EQ(
        explained("tot_grens", R"("inkomen": "1533.83")", {2025, 1, 1}, {language::nl, naming::labels}).reasons[0].text,
        "het inkomen (€ 1.533,83) is hoger dan de grens (€ 1.533,82)");
    EXPECT_EQ(
        explained("tot_grens", R"("inkomen": "1533.83")", {2025, 1, 1}, {language::en, naming::names}).reasons[0].text,
        "inkomen 1,533.83 is higher than grens 1,533.82");
    EXPECT_EQ(explained("tot_grens", R"("inkomen": {"between": [2000, null]})").reasons[0].text,
              "inkomen minstens 2.000,00 is hoger dan grens 1.533,82");
}

TEST(explain, asks_what_settles) {
    const explanation e = explained("tot_grens", "");
    EXPECT_FALSE(e.settled());
    EXPECT_THAT(e.open, ElementsAre("inkomen"));
    ASSERT_TRUE(e.next_question.has_value());
    EXPECT_EQ(e.next_question->text, "Wat is het inkomen?");
    ASSERT_EQ(e.next_question->settles.size(), 2U);
    EXPECT_EQ(e.next_question->settles[0].fact->value, (box{0, 153382}));
    EXPECT_EQ(e.next_question->settles[1].answer.value, point(0));
    EXPECT_EQ(explained("met_kind", "").next_question->text, "Wie zijn de kinderen?");
}

TEST(explain, names_what_made_a_value) {
    const explanation e = explained("grens", "");
    ASSERT_EQ(e.reasons.size(), 1U);
    EXPECT_EQ(e.reasons[0].text, "norm is 1.278,18 (niet bevestigd sinds 2024)");
    EXPECT_EQ(e.reasons[0].name, "norm");
    EXPECT_EQ(e.reasons[0].source, "Gemeentelijke pagina, 2024");
}

TEST(explain, says_why_a_date_has_no_answer) {
    const explanation after = explained("grens", "", {2026, 6, 1});
    EXPECT_TRUE(after.nothing_known);
    ASSERT_EQ(after.unknown_because.size(), 1U);
    EXPECT_EQ(after.unknown_because[0].kind, "parameter");
    EXPECT_EQ(after.unknown_because[0].text, "norm: nog niet bekend");
    EXPECT_EQ(explained("grens", "", {2020, 1, 1}).unknown_because[0].text, "norm: er was nog geen norm");
    const explanation open = explained("open_vraag", R"("gehuwd": true)");
    EXPECT_EQ(open.unknown_because[0].kind, "no_source");
    EXPECT_EQ(open.unknown_because[0].text, "geen bron zegt dit");
    EXPECT_FALSE(open.next_question.has_value());
    const explanation outside = explained("volwassen", R"("geboren": "1990")", {2031, 1, 1});
    ASSERT_EQ(outside.unknown_because.size(), 1U);
    EXPECT_EQ(outside.unknown_because[0].kind, "not_in_force");
    EXPECT_EQ(outside.unknown_because[0].text, "volwassen geldt vanaf 2024-01-01 tot 2030-01-01");
}

TEST(explain, notes_what_is_not_confirmed) {
    const explanation e = explained("volwassen", R"("geboren": "1990")");
    ASSERT_EQ(e.notes.size(), 1U);
    EXPECT_EQ(e.notes[0].text, "Deze regel is niet bevestigd sinds 2024.");
    EXPECT_THAT(e.reasons[0].text,
                HasSubstr("leeftijd tussen 34 en 35 is niet lager dan 18 (niet bevestigd sinds 2024)"));
    EXPECT_THAT(e.reasons[0].facts, ElementsAre("geboren"));
    EXPECT_THAT(explained("volwassen", R"("geboren": "1990")", {2024, 6, 1}).notes, IsEmpty());
}

TEST(explain, lists_what_needs_a_look_where_it_matters) {
    const auto reviewed = [](std::string_view rule, const std::string& facts, wording how = {}) {
        std::vector<std::string> texts;
        const std::string all = R"(["geboren", "gehuwd", "inkomen", "kinderen", "leeftijd"])";
        for (const explanation::doubt& d : explained(rule, facts, {2025, 1, 1}, how, all).review)
            texts.push_back(d.text);
        return texts;
    };
    const std::string of_names = " is in onderzoek of moet worden nagekeken";
    EXPECT_THAT(reviewed("volwassen", R"("geboren": "1990", "inkomen": 1)"), ElementsAre("geboren" + of_names));
    EXPECT_THAT(reviewed("tot_grens", ""), ElementsAre("inkomen" + of_names)) << "open: it still matters";
    EXPECT_THAT(reviewed("grens", R"("inkomen": 1)"), IsEmpty()) << "it rests on no fact";
    EXPECT_THAT(reviewed("volwassen", R"("leeftijd": 20)"), ElementsAre("leeftijd" + of_names)) << "given, and so used";
    EXPECT_THAT(reviewed("met_kind", R"("kinderen": [{"geboren": "2016"}])"), ElementsAre("kinderen" + of_names));
    EXPECT_THAT(reviewed("met_kind", "", {language::en, naming::labels}),
                ElementsAre("the children: this is under investigation or needs a look"));
    EXPECT_THAT(reviewed("open_vraag", R"("gehuwd": true)", {language::nl, naming::labels}),
                ElementsAre("de aanvrager is gehuwd: dit" + of_names));

    const explanation e =
        explained("tot_grens", R"("inkomen": 1)", {2025, 1, 1}, {language::nl, naming::labels}, R"(["inkomen"])");
    EXPECT_THAT(to_json(e), HasSubstr("\"review\": [\n    \"inkomen\"\n  ]"));
    EXPECT_THAT(to_text(e, language::nl), HasSubstr("\nLet op\n  • Het inkomen" + of_names + ".\n"));
}

TEST(explain, tells_what_was_given_in_the_order_in_which_the_rule_reads_it) {
    using tiny::gehuwd, tiny::maanden;
    const auto alleen = define("alleen", "huishouden", !gehuwd, {.label = {"alleen", "alone"}});
    const auto lang = define("lang", "huishouden", maanden > 36, {.label = {"lang", "long"}});
    const auto beide = rule("beide", "huishouden", alleen && lang, {.label = {"beide", "both"}});
    const std::array statements{lang.view(), alleen.view(), beide.view()};
    const pack* const basis[]{&tiny::klein};
    const pack own{.name = "eigen", .version = "1", .uses = basis, .definitions = statements};
    const pack* const packs[]{&own};
    const std::string_view asked[]{"beide"};
    std::vector<link_problem> problems;
    const std::optional<plan> made = plan::make({packs, "huishouden", asked, date{2025, 1, 1}}, problems);
    ASSERT_TRUE(made.has_value());
    situation known{*made};
    known.give("alleen", kind::truth, point(1));
    known.give("lang", kind::truth, point(1));
    judge by{*made};
    by.consider(known);
    const explanation e = explain(known, by, 0, {});
    ASSERT_EQ(e.reasons.size(), 2U);
    EXPECT_THAT(e.reasons[0].facts, ElementsAre("alleen"));
    EXPECT_THAT(e.reasons[1].facts, ElementsAre("lang"));
    EXPECT_THAT(e.used, ElementsAre("alleen", "lang"));
}

TEST(explain, tells_members_by_number) {
    const std::string children =
        R"("kinderen": [{"geboren": "1990", "school": "geen"}, {"geboren": "2016", "school": "basis"}])";
    const explanation e = explained("met_kind", children);
    ASSERT_EQ(e.reasons.size(), 3U);
    EXPECT_EQ(e.reasons[0].text, "minstens een van kinderen voldoet (nummer 2)");
    EXPECT_EQ(e.reasons[1].text, "de leeftijd op peildatum volgens kinderen[1].geboren tussen 8 en 9 is lager dan 18");
    EXPECT_EQ(e.reasons[2].text, "kinderen[1].school is basis");
    const explanation by_labels = explained("met_kind", children, {2025, 1, 1}, {language::en, naming::labels});
    EXPECT_EQ(by_labels.reasons[2].text, "the children, number 2: the child's school is basis");
    EXPECT_EQ(explained("met_kind", R"("kinderen": [])").reasons[0].text, "geen van kinderen voldoet");
}

TEST(explain, says_so_where_the_host_decided) {
    const explanation e = explained("volwassen", R"("volwassen": true)", {2024, 6, 1});
    ASSERT_EQ(e.reasons.size(), 1U);
    EXPECT_EQ(e.reasons[0].text, "volwassen is opgegeven: ja");
    EXPECT_THAT(e.used, ElementsAre("volwassen"));
}

TEST(explain, keeps_the_order_of_keys) {
    const std::string json = to_json(explained("tot_grens", R"("inkomen": "1")"));
    std::size_t before = 0;
    for (const char* key :
         {"\"rule\"", "\"answer\"", "\"reasons\"", "\"text\"", "\"source\"", "\"facts\"", "\"margin\"", "\"used\"",
          "\"open\"", "\"unknown_because\"", "\"review\"", "\"next_question\""}) {
        const std::size_t at = json.find(key);
        ASSERT_NE(at, std::string::npos) << key;
        EXPECT_GT(at + 1, before) << key;
        before = at;
    }
    EXPECT_EQ(json.find("notes"), std::string::npos);
    EXPECT_THAT(json, HasSubstr("\"margin\": \"1532.82\""));
}

TEST(explain, writes_a_page_of_at_most_100_columns) {
    const std::string page = to_text(
        explained("tot_grens", R"("inkomen": "1533.82")", {2025, 1, 1}, {language::nl, naming::labels}), language::nl);
    EXPECT_THAT(page, HasSubstr("Inkomen tot de grens\n────────────────────\nJa.\n\nWaarom\n  • Het inkomen (€ "
                                "1.533,82) is niet hoger dan de grens (€ 1.533,82); verschil € 0,00.\n"));
}

} // namespace
