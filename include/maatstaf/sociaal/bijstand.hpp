// The right to algemene bijstand and its amount (Participatiewet art. 11, 13, 19), and the limit of assets (art. 34).
#pragma once

#include "bijstandsnorm.hpp"

namespace maatstaf::sociaal {

inline constexpr source pw_34_3{"pw_34_3", "Participatiewet", "art. 34, derde lid", "jci1.3:c:BWBR0015703&artikel=34"};
inline constexpr source pw_34_2_b{"pw_34_2_b", "Participatiewet", "art. 34, tweede lid, onderdeel b",
                                  "jci1.3:c:BWBR0015703&artikel=34",
                                  "voorzover dit minder bedraagt dan de van toepassing zijnde vermogensgrens"};
inline constexpr source pw_19_1{"pw_19_1", "Participatiewet", "art. 19, eerste lid", "jci1.3:c:BWBR0015703&artikel=19",
                                "het in aanmerking te nemen inkomen lager is dan de bijstandsnorm"};
inline constexpr source pw_19_2{"pw_19_2", "Participatiewet", "art. 19, tweede lid", "jci1.3:c:BWBR0015703&artikel=19"};
inline constexpr source pw_13_2_a{"pw_13_2_a", "Participatiewet", "art. 13, tweede lid, onderdeel a",
                                  "jci1.3:c:BWBR0015703&artikel=13",
                                  "van 18, 19 of 20 jaar die in een inrichting verblijft"};

inline constexpr open_question rechthebbende_partner{
    "rechthebbende_partner",
    {"een van beiden heeft geen recht; de norm van de ander (art. 24) is hier niet uitgewerkt",
     "one of both has no right; the norm of the other (art. 24) is not worked out here"},
    &pw_13_2_a};

namespace vermogen_34 {

/// Art. 34 lid 3, indexed on 1 January (art. 39). The limits fell from 2023 to 2024; do not expect them to grow.
struct regel {
    date van;
    money a;  ///< alleenstaande
    money bc; ///< alleenstaande ouder; gehuwden tezamen
};

inline constexpr std::array<regel, 8> regels{{{date{2019, 1, 1}, 6120_euro, 12240_euro},
                                              {date{2020, 1, 1}, 6225_euro, 12450_euro},
                                              {date{2021, 1, 1}, 6295_euro, 12590_euro},
                                              {date{2022, 1, 1}, 6505_euro, 13010_euro},
                                              {date{2023, 1, 1}, 7605_euro, 15210_euro},
                                              {date{2024, 1, 1}, 7575_euro, 15150_euro},
                                              {date{2025, 1, 1}, 7770_euro, 15540_euro},
                                              {date{2026, 1, 1}, 8000_euro, 16000_euro}}};

constexpr bool klopt() {
    for (const regel& r : regels)
        if (r.bc != 2 * r.a) return false;
    return true;
}
static_assert(klopt(), "bijstand.hpp: every limit for two is twice that for one");

constexpr auto kolom(std::string_view name, money regel::*bedrag, text label) {
    timeline<money, regels.size() + 1> result{.name = name, .label = label, .before = geen_norm_voor};
    for (std::size_t i = 0; i < regels.size(); ++i)
        result.periods[i] = {.from = regels[i].van, .value = point((regels[i].*bedrag).cents), .where = &pw_34_3};
    result.periods[regels.size()] = {.from = normen_tot, .where = &pw_34_3, .gap = geen_norm_na};
    return result;
}

} // namespace vermogen_34

inline constexpr auto vermogensgrens_34_3_a =
    vermogen_34::kolom("vermogensgrens_34_3_a", &vermogen_34::regel::a,
                       {"de vermogensgrens voor een alleenstaande", "the limit of assets for a single person"});
inline constexpr auto vermogensgrens_34_3_bc =
    vermogen_34::kolom("vermogensgrens_34_3_bc", &vermogen_34::regel::bc,
                       {"de vermogensgrens voor een alleenstaande ouder of gehuwden",
                        "the limit of assets for a single parent or a couple"});

inline constexpr auto vermogensgrens =
    rule("vermogensgrens", "huishouden",
         choose(gehuwd || heeft_kinderen_ten_laste, vermogensgrens_34_3_bc, vermogensgrens_34_3_a),
         {.label = {"de vermogensgrens", "the limit of assets"},
          .says = {"Het vermogen dat u mag hebben zonder dat het meetelt.",
                   "The assets you may have without their being counted."},
          .sources = {&pw_34_3}});

inline constexpr auto aanvrager_18_20_in_inrichting = leeftijd_aanvrager < 21 && aanvrager_in_inrichting;
inline constexpr auto partner_18_20_in_inrichting = leeftijd_partner < 21 && partner_in_inrichting;

/// Wealth up to and including the limit leaves nothing above it. Until 2025 the wealth at the start of the assistance
/// counted, from 2026 the wealth there is; the host answers for the date of judgement.
inline constexpr auto recht_op_algemene_bijstand =
    rule("recht_op_algemene_bijstand", "huishouden",
         leeftijd_aanvrager >= 18 &&
             choose(gehuwd,
                    !(aanvrager_18_20_in_inrichting || partner_18_20_in_inrichting) ||
                        unsettled<truth>(rechthebbende_partner),
                    !aanvrager_18_20_in_inrichting) &&
             netto_inkomen_inclusief < bijstandsnorm && vermogen <= vermogensgrens,
         {.label = {"recht op algemene bijstand", "right to general social assistance"},
          .says = {"U bent 18 jaar of ouder, uw inkomen met vakantietoeslag is lager dan de bijstandsnorm en uw "
                   "vermogen is niet hoger dan de vermogensgrens.",
                   "You are 18 or older, your income with holiday allowance is lower than the norm and your assets are "
                   "not above the limit."},
          .sources = {&pw_19_1, &pw_34_2_b, &pw_13_1_f, &pw_13_2_a},
          .administered_as = {.upl = "bijstand"}});

inline constexpr auto algemene_bijstand_bedrag =
    rule("algemene_bijstand_bedrag", "huishouden",
         choose(recht_op_algemene_bijstand, bijstandsnorm - netto_inkomen_inclusief, 0_euro),
         {.label = {"het bedrag aan algemene bijstand per maand", "the amount of general social assistance per month"},
          .says = {"De bijstandsnorm min uw inkomen; niets als u geen recht hebt.",
                   "The norm less your income; nothing without a right."},
          .sources = {&pw_19_2}});

} // namespace maatstaf::sociaal
