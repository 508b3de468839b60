// Who may deploy youth help in Haarlem: the act, or the mandate of the CJG; what else Haarlem mandated no source says.
#pragma once

#include "mandaattabel.hpp"

namespace maatstaf::sociaal::mandaat {

namespace haarlem {

inline constexpr count code = 392;

inline constexpr source s_man_20{
    "S-MAN-20", "Haarlem, rapportage sociaal domein 2017", "paragraaf 5", "",
    "Binnen de gespecialiseerde jeugdhulp mogen verschillende professionals wettelijk verwijzen."};
inline constexpr source s_18_8{"S-18-8", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
                               "Het CJG is daarnaast in het gemeentelijk mandateringsbesluit opgenomen voor het kunnen "
                               "beschikken op het specifieke perceel voor jongeren."};

inline constexpr open_question mandaat_haarlem{"mandaat_haarlem",
                                               {"geen bron zegt of Haarlem deze verwijzer mandaat heeft gegeven",
                                                "no source says whether Haarlem gave this referrer a mandate"},
                                               &s_man_20};

inline constexpr options<voorziening> jeugdhulp{voorziening::jeugdhulp};
inline constexpr std::array<mandaatregel, 8> tabel{{
    {.wie = verwijzer::cjg, .wat = jeugdhulp, .bron = &s_man_20},
    {.wie = verwijzer::schoolcoach,
     .wat = jeugdhulp,
     .beslist = false,
     .onbeslist = &mandaat_haarlem,
     .bron = &s_man_20},
    {.wie = verwijzer::jeugdverpleegkundige,
     .wat = jeugdhulp,
     .beslist = false,
     .onbeslist = &mandaat_haarlem,
     .bron = &s_man_20},
    {.wie = verwijzer::leerplichtambtenaar,
     .wat = jeugdhulp,
     .beslist = false,
     .onbeslist = &mandaat_haarlem,
     .bron = &s_man_20},
    {.wie = verwijzer::zorgcoordinator_kinderopvang,
     .wat = jeugdhulp,
     .beslist = false,
     .onbeslist = &mandaat_haarlem,
     .bron = &s_man_20},
    {.wie = verwijzer::gemeentelijk_team,
     .wat = jeugdhulp,
     .beslist = false,
     .onbeslist = &mandaat_haarlem,
     .bron = &s_man_20},
    {.wie = verwijzer::meerteam, .wat = jeugdhulp, .beslist = false, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
    {.wie = verwijzer::poh_jeugd, .wat = jeugdhulp, .beslist = false, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
}};

inline constexpr auto verwijzer_bevoegd = rule(
    "verwijzer_bevoegd", "verwijzing", verwijzer_bevoegd_wettelijk || (woongemeente == code && volgens_tabel<tabel>()),
    {.label = {"bevoegd om deze hulp in te zetten", "competent to deploy this help"},
     .says = {"De wet of het mandaat van de gemeente geeft deze verwijzer de bevoegdheid.",
              "An act or the municipality's mandate gives this referrer the power."},
     .sources = {&s_man_20, &s_18_8},
     .from = jeugdwet_vanaf,
     .administered_as = {.upl = "jeugdhulp"}});

inline constexpr std::array regels{verwijzer_bevoegd.view()};
inline constexpr std::array vragen{mandaat_haarlem};

} // namespace haarlem

} // namespace maatstaf::sociaal::mandaat
