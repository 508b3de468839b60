// The pack `landelijk`: national law. Municipal packs build on it.
#pragma once

#include "eigenschappen_landelijk.hpp"
#include "minima.hpp"
#include "samen.hpp"

#include <maatstaf/law/pack.hpp>

namespace maatstaf::sociaal {

namespace landelijk_inhoud {

inline constexpr std::array entiteiten{huishouden, jeugdige, verwijzing};

inline constexpr std::array parameters{norm_20_1_a.view(),
                                       norm_20_1_b.view(),
                                       norm_20_1_c.view(),
                                       norm_20_2_a.view(),
                                       norm_20_2_b.view(),
                                       norm_20_2_c.view(),
                                       norm_21_a.view(),
                                       norm_21_b.view(),
                                       norm_22_a.view(),
                                       norm_22_b.view(),
                                       norm_22_c.view(),
                                       norm_22a_3_a.view(),
                                       norm_22a_3_b.view(),
                                       norm_23_1_a.view(),
                                       norm_23_1_b.view(),
                                       norm_23_2_a.view(),
                                       norm_23_2_b.view(),
                                       aanvulling_20_3.view(),
                                       vakantietoeslag.view(),
                                       kostendelersleeftijd.view(),
                                       aow_leeftijd.view(),
                                       vermogensgrens_34_3_a.view(),
                                       vermogensgrens_34_3_bc.view(),
                                       abonnementstarief.view(),
                                       tarief_meerpersoons.view()};

inline constexpr auto regels = definities_eerst(
    std::array{leeftijd_aanvrager.view(), leeftijd_partner.view(), aow_leeftijd_bereikt.view(),
               partner_aow_leeftijd_bereikt.view(), heeft_kinderen_ten_laste.view(), kostendelers.view(),
               iemand_onder_18.view(), norm_20_tot_23.view(), aanvulling_geldt.view(), norm_22a.view(),
               bijstandsnorm.view(), bijstandsnorm_exclusief.view(), bijstandsnorm_zonder_kostendelers.view(),
               bijstandsnorm_zonder_kostendelers_exclusief.view(), norm_voor_de_grens.view(), vermogensgrens.view(),
               recht_op_algemene_bijstand.view(), algemene_bijstand_bedrag.view(), wmo_eigen_bijdrage.view(),
               // jeugdige
               jeugd::leeftijd.view(), jeugd::meerderjarig.view(), jeugd::achttiende_verjaardag.view(),
               jeugd::pleegzorg_hervat_binnen_half_jaar.view(), jeugd::hulp_hervat_binnen_half_jaar.view(),
               jeugd::is_jeugdige.view(), jeugd::dag_van_de_route.view(), jeugd::route_vanaf_18.view(),
               jeugd::zorgpremie_vanaf.view(), jeugd::verantwoordelijke_gemeente.view(),
               // verwijzing
               mandaat::verwijzer_bevoegd_wettelijk.view(), mandaat::toegangsroute.view(),
               mandaat::type_verwijzer.view(), mandaat::verantwoorde_werktoedeling.view()});

inline constexpr std::array vragen{
    norm_onder_18,          aanvulling_bij_twee,          aanvulling_met_kostendelers, rechthebbende_partner,
    aanvulling_in_de_grens, mandaat::overige_voorziening, mandaat::namens_het_college, mandaat::type_van_verwijzer};
inline constexpr std::array instellingen{aanvulling_20_3_in_grens.view(), jeugd::gezinshuis_tot_21.view()};

} // namespace landelijk_inhoud

inline constexpr pack landelijk{.name = "landelijk",
                                .version = "2026.2",
                                .label = {"Landelijke wetten", "National law"},
                                .entities = landelijk_inhoud::entiteiten,
                                .parameters = landelijk_inhoud::parameters,
                                .definitions = landelijk_inhoud::regels,
                                .settings = landelijk_inhoud::instellingen,
                                .questions = landelijk_inhoud::vragen,
                                .properties = landelijk_inhoud::eigenschappen};

} // namespace maatstaf::sociaal
