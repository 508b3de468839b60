// Every finding about a file of test cases once, each with its place; what a case takes over from another; what it expects.
#include "case_file.hpp"

#include "tiny_pack.hpp"

#include <gmock/gmock.h>

#include <array>
#include <string>
#include <vector>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct reading {
    diagnostics found;
    case_file file;

    explicit reading(std::string_view json, const pack& of = tiny::klein) : file(read_case_file(json, of, found)) {}

    /// "MST-T006 /cases/0/x", in order.
    std::vector<std::string> all() const {
        std::vector<std::string> result;
        for (const diagnostic& d : found) result.push_back(d.id + ' ' + d.place);
        return result;
    }
};

/// A file with these cases.
reading cases(const std::string& inside) {
    return reading{R"({"pack": "klein", "cases": [)" + inside + "]}"};
}

const std::string first = R"("name": "een", "on": "2025-01-01", "entity": "huishouden", "because": "art. 1")";

/// One case that is right but for what is added.
reading one(const std::string& more) {
    return cases("{" + first + ", " + more + "}");
}

const json_value& fact(const test_case& of, std::string_view name) {
    return *of.facts.find(name);
}

TEST(case_file, reads_a_case) {
    const reading r =
        one(R"("facts": {"inkomen": "1.50", "gehuwd": false}, "expect": {"tot_grens": "yes", "grens": "1533.82"})");
    ASSERT_THAT(r.all(), IsEmpty());
    const test_case& c = r.file.cases.at(0);
    EXPECT_EQ(c.name, "een");
    EXPECT_EQ(c.on, (date{2025, 1, 1}));
    EXPECT_EQ(c.entity, "huishouden");
    EXPECT_EQ(c.because, "art. 1");
    EXPECT_EQ(fact(c, "inkomen").text, "1.50");
    ASSERT_EQ(c.expect.size(), 2u);
    EXPECT_EQ(c.expect[0].of->name, "tot_grens");
    EXPECT_EQ(c.expect[0].value, point(1));
    EXPECT_EQ(c.expect[1].value, point(153382));
}

TEST(case_file, reads_every_form_of_answer) {
    const reading r = one(
        R"("expect": {"tot_grens": "no", "volwassen": "unknown", "grens": null, "leeftijd": {"between": [17, null]}})");
    ASSERT_THAT(r.all(), IsEmpty());
    const auto& e = r.file.cases.at(0).expect;
    EXPECT_EQ(e[0].value, point(0));
    EXPECT_EQ(e[1].value, (box{0, 1}));
    EXPECT_TRUE(e[2].nothing);
    EXPECT_EQ(e[3].value.lo, 17);
}

TEST(case_file, a_case_is_like_another_and_says_what_differs) {
    const reading r =
        cases("{" + first + R"(, "facts": {"inkomen": 1, "gehuwd": true, "maanden": 3}, "expect": {"tot_grens": "yes"}},
        {"name": "twee", "like": "een", "facts": {"inkomen": 2, "gehuwd": null}, "expect": {"tot_grens": "no"}, "because": "art. 2"},
        {"name": "drie", "like": "twee", "on": "2026-02-03", "expect": {"tot_grens": "no"}, "because": "art. 2"})");
    ASSERT_THAT(r.all(), IsEmpty());
    const test_case& second = r.file.cases.at(1);
    EXPECT_EQ(second.entity, "huishouden");
    EXPECT_EQ(second.on, (date{2025, 1, 1}));
    EXPECT_EQ(fact(second, "inkomen").whole, 2);
    EXPECT_EQ(second.facts.find("gehuwd"), nullptr);
    EXPECT_EQ(fact(second, "maanden").whole, 3);
    EXPECT_EQ(second.expect.size(), 1u) << "what another expects is not taken over";
    EXPECT_EQ(r.file.cases.at(2).on, (date{2026, 2, 3}));
    EXPECT_EQ(fact(r.file.cases.at(2), "inkomen").whole, 2);
}

/// A pack with so many facts that cases take much from each other.
struct many_facts {
    std::vector<std::string> names;
    std::vector<fact_view> facts;
    std::array<entity, 1> entities;
    std::array<setting_view, 1> settings{setting<truth>{"streng", no, {}}.view()};
    std::string all; ///< as JSON
    pack of = tiny::klein;

    explicit many_facts(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) names.push_back("feit_" + std::to_string(i));
        for (const std::string& name : names) {
            facts.push_back({.name = name, .of = kind::truth, .domain = everything(kind::truth)});
            all += (all.empty() ? "\"" : ", \"") + name + "\": true";
        }
        entities[0] = {.name = "huishouden", .facts = facts};
        of = {.name = "klein", .version = "1", .entities = entities, .settings = settings};
        of.definitions = {};
    }
    /// The first case, and so many that are like it.
    std::string text(std::size_t like_it) const {
        std::string result = R"({"pack": "klein", "cases": [{)" + first +
                             R"(, "settings": {"streng": true}, "facts": {)" + all + R"(}, "expect": {"x": "yes"}})";
        for (std::size_t i = 0; i < like_it; ++i)
            result += R"(, {"name": ")" + std::to_string(i) +
                      R"(", "like": "een", "expect": {"x": "yes"}, "because": "art. 1"})";
        return result + "]}";
    }
};

TEST(case_file, cases_have_no_more_from_each_other_than_may_be) {
    const many_facts pack{999}; // and one setting: a thousand for each case
    constexpr std::size_t room = most_alike / 1000;
    const auto alike = [&](std::size_t cases) {
        std::vector<std::string> result = reading{pack.text(cases), pack.of}.all();
        std::erase_if(result, [](const std::string& what) { return what.starts_with("MST-T015"); });
        return result;
    };
    EXPECT_THAT(alike(room), IsEmpty());
    const std::string at = "MST-C032 /cases/" + std::to_string(room + 1) + "/like";
    EXPECT_THAT(alike(room + 1), ElementsAre(at));
    EXPECT_THAT(alike(room + 5), ElementsAre(at)) << "the others are not read";
    diagnostics found;
    const json_value text = read_json(pack.text(room + 1), found, of_many_people);
    check_own_cases(*text.find("cases"), pack.of, found);
    std::erase_if(found, [](const diagnostic& d) { return d.id == "MST-T015"; });
    ASSERT_EQ(found.size(), 1U) << "also where none is kept";
    EXPECT_EQ(found[0].id + ' ' + found[0].place, at);
}

TEST(case_file, tells_the_facts_of_another_case_once_it_has_changed_them) {
    const reading r = cases("{" + first + R"(, "facts": {"inkomen": 1, "maanden": 3}, "expect": {"tot_grens": "yes"}},
        {"name": "twee", "like": "een", "facts": {"inkomen": 2}, "expect": {"tot_grens": "no"}, "because": "art. 2"})");
    ASSERT_THAT(r.all(), IsEmpty());
    EXPECT_EQ(fact(r.file.cases.at(0), "inkomen").whole, 1);
    std::vector<std::string> names;
    for (const case_facts::told& one : r.file.cases.at(1).facts.all()) names.push_back(*one.name);
    EXPECT_THAT(names, ElementsAre("maanden", "inkomen"));
}

TEST(case_file, finds_the_same_where_no_case_is_kept) {
    diagnostics kept, found;
    const std::string expect = R"(, "expect": {"tot_grens": "yes"}})";
    const json_value list = read_json("[{" + first + expect + R"(, {"like": "een", "name": "twee", "because": "art. 2",
        "entity": "verwijzing")" + expect +
                                          R"(, {"like": "twee", "name": "een", "because": "art. 2")" + expect +
                                          R"(, {"like": "drie", "name": "vier"}, {"name": "vier"}])",
                                      found);
    read_own_cases(list, tiny::klein, kept);
    check_own_cases(list, tiny::klein, found);
    ASSERT_EQ(found.size(), kept.size());
    EXPECT_GT(found.size(), 5U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].id + found[i].place, kept[i].id + kept[i].place);
        EXPECT_EQ(found[i].message + found[i].remedy, kept[i].message + kept[i].remedy);
    }
}

TEST(case_file, finds_what_is_no_file) {
    EXPECT_THAT(reading{"{"}.all(), ElementsAre("MST-C001 "));
    EXPECT_THAT(reading{"[]"}.all(), ElementsAre("MST-T001 "));
    EXPECT_THAT(cases("{" + first + R"(, "expect": {"tot_grens": "yes"}}], "case": [)").all(),
                ElementsAre("MST-T002 /case"));
    EXPECT_THAT(reading{R"({"pack": "groot", "cases": [{)" + first + R"(, "expect": {"tot_grens": "yes"}}]})"}.all(),
                ElementsAre("MST-T003 /pack"));
    EXPECT_THAT(reading{R"({"pack": "klein", "cases": []})"}.all(), ElementsAre("MST-T004 /cases"));
    EXPECT_THAT(reading{R"({"pack": "klein", "cases": {}})"}.all(), ElementsAre("MST-T004 /cases"));
    EXPECT_THAT(reading{R"({})"}.all(), ElementsAre("MST-T007 ", "MST-T004 "));
    EXPECT_THAT(cases("1").all(), ElementsAre("MST-T005 /cases/0"));
}

TEST(case_file, finds_what_is_no_case) {
    EXPECT_THAT(cases("{}").all(),
                ElementsAre("MST-T007 /cases/0", "MST-T007 /cases/0", "MST-T007 /cases/0", "MST-T007 /cases/0"))
        << "name, on, entity, because; what is expected can only be read of an entity";
    EXPECT_THAT(one(R"("expect": {"tot_grens": "yes"}, "expects": {})").all(),
                ElementsAre("MST-T006 /cases/0/expects"));
    EXPECT_THAT(one(R"("facts": {})").all(), ElementsAre("MST-T007 /cases/0"));
    EXPECT_THAT(one(R"("expect": [])").all(), ElementsAre("MST-T008 /cases/0/expect"));
    EXPECT_THAT(one(R"("expect": {})").all(), ElementsAre("MST-T014 /cases/0/expect"));
    EXPECT_THAT(
        cases(
            R"({"name": "x", "on": "2025-01-01", "entity": "huishouden", "because": "", "expect": {"tot_grens": "yes"}})")
            .all(),
        ElementsAre("MST-T007 /cases/0"))
        << "a case without a reason";
    EXPECT_THAT(cases(R"({"name": "x", "on": "2025-02-30", "entity": "huishoudn", "because": "art. 1"})").all(),
                ElementsAre("MST-T012 /cases/0/on", "MST-C008 /cases/0/entity"));
    EXPECT_THAT(
        cases(
            R"({"name": "x", "on": "2025", "entity": "huishouden", "because": "art. 1", "expect": {"tot_grens": "yes"}})")
            .all(),
        ElementsAre("MST-T012 /cases/0/on"));
}

TEST(case_file, finds_wrong_models) {
    const std::string expect = R"("expect": {"tot_grens": "yes"})";
    EXPECT_THAT(cases("{" + first + ", " + expect + "}, {" + first + ", " + expect + "}").all(),
                ElementsAre("MST-T009 /cases/1/name"));
    EXPECT_THAT(one(expect + R"(, "like": "twee")").all(), ElementsAre("MST-T010 /cases/0/like"));
    const reading r = cases("{" + first + ", " + expect +
                            R"(}, {"name": "twee", "like": "enn", "because": "art. 1", )" + expect + "}");
    EXPECT_THAT(r.found.at(0).remedy, HasSubstr("\"een\""));
    EXPECT_THAT(
        cases("{" + first + ", " + expect +
              R"(}, {"name": "twee", "like": "een", "entity": "verwijzing", "because": "art. 1", )" + expect + "}")
            .all(),
        ElementsAre("MST-T011 /cases/1/entity"));
}

TEST(case_file, finds_wrong_facts_and_answers_where_they_stand) {
    EXPECT_THAT(one(R"("facts": {"inkomn": 1, "gehuwd": "ja"}, "expect": {"tot_grens": "yes"})").all(),
                ElementsAre("MST-C010 /cases/0/facts/inkomn", "MST-C012 /cases/0/facts/gehuwd"));
    EXPECT_THAT(one(R"("facts": {"peildatum": "2025-01-01"}, "expect": {"tot_grens": "yes"})").all(),
                ElementsAre("MST-T013 /cases/0/facts/peildatum"));
    EXPECT_THAT(one(R"("expect": {"tot_grns": "yes"})").all(), ElementsAre("MST-T015 /cases/0/expect/tot_grns"));
    EXPECT_THAT(one(R"("expect": {"tot_grens": true})").all(), ElementsAre("MST-T016 /cases/0/expect/tot_grens"));
    EXPECT_THAT(one(R"("expect": {"grens": 1.5})").all(), ElementsAre("MST-C013 /cases/0/expect/grens"));
    const reading r = cases("{" + first + R"(, "facts": {"inkomn": 1}, "expect": {"tot_grens": "yes"}},
        {"name": "twee", "like": "een", "expect": {"tot_grens": "yes"}, "because": "art. 1"})");
    EXPECT_THAT(r.all(), ElementsAre("MST-C010 /cases/0/facts/inkomn")) << "and not again in the case that is like it";
}

TEST(case_file, says_at_which_line_and_column) {
    const reading r = cases("{" + first + ",\n \"facts\": {\"gehuwd\": 1},\n  \"expect\": {}},\n {\"name\": \"twee\"}");
    std::vector<std::string> told;
    for (const diagnostic& d : r.found)
        told.push_back(d.id + ' ' + std::to_string(d.line) + ':' + std::to_string(d.column));
    EXPECT_THAT(told, ElementsAre("MST-C012 2:12", "MST-T014 3:3", "MST-T007 4:2", "MST-T007 4:2", "MST-T007 4:2"));
}

TEST(case_file, reads_settings) {
    const std::string expect = R"(, "expect": {"tot_grens": "yes"})";
    EXPECT_THAT(one(R"("settings": {"ruim": true})" + expect).all(), ElementsAre("MST-T017 /cases/0/settings/ruim"));
    constexpr setting<truth> streng{"streng", no, {"streng", "strict"}};
    constexpr std::array settings{streng.view()};
    pack met = tiny::klein;
    met.settings = settings;
    const auto with = [&](const std::string& value) {
        return reading{
            R"({"pack": "klein", "cases": [{)" + first + R"(, "settings": {"streng": )" + value + "}" + expect + "}]}",
            met};
    };
    EXPECT_THAT(with("true").all(), IsEmpty());
    EXPECT_EQ(with("true").file.cases.at(0).settings.at(0).value, point(1));
    EXPECT_THAT(with("null").file.cases.at(0).settings, IsEmpty());
    EXPECT_THAT(with("3").all(), ElementsAre("MST-C012 /cases/0/settings/streng"));
}

TEST(case_file, reads_the_cases_that_a_pack_brings_along) {
    diagnostics found;
    const std::string expect = R"(, "expect": {"tot_grens": "yes"}})";
    const json_value list =
        read_json("[{" + first + expect + R"(, {"like": "een", "name": "twee", "because": "art. 2")" + expect +
                      R"(, 3, {"name": "een"}])",
                  found);
    const case_file file = read_own_cases(list, tiny::klein, found);
    ASSERT_EQ(file.cases.size(), 3U);
    EXPECT_EQ(file.cases[1].on, (date{2025, 1, 1}));
    ASSERT_THAT(found, testing::Not(IsEmpty()));
    EXPECT_EQ(found[0].id + ' ' + found[0].place, "MST-T005 /cases/2");
    EXPECT_EQ(found[1].id + ' ' + found[1].place, "MST-T009 /cases/3/name");
}

TEST(case_file, a_pack_without_cases_brings_none) {
    diagnostics found;
    EXPECT_THAT(read_own_cases({}, tiny::klein, found).cases, IsEmpty());
    EXPECT_THAT(found, IsEmpty());
}

TEST(case_file, reads_what_is_out_of_reach) {
    const std::string begin =
        R"({"pack": "klein", "cases": [{)" + first + R"(, "expect": {"tot_grens": "yes"}}], "unreachable": [)";
    const reading r{begin + R"({"rule": "tot_grens", "branch": "x: ja", "because": "kan niet"}]})"};
    ASSERT_THAT(r.all(), IsEmpty());
    EXPECT_EQ(r.file.unreachable.at(0).branch, "x: ja");
    EXPECT_THAT(reading{begin + R"({"rule": "tot_grens", "branch": "x: ja"}]})"}.all(),
                ElementsAre("MST-T007 /unreachable/0"));
    EXPECT_THAT(
        reading{begin + R"({"rule": "tot_grens", "branch": "x: ja", "because": "kan niet", "when": 1}]})"}.all(),
        ElementsAre("MST-T006 /unreachable/0/when"));
}

} // namespace
