// Applicant, partner and children by age: who is of age, who has reached pension age, who counts as a child.
#pragma once

#include "huishouden.hpp"

#include <maatstaf/algebra/calendar.hpp>
#include <maatstaf/algebra/quantifier.hpp>
#include <maatstaf/law/definition.hpp>

namespace maatstaf::sociaal {

inline constexpr source aow_7a{"aow_7a", "Algemene Ouderdomswet", "art. 7a, eerste en tweede lid",
                               "jci1.3:c:BWBR0002221&artikel=7a",
                               "Indien V negatief is of minder dan 0,25 bedraagt, wordt deze gesteld op 0."};
inline constexpr source aow_bekend{"aow_bekend", "Rijksoverheid, AOW-leeftijd naar geboortedatum", "tabel",
                                   "https://www.rijksoverheid.nl"};
inline constexpr source pw_4_1_e{"pw_4_1_e", "Participatiewet", "art. 4, eerste lid, onderdeel e",
                                 "jci1.3:c:BWBR0015703&artikel=4"};
inline constexpr source pw_3{"pw_3", "Participatiewet", "art. 3", "jci1.3:c:BWBR0015703&artikel=3"};

inline constexpr auto leeftijd_aanvrager = define(
    "leeftijd_aanvrager", "huishouden", age(aanvrager_geboortedatum, peildatum),
    {.label = {"de leeftijd van de aanvrager", "the applicant's age"},
     .says = {"Volle jaren op de peildatum; wie op 29 februari is geboren, wordt in een gewoon jaar op 1 maart ouder.",
              "Whole years on the date of judgement; born on 29 February, one turns a year older on 1 March in a "
              "common year."},
     .sources = {&pw_3}});

inline constexpr auto leeftijd_partner =
    define("leeftijd_partner", "huishouden", age(partner_geboortedatum, peildatum),
           {.label = {"de leeftijd van de partner", "the partner's age"},
            .says = {"Volle jaren op de peildatum.", "Whole years on the date of judgement."},
            .sources = {&pw_3}});

/// In months, by date of birth and never by date of judgement: the age of the year in which somebody reached it stays.
/// Born before 1953: reached before 2019, so at most 66 years, and never under 65. Born after the last published line:
/// not yet fixed, and never lower than the line before, because a negative change counts as none.
inline constexpr timeline<count, 7> aow_leeftijd{
    .name = "aow_leeftijd",
    .label = {"de AOW-leeftijd in maanden, naar geboortedatum", "the pension age in months, by date of birth"},
    .periods = {{{.from = {1900, 1, 1}, .value = {65 * 12, 66 * 12}, .where = &aow_7a},
                 {.from = {1953, 1, 1}, .value = point(66 * 12 + 4), .where = &aow_bekend},
                 {.from = {1955, 9, 1}, .value = point(66 * 12 + 7), .where = &aow_bekend},
                 {.from = {1956, 6, 1}, .value = point(66 * 12 + 10), .where = &aow_bekend},
                 {.from = {1957, 3, 1}, .value = point(67 * 12), .where = &aow_bekend},
                 {.from = {1961, 1, 1}, .value = point(67 * 12 + 3), .where = &aow_bekend},
                 {.from = {1962, 10, 1}, .value = {67 * 12 + 3, range_of<count>::highest}, .where = &aow_7a}}},
    .before = {"geboren voor 1900", "born before 1900"}};

inline constexpr auto aow_leeftijd_bereikt =
    rule("aow_leeftijd_bereikt", "huishouden",
         complete_months(aanvrager_geboortedatum, peildatum) >= aow_leeftijd.at(aanvrager_geboortedatum),
         {.label = {"de aanvrager heeft de AOW-leeftijd bereikt", "the applicant has reached pension age"},
          .says = {"U hebt de AOW-leeftijd bereikt. Welke leeftijd dat is, hangt af van uw geboortedatum.",
                   "You have reached pension age. Which age that is depends on your date of birth."},
          .sources = {&aow_7a, &aow_bekend}});

inline constexpr auto partner_aow_leeftijd_bereikt =
    define("partner_aow_leeftijd_bereikt", "huishouden",
           complete_months(partner_geboortedatum, peildatum) >= aow_leeftijd.at(partner_geboortedatum),
           {.label = {"de partner heeft de AOW-leeftijd bereikt", "the partner has reached pension age"},
            .says = {"Uw partner heeft de AOW-leeftijd bereikt.", "Your partner has reached pension age."},
            .sources = {&aow_7a, &aow_bekend}});

inline constexpr auto heeft_kinderen_ten_laste = define(
    "heeft_kinderen_ten_laste", "huishouden", some(kinderen, age(kind_geboortedatum, peildatum) < 18 && kind_ten_laste),
    {.label = {"er is een kind jonger dan 18 jaar ten laste", "there is a dependent child under 18"},
     .says = {"U hebt een kind jonger dan 18 jaar voor wie u kinderbijslag krijgt of zou kunnen krijgen.",
              "You have a child under 18 for whom you get child benefit, or could."},
     .sources = {&pw_4_1_e}});

} // namespace maatstaf::sociaal
