// Day activities under the Wmo 2015: which need a decision, and for whom the municipality buys them.
#pragma once

#include "huishouden.hpp"

#include <maatstaf/law/definition.hpp>

namespace maatstaf::sociaal::wmo {

namespace haarlem {

inline constexpr count code = 392;

inline constexpr source s_wmo_1{"S-WMO-1", "Haarlem, rapportage sociaal domein 2017", "paragraaf 3", "",
                                "toegankelijk zonder beschikking van de gemeente"};
inline constexpr source wmo_1_1_1{"wmo_1_1_1", "Wet maatschappelijke ondersteuning 2015",
                                  "art. 1.1.1, algemene voorziening", "jci1.3:c:BWBR0035362&artikel=1.1.1",
                                  "zonder voorafgaand onderzoek"};

/// From 2018. "Voor dagbesteding waar de zorg voor kwetsbare burgers centraal staat is nog wel een indicatie nodig."
inline constexpr auto dagbesteding_zonder_beschikking =
    rule("dagbesteding_zonder_beschikking", "huishouden",
         woongemeente == code && is_one_of(soort_dagbesteding, {dagbesteding::recreatief, dagbesteding::arbeidsmatig}),
         {.label = {"dagbesteding zonder beschikking", "day activities without a decision"},
          .says = {"Recreatieve en arbeidsmatige dagbesteding kunt u zonder beschikking krijgen. Voor dagbesteding met "
                   "zorg is een indicatie nodig.",
                   "Recreational and work-like day activities need no decision. Day activities with care need one."},
          .sources = {&s_wmo_1, &wmo_1_1_1},
          .from = {2018, 1, 1},
          .administered_as = {.product_categorie = "iWmo 07 Dagbesteding",
                              .taakveld = "6.713 Dagbesteding (begroting 2026)"}});

inline constexpr std::array regels{dagbesteding_zonder_beschikking.view()};

} // namespace haarlem

namespace haarlemmermeer {

inline constexpr count code = 394;

inline constexpr source s_wmo_2{"S-WMO-2", "Haarlemmermeer, beleidskader Koersvast, steeds beter (2019-2023)", "", "",
                                "De dagbesteding die wij inkopen is niet voor cliënten met een WLZ-indicatie."};

inline constexpr auto dagbesteding_van_de_gemeente =
    rule("dagbesteding_van_de_gemeente", "huishouden", woongemeente == code && !wlz_indicatie,
         {.label = {"dagbesteding van de gemeente mogelijk", "day activities by the municipality possible"},
          .says = {"De dagbesteding van de gemeente is niet voor wie een Wlz-indicatie heeft.",
                   "The municipality's day activities are not for who has a Wlz indication."},
          .sources = {&s_wmo_2},
          .administered_as = {.upl = "wmo-voorziening",
                              .product_categorie = "iWmo 07 Dagbesteding",
                              .taakveld = "6.713 Dagbesteding (begroting 2026)"}});

inline constexpr std::array regels{dagbesteding_van_de_gemeente.view()};

} // namespace haarlemmermeer

} // namespace maatstaf::sociaal::wmo
