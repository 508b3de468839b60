// Every finding about a case once, each with its place; what is right is told; nothing is told that is wrong.
#include "tiny_pack.hpp"

#include <maatstaf/read_case.hpp>

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const pack* const packs[]{&tiny::klein};

/// A case read against the rules of the tiny pack.
struct reading {
    diagnostics found;
    std::optional<case_text> text;
    std::optional<plan> made;
    std::optional<situation> known;

    explicit reading(std::string_view json) {
        text = read_case(json, packs, found);
        if (text->entity().empty()) return;
        static constexpr std::string_view rules[]{"tot_grens", "met_kind", "volwassen"};
        std::vector<link_problem> problems;
        made = plan::make(
            {packs, text->entity(),
             text->entity() == "huishouden" ? std::span{rules} : std::span<const std::string_view>{}, date{2025, 1, 1}},
            problems);
        EXPECT_TRUE(made.has_value());
        known.emplace(*made);
        tell(*text, *known, found);
    }

    box of(std::string_view fact) const {
        return known->facts().slots[made->names().places[*made->names().fact_names.find(symbol_of(fact))].slot];
    }

    /// "MST-C010 /facts/x", in order.
    std::vector<std::string> all() const {
        std::vector<std::string> result;
        for (const diagnostic& d : found) result.push_back(d.id + ' ' + d.place);
        return result;
    }
    /// "2:10 3:1", the line and the column of each.
    std::string where() const {
        std::string result;
        for (const diagnostic& d : found)
            result += (result.empty() ? "" : " ") + std::to_string(d.line) + ':' + std::to_string(d.column);
        return result;
    }
    std::string remedy() const { return found.empty() ? "" : found.front().remedy; }
    std::string message() const { return found.empty() ? "" : found.front().message; }
};

reading facts(const std::string& inside) {
    return reading{R"({"entity": "huishouden", "facts": {)" + inside + "}}"};
}

TEST(read_case, tells_what_is_right) {
    const reading r = facts(
        R"("inkomen": "1533.82", "gehuwd": false, "geboren": "1988-04", "maanden": 36, "opleiding": {"one_of": ["geen", "basis"]},
                               "kinderen": [{"geboren": "2016"}, {}])");
    EXPECT_THAT(r.all(), IsEmpty());
    EXPECT_EQ(r.of("inkomen"), point(153382));
    EXPECT_EQ(r.of("gehuwd"), point(0));
    EXPECT_EQ(r.of("geboren"), to_box(some_day_in(1988, 4)));
    EXPECT_EQ(r.of("maanden"), point(36));
    EXPECT_EQ(r.of("opleiding"), set_of(0b011));
    EXPECT_EQ(r.known->facts().members[0], 2);
}

TEST(read_case, reads_amounts_and_ends) {
    EXPECT_EQ(facts(R"("inkomen": 12)").of("inkomen"), point(1200)) << "a whole number is whole euros";
    EXPECT_EQ(facts(R"("inkomen": "12.5")").of("inkomen"), point(1250));
    EXPECT_EQ(facts(R"("inkomen": {"between": [null, "5000.00"]})").of("inkomen"), (box{0, 500000}));
    EXPECT_EQ(facts(R"("geboren": {"between": ["2016-05", "2017"]})").of("geboren"),
              (box{date{2016, 5, 1}.day, date{2017, 12, 31}.day}));
    EXPECT_EQ(facts(R"("kinderen": [])").known->facts().members[0], 0);
    EXPECT_EQ(facts(R"("kinderen": null, "inkomen": null)").known->facts().members[0], -1);
    EXPECT_EQ(facts(R"("inkomen": null)").of("inkomen"), (box{0, 100'000'000}));
}

TEST(read_case, finds_what_is_no_case) {
    EXPECT_EQ(reading{"{\n \"facts\" true}"}.where(), "2:10");
    EXPECT_THAT(reading{""}.all(), ElementsAre("MST-C001 "));
    EXPECT_THAT(reading{std::string(std::size_t{16} << 20, ' ') + "1"}.all(), ElementsAre("MST-C002 "));
    EXPECT_THAT(reading{std::string(33, '[') + std::string(33, ']')}.all(), ElementsAre(HasSubstr("MST-C003 /0/0")));
    EXPECT_THAT(reading{"[]"}.all(), ElementsAre("MST-C004 "));
    EXPECT_THAT(reading{"null"}.all(), ElementsAre("MST-C004 "));
    EXPECT_THAT(reading{R"({"entity": "huishouden", "facts": {"gehuwd": true, "gehuwd": false}})"}.all(),
                ElementsAre("MST-C005 /facts/gehuwd"));
    EXPECT_THAT(reading{R"({"entity": "huishouden", "fact": {}})"}.remedy(), "Did you mean \"facts\"?");
    EXPECT_THAT(reading{R"({"facts": {}})"}.all(), ElementsAre("MST-C007 "));
    EXPECT_THAT(reading{R"({"entity": "huishoudn"})"}.all(), ElementsAre("MST-C008 /entity"));
    EXPECT_THAT(reading{R"({"entity": "huishouden", "facts": []})"}.all(), ElementsAre("MST-C009 /facts"));
    EXPECT_THAT(reading{R"({"entity": "huishouden", "facts": {"inkomen": 1e999}})"}.all(), ElementsAre("MST-C030 "));
}

TEST(read_case, finds_wrong_names) {
    EXPECT_THAT(facts(R"("inkomn": 1)").all(), ElementsAre("MST-C010 /facts/inkomn"));
    EXPECT_EQ(facts(R"("inkomn": 1)").remedy(), "Did you mean \"inkomen\"?");
    EXPECT_THAT(facts(R"("a/b~c": 1)").all(), ElementsAre("MST-C010 /facts/a~1b~0c"));
    EXPECT_THAT(facts(R"("verwezen": true, "bevoegd": true)").all(),
                ElementsAre("MST-C011 /facts/verwezen", "MST-C011 /facts/bevoegd"));
    EXPECT_THAT(facts(R"("kinderen": [{}, {"gebren": 1}])").all(), ElementsAre("MST-C026 /facts/kinderen/1/gebren"));
    EXPECT_THAT(facts(R"("peildatum": "2025-01-01")").all(), ElementsAre("MST-C028 /facts/peildatum"));
}

TEST(read_case, finds_wrong_values) {
    EXPECT_THAT(facts(R"("gehuwd": "ja", "maanden": "3", "geboren": 1988, "opleiding": true, "inkomen": [])").all(),
                ElementsAre("MST-C012 /facts/gehuwd", "MST-C012 /facts/maanden", "MST-C012 /facts/geboren",
                            "MST-C012 /facts/opleiding", "MST-C012 /facts/inkomen"));
    EXPECT_THAT(facts(R"("inkomen": 1533.82)").all(), ElementsAre("MST-C013 /facts/inkomen"));
    EXPECT_THAT(facts(R"("inkomen": 1533.82)").remedy(), HasSubstr("\"1533.82\""));
    EXPECT_THAT(facts(R"("inkomen": "1.533,82")").remedy(), "Write \"1533.82\".");
    EXPECT_THAT(facts(R"("geboren": "31-12-2016")").remedy(), "Write \"2016-12-31\".");
    EXPECT_THAT(facts(R"("geboren": "2025-02-30")").all(), ElementsAre("MST-C016 /facts/geboren"));
    EXPECT_THAT(facts(R"("inkomen": "-1", "maanden": 601, "geboren": "1899-12-31")").all(),
                ElementsAre("MST-C017 /facts/inkomen", "MST-C017 /facts/maanden", "MST-C017 /facts/geboren"));
    EXPECT_THAT(facts(R"("inkomen": 123456789012345678901234567890)").all(), ElementsAre("MST-C017 /facts/inkomen"));
    EXPECT_THAT(facts(R"("opleiding": "bassi")").remedy(), HasSubstr("Did you mean \"basis\"?"));
    EXPECT_THAT(facts(R"("kinderen": 2)").all(), ElementsAre("MST-C023 /facts/kinderen"));
    EXPECT_THAT(facts(R"("kinderen": [2])").all(), ElementsAre("MST-C024 /facts/kinderen/0"));
    EXPECT_THAT(facts(R"("kinderen": [{}, {}, {}, {}])").all(), ElementsAre("MST-C025 /facts/kinderen"));
}

TEST(read_case, finds_wrong_partial_values) {
    EXPECT_THAT(
        facts(R"("inkomen": {"between": [1]}, "maanden": {}, "opleiding": {"one_of": "basis"})").all(),
        ElementsAre("MST-C019 /facts/inkomen/between", "MST-C019 /facts/maanden", "MST-C019 /facts/opleiding/one_of"));
    EXPECT_THAT(facts(R"("inkomen": {"between": [5, 3]})").all(), ElementsAre("MST-C020 /facts/inkomen/between"));
    EXPECT_THAT(facts(R"("inkomen": {"one_of": ["1"]}, "gehuwd": {"between": [false, true]})").all(),
                ElementsAre("MST-C021 /facts/inkomen/one_of", "MST-C021 /facts/gehuwd/between"));
    EXPECT_THAT(facts(R"("opleiding": {"one_of": []})").all(), ElementsAre("MST-C022 /facts/opleiding/one_of"));
    EXPECT_THAT(facts(R"("opleiding": {"one_of": ["basis", "x"]})").all(),
                ElementsAre("MST-C018 /facts/opleiding/one_of/1"));
    EXPECT_THAT(facts(R"("inkomen": {"betwen": [1, 2]})").all(), ElementsAre("MST-C027 /facts/inkomen/betwen"));
    EXPECT_THAT(facts(R"("inkomen": {"between": ["-5", null]})").all(),
                ElementsAre("MST-C017 /facts/inkomen/between/0"));
}

TEST(read_case, marks_what_needs_a_look) {
    const auto marked = [](const std::string& names) {
        return reading{R"({"entity": "huishouden", "review": )" + names + "}"};
    };
    EXPECT_THAT(marked(R"(["kinderen", "gehuwd", "leeftijd", "gehuwd"])").all(), IsEmpty());
    EXPECT_THAT(marked(R"(["kinderen", "gehuwd", "leeftijd", "gehuwd"])").known->marked_for_review(),
                ElementsAre("gehuwd", "kinderen", "leeftijd"));
    EXPECT_THAT(marked("[]").known->marked_for_review(), IsEmpty());
    EXPECT_THAT(marked("null").all(), IsEmpty());
    EXPECT_THAT(marked(R"(["gehuwdd", "verwezen", 3, "peildatum", "gehuwd"])").all(),
                ElementsAre("MST-C010 /review/0", "MST-C011 /review/1", "MST-C012 /review/2", "MST-C028 /review/3"));
    EXPECT_EQ(marked(R"(["gehuwdd"])").remedy(), "Did you mean \"gehuwd\"?");
    EXPECT_THAT(marked(R"("gehuwd")").all(), ElementsAre("MST-C012 /review"));
    EXPECT_THAT(marked(R"(["school"])").all(), ElementsAre("MST-C010 /review/0"))
        << "a fact of a member: name the list";
}

TEST(read_case, tells_nothing_that_is_wrong) {
    const reading r = facts(R"("inkomen": "-1", "gehuwd": true)");
    EXPECT_EQ(r.of("inkomen"), (box{0, 100'000'000}));
    EXPECT_EQ(r.of("gehuwd"), point(1));
}

TEST(read_case, says_where_each_finding_stands) {
    const reading wrong{
        "{\"entity\": \"huishouden\",\n \"fact\": 1,\n \"facts\": {\"gehuwd\": 1,\n"
        "  \"kinderen\": [{\"geboren\": 3}, {},\n   {\"geboren\": {\"between\": [1, 2]}}],\n"
        "  \"gehuwd\": 2},\n \"review\": [\"gehuwd\",\n\"x\"]}"};
    EXPECT_THAT(wrong.all(),
                ElementsAre("MST-C005 /facts/gehuwd", "MST-C006 /fact", "MST-C012 /facts/gehuwd",
                            "MST-C012 /facts/kinderen/0/geboren", "MST-C012 /facts/kinderen/2/geboren/between/0",
                            "MST-C012 /facts/kinderen/2/geboren/between/1", "MST-C010 /review/1"));
    EXPECT_EQ(wrong.where(), "6:3 2:2 3:12 4:17 5:29 5:32 8:1");
    EXPECT_EQ(reading{"\n {}"}.where(), "2:2") << "about the document";
    EXPECT_EQ(reading{"\n {\"entity\": 3}"}.where(), "2:3");
}

TEST(read_case, leaves_what_was_found_before_as_it_is) {
    diagnostics found{{.id = "MST-A003", .place = "", .message = {}, .remedy = {}}};
    read_case("[]", packs, found);
    EXPECT_EQ(found[0].line, 0u);
    EXPECT_EQ(found[1].line, 1u);
}

TEST(read_case, reports_a_contradiction_with_what_was_given) {
    reading r = facts(R"("geboren": "1988-04-12", "leeftijd": 20)");
    ASSERT_THAT(r.all(), IsEmpty());
    judge by{*r.made};
    by.consider(*r.known);
    report_contradictions(*r.known, by, r.found);
    EXPECT_THAT(r.all(), ElementsAre("MST-C029 /facts/leeftijd"));
    EXPECT_THAT(r.message(), HasSubstr("given as 20, but from the other facts follows 36"));
    EXPECT_EQ(r.where(), "0:0") << "the text is not at hand";
    r.found.clear();
    report_contradictions(*r.text, *r.known, by, r.found);
    EXPECT_EQ(r.where(), "1:61");
}

TEST(read_case, reports_contradictions_in_the_order_of_the_pack) {
    reading r = facts(R"("geboren": "1988-04-12", "leeftijd": 20, "kinderen": [], "met_kind": true)");
    ASSERT_THAT(r.all(), IsEmpty());
    judge by{*r.made};
    by.consider(*r.known);
    report_contradictions(*r.known, by, r.found);
    EXPECT_THAT(r.all(), ElementsAre("MST-C029 /facts/leeftijd", "MST-C029 /facts/met_kind"));
}

TEST(read_case, accepts_a_definition_that_agrees) {
    reading r = facts(R"("leeftijd": {"between": [18, null]})");
    ASSERT_THAT(r.all(), IsEmpty());
    judge by{*r.made};
    by.consider(*r.known);
    EXPECT_EQ(by.answer(2), point(1));
}

} // namespace
