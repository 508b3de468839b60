// The rules of the reference workload as a pack: what the yardsticks have built in is data here, as it is for whoever
// judges with a pack. Facts have domains as tight as a municipality knows them to be. The amounts are illustrative, by no
// source; so is the ordinance.
#pragma once

#include "parameters.hpp"

#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

#include <array>
#include <string_view>

namespace reference::rules {

using namespace maatstaf;
using namespace maatstaf::literals;

BOOST_DEFINE_ENUM_CLASS(huishoudtype, alleenstaande, alleenstaande_ouder, paar)
BOOST_DEFINE_ENUM_CLASS(verwijzer, huisarts, medisch_specialist, jeugdarts, schoolcoach, leerplichtambtenaar, cjg,
                        poh_jeugd, wijkteam, gecertificeerde_instelling, rechter, inwoner, ander)

inline constexpr std::string_view entity_name = "huishouden";

inline constexpr fact<date> geboortedatum{
    "geboortedatum", {"de geboortedatum", "the date of birth"}, {date{1900, 1, 1}, date{2026, 12, 31}}};
inline constexpr fact<money> inkomen{
    "inkomen", {"het inkomen per maand", "the monthly income"}, {0_euro, 1'000'000_euro}};
inline constexpr fact<money> vermogen{"vermogen", {"het vermogen", "the assets"}, {0_euro, 10'000'000_euro}};
inline constexpr fact<count> gemeente{
    "gemeente", {"de CBS-code van de gemeente", "the CBS code of the municipality"}, {1, 9999}};
inline constexpr fact<truth> partner{"partner", {"er is een partner", "there is a partner"}};
inline constexpr fact<count> kinderen{"kinderen", {"het aantal kinderen", "the number of children"}, {0, 20}};
inline constexpr fact<huishoudtype> soort{"soort_huishouden", {"de soort huishouden", "the type of household"}};
inline constexpr fact<truth> inrichting{"inrichting", {"verblijf in een inrichting", "living in an institution"}};
inline constexpr fact<verwijzer> wie_verwijst{"verwijzer", {"wie verwijst", "who refers"}};
inline constexpr fact<truth> beslissing_rechter{
    "beslissing_rechter", {"er is een beslissing van de rechter", "there is a decision of the court"}};
inline constexpr fact<truth> skj{"skj",
                                 {"de verwijzer is geregistreerd bij SKJ", "the referrer is registered with SKJ"}};
inline constexpr fact<truth> lopende_hulp{"lopende_hulp", {"er loopt jeugdhulp", "youth help is being given"}};

/// In the order of the columns; the date of judgement stands between the first and the second of these.
inline constexpr std::array facts{
    geboortedatum.view(), inkomen.view(),     vermogen.view(),   gemeente.view(),     partner.view(),
    kinderen.view(),      soort.view(),       inrichting.view(), wie_verwijst.view(), beslissing_rechter.view(),
    skj.view(),           lopende_hulp.view()};
inline constexpr std::array entities{entity{entity_name, {"het huishouden", "the household"}, facts}};

inline constexpr source verordening{"verordening", "Verordening van het voorbeeld", "art. 1", "https://example.org/vo"};
inline constexpr text not_before{"de bedragen zijn bekend vanaf 1 januari 2023",
                                 "the amounts are known from 1 January 2023"};

/// A dated value of which `value` gives the number in each period.
template <class T, class Value>
constexpr auto dated(std::string_view name, text label, Value value) {
    timeline<T, periods> result{.name = name, .label = label, .before = not_before};
    for (std::size_t p = 0; p < periods; ++p)
        result.periods[p] = {.from = date{period_starts[p]}, .value = point(value(p)), .where = &verordening};
    return result;
}

constexpr auto norm_of(std::string_view name, std::size_t type, std::size_t age_class, std::size_t inside) {
    return dated<money>(name, {"een norm", "a norm"}, [=](std::size_t p) { return norms[p][type][age_class][inside]; });
}

inline constexpr auto jongere = norm_of("norm_jongere", 0, 0, 0);
inline constexpr auto jongere_inrichting = norm_of("norm_jongere_inrichting", 0, 0, 1);
inline constexpr auto alleen = norm_of("norm_alleenstaande", 0, 1, 0);
inline constexpr auto alleen_inrichting = norm_of("norm_alleenstaande_inrichting", 0, 1, 1);
inline constexpr auto alleen_aow = norm_of("norm_alleenstaande_aow", 0, 2, 0);
inline constexpr auto alleen_aow_inrichting = norm_of("norm_alleenstaande_aow_inrichting", 0, 2, 1);
inline constexpr auto jonge_ouder = norm_of("norm_jonge_ouder", 1, 0, 0);
inline constexpr auto jonge_ouder_inrichting = norm_of("norm_jonge_ouder_inrichting", 1, 0, 1);
inline constexpr auto ouder = norm_of("norm_ouder", 1, 1, 0);
inline constexpr auto ouder_inrichting = norm_of("norm_ouder_inrichting", 1, 1, 1);
inline constexpr auto ouder_aow = norm_of("norm_ouder_aow", 1, 2, 0);
inline constexpr auto ouder_aow_inrichting = norm_of("norm_ouder_aow_inrichting", 1, 2, 1);
inline constexpr auto jong_paar = norm_of("norm_jong_paar", 2, 0, 0);
inline constexpr auto jong_paar_inrichting = norm_of("norm_jong_paar_inrichting", 2, 0, 1);
inline constexpr auto paar = norm_of("norm_paar", 2, 1, 0);
inline constexpr auto paar_inrichting = norm_of("norm_paar_inrichting", 2, 1, 1);
inline constexpr auto paar_aow = norm_of("norm_paar_aow", 2, 2, 0);
inline constexpr auto paar_aow_inrichting = norm_of("norm_paar_aow_inrichting", 2, 2, 1);

constexpr auto asset_limit_of(std::string_view name, std::size_t type) {
    return dated<money>(name, {"een vermogensgrens", "a limit to assets"},
                        [=](std::size_t p) { return asset_limits[p][type]; });
}

inline constexpr auto grens_alleen = asset_limit_of("vermogensgrens_alleenstaande", 0);
inline constexpr auto grens_ouder = asset_limit_of("vermogensgrens_ouder", 1);
inline constexpr auto grens_paar = asset_limit_of("vermogensgrens_paar", 2);
inline constexpr auto aow_leeftijd =
    dated<count>("aow_leeftijd", {"de AOW-leeftijd in maanden", "the pension age in months"},
                 [](std::size_t p) { return pension_age_months[p]; });

inline constexpr std::array parameters{
    jongere.view(),    jongere_inrichting.view(),    alleen.view(),       alleen_inrichting.view(),
    alleen_aow.view(), alleen_aow_inrichting.view(), jonge_ouder.view(),  jonge_ouder_inrichting.view(),
    ouder.view(),      ouder_inrichting.view(),      ouder_aow.view(),    ouder_aow_inrichting.view(),
    jong_paar.view(),  jong_paar_inrichting.view(),  paar.view(),         paar_inrichting.view(),
    paar_aow.view(),   paar_aow_inrichting.view(),   grens_alleen.view(), grens_ouder.view(),
    grens_paar.view(), aow_leeftijd.view()};

constexpr about told(std::string_view nl, std::string_view en) {
    return {.label = {nl, en}, .says = {nl, en}, .sources = {&verordening}};
}

inline constexpr auto maanden = define("maanden", entity_name, complete_months(geboortedatum, peildatum),
                                       told("de leeftijd in maanden", "the age in months"));
inline constexpr auto leeftijd =
    define("leeftijd", entity_name, age(geboortedatum, peildatum), told("de leeftijd", "the age"));
inline constexpr auto leefvorm =
    define("leefvorm", entity_name, choose(partner, huishoudtype::paar, soort),
           told("het huishouden waarvoor de norm geldt", "the household that the norm is for"));
inline constexpr auto onder_21 =
    define("onder_21", entity_name, leeftijd < 21, told("jonger dan 21", "younger than 21"));
inline constexpr auto onder_aow =
    define("onder_aow", entity_name, maanden < aow_leeftijd, told("onder de AOW-leeftijd", "below the pension age"));

/// The norm of one type of household.
constexpr auto norm_bij(const auto& jong, const auto& jong_in, const auto& midden, const auto& midden_in,
                        const auto& oud, const auto& oud_in) {
    return first_of(when(onder_21, choose(inrichting, jong_in, jong)),
                    when(onder_aow, choose(inrichting, midden_in, midden)), choose(inrichting, oud_in, oud));
}

inline constexpr auto norm = define(
    "norm", entity_name,
    first_of(
        when(leefvorm == huishoudtype::alleenstaande,
             norm_bij(jongere, jongere_inrichting, alleen, alleen_inrichting, alleen_aow, alleen_aow_inrichting)),
        when(leefvorm == huishoudtype::alleenstaande_ouder,
             norm_bij(jonge_ouder, jonge_ouder_inrichting, ouder, ouder_inrichting, ouder_aow, ouder_aow_inrichting)),
        norm_bij(jong_paar, jong_paar_inrichting, paar, paar_inrichting, paar_aow, paar_aow_inrichting)),
    told("de bijstandsnorm", "the norm"));
inline constexpr auto vermogensgrens =
    define("vermogensgrens", entity_name,
           first_of(when(leefvorm == huishoudtype::alleenstaande, grens_alleen),
                    when(leefvorm == huishoudtype::alleenstaande_ouder, grens_ouder), grens_paar),
           told("de vermogensgrens", "the limit to assets"));

inline constexpr auto r1 = rule("r1", entity_name, inkomen <= scaled(norm, percent(income_percent), rounding::down),
                                told("het inkomen is laag genoeg", "the income is low enough"));
inline constexpr auto r2 = rule("r2", entity_name, vermogen <= vermogensgrens,
                                told("het vermogen is laag genoeg", "the assets are low enough"));
inline constexpr auto r3 = rule("r3", entity_name, gemeente == home_municipality && leeftijd >= 18 && r1 && r2,
                                told("de regeling voor inwoners", "the scheme for residents"));
inline constexpr auto r4 =
    rule("r4", entity_name, kinderen > 0 && r1, told("de regeling voor kinderen", "the scheme for children"));
inline constexpr auto r7 =
    rule("r7", entity_name,
         is_one_of(wie_verwijst, {verwijzer::huisarts, verwijzer::medisch_specialist, verwijzer::jeugdarts}) ||
             (is_one_of(wie_verwijst, {verwijzer::schoolcoach, verwijzer::leerplichtambtenaar, verwijzer::cjg,
                                       verwijzer::poh_jeugd, verwijzer::wijkteam}) &&
              skj) ||
             (wie_verwijst == verwijzer::gecertificeerde_instelling && beslissing_rechter),
         told("wie verwijst mag dat", "who refers may do so"));
inline constexpr auto r5 =
    rule("r5", entity_name, leeftijd < 18 || (leeftijd < 23 && lopende_hulp && (beslissing_rechter || r7)),
         told("jong genoeg voor jeugdhulp", "young enough for youth help"));
inline constexpr auto r6 = rule("r6", entity_name, maanden >= 210 && maanden < 216 && lopende_hulp,
                                told("bijna 18 met jeugdhulp", "nearly 18 with youth help"));
inline constexpr auto r8 = rule("r8", entity_name,
                                first_of(when(r5&& r7&& r6, 5), when(r5&& r7 && (r3 || r4), 4), when(r5&& r7, 3),
                                         when(r3 || r4, 2), when(r5, 1), 0),
                                told("wat voorgaat", "what comes first"));

inline constexpr std::array definitions{maanden.view(),
                                        leeftijd.view(),
                                        leefvorm.view(),
                                        onder_21.view(),
                                        onder_aow.view(),
                                        norm.view(),
                                        vermogensgrens.view(),
                                        r1.view(),
                                        r2.view(),
                                        r3.view(),
                                        r4.view(),
                                        r5.view(),
                                        r6.view(),
                                        r7.view(),
                                        r8.view()};
inline constexpr std::array<std::string_view, 8> rule_names{"r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8"};

inline constexpr pack scheme{.name = "referentie",
                             .version = "1",
                             .label = {"De verordening van het voorbeeld", "The ordinance of the example"},
                             .entities = entities,
                             .parameters = parameters,
                             .definitions = definitions};

} // namespace reference::rules
