// The schemes of Haarlemmermeer for low incomes. Amounts and limits are those of the municipality's own pages, each from the
// year of its page; later years carry "not confirmed since".
#pragma once

#include "landelijk.hpp"

namespace maatstaf::sociaal {

namespace haarlemmermeer_regels {

inline constexpr count code = 394;

inline constexpr source s_inc_2{
    "S-INC-2", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 9.1", "",
    "Er zijn regelingen voor inwoners met een inkomen tot 120 procent van het wettelijk sociaal minimum (WSM)."};
inline constexpr source s_inc_1{
    "S-INC-1", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "paragraaf 9.1", "",
    "gezinnen en personen die leven van minder dan 120 procent van het wettelijk sociaal minimum"};
inline constexpr source s_inc_3{"S-INC-3", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)",
                                "paragraaf 9.1", "",
                                "Deze 'armoedeval' kunnen door de regelingen waar mogelijk niet in één keer te laten "
                                "stoppen maar naar draagkracht uit te voeren."};
inline constexpr source czv_pagina{"hm_czv", "Haarlemmermeer, collectieve zorgverzekering", "2023",
                                   "https://www.gezondverzekerd.nl/gemeente/haarlemmermeer", "tot en met 120%"};
inline constexpr source iit_pagina{"hm_iit", "Haarlemmermeer, individuele inkomenstoeslag", "2024",
                                   "https://haarlemmermeergemeente.nl/individuele-inkomenstoeslag"};
inline constexpr source school_pagina{"hm_schoolkosten", "Haarlemmermeer, tegemoetkoming schoolkosten", "2022",
                                      "https://haarlemmermeergemeente.nl/tegemoetkoming-schoolkosten"};
inline constexpr source computer_pagina{"hm_computer", "Haarlemmermeer, computerregeling", "zonder datum",
                                        "https://haarlemmermeergemeente.nl/taak/computer-laptop", "lager dan 120%"};
inline constexpr source leergeld_pagina{
    "hm_leergeld", "Stichting Leergeld", "aanvragen", "https://www.meerleergeld.nl/aanvragen",
    "lager dan 120% van het wettelijk sociaal minimum (oftewel bijstandsniveau), of net daarboven"};
inline constexpr source pw_36_1{"pw_36_1", "Participatiewet", "art. 36, eerste lid", "jci1.3:c:BWBR0015703&artikel=36",
                                "langdurig een laag inkomen en geen in aanmerking te nemen vermogen als bedoeld in "
                                "artikel 34 heeft en geen uitzicht heeft op inkomensverbetering"};
inline constexpr source pw_36_3{"pw_36_3", "Participatiewet", "art. 36, derde lid", "jci1.3:c:BWBR0015703&artikel=36",
                                "in de periode van 12 maanden onmiddellijk voorafgaande aan de aanvraag"};

inline constexpr setting<truth> grens_inbegrepen{
    "grens_inbegrepen",
    yes,
    {"Telt een inkomen precies op de grens nog mee (tot en met, S-INC-2 en de collectieve zorgverzekering), of niet "
     "(minder dan, S-INC-1)?",
     "Does an income exactly on the limit still qualify (up to and including), or not (less than)?"}};
inline constexpr setting<truth> draagkracht{
    "draagkracht",
    no,
    {"Is er boven de grens nog een deel mogelijk naar draagkracht (S-INC-3)? Geen bron noemt een percentage.",
     "Is a part still possible above the limit, by financial capacity (S-INC-3)? No source gives a percentage."}};

inline constexpr open_question boven_de_grens{"boven_de_grens",
                                              {"boven de grens kan nog een deel mogelijk zijn; geen bron zegt hoeveel",
                                               "above the limit a part may still be possible; no source says how much"},
                                              &s_inc_3};
inline constexpr open_question vermogen_computerregeling{
    "vermogen_computerregeling",
    {"de grens voor het spaargeld staat op een pagina zonder datum",
     "the limit for savings stands on a page without a date"},
    &computer_pagina};

inline constexpr auto inkomensgrens =
    rule("inkomensgrens", "huishouden", procent_van_het_minimum(percent(120)),
         {.label = {"de inkomensgrens", "the income limit"},
          .says = {"120% van de bijstandsnorm, zonder kostendelers en zonder vakantietoeslag, afgerond op de cent.",
                   "120% of the norm, without cost sharing and without holiday allowance, rounded to the cent."},
          .sources = {&s_inc_2, &czv_pagina, &pw_20_22}});

inline constexpr auto binnen_de_grens =
    choose(grens_inbegrepen, netto_inkomen <= inkomensgrens, netto_inkomen < inkomensgrens);

inline constexpr auto inkomen_tot_grens =
    rule("inkomen_tot_grens", "huishouden",
         choose(draagkracht, binnen_de_grens || unsettled<truth>(boven_de_grens), binnen_de_grens),
         {.label = {"inkomen tot en met 120% van het sociaal minimum",
                    "income up to and including 120% of the social minimum"},
          .says = {"Uw netto-inkomen zonder vakantietoeslag is niet hoger dan de inkomensgrens.",
                   "Your net income without holiday allowance is not above the income limit."},
          .contradiction = {"S-INC-2 zegt \"tot 120 procent\" en de collectieve zorgverzekering \"tot en met 120%\"; "
                            "S-INC-1 zegt \"minder dan\" en de computerregeling \"lager dan\". Gekozen is tot en met; "
                            "de instelling grens_inbegrepen kiest anders.",
                            "S-INC-2 says \"tot 120 procent\" and the collective insurance \"tot en met 120%\"; "
                            "S-INC-1 says \"minder dan\" and the computer scheme \"lager dan\". Up to and including "
                            "was chosen; the setting grens_inbegrepen chooses otherwise."},
          .sources = {&s_inc_2, &czv_pagina, &s_inc_1, &computer_pagina}});

inline constexpr timeline<count, 1> referteperiode{
    .name = "referteperiode_maanden",
    .label = {"het aantal maanden dat het inkomen laag moet zijn",
              "the number of months for which the income must be low"},
    .periods = {{{.from = {2024, 1, 1}, .value = point(36), .where = &iit_pagina, .confirmed_in = 2024}}},
    .before = {"de voorwaarden van voor 2024 zijn niet bekend", "the conditions before 2024 are not known"}};

constexpr auto vanaf(std::string_view name, date van, money bedrag, int jaar, const source& pagina, text label) {
    return timeline<money, 1>{
        .name = name,
        .label = label,
        .periods = {{{.from = van, .value = point(bedrag.cents), .where = &pagina, .confirmed_in = jaar}}},
        .before = {"het bedrag van daarvoor is niet bekend", "the amount before is not known"}};
}

inline constexpr auto iit_alleenstaande =
    vanaf("inkomenstoeslag_alleenstaande", {2024, 1, 1}, 480_euro, 2024, iit_pagina,
          {"de inkomenstoeslag voor een alleenstaande", "the income supplement for a single person"});
inline constexpr auto iit_alleenstaande_ouder =
    vanaf("inkomenstoeslag_alleenstaande_ouder", {2024, 1, 1}, 620_euro, 2024, iit_pagina,
          {"de inkomenstoeslag voor een alleenstaande ouder", "the income supplement for a single parent"});
inline constexpr auto iit_gehuwden = vanaf("inkomenstoeslag_gehuwden", {2024, 1, 1}, 690_euro, 2024, iit_pagina,
                                           {"de inkomenstoeslag voor gehuwden", "the income supplement for a couple"});
inline constexpr auto school_basis =
    vanaf("schoolkosten_basisonderwijs", {2022, 1, 1}, 155_euro, 2022, school_pagina,
          {"de tegemoetkoming voor een kind in het basisonderwijs", "the allowance for a child in primary school"});
inline constexpr auto school_voortgezet = vanaf(
    "schoolkosten_voortgezet_onderwijs", {2022, 1, 1}, 310_euro, 2022, school_pagina,
    {"de tegemoetkoming voor een kind in het voortgezet onderwijs", "the allowance for a child in secondary school"});

/// Granted on a day, that day still lies in the twelve months before the same day a year later.
inline constexpr auto individuele_inkomenstoeslag = rule(
    "individuele_inkomenstoeslag", "huishouden",
    woongemeente == code && leeftijd_aanvrager >= 21 && !aow_leeftijd_bereikt &&
        maanden_laag_inkomen >= referteperiode && vermogen < vermogensgrens && !zicht_op_inkomensverbetering &&
        (!toeslag_eerder_toegekend || peildatum > plus_months(toeslag_laatst_toegekend_op, 12, month_end::clamped)),
    {.label = {"individuele inkomenstoeslag", "individual income supplement"},
     .says = {"U woont in Haarlemmermeer, bent 21 jaar of ouder en hebt nog geen AOW-leeftijd. U hebt al 3 jaar een "
              "laag inkomen, weinig vermogen en geen zicht op een hoger inkomen. U kreeg de toeslag niet in de 12 "
              "maanden hiervoor.",
              "You live in Haarlemmermeer, are 21 or older and not yet of pension age. For 3 years you have had a low "
              "income, few assets and no prospect of more. You did not get the supplement in the 12 months before."},
     .sources = {&pw_36_1, &pw_36_3, &iit_pagina},
     .from = {2024, 1, 1},
     .confirmed_in = 2024,
     .administered_as = {.upl = "individuele inkomenstoeslag"}});

inline constexpr auto individuele_inkomenstoeslag_bedrag =
    rule("individuele_inkomenstoeslag_bedrag", "huishouden",
         choose(individuele_inkomenstoeslag,
                first_of(when(gehuwd, iit_gehuwden), when(heeft_kinderen_ten_laste, iit_alleenstaande_ouder),
                         iit_alleenstaande),
                0_euro),
         {.label = {"het bedrag van de individuele inkomenstoeslag", "the amount of the individual income supplement"},
          .says = {"Eén keer per jaar een bedrag, dat afhangt van uw huishouden.",
                   "Once a year an amount that depends on your household."},
          .sources = {&iit_pagina, &pw_36_1},
          .from = {2024, 1, 1},
          .confirmed_in = 2024});

inline constexpr auto collectieve_zorgverzekering =
    rule("collectieve_zorgverzekering", "huishouden",
         woongemeente == code && leeftijd_aanvrager >= 18 && inkomen_tot_grens && vermogen < vermogensgrens && !student,
         {.label = {"collectieve zorgverzekering", "collective health insurance"},
          .says = {"U woont in Haarlemmermeer, bent 18 jaar of ouder en geen student, hebt een inkomen tot en met 120% "
                   "en een vermogen onder de grens.",
                   "You live in Haarlemmermeer, are 18 or older and no student, have an income up to and including "
                   "120% and assets below the limit."},
          .sources = {&czv_pagina, &pw_34_3},
          .administered_as = {.upl = "ziektekostenverzekering collectief"}});

inline constexpr auto schoolgaand_kind =
    age(kind_geboortedatum, peildatum) < 18 &&
    is_one_of(kind_onderwijs, {onderwijs::basisonderwijs, onderwijs::voortgezet_onderwijs});

inline constexpr auto tegemoetkoming_schoolkosten =
    rule("tegemoetkoming_schoolkosten", "huishouden",
         woongemeente == code && some(kinderen, schoolgaand_kind) && inkomen_tot_grens && vermogen < vermogensgrens,
         {.label = {"tegemoetkoming schoolkosten", "allowance for school costs"},
          .says = {"U woont in Haarlemmermeer, hebt een kind jonger dan 18 jaar op de basisschool of de middelbare "
                   "school, een inkomen tot en met 120% en een vermogen onder de grens.",
                   "You live in Haarlemmermeer, have a child under 18 in primary or secondary school, an income up to "
                   "and including 120% and assets below the limit."},
          .sources = {&school_pagina, &pw_34_3},
          .from = {2022, 1, 1},
          .confirmed_in = 2022});

inline constexpr auto tegemoetkoming_schoolkosten_bedrag = rule(
    "tegemoetkoming_schoolkosten_bedrag", "huishouden",
    choose(
        tegemoetkoming_schoolkosten,
        sum_of(kinderen, first_of(when(age(kind_geboortedatum, peildatum) >= 18, 0_euro),
                                  when(kind_onderwijs == onderwijs::basisonderwijs, school_basis),
                                  when(kind_onderwijs == onderwijs::voortgezet_onderwijs, school_voortgezet), 0_euro)),
        0_euro),
    {.label = {"het bedrag van de tegemoetkoming schoolkosten", "the amount of the allowance for school costs"},
     .says = {"Een bedrag voor elk kind op de basisschool en een hoger bedrag voor elk kind op de middelbare school.",
              "An amount for each child in primary school and a higher one for each child in secondary school."},
     .sources = {&school_pagina},
     .from = {2022, 1, 1},
     .confirmed_in = 2022});

inline constexpr auto computerregeling = rule(
    "computerregeling", "huishouden",
    woongemeente == code && netto_inkomen < inkomensgrens && unsettled<truth>(vermogen_computerregeling),
    {.label = {"computerregeling", "computer scheme"},
     .says = {"U woont in Haarlemmermeer en hebt een inkomen lager dan 120%. Hoeveel spaargeld u mag hebben, staat "
              "niet vast.",
              "You live in Haarlemmermeer and have an income lower than 120%. How much savings you may have is not "
              "settled."},
     .contradiction =
         {"Deze pagina zegt \"lager dan 120%\", waar andere regelingen \"tot en met\" zeggen; hier geldt wat deze "
          "pagina zegt.",
          "This page says \"lager dan 120%\" where other schemes say \"tot en met\"; here holds what this page says."},
     .sources = {&computer_pagina}});

inline constexpr auto leergeld =
    rule("leergeld", "huishouden",
         woongemeente == code &&
             some(kinderen, age(kind_geboortedatum, peildatum) >= 4 && age(kind_geboortedatum, peildatum) < 18) &&
             inkomen_tot_grens,
         {.label = {"Stichting Leergeld", "Leergeld foundation"},
          .says = {"U woont in Haarlemmermeer, hebt een kind van 4 tot 18 jaar en een inkomen tot en met 120%.",
                   "You live in Haarlemmermeer, have a child from 4 until 18 and an income up to and including 120%."},
          .sources = {&leergeld_pagina}});

} // namespace haarlemmermeer_regels

} // namespace maatstaf::sociaal
