// Who shares the cost of the home (Participatiewet art. 19a), and what that does to the norm (art. 22a).
#pragma once

#include "normen.hpp"
#include "personen.hpp"

#include <maatstaf/algebra/amounts.hpp>

namespace maatstaf::sociaal {

inline constexpr source pw_19a{"pw_19a", "Participatiewet", "art. 19a", "jci1.3:c:BWBR0015703&artikel=19a"};
inline constexpr source pw_19a_2021{"pw_19a_2021", "Participatiewet", "art. 19a, tekst tot 2023",
                                    "jci1.3:c:BWBR0015703&artikel=19a&g=2021-10-01", "persoon van 21 jaar of ouder"};
inline constexpr source pw_19a_2023{"pw_19a_2023", "Participatiewet", "art. 19a, tekst vanaf 2023",
                                    "jci1.3:c:BWBR0015703&artikel=19a&g=2023-01-01", "27 jaar of ouder"};
/// The formula stands in the act as a picture; it is confirmed by the percentages 70, 50, 43,33, 40 and 38 that
/// municipalities publish and to the cent by the amounts of Velsen (2024-07) and of the IOAW (2025-07, 2026-01).
inline constexpr source pw_22a{"pw_22a", "Participatiewet", "art. 22a", "jci1.3:c:BWBR0015703&artikel=22a"};

inline constexpr timeline<count, 2> kostendelersleeftijd{
    .name = "kostendelersleeftijd",
    .label = {"de leeftijd vanaf welke een medebewoner meetelt",
              "the age from which another person in the home counts"},
    .periods = {{{.from = {2019, 1, 1}, .value = point(21), .where = &pw_19a_2021},
                 {.from = {2023, 1, 1}, .value = point(27), .where = &pw_19a_2023}}},
    .before = {"de kostendelersnorm is hier uitgewerkt vanaf 2019",
               "the cost sharing norm is worked out here from 2019"}};

inline constexpr auto kostendelers =
    define("kostendelers", "huishouden",
           count_of(medebewoners, age(medebewoner_geboortedatum, peildatum) >= kostendelersleeftijd &&
                                      !medebewoner_student && !medebewoner_commercieel),
           {.label = {"het aantal kostendelende medebewoners", "the number of people who share the cost of the home"},
            .says = {"Medebewoners die oud genoeg zijn, geen student zijn en geen commercieel huurcontract hebben.",
                     "People in the home who are old enough, are no students and have no commercial contract."},
            .sources = {&pw_19a}});

/// ((40% + A x 30%) / A) x B for one person: 30% of B, and an A-th part of 40%.
constexpr auto kostendelersnorm(const auto& b, const auto& a) {
    return portion(b, percent(30), percent(40), a, rounding::half_up);
}

} // namespace maatstaf::sociaal
