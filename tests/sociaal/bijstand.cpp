// Right, amount, limit of assets and the Wmo fee: below, on and above every boundary.
#include "oordeel.hpp"

namespace {

using namespace oordeel;

constexpr date dag{2025, 1, 1};

feiten arm(date geboren = {1988, 4, 12}) {
    return alleen(geboren) + met(netto_inkomen_inclusief, money{100'000}) + met(vermogen, money{0});
}

box recht(const feiten& f, date op = dag) {
    return antwoord(landelijk, "recht_op_algemene_bijstand", op, f);
}

// PW 19 lid 1: the income is lower than the norm (1.345,45).
TEST(RechtOpBijstand, InkomenLagerDanDeNorm) {
    EXPECT_EQ(recht(arm() + met(netto_inkomen_inclusief, 1345.44_euro)), ja);
    EXPECT_EQ(recht(arm() + met(netto_inkomen_inclusief, 1345.45_euro)), nee);
    EXPECT_EQ(recht(arm() + met(netto_inkomen_inclusief, 1345.46_euro)), nee);
    EXPECT_EQ(recht(arm() + met(netto_inkomen_inclusief, known<money>{0_euro, 2000_euro})), onbekend);
}

// PW 34 lid 2 b: wealth equal to the limit leaves nothing above it.
TEST(RechtOpBijstand, VermogenTotDeGrens) {
    EXPECT_EQ(recht(arm() + met(vermogen, 7769.99_euro)), ja);
    EXPECT_EQ(recht(arm() + met(vermogen, 7770_euro)), ja);
    EXPECT_EQ(recht(arm() + met(vermogen, 7770.01_euro)), nee);
}

TEST(RechtOpBijstand, VanafAchttien) {
    EXPECT_EQ(recht(arm({2007, 1, 2}) + met(netto_inkomen_inclusief, 0_euro)), nee);
    EXPECT_EQ(recht(arm({2007, 1, 1}) + met(netto_inkomen_inclusief, 0_euro)), ja);
}

// PW 13 lid 2 a: 18 to 20 in an institution.
TEST(RechtOpBijstand, AchttienTotEnMetTwintigInEenInrichting) {
    const feiten in = met(aanvrager_in_inrichting, yes) + met(netto_inkomen_inclusief, 0_euro);
    EXPECT_EQ(recht(arm({2004, 1, 2}) + in), nee);
    EXPECT_EQ(recht(arm({2004, 1, 1}) + in), ja); // 21 today
    EXPECT_EQ(recht(samen({1990, 1, 1}, {2006, 1, 1}) + met(partner_in_inrichting, yes) + met(vermogen, 0_euro) +
                    met(netto_inkomen_inclusief, 0_euro)),
              onbekend);
}

TEST(BedragBijstand, NormMinInkomen) {
    const auto bij = [](money inkomen) {
        return antwoord(landelijk, "algemene_bijstand_bedrag", dag, arm() + met(netto_inkomen_inclusief, inkomen));
    };
    EXPECT_EQ(bij(0_euro), bedrag(1345.45_euro));
    EXPECT_EQ(bij(1345.44_euro), bedrag(0.01_euro));
    EXPECT_EQ(bij(1345.45_euro), bedrag(0_euro));
    EXPECT_EQ(bij(2000_euro), bedrag(0_euro));
}

// PW 34 lid 3 by year; the limit fell from 2023 to 2024.
TEST(Vermogensgrens, PerJaar) {
    struct {
        int jaar;
        money een, twee;
    } regels[]{{2019, 6120_euro, 12240_euro}, {2020, 6225_euro, 12450_euro}, {2021, 6295_euro, 12590_euro},
               {2022, 6505_euro, 13010_euro}, {2023, 7605_euro, 15210_euro}, {2024, 7575_euro, 15150_euro},
               {2025, 7770_euro, 15540_euro}, {2026, 8000_euro, 16000_euro}};
    for (const auto& r : regels)
        for (const date op : {date{r.jaar, 1, 1}, date{r.jaar, 12, 31}}) {
            EXPECT_EQ(antwoord(landelijk, "vermogensgrens", op, alleen({1980, 1, 1})), bedrag(r.een)) << r.jaar;
            EXPECT_EQ(antwoord(landelijk, "vermogensgrens", op, samen({1980, 1, 1}, {1980, 1, 1})), bedrag(r.twee))
                << r.jaar;
            EXPECT_EQ(antwoord(landelijk, "vermogensgrens", op, alleen({1980, 1, 1}) + met_kind({2015, 6, 1})),
                      bedrag(r.twee))
                << r.jaar;
        }
    EXPECT_EQ(antwoord(landelijk, "vermogensgrens", {2018, 12, 31}, alleen({1980, 1, 1})), geen_bedrag);
    EXPECT_EQ(antwoord(landelijk, "vermogensgrens", {2027, 1, 1}, alleen({1980, 1, 1})), geen_bedrag);
}

// PW 4 lid 1 e: a child leaves the household on its 18th birthday.
TEST(Vermogensgrens, KindWordtAchttien) {
    EXPECT_EQ(antwoord(landelijk, "vermogensgrens", dag, alleen({1980, 1, 1}) + met_kind({2007, 1, 2})),
              bedrag(15540_euro));
    EXPECT_EQ(antwoord(landelijk, "vermogensgrens", dag, alleen({1980, 1, 1}) + met_kind({2007, 1, 1})),
              bedrag(7770_euro));
    EXPECT_EQ(antwoord(landelijk, "vermogensgrens", dag, alleen({1980, 1, 1}) + met_kind({2015, 1, 1}, {}, no)),
              bedrag(7770_euro));
    EXPECT_EQ(antwoord(landelijk, "vermogensgrens", dag, alleen({1980, 1, 1}) + met_kind({2015, 1, 1}, {}, unknown)),
              tussen(7770_euro, 15540_euro));
}

TEST(WmoEigenBijdrage, PerJaar) {
    const auto op = [](date d, const feiten& f) { return antwoord(landelijk, "wmo_eigen_bijdrage", d, f); };
    const feiten een = alleen({1980, 1, 1}), jong = samen({1980, 1, 1}, {1950, 1, 1}),
                 oud = samen({1950, 1, 1}, {1950, 1, 1});
    EXPECT_EQ(op({2019, 12, 31}, een), geen_bedrag);
    EXPECT_EQ(op({2020, 1, 1}, een), bedrag(19_euro));
    EXPECT_EQ(op({2023, 12, 31}, een), bedrag(19_euro));
    EXPECT_EQ(op({2024, 1, 1}, een), bedrag(20.60_euro));
    EXPECT_EQ(op({2025, 1, 1}, een), bedrag(21_euro));
    EXPECT_EQ(op({2026, 1, 1}, een), bedrag(21.80_euro));
    EXPECT_EQ(op({2026, 12, 31}, een), bedrag(21.80_euro));
    EXPECT_EQ(op({2027, 1, 1}, een), geen_bedrag);
    EXPECT_EQ(op({2026, 1, 1}, jong), bedrag(0_euro));
    EXPECT_EQ(op({2026, 1, 1}, oud), bedrag(21.80_euro));
    EXPECT_EQ(op({2027, 1, 1}, jong), geen_bedrag);
    EXPECT_EQ(op({2019, 12, 31}, jong), geen_bedrag);
}

} // namespace
