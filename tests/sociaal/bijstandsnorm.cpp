// The norm for every kind of household, and the days on which it changes. The sums are those of the articles; where one
// is published, the test says where.
#include "oordeel.hpp"

namespace {

using namespace oordeel;

constexpr date dag{2026, 1, 1};

struct geval {
    const char* wat;
    feiten zeg;
    box verwacht;
    date op_dag = dag;
};

const std::vector<geval>& gevallen() {
    static const std::vector<geval> alle{
        // art. 21, 22: age on the day of judgement
        {"single, 21 today", alleen({2005, 1, 1}), bedrag(1401.50_euro)},
        {"single, 21 tomorrow, parents can contribute", alleen({2005, 1, 2}) + met(ouders_kunnen_bijdragen, yes),
         bedrag(345.99_euro)},
        {"single, 18 today", alleen({2008, 1, 1}) + met(ouders_kunnen_bijdragen, yes), bedrag(345.99_euro)},
        {"single, 18 tomorrow: no norm", alleen({2008, 1, 2}), geen_bedrag},
        {"single parent of 30: no norm of its own", alleen({1996, 1, 1}) + met_kind({2020, 1, 1}),
         bedrag(1401.50_euro)},
        {"couple", samen({1990, 1, 1}, {1991, 1, 1}), bedrag(2002.13_euro)},
        {"pension age today: 67 years", alleen({1959, 1, 1}), bedrag(1564.69_euro)},
        {"pension age tomorrow", alleen({1959, 1, 2}), bedrag(1401.50_euro)},
        {"couple across pension age", samen({1950, 1, 1}, {1970, 1, 1}), bedrag(2144.16_euro)},
        {"couple across pension age, the other way", samen({1970, 1, 1}, {1950, 1, 1}), bedrag(2144.16_euro)},
        {"couple, both pension age", samen({1950, 1, 1}, {1950, 1, 1}), bedrag(2144.16_euro)},
        // art. 20
        {"couple, both 18-20", samen({2006, 1, 1}, {2006, 1, 1}) + met(ouders_kunnen_bijdragen, yes),
         bedrag(691.98_euro)},
        {"couple, both 18-20, child",
         samen({2006, 1, 1}, {2006, 1, 1}) + met(ouders_kunnen_bijdragen, yes) + met_kind({2024, 1, 1}),
         bedrag(1092.41_euro)},
        {"couple, one 18-20", samen({2006, 1, 1}, {2000, 1, 1}) + met(ouders_kunnen_bijdragen, yes),
         bedrag(1347.06_euro)},
        {"couple, one 18-20, child",
         samen({2000, 1, 1}, {2006, 1, 1}) + met(ouders_kunnen_bijdragen, yes) + met_kind({2024, 1, 1}),
         bedrag(1747.49_euro)},
        {"couple, one 18-20, the other pension age: art. 20 to the letter",
         samen({2006, 1, 1}, {1950, 1, 1}) + met(ouders_kunnen_bijdragen, yes), bedrag(1347.06_euro)},
        {"couple, partner under 18: no norm", samen({1990, 1, 1}, {2008, 1, 2}), geen_bedrag},
        // art. 20 lid 3 and 4
        {"18-20 without parents", alleen({2006, 1, 1}) + met(ouders_kunnen_bijdragen, no), bedrag(1092.44_euro)},
        {"18-20 without parents, second half of 2026",
         alleen({2006, 1, 1}) + met(ouders_kunnen_bijdragen, no),
         bedrag(1112.66_euro),
         {2026, 7, 1}},
        {"18-20 without parents, the day before it began",
         alleen({2006, 1, 1}) + met(ouders_kunnen_bijdragen, no),
         bedrag(337.98_euro),
         {2025, 12, 31}},
        {"18-20, parents unknown: between", alleen({2006, 1, 1}), tussen(345.99_euro, 1092.44_euro)},
        {"couple, one 18-20 without parents: capped",
         samen({2006, 1, 1}, {2000, 1, 1}) + met(ouders_kunnen_bijdragen, no), bedrag(2002.13_euro)},
        {"couple, both 18-20 without parents: once or twice, capped",
         samen({2006, 1, 1}, {2006, 1, 1}) + met(ouders_kunnen_bijdragen, no), tussen(1438.43_euro, 2002.13_euro)},
        {"30: the parents do not matter", alleen({1996, 1, 1}), bedrag(1401.50_euro)},
        // art. 23
        {"in an institution", alleen({1990, 1, 1}) + met(aanvrager_in_inrichting, yes), bedrag(490.76_euro)},
        {"couple, both in an institution",
         samen({1990, 1, 1}, {1990, 1, 1}) + met(aanvrager_in_inrichting, yes) + met(partner_in_inrichting, yes),
         bedrag(796.27_euro)},
        {"couple, one in an institution: 443,76 + 47,00 + 1401,50",
         samen({1990, 1, 1}, {1990, 1, 1}) + met(partner_in_inrichting, yes), bedrag(1892.26_euro)},
        {"couple, one in an institution, the other 18-20",
         samen({1990, 1, 1}, {2006, 1, 1}) + met(aanvrager_in_inrichting, yes) + met(ouders_kunnen_bijdragen, no),
         bedrag(490.76_euro + 1092.44_euro)},
        // art. 19a, 22a
        {"one other of 27 today", alleen({1990, 1, 1}) + medebewoner(date{1999, 1, 1}), bedrag(1001.07_euro)},
        {"one other of 27 tomorrow", alleen({1990, 1, 1}) + medebewoner(date{1999, 1, 2}), bedrag(1401.50_euro)},
        {"one other of 21, in 2022",
         alleen({1990, 1, 1}) + medebewoner(date{2001, 12, 31}),
         bedrag(787.02_euro),
         {2022, 12, 31}},
        {"one other of 21, in 2023",
         alleen({1990, 1, 1}) + medebewoner(date{2001, 12, 31}),
         bedrag(1195.66_euro),
         {2023, 1, 1}},
        {"a student does not count", alleen({1990, 1, 1}) + medebewoner(date{1990, 1, 1}, yes), bedrag(1401.50_euro)},
        {"a commercial contract does not count", alleen({1990, 1, 1}) + medebewoner(date{1990, 1, 1}, no, yes),
         bedrag(1401.50_euro)},
        {"couple with one other: twice the third", samen({1990, 1, 1}, {1990, 1, 1}) + medebewoner(date{1990, 1, 1}),
         bedrag(2 * 867.59_euro)},
        {"18-20 has no cost sharing",
         alleen({2006, 1, 1}) + met(ouders_kunnen_bijdragen, yes) + medebewoner(date{1970, 1, 1}), bedrag(345.99_euro)},
        {"couple, one 18-20, one other: 345,99 + half of two",
         samen({2006, 1, 1}, {1990, 1, 1}) + met(ouders_kunnen_bijdragen, yes) + medebewoner(date{1970, 1, 1}),
         bedrag(345.99_euro + 1001.07_euro)},
        {"the same with a child: 746,42",
         samen({1990, 1, 1}, {2006, 1, 1}) + met(ouders_kunnen_bijdragen, yes) + medebewoner(date{1970, 1, 1}) +
             met_kind({2025, 1, 1}),
         bedrag(746.42_euro + 1001.07_euro)},
        {"pension age, one other: half of two by 22b", alleen({1950, 1, 1}) + medebewoner(date{1970, 1, 1}),
         bedrag(1072.08_euro)},
        {"one in an institution, one other at home",
         samen({1990, 1, 1}, {1990, 1, 1}) + met(partner_in_inrichting, yes) + medebewoner(date{1970, 1, 1}),
         bedrag(490.76_euro + 1001.07_euro)},
        // what is not known
        {"born in 2004: 21 or not yet, the year decides",
         alleen({1990, 1, 1}) + met(aanvrager_geboortedatum, some_day_in(2004)), bedrag(1401.50_euro)},
    };
    return alle;
}

TEST(Bijstandsnorm, PerHuishouden) {
    for (const geval& g : gevallen())
        EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", g.op_dag, g.zeg), g.verwacht) << g.wat;
}

// The partner's age and whereabouts are open as well, so the norm is somewhere between the lowest and the highest that a
// household with an applicant of 36 can have; it is narrower than "anything", and 21a lies in it.
TEST(Bijstandsnorm, MetOnbekendePartner) {
    const box norm = antwoord(
        landelijk, "bijstandsnorm", dag,
        met(aanvrager_geboortedatum, date{1990, 1, 1}) + met(aanvrager_in_inrichting, no) +
            [](situation& s) { s.no_members(kinderen), s.no_members(medebewoners); });
    EXPECT_TRUE(covers(norm, bedrag(1401.50_euro), kind::money));
    EXPECT_TRUE(covers(norm, bedrag(2144.16_euro), kind::money));
}

TEST(Bijstandsnorm, ZonderKostendelersBlijftGelijk) {
    const feiten f = samen({1990, 1, 1}, {1990, 1, 1}) + medebewoner(date{1970, 1, 1});
    EXPECT_EQ(antwoord(landelijk, "bijstandsnorm_zonder_kostendelers", dag, f), bedrag(2002.13_euro));
    EXPECT_EQ(antwoord(landelijk, "bijstandsnorm_zonder_kostendelers_exclusief", dag, f), bedrag(1902.02_euro));
}

// The number of sharers may be given by a host that knows only that.
TEST(Bijstandsnorm, GegevenKostendelers) {
    const feiten zonder_lijst =
        met(gehuwd, no) + met(aanvrager_geboortedatum, date{1990, 1, 1}) + met(aanvrager_in_inrichting, no);
    const feiten f = zonder_lijst +
                     [](situation& s) { EXPECT_EQ(s.give("kostendelers", kind::count, point(2)), outcome::accepted); };
    EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", dag, f), bedrag(867.59_euro));
    EXPECT_EQ(antwoord(landelijk, "bijstandsnorm", dag, zonder_lijst).hi, 140150);
}

// AOW art. 7a by date of birth; each line on its last and first day of birth.
TEST(AowLeeftijd, NaarGeboortedatum) {
    const auto bereikt = [](date geboren, date op) {
        return antwoord(landelijk, "aow_leeftijd_bereikt", op, met(aanvrager_geboortedatum, geboren));
    };
    EXPECT_EQ(bereikt({1952, 12, 31}, {2019, 1, 1}), ja);
    EXPECT_EQ(bereikt({1953, 1, 1}, {2019, 4, 30}), nee);
    EXPECT_EQ(bereikt({1953, 1, 1}, {2019, 5, 1}), ja);
    EXPECT_EQ(bereikt({1955, 8, 31}, {2021, 12, 30}), nee);
    EXPECT_EQ(bereikt({1955, 8, 31}, {2021, 12, 31}), ja);
    EXPECT_EQ(bereikt({1955, 9, 1}, {2022, 3, 31}), nee);
    EXPECT_EQ(bereikt({1955, 9, 1}, {2022, 4, 1}), ja);
    EXPECT_EQ(bereikt({1956, 5, 31}, {2022, 12, 31}), ja);
    EXPECT_EQ(bereikt({1956, 6, 1}, {2023, 3, 31}), nee);
    EXPECT_EQ(bereikt({1956, 6, 1}, {2023, 4, 1}), ja);
    EXPECT_EQ(bereikt({1957, 2, 28}, {2023, 12, 28}), ja);
    EXPECT_EQ(bereikt({1957, 3, 1}, {2024, 2, 29}), nee);
    EXPECT_EQ(bereikt({1957, 3, 1}, {2024, 3, 1}), ja);
    EXPECT_EQ(bereikt({1960, 12, 31}, {2027, 12, 31}), ja);
    EXPECT_EQ(bereikt({1961, 1, 1}, {2028, 3, 31}), nee);
    EXPECT_EQ(bereikt({1961, 1, 1}, {2028, 4, 1}), ja);
    EXPECT_EQ(bereikt({1962, 9, 30}, {2029, 12, 30}), ja);
    EXPECT_EQ(bereikt({1962, 10, 1}, {2029, 12, 31}), nee);
    EXPECT_EQ(bereikt({1962, 10, 1}, {2030, 1, 1}), onbekend); // not fixed yet, and never lower
    EXPECT_EQ(bereikt({1988, 4, 12}, {2025, 1, 1}), nee);
}

} // namespace
