// What holds of the schemes of Haarlemmermeer as they are written here, and is proved of them by `check`.
#pragma once

#include "dagbesteding.hpp"
#include "mandaat_haarlemmermeer.hpp"
#include "minima_haarlemmermeer.hpp"
#include "transitie.hpp"

#include <maatstaf/law/property.hpp>

namespace maatstaf::sociaal::haarlemmermeer_regels {

// de inkomensgrens
inline constexpr auto meer_inkomen_niet_tot_de_grens = declare::never_rises(
    "meer_inkomen_niet_tot_de_grens",
    {"Wie meer verdient, komt daardoor niet onder de grens.", "More income brings nobody under the limit."},
    inkomen_tot_grens, netto_inkomen);
inline constexpr auto op_de_grens =
    declare::always("op_de_grens", {"Een inkomen precies op de grens telt mee.", "An income on the limit qualifies."},
                    inkomen_tot_grens)
        .given(netto_inkomen == inkomensgrens);
inline constexpr auto boven_de_inkomensgrens =
    declare::never("boven_de_inkomensgrens",
                   {"Een inkomen boven de grens telt niet mee.", "An income above the limit does not qualify."},
                   inkomen_tot_grens)
        .given(netto_inkomen > inkomensgrens);
inline constexpr auto grens_zonder_kostendelers =
    declare::independent("grens_zonder_kostendelers",
                         {"Medebewoners veranderen de grens niet.", "Others in the home do not change the limit."},
                         inkomensgrens, medebewoners);
inline constexpr auto grens_niet_naar_inkomen = declare::independent(
    "grens_niet_naar_inkomen", {"De grens hangt niet af van het inkomen.", "The limit does not depend on income."},
    inkomensgrens, netto_inkomen);
inline constexpr auto grens_naar_partner =
    declare::depends("grens_naar_partner", {"De grens hangt af van een partner.", "The limit depends on a partner."},
                     inkomensgrens, gehuwd);
inline constexpr auto grens_bekend =
    declare::never_unknown("grens_bekend",
                           {"Voor een alleenstaande van 21 jaar tot 65 staat vast of het inkomen laag genoeg is.",
                            "For a single person from 21 until 65 it is settled whether the income is low enough."},
                           inkomen_tot_grens, gehuwd, aanvrager_geboortedatum, aanvrager_in_inrichting, kinderen,
                           netto_inkomen)
        .given(!gehuwd && leeftijd_aanvrager >= 21 && leeftijd_aanvrager < 65)
        .between(landelijk_inhoud::normen_van, landelijk_inhoud::normen_bekend_tot);

// individuele inkomenstoeslag
inline constexpr auto toeslag_niet_bij_meer_vermogen = declare::never_rises(
    "toeslag_niet_bij_meer_vermogen", {"Meer vermogen geeft geen toeslag.", "More assets give no supplement."},
    individuele_inkomenstoeslag, vermogen);
inline constexpr auto toeslag_blijft_bij_langer_laag =
    declare::never_falls("toeslag_blijft_bij_langer_laag",
                         {"Langer een laag inkomen kost de toeslag niet.", "A longer low income costs no supplement."},
                         individuele_inkomenstoeslag, maanden_laag_inkomen);
inline constexpr auto toeslag_vanaf_21 =
    declare::never("toeslag_vanaf_21", {"Onder 21 is er geen toeslag.", "Under 21 there is no supplement."},
                   individuele_inkomenstoeslag)
        .given(leeftijd_aanvrager < 21);
inline constexpr auto toeslag_tot_de_aow =
    declare::never("toeslag_tot_de_aow", {"Vanaf de AOW-leeftijd is er geen toeslag.", "None from pension age on."},
                   individuele_inkomenstoeslag)
        .given(aow_leeftijd_bereikt);
inline constexpr auto toeslag_onder_de_vermogensgrens =
    declare::never("toeslag_onder_de_vermogensgrens",
                   {"Vermogen van precies de grens is te veel.", "Assets of exactly the limit are too much."},
                   individuele_inkomenstoeslag)
        .given(vermogen >= vermogensgrens);
inline constexpr auto toeslag_zonder_uitzicht =
    declare::never("toeslag_zonder_uitzicht",
                   {"Wie uitzicht heeft op meer inkomen, krijgt geen toeslag.", "None with a prospect of more income."},
                   individuele_inkomenstoeslag)
        .given(zicht_op_inkomensverbetering);
inline constexpr auto toeslag_een_keer_per_jaar =
    declare::never("toeslag_een_keer_per_jaar",
                   {"Binnen 12 maanden is er geen tweede toeslag.", "None again within 12 months."},
                   individuele_inkomenstoeslag)
        .given(toeslag_eerder_toegekend &&
               peildatum <= plus_months(toeslag_laatst_toegekend_op, 12, month_end::clamped));
inline constexpr auto toeslag_na_36_maanden =
    declare::always("toeslag_na_36_maanden", {"Na 36 maanden is de termijn vol.", "After 36 months the time is up."},
                    individuele_inkomenstoeslag)
        .given(woongemeente == code && leeftijd_aanvrager >= 21 && leeftijd_aanvrager < 22 &&
               maanden_laag_inkomen == 36 && vermogen == 0_euro && !zicht_op_inkomensverbetering &&
               !toeslag_eerder_toegekend)
        .between({2024, 1, 1}, landelijk_inhoud::normen_bekend_tot);
inline constexpr auto toeslag_alleen_hier =
    declare::never("toeslag_alleen_hier", {"Alleen voor wie hier woont.", "Only for who lives here."},
                   individuele_inkomenstoeslag)
        .given(woongemeente != code);
inline constexpr auto bedrag_niet_bij_meer_vermogen =
    declare::never_rises("bedrag_niet_bij_meer_vermogen",
                         {"Meer vermogen geeft geen hogere toeslag.", "More assets give no higher supplement."},
                         individuele_inkomenstoeslag_bedrag, vermogen);
inline constexpr auto bedrag_naar_partner = declare::depends(
    "bedrag_naar_partner", {"Het bedrag hangt af van een partner.", "The amount depends on a partner."},
    individuele_inkomenstoeslag_bedrag, gehuwd);
inline constexpr auto bedrag_naar_kinderen =
    declare::depends("bedrag_naar_kinderen", {"Het bedrag hangt af van kinderen.", "The amount depends on children."},
                     individuele_inkomenstoeslag_bedrag, kinderen);
inline constexpr auto val_van_de_toeslag = declare::cliff_at_most(
    "val_van_de_toeslag",
    {"Een cent meer vermogen kost ten hoogste de toeslag van gehuwden.", "One cent of assets costs at most 690."},
    690_euro, vermogen, individuele_inkomenstoeslag_bedrag);

// collectieve zorgverzekering
inline constexpr auto verzekering_niet_bij_meer_inkomen = declare::never_rises(
    "verzekering_niet_bij_meer_inkomen", {"Meer inkomen geeft geen verzekering.", "More income gives no insurance."},
    collectieve_zorgverzekering, netto_inkomen);
inline constexpr auto verzekering_naar_inkomen =
    declare::depends("verzekering_naar_inkomen", {"Het inkomen doet ertoe.", "Income matters."},
                     collectieve_zorgverzekering, netto_inkomen);
inline constexpr auto verzekering_vanaf_18 =
    declare::never("verzekering_vanaf_18", {"Onder 18 is er geen eigen verzekering.", "None under 18."},
                   collectieve_zorgverzekering)
        .given(leeftijd_aanvrager < 18);
inline constexpr auto verzekering_niet_voor_studenten =
    declare::never("verzekering_niet_voor_studenten", {"Niet voor studenten.", "Not for students."},
                   collectieve_zorgverzekering)
        .given(student);
inline constexpr auto verzekering_onder_de_vermogensgrens =
    declare::never("verzekering_onder_de_vermogensgrens",
                   {"Vermogen van precies de grens is te veel.", "Assets of exactly the limit are too much."},
                   collectieve_zorgverzekering)
        .given(vermogen >= vermogensgrens);
inline constexpr auto verzekering_op_de_grens =
    declare::always("verzekering_op_de_grens", {"Op de inkomensgrens telt mee.", "On the income limit qualifies."},
                    collectieve_zorgverzekering)
        .given(woongemeente == code && leeftijd_aanvrager >= 18 && netto_inkomen == inkomensgrens &&
               vermogen < vermogensgrens && !student);
inline constexpr auto verzekering_alleen_hier =
    declare::never("verzekering_alleen_hier", {"Alleen voor wie hier woont.", "Only for who lives here."},
                   collectieve_zorgverzekering)
        .given(woongemeente != code);

// schoolkosten, computer, leergeld
inline constexpr auto schoolkosten_niet_bij_meer_inkomen =
    declare::never_rises("schoolkosten_niet_bij_meer_inkomen",
                         {"Meer inkomen geeft geen hogere tegemoetkoming.", "More income gives no higher allowance."},
                         tegemoetkoming_schoolkosten_bedrag, netto_inkomen);
inline constexpr auto schoolkosten_naar_inkomen =
    declare::depends("schoolkosten_naar_inkomen", {"Het inkomen doet ertoe.", "Income matters."},
                     tegemoetkoming_schoolkosten, netto_inkomen);
inline constexpr auto schoolkosten_naar_kinderen =
    declare::depends("schoolkosten_naar_kinderen", {"De kinderen doen ertoe.", "The children matter."},
                     tegemoetkoming_schoolkosten, kinderen);
inline constexpr auto schoolkosten_onder_de_vermogensgrens =
    declare::never("schoolkosten_onder_de_vermogensgrens",
                   {"Vermogen van precies de grens is te veel.", "Assets of exactly the limit are too much."},
                   tegemoetkoming_schoolkosten)
        .given(vermogen >= vermogensgrens);
inline constexpr auto schoolkosten_onder_18 =
    declare::never("schoolkosten_onder_18",
                   {"Voor kinderen van 18 jaar of ouder is er niets.", "Nothing for children of 18 or older."},
                   tegemoetkoming_schoolkosten)
        .given(every(kinderen, age(kind_geboortedatum, peildatum) >= 18));
inline constexpr auto computer_onder_de_grens =
    declare::never("computer_onder_de_grens",
                   {"Een inkomen precies op de grens is te hoog.", "An income on the limit is too high."},
                   computerregeling)
        .given(netto_inkomen >= inkomensgrens);
inline constexpr auto leergeld_niet_bij_meer_inkomen =
    declare::never_rises("leergeld_niet_bij_meer_inkomen",
                         {"Meer inkomen geeft geen leergeld.", "More income gives nothing."}, leergeld, netto_inkomen);
inline constexpr auto leergeld_naar_inkomen =
    declare::depends("leergeld_naar_inkomen", {"Het inkomen doet ertoe.", "Income matters."}, leergeld, netto_inkomen);
inline constexpr auto leergeld_niet_naar_vermogen = declare::independent(
    "leergeld_niet_naar_vermogen", {"Het vermogen doet er niet toe.", "Assets do not matter."}, leergeld, vermogen);
inline constexpr auto leergeld_vanaf_4 =
    declare::never("leergeld_vanaf_4", {"Onder 4 jaar is er niets.", "Nothing under 4."}, leergeld)
        .given(every(kinderen, age(kind_geboortedatum, peildatum) < 4));
inline constexpr auto leergeld_tot_18 =
    declare::never("leergeld_tot_18", {"Vanaf 18 jaar is er niets.", "Nothing from 18 on."}, leergeld)
        .given(every(kinderen, age(kind_geboortedatum, peildatum) >= 18));

// dagbesteding, jeugdigen, mandaat
inline constexpr auto geen_dagbesteding_met_wlz =
    declare::never("geen_dagbesteding_met_wlz", {"Niet met een Wlz-indicatie.", "Not with a Wlz indication."},
                   wmo::haarlemmermeer::dagbesteding_van_de_gemeente)
        .given(wlz_indicatie);
inline constexpr auto jongere_vanaf_16 =
    declare::always("jongere_vanaf_16", {"Van 16 jaar af.", "From 16 on."}, jeugd::haarlemmermeer::jongere_16_23)
        .given(jeugd::woongemeente == code && jeugd::leeftijd >= 16 && jeugd::leeftijd < 17);
inline constexpr auto jongere_tot_23 =
    declare::never("jongere_tot_23", {"Tot 23 jaar.", "Until 23."}, jeugd::haarlemmermeer::jongere_16_23)
        .given(jeugd::leeftijd >= 23);
inline constexpr auto aandacht_vanaf_18 = declare::never("aandacht_vanaf_18", {"Niet onder 18.", "Not under 18."},
                                                         jeugd::haarlemmermeer::extra_aandacht_18_23)
                                              .given(!jeugd::meerderjarig);
inline constexpr auto slaagkans_tot_en_met_23 =
    declare::always("slaagkans_tot_en_met_23", {"Tot en met 23 jaar.", "Up to and including 23."},
                    jeugd::haarlemmermeer::slaagkans_18_23)
        .given(jeugd::woongemeente == code && jeugd::leeftijd >= 23 && jeugd::leeftijd < 24);
inline constexpr auto vast_contract_na_twee_jaar =
    declare::never_falls("vast_contract_na_twee_jaar",
                         {"Na twee jaar blijft het contract vast.", "After two years the lease stays permanent."},
                         jeugd::haarlemmermeer::opstap_vast_contract, peildatum);
inline constexpr auto vast_contract_niet_eerder =
    declare::never("vast_contract_niet_eerder", {"Binnen twee jaar niet.", "Not within two years."},
                   jeugd::haarlemmermeer::opstap_vast_contract)
        .given(peildatum < plus_months(jeugd::opstapcontract_begonnen_op, 24, month_end::clamped));
inline constexpr auto mandaat_met_registratie =
    declare::never(
        "mandaat_met_registratie",
        {"Een schoolcoach zonder registratie is niet bevoegd.", "A coach who is not registered is not competent."},
        mandaat::haarlemmermeer::verwijzer_bevoegd)
        .given(mandaat::wie == verwijzer::schoolcoach && mandaat::woongemeente == code &&
               mandaat::wat == voorziening::jeugdhulp && !mandaat::skj_geregistreerd);
inline constexpr auto mandaat_naar_registratie =
    declare::depends("mandaat_naar_registratie", {"Registratie doet ertoe.", "Registration matters."},
                     mandaat::haarlemmermeer::verwijzer_bevoegd, mandaat::skj_geregistreerd);
inline constexpr auto mandaat_van_het_meerteam =
    declare::never("mandaat_van_het_meerteam",
                   {"Het Meer-team komt als een professional het inschakelt.", "Only when a professional calls it in."},
                   mandaat::haarlemmermeer::verwijzer_bevoegd)
        .given(mandaat::wie == verwijzer::meerteam && mandaat::woongemeente == code &&
               !mandaat::ingeroepen_door_professional && !(mandaat::wat == voorziening::overig));
inline constexpr auto zorgcoordinator_tot_2022 =
    declare::always("zorgcoordinator_tot_2022", {"De zorgcoördinator had mandaat tot 2022.", "Until 2022."},
                    mandaat::haarlemmermeer::verwijzer_bevoegd)
        .given(mandaat::wie == verwijzer::zorgcoordinator_kinderopvang && mandaat::woongemeente == code &&
               mandaat::wat == voorziening::jeugdhulp && mandaat::skj_geregistreerd)
        .between({2015, 1, 1}, {2022, 1, 1});
inline constexpr auto geen_verwijzing_binnen_de_gemeente =
    declare::never("geen_verwijzing_binnen_de_gemeente",
                   {"Wie hier woont, wordt niet naar elders verwezen.", "Who lives here is not referred elsewhere."},
                   mandaat::haarlemmermeer::verwijzen_naar_woongemeente)
        .given(mandaat::woongemeente == code);

inline constexpr std::array eigenschappen{meer_inkomen_niet_tot_de_grens.view(),
                                          op_de_grens.view(),
                                          boven_de_inkomensgrens.view(),
                                          grens_zonder_kostendelers.view(),
                                          grens_niet_naar_inkomen.view(),
                                          grens_naar_partner.view(),
                                          grens_bekend.view(),
                                          toeslag_niet_bij_meer_vermogen.view(),
                                          toeslag_blijft_bij_langer_laag.view(),
                                          toeslag_vanaf_21.view(),
                                          toeslag_tot_de_aow.view(),
                                          toeslag_onder_de_vermogensgrens.view(),
                                          toeslag_zonder_uitzicht.view(),
                                          toeslag_een_keer_per_jaar.view(),
                                          toeslag_na_36_maanden.view(),
                                          toeslag_alleen_hier.view(),
                                          bedrag_niet_bij_meer_vermogen.view(),
                                          bedrag_naar_partner.view(),
                                          bedrag_naar_kinderen.view(),
                                          val_van_de_toeslag.view(),
                                          verzekering_niet_bij_meer_inkomen.view(),
                                          verzekering_naar_inkomen.view(),
                                          verzekering_vanaf_18.view(),
                                          verzekering_niet_voor_studenten.view(),
                                          verzekering_onder_de_vermogensgrens.view(),
                                          verzekering_op_de_grens.view(),
                                          verzekering_alleen_hier.view(),
                                          schoolkosten_niet_bij_meer_inkomen.view(),
                                          schoolkosten_naar_inkomen.view(),
                                          schoolkosten_naar_kinderen.view(),
                                          schoolkosten_onder_de_vermogensgrens.view(),
                                          schoolkosten_onder_18.view(),
                                          computer_onder_de_grens.view(),
                                          leergeld_niet_bij_meer_inkomen.view(),
                                          leergeld_naar_inkomen.view(),
                                          leergeld_niet_naar_vermogen.view(),
                                          leergeld_vanaf_4.view(),
                                          leergeld_tot_18.view(),
                                          geen_dagbesteding_met_wlz.view(),
                                          jongere_vanaf_16.view(),
                                          jongere_tot_23.view(),
                                          aandacht_vanaf_18.view(),
                                          slaagkans_tot_en_met_23.view(),
                                          vast_contract_na_twee_jaar.view(),
                                          vast_contract_niet_eerder.view(),
                                          mandaat_met_registratie.view(),
                                          mandaat_naar_registratie.view(),
                                          mandaat_van_het_meerteam.view(),
                                          zorgcoordinator_tot_2022.view(),
                                          geen_verwijzing_binnen_de_gemeente.view()};

} // namespace maatstaf::sociaal::haarlemmermeer_regels
