// The household as the Participatiewet sees it: an applicant, perhaps a partner, children, and whoever else lives there.
// What each fact means, in which unit and between which bounds; what may be made of it stands in the rules.
#pragma once

#include <maatstaf/law/fact.hpp>

#include <boost/describe/enum.hpp>

#include <array>

namespace maatstaf::sociaal {

using namespace maatstaf::literals;

BOOST_DEFINE_ENUM_CLASS(onderwijs, geen, basisonderwijs, voortgezet_onderwijs, overig)

BOOST_DEFINE_ENUM_CLASS(dagbesteding, recreatief, arbeidsmatig, zorg)

inline constexpr bounds<money> inkomens{0_euro, 1'000'000_euro};
inline constexpr bounds<money> vermogens{-euro(1'000'000'000), euro(1'000'000'000)};
inline constexpr bounds<count> maanden{0, 600};

inline constexpr fact<count> woongemeente{
    "woongemeente",
    {"de CBS-code van de woongemeente", "the CBS code of the municipality of residence"},
    {1, 9999},
    true,
    changing::by_person};

/// Law: Participatiewet art. 3, tweede tot en met vierde lid. Also who keeps a joint household; not who is durably
/// separated. What counts changed on 2026-01-01; the host answers for the date of judgement.
inline constexpr fact<truth> gehuwd{"gehuwd",
                                    {"de aanvrager is gehuwd of voert een gezamenlijke huishouding",
                                     "the applicant is married or keeps a joint household"}};
inline constexpr fact<date> aanvrager_geboortedatum{
    "aanvrager_geboortedatum",
    {"de geboortedatum van de aanvrager", "the applicant's date of birth"},
    {},
    false,
    changing::never};
inline constexpr fact<date> partner_geboortedatum{"partner_geboortedatum",
                                                  {"de geboortedatum van de partner", "the partner's date of birth"},
                                                  {},
                                                  false,
                                                  changing::never};
/// Law: Participatiewet art. 1, onderdeel f, en art. 23.
inline constexpr fact<truth> aanvrager_in_inrichting{
    "aanvrager_in_inrichting", {"de aanvrager verblijft in een inrichting", "the applicant stays in an institution"}};
inline constexpr fact<truth> partner_in_inrichting{
    "partner_in_inrichting", {"de partner verblijft in een inrichting", "the partner stays in an institution"}};

/// Everybody else in the home, apart from partner and children ten laste.
inline constexpr list_view medebewoners{
    "medebewoners", 20, {"de andere bewoners van de woning", "the other people in the home"}};
inline constexpr member_fact<date> medebewoner_geboortedatum{
    medebewoners,
    "geboortedatum",
    {"de geboortedatum van de medebewoner", "the date of birth of the other person in the home"},
    {},
    false,
    changing::never};
/// Law: Participatiewet art. 19a, eerste lid, onderdeel d.
inline constexpr member_fact<truth> medebewoner_student{
    medebewoners, "student", {"de medebewoner is student of leerling", "the other person in the home is a student"}};
/// Law: Participatiewet art. 19a, eerste lid, onderdelen b en c.
inline constexpr member_fact<truth> medebewoner_commercieel{
    medebewoners,
    "commercieel",
    {"de medebewoner woont er op een commercieel contract",
     "the other person in the home lives there on a commercial contract"}};

inline constexpr list_view kinderen{"kinderen", 20, {"de kinderen", "the children"}};
inline constexpr member_fact<date> kind_geboortedatum{
    kinderen, "geboortedatum", {"de geboortedatum van het kind", "the child's date of birth"},
    {},       false,           changing::never};
inline constexpr member_fact<onderwijs> kind_onderwijs{
    kinderen, "onderwijs", {"het onderwijs dat het kind volgt", "the child's kind of school"}, {}, true};
/// Law: Participatiewet art. 4, eerste lid, onderdeel e: kinderbijslag is or would be paid.
inline constexpr member_fact<truth> kind_ten_laste{
    kinderen,
    "ten_laste",
    {"het kind komt ten laste van de aanvrager of de partner", "the child depends on the applicant or the partner"}};

inline constexpr fact<money> netto_inkomen{
    "netto_inkomen",
    {"het netto-inkomen per maand, zonder vakantietoeslag", "the net income per month, without holiday allowance"},
    inkomens,
    true,
    changing::by_person};
inline constexpr fact<money> netto_inkomen_inclusief{
    "netto_inkomen_inclusief",
    {"het netto-inkomen per maand, met vakantietoeslag", "the net income per month, with holiday allowance"},
    inkomens,
    false,
    changing::by_person};
/// Law: Participatiewet art. 34: possessions less debts, after what is left out of account.
inline constexpr fact<money> vermogen{
    "vermogen", {"het vermogen", "the amount of assets"}, vermogens, false, changing::by_person};
inline constexpr fact<truth> student{
    "student", {"de aanvrager krijgt studiefinanciering", "the applicant receives student finance"}, {}, true};
inline constexpr fact<count> maanden_laag_inkomen{
    "maanden_laag_inkomen",
    {"het aantal maanden achter elkaar met een laag inkomen", "the number of consecutive months with a low income"},
    maanden,
    true};
/// Law: Participatiewet art. 36, eerste lid.
inline constexpr fact<truth> zicht_op_inkomensverbetering{
    "zicht_op_inkomensverbetering",
    {"er is zicht op verbetering van het inkomen", "there is a prospect of a better income"},
    {},
    true};
inline constexpr fact<truth> toeslag_eerder_toegekend{
    "toeslag_eerder_toegekend",
    {"er is eerder een individuele inkomenstoeslag toegekend", "an individual income supplement was granted before"},
    {},
    true};
inline constexpr fact<date> toeslag_laatst_toegekend_op{
    "toeslag_laatst_toegekend_op",
    {"de dag waarop de toeslag het laatst is toegekend", "the day on which the supplement was last granted"},
    {},
    true};
inline constexpr fact<truth> heeft_bijstand{
    "heeft_bijstand",
    {"de aanvrager krijgt algemene bijstand", "the applicant receives general social assistance"},
    {},
    true};
/// Law: Participatiewet art. 20, derde lid (from 2026).
inline constexpr fact<truth> ouders_kunnen_bijdragen{
    "ouders_kunnen_bijdragen",
    {"de ouders kunnen bijdragen aan het levensonderhoud", "the parents can contribute to the cost of living"}};

/// Wmo 2015: S-WMO-1, S-WMO-2.
inline constexpr fact<dagbesteding> soort_dagbesteding{
    "dagbesteding", {"de soort dagbesteding", "the kind of day activities"}, {}, true};
inline constexpr fact<truth> wlz_indicatie{
    "wlz_indicatie",
    {"er is een indicatie voor de Wet langdurige zorg", "there is an indication for the Long-term Care Act"},
    {},
    true};

inline constexpr std::array huishouden_feiten{woongemeente.view(),
                                              gehuwd.view(),
                                              aanvrager_geboortedatum.view(),
                                              aanvrager_in_inrichting.view(),
                                              partner_geboortedatum.view(),
                                              partner_in_inrichting.view(),
                                              netto_inkomen.view(),
                                              netto_inkomen_inclusief.view(),
                                              vermogen.view(),
                                              student.view(),
                                              maanden_laag_inkomen.view(),
                                              zicht_op_inkomensverbetering.view(),
                                              toeslag_eerder_toegekend.view(),
                                              toeslag_laatst_toegekend_op.view(),
                                              heeft_bijstand.view(),
                                              ouders_kunnen_bijdragen.view(),
                                              soort_dagbesteding.view(),
                                              wlz_indicatie.view(),
                                              medebewoner_geboortedatum.view(),
                                              medebewoner_student.view(),
                                              medebewoner_commercieel.view(),
                                              kind_geboortedatum.view(),
                                              kind_onderwijs.view(),
                                              kind_ten_laste.view()};
inline constexpr std::array huishouden_lijsten{medebewoners, kinderen};

inline constexpr entity huishouden{
    "huishouden", {"een huishouden", "a household"}, huishouden_feiten, huishouden_lijsten};

} // namespace maatstaf::sociaal
