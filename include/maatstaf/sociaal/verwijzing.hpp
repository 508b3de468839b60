// A referral: somebody wants to deploy help. What is known of who it is, of the help, and of what stands behind it.
#pragma once

#include <maatstaf/law/fact.hpp>

#include <boost/describe/enum.hpp>

#include <array>

namespace maatstaf::sociaal {

BOOST_DEFINE_ENUM_CLASS(verwijzer, huisarts, medisch_specialist, jeugdarts, jeugdverpleegkundige, schoolcoach,
                        leerplichtambtenaar, zorgcoordinator_kinderopvang, cjg, gemeentelijk_team, meerteam, poh_jeugd,
                        gecertificeerde_instelling, kinderrechter, officier_van_justitie, burgemeester, veilig_thuis,
                        jeugdhulpaanbieder, inwoner)
BOOST_DEFINE_ENUM_CLASS(voorziening, jeugdhulp, gesloten_jeugdhulp, wmo_maatwerk, crisismaatregel, overig)

namespace mandaat {

inline constexpr fact<verwijzer> wie{"verwijzer", {"wie de hulp wil inzetten", "who wants to deploy the help"}};
inline constexpr fact<count> woongemeente{
    "woongemeente",
    {"de CBS-code van de woonplaats van de jeugdige", "the CBS code of the young person's municipality"},
    {1, 9999},
    true};
inline constexpr fact<voorziening> wat{"voorziening", {"de hulp die wordt ingezet", "the help that is deployed"}};
inline constexpr fact<truth> skj_geregistreerd{
    "skj_geregistreerd", {"de verwijzer is geregistreerd bij SKJ", "the referrer is registered with SKJ"}};
inline constexpr fact<truth> onder_geregistreerde{
    "onder_geregistreerde",
    {"het werk gebeurt onder verantwoordelijkheid van een geregistreerde professional",
     "the work is done under the responsibility of a registered professional"}};
inline constexpr fact<truth> maatregel{"maatregel",
                                       {"er geldt een kinderbeschermingsmaatregel of jeugdreclassering",
                                        "a child protection measure or youth probation is in force"}};
inline constexpr fact<truth> beslissing_van_rechter{"rechterlijke_beslissing",
                                                    {"er is een beslissing van de rechter of de officier van justitie",
                                                     "there is a decision of the court or the public prosecutor"}};
inline constexpr fact<truth> machtiging_gesloten{
    "machtiging_gesloten",
    {"er is een machtiging voor gesloten jeugdhulp", "there is an authorisation for secure youth help"}};
inline constexpr fact<truth> aanbieder_gemandateerd{
    "aanbieder_gemandateerd",
    {"het college heeft de aanbieder gemandateerd", "the municipality has mandated the provider"}};
inline constexpr fact<truth> toeleiding_huisarts{"toeleiding_huisarts",
                                                 {"de huisarts heeft toegeleid naar de praktijkondersteuner",
                                                  "the family doctor referred to the practice assistant"},
                                                 {},
                                                 true};
inline constexpr fact<truth> ernstig_nadeel_dreigt{
    "ernstig_nadeel_dreigt", {"er dreigt onmiddellijk ernstig nadeel", "serious harm threatens immediately"}};
inline constexpr fact<truth> meervoudige_problematiek{
    "meervoudige_problematiek",
    {"er zijn meerdere problemen tegelijk", "there are several problems at once"},
    {},
    true};
inline constexpr fact<truth> hulp_stagneert{"hulp_stagneert", {"de hulp stagneert", "the help stagnates"}, {}, true};
inline constexpr fact<truth> onorthodoxe_oplossing{
    "onorthodoxe_oplossing", {"er is een onorthodoxe oplossing nodig", "an unorthodox solution is needed"}, {}, true};
inline constexpr fact<truth> ingeroepen_door_professional{
    "ingeroepen_door_professional",
    {"een professional heeft het Meer-team ingeschakeld", "a professional called in the Meer-team"},
    {},
    true};
/// S-MAN-14: a pupil of a school, with a question that the school can answer itself.
inline constexpr fact<truth> eenvoudige_vraag{
    "eenvoudige_vraag", {"de vraag is op school te beantwoorden", "the question can be answered at school"}, {}, true};

inline constexpr std::array feiten{wie.view(),
                                   woongemeente.view(),
                                   wat.view(),
                                   skj_geregistreerd.view(),
                                   onder_geregistreerde.view(),
                                   maatregel.view(),
                                   beslissing_van_rechter.view(),
                                   machtiging_gesloten.view(),
                                   aanbieder_gemandateerd.view(),
                                   toeleiding_huisarts.view(),
                                   ernstig_nadeel_dreigt.view(),
                                   meervoudige_problematiek.view(),
                                   hulp_stagneert.view(),
                                   onorthodoxe_oplossing.view(),
                                   ingeroepen_door_professional.view(),
                                   eenvoudige_vraag.view()};

} // namespace mandaat

inline constexpr entity verwijzing{
    .name = "verwijzing", .label = {"een verwijzing", "a referral"}, .facts = mandaat::feiten};

} // namespace maatstaf::sociaal
