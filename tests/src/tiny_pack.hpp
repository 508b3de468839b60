// A pack small enough to see through: a household with children, and a second entity to be confused with.
#pragma once

#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

#include <array>

namespace tiny {

using namespace maatstaf;
using namespace maatstaf::literals;

BOOST_DEFINE_ENUM_CLASS(school, geen, basis, voortgezet)

inline constexpr fact<money> inkomen{"inkomen", {"het inkomen", "the income"}, {euro(0), euro(1'000'000)}};
inline constexpr fact<truth> gehuwd{"gehuwd", {"de aanvrager is gehuwd", "the applicant is married"}};
inline constexpr fact<date> geboren{"geboren", {"de geboortedatum", "the date of birth"}};
inline constexpr fact<count> maanden{"maanden", {"het aantal maanden", "the number of months"}, {0, 600}};
inline constexpr fact<school> opleiding{"opleiding", {"de opleiding", "the education"}};
inline constexpr list_view kinderen{"kinderen", 3, {"de kinderen", "the children"}};
inline constexpr member_fact<date> kind_geboren{
    kinderen, "geboren", {"de geboortedatum van het kind", "the child's date of birth"}};
inline constexpr member_fact<school> kind_school{kinderen, "school", {"de school van het kind", "the child's school"}};

inline constexpr source wet{"wet", "Wet op het voorbeeld", "art. 1", "jci1.3:c:BWBR0000000&artikel=1",
                            "zoals het hier staat"};
inline constexpr source pagina{"pagina", "Gemeentelijke pagina", "2024"};
inline constexpr open_question wie_weet{"wie_weet", {"geen bron zegt dit", "no source says this"}, &pagina};

inline constexpr timeline<money, 3> norm{
    .name = "norm",
    .label = {"de norm", "the norm"},
    .periods = {{{.from = {2024, 1, 1}, .value = point(100'000), .where = &wet},
                 {.from = {2025, 1, 1}, .value = point(127'818), .where = &pagina, .confirmed_in = 2024},
                 {.from = {2026, 1, 1}, .where = &wet, .gap = {"nog niet bekend", "not yet known"}}}},
    .before = {"er was nog geen norm", "there was no norm yet"}};

inline constexpr auto grens = rule("grens", "huishouden", scaled(norm, percent(120), rounding::half_up),
                                   {.label = {"de grens", "the limit"}, .sources = {&wet}});
inline constexpr auto tot_grens =
    rule("tot_grens", "huishouden", inkomen <= grens,
         {.label = {"inkomen tot de grens", "income up to the limit"}, .sources = {&wet}});
inline constexpr auto met_kind =
    rule("met_kind", "huishouden", some(kinderen, age(kind_geboren, peildatum) < 18 && kind_school == school::basis),
         {.label = {"met een kind", "with a child"}, .sources = {&wet}});
inline constexpr auto leeftijd =
    define("leeftijd", "huishouden", age(geboren, peildatum), {.label = {"de leeftijd", "the age"}, .sources = {&wet}});
inline constexpr auto volwassen = rule("volwassen", "huishouden", leeftijd >= 18,
                                       {.label = {"volwassen", "adult"},
                                        .sources = {&wet},
                                        .from = {2024, 1, 1},
                                        .until = {2030, 1, 1},
                                        .confirmed_in = 2024});
inline constexpr auto open_vraag = rule("open_vraag", "huishouden", gehuwd&& unsettled<truth>(wie_weet),
                                        {.label = {"een open vraag", "an open question"}, .sources = {&wet}});

inline constexpr fact<truth> verwezen{"verwezen", {"er is verwezen", "there is a referral"}};
inline constexpr auto bevoegd =
    rule("bevoegd", "verwijzing", verwezen == yes, {.label = {"bevoegd", "authorised"}, .sources = {&wet}});

inline constexpr std::array feiten{inkomen.view(),   gehuwd.view(),       geboren.view(),    maanden.view(),
                                   opleiding.view(), kind_geboren.view(), kind_school.view()};
inline constexpr std::array lijsten{kinderen};
inline constexpr std::array feiten_verwijzing{verwezen.view()};
inline constexpr std::array entiteiten{entity{"huishouden", {"een huishouden", "a household"}, feiten, lijsten},
                                       entity{"verwijzing", {"een verwijzing", "a referral"}, feiten_verwijzing, {}}};
inline constexpr std::array parameters{norm.view()};
inline constexpr std::array regels{leeftijd.view(),  grens.view(),      tot_grens.view(), met_kind.view(),
                                   volwassen.view(), open_vraag.view(), bevoegd.view()};
inline constexpr std::array vragen{wie_weet};

inline constexpr pack klein{.name = "klein",
                            .version = "1",
                            .label = {"Klein", "Tiny"},
                            .entities = entiteiten,
                            .parameters = parameters,
                            .definitions = regels,
                            .questions = vragen};

} // namespace tiny
