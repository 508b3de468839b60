// What a household pays itself for support under the Wmo 2015: the fixed monthly fee (abonnementstarief).
#pragma once

#include "personen.hpp"

namespace maatstaf::sociaal {

inline constexpr source wmo_2_1_4a{"wmo_2_1_4a", "Wet maatschappelijke ondersteuning 2015", "art. 2.1.4a, vierde lid",
                                   "jci1.3:c:BWBR0035362&artikel=2.1.4a"};
inline constexpr source hetcak{"hetcak", "CAK, eigen bijdrage Wmo", "bedragen per maand", "https://www.hetcak.nl"};
inline constexpr source ks_36713{"ks_36713", "Wet vervanging abonnementstarief Wmo 2015",
                                 "Kamerstuk 36713 (wetsvoorstel)", ""};
inline constexpr source s_wmo_6{"S-WMO-6", "Haarlemmermeer, begroting 2026, beleidsdoel A", "", "",
                                "Het abonnementstarief in de Wmo wordt afgeschaft en vervangen door een herinvoering "
                                "van de inkomensafhankelijke eigen bijdrage."};
inline constexpr source wmo_gemeenten{"wmo_gemeenten", "Gemeentelijke pagina's over de eigen bijdrage Wmo",
                                      "meerpersoonshuishouden jonger dan de AOW-leeftijd", ""};

inline constexpr text wmo_voor_2020{"tot 2020 gold een bedrag per vier weken; dat is hier niet uitgewerkt",
                                    "until 2020 there was an amount per four weeks, which is not worked out here"};
inline constexpr text wmo_na_2026{
    "vanaf 2027 wordt de bijdrage volgens een wetsvoorstel afhankelijk van het inkomen; de bedragen staan niet vast",
    "from 2027 a bill makes the fee depend on income; its amounts are not fixed"};

inline constexpr timeline<money, 5> abonnementstarief{
    .name = "wmo_abonnementstarief",
    .label = {"het abonnementstarief van de Wmo", "the fixed fee of the Wmo"},
    .periods = {{{.from = {2020, 1, 1}, .value = point(1900), .where = &hetcak},
                 {.from = {2024, 1, 1}, .value = point(2060), .where = &hetcak},
                 {.from = {2025, 1, 1}, .value = point(2100), .where = &hetcak},
                 {.from = {2026, 1, 1}, .value = point(2180), .where = &hetcak},
                 {.from = {2027, 1, 1}, .where = &ks_36713, .gap = wmo_na_2026}}},
    .before = wmo_voor_2020};

inline constexpr timeline<money, 2> tarief_meerpersoons{
    .name = "wmo_tarief_gehuwden_zonder_aow",
    .label = {"de bijdrage voor gehuwden die niet beiden de AOW-leeftijd hebben",
              "the fee for a couple not both of pension age"},
    .periods = {{{.from = {2020, 1, 1}, .value = point(0), .where = &wmo_gemeenten},
                 {.from = {2027, 1, 1}, .where = &ks_36713, .gap = wmo_na_2026}}},
    .before = wmo_voor_2020};

/// The Wmo has its own meaning of a joint household (art. 1.1.2); `gehuwd` stands in for it here.
inline constexpr auto wmo_eigen_bijdrage = rule(
    "wmo_eigen_bijdrage", "huishouden",
    choose(gehuwd && !(aow_leeftijd_bereikt && partner_aow_leeftijd_bereikt), tarief_meerpersoons, abonnementstarief),
    {.label = {"de eigen bijdrage voor de Wmo per maand", "the own contribution for the Wmo per month"},
     .says = {"Een vast bedrag per maand; niets voor gehuwden die niet beiden de AOW-leeftijd hebben.",
              "A fixed amount per month; nothing for a couple not both of pension age."},
     .sources = {&wmo_2_1_4a, &hetcak, &wmo_gemeenten, &s_wmo_6}});

} // namespace maatstaf::sociaal
