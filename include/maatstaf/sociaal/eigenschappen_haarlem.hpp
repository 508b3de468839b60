// What holds of the schemes of Haarlem as they are written here, and is proved of them by `check`.
#pragma once

#include "dagbesteding.hpp"
#include "mandaat_haarlem.hpp"
#include "minima_haarlem.hpp"
#include "transitie.hpp"

#include <maatstaf/law/property.hpp>

namespace maatstaf::sociaal::haarlem_regels {

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
inline constexpr auto grens_zonder_kostendelers = declare::independent(
    "grens_zonder_kostendelers", {"De kostendelersnorm geldt hier niet.", "The cost sharing norm does not apply here."},
    inkomensgrens, medebewoners);
inline constexpr auto op_de_vermogensgrens =
    declare::always("op_de_vermogensgrens",
                    {"Vermogen van precies de grens mag.", "Assets of exactly the limit are allowed."},
                    vermogen_tot_grens)
        .given(vermogen == vermogensgrens);
inline constexpr auto boven_de_vermogensgrens =
    declare::never("boven_de_vermogensgrens", {"Meer vermogen mag niet.", "More assets are not."}, vermogen_tot_grens)
        .given(vermogen > vermogensgrens);
inline constexpr auto vermogen_bekend = declare::never_unknown(
    "vermogen_bekend", {"Partner, kinderen en vermogen beslissen.", "Partner, children and assets decide."},
    vermogen_tot_grens, gehuwd, kinderen, vermogen);
inline constexpr auto pas_niet_bij_meer_inkomen =
    declare::never_rises("pas_niet_bij_meer_inkomen", {"Meer inkomen geeft geen pas.", "More income gives no pass."},
                         haarlempas, netto_inkomen);
inline constexpr auto pas_naar_inkomen =
    declare::depends("pas_naar_inkomen", {"Het inkomen doet ertoe.", "Income matters."}, haarlempas, netto_inkomen);
inline constexpr auto pas_met_bijstand =
    declare::always("pas_met_bijstand",
                    {"Wie bijstand heeft, krijgt de pas.", "Who has social assistance gets the pass."}, haarlempas)
        .given(woongemeente == code && heeft_bijstand && !student && leeftijd_aanvrager >= 21);
inline constexpr auto pas_niet_boven_de_grens =
    declare::never("pas_niet_boven_de_grens",
                   {"Boven de grens zonder bijstand geen pas.", "None above the limit without assistance."}, haarlempas)
        .given(!heeft_bijstand && netto_inkomen > inkomensgrens);
inline constexpr auto pas_niet_voor_studenten =
    declare::never("pas_niet_voor_studenten",
                   {"Studenten zonder kinderen krijgen de pas niet.", "Not for students without children."}, haarlempas)
        .given(student && !heeft_kinderen_ten_laste);
inline constexpr auto pas_alleen_hier =
    declare::never("pas_alleen_hier", {"Alleen voor wie hier woont.", "Only for who lives here."}, haarlempas)
        .given(woongemeente != code);
inline constexpr auto pas_niet_naar_vermogen = declare::independent(
    "pas_niet_naar_vermogen", {"Het vermogen doet er niet toe.", "Assets do not matter."}, haarlempas, vermogen);
inline constexpr auto zorg_met_beschikking =
    declare::never("zorg_met_beschikking",
                   {"Dagbesteding met zorg vraagt een beschikking.", "Day activities with care need a decision."},
                   wmo::haarlem::dagbesteding_zonder_beschikking)
        .given(!is_one_of(soort_dagbesteding, {dagbesteding::recreatief, dagbesteding::arbeidsmatig}));

inline constexpr auto melding_tot_18 =
    declare::never("melding_tot_18", {"Vanaf 18 is er geen melding.", "None from 18 on."},
                   jeugd::haarlem::meldplicht_cjg)
        .given(jeugd::meerderjarig);
inline constexpr auto melding_vanaf_17_5 =
    declare::never("melding_vanaf_17_5", {"Voor 17,5 jaar is er geen melding.", "None before 17 and a half."},
                   jeugd::haarlem::meldplicht_cjg)
        .given(peildatum < jeugd::haarlem::datum_17_5);
inline constexpr auto melding_een_keer =
    declare::never("melding_een_keer", {"Wie gemeld is, hoeft niet nog eens.", "Once reported is enough."},
                   jeugd::haarlem::meldplicht_cjg)
        .given(jeugd::gemeld_bij_cjg);
inline constexpr auto plan_een_keer =
    declare::never("plan_een_keer", {"Een plan dat af is, is niet nodig.", "A finished plan is not needed."},
                   jeugd::haarlem::toekomstplan_nodig)
        .given(jeugd::toekomstplan_afgerond);
inline constexpr auto coach_of_meerderjarig = declare::at_most_one(
    "coach_of_meerderjarig", {"Een CJG-coach is er voor wie nog geen 18 is.", "A CJG coach is for who is not yet 18."},
    jeugd::haarlem::cjg_coach_betrokken, jeugd::meerderjarig);
inline constexpr auto budget_vanaf_16 =
    declare::always("budget_vanaf_16", {"Van 16 jaar af.", "From 16 on."}, jeugd::haarlem::ontschot_budget)
        .given(jeugd::woongemeente == code && jeugd::leeftijd >= 16 && jeugd::leeftijd < 17);
inline constexpr auto budget_tot_23 =
    declare::never("budget_tot_23", {"Tot 23 jaar.", "Until 23."}, jeugd::haarlem::ontschot_budget)
        .given(jeugd::leeftijd >= 23);
inline constexpr auto vervolgaanpak_tot_27 =
    declare::never("vervolgaanpak_tot_27", {"Tot 27 jaar.", "Until 27."}, jeugd::haarlem::vervolgaanpak_16_27)
        .given(jeugd::leeftijd >= 27);
inline constexpr auto woning_tot_en_met_27 =
    declare::always("woning_tot_en_met_27", {"Tot en met 27 jaar.", "Up to and including 27."},
                    jeugd::haarlem::woning_delftplein)
        .given(jeugd::woongemeente == code && jeugd::leeftijd >= 27 && jeugd::leeftijd < 28);
inline constexpr auto woning_niet_vanaf_28 =
    declare::never("woning_niet_vanaf_28", {"Vanaf 28 jaar niet.", "Not from 28 on."},
                   jeugd::haarlem::woning_delftplein)
        .given(jeugd::leeftijd >= 28);
inline constexpr auto dagbesteding_vanaf_16 =
    declare::never("dagbesteding_vanaf_16", {"Onder 16 jaar niet.", "Not under 16."},
                   jeugd::haarlem::arbeidsmatige_dagbesteding_16_23)
        .given(jeugd::leeftijd < 16);
inline constexpr auto verzoek_blijft = declare::never_falls(
    "verzoek_blijft", {"Na 13 weken blijft het verzoek nodig.", "After 13 weeks the request stays needed."},
    jeugd::haarlem::verzoek_aan_de_raad, peildatum);
inline constexpr auto verzoek_na_13_weken =
    declare::always("verzoek_na_13_weken",
                    {"Op de dag dat 13 weken om zijn.", "On the day on which 13 weeks have passed."},
                    jeugd::haarlem::verzoek_aan_de_raad)
        .given(jeugd::woongemeente == code && peildatum == plus_days(jeugd::drangtraject_begonnen_op, 91) &&
               !jeugd::veiligheid_hersteld);
inline constexpr auto verzoek_niet_bij_herstel =
    declare::never("verzoek_niet_bij_herstel", {"Niet als de veiligheid is hersteld.", "Not once safety is restored."},
                   jeugd::haarlem::verzoek_aan_de_raad)
        .given(jeugd::veiligheid_hersteld);
inline constexpr auto cjg_bevoegd =
    declare::always("cjg_bevoegd", {"Het CJG heeft mandaat voor jeugdhulp.", "The CJG has a mandate for youth help."},
                    mandaat::haarlem::verwijzer_bevoegd)
        .given(mandaat::wie == verwijzer::cjg && mandaat::woongemeente == code &&
               mandaat::wat == voorziening::jeugdhulp);
inline constexpr auto elders_alleen_de_wet =
    declare::never("elders_alleen_de_wet", {"Buiten Haarlem geldt alleen de wet.", "Outside Haarlem only the act."},
                   mandaat::haarlem::verwijzer_bevoegd)
        .given(mandaat::woongemeente != code && !mandaat::verwijzer_bevoegd_wettelijk);

inline constexpr std::array eigenschappen{meer_inkomen_niet_tot_de_grens.view(),
                                          op_de_grens.view(),
                                          boven_de_inkomensgrens.view(),
                                          grens_zonder_kostendelers.view(),
                                          op_de_vermogensgrens.view(),
                                          boven_de_vermogensgrens.view(),
                                          vermogen_bekend.view(),
                                          pas_niet_bij_meer_inkomen.view(),
                                          pas_naar_inkomen.view(),
                                          pas_met_bijstand.view(),
                                          pas_niet_boven_de_grens.view(),
                                          pas_niet_voor_studenten.view(),
                                          pas_alleen_hier.view(),
                                          pas_niet_naar_vermogen.view(),
                                          zorg_met_beschikking.view(),
                                          melding_tot_18.view(),
                                          melding_vanaf_17_5.view(),
                                          melding_een_keer.view(),
                                          plan_een_keer.view(),
                                          coach_of_meerderjarig.view(),
                                          budget_vanaf_16.view(),
                                          budget_tot_23.view(),
                                          vervolgaanpak_tot_27.view(),
                                          woning_tot_en_met_27.view(),
                                          woning_niet_vanaf_28.view(),
                                          dagbesteding_vanaf_16.view(),
                                          verzoek_blijft.view(),
                                          verzoek_na_13_weken.view(),
                                          verzoek_niet_bij_herstel.view(),
                                          cjg_bevoegd.view(),
                                          elders_alleen_de_wet.view()};

} // namespace maatstaf::sociaal::haarlem_regels
