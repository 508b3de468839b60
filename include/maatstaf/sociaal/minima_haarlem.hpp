// The income limit of Haarlem and the HaarlemPas.
#pragma once

#include "landelijk.hpp"

namespace maatstaf::sociaal {

namespace haarlem_regels {

inline constexpr count code = 392;

inline constexpr source hlm_120{"hlm_120", "Haarlem Updates, verruiming van de inkomensgrens", "24 december 2018",
                                "https://haarlemupdates.nl"};
inline constexpr source hlm_pas{"hlm_pas", "Haarlem, HaarlemPas", "2020", "https://www.haarlem.nl",
                                "de zogenoemde 'kostendelersnorm' is niet van toepassing"};
inline constexpr source hlm_schoolkosten{"hlm_schoolkosten", "Haarlem, schoolkosten 2018-2019", "", "",
                                         "niet hoger dan € 12.240"};
inline constexpr source s_inc_10{"S-INC-10", "Haarlem, rapportage sociaal domein 2017", "paragraaf 2", "",
                                 "forse toename van het aantal verstrekte HaarlemPassen, het gebruik van het "
                                 "Jeugdsport- en Jeugdcultuurfonds, de minimaregelingen en de bijzondere bijstand"};

inline constexpr open_question grens_alleenstaande_ouder{
    "grens_alleenstaande_ouder",
    {"de grens die Haarlem publiceert voor een alleenstaande ouder volgt uit geen norm",
     "the limit that Haarlem publishes for a single parent follows from no norm"},
    &hlm_pas};
inline constexpr open_question pas_18_20{
    "pas_18_20",
    {"Haarlem vraagt wie 18, 19 of 20 jaar is om te bellen", "Haarlem asks who is 18, 19 or 20 to call"},
    &hlm_pas};

inline constexpr auto inkomensgrens =
    rule("inkomensgrens", "huishouden",
         choose(!gehuwd && heeft_kinderen_ten_laste && leeftijd_aanvrager >= 21,
                unsettled<money>(grens_alleenstaande_ouder), procent_van_het_minimum(percent(120))),
         {.label = {"de inkomensgrens", "the income limit"},
          .says = {"120% van de bijstandsnorm, zonder kostendelers en zonder vakantietoeslag, afgerond op de cent.",
                   "120% of the norm, without cost sharing and without holiday allowance, rounded to the cent."},
          .sources = {&hlm_120, &hlm_pas},
          .from = {2019, 1, 1}});

inline constexpr auto inkomen_tot_grens =
    rule("inkomen_tot_grens", "huishouden", netto_inkomen <= inkomensgrens,
         {.label = {"inkomen tot en met 120% van het sociaal minimum",
                    "income up to and including 120% of the social minimum"},
          .says = {"Uw netto-inkomen zonder vakantietoeslag is niet hoger dan de inkomensgrens.",
                   "Your net income without holiday allowance is not above the income limit."},
          .sources = {&hlm_120, &hlm_pas},
          .from = {2019, 1, 1}});

inline constexpr auto vermogen_tot_grens =
    rule("vermogen_tot_grens", "huishouden", vermogen <= vermogensgrens,
         {.label = {"vermogen tot en met de vermogensgrens", "assets up to and including the limit"},
          .says = {"Uw vermogen is niet hoger dan de vermogensgrens.", "Your assets are not above the limit."},
          .contradiction = {"Haarlem zegt \"niet hoger dan\", Haarlemmermeer \"minder dan\"; de wet laat vermogen tot "
                            "de grens buiten beschouwing. Elke gemeente heeft haar eigen regel.",
                            "Haarlem says \"niet hoger dan\", Haarlemmermeer \"minder dan\"; the act leaves wealth up "
                            "to the limit out of account. Each municipality has its own rule."},
          .sources = {&hlm_schoolkosten, &pw_34_3}});

inline constexpr auto haarlempas =
    rule("haarlempas", "huishouden",
         woongemeente == code && (heeft_bijstand || inkomen_tot_grens) && !(student && !heeft_kinderen_ten_laste) &&
             !(leeftijd_aanvrager >= 18 && leeftijd_aanvrager < 21 && unsettled<truth>(pas_18_20)),
         {.label = {"HaarlemPas", "HaarlemPas"},
          .says = {"U woont in Haarlem en hebt bijstand of een inkomen tot en met 120%. Studenten zonder kinderen "
                   "krijgen de pas niet.",
                   "You live in Haarlem and have social assistance or an income up to and including 120%. Students "
                   "without children do not get it."},
          .sources = {&hlm_pas, &hlm_120, &s_inc_10},
          .from = {2019, 1, 1},
          .confirmed_in = 2020,
          .administered_as = {.upl = "stadspas"}});

} // namespace haarlem_regels

} // namespace maatstaf::sociaal
