// From 18- to 18+ in Haarlem and Haarlemmermeer: the 17,5 rules, the age bands (each with its own bounds, never one
// constant for "young adult"), the 13 week track and the opstapregeling.
#pragma once

#include "jeugdwet.hpp"

namespace maatstaf::sociaal::jeugd {

namespace haarlem {

inline constexpr count code = 392;

inline constexpr source s_18_3{
    "S-18-3", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
    "jongeren worden uiterlijk op 17,5 jarige leeftijd aangemeld bij het CJG als er sprake is van doorstroom vanuit de "
    "Jeugdwet naar de Wmo, verlengde Jeugdwet óf uitstroom naar zelfstandigheid"};
inline constexpr source s_18_4{"S-18-4", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
                               "Dit toekomstplan wordt uiterlijk op 17,5 jarige leeftijd afgerond, zodat zorg "
                               "continuiteit kan worden gewaarborgd."};
inline constexpr source s_18_6{"S-18-6", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
                               "We betrekken CJG coaches op 17,5 jarige leeftijd bij de hulpvraag van alle jongeren"};
inline constexpr source s_18_9{"S-18-9", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
                               "gereserveerd wordt voor jongeren in de leeftijd 16 — 23 jaar"};
inline constexpr source s_18_10{"S-18-10", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
                                "kiezen voor een vervolgaanpak 16-27 jaar"};
inline constexpr source s_18_11{"S-18-11", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
                                "40 van de te bouwen woningen zijn beschikbaar voor jongeren van 16 t/m 27 jaar"};
inline constexpr source s_18_12{"S-18-12", "Haarlem, rapportage sociaal domein 2017", "paragraaf 6", "",
                                "geschikt is voor jongeren van 16 tot 23 jaar"};
inline constexpr source s_man_21{"S-MAN-21", "Haarlem, rapportage sociaal domein 2017", "paragraaf 5.1", "",
                                 "Indien de veiligheid na 13 weken niet of onvoldoende is hersteld, wordt "
                                 "doorgeschakeld naar de Raad voor een Verzoek tot Onderzoek."};

/// Contracts from 2018.
inline constexpr date vanaf{2018, 1, 1};

inline constexpr auto datum_17_5 =
    define("datum_17_5", "jeugdige", plus_months(geboortedatum, 17 * 12 + 6, month_end::clamped),
           {.label = {"de dag waarop de jeugdige 17,5 jaar is", "the day on which the young person is 17 and a half"},
            .says = {"De geboortedatum plus 17 jaar en 6 maanden.", "The date of birth plus 17 years and 6 months."},
            .sources = {&s_18_3}});

inline constexpr auto meldplicht_cjg_uiterlijk_op =
    rule("meldplicht_cjg_uiterlijk_op", "jeugdige", datum_17_5,
         {.label = {"de dag waarop de melding bij het CJG uiterlijk gedaan moet zijn",
                    "the last day for the report to the CJG"},
          .says = {"Op de leeftijd van 17,5 jaar.", "At the age of 17 and a half."},
          .sources = {&s_18_3},
          .from = vanaf});

inline constexpr auto toekomstplan_uiterlijk_op = rule(
    "toekomstplan_uiterlijk_op", "jeugdige", datum_17_5,
    {.label = {"de dag waarop het toekomstplan uiterlijk af moet zijn", "the last day for the plan for the future"},
     .says = {"Op de leeftijd van 17,5 jaar.", "At the age of 17 and a half."},
     .sources = {&s_18_4},
     .from = vanaf});

inline constexpr auto tussen_17_5_en_18 = peildatum >= datum_17_5 && peildatum < achttiende_verjaardag;

inline constexpr auto meldplicht_cjg = rule(
    "meldplicht_cjg", "jeugdige",
    woongemeente == code && tussen_17_5_en_18 && hulp_loopt && !(na_de_jeugdhulp == uitstroom::geen) && !gemeld_bij_cjg,
    {.label = {"melding bij het CJG nodig", "report to the CJG needed"},
     .says = {"De jeugdhulp loopt, de jongere is 17,5 jaar en nog geen 18, er komt iets na de jeugdhulp, en de melding "
              "is nog niet gedaan.",
              "The youth help runs, the young person is 17 and a half and not yet 18, something comes after it, and it "
              "was not reported yet."},
     .sources = {&s_18_3},
     .from = vanaf});

inline constexpr auto toekomstplan_nodig = rule(
    "toekomstplan_nodig", "jeugdige", woongemeente == code && tussen_17_5_en_18 && hulp_loopt && !toekomstplan_afgerond,
    {.label = {"toekomstplan nodig", "plan for the future needed"},
     .says = {"De jeugdhulp loopt, de jongere is 17,5 jaar en nog geen 18, en het toekomstplan is niet af.",
              "The youth help runs, the young person is 17 and a half and not yet 18, and the plan is not finished."},
     .sources = {&s_18_4},
     .from = vanaf});

inline constexpr auto cjg_coach_betrokken =
    rule("cjg_coach_betrokken", "jeugdige", woongemeente == code && tussen_17_5_en_18,
         {.label = {"CJG-coach betrokken", "CJG coach involved"},
          .says = {"Vanaf 17,5 jaar kijkt een CJG-coach mee bij de hulpvraag.",
                   "From 17 and a half a CJG coach is involved."},
          .sources = {&s_18_6},
          .from = vanaf});

inline constexpr auto ontschot_budget =
    rule("ontschot_budget", "jeugdige", woongemeente == code && leeftijd >= 16 && leeftijd < 23,
         {.label = {"ontschot budget", "budget across the acts"},
          .says = {"Voor jongeren van 16 tot 23 jaar.", "For young people from 16 until 23."},
          .sources = {&s_18_9},
          .from = vanaf});

inline constexpr auto vervolgaanpak_16_27 =
    rule("vervolgaanpak_16_27", "jeugdige", woongemeente == code && leeftijd >= 16 && leeftijd < 27,
         {.label = {"vervolgaanpak 16-27", "follow-up approach 16-27"},
          .says = {"Voor jongeren van 16 tot 27 jaar.", "For young people from 16 until 27."},
          .sources = {&s_18_10},
          .from = vanaf});

/// "16 t/m 27": up to and including 27.
inline constexpr auto woning_delftplein =
    rule("woning_delftplein", "jeugdige", woongemeente == code && leeftijd >= 16 && leeftijd <= 27,
         {.label = {"woning Delftplein", "home at Delftplein"},
          .says = {"Voor jongeren van 16 tot en met 27 jaar.", "For young people from 16 up to and including 27."},
          .sources = {&s_18_11},
          .from = vanaf});

inline constexpr auto arbeidsmatige_dagbesteding_16_23 =
    rule("arbeidsmatige_dagbesteding_16_23", "jeugdige", woongemeente == code && leeftijd >= 16 && leeftijd < 23,
         {.label = {"arbeidsmatige dagbesteding voor jongeren", "work-like day activities for young people"},
          .says = {"Voor jongeren van 16 tot 23 jaar.", "For young people from 16 until 23."},
          .sources = {&s_18_12},
          .from = vanaf});

inline constexpr auto drangtraject_uiterlijk_op =
    rule("drangtraject_uiterlijk_op", "jeugdige", plus_days(drangtraject_begonnen_op, 13 * 7),
         {.label = {"de dag waarop het traject van 13 weken eindigt", "the day on which the 13 week track ends"},
          .says = {"13 weken na het begin.", "13 weeks after the start."},
          .sources = {&s_man_21}});

inline constexpr auto verzoek_aan_de_raad =
    rule("verzoek_aan_de_raad", "jeugdige",
         woongemeente == code && peildatum >= drangtraject_uiterlijk_op && !veiligheid_hersteld,
         {.label = {"verzoek tot onderzoek aan de Raad", "request for an investigation to the Council"},
          .says = {"Na 13 weken is de veiligheid niet of onvoldoende hersteld.",
                   "After 13 weeks safety is not sufficiently restored."},
          .sources = {&s_man_21}});

inline constexpr std::array regels{datum_17_5.view(),
                                   meldplicht_cjg_uiterlijk_op.view(),
                                   meldplicht_cjg.view(),
                                   toekomstplan_uiterlijk_op.view(),
                                   toekomstplan_nodig.view(),
                                   cjg_coach_betrokken.view(),
                                   ontschot_budget.view(),
                                   vervolgaanpak_16_27.view(),
                                   woning_delftplein.view(),
                                   arbeidsmatige_dagbesteding_16_23.view(),
                                   drangtraject_uiterlijk_op.view(),
                                   verzoek_aan_de_raad.view()};

} // namespace haarlem

namespace haarlemmermeer {

inline constexpr count code = 394;

inline constexpr source s_18_17{"S-18-17", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)",
                                "paragraaf 8.2", "",
                                "Jongeren van 16-23 jaar die in hun eigen netwerk te weinig steun hebben"};
inline constexpr source s_18_18{"S-18-18", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "", "",
                                "extra aandacht voor jongeren tussen 18 en 23 jaar"};
inline constexpr source s_18_22{
    "S-18-22", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 9.2", "",
    "Als het goed gaat wordt het tijdelijke contract na twee jaar omgezet in een vast huurcontract."};
inline constexpr source s_18_24{"S-18-24", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)",
                                "paragraaf 8.2", "", "Slaagkans jongeren (18 t/m 23 jaar)"};

inline constexpr auto jongere_16_23 =
    rule("jongere_16_23", "jeugdige", woongemeente == code && leeftijd >= 16 && leeftijd < 23,
         {.label = {"jongere van 16 tot 23 jaar", "young person from 16 until 23"},
          .says = {"Voor jongeren van 16 tot 23 jaar met weinig steun.",
                   "For young people from 16 until 23 with little support."},
          .sources = {&s_18_17}});

inline constexpr auto extra_aandacht_18_23 =
    rule("extra_aandacht_18_23", "jeugdige", woongemeente == code && leeftijd >= 18 && leeftijd < 23,
         {.label = {"extra aandacht van 18 tot 23 jaar", "extra attention from 18 until 23"},
          .says = {"Voor jongeren tussen 18 en 23 jaar.", "For young people between 18 and 23."},
          .sources = {&s_18_18}});

/// "18 t/m 23": up to and including 23.
inline constexpr auto slaagkans_18_23 =
    rule("slaagkans_18_23", "jeugdige", woongemeente == code && leeftijd >= 18 && leeftijd <= 23,
         {.label = {"jongere in het cijfer over de slaagkans", "young person in the success rate"},
          .says = {"Jongeren van 18 tot en met 23 jaar.", "Young people from 18 up to and including 23."},
          .sources = {&s_18_24}});

inline constexpr auto opstap_omzetting_op =
    rule("opstap_omzetting_op", "jeugdige", plus_months(opstapcontract_begonnen_op, 24, month_end::clamped),
         {.label = {"de dag waarop het tijdelijke huurcontract vast kan worden",
                    "the day on which the temporary lease can become permanent"},
          .says = {"Twee jaar na het begin.", "Two years after the start."},
          .sources = {&s_18_22}});

inline constexpr auto opstap_vast_contract = rule(
    "opstap_vast_contract", "jeugdige", woongemeente == code && peildatum >= opstap_omzetting_op && opstap_gaat_goed,
    {.label = {"vast huurcontract na de opstapregeling", "permanent lease after the opstapregeling"},
     .says = {"Het tijdelijke contract loopt twee jaar en het gaat goed.",
              "The temporary lease has run for two years and it goes well."},
     .sources = {&s_18_22}});

inline constexpr std::array regels{jongere_16_23.view(), extra_aandacht_18_23.view(), slaagkans_18_23.view(),
                                   opstap_omzetting_op.view(), opstap_vast_contract.view()};

} // namespace haarlemmermeer

} // namespace maatstaf::sociaal::jeugd
