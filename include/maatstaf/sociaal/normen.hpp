// The bijstandsnormen: every amount of Participatiewet art. 20 to 23, one line per half-year, as printed in the act of that
// date. Amounts are stored, never derived: art. 38 indexes each norm by itself, and 70% of the couple's norm misses the
// single norm by a cent in 2023-07, 2026-01 and 2026-07. What must hold between amounts is asserted below the table.
#pragma once

#include <maatstaf/law/timeline.hpp>

#include <array>

namespace maatstaf::sociaal {

using namespace maatstaf::literals;

/// Euro per calendar month, net, including 5% vakantietoeslag. Fields are named for article, lid and onderdeel.
struct norm_regel {
    date van;
    money art_20_1_a;  ///< alleenstaande van 18, 19 of 20 jaar
    money art_20_1_b;  ///< gehuwden, beiden 18, 19 of 20 jaar
    money art_20_1_c;  ///< gehuwden, een 18-20 en de ander 21 of ouder, zonder kostendelers
    money art_20_2_a;  ///< alleenstaande ouder van 18, 19 of 20 jaar
    money art_20_2_b;  ///< gehuwden, beiden 18-20, met kinderen
    money art_20_2_c;  ///< gehuwden, een 18-20 en de ander 21 of ouder, met kinderen, zonder kostendelers
    money art_21_a;    ///< alleenstaande (ouder) van 21 jaar tot de pensioengerechtigde leeftijd, zonder kostendelers
    money art_21_b;    ///< gehuwden, beiden jonger dan de pensioengerechtigde leeftijd
    money art_22_a;    ///< alleenstaande (ouder) die de pensioengerechtigde leeftijd heeft bereikt
    money art_22_b;    ///< gehuwden die beiden de pensioengerechtigde leeftijd hebben bereikt
    money art_22_c;    ///< gehuwden van wie een de pensioengerechtigde leeftijd heeft bereikt
    money art_22a_3_a; ///< aandeel van de echtgenoot van 18-20 bij kostendelers, met kinderen
    money art_22a_3_b; ///< hetzelfde, zonder kinderen
    money art_23_1_a;  ///< in een inrichting, alleenstaande (ouder)
    money art_23_1_b;  ///< in een inrichting, gehuwden
    money art_23_2_a;  ///< verhoging in een inrichting, alleenstaande (ouder)
    money art_23_2_b;  ///< verhoging in een inrichting, gehuwden
};

// clang-format off
/// Source of each line: BWBR0015703 (Participatiewet) art. 20-23 as in force on its date; 2025-07-01 and 2026-01-01 also
/// the normenbrief of SZW of 1 January 2026. The text of 2023-01-01 prints art. 22 b as "1,807,20": 1.807,20 is meant.
inline constexpr std::array<norm_regel, 16> normen{{
    //                       20.1a         20.1b         20.1c         20.2a         20.2b         20.2c          21a           21b           22a           22b           22c         22a.3a        22a.3b         23.1a         23.1b     23.2a     23.2b
    {date{2019, 1, 1},  253.17_euro,  506.34_euro,  985.71_euro,  253.17_euro,  799.35_euro, 1278.72_euro, 1025.55_euro, 1465.07_euro, 1147.80_euro, 1563.46_euro, 1563.46_euro,  546.18_euro,  253.17_euro,  324.72_euro,  505.09_euro,  35_euro,  75_euro},
    {date{2019, 7, 1},  254.39_euro,  508.78_euro,  990.41_euro,  254.39_euro,  803.19_euro, 1284.82_euro, 1030.42_euro, 1472.03_euro, 1154.03_euro, 1571.50_euro, 1571.50_euro,  548.80_euro,  254.39_euro,  326.28_euro,  507.51_euro,  35_euro,  75_euro},
    {date{2020, 1, 1},  259.78_euro,  519.56_euro, 1011.44_euro,  259.78_euro,  820.22_euro, 1312.10_euro, 1052.32_euro, 1503.31_euro, 1176.25_euro, 1594.42_euro, 1594.42_euro,  560.44_euro,  259.78_euro,  333.20_euro,  518.27_euro,  33_euro,  74_euro},
    {date{2020, 7, 1},  261.44_euro,  522.88_euro, 1017.89_euro,  261.44_euro,  825.46_euro, 1320.47_euro, 1059.03_euro, 1512.90_euro, 1184.26_euro, 1606.88_euro, 1606.88_euro,  564.02_euro,  261.44_euro,  335.33_euro,  521.59_euro,  33_euro,  74_euro},
    {date{2021, 1, 1},  265.49_euro,  530.98_euro, 1033.66_euro,  265.49_euro,  838.25_euro, 1340.93_euro, 1075.44_euro, 1536.34_euro, 1195.97_euro, 1620.74_euro, 1620.74_euro,  572.76_euro,  265.49_euro,  340.53_euro,  529.67_euro,  34_euro,  76_euro},
    {date{2021, 7, 1},  266.29_euro,  532.58_euro, 1036.79_euro,  266.29_euro,  840.78_euro, 1344.99_euro, 1078.70_euro, 1541.00_euro, 1199.98_euro, 1627.08_euro, 1627.08_euro,  574.49_euro,  266.29_euro,  341.55_euro,  531.26_euro,  34_euro,  76_euro},
    {date{2022, 1, 1},  269.51_euro,  539.02_euro, 1049.30_euro,  269.51_euro,  850.94_euro, 1361.22_euro, 1091.71_euro, 1559.58_euro, 1213.06_euro, 1642.54_euro, 1642.54_euro,  581.43_euro,  269.51_euro,  345.68_euro,  537.69_euro,  34_euro,  79_euro},
    {date{2022, 7, 1},  272.02_euro,  544.04_euro, 1059.04_euro,  272.02_euro,  858.85_euro, 1373.85_euro, 1101.82_euro, 1574.03_euro, 1225.67_euro, 1660.36_euro, 1660.36_euro,  586.83_euro,  272.02_euro,  348.89_euro,  542.69_euro,  34_euro,  79_euro},
    {date{2023, 1, 1},  295.20_euro,  590.40_euro, 1149.24_euro,  295.20_euro,  932.02_euro, 1490.86_euro, 1195.66_euro, 1708.08_euro, 1330.67_euro, 1807.20_euro, 1807.20_euro,  636.82_euro,  295.20_euro,  378.62_euro,  588.93_euro,   3_euro,  50_euro},
    {date{2023, 7, 1},  300.36_euro,  600.72_euro, 1169.37_euro,  300.36_euro,  948.32_euro, 1516.97_euro, 1216.62_euro, 1738.02_euro, 1357.66_euro, 1843.60_euro, 1843.60_euro,  647.96_euro,  300.36_euro,  385.24_euro,  599.23_euro,   3_euro,  50_euro},
    {date{2024, 1, 1},  316.94_euro,  633.88_euro, 1233.96_euro,  316.94_euro, 1000.69_euro, 1600.77_euro, 1283.83_euro, 1834.04_euro, 1425.76_euro, 1932.32_euro, 1932.32_euro,  683.75_euro,  316.94_euro,  406.51_euro,  632.31_euro,  42_euro,  95_euro},
    {date{2024, 7, 1},  323.03_euro,  646.06_euro, 1257.64_euro,  323.03_euro, 1019.90_euro, 1631.48_euro, 1308.45_euro, 1869.21_euro, 1456.85_euro, 1976.64_euro, 1976.64_euro,  696.87_euro,  323.03_euro,  414.31_euro,  644.45_euro,  42_euro,  95_euro},
    {date{2025, 1, 1},  332.17_euro,  664.34_euro, 1293.21_euro,  332.17_euro, 1048.75_euro, 1677.62_euro, 1345.45_euro, 1922.07_euro, 1501.07_euro, 2053.48_euro, 2053.48_euro,  716.58_euro,  332.17_euro,  426.03_euro,  662.69_euro,  45_euro, 101_euro},
    {date{2025, 7, 1},  337.98_euro,  675.96_euro, 1315.88_euro,  337.98_euro, 1067.12_euro, 1707.04_euro, 1369.06_euro, 1955.80_euro, 1530.21_euro, 2094.98_euro, 2094.98_euro,  729.14_euro,  337.98_euro,  433.49_euro,  674.29_euro,  45_euro, 101_euro},
    {date{2026, 1, 1},  345.99_euro,  691.98_euro, 1347.06_euro,  345.99_euro, 1092.41_euro, 1747.49_euro, 1401.50_euro, 2002.13_euro, 1564.69_euro, 2144.16_euro, 2144.16_euro,  746.42_euro,  345.99_euro,  443.76_euro,  690.27_euro,  47_euro, 106_euro},
    {date{2026, 7, 1},  350.42_euro,  700.84_euro, 1364.32_euro,  350.42_euro, 1106.40_euro, 1769.88_euro, 1419.46_euro, 2027.79_euro, 1587.34_euro, 2176.10_euro, 2176.10_euro,  755.98_euro,  350.42_euro,  449.44_euro,  699.11_euro,  47_euro, 106_euro},
}};
// clang-format on

/// From here on no norms are known.
inline constexpr date normen_tot{2027, 1, 1};

inline constexpr text geen_norm_voor{"de normen zijn hier bekend vanaf 1 januari 2019",
                                     "the norms are known here from 1 January 2019"};
inline constexpr text geen_norm_na{"de normen zijn hier bekend tot en met 31 december 2026",
                                   "the norms are known here up to and including 31 December 2026"};

/// One column of the table as a dated value.
constexpr auto norm(std::string_view name, money norm_regel::*kolom, const source& artikel, text label) {
    timeline<money, normen.size() + 1> result{.name = name, .label = label, .before = geen_norm_voor};
    for (std::size_t i = 0; i < normen.size(); ++i)
        result.periods[i] = {.from = normen[i].van, .value = point((normen[i].*kolom).cents), .where = &artikel};
    result.periods[normen.size()] = {.from = normen_tot, .where = &artikel, .gap = geen_norm_na};
    return result;
}

/// Declares the source `pw_20_1_a` and the dated value `norm_20_1_a` from the column `art_20_1_a`.
#define MAATSTAF_NORM(naam, artikel, plaats, nl, en)                                                                   \
    inline constexpr source pw_##naam{"pw_" #naam, "Participatiewet", "art. " artikel plaats,                          \
                                      "jci1.3:c:BWBR0015703&artikel=" artikel};                                        \
    inline constexpr auto norm_##naam = norm("norm_" #naam, &norm_regel::art_##naam, pw_##naam, {nl, en});

MAATSTAF_NORM(20_1_a, "20", ", eerste lid, onderdeel a", "de norm voor een alleenstaande van 18, 19 of 20 jaar",
              "the norm for a single person of 18, 19 or 20")
MAATSTAF_NORM(20_1_b, "20", ", eerste lid, onderdeel b", "de norm voor gehuwden die beiden 18, 19 of 20 jaar zijn",
              "the norm for a couple, both 18, 19 or 20")
MAATSTAF_NORM(20_1_c, "20", ", eerste lid, onderdeel c", "de norm voor gehuwden van wie er een 18, 19 of 20 jaar is",
              "the norm for a couple of whom one is 18, 19 or 20")
MAATSTAF_NORM(20_2_a, "20", ", tweede lid, onderdeel a", "de norm voor een alleenstaande ouder van 18, 19 of 20 jaar",
              "the norm for a single parent of 18, 19 or 20")
MAATSTAF_NORM(20_2_b, "20", ", tweede lid, onderdeel b",
              "de norm voor gehuwden met kinderen die beiden 18, 19 of 20 jaar zijn",
              "the norm for a couple with children, both 18, 19 or 20")
MAATSTAF_NORM(20_2_c, "20", ", tweede lid, onderdeel c",
              "de norm voor gehuwden met kinderen van wie er een 18, 19 of 20 jaar is",
              "the norm for a couple with children of whom one is 18, 19 or 20")
MAATSTAF_NORM(21_a, "21", ", onderdeel a", "de norm voor een alleenstaande of alleenstaande ouder",
              "the norm for a single person or single parent")
MAATSTAF_NORM(21_b, "21", ", onderdeel b", "de norm voor gehuwden", "the norm for a couple")
MAATSTAF_NORM(22_a, "22", ", onderdeel a", "de norm voor een alleenstaande met de AOW-leeftijd",
              "the norm for a single person of pension age")
MAATSTAF_NORM(22_b, "22", ", onderdeel b", "de norm voor gehuwden die beiden de AOW-leeftijd hebben",
              "the norm for a couple, both of pension age")
MAATSTAF_NORM(22_c, "22", ", onderdeel c", "de norm voor gehuwden van wie er een de AOW-leeftijd heeft",
              "the norm for a couple of whom one is of pension age")
MAATSTAF_NORM(22a_3_a, "22a", ", derde lid, onderdeel a",
              "het deel voor de echtgenoot van 18, 19 of 20 jaar, met kinderen",
              "the part for the spouse of 18, 19 or 20, with children")
MAATSTAF_NORM(22a_3_b, "22a", ", derde lid, onderdeel b",
              "het deel voor de echtgenoot van 18, 19 of 20 jaar, zonder kinderen",
              "the part for the spouse of 18, 19 or 20, without children")
MAATSTAF_NORM(23_1_a, "23", ", eerste lid, onderdeel a", "de norm in een inrichting voor een alleenstaande",
              "the norm in an institution for a single person")
MAATSTAF_NORM(23_1_b, "23", ", eerste lid, onderdeel b", "de norm in een inrichting voor gehuwden",
              "the norm in an institution for a couple")
MAATSTAF_NORM(23_2_a, "23", ", tweede lid, onderdeel a", "de verhoging in een inrichting voor een alleenstaande",
              "the supplement in an institution for a single person")
MAATSTAF_NORM(23_2_b, "23", ", tweede lid, onderdeel b", "de verhoging in een inrichting voor gehuwden",
              "the supplement in an institution for a couple")
#undef MAATSTAF_NORM

namespace controle {

/// What holds in every line of the act, and would not hold after a slip of the pen.
constexpr bool klopt(const norm_regel& n) {
    const money kind = n.art_20_2_b - n.art_20_1_b; // what children add is one amount within a line
    const money halve_norm{rounded::divide<std::int64_t>(n.art_21_b.cents, 2, rounding::half_up)};
    return n.art_20_1_b == 2 * n.art_20_1_a && n.art_20_2_a == n.art_20_1_a && n.art_22a_3_b == n.art_20_1_a &&
           n.art_20_1_c == n.art_20_1_a + halve_norm && n.art_20_2_c - n.art_20_1_c == kind &&
           n.art_22a_3_a - n.art_20_1_a == kind && n.art_22_b == n.art_22_c && n.art_21_a < n.art_22_a &&
           n.art_21_b < n.art_22_b;
}

constexpr bool in_volgorde() {
    for (std::size_t i = 0; i < normen.size(); ++i) {
        if (!klopt(normen[i])) return false;
        if (i > 0 && normen[i].van <= normen[i - 1].van) return false;
    }
    return normen.back().van < normen_tot;
}

static_assert(in_volgorde(), "normen.hpp: the identities of the norm table do not hold");

} // namespace controle

} // namespace maatstaf::sociaal
