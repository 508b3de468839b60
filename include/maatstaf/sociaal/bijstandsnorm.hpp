// The bijstandsnorm (Participatiewet art. 20 to 23): what the law holds a household needs for living, per month, net.
// First the norms as if nobody shared the cost of the home, then the supplement of art. 20 lid 3, then sharing.
#pragma once

#include "kostendelers.hpp"

namespace maatstaf::sociaal {

inline constexpr source pw_20_22{"pw_20_22", "Participatiewet", "art. 20, 21 en 22", "jci1.3:c:BWBR0015703&artikel=20"};
inline constexpr source pw_20_3{"pw_20_3", "Participatiewet", "art. 20, derde en vierde lid",
                                "jci1.3:c:BWBR0015703&artikel=20",
                                "verhoogt het college de norm met een bedrag van € 746,45, indien die belanghebbende "
                                "voor de kosten van levensonderhoud geen beroep kan doen op zijn ouders"};
inline constexpr source pw_23{"pw_23", "Participatiewet", "art. 23", "jci1.3:c:BWBR0015703&artikel=23",
                              "Indien een van de gehuwden in een inrichting verblijft, is de norm de som van de normen "
                              "die voor ieder van hen als alleenstaande of alleenstaande ouder zouden gelden."};
inline constexpr source pw_13_1_f{"pw_13_1_f", "Participatiewet", "art. 13, eerste lid, onderdeel f",
                                  "jci1.3:c:BWBR0015703&artikel=13"};
inline constexpr source pw_19_3{"pw_19_3", "Participatiewet", "art. 19, derde lid", "jci1.3:c:BWBR0015703&artikel=19"};
inline constexpr source normenbrief_2026{"normenbrief_2026", "SZW, normenbrief 1 januari 2026",
                                         "percentage vakantietoeslag", "",
                                         "percentage van de norm, inclusief verhogingen 5,00%"};

inline constexpr open_question norm_onder_18{
    "norm_onder_18",
    {"wie jonger is dan 18 jaar heeft geen norm; de norm van de partner (art. 24) is hier niet uitgewerkt",
     "there is no norm under 18; the norm of the partner (art. 24) is not worked out here"},
    &pw_13_1_f};
inline constexpr open_question aanvulling_bij_twee{
    "aanvulling_bij_twee",
    {"de wet zegt niet of de aanvulling bij gehuwden van 18 tot en met 20 jaar een of twee keer geldt",
     "the act does not say whether the supplement counts once or twice for a couple of 18 to 20"},
    &pw_20_3};
inline constexpr open_question aanvulling_met_kostendelers{
    "aanvulling_met_kostendelers",
    {"het maximum van art. 20, vierde lid, noemt de norm van art. 22a, derde lid, niet",
     "the maximum of art. 20 (4) does not name the norm of art. 22a (3)"},
    &pw_20_3};

inline constexpr timeline<money, 3> aanvulling_20_3{
    .name = "aanvulling_20_3",
    .label = {"de aanvulling voor wie geen beroep kan doen op de ouders",
              "the supplement for who cannot call on the parents"},
    .periods = {{{.from = {2026, 1, 1}, .value = point(74645), .where = &pw_20_3},
                 {.from = {2026, 7, 1}, .value = point(76224), .where = &pw_20_3},
                 {.from = normen_tot, .where = &pw_20_3, .gap = geen_norm_na}}},
    .before = {"tot 2026 was dit bijzondere bijstand (art. 12), zonder bedrag in de wet",
               "until 2026 this was special assistance (art. 12), without an amount in the act"}};

/// 5%. The text of the act still prints 4,8; its editorial note and the normenbrief give 5 per 2009-01-01.
inline constexpr timeline<rate, 1> vakantietoeslag{
    .name = "vakantietoeslag",
    .label = {"het deel van de norm dat vakantietoeslag is", "the part of the norm that is holiday allowance"},
    .periods = {{{.from = {2009, 1, 1}, .value = point(5), .where = &normenbrief_2026}}},
    .before = {"het percentage is hier bekend vanaf 2009", "the percentage is known here from 2009"},
    .denominator = 100};

inline constexpr auto iemand_onder_18 = define(
    "iemand_onder_18", "huishouden", leeftijd_aanvrager < 18 || (gehuwd && leeftijd_partner < 18),
    {.label = {"de aanvrager of de partner is jonger dan 18 jaar", "the applicant or the partner is under 18"},
     .says = {"Wie jonger is dan 18 jaar heeft geen recht op bijstand.", "Who is under 18 has no right to assistance."},
     .sources = {&pw_13_1_f}});

// Of a couple; where these stand it is settled that there is one.
inline constexpr auto beiden_in_inrichting = aanvrager_in_inrichting && partner_in_inrichting;
inline constexpr auto een_in_inrichting = aanvrager_in_inrichting || partner_in_inrichting;

/// The norm of one person as alleenstaande (ouder), nobody sharing.
constexpr auto als_alleenstaande(const auto& leeftijd, const auto& aow, const auto& in_inrichting) {
    return first_of(when(in_inrichting, norm_23_1_a + norm_23_2_a),
                    when(leeftijd < 21, choose(heeft_kinderen_ten_laste, norm_20_2_a, norm_20_1_a)),
                    when(aow, norm_22_a), norm_21_a);
}

inline constexpr auto norm_20_tot_23 = define(
    "norm_20_tot_23", "huishouden",
    first_of(when(!gehuwd, als_alleenstaande(leeftijd_aanvrager, aow_leeftijd_bereikt, aanvrager_in_inrichting)),
             when(beiden_in_inrichting, norm_23_1_b + norm_23_2_b),
             when(een_in_inrichting,
                  als_alleenstaande(leeftijd_aanvrager, aow_leeftijd_bereikt, aanvrager_in_inrichting) +
                      als_alleenstaande(leeftijd_partner, partner_aow_leeftijd_bereikt, partner_in_inrichting)),
             when(leeftijd_aanvrager < 21 && leeftijd_partner < 21,
                  choose(heeft_kinderen_ten_laste, norm_20_2_b, norm_20_1_b)),
             when(leeftijd_aanvrager < 21 || leeftijd_partner < 21,
                  choose(heeft_kinderen_ten_laste, norm_20_2_c, norm_20_1_c)),
             when((aow_leeftijd_bereikt && partner_aow_leeftijd_bereikt), norm_22_b),
             when(aow_leeftijd_bereikt || partner_aow_leeftijd_bereikt, norm_22_c), norm_21_b),
    {.label = {"de norm zonder aanvulling en zonder kostendelers",
               "the norm without supplement and without cost sharing"},
     .says =
         {"Het bedrag van artikel 20, 21, 22 of 23, naar leeftijd, samenwonen, kinderen en verblijf in een inrichting.",
          "The amount of article 20, 21, 22 or 23, by age, partner, children and stay in an institution."},
     .sources = {&pw_20_22, &pw_23}});

/// 18 to 20, not in an institution: the persons whom art. 20 lid 3 is about.
inline constexpr auto aanvrager_20_3 = leeftijd_aanvrager < 21 && !aanvrager_in_inrichting;
inline constexpr auto partner_20_3 = gehuwd && leeftijd_partner < 21 && !partner_in_inrichting;

inline constexpr auto aanvulling_geldt = define(
    "aanvulling_geldt", "huishouden",
    choose(peildatum < date{2026, 1, 1}, no, (aanvrager_20_3 || partner_20_3) && !ouders_kunnen_bijdragen),
    {.label = {"de aanvulling van artikel 20, derde lid, geldt", "the supplement of article 20 (3) applies"},
     .says =
         {"Vanaf 2026: iemand van 18, 19 of 20 jaar die voor het levensonderhoud geen beroep kan doen op zijn ouders.",
          "From 2026: somebody of 18, 19 or 20 who cannot call on the parents for the cost of living."},
     .sources = {&pw_20_3}});

/// With the supplement, and at most the norm of art. 21 in a comparable situation (lid 4). In an institution of one of
/// two, each has the norm of an alleenstaande, so the maximum is that of the alleenstaande at home.
inline constexpr auto bijstandsnorm_zonder_kostendelers = rule(
    "bijstandsnorm_zonder_kostendelers", "huishouden",
    first_of(when(iemand_onder_18, unsettled<money>(norm_onder_18)), when(!aanvulling_geldt, norm_20_tot_23),
             when(!gehuwd || een_in_inrichting, norm_20_tot_23 + smallest(aanvulling_20_3, norm_21_a - norm_20_1_a)),
             when(leeftijd_aanvrager < 21 && leeftijd_partner < 21,
                  choose(unsettled<truth>(aanvulling_bij_twee), smallest(norm_20_tot_23 + aanvulling_20_3, norm_21_b),
                         smallest(norm_20_tot_23 + 2 * aanvulling_20_3, norm_21_b))),
             smallest(norm_20_tot_23 + aanvulling_20_3, norm_21_b)),
    {.label = {"de bijstandsnorm zonder kostendelers", "the norm without cost sharing"},
     .says = {"De bijstandsnorm alsof u met niemand de kosten van de woning deelt.",
              "The norm as if you shared the cost of the home with nobody."},
     .sources = {&pw_20_22, &pw_20_3, &pw_23}});

/// B of art. 22a lid 1: the couple's norm that goes with a person's own age and the spouse's.
constexpr auto norm_b(const auto& aow, const auto& aow_van_echtgenoot) {
    return first_of(when(aow, norm_22_b), when(aow_van_echtgenoot, norm_22_c), norm_21_b);
}

/// As als_alleenstaande, with art. 22a for who is 21 or older and not in an institution.
constexpr auto als_alleenstaande_kostendeler(const auto& leeftijd, const auto& aow, const auto& in_inrichting) {
    return first_of(when(in_inrichting, norm_23_1_a + norm_23_2_a),
                    when(leeftijd < 21, choose(heeft_kinderen_ten_laste, norm_20_2_a, norm_20_1_a)),
                    kostendelersnorm(choose(aow, norm_22_b, norm_21_b), kostendelers + 1));
}

inline constexpr auto norm_22a = define(
    "norm_22a", "huishouden",
    first_of(
        when(!gehuwd, als_alleenstaande_kostendeler(leeftijd_aanvrager, aow_leeftijd_bereikt, aanvrager_in_inrichting)),
        when(een_in_inrichting,
             als_alleenstaande_kostendeler(leeftijd_aanvrager, aow_leeftijd_bereikt, aanvrager_in_inrichting) +
                 als_alleenstaande_kostendeler(leeftijd_partner, partner_aow_leeftijd_bereikt, partner_in_inrichting)),
        when(leeftijd_aanvrager < 21,
             choose(heeft_kinderen_ten_laste, norm_22a_3_a, norm_22a_3_b) +
                 kostendelersnorm(choose(partner_aow_leeftijd_bereikt, norm_22_b, norm_21_b), kostendelers + 1)),
        when(leeftijd_partner < 21,
             choose(heeft_kinderen_ten_laste, norm_22a_3_a, norm_22a_3_b) +
                 kostendelersnorm(choose(aow_leeftijd_bereikt, norm_22_b, norm_21_b), kostendelers + 1)),
        kostendelersnorm(norm_b(aow_leeftijd_bereikt, partner_aow_leeftijd_bereikt), kostendelers + 2) +
            kostendelersnorm(norm_b(partner_aow_leeftijd_bereikt, aow_leeftijd_bereikt), kostendelers + 2)),
    {.label = {"de kostendelersnorm", "the cost sharing norm"},
     .says = {"Wie met anderen de kosten van de woning deelt, heeft een lagere norm: ieder van 21 jaar of ouder ((40% "
              "+ A x 30%) / A) x B.",
              "Who shares the cost of the home has a lower norm: ((40% + A x 30%) / A) x B for each person of 21 or "
              "older."},
     .sources = {&pw_22a, &pw_19a}});

/// Art. 22a is for who is 21 or older: a single person of 18-20, a couple of 18-20 and a couple in an institution keep
/// the norm without sharing.
inline constexpr auto niemand_deelt =
    kostendelers == 0 ||
    choose(gehuwd, beiden_in_inrichting || (leeftijd_aanvrager < 21 && leeftijd_partner < 21 && !een_in_inrichting),
           leeftijd_aanvrager < 21);

inline constexpr auto bijstandsnorm =
    rule("bijstandsnorm", "huishouden",
         first_of(when(iemand_onder_18, unsettled<money>(norm_onder_18)),
                  when(niemand_deelt, bijstandsnorm_zonder_kostendelers), when(!aanvulling_geldt, norm_22a),
                  when(een_in_inrichting, norm_22a + smallest(aanvulling_20_3, norm_21_a - norm_20_1_a)),
                  choose(unsettled<truth>(aanvulling_met_kostendelers), norm_22a + aanvulling_20_3,
                         smallest(norm_22a + aanvulling_20_3, norm_21_b))),
         {.label = {"de bijstandsnorm", "the social assistance norm"},
          .says = {"Het bedrag per maand dat volgens de wet nodig is om van te leven, met vakantietoeslag.",
                   "The amount per month that the law holds is needed to live on, with holiday allowance."},
          .sources = {&pw_20_22, &pw_22a, &pw_23}});

/// The total less 5% of that total, rounded once: 0,95 times the total misses it by a cent now and then.
inline constexpr auto bijstandsnorm_exclusief =
    rule("bijstandsnorm_exclusief", "huishouden", reduced(bijstandsnorm, vakantietoeslag, rounding::half_up),
         {.label = {"de bijstandsnorm zonder vakantietoeslag", "the norm without holiday allowance"},
          .says = {"De bijstandsnorm min de vakantietoeslag, die 5% van de norm is.",
                   "The norm less the holiday allowance, which is 5% of the norm."},
          .contradiction = {"De tekst van art. 19, derde lid, drukt 4,8 procent af; de redactionele noot en de "
                            "normenbrief geven 5 procent per 1 januari 2009. Gekozen is 5.",
                            "The text of art. 19 (3) prints 4.8 percent; its editorial note and the normenbrief give 5 "
                            "percent from 1 January 2009. 5 was chosen."},
          .sources = {&pw_19_3, &normenbrief_2026}});

inline constexpr auto bijstandsnorm_zonder_kostendelers_exclusief =
    rule("bijstandsnorm_zonder_kostendelers_exclusief", "huishouden",
         reduced(bijstandsnorm_zonder_kostendelers, vakantietoeslag, rounding::half_up),
         {.label = {"de bijstandsnorm zonder kostendelers en zonder vakantietoeslag",
                    "the norm without cost sharing and without holiday allowance"},
          .says = {"De bijstandsnorm alsof u met niemand de kosten deelt, min de vakantietoeslag.",
                   "The norm as if nobody shared the cost, less the holiday allowance."},
          .sources = {&pw_19_3, &normenbrief_2026}});

} // namespace maatstaf::sociaal
