// People as the BRP knows them: what becomes a fact, what stays unknown, what needs a look, who is refused; and that
// nothing of names, numbers and addresses comes out.
#include <maatstaf/brp.hpp>
#include <maatstaf/explain.hpp>
#include <maatstaf/packs.hpp>
#include <maatstaf/read_case.hpp>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <string>

namespace {

using namespace maatstaf;
using json = nlohmann::ordered_json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// What becomes of an answer.
struct translated {
    diagnostics found;
    brp_cases made;

    translated(const std::string& answer, std::string_view entity) : made(cases_from_brp(answer, entity, found)) {}

    /// "MST-B001 /personen/0", in order.
    std::vector<std::string> all() const {
        std::vector<std::string> result;
        for (const diagnostic& d : found) result.push_back(d.id + (d.place.empty() ? "" : ' ' + d.place));
        return result;
    }
    std::string said() const {
        std::string result = to_json(made);
        for (const diagnostic& d : found) result += d.id + d.place + d.message + d.remedy;
        return result;
    }
    std::string facts() const { return made.cases.empty() ? "" : json::parse(made.cases.at(0).text)["facts"].dump(); }
    std::string review() const { return made.cases.empty() ? "" : json::parse(made.cases.at(0).text)["review"].dump(); }
};

translated household(const std::string& inside) {
    return {"{" + inside + "}", "huishouden"};
}
translated young(const std::string& inside) {
    return {"{" + inside + "}", "jeugdige"};
}
std::string born(const std::string& date, const std::string& more = "") {
    return R"("geboorte": {"datum": {)" + date + "}" + more + "}";
}
std::string married(const std::string& more = "") {
    return R"("partners": [{)" + born(R"("type": "Datum", "datum": "1990-02-03")") + more + "}]";
}
const std::string haarlem = R"("gemeenteVanInschrijving": {"code": "0392"})";

TEST(brp, knows_dates_in_four_shapes) {
    EXPECT_EQ(young(born(R"("type": "Datum", "datum": "2007-05-10")")).facts(), R"({"geboortedatum":"2007-05-10"})");
    EXPECT_EQ(young(born(R"("type": "JaarMaandDatum", "jaar": 2007, "maand": 5)")).facts(),
              R"({"geboortedatum":"2007-05"})");
    EXPECT_EQ(young(born(R"("type": "JaarDatum", "jaar": 2007)")).facts(), R"({"geboortedatum":"2007"})");
    EXPECT_EQ(young(born(R"("type": "DatumOnbekend", "onbekend": true)")).facts(), "{}");
    EXPECT_EQ(young(R"("leeftijd": 18)").facts(), "{}") << "at the time of the question, whenever that was";
}

TEST(brp, refuses_dates_that_are_none) {
    const std::string wrong[]{R"("type": "Datum")",
                              R"("type": "Datum", "datum": "2007-02-29")",
                              R"("type": "Datum", "datum": "2007-02")",
                              R"("type": "Datum", "datum": 2007)",
                              R"("type": "JaarDatum", "jaar": "2007")",
                              R"("type": "JaarDatum", "jaar": 12007)",
                              R"("type": "JaarMaandDatum", "jaar": 2007)",
                              R"("type": "JaarMaandDatum", "jaar": 2007, "maand": 13)",
                              R"("type": "Maandag")",
                              R"("datum": "2007-05-10")"};
    for (const std::string& date : wrong) {
        EXPECT_THAT(young(born(date)).all(), ElementsAre("MST-B009")) << date;
        EXPECT_EQ(young(born(date)).facts(), "") << date;
    }
    EXPECT_THAT(young(R"("geboorte": {"datum": "2007-05-10"})").all(), ElementsAre("MST-B009"));
    EXPECT_THAT(young(born(R"("type": "JaarDatum", "jaar": 1899)")).all(), ElementsAre("MST-B010"));
    EXPECT_THAT(young(born(R"("type": "Datum", "datum": "1899-12-31")")).all(), ElementsAre("MST-B010"));
    EXPECT_THAT(young(born(R"("type": "Datum", "datum": "1900-01-01")")).all(), IsEmpty());
}

TEST(brp, knows_marriages_and_not_households) {
    EXPECT_EQ(household(married()).facts(), R"({"gehuwd":true,"partner_geboortedatum":"1990-02-03"})");
    EXPECT_EQ(household(married()).review(), R"(["gehuwd"])") << "who lives apart for good is not gehuwd";
    EXPECT_EQ(household(R"("partners": [])").facts(), "{}") << "and yet there may be a joint household";

    const std::string ended = R"(, "ontbindingHuwelijkPartnerschap": {"datum": {"type": "DatumOnbekend"})";
    EXPECT_EQ(household(married(ended + "}")).facts(), "{}");
    EXPECT_EQ(household(married(ended + "}")).review(), "[]");
    EXPECT_EQ(household(married(ended + R"(, "inOnderzoek": {"datum": true}})")).review(), R"(["gehuwd"])");

    const translated two = household(R"("partners": [{"geslacht": {"code": "V"}}, {"geslacht": {"code": "V"}}])");
    EXPECT_EQ(two.facts(), R"({"gehuwd":true})");
    EXPECT_EQ(two.review(), R"(["gehuwd","partner_geboortedatum"])");
    EXPECT_THAT(household(R"("partners": ["x"])").all(), ElementsAre("MST-B009"));
}

TEST(brp, gives_the_children_for_review_and_never_says_that_there_are_none) {
    const translated parent = household(R"("kinderen": [{)" + born(R"("type": "JaarDatum", "jaar": 2016)") + "}, {}]");
    EXPECT_EQ(parent.facts(), R"({"kinderen":[{"geboortedatum":"2016"},{}]})");
    EXPECT_EQ(parent.review(), R"(["kinderen"])");
    EXPECT_EQ(household(R"("kinderen": [])").facts(), "{}") << "a child of a partner is not among them";
}

TEST(brp, knows_where_somebody_is_registered) {
    EXPECT_EQ(household(haarlem).facts() + household(haarlem).review(), R"({"woongemeente":392}[])");
    EXPECT_EQ(young(haarlem).review(), R"(["woongemeente"])") << "by the woonplaatsbeginsel it may be another";
    for (const std::string code : {"0000", "1999"}) { // not known, and the register of non-residents
        const translated t = household(R"("gemeenteVanInschrijving": {"code": ")" + code + "\"}");
        EXPECT_EQ(t.facts() + t.review(), R"({}["woongemeente"])") << code;
    }
    for (const std::string code : {"392", "O392", "-392"})
        EXPECT_THAT(household(R"("gemeenteVanInschrijving": {"code": ")" + code + "\"}").all(),
                    ElementsAre("MST-B009"));
    const std::string elsewhere[]{R"("verblijfplaats": {"type": "VerblijfplaatsBuitenland"})",
                                  R"("verblijfplaats": {"type": "VerblijfplaatsOnbekend"})",
                                  R"("verblijfplaats": {"indicatieVastgesteldVerblijftNietOpAdres": true})",
                                  R"("adressering": {"indicatieVastgesteldVerblijftNietOpAdres": true})",
                                  R"("opschortingBijhouding": {"reden": {"code": "E"}})",
                                  R"("opschortingBijhouding": {"reden": {"code": "M"}})",
                                  R"("opschortingBijhouding": {"reden": {"code": "R"}})",
                                  R"("opschortingBijhouding": {"reden": {"code": "."}})",
                                  R"("opschortingBijhouding": {})"};
    for (const std::string& why : elsewhere) {
        const translated t = household(haarlem + ", " + why);
        EXPECT_EQ(t.facts() + t.review(), R"({}["woongemeente"])") << why;
    }
    const translated postal = household(haarlem + R"(, "verblijfplaats": {"functieAdres": {"code": "B"}})");
    EXPECT_EQ(postal.facts() + postal.review(), R"({"woongemeente":392}["woongemeente"])");
}

TEST(brp, marks_what_is_under_investigation) {
    struct mark {
        std::string inside, review;
    };
    const std::string day = R"("type": "Datum", "datum": "1988-04-12")";
    const mark marks[]{
        {born(day, R"(, "inOnderzoek": {"datum": true})"), R"(["aanvrager_geboortedatum"])"},
        {born(day, R"(, "inOnderzoek": {"datumIngangOnderzoek": {}})"), R"(["aanvrager_geboortedatum"])"},
        {born(day, R"(, "inOnderzoek": true)"), R"(["aanvrager_geboortedatum"])"},
        {born(day, R"(, "inOnderzoek": {"land": true, "plaats": true})"), "[]"},
        {born(day, R"(, "inOnderzoek": {"datum": false})"), "[]"},
        {born(day) + R"(, "inOnderzoek": {"leeftijd": true})", R"(["aanvrager_geboortedatum"])"},
        {born(day) + R"(, "inOnderzoek": {"geslacht": true, "burgerservicenummer": true})", "[]"},
        {haarlem + R"(, "inOnderzoek": {"gemeenteVanInschrijving": true})", R"(["woongemeente"])"},
        {haarlem + R"(, "verblijfplaats": {"inOnderzoek": {"datumVan": true}})", R"(["woongemeente"])"},
        {haarlem + R"(, "verblijfplaats": {"verblijfadres": {"inOnderzoek": {"postcode": true}}})",
         R"(["woongemeente"])"},
        {haarlem + R"(, "adressering": {"inOnderzoek": {"adresregel1": true}})", R"(["woongemeente"])"},
        {haarlem + R"(, "adressering": {"inOnderzoek": {"aanhef": true}})", "[]"},
        {married(R"(, "inOnderzoek": {"burgerservicenummer": true})"), R"(["gehuwd","partner_geboortedatum"])"},
        {R"("partners": [{)" + born(day, R"(, "inOnderzoek": {"datum": true})") + "}]",
         R"(["gehuwd","partner_geboortedatum"])"}};
    for (const mark& m : marks) EXPECT_EQ(household(m.inside).review(), m.review) << m.inside;
}

TEST(brp, refuses_whom_there_is_nothing_to_judge_about) {
    const auto closed = [](const std::string& code) {
        return household(R"("opschortingBijhouding": {"reden": {"code": )" + code + "}}").all();
    };
    EXPECT_THAT(household(R"("overlijden": {})").all(), ElementsAre("MST-B006"));
    EXPECT_THAT(closed(R"("O")"), ElementsAre("MST-B006"));
    EXPECT_THAT(closed(R"("F")"), ElementsAre("MST-B007"));
    EXPECT_THAT(closed(R"("W")"), ElementsAre("MST-B008"));
    EXPECT_THAT(closed("1"), ElementsAre("MST-B009"));
    EXPECT_THAT(household(R"("overlijden": null, "geheimhoudingPersoonsgegevens": true)").all(), IsEmpty());
}

TEST(brp, gives_the_others_their_case_all_the_same) {
    const std::string one = "{" + haarlem + "}", dead = R"({"overlijden": {}})";
    const translated three{
        R"({"type": "RaadpleegMetBurgerservicenummer", "personen": [)" + one + "," + dead + ", 7, {}]}", "huishouden"};
    EXPECT_THAT(three.all(), ElementsAre("MST-B006 /personen/1", "MST-B003 /personen/2"));
    EXPECT_EQ(three.made.persons, 4U);
    ASSERT_EQ(three.made.cases.size(), 2U);
    EXPECT_EQ(three.made.cases[1].person, 3U);
    EXPECT_EQ(json::parse(to_json(three.made)).size(), 2U);
    EXPECT_EQ(to_json(three.made), json::parse(to_json(three.made)).dump(2)) << "written as everything else";
    EXPECT_TRUE(json::parse(to_json(translated{R"({"personen": [)" + one + "]}", "huishouden"}.made)).is_object());
    EXPECT_EQ(to_json(translated{R"({"personen": [)" + dead + "]}", "huishouden"}.made), "");
    EXPECT_EQ(to_json(translated{R"({"personen": []})", "huishouden"}.made), "[]");
}

TEST(brp, refuses_everybody_with_a_fault_even_when_it_reports_no_more) {
    std::string many = R"({"personen": [)";
    for (int i = 0; i < 1200; ++i) many += R"({"geboorte": 1, "geslacht": {}}, )";
    const translated t{many + R"({"overlijden": {}}, {"geslacht": {}}]})", "jeugdige"};
    EXPECT_EQ(t.found.size(), 1000U);
    EXPECT_EQ(t.made.cases.size(), 1U);
}

TEST(brp, finds_what_is_no_answer) {
    const auto found = [](const std::string& text) { return translated{text, "huishouden"}.all(); };
    EXPECT_THAT(found("[]"), ElementsAre("MST-B002"));
    EXPECT_THAT(found(R"({"type": "x", "title": "Niet gevonden", "status": 404})"), ElementsAre("MST-B002"));
    EXPECT_THAT(found(R"({"personen": {}})"), ElementsAre("MST-B002 /personen"));
    EXPECT_THAT(found(R"({"personen": [)"), ElementsAre("MST-C001"));
    EXPECT_THAT(found(std::string(33, '[') + std::string(33, ']')), ElementsAre("MST-B005"));
    EXPECT_THAT((translated{"{" + haarlem + "}", "verwijzing"}.all()), ElementsAre("MST-B001"));
}

TEST(brp, says_at_which_line_and_column) {
    const auto where = [](const std::string& text) {
        std::string result;
        for (const diagnostic& d : translated{text, "huishouden"}.found)
            result += d.id + ' ' + std::to_string(d.line) + ':' + std::to_string(d.column) + ' ';
        return result;
    };
    EXPECT_EQ(where("{\"personen\": [{" + haarlem + "},\n 1,\n  {\"overlijden\": {}}]}"), "MST-B003 2:2 MST-B006 3:3 ");
    EXPECT_EQ(where("{\"personen\": [\n{\"naam\": {\"a\": 1,\n \"a\": 2}, \"naam\": 1}]}"), "MST-B004 3:2 ")
        << "of the first name that stands twice";
    EXPECT_EQ(where("{\"personen\": [\n{}, "), "MST-C001 2:5 ");
    EXPECT_EQ(where("\n" + std::string(33, '[') + std::string(33, ']')), "MST-B005 2:32 ");
    EXPECT_EQ(where("\n " + std::string((std::size_t{16} << 20) - 1, ' ')), "MST-B005 1:1 ");
    std::string values = "[0";
    for (int i = 0; i < 1'000'000; ++i) values += ",0";
    EXPECT_EQ(where(values + "]"), "MST-B005 1:2000000 ") << "the list and all but one are values that can be read";
    EXPECT_EQ((translated{"{}", "verwijzing"}.found.front().line), 0U) << "about an argument";
}

TEST(brp, repeats_nothing_of_the_text) {
    const std::string
        secret = "Zonneveldt",
        texts[]{
            R"("Zonneveldt")",
            R"({"personen": "Zonneveldt"})",
            R"({"personen": ["Zonneveldt"]})",
            R"({"personen": [{"Zonneveldt": 1, "Zonneveldt": 2, "naam": {"Zonneveldt": {"a": 1, "a": 2}}}]})",
            R"({"naam": {"Zonneveldt": )" + std::string(33, '[') + std::string(33, ']') + "}}",
            R"({"naam": {"geslachtsnaam": "Zonneveldt"}, "geboorte": "Zonneveldt", "partners": "Zonneveldt"})",
            R"({"geboorte": {"datum": {"type": "Zonneveldt"}}, "gemeenteVanInschrijving": {"code": "Zonneveldt"}})",
            R"({"geboorte": {"datum": {"type": "Datum", "datum": "Zonneveldt"}}})",
            R"({"geboorte": {"datum": {"type": "Datum", "datum": "Zonneveldt"})",
            R"({"opschortingBijhouding": {"reden": {"code": "Zonneveldt"}}, "kinderen": [{"naam": "Zonneveldt"}]})"};
    for (const std::string& text : texts)
        for (const std::string_view entity : {"huishouden", "jeugdige"})
            EXPECT_THAT((translated{text, entity}.said()), Not(HasSubstr(secret))) << text;
    EXPECT_THAT((translated{texts[3], "jeugdige"}.all()), ElementsAre("MST-B004 /personen/0"));
}

TEST(brp, makes_cases_that_are_read_and_reviewed) {
    const pack* const packs[]{built_in_pack("landelijk")};
    const translated t =
        young(haarlem + ", " + born(R"("type": "JaarDatum", "jaar": 2007)", R"(, "inOnderzoek": {"datum": true})"));
    diagnostics found;
    const case_text text = read_case(to_json(t.made), packs, found);
    constexpr std::string_view rules[]{"meerderjarig"};
    std::vector<link_problem> problems;
    const auto made = plan::make({packs, text.entity(), rules, date{2026, 1, 1}}, problems);
    ASSERT_TRUE(made.has_value());
    situation known{*made};
    tell(text, known, found);
    EXPECT_THAT(found, IsEmpty());
    judge by{*made};
    by.consider(known);
    const explanation e = explain(known, by, 0, {language::nl, naming::labels});
    EXPECT_EQ(e.answer.value, point(1));
    ASSERT_EQ(e.review.size(), 1U) << "woongemeente is marked too, and this rule does not use it";
    EXPECT_EQ(e.review[0].fact, "geboortedatum");
}

} // namespace
