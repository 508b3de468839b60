// What municipal schemes for low incomes have in common: a limit of 120% of the social minimum. No act defines it; every
// parameter is local (level, with or without holiday allowance, with or without cost sharing, up to or up to and including).
#pragma once

#include "bijstandsnorm.hpp"

#include <maatstaf/law/setting.hpp>

namespace maatstaf::sociaal {

BOOST_DEFINE_ENUM_CLASS(ja_nee_onbeslist, ja, nee, onbeslist)

/// No municipal source found says whether the supplement of art. 20 lid 3 belongs to "120% of the norm"; for somebody of
/// 18 the limit swings from 415,19 to 1.310,93 with it. As long as nothing is chosen, the limit is the range between.
inline constexpr setting<ja_nee_onbeslist> aanvulling_20_3_in_grens{
    "aanvulling_20_3_in_grens",
    ja_nee_onbeslist::onbeslist,
    {"Telt de aanvulling van artikel 20, derde lid, mee in de inkomensgrens?",
     "Does the supplement of article 20 (3) count in the income limit?"}};

inline constexpr open_question aanvulling_in_de_grens{
    "aanvulling_in_de_grens",
    {"geen bron zegt of de aanvulling voor wie 18, 19 of 20 jaar is meetelt in de inkomensgrens",
     "no source says whether the supplement for who is 18, 19 or 20 counts in the income limit"},
    &pw_20_3};

inline constexpr auto norm_voor_de_grens = define(
    "norm_voor_de_grens", "huishouden",
    reduced(
        first_of(when(!aanvulling_geldt, bijstandsnorm_zonder_kostendelers),
                 when(iemand_onder_18, bijstandsnorm_zonder_kostendelers),
                 when(aanvulling_20_3_in_grens == ja_nee_onbeslist::ja, bijstandsnorm_zonder_kostendelers),
                 when(aanvulling_20_3_in_grens == ja_nee_onbeslist::nee, norm_20_tot_23),
                 choose(unsettled<truth>(aanvulling_in_de_grens), bijstandsnorm_zonder_kostendelers, norm_20_tot_23)),
        vakantietoeslag, rounding::half_up),
    {.label = {"de bijstandsnorm waarvan de gemeente uitgaat", "the norm that the municipality starts from"},
     .says = {"De bijstandsnorm zonder kostendelers en zonder vakantietoeslag.",
              "The norm without cost sharing and without holiday allowance."},
     .sources = {&pw_20_22, &pw_19_3},
     .shared = true});

/// The limit as municipalities publish it: rounded half up to the cent, and that rounded amount is what is compared with.
constexpr auto procent_van_het_minimum(rate procent) {
    return scaled(norm_voor_de_grens, procent, rounding::half_up);
}

} // namespace maatstaf::sociaal
