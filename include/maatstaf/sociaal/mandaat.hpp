// Who may deploy help. The statutory route and the municipal mandate are two rules, because they have two sources: an act,
// and a table that a municipality keeps. Registration is a third: it says who does the work, and never makes competent.
//
// There are three outcomes: competent, not competent, and not settled by any source.
#pragma once

#include "verwijzing.hpp"

#include <maatstaf/law/definition.hpp>

#include <utility>

namespace maatstaf::sociaal::mandaat {

inline constexpr source jw_2_6_1{"jw_2_6_1", "Jeugdwet", "art. 2.6, eerste lid, onderdeel e", "jci1.3:c:BWBR0034925&artikel=2.6", "na verwijzing door de huisarts, de medisch specialist en de jeugdarts"};
inline constexpr source jw_3_5{"jw_3_5", "Jeugdwet", "art. 3.5 en 2.4, tweede lid, onderdeel b", "jci1.3:c:BWBR0034925&artikel=3.5"};
inline constexpr source jw_6_1_2{"jw_6_1_2", "Jeugdwet", "art. 6.1.2", "jci1.3:c:BWBR0034925&artikel=6.1.2"};
inline constexpr source wvggz_7_1{"wvggz_7_1", "Wet verplichte geestelijke gezondheidszorg", "art. 7:1", ""};
inline constexpr source wmo_2_3{"wmo_2_3", "Wet maatschappelijke ondersteuning 2015", "art. 2.3.2 tot en met 2.3.5", "jci1.3:c:BWBR0035362&artikel=2.3.5"};
inline constexpr source rj_6b_2{"rj_6b_2", "Regeling Jeugdwet", "art. 1 en 6b.2", "", ""};
inline constexpr source bj_5_1_1{"bj_5_1_1", "Besluit Jeugdwet", "art. 5.1.1", "", ""};

inline constexpr open_question overige_voorziening{"overige_voorziening", {"geen bron zegt wie een andere voorziening mag inzetten", "no source says who may deploy another provision"}, nullptr};
inline constexpr open_question namens_het_college{"namens_het_college", {"of deze verwijzer namens het college besluit, staat in het mandaatbesluit van de gemeente", "whether this referrer decides for the municipality stands in its mandate"}, &rj_6b_2};

inline constexpr open_question type_van_verwijzer{"type_van_verwijzer", {"de codelijst noemt deze verwijzer niet", "the code list does not name this referrer"}, nullptr};

/// Jeugdwet and Wmo 2015 are in force from this day.
inline constexpr date jeugdwet_vanaf{2015, 1, 1};

inline constexpr auto verwijzende_arts = is_one_of(wie, {verwijzer::huisarts, verwijzer::medisch_specialist, verwijzer::jeugdarts});
inline constexpr auto rechter_of_officier = is_one_of(wie, {verwijzer::kinderrechter, verwijzer::officier_van_justitie});

inline constexpr auto verwijzer_bevoegd_wettelijk = rule("verwijzer_bevoegd_wettelijk", "verwijzing",
    (wat == voorziening::jeugdhulp && (verwijzende_arts || (wie == verwijzer::gecertificeerde_instelling && maatregel) || (rechter_of_officier && beslissing_van_rechter))) ||
        (wat == voorziening::gesloten_jeugdhulp && wie == verwijzer::kinderrechter && machtiging_gesloten) ||
        (wat == voorziening::crisismaatregel && wie == verwijzer::burgemeester && ernstig_nadeel_dreigt) ||
        (wat == voorziening::wmo_maatwerk && wie == verwijzer::gemeentelijk_team) ||
        (wat == voorziening::overig && unsettled<truth>(overige_voorziening)),
    {.label = {"bevoegd volgens de wet", "competent by act"},
     .says = {"De wet geeft deze verwijzer zelf de bevoegdheid om deze hulp in te zetten.", "An act itself gives this referrer the power to deploy this help."},
     .sources = {&jw_2_6_1, &jw_3_5, &jw_6_1_2, &wvggz_7_1, &wmo_2_3},
     .from = jeugdwet_vanaf,
     .administered_as = {.upl = "jeugdhulp"}});

BOOST_DEFINE_ENUM_CLASS(route, besluit_college, mandaat_aanbieder, verwijzing_arts, besluit_gi, rechterlijke_beslissing, geen)

inline constexpr auto gemeentelijke_rol = is_one_of(wie, {verwijzer::jeugdverpleegkundige, verwijzer::schoolcoach, verwijzer::leerplichtambtenaar, verwijzer::zorgcoordinator_kinderopvang,
                                                          verwijzer::cjg, verwijzer::gemeentelijk_team, verwijzer::meerteam});

/// The closed list a to e of the Regeling; its route f (a settlement) has no referrer.
inline constexpr auto toegangsroute = rule("toegangsroute", "verwijzing",
    first_of(when(verwijzende_arts, route::verwijzing_arts),
             when(wie == verwijzer::gecertificeerde_instelling && maatregel, route::besluit_gi),
             when(rechter_of_officier && beslissing_van_rechter, route::rechterlijke_beslissing),
             when(wie == verwijzer::jeugdhulpaanbieder && aanbieder_gemandateerd, route::mandaat_aanbieder),
             when(gemeentelijke_rol, choose(unsettled<truth>(namens_het_college), route::besluit_college, route::geen)),
             route::geen),
    {.label = {"de toegangsroute", "the access route"},
     .says = {"Langs welke weg van de Regeling Jeugdwet de hulp wordt ingezet.", "By which way of the regulation the help is deployed."},
     .sources = {&rj_6b_2},
     .from = jeugdwet_vanaf});

/// Under which code the referrer is registered: iJw 3.2, COD327 (07 does not exist).
BOOST_DEFINE_ENUM_CLASS(ijw_verwijzer, gemeente_01, huisarts_02, jeugdarts_03, gecertificeerde_instelling_04, medisch_specialist_05, zelfverwijzer_06, rechter_ovj_jji_08)

inline constexpr source ijw_cod327{"ijw_cod327", "iStandaarden iJw 3.2", "COD327, type verwijzer", ""};

inline constexpr auto type_verwijzer = rule("type_verwijzer", "verwijzing",
    first_of(when(wie == verwijzer::huisarts, ijw_verwijzer::huisarts_02),
             when(wie == verwijzer::jeugdarts, ijw_verwijzer::jeugdarts_03),
             when(wie == verwijzer::gecertificeerde_instelling, ijw_verwijzer::gecertificeerde_instelling_04),
             when(wie == verwijzer::medisch_specialist, ijw_verwijzer::medisch_specialist_05),
             when(rechter_of_officier, ijw_verwijzer::rechter_ovj_jji_08),
             when(wie == verwijzer::inwoner, ijw_verwijzer::zelfverwijzer_06),
             when(gemeentelijke_rol, ijw_verwijzer::gemeente_01),
             unsettled<ijw_verwijzer>(type_van_verwijzer)),
    {.label = {"het type verwijzer in het berichtenverkeer", "the type of referrer in the messages"},
     .says = {"De code van iJw 3.2 voor wie verwijst.", "The code of iJw 3.2 for who refers."},
     .sources = {&ijw_cod327}});

/// Stricter in municipal policy (S-MAN-11) than in law: the law accepts work under the responsibility of somebody registered.
inline constexpr auto verantwoorde_werktoedeling = rule("verantwoorde_werktoedeling", "verwijzing", skj_geregistreerd || onder_geregistreerde,
    {.label = {"verantwoorde werktoedeling", "responsible assignment of work"},
     .says = {"Het werk gebeurt door of onder verantwoordelijkheid van een geregistreerde professional. Dat maakt nog niemand bevoegd om hulp in te zetten.",
              "The work is done by or under the responsibility of a registered professional. That makes nobody competent to deploy help."},
     .sources = {&bj_5_1_1},
     .from = jeugdwet_vanaf});

/// What a mandate asks besides.
enum class eis : std::uint8_t { geen, skj, meerteam, aanbieder };

/// One line of a municipality's mandate table.
struct mandaatregel {
    verwijzer wie;
    options<voorziening> wat;
    eis eist = eis::geen;
    const open_question* onbeslist = nullptr; ///< no source settles this line; null: competent
    const source* bron = nullptr;
    date van = range_of<date>::lowest;
    date tot = date{2101, 1, 1}; ///< exclusive
};

inline constexpr source s_man_8{"S-MAN-8", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 5.3", "",
                                "Wanneer een inwoner of gezin meerdere problemen tegelijk heeft, de hulp stagneert of een onorthodoxe oplossing nodig is, dan kan het gemeentelijke Meer-team door professionals worden ingeschakeld."};

/// S-MAN-8: called in by a professional, with one of three triggers.
inline constexpr auto meerteam_inzetbaar = rule("meerteam_inzetbaar", "verwijzing",
    ingeroepen_door_professional && (meervoudige_problematiek || hulp_stagneert || onorthodoxe_oplossing),
    {.label = {"het Meer-team kan worden ingezet", "the Meer-team can be called in"},
     .says = {"Een professional schakelt het Meer-team in, omdat er meerdere problemen tegelijk zijn, de hulp stagneert of een ongewone oplossing nodig is.",
              "A professional calls in the Meer-team because there are several problems at once, the help stagnates or an unusual solution is needed."},
     .sources = {&s_man_8}});

/// The condition of one line, as an expression.
template <const auto& Tabel, std::size_t I>
constexpr auto regel_van() {
    constexpr const mandaatregel& m = Tabel[I];
    constexpr auto rol = writing::apply<truth>({.code = op::one_of, .payload = static_cast<std::int64_t>(m.wat.bits)}, wat) &&
                         wie == m.wie;
    constexpr auto geldig = [=] {
        if constexpr (m.tot <= range_of<date>::highest) return rol && peildatum < m.tot;
        else if constexpr (m.van > range_of<date>::lowest) return rol && peildatum >= m.van;
        else return rol;
    }();
    constexpr auto voorwaarde = [=] {
        if constexpr (m.eist == eis::skj) return geldig && skj_geregistreerd;
        else if constexpr (m.eist == eis::meerteam) return geldig && meerteam_inzetbaar;
        else if constexpr (m.eist == eis::aanbieder) return geldig && aanbieder_gemandateerd;
        else return geldig;
    }();
    if constexpr (m.onbeslist != nullptr) return voorwaarde && unsettled<truth>(*m.onbeslist);
    else return voorwaarde;
}

/// Some line of the table holds.
template <const auto& Tabel>
constexpr auto volgens_tabel() {
    return []<std::size_t... I>(std::index_sequence<I...>) { return (regel_van<Tabel, I>() || ...); }(std::make_index_sequence<Tabel.size()>{});
}

namespace haarlemmermeer {

inline constexpr count code = 394, heemstede = 397;

inline constexpr source s_man_1{"S-MAN-1", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 5.3", "",
                                "Schoolcoaches, jeugdartsen en –verpleegkundigen, leerplichtambtenaren en de zorgcoördinator van Stichting Kinderopvang Haarlemmermeer hebben het mandaat gekregen om alle vormen van jeugdhulp in te zetten."};
inline constexpr source s_man_2{"S-MAN-2", "Haarlemmermeer, Bijlage C, het Haarlemmermeers model (2022)", "", "",
                                "Voor Jeugdhulp zijn dat vertrouwde professionals rond de kinderopvang en het onderwijs, zoals schoolcoaches, jeugdartsen- en verpleegkundigen van de GGD en leerplichtambtenaren."};
inline constexpr source s_man_4{"S-MAN-4", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "", "", "kunnen ook zwaardere hulp inzetten"};
inline constexpr source s_man_9{"S-MAN-9", "Haarlemmermeer, jaarverslag 2024, beleidsdoel A", "activiteit 02", "", "Waar nodig kan de POH-er doorverwijzen naar specialistische zorg."};
inline constexpr source s_man_11{"S-MAN-11", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 8.1", "",
                                 "Daarnaast is het wettelijk verplicht dat alle professionals met jeugdhulp-mandaat geregistreerd zijn in het beroepsregister (SKJ: Stichting Kwaliteitsregister Jeugd)"};
inline constexpr source s_man_14{"S-MAN-14", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 8.1", "",
                                 "(met uitzondering van Heemstede, waarmee andere afspraken zijn gemaakt) … Als er meer nodig is wordt verwezen naar de woongemeente."};
inline constexpr source jw_2_11_1{"jw_2_11_1", "Jeugdwet", "art. 2.11, eerste lid", "jci1.3:c:BWBR0034925&artikel=2.11"};

inline constexpr open_question zorgcoordinator_na_2021{"zorgcoordinator_na_2021", {"het latere stuk noemt de zorgcoördinator kinderopvang niet meer (S-MAN-1 tegen S-MAN-2)", "the later document does not name the child care coordinator any more (S-MAN-1 against S-MAN-2)"}, &s_man_2};
inline constexpr open_question handtekening_poh{"handtekening_poh", {"geen bron zegt wiens handtekening onder de verwijzing van de POH jeugd staat", "no source says whose signature stands under the referral of the practice assistant"}, &s_man_9};
inline constexpr open_question afspraken_heemstede{"afspraken_heemstede", {"met Heemstede zijn andere afspraken gemaakt; die zijn niet bekend", "other arrangements were made with Heemstede; they are not known"}, &s_man_14};

inline constexpr options<voorziening> jeugdhulp{voorziening::jeugdhulp};
inline constexpr options<voorziening> jeugdhulp_en_wmo{voorziening::jeugdhulp, voorziening::wmo_maatwerk};

inline constexpr std::array<mandaatregel, 10> tabel{{
    {.wie = verwijzer::schoolcoach, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::jeugdarts, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::jeugdverpleegkundige, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::leerplichtambtenaar, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1},
    {.wie = verwijzer::cjg, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_4},
    {.wie = verwijzer::zorgcoordinator_kinderopvang, .wat = jeugdhulp, .eist = eis::skj, .bron = &s_man_1, .tot = {2022, 1, 1}},
    {.wie = verwijzer::zorgcoordinator_kinderopvang, .wat = jeugdhulp, .eist = eis::skj, .onbeslist = &zorgcoordinator_na_2021, .bron = &s_man_2, .van = {2022, 1, 1}},
    {.wie = verwijzer::meerteam, .wat = jeugdhulp_en_wmo, .eist = eis::meerteam, .bron = &s_man_8},
    {.wie = verwijzer::jeugdhulpaanbieder, .wat = jeugdhulp, .eist = eis::aanbieder, .bron = &jw_2_11_1},
    {.wie = verwijzer::poh_jeugd, .wat = jeugdhulp, .onbeslist = &handtekening_poh, .bron = &s_man_9},
}};

inline constexpr auto buiten_de_gemeente = is_one_of(wie, {verwijzer::schoolcoach, verwijzer::jeugdarts, verwijzer::jeugdverpleegkundige, verwijzer::leerplichtambtenaar, verwijzer::cjg,
                                                           verwijzer::zorgcoordinator_kinderopvang, verwijzer::meerteam, verwijzer::jeugdhulpaanbieder, verwijzer::poh_jeugd});

inline constexpr auto verwijzer_bevoegd = rule("verwijzer_bevoegd", "verwijzing",
    verwijzer_bevoegd_wettelijk || (woongemeente == code && volgens_tabel<tabel>()) ||
        (woongemeente == heemstede && wat == voorziening::jeugdhulp && buiten_de_gemeente && unsettled<truth>(afspraken_heemstede)),
    {.label = {"bevoegd om deze hulp in te zetten", "competent to deploy this help"},
     .says = {"De wet of het mandaat van de gemeente geeft deze verwijzer de bevoegdheid. Voor het mandaat is registratie bij SKJ nodig.",
              "An act or the municipality's mandate gives this referrer the power. The mandate needs registration with SKJ."},
     .sources = {&s_man_1, &s_man_2, &s_man_4, &s_man_8, &s_man_11, &s_man_14},
     .from = jeugdwet_vanaf,
     .administered_as = {.upl = "jeugdhulp"}});

/// S-MAN-14: "buitenscholen".
inline constexpr auto verwijzen_naar_woongemeente = rule("verwijzen_naar_woongemeente", "verwijzing",
    choose(woongemeente == heemstede, unsettled<truth>(afspraken_heemstede), woongemeente != code && !eenvoudige_vraag),
    {.label = {"verwijzen naar de woongemeente", "refer to the municipality of residence"},
     .says = {"De leerling woont in een andere gemeente en er is meer nodig dan de school kan doen.", "The pupil lives in another municipality and more is needed than the school can do."},
     .sources = {&s_man_14}});

inline constexpr std::array regels{meerteam_inzetbaar.view(), verwijzer_bevoegd.view(), verwijzen_naar_woongemeente.view()};
inline constexpr std::array vragen{zorgcoordinator_na_2021, handtekening_poh, afspraken_heemstede};

} // namespace haarlemmermeer

namespace haarlem {

inline constexpr count code = 392;

inline constexpr source s_man_20{"S-MAN-20", "Haarlem, rapportage sociaal domein 2017", "paragraaf 5", "", "Binnen de gespecialiseerde jeugdhulp mogen verschillende professionals wettelijk verwijzen."};
inline constexpr source s_18_8{"S-18-8", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "", "Het CJG is daarnaast in het gemeentelijk mandateringsbesluit opgenomen voor het kunnen beschikken op het specifieke perceel voor jongeren."};

inline constexpr open_question mandaat_haarlem{"mandaat_haarlem", {"geen bron zegt of Haarlem deze verwijzer mandaat heeft gegeven", "no source says whether Haarlem gave this referrer a mandate"}, &s_man_20};

inline constexpr options<voorziening> jeugdhulp{voorziening::jeugdhulp};
inline constexpr std::array<mandaatregel, 8> tabel{{
    {.wie = verwijzer::cjg, .wat = jeugdhulp, .bron = &s_man_20},
    {.wie = verwijzer::schoolcoach, .wat = jeugdhulp, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
    {.wie = verwijzer::jeugdverpleegkundige, .wat = jeugdhulp, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
    {.wie = verwijzer::leerplichtambtenaar, .wat = jeugdhulp, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
    {.wie = verwijzer::zorgcoordinator_kinderopvang, .wat = jeugdhulp, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
    {.wie = verwijzer::gemeentelijk_team, .wat = jeugdhulp, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
    {.wie = verwijzer::meerteam, .wat = jeugdhulp, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
    {.wie = verwijzer::poh_jeugd, .wat = jeugdhulp, .onbeslist = &mandaat_haarlem, .bron = &s_man_20},
}};

inline constexpr auto verwijzer_bevoegd = rule("verwijzer_bevoegd", "verwijzing", verwijzer_bevoegd_wettelijk || (woongemeente == code && volgens_tabel<tabel>()),
    {.label = {"bevoegd om deze hulp in te zetten", "competent to deploy this help"},
     .says = {"De wet of het mandaat van de gemeente geeft deze verwijzer de bevoegdheid.", "An act or the municipality's mandate gives this referrer the power."},
     .sources = {&s_man_20, &s_18_8},
     .from = jeugdwet_vanaf,
     .administered_as = {.upl = "jeugdhulp"}});

inline constexpr std::array regels{verwijzer_bevoegd.view()};
inline constexpr std::array vragen{mandaat_haarlem};

} // namespace haarlem

} // namespace maatstaf::sociaal::mandaat
