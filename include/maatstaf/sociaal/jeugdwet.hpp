// Who is a jeugdige (Jeugdwet art. 1.1), what comes at 18, and which municipality is responsible.
#pragma once

#include "jeugdige.hpp"

#include <maatstaf/algebra/calendar.hpp>
#include <maatstaf/law/definition.hpp>
#include <maatstaf/law/setting.hpp>

namespace maatstaf::sociaal::jeugd {

inline constexpr source bw_1_233{"bw_1_233", "Burgerlijk Wetboek Boek 1", "art. 233",
                                 "jci1.3:c:BWBR0002656&boek=1&artikel=233"};
inline constexpr source jw_1_1{"jw_1_1", "Jeugdwet", "art. 1.1, jeugdige", "jci1.3:c:BWBR0034925&artikel=1.1",
                               "de leeftijd van achttien jaar nog niet heeft bereikt"};
inline constexpr source jw_1_1_3{"jw_1_1_3", "Jeugdwet", "art. 1.1, jeugdige, 3° (vanaf 2023)",
                                 "jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01"};
inline constexpr source jw_1_1_4{"jw_1_1_4", "Jeugdwet", "art. 1.1, jeugdige, 4°", "jci1.3:c:BWBR0034925&artikel=1.1"};
inline constexpr source jw_1_2{"jw_1_2", "Jeugdwet", "art. 1.2", "jci1.3:c:BWBR0034925&artikel=1.2"};
inline constexpr source jw_woonplaats{"jw_woonplaats", "Jeugdwet", "art. 1.1, woonplaats (vanaf 2022)",
                                      "jci1.3:c:BWBR0034925&artikel=1.1&g=2022-01-01"};
inline constexpr source zvw_16_2{"zvw_16_2", "Zorgverzekeringswet", "art. 16, tweede lid", "",
                                 "de eerste dag van de kalendermaand volgende op de kalendermaand waarin hij de "
                                 "leeftijd van achttien jaar heeft bereikt"};
inline constexpr source wlz_3_2_1{"wlz_3_2_1", "Wet langdurige zorg", "art. 3.2.1", ""};
inline constexpr source kamerbrief_gezinshuis{"kamerbrief_gezinshuis", "Kamerstuk 31839-653", "14 mei 2019", "",
                                              "Verruiming leeftijdsgrens in gezinshuizen"};

/// No act extends gezinshuis to 21; a letter of 2019 announces it as policy.
inline constexpr setting<truth> gezinshuis_tot_21{
    "gezinshuis_tot_21",
    no,
    {"Geldt voor een gezinshuis wat voor pleegzorg geldt? Geen wet zegt dat; een Kamerbrief kondigt het aan.",
     "Does what holds for foster care hold for a family home? No act says so; a letter to Parliament announces it."}};

inline constexpr auto leeftijd =
    define("leeftijd", "jeugdige", age(geboortedatum, peildatum),
           {.label = {"de leeftijd van de jeugdige", "the young person's age"},
            .says = {"Volle jaren op de peildatum.", "Whole years on the date of judgement."},
            .sources = {&bw_1_233}});

inline constexpr auto meerderjarig = rule("meerderjarig", "jeugdige", leeftijd >= 18,
                                          {.label = {"meerderjarig", "of age"},
                                           .says = {"U bent 18 jaar of ouder.", "You are 18 or older."},
                                           .sources = {&bw_1_233}});

inline constexpr auto achttiende_verjaardag =
    define("achttiende_verjaardag", "jeugdige", birthday(geboortedatum, 18),
           {.label = {"de 18e verjaardag", "the 18th birthday"},
            .says = {"De dag waarop u 18 jaar wordt.", "The day on which you turn 18."},
            .sources = {&bw_1_233}});

/// "Binnen een termijn van een half jaar": six calendar months after the end, the last day included.
constexpr auto binnen_half_jaar(const auto& dag, const auto& beeindigd) {
    return dag <= plus_months(beeindigd, 6, month_end::clamped);
}

inline constexpr auto pleegzorg_hervat_binnen_half_jaar = define(
    "pleegzorg_hervat_binnen_half_jaar", "jeugdige", binnen_half_jaar(pleegzorg_hervat_op, pleegzorg_beeindigd_op),
    {.label = {"de pleegzorg is hervat binnen een half jaar nadat zij eindigde",
               "the foster care was resumed within half a year after it ended"},
     .says = {"De pleegzorg begon weer binnen zes maanden na de dag waarop zij eindigde.",
              "The foster care began again within six months after the day on which it ended."},
     .sources = {&jw_1_1_3}});

inline constexpr auto hulp_hervat_binnen_half_jaar =
    define("hulp_hervat_binnen_half_jaar", "jeugdige", binnen_half_jaar(hulp_hervat_op, hulp_beeindigd_op),
           {.label = {"de jeugdhulp is hervat binnen een half jaar nadat zij eindigde",
                      "the youth help was resumed within half a year after it ended"},
            .says = {"De jeugdhulp begon weer binnen zes maanden na de dag waarop zij eindigde.",
                     "The youth help began again within six months after the day on which it ended."},
            .sources = {&jw_1_1_4}});

/// 3°, on the day `op`: foster care begun before 18, and running or resumed within half a year, until 21; from 2023.
constexpr auto pleegzorggrond(const auto& op) {
    return choose(op < date{2023, 1, 1}, no,
                  age(geboortedatum, op) < 21 && (pleegzorg || (gezinshuis_tot_21 && gezinshuis)) &&
                      pleegzorg_begonnen_op < achttiende_verjaardag &&
                      (pleegzorg_loopt || (pleegzorg_hervat && pleegzorg_hervat_binnen_half_jaar)));
}

/// 4°, on the day `op`: type 1 only, until 23, one of three alternatives.
constexpr auto voortzettingsgrond(const auto& op) {
    return age(geboortedatum, op) < 23 && soort_hulp == hulptype::type_1 &&
           (noodzaak_voor_18_vastgesteld ||
            (hulp_begonnen_op < achttiende_verjaardag &&
             choose(hulp_loopt, voortzetting_noodzakelijk,
                    hervatting_noodzakelijk &&
                        choose(hulp_hervat, hulp_hervat_binnen_half_jaar, binnen_half_jaar(op, hulp_beeindigd_op)))));
}

inline constexpr auto is_jeugdige =
    rule("is_jeugdige", "jeugdige",
         leeftijd < 18 || jeugdstrafrecht || pleegzorggrond(peildatum) || voortzettingsgrond(peildatum),
         {.label = {"jeugdige in de zin van de Jeugdwet", "a young person in the sense of the Youth Act"},
          .says = {"U bent jonger dan 18 jaar. Of u bent ouder, en het jeugdstrafrecht geldt, of uw pleegzorg loopt "
                   "door tot 21 jaar, of uw jeugdhulp loopt door tot 23 jaar.",
                   "You are under 18. Or you are older, and juvenile criminal law applies, or your foster care goes on "
                   "until 21, or your youth help goes on until 23."},
          .sources = {&jw_1_1, &jw_1_1_3, &jw_1_1_4},
          .from = {2015, 1, 1}});

BOOST_DEFINE_ENUM_CLASS(route, jeugdwet, wmo, zvw, wlz)

/// Before 18 the route is judged as on the 18th birthday.
inline constexpr auto dag_van_de_route =
    define("dag_van_de_route", "jeugdige", largest(peildatum, achttiende_verjaardag),
           {.label = {"de dag waarop de route wordt beoordeeld", "the day for which the route is judged"},
            .says = {"De peildatum, en voor wie nog geen 18 is de 18e verjaardag.",
                     "The date of judgement, and under 18 the 18th birthday."},
            .sources = {&jw_1_1}});

inline constexpr auto route_vanaf_18 = rule(
    "route_vanaf_18", "jeugdige",
    first_of(when(jeugdstrafrecht || pleegzorggrond(dag_van_de_route), route::jeugdwet), when(recht_op_wlz, route::wlz),
             when(recht_op_zvw, route::zvw), when(voortzettingsgrond(dag_van_de_route), route::jeugdwet), route::wmo),
    {.label = {"de wet die vanaf 18 jaar geldt", "the act that applies from 18"},
     .says = {"Welke wet uw hulp regelt vanaf uw 18e verjaardag.",
              "Which act arranges your help from your 18th birthday."},
     .sources = {&jw_1_1_3, &jw_1_1_4, &jw_1_2, &wlz_3_2_1},
     .from = {2015, 1, 1}});

inline constexpr auto zorgpremie_vanaf =
    rule("zorgpremie_vanaf", "jeugdige", first_of_month(plus_months(achttiende_verjaardag, 1, month_end::clamped)),
         {.label = {"de dag vanaf welke premie voor de zorgverzekering verschuldigd is",
                    "the day from which a premium for health insurance is due"},
          .says = {"De eerste dag van de maand na uw 18e verjaardag.",
                   "The first day of the month after your 18th birthday."},
          .sources = {&zvw_16_2}});

inline constexpr auto verantwoordelijke_gemeente =
    rule("verantwoordelijke_gemeente", "jeugdige",
         first_of(when(!woont_in_nederland, gemeente_van_verblijf),
                  when(!woonadres_te_bepalen,
                       choose(moeder_ingeschreven_bij_geboorte, gemeente_van_moeder, gemeente_van_verblijf)),
                  when(verblijf_bij_aanbieder, gemeente_voor_verblijf), gemeente_van_woonadres),
         {.label = {"de gemeente die verantwoordelijk is voor de jeugdhulp",
                    "the municipality responsible for the youth help"},
          .says = {"De gemeente van uw woonadres; als u bij een aanbieder of pleegouder verblijft, die van uw "
                   "woonadres daarvoor.",
                   "The municipality of your home address; if you stay with a provider or foster parent, that of your "
                   "address before."},
          .sources = {&jw_woonplaats},
          .from = {2022, 1, 1}});

} // namespace maatstaf::sociaal::jeugd
