// The young person: what is known of him or her, of the help that runs or ran, and of what comes after it.
#pragma once

#include <maatstaf/law/fact.hpp>

#include <boost/describe/enum.hpp>

#include <array>

namespace maatstaf::sociaal {

/// The three kinds of jeugdhulp of Jeugdwet art. 1.1: help with problems and disorders, support in taking part, personal
/// care. Only the first can go on after 18.
BOOST_DEFINE_ENUM_CLASS(hulptype, type_1, type_2, type_3)
BOOST_DEFINE_ENUM_CLASS(uitstroom, wmo, verlengde_jeugdhulp, zelfstandigheid, geen)

namespace jeugd {

inline constexpr fact<date> geboortedatum{"geboortedatum",
                                          {"de geboortedatum van de jeugdige", "the young person's date of birth"},
                                          {},
                                          false,
                                          changing::never};
inline constexpr fact<count> woongemeente{
    "woongemeente",
    {"de CBS-code van de woongemeente", "the CBS code of the municipality of residence"},
    {1, 9999},
    true,
    changing::by_person};

inline constexpr fact<hulptype> soort_hulp{"hulptype", {"de soort jeugdhulp", "the kind of youth help"}};
inline constexpr fact<date> hulp_begonnen_op{
    "hulp_begonnen_op", {"de dag waarop de jeugdhulp begon", "the day on which the youth help began"}};
inline constexpr fact<truth> hulp_loopt{
    "hulp_loopt", {"de jeugdhulp loopt zonder onderbreking", "the youth help runs without interruption"}};
inline constexpr fact<date> hulp_beeindigd_op{
    "hulp_beeindigd_op", {"de dag waarop de jeugdhulp eindigde", "the day on which the youth help ended"}};
inline constexpr fact<truth> hulp_hervat{"hulp_hervat", {"de jeugdhulp is hervat", "the youth help was resumed"}};
inline constexpr fact<date> hulp_hervat_op{
    "hulp_hervat_op", {"de dag waarop de jeugdhulp werd hervat", "the day on which the youth help was resumed"}};

/// Law: Jeugdwet art. 1.1, jeugdige, 4°: three alternatives.
inline constexpr fact<truth> voortzetting_noodzakelijk{
    "voortzetting_noodzakelijk",
    {"voortzetting van de jeugdhulp is noodzakelijk", "it is necessary to continue the youth help"}};
inline constexpr fact<truth> noodzaak_voor_18_vastgesteld{
    "noodzaak_voor_18_vastgesteld",
    {"voor de 18e verjaardag is vastgesteld dat jeugdhulp noodzakelijk is",
     "before the 18th birthday it was established that youth help is necessary"}};
inline constexpr fact<truth> hervatting_noodzakelijk{
    "hervatting_noodzakelijk",
    {"hervatting van de jeugdhulp is noodzakelijk", "it is necessary to resume the youth help"}};

/// Law: Jeugdwet art. 1.1, jeugdige, 3°.
inline constexpr fact<truth> pleegzorg{
    "pleegzorg", {"de jeugdige krijgt of kreeg pleegzorg", "the young person is or was in foster care"}};
inline constexpr fact<date> pleegzorg_begonnen_op{
    "pleegzorg_begonnen_op", {"de dag waarop de pleegzorg begon", "the day on which the foster care began"}};
inline constexpr fact<truth> pleegzorg_loopt{
    "pleegzorg_loopt", {"de pleegzorg loopt zonder onderbreking", "the foster care runs without interruption"}};
inline constexpr fact<date> pleegzorg_beeindigd_op{
    "pleegzorg_beeindigd_op", {"de dag waarop de pleegzorg eindigde", "the day on which the foster care ended"}};
inline constexpr fact<truth> pleegzorg_hervat{"pleegzorg_hervat",
                                              {"de pleegzorg is hervat", "the foster care was resumed"}};
inline constexpr fact<date> pleegzorg_hervat_op{
    "pleegzorg_hervat_op", {"de dag waarop de pleegzorg werd hervat", "the day on which the foster care was resumed"}};
inline constexpr fact<truth> gezinshuis{
    "gezinshuis", {"de jeugdige woont in een gezinshuis", "the young person lives in a family home"}};

/// Law: Jeugdwet art. 1.1, jeugdige, 2°; Wetboek van Strafrecht art. 77c.
inline constexpr fact<truth> jeugdstrafrecht{"jeugdstrafrecht",
                                             {"de jeugdige is veroordeeld met toepassing van het jeugdstrafrecht",
                                              "the young person was sentenced under juvenile criminal law"}};
/// Law: Jeugdwet art. 1.2.
inline constexpr fact<truth> recht_op_zvw{
    "recht_op_zvw", {"er is recht op deze zorg volgens de zorgverzekering", "the health insurance covers this care"}};
inline constexpr fact<truth> recht_op_wlz{
    "recht_op_wlz", {"er is recht op zorg volgens de Wet langdurige zorg", "the Long-term Care Act covers this care"}};

inline constexpr fact<uitstroom> na_de_jeugdhulp{
    "uitstroom", {"wat er na de jeugdhulp komt", "what comes after the youth help"}, {}, true};
inline constexpr fact<truth> gemeld_bij_cjg{
    "gemeld_bij_cjg", {"de jeugdige is aangemeld bij het CJG", "the young person was reported to the CJG"}, {}, true};
inline constexpr fact<truth> toekomstplan_afgerond{
    "toekomstplan_afgerond", {"het toekomstplan is afgerond", "the plan for the future is finished"}, {}, true};

/// S-MAN-21, S-18-22.
inline constexpr fact<date> drangtraject_begonnen_op{
    "drangtraject_begonnen_op",
    {"de dag waarop het traject van 13 weken begon", "the day on which the 13 week track began"},
    {},
    true};
inline constexpr fact<truth> veiligheid_hersteld{
    "veiligheid_hersteld", {"de veiligheid is voldoende hersteld", "safety is sufficiently restored"}, {}, true};
inline constexpr fact<date> opstapcontract_begonnen_op{
    "opstapcontract_begonnen_op",
    {"de dag waarop het tijdelijke huurcontract begon", "the day on which the temporary lease began"},
    {},
    true};
inline constexpr fact<truth> opstap_gaat_goed{
    "opstap_gaat_goed", {"het gaat goed met het wonen", "living there goes well"}, {}, true};

/// Law: Jeugdwet art. 1.1, woonplaats (from 2022).
inline constexpr fact<truth> woont_in_nederland{
    "woont_in_nederland", {"de jeugdige woont in Nederland", "the young person lives in the Netherlands"}};
inline constexpr fact<truth> woonadres_te_bepalen{
    "woonadres_te_bepalen", {"het woonadres in de BRP is te bepalen", "the home address in the BRP can be determined"}};
inline constexpr fact<count> gemeente_van_woonadres{
    "gemeente_van_woonadres",
    {"de gemeente van het woonadres in de BRP", "the municipality of the home address in the BRP"},
    {1, 9999}};
inline constexpr fact<truth> verblijf_bij_aanbieder{
    "verblijf_bij_aanbieder",
    {"de jeugdige verblijft bij een aanbieder, pleegouder, opvang of justitiële jeugdinrichting",
     "the young person stays with a provider, foster parent, shelter or youth custodial institution"}};
inline constexpr fact<count> gemeente_voor_verblijf{
    "gemeente_voor_verblijf",
    {"de gemeente van het woonadres direct voor het verblijf",
     "the municipality of the home address immediately before the stay"},
    {1, 9999}};
inline constexpr fact<truth> moeder_ingeschreven_bij_geboorte{
    "moeder_ingeschreven_bij_geboorte",
    {"de moeder was bij de geboorte ingeschreven in een gemeente",
     "the mother was registered in a municipality at birth"}};
inline constexpr fact<count> gemeente_van_moeder{"gemeente_van_moeder",
                                                 {"de gemeente waar de moeder bij de geboorte was ingeschreven",
                                                  "the municipality where the mother was registered at birth"},
                                                 {1, 9999}};
inline constexpr fact<count> gemeente_van_verblijf{
    "gemeente_van_verblijf",
    {"de gemeente waar de jeugdige werkelijk verblijft", "the municipality where the young person actually stays"},
    {1, 9999}};

inline constexpr std::array feiten{geboortedatum.view(),
                                   woongemeente.view(),
                                   soort_hulp.view(),
                                   hulp_begonnen_op.view(),
                                   hulp_loopt.view(),
                                   hulp_beeindigd_op.view(),
                                   hulp_hervat.view(),
                                   hulp_hervat_op.view(),
                                   voortzetting_noodzakelijk.view(),
                                   noodzaak_voor_18_vastgesteld.view(),
                                   hervatting_noodzakelijk.view(),
                                   pleegzorg.view(),
                                   pleegzorg_begonnen_op.view(),
                                   pleegzorg_loopt.view(),
                                   pleegzorg_beeindigd_op.view(),
                                   pleegzorg_hervat.view(),
                                   pleegzorg_hervat_op.view(),
                                   gezinshuis.view(),
                                   jeugdstrafrecht.view(),
                                   recht_op_zvw.view(),
                                   recht_op_wlz.view(),
                                   na_de_jeugdhulp.view(),
                                   gemeld_bij_cjg.view(),
                                   toekomstplan_afgerond.view(),
                                   drangtraject_begonnen_op.view(),
                                   veiligheid_hersteld.view(),
                                   opstapcontract_begonnen_op.view(),
                                   opstap_gaat_goed.view(),
                                   woont_in_nederland.view(),
                                   woonadres_te_bepalen.view(),
                                   gemeente_van_woonadres.view(),
                                   verblijf_bij_aanbieder.view(),
                                   gemeente_voor_verblijf.view(),
                                   moeder_ingeschreven_bij_geboorte.view(),
                                   gemeente_van_moeder.view(),
                                   gemeente_van_verblijf.view()};

} // namespace jeugd

inline constexpr entity jeugdige{
    .name = "jeugdige", .label = {"een jeugdige", "a young person"}, .facts = jeugd::feiten};

} // namespace maatstaf::sociaal
