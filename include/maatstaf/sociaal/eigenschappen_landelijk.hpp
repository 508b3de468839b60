// What holds of national law as it is written here, and is proved of it by `check`: who changes a rule sees which of these he
// breaks. None of it is law; each says what an article comes to.
#pragma once

#include "bijstand.hpp"
#include "jeugdwet.hpp"
#include "mandaat.hpp"
#include "wmo.hpp"

#include <maatstaf/law/property.hpp>

namespace maatstaf::sociaal::landelijk_inhoud {

/// The years of which all norms are known.
inline constexpr date normen_van{2023, 1, 1}, normen_bekend_tot{2027, 1, 1};

// algemene bijstand
inline constexpr auto meer_inkomen_geen_recht = declare::never_rises(
    "meer_inkomen_geen_recht", {"Wie meer verdient, krijgt daardoor geen recht.", "More income gives nobody a right."},
    recht_op_algemene_bijstand, netto_inkomen_inclusief);
inline constexpr auto meer_vermogen_geen_recht = declare::never_rises(
    "meer_vermogen_geen_recht", {"Wie meer heeft, krijgt daardoor geen recht.", "More assets give nobody a right."},
    recht_op_algemene_bijstand, vermogen);
inline constexpr auto meer_inkomen_niet_meer_bijstand =
    declare::never_rises("meer_inkomen_niet_meer_bijstand",
                         {"Wie meer verdient, krijgt niet meer bijstand.", "More income never gives more assistance."},
                         algemene_bijstand_bedrag, netto_inkomen_inclusief);
inline constexpr auto meer_vermogen_niet_meer_bijstand =
    declare::never_rises("meer_vermogen_niet_meer_bijstand",
                         {"Wie meer heeft, krijgt niet meer bijstand.", "More assets never give more assistance."},
                         algemene_bijstand_bedrag, vermogen);
inline constexpr auto bijstand_vult_aan =
    declare::cliff_at_most("bijstand_vult_aan",
                           {"Een cent meer inkomen kost niet meer dan een cent bijstand.",
                            "One cent more of income takes away no more than one cent of assistance."},
                           0.01_euro, netto_inkomen_inclusief, algemene_bijstand_bedrag);
inline constexpr auto geen_bijstand_onder_18 =
    declare::never("geen_bijstand_onder_18", {"Onder 18 jaar is er geen recht.", "Under 18 there is no right."},
                   recht_op_algemene_bijstand)
        .given(leeftijd_aanvrager < 18);
inline constexpr auto geen_bijstand_vanaf_de_norm =
    declare::never("geen_bijstand_vanaf_de_norm",
                   {"Een inkomen van precies de norm of meer geeft geen recht.",
                    "An income of exactly the norm or more gives no right."},
                   recht_op_algemene_bijstand)
        .given(netto_inkomen_inclusief >= bijstandsnorm);
inline constexpr auto geen_bijstand_boven_de_vermogensgrens =
    declare::never("geen_bijstand_boven_de_vermogensgrens",
                   {"Vermogen boven de grens geeft geen recht.", "Assets above the limit give no right."},
                   recht_op_algemene_bijstand)
        .given(vermogen > vermogensgrens);
inline constexpr auto bijstand_tot_en_met_de_vermogensgrens =
    declare::always(
        "bijstand_tot_en_met_de_vermogensgrens",
        {"Vermogen van precies de grens staat niet in de weg.", "Assets of exactly the limit do not matter."},
        recht_op_algemene_bijstand)
        .given(leeftijd_aanvrager >= 21 && !gehuwd && netto_inkomen_inclusief < bijstandsnorm &&
               vermogen == vermogensgrens);
inline constexpr auto bijstand_vanaf_18 =
    declare::always("bijstand_vanaf_18",
                    {"Wie op de peildatum 18 wordt, telt mee.", "Who turns 18 on the date of judgement counts."},
                    recht_op_algemene_bijstand)
        .given(leeftijd_aanvrager >= 18 && leeftijd_aanvrager < 19 && !gehuwd && !aanvrager_in_inrichting &&
               netto_inkomen_inclusief < bijstandsnorm && vermogen <= vermogensgrens);
inline constexpr auto bijstand_niet_naar_woonplaats =
    declare::independent("bijstand_niet_naar_woonplaats",
                         {"Het recht hangt niet af van de gemeente.", "The right does not depend on the municipality."},
                         recht_op_algemene_bijstand, woongemeente);
inline constexpr auto norm_niet_naar_inkomen = declare::independent(
    "norm_niet_naar_inkomen", {"De norm hangt niet af van het inkomen.", "The norm does not depend on income."},
    bijstandsnorm, netto_inkomen_inclusief);
inline constexpr auto norm_zonder_kostendelers = declare::independent(
    "norm_zonder_kostendelers",
    {"Zonder kostendelers doen medebewoners er niet toe.", "Without cost sharing, others in the home do not matter."},
    bijstandsnorm_zonder_kostendelers, medebewoners);
inline constexpr auto norm_naar_medebewoners =
    declare::depends("norm_naar_medebewoners",
                     {"De norm hangt af van wie er in de woning wonen.", "The norm depends on who lives in the home."},
                     bijstandsnorm, medebewoners);
inline constexpr auto norm_naar_inrichting = declare::depends(
    "norm_naar_inrichting",
    {"De norm hangt af van verblijf in een inrichting.", "The norm depends on a stay in an institution."},
    bijstandsnorm, aanvrager_in_inrichting);
inline constexpr auto vermogensgrens_bekend =
    declare::never_unknown("vermogensgrens_bekend",
                           {"Wie zegt of hij gehuwd is en welke kinderen er zijn, weet de vermogensgrens.",
                            "Partner and children decide the limit of assets."},
                           vermogensgrens, gehuwd, kinderen);
inline constexpr auto norm_bekend =
    declare::never_unknown("norm_bekend",
                           {"Voor een alleenstaande van 21 jaar tot 65 staat de norm vast.",
                            "For a single person from 21 until 65 the norm is settled."},
                           bijstandsnorm_zonder_kostendelers, gehuwd, aanvrager_geboortedatum, aanvrager_in_inrichting,
                           kinderen)
        .given(!gehuwd && leeftijd_aanvrager >= 21 && leeftijd_aanvrager < 65)
        .between(normen_van, normen_bekend_tot);
inline constexpr auto norm_met_kostendelers_bekend =
    declare::never_unknown("norm_met_kostendelers_bekend",
                           {"Voor een alleenstaande van 21 jaar tot 65 staat ook met kostendelers de norm vast.",
                            "For a single person from 21 until 65 the norm is settled with cost sharing too."},
                           bijstandsnorm, gehuwd, aanvrager_geboortedatum, aanvrager_in_inrichting, kinderen,
                           medebewoners)
        .given(!gehuwd && leeftijd_aanvrager >= 21 && leeftijd_aanvrager < 65)
        .between(normen_van, normen_bekend_tot);
inline constexpr auto recht_bekend =
    declare::never_unknown("recht_bekend",
                           {"Voor een alleenstaande van 21 jaar tot 65 staat vast of er recht op bijstand is.",
                            "For a single person from 21 until 65 the right to assistance is settled."},
                           recht_op_algemene_bijstand, gehuwd, aanvrager_geboortedatum, aanvrager_in_inrichting,
                           kinderen, medebewoners, netto_inkomen_inclusief, vermogen)
        .given(!gehuwd && leeftijd_aanvrager >= 21 && leeftijd_aanvrager < 65)
        .between(normen_van, normen_bekend_tot);
inline constexpr auto gehuwden_betalen_niet_meer =
    declare::never_rises("gehuwden_betalen_niet_meer",
                         {"Wie gehuwd is, betaalt niet meer eigen bijdrage.", "A couple never pays more."},
                         wmo_eigen_bijdrage, gehuwd)
        .between({2020, 1, 1}, {2027, 1, 1});
inline constexpr auto bijdrage_niet_naar_inkomen =
    declare::independent("bijdrage_niet_naar_inkomen",
                         {"De eigen bijdrage hangt niet af van het inkomen.", "The fee does not depend on income."},
                         wmo_eigen_bijdrage, netto_inkomen);
inline constexpr auto aow_leeftijd_blijft_bereikt =
    declare::never_falls("aow_leeftijd_blijft_bereikt",
                         {"Wie de AOW-leeftijd heeft, houdt die.", "Who has reached pension age has reached it."},
                         aow_leeftijd_bereikt, peildatum);

// jeugdigen
inline constexpr auto meerderjarig_vanaf_de_verjaardag =
    declare::always("meerderjarig_vanaf_de_verjaardag",
                    {"Vanaf de 18e verjaardag is iemand meerderjarig.", "From the 18th birthday on one is of age."},
                    jeugd::meerderjarig)
        .given(peildatum >= jeugd::achttiende_verjaardag);
inline constexpr auto minderjarig_tot_de_verjaardag =
    declare::never("minderjarig_tot_de_verjaardag",
                   {"Tot de 18e verjaardag is niemand meerderjarig.", "Until the 18th birthday nobody is of age."},
                   jeugd::meerderjarig)
        .given(peildatum < jeugd::achttiende_verjaardag);
inline constexpr auto onder_18_jeugdige =
    declare::always("onder_18_jeugdige", {"Onder 18 is iedereen jeugdige.", "Under 18 everybody is a young person."},
                    jeugd::is_jeugdige)
        .given(jeugd::leeftijd < 18);
inline constexpr auto vanaf_23_geen_jeugdige =
    declare::never("vanaf_23_geen_jeugdige",
                   {"Vanaf 23 jaar is alleen wie onder het jeugdstrafrecht valt jeugdige.",
                    "From 23 on only who falls under juvenile criminal law is a young person."},
                   jeugd::is_jeugdige)
        .given(jeugd::leeftijd >= 23 && !jeugd::jeugdstrafrecht);
inline constexpr auto andere_hulp_tot_21 =
    declare::never("andere_hulp_tot_21",
                   {"Vanaf 21 jaar gaat alleen jeugdhulp van type 1 door.", "From 21 on only help of type 1 goes on."},
                   jeugd::is_jeugdige)
        .given(jeugd::leeftijd >= 21 && !jeugd::jeugdstrafrecht && !(jeugd::soort_hulp == hulptype::type_1));
inline constexpr auto jeugdige_naar_pleegzorg =
    declare::depends("jeugdige_naar_pleegzorg", {"Pleegzorg kan doorlopen na 18.", "Foster care can go on after 18."},
                     jeugd::is_jeugdige, jeugd::pleegzorg);
inline constexpr auto jeugdige_niet_naar_woonplaats = declare::independent(
    "jeugdige_niet_naar_woonplaats",
    {"Wie jeugdige is, hangt niet af van de gemeente.", "Who is a young person does not depend on where he lives."},
    jeugd::is_jeugdige, jeugd::woongemeente);
inline constexpr auto route_bekend = declare::never_unknown(
    "route_bekend",
    {"Wie de feiten van de Jeugdwet vertelt, weet de route.", "The facts of the Youth Act decide the route."},
    jeugd::route_vanaf_18, jeugd::geboortedatum, jeugd::soort_hulp, jeugd::hulp_begonnen_op, jeugd::hulp_loopt,
    jeugd::hulp_beeindigd_op, jeugd::hulp_hervat, jeugd::hulp_hervat_op, jeugd::voortzetting_noodzakelijk,
    jeugd::noodzaak_voor_18_vastgesteld, jeugd::hervatting_noodzakelijk, jeugd::pleegzorg, jeugd::pleegzorg_begonnen_op,
    jeugd::pleegzorg_loopt, jeugd::pleegzorg_beeindigd_op, jeugd::pleegzorg_hervat, jeugd::pleegzorg_hervat_op,
    jeugd::jeugdstrafrecht, jeugd::recht_op_zvw, jeugd::recht_op_wlz);
inline constexpr auto gemeente_bekend =
    declare::never_unknown(
        "gemeente_bekend",
        {"Wie in Nederland op een bekend adres woont en niet elders verblijft, valt onder die gemeente.",
         "Who lives at a known address in the Netherlands belongs to that municipality."},
        jeugd::verantwoordelijke_gemeente, jeugd::woont_in_nederland, jeugd::woonadres_te_bepalen,
        jeugd::verblijf_bij_aanbieder, jeugd::gemeente_van_woonadres)
        .given(jeugd::woont_in_nederland && jeugd::woonadres_te_bepalen && !jeugd::verblijf_bij_aanbieder);

// verwijzingen
inline constexpr auto registratie_maakt_niet_bevoegd = declare::independent(
    "registratie_maakt_niet_bevoegd",
    {"Registratie maakt niemand bevoegd volgens de wet.", "Registration makes nobody competent by act."},
    mandaat::verwijzer_bevoegd_wettelijk, mandaat::skj_geregistreerd);
inline constexpr auto wet_geldt_overal = declare::independent(
    "wet_geldt_overal", {"De wet geldt in elke gemeente gelijk.", "The act is the same in every municipality."},
    mandaat::verwijzer_bevoegd_wettelijk, mandaat::woongemeente);
inline constexpr auto inwoner_niet_bevoegd =
    declare::never("inwoner_niet_bevoegd", {"Een inwoner zet zelf geen hulp in.", "A resident deploys no help."},
                   mandaat::verwijzer_bevoegd_wettelijk)
        .given(mandaat::wie == verwijzer::inwoner && !(mandaat::wat == voorziening::overig));
inline constexpr auto gesloten_hulp_met_machtiging =
    declare::never("gesloten_hulp_met_machtiging",
                   {"Zonder machtiging is er geen gesloten jeugdhulp.", "No secure help without an authorisation."},
                   mandaat::verwijzer_bevoegd_wettelijk)
        .given(mandaat::wat == voorziening::gesloten_jeugdhulp && !mandaat::machtiging_gesloten);
inline constexpr auto gi_met_maatregel = declare::never("gi_met_maatregel",
                                                        {"Een gecertificeerde instelling is bevoegd bij een maatregel.",
                                                         "A certified institution is competent under a measure."},
                                                        mandaat::verwijzer_bevoegd_wettelijk)
                                             .given(mandaat::wie == verwijzer::gecertificeerde_instelling &&
                                                    !mandaat::maatregel && !(mandaat::wat == voorziening::overig));
inline constexpr auto huisarts_bevoegd =
    declare::always("huisarts_bevoegd", {"Een huisarts verwijst naar jeugdhulp.", "A family doctor refers to help."},
                    mandaat::verwijzer_bevoegd_wettelijk)
        .given(is_one_of(mandaat::wie, {verwijzer::huisarts, verwijzer::medisch_specialist, verwijzer::jeugdarts}) &&
               mandaat::wat == voorziening::jeugdhulp);
inline constexpr auto wettelijk_bekend =
    declare::never_unknown("wettelijk_bekend",
                           {"Behalve voor een andere voorziening staat vast wie volgens de wet bevoegd is.",
                            "Except for another provision it is settled who is competent by act."},
                           mandaat::verwijzer_bevoegd_wettelijk, mandaat::wie, mandaat::wat, mandaat::maatregel,
                           mandaat::beslissing_van_rechter, mandaat::machtiging_gesloten,
                           mandaat::ernstig_nadeel_dreigt)
        .given(!(mandaat::wat == voorziening::overig));
inline constexpr auto type_bij_arts =
    declare::never_unknown(
        "type_bij_arts",
        {"Bij een arts staat het type verwijzer vast.", "Of a doctor the type of referrer is settled."},
        mandaat::type_verwijzer, mandaat::wie)
        .given(is_one_of(mandaat::wie, {verwijzer::huisarts, verwijzer::medisch_specialist, verwijzer::jeugdarts}));

inline constexpr std::array eigenschappen{meer_inkomen_geen_recht.view(),
                                          meer_vermogen_geen_recht.view(),
                                          meer_inkomen_niet_meer_bijstand.view(),
                                          meer_vermogen_niet_meer_bijstand.view(),
                                          bijstand_vult_aan.view(),
                                          geen_bijstand_onder_18.view(),
                                          geen_bijstand_vanaf_de_norm.view(),
                                          geen_bijstand_boven_de_vermogensgrens.view(),
                                          bijstand_tot_en_met_de_vermogensgrens.view(),
                                          bijstand_vanaf_18.view(),
                                          bijstand_niet_naar_woonplaats.view(),
                                          norm_niet_naar_inkomen.view(),
                                          norm_zonder_kostendelers.view(),
                                          norm_naar_medebewoners.view(),
                                          norm_naar_inrichting.view(),
                                          vermogensgrens_bekend.view(),
                                          norm_bekend.view(),
                                          norm_met_kostendelers_bekend.view(),
                                          recht_bekend.view(),
                                          gehuwden_betalen_niet_meer.view(),
                                          bijdrage_niet_naar_inkomen.view(),
                                          aow_leeftijd_blijft_bereikt.view(),
                                          meerderjarig_vanaf_de_verjaardag.view(),
                                          minderjarig_tot_de_verjaardag.view(),
                                          onder_18_jeugdige.view(),
                                          vanaf_23_geen_jeugdige.view(),
                                          andere_hulp_tot_21.view(),
                                          jeugdige_naar_pleegzorg.view(),
                                          jeugdige_niet_naar_woonplaats.view(),
                                          route_bekend.view(),
                                          gemeente_bekend.view(),
                                          registratie_maakt_niet_bevoegd.view(),
                                          wet_geldt_overal.view(),
                                          inwoner_niet_bevoegd.view(),
                                          gesloten_hulp_met_machtiging.view(),
                                          gi_met_maatregel.view(),
                                          huisarts_bevoegd.view(),
                                          wettelijk_bekend.view(),
                                          type_bij_arts.view()};

} // namespace maatstaf::sociaal::landelijk_inhoud
