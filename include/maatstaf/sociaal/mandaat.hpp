// Who may deploy help. The statutory route and the municipal mandate are two rules, because they have two sources: an act,
// and a table that a municipality keeps. Registration is a third: it says who does the work, and never makes competent.
//
// There are three outcomes: competent, not competent, and not settled by any source.
#pragma once

#include "verwijzing.hpp"

#include <maatstaf/law/definition.hpp>

namespace maatstaf::sociaal::mandaat {

inline constexpr source jw_2_6_1{"jw_2_6_1", "Jeugdwet", "art. 2.6, eerste lid, onderdeel e",
                                 "jci1.3:c:BWBR0034925&artikel=2.6",
                                 "na verwijzing door de huisarts, de medisch specialist en de jeugdarts"};
inline constexpr source jw_3_5{"jw_3_5", "Jeugdwet", "art. 3.5 en 2.4, tweede lid, onderdeel b",
                               "jci1.3:c:BWBR0034925&artikel=3.5"};
inline constexpr source jw_6_1_2{"jw_6_1_2", "Jeugdwet", "art. 6.1.2", "jci1.3:c:BWBR0034925&artikel=6.1.2"};
inline constexpr source wvggz_7_1{"wvggz_7_1", "Wet verplichte geestelijke gezondheidszorg", "art. 7:1", ""};
inline constexpr source wmo_2_3{"wmo_2_3", "Wet maatschappelijke ondersteuning 2015", "art. 2.3.2 tot en met 2.3.5",
                                "jci1.3:c:BWBR0035362&artikel=2.3.5"};
inline constexpr source rj_6b_2{"rj_6b_2", "Regeling Jeugdwet", "art. 1 en 6b.2", "", ""};
inline constexpr source bj_5_1_1{"bj_5_1_1", "Besluit Jeugdwet", "art. 5.1.1", "", ""};

inline constexpr open_question overige_voorziening{
    "overige_voorziening",
    {"geen bron zegt wie een andere voorziening mag inzetten", "no source says who may deploy another provision"},
    nullptr};
inline constexpr open_question namens_het_college{
    "namens_het_college",
    {"of deze verwijzer namens het college besluit, staat in het mandaatbesluit van de gemeente",
     "whether this referrer decides for the municipality stands in its mandate"},
    &rj_6b_2};

inline constexpr open_question type_van_verwijzer{
    "type_van_verwijzer",
    {"de codelijst noemt deze verwijzer niet", "the code list does not name this referrer"},
    nullptr};

/// Jeugdwet and Wmo 2015 are in force from this day.
inline constexpr date jeugdwet_vanaf{2015, 1, 1};

inline constexpr auto verwijzende_arts =
    is_one_of(wie, {verwijzer::huisarts, verwijzer::medisch_specialist, verwijzer::jeugdarts});
inline constexpr auto rechter_of_officier =
    is_one_of(wie, {verwijzer::kinderrechter, verwijzer::officier_van_justitie});

inline constexpr auto verwijzer_bevoegd_wettelijk =
    rule("verwijzer_bevoegd_wettelijk", "verwijzing",
         (wat == voorziening::jeugdhulp &&
          (verwijzende_arts || (wie == verwijzer::gecertificeerde_instelling && maatregel) ||
           (rechter_of_officier && beslissing_van_rechter))) ||
             (wat == voorziening::gesloten_jeugdhulp && wie == verwijzer::kinderrechter && machtiging_gesloten) ||
             (wat == voorziening::crisismaatregel && wie == verwijzer::burgemeester && ernstig_nadeel_dreigt) ||
             (wat == voorziening::wmo_maatwerk && wie == verwijzer::gemeentelijk_team) ||
             (wat == voorziening::overig && unsettled<truth>(overige_voorziening)),
         {.label = {"bevoegd volgens de wet", "competent by act"},
          .says = {"De wet geeft deze verwijzer zelf de bevoegdheid om deze hulp in te zetten.",
                   "An act itself gives this referrer the power to deploy this help."},
          .sources = {&jw_2_6_1, &jw_3_5, &jw_6_1_2, &wvggz_7_1, &wmo_2_3},
          .from = jeugdwet_vanaf,
          .administered_as = {.upl = "jeugdhulp"}});

BOOST_DEFINE_ENUM_CLASS(route, besluit_college, mandaat_aanbieder, verwijzing_arts, besluit_gi, rechterlijke_beslissing,
                        geen)

inline constexpr auto gemeentelijke_rol = is_one_of(
    wie, {verwijzer::jeugdverpleegkundige, verwijzer::schoolcoach, verwijzer::leerplichtambtenaar,
          verwijzer::zorgcoordinator_kinderopvang, verwijzer::cjg, verwijzer::gemeentelijk_team, verwijzer::meerteam});

/// The closed list a to e of the Regeling; its route f (a settlement) has no referrer.
inline constexpr auto toegangsroute = rule(
    "toegangsroute", "verwijzing",
    first_of(when(verwijzende_arts, route::verwijzing_arts),
             when(wie == verwijzer::gecertificeerde_instelling && maatregel, route::besluit_gi),
             when((rechter_of_officier && beslissing_van_rechter), route::rechterlijke_beslissing),
             when(wie == verwijzer::jeugdhulpaanbieder && aanbieder_gemandateerd, route::mandaat_aanbieder),
             when(gemeentelijke_rol, choose(unsettled<truth>(namens_het_college), route::besluit_college, route::geen)),
             route::geen),
    {.label = {"de toegangsroute", "the access route"},
     .says = {"Langs welke weg van de Regeling Jeugdwet de hulp wordt ingezet.",
              "By which way of the regulation the help is deployed."},
     .sources = {&rj_6b_2},
     .from = jeugdwet_vanaf});

/// Under which code the referrer is registered: iJw 3.2, COD327 (07 does not exist).
BOOST_DEFINE_ENUM_CLASS(ijw_verwijzer, gemeente_01, huisarts_02, jeugdarts_03, gecertificeerde_instelling_04,
                        medisch_specialist_05, zelfverwijzer_06, rechter_ovj_jji_08)

inline constexpr source ijw_cod327{"ijw_cod327", "iStandaarden iJw 3.2", "COD327, type verwijzer", ""};

inline constexpr auto type_verwijzer =
    rule("type_verwijzer", "verwijzing",
         first_of(when(wie == verwijzer::huisarts, ijw_verwijzer::huisarts_02),
                  when(wie == verwijzer::jeugdarts, ijw_verwijzer::jeugdarts_03),
                  when(wie == verwijzer::gecertificeerde_instelling, ijw_verwijzer::gecertificeerde_instelling_04),
                  when(wie == verwijzer::medisch_specialist, ijw_verwijzer::medisch_specialist_05),
                  when(rechter_of_officier, ijw_verwijzer::rechter_ovj_jji_08),
                  when(wie == verwijzer::inwoner, ijw_verwijzer::zelfverwijzer_06),
                  when(gemeentelijke_rol, ijw_verwijzer::gemeente_01), unsettled<ijw_verwijzer>(type_van_verwijzer)),
         {.label = {"het type verwijzer in het berichtenverkeer", "the type of referrer in the messages"},
          .says = {"De code van iJw 3.2 voor wie verwijst.", "The code of iJw 3.2 for who refers."},
          .sources = {&ijw_cod327}});

/// Stricter in municipal policy (S-MAN-11) than in law: the law accepts work under the responsibility of somebody registered.
inline constexpr auto verantwoorde_werktoedeling =
    rule("verantwoorde_werktoedeling", "verwijzing", skj_geregistreerd || onder_geregistreerde,
         {.label = {"verantwoorde werktoedeling", "responsible assignment of work"},
          .says = {"Het werk gebeurt door of onder verantwoordelijkheid van een geregistreerde professional. Dat maakt "
                   "nog niemand bevoegd om hulp in te zetten.",
                   "The work is done by or under the responsibility of a registered professional. That makes nobody "
                   "competent to deploy help."},
          .sources = {&bj_5_1_1},
          .from = jeugdwet_vanaf});

} // namespace maatstaf::sociaal::mandaat
