// The pack `haarlemmermeer`: the municipality's schemes for low incomes, its day activities, its help for young people and who
// may deploy that; and what is proved of them.
#pragma once

#include "eigenschappen_haarlemmermeer.hpp"
#include "samen.hpp"

namespace maatstaf::sociaal {

namespace haarlemmermeer_regels {

inline constexpr std::array parameters{referteperiode.view(), iit_alleenstaande.view(), iit_alleenstaande_ouder.view(),
                                       iit_gehuwden.view(),   school_basis.view(),      school_voortgezet.view()};
inline constexpr std::array huishouden_regels{inkomensgrens.view(),
                                              inkomen_tot_grens.view(),
                                              individuele_inkomenstoeslag.view(),
                                              individuele_inkomenstoeslag_bedrag.view(),
                                              collectieve_zorgverzekering.view(),
                                              tegemoetkoming_schoolkosten.view(),
                                              tegemoetkoming_schoolkosten_bedrag.view(),
                                              computerregeling.view(),
                                              leergeld.view()};
inline constexpr std::array instellingen{grens_inbegrepen.view(), draagkracht.view()};
inline constexpr std::array huishouden_vragen{boven_de_grens, vermogen_computerregeling};
inline constexpr auto regels = definities_eerst(samen(huishouden_regels, wmo::haarlemmermeer::regels,
                                                      jeugd::haarlemmermeer::regels, mandaat::haarlemmermeer::regels));
inline constexpr auto vragen = samen(huishouden_vragen, mandaat::haarlemmermeer::vragen);
inline constexpr std::array<const pack*, 1> gebruikt{&landelijk};

} // namespace haarlemmermeer_regels

inline constexpr pack haarlemmermeer{.name = "haarlemmermeer",
                                     .version = "2026.2",
                                     .label = {"Gemeente Haarlemmermeer", "Municipality of Haarlemmermeer"},
                                     .uses = haarlemmermeer_regels::gebruikt,
                                     .parameters = haarlemmermeer_regels::parameters,
                                     .definitions = haarlemmermeer_regels::regels,
                                     .settings = haarlemmermeer_regels::instellingen,
                                     .questions = haarlemmermeer_regels::vragen,
                                     .properties = haarlemmermeer_regels::eigenschappen};

} // namespace maatstaf::sociaal
