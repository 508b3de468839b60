// The norm table against amounts that were published or computed apart from this code: without holiday allowance, and
// with two to six people sharing the cost of the home.
#include "oordeel.hpp"

namespace {

using namespace oordeel;

template <std::size_t N>
struct regel {
    date van;
    std::array<std::int64_t, N> centen;
};

// Without holiday allowance: 20.1a, 20.1b, 20.2b, 21a, 21b, 22a, 22b, 23.1a, 23.1b. The rows of 2021-07 are published by
// Sociale Dienst Oost Achterhoek; in eight cells 0,95 times the norm would miss by a cent.
constexpr std::array<regel<9>, 16> exclusief{{
    {date{2019, 1, 1}, {{24051, 48102, 75938, 97427, 139182, 109041, 148529, 30848, 47984}}},
    {date{2019, 7, 1}, {{24167, 48334, 76303, 97890, 139843, 109633, 149292, 30997, 48213}}},
    {date{2020, 1, 1}, {{24679, 49358, 77921, 99970, 142814, 111744, 151470, 31654, 49236}}},
    {date{2020, 7, 1}, {{24837, 49674, 78419, 100608, 143725, 112505, 152654, 31856, 49551}}},
    {date{2021, 1, 1}, {{25222, 50443, 79634, 102167, 145952, 113617, 153970, 32350, 50319}}},
    {date{2021, 7, 1}, {{25298, 50595, 79874, 102476, 146395, 113998, 154573, 32447, 50470}}},
    {date{2022, 1, 1}, {{25603, 51207, 80839, 103712, 148160, 115241, 156041, 32840, 51081}}},
    {date{2022, 7, 1}, {{25842, 51684, 81591, 104673, 149533, 116439, 157734, 33145, 51556}}},
    {date{2023, 1, 1}, {{28044, 56088, 88542, 113588, 162268, 126414, 171684, 35969, 55948}}},
    {date{2023, 7, 1}, {{28534, 57068, 90090, 115579, 165112, 128978, 175142, 36598, 56927}}},
    {date{2024, 1, 1}, {{30109, 60219, 95066, 121964, 174234, 135447, 183570, 38618, 60069}}},
    {date{2024, 7, 1}, {{30688, 61376, 96890, 124303, 177575, 138401, 187781, 39359, 61223}}},
    {date{2025, 1, 1}, {{31556, 63112, 99631, 127818, 182597, 142602, 195081, 40473, 62956}}},
    {date{2025, 7, 1}, {{32108, 64216, 101376, 130061, 185801, 145370, 199023, 41182, 64058}}},
    {date{2026, 1, 1}, {{32869, 65738, 103779, 133142, 190202, 148646, 203695, 42157, 65576}}},
    {date{2026, 7, 1}, {{33290, 66580, 105108, 134849, 192640, 150797, 206729, 42697, 66415}}},
}};

// For each person when A people share: A = 2 to 6. 2024-07 is published by Velsen; A = 2 of 2025-07 and 2026-01 is the
// half-couple amount of the IOAW in the normenbrief.
constexpr std::array<regel<5>, 16> gedeeld{{
    {date{2019, 1, 1}, {{73254, 63486, 58603, 55673, 53719}}},
    {date{2019, 7, 1}, {{73602, 63788, 58881, 55937, 53974}}},
    {date{2020, 1, 1}, {{75166, 65143, 60132, 57126, 55121}}},
    {date{2020, 7, 1}, {{75645, 65559, 60516, 57490, 55473}}},
    {date{2021, 1, 1}, {{76817, 66575, 61454, 58381, 56332}}},
    {date{2021, 7, 1}, {{77050, 66777, 61640, 58558, 56503}}},
    {date{2022, 1, 1}, {{77979, 67582, 62383, 59264, 57185}}},
    {date{2022, 7, 1}, {{78702, 68208, 62961, 59813, 57714}}},
    {date{2023, 1, 1}, {{85404, 74017, 68323, 64907, 62630}}},
    {date{2023, 7, 1}, {{86901, 75314, 69521, 66045, 63727}}},
    {date{2024, 1, 1}, {{91702, 79475, 73362, 69694, 67248}}},
    {date{2024, 7, 1}, {{93461, 80999, 74768, 71030, 68538}}},
    {date{2025, 1, 1}, {{96104, 83290, 76883, 73039, 70476}}},
    {date{2025, 7, 1}, {{97790, 84751, 78232, 74320, 71713}}},
    {date{2026, 1, 1}, {{100107, 86759, 80085, 76081, 73411}}},
    {date{2026, 7, 1}, {{101390, 87871, 81112, 77056, 74352}}},
}};

constexpr std::array kolommen{&norm_regel::art_20_1_a, &norm_regel::art_20_1_b, &norm_regel::art_20_2_b,
                              &norm_regel::art_21_a,   &norm_regel::art_21_b,   &norm_regel::art_22_a,
                              &norm_regel::art_22_b,   &norm_regel::art_23_1_a, &norm_regel::art_23_1_b};

TEST(Normen, ZonderVakantietoeslag) {
    ASSERT_EQ(exclusief.size(), normen.size());
    constexpr auto zonder = reduced(norm_21_a, vakantietoeslag, rounding::half_up);
    for (std::size_t i = 0; i < normen.size(); ++i) {
        ASSERT_EQ(exclusief[i].van, normen[i].van);
        for (std::size_t k = 0; k < kolommen.size(); ++k) {
            const std::int64_t inclusief = (normen[i].*kolommen[k]).cents;
            EXPECT_EQ(meaning<op::reduce>::point<std::int64_t>(zonder.nodes[zonder.size - 1], inclusief, 5),
                      exclusief[i].centen[k])
                << "line " << i << " column " << k;
        }
    }
}

TEST(Normen, GedeeldDoorTweeTotZes) {
    for (std::size_t i = 0; i < normen.size(); ++i) {
        ASSERT_EQ(gedeeld[i].van, normen[i].van);
        for (std::size_t a = 2; a <= 6; ++a) {
            // a single person of 40 with a - 1 others of 50
            feiten f = alleen(date{1980, 1, 1});
            for (std::size_t ander = 1; ander < a; ++ander) f = f + medebewoner(date{1970, 1, 1});
            EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", normen[i].van, f), point(gedeeld[i].centen[a - 2]))
                << "line " << i << " A = " << a;
        }
    }
}

TEST(Normen, ZeventigProcentIsNietDeNorm) {
    std::size_t afwijkend = 0;
    for (const norm_regel& n : normen)
        afwijkend += n.art_21_a.cents != rounded::divide<std::int64_t>(n.art_21_b.cents * 70, 100, rounding::half_up);
    EXPECT_EQ(afwijkend, 3u); // 2023-07, 2026-01, 2026-07: which is why amounts are stored
}

// Every line holds on its first day, and the line before on the day before.
TEST(Normen, WisselenOpHunDag) {
    for (std::size_t i = 0; i < normen.size(); ++i) {
        const date eerste = normen[i].van, ervoor{normen[i].van.day - 1};
        EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", eerste, alleen(date{1980, 1, 1})), bedrag(normen[i].art_21_a));
        EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", ervoor, alleen(date{1980, 1, 1})),
                  i == 0 ? geen_bedrag : bedrag(normen[i - 1].art_21_a));
    }
    EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", date{2026, 12, 31}, alleen(date{1980, 1, 1})), bedrag(1419.46_euro));
    EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", date{2027, 1, 1}, alleen(date{1980, 1, 1})), geen_bedrag);
}

} // namespace
