// The pack `haarlem`: the income limit of Haarlem and the HaarlemPas, its day activities, its help for young people and who may
// deploy that; and what is proved of them.
#pragma once

#include "eigenschappen_haarlem.hpp"
#include "samen.hpp"

namespace maatstaf::sociaal {

namespace haarlem_regels {

inline constexpr std::array huishouden_regels{inkomensgrens.view(), inkomen_tot_grens.view(), vermogen_tot_grens.view(),
                                              haarlempas.view()};
inline constexpr std::array huishouden_vragen{grens_alleenstaande_ouder, pas_18_20};
inline constexpr auto regels =
    definities_eerst(samen(huishouden_regels, wmo::haarlem::regels, jeugd::haarlem::regels, mandaat::haarlem::regels));
inline constexpr auto vragen = samen(huishouden_vragen, mandaat::haarlem::vragen);
inline constexpr std::array<const pack*, 1> gebruikt{&landelijk};

} // namespace haarlem_regels

inline constexpr pack haarlem{.name = "haarlem",
                              .version = "2026.2",
                              .label = {"Gemeente Haarlem", "Municipality of Haarlem"},
                              .uses = haarlem_regels::gebruikt,
                              .definitions = haarlem_regels::regels,
                              .questions = haarlem_regels::vragen,
                              .properties = haarlem_regels::eigenschappen};

} // namespace maatstaf::sociaal
