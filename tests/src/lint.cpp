// Each remark about a pack once: a small pack that gives none, with one thing changed. And the shipped packs give none.
#include <maatstaf/lint.hpp>
#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <optional>
#include <string>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string proef = R"({
  "maatstaf": 1, "name": "proef", "version": "1", "label": {"nl": "Proef", "en": "Trial"},
  "sources": [{"id": "wet", "title": "Wet op het voorbeeld"}],
  "settings": [{"name": "ruim", "kind": "truth", "value": true, "says": {"nl": "Ruim?", "en": "Generous?"}}],
  "questions": [{"name": "wie_weet", "says": {"nl": "geen bron", "en": "no source"}, "source": "wet"}],
  "entities": [{
    "name": "huishouden", "label": {"nl": "huishouden", "en": "household"},
    "facts": [{"name": "inkomen", "kind": "money", "within": {"between": ["0.00", "9999.00"]}, "label": {"nl": "inkomen", "en": "income"}}],
    "lists": [{
      "name": "kinderen", "maximum": 2, "label": {"nl": "kinderen", "en": "children"},
      "facts": [{"name": "leerling", "kind": "truth", "label": {"nl": "leerling", "en": "pupil"}}]
    }]
  }],
  "parameters": [{
    "name": "grens", "kind": "money", "label": {"nl": "grens", "en": "limit"}, "before": {"nl": "geen wet", "en": "no act"},
    "periods": [{"from": "2024-01-01", "value": "100.00", "source": "wet"},
                {"from": "2025-01-01", "gap": {"nl": "niet bekend", "en": "not known"}}]
  }],
  "definitions": [
    {"name": "onder_de_grens", "entity": "huishouden", "label": {"nl": "onder de grens", "en": "below the limit"},
     "when": {"at_most": [{"fact": "inkomen"}, {"parameter": "grens"}]}, "sources": ["wet"]},
    {"name": "met_leerling", "entity": "huishouden", "label": {"nl": "met leerling", "en": "with a pupil"},
     "when": {"some": {"of": "kinderen", "each": {"member": "kinderen.leerling"}}}, "sources": ["wet"]}
  ],
  "rules": [
    {"name": "recht", "entity": "huishouden", "label": {"nl": "recht", "en": "right"}, "says": {"nl": "Recht.", "en": "Right."},
     "when": {"all": [{"setting": "ruim"}, {"use": "onder_de_grens"}, {"use": "met_leerling"}, {"unsettled": "wie_weet"}]},
     "contradiction": {"nl": "De een zegt dit.", "en": "One says this."}, "sources": ["wet"]}
  ]
})";

/// "MST-L001 /entities/0/facts/0" of the pack with one thing replaced, in order.
std::vector<std::string> remarks(const std::string& instead_of = "", const std::string& put = "",
                                 std::optional<date> on = {}) {
    std::string text = proef;
    const std::size_t at = text.find(instead_of);
    EXPECT_NE(at, text.npos) << instead_of;
    text.replace(at, instead_of.size(), put);
    diagnostics found;
    const auto loaded = load_pack(text, {}, found);
    for (const diagnostic& d : found) ADD_FAILURE() << d.place << ": " << d.message;
    if (!loaded) return {};
    std::vector<std::string> result;
    for (const diagnostic& d : on ? lint(loaded->view(), *on) : lint(loaded->view())) {
        EXPECT_NE(d.message, "");
        EXPECT_NE(d.remedy, "");
        result.push_back(d.id + ' ' + d.place);
    }
    return result;
}

TEST(lint, has_nothing_to_remark_where_all_is_as_it_should_be) {
    EXPECT_THAT(remarks(), IsEmpty());
    EXPECT_THAT(remarks("", "", date{2024, 12, 31}), IsEmpty());
}

TEST(lint, has_nothing_to_remark_about_the_shipped_packs) {
    for (const pack* shipped : built_in_packs())
        for (const diagnostic& d : lint(*shipped))
            ADD_FAILURE() << shipped->name << ' ' << d.place << ": " << d.message;
}

TEST(lint, of_a_fact_that_nothing_asks_for) {
    const std::string more = R"("facts": [{"name": "oud", "kind": "truth", "label": {"nl": "oud", "en": "old"})";
    EXPECT_THAT(remarks(R"("facts": [)", more + "}, "), ElementsAre("MST-L001 /entities/0/facts/0"));
    EXPECT_THAT(remarks(R"("facts": [)", more + R"(, "shared": true}, )"), IsEmpty());
}

TEST(lint, of_a_member_fact_that_nothing_asks_for) {
    const std::string more = R"("facts": [{"name": "oud", "kind": "truth", "label": {"nl": "oud", "en": "old"})";
    const std::string leerling = R"("facts": [{"name": "leerling")";
    const std::string rest = leerling.substr(leerling.find('{'));
    EXPECT_THAT(remarks(leerling, more + "}, " + rest), ElementsAre("MST-L001 /entities/0/lists/0/facts/0"));
    EXPECT_THAT(remarks(leerling, more + R"(, "shared": true}, )" + rest), IsEmpty());
}

TEST(lint, of_a_list_that_nothing_runs_through) {
    const std::string lists = R"("lists": [)";
    const std::string label = R"("label": {"nl": "x", "en": "x"})";
    EXPECT_THAT(remarks(lists, lists + R"({"name": "dieren", "maximum": 1, )" + label + "}, "),
                ElementsAre("MST-L002 /entities/0/lists/0"));
    EXPECT_THAT(
        remarks(lists, lists + R"({"name": "dieren", "maximum": 1, )" + label +
                           R"(, "facts": [{"name": "hond", "kind": "truth", "shared": true, )" + label + "}]}, "),
        IsEmpty());
}

TEST(lint, of_definitions_that_no_rule_reaches) {
    EXPECT_THAT(remarks(R"({"use": "met_leerling"}, )", ""), ElementsAre("MST-L003 /definitions/1"));
    // Only through another one that no rule uses: both.
    EXPECT_THAT(remarks(R"({"use": "onder_de_grens"}, {"use": "met_leerling"})", R"({"use": "met_leerling"})"),
                ElementsAre("MST-L003 /definitions/0"));
    const std::string definitions = R"("definitions": [)";
    const std::string more =
        definitions + R"({"name": "dubbel", "entity": "huishouden", "label": {"nl": "d", "en": "d"}, "sources": ["wet"],
                          "when": {"not": {"use": "met_leerling"}}})";
    EXPECT_THAT(remarks(definitions, more + ", "), ElementsAre("MST-L003 /definitions/0"));
    EXPECT_THAT(remarks(definitions, more.substr(0, more.size() - 1) + R"(, "shared": true}, )"), IsEmpty());
}

TEST(lint, of_other_things_that_nothing_uses) {
    const std::string nl_en = R"({"nl": "x", "en": "x"})";
    EXPECT_THAT(
        remarks(R"("parameters": [)", R"("parameters": [{"name": "oud", "kind": "count", "label": )" + nl_en +
                                          R"(, "periods": [{"from": "1900-01-01", "value": 1, "source": "wet"}]}, )"),
        ElementsAre("MST-L004 /parameters/0"));
    EXPECT_THAT(remarks(R"({"setting": "ruim"}, )", ""), ElementsAre("MST-L005 /settings/0"));
    EXPECT_THAT(remarks(R"(, {"unsettled": "wie_weet"})", ""), ElementsAre("MST-L006 /questions/0"));
}

TEST(lint, of_days_without_a_value_and_without_a_reason) {
    EXPECT_THAT(remarks(R"("gap": {"nl": "niet bekend", "en": "not known"})", R"("value": null)"),
                ElementsAre("MST-L007 /parameters/0/periods/1"));
    EXPECT_THAT(remarks(R"("before": {"nl": "geen wet", "en": "no act"},)", ""), ElementsAre("MST-L008 /parameters/0"));
    // From the first day on that can be judged there is no before.
    EXPECT_THAT(remarks(R"("before": {"nl": "geen wet", "en": "no act"},
    "periods": [{"from": "2024-01-01")",
                        R"("periods": [{"from": "1900-01-01")"),
                IsEmpty());
}

TEST(lint, of_what_names_no_source) {
    EXPECT_THAT(remarks(R"({"fact": "inkomen"}, {"parameter": "grens"}]}, "sources": ["wet"])",
                        R"({"fact": "inkomen"}, {"parameter": "grens"}]})"),
                ElementsAre("MST-L009 /definitions/0"));
    EXPECT_THAT(remarks(R"("One says this."}, "sources": ["wet"])", R"("One says this."})"),
                ElementsAre("MST-L009 /rules/0"));
    EXPECT_THAT(remarks(R"("value": "100.00", "source": "wet")", R"("value": "100.00")"),
                ElementsAre("MST-L010 /parameters/0/periods/0"));
}

TEST(lint, of_a_text_in_one_language) {
    EXPECT_THAT(remarks(R"("nl": "Proef", )", ""), ElementsAre("MST-L011 /label"));
    EXPECT_THAT(remarks(R"("Ruim?", "en": "Generous?")", R"("Ruim?")"), ElementsAre("MST-L011 /settings/0/says"));
    EXPECT_THAT(remarks(R"(, "en": "no source")", ""), ElementsAre("MST-L011 /questions/0/says"));
    EXPECT_THAT(remarks(R"(, "en": "household")", ""), ElementsAre("MST-L011 /entities/0/label"));
    EXPECT_THAT(remarks(R"(, "en": "income")", ""), ElementsAre("MST-L011 /entities/0/facts/0/label"));
    EXPECT_THAT(remarks(R"(, "en": "children")", ""), ElementsAre("MST-L011 /entities/0/lists/0/label"));
    EXPECT_THAT(remarks(R"(, "en": "pupil")", ""), ElementsAre("MST-L011 /entities/0/lists/0/facts/0/label"));
    EXPECT_THAT(remarks(R"(, "en": "limit")", ""), ElementsAre("MST-L011 /parameters/0/label"));
    EXPECT_THAT(remarks(R"("nl": "geen wet", )", ""), ElementsAre("MST-L011 /parameters/0/before"));
    EXPECT_THAT(remarks(R"(, "en": "not known")", ""), ElementsAre("MST-L011 /parameters/0/periods/1/gap"));
    EXPECT_THAT(remarks(R"(, "en": "with a pupil")", ""), ElementsAre("MST-L011 /definitions/1/label"));
    EXPECT_THAT(remarks(R"(, "en": "right")", ""), ElementsAre("MST-L011 /rules/0/label"));
    EXPECT_THAT(remarks(R"(, "en": "Right.")", ""), ElementsAre("MST-L011 /rules/0/says"));
    EXPECT_THAT(remarks(R"(, "en": "One says this.")", ""), ElementsAre("MST-L011 /rules/0/contradiction"));
}

TEST(lint, of_what_has_no_label) {
    EXPECT_THAT(remarks(R"(, "label": {"nl": "Proef", "en": "Trial"})", ""), ElementsAre("MST-L012 "));
    EXPECT_THAT(remarks(R"(, "says": {"nl": "Ruim?", "en": "Generous?"})", ""), ElementsAre("MST-L012 /settings/0"));
    EXPECT_THAT(remarks(R"("label": {"nl": "huishouden", "en": "household"},)", ""),
                ElementsAre("MST-L012 /entities/0"));
    EXPECT_THAT(remarks(R"(, "label": {"nl": "inkomen", "en": "income"})", ""),
                ElementsAre("MST-L012 /entities/0/facts/0"));
    EXPECT_THAT(remarks(R"(, "label": {"nl": "kinderen", "en": "children"})", ""),
                ElementsAre("MST-L012 /entities/0/lists/0"));
    EXPECT_THAT(remarks(R"(, "label": {"nl": "leerling", "en": "pupil"})", ""),
                ElementsAre("MST-L012 /entities/0/lists/0/facts/0"));
    EXPECT_THAT(remarks(R"(, "label": {"nl": "grens", "en": "limit"})", ""), ElementsAre("MST-L012 /parameters/0"));
    EXPECT_THAT(remarks(R"(, "label": {"nl": "onder de grens", "en": "below the limit"})", ""),
                ElementsAre("MST-L012 /definitions/0"));
    EXPECT_THAT(remarks(R"(, "label": {"nl": "recht", "en": "right"})", ""), ElementsAre("MST-L012 /rules/0"));
}

TEST(lint, on_a_day_of_dated_values_without_a_value) {
    EXPECT_THAT(remarks("", "", date{2023, 12, 31}), ElementsAre("MST-L013 /parameters/0"));
    EXPECT_THAT(remarks("", "", date{2024, 1, 1}), IsEmpty());
    EXPECT_THAT(remarks("", "", date{2025, 1, 1}), ElementsAre("MST-L013 /parameters/0/periods/1"));
}

TEST(lint, says_the_reason_that_the_pack_gives) {
    diagnostics found;
    const auto loaded = load_pack(proef, {}, found);
    ASSERT_TRUE(loaded);
    const diagnostics said = lint(loaded->view(), date{2025, 6, 1});
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].message, "On 2025-06-01 \"grens\" has no value: not known.");
}

} // namespace
