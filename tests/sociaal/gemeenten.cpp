// The schemes of Haarlemmermeer and Haarlem: below, on and above every boundary of each.
#include "oordeel.hpp"

namespace {

using namespace oordeel;

constexpr date dag{2025, 1, 1};

box hm(std::string_view regel, const feiten& f, date op = dag) {
    return antwoord(haarlemmermeer, regel, op, f);
}
box hlm(std::string_view regel, const feiten& f, date op = dag) {
    return antwoord(haarlem, regel, op, f);
}

feiten inwoner(date geboren = {1988, 4, 12}) {
    return alleen(geboren) + met(woongemeente, 394) + met(netto_inkomen, 1500_euro) + met(vermogen, 7769.99_euro) +
           met(student, no) + met(maanden_laag_inkomen, 36) + met(zicht_op_inkomensverbetering, no) +
           met(toeslag_eerder_toegekend, no) + met(heeft_bijstand, no);
}

// 1,20 x (1345,45 - 67,27) = 1533,82
TEST(Haarlemmermeer, InkomenTotGrens) {
    EXPECT_EQ(hm("inkomensgrens", inwoner()), bedrag(1533.82_euro));
    EXPECT_EQ(hm("inkomen_tot_grens", inwoner() + met(netto_inkomen, 1533.81_euro)), ja);
    EXPECT_EQ(hm("inkomen_tot_grens", inwoner() + met(netto_inkomen, 1533.82_euro)), ja);
    EXPECT_EQ(hm("inkomen_tot_grens", inwoner() + met(netto_inkomen, 1533.83_euro)), nee);
    EXPECT_EQ(hm("inkomen_tot_grens", inwoner() + met(netto_inkomen, known<money>{2000_euro, inkomens.hi})), nee);
    EXPECT_EQ(hm("inkomen_tot_grens", alleen({1988, 4, 12})), onbekend);
    EXPECT_TRUE(covers(hm("inkomensgrens", inwoner(), {2027, 1, 1}), geen_bedrag, kind::money));
    EXPECT_EQ(hm("inkomen_tot_grens", inwoner(), {2027, 1, 1}), onbekend);
}

TEST(Haarlemmermeer, GrensIsGeenKostendelersnorm) {
    EXPECT_EQ(hm("inkomensgrens", inwoner() + medebewoner(date{1970, 1, 1})), bedrag(1533.82_euro));
}

// For somebody of 18 in 2026 the limit is 394,43 without the supplement of art. 20 lid 3 and 1.245,38 with it (415,19 and
// 1.310,93 with holiday allowance). No source settles which.
TEST(Haarlemmermeer, AchttienZonderOuders) {
    const feiten f = inwoner({2007, 6, 1}) + met(ouders_kunnen_bijdragen, no);
    EXPECT_EQ(hm("inkomensgrens", f, {2026, 1, 1}), tussen(394.43_euro, 1245.38_euro));
    EXPECT_EQ(hm("inkomensgrens", f + met(ouders_kunnen_bijdragen, yes), {2026, 1, 1}), bedrag(394.43_euro));
    EXPECT_EQ(hm("inkomen_tot_grens", f + met(netto_inkomen, 394.43_euro), {2026, 1, 1}), ja);
    EXPECT_EQ(hm("inkomen_tot_grens", f + met(netto_inkomen, 394.44_euro), {2026, 1, 1}), onbekend);
    EXPECT_EQ(hm("inkomen_tot_grens", f + met(netto_inkomen, 1245.39_euro), {2026, 1, 1}), nee);
}

/// A pack that only chooses settings of the municipality's.
box met_instelling(const chosen& keuze, std::string_view regel, const feiten& f, date op = dag) {
    const pack* const gebruikt[]{&haarlemmermeer};
    const chosen keuzes[]{keuze};
    const pack eigen{.name = "eigen", .version = "1", .uses = gebruikt, .chooses = keuzes};
    return antwoord(eigen, regel, op, f);
}

TEST(Haarlemmermeer, Instellingen) {
    using haarlemmermeer_regels::draagkracht;
    using haarlemmermeer_regels::grens_inbegrepen;
    const feiten op_de_grens = inwoner() + met(netto_inkomen, 1533.82_euro),
                 erboven = inwoner() + met(netto_inkomen, 1533.83_euro);
    EXPECT_EQ(met_instelling(grens_inbegrepen.as(no), "inkomen_tot_grens", op_de_grens), nee);
    EXPECT_EQ(
        met_instelling(grens_inbegrepen.as(no), "inkomen_tot_grens", inwoner() + met(netto_inkomen, 1533.81_euro)), ja);
    EXPECT_EQ(met_instelling(draagkracht.as(yes), "inkomen_tot_grens", op_de_grens), ja);
    EXPECT_EQ(met_instelling(draagkracht.as(yes), "inkomen_tot_grens", erboven), onbekend);
    const feiten achttien = inwoner({2007, 6, 1}) + met(ouders_kunnen_bijdragen, no);
    EXPECT_EQ(
        met_instelling(aanvulling_20_3_in_grens.as(ja_nee_onbeslist::ja), "inkomensgrens", achttien, {2026, 1, 1}),
        bedrag(1245.38_euro));
    EXPECT_EQ(
        met_instelling(aanvulling_20_3_in_grens.as(ja_nee_onbeslist::nee), "inkomensgrens", achttien, {2026, 1, 1}),
        bedrag(394.43_euro));
}

TEST(Haarlemmermeer, IndividueleInkomenstoeslag) {
    const auto iit = [](const feiten& f, date op = dag) { return hm("individuele_inkomenstoeslag", f, op); };
    EXPECT_EQ(iit(inwoner()), ja);
    EXPECT_EQ(iit(inwoner() + met(woongemeente, 393)), nee);
    EXPECT_EQ(iit(inwoner() + met(woongemeente, 395)), nee);
    EXPECT_EQ(iit(inwoner({2004, 1, 1})), ja); // 21 today
    EXPECT_EQ(iit(inwoner({2004, 1, 2})), nee);
    EXPECT_EQ(iit(inwoner({1958, 1, 1})), nee); // pension age today
    EXPECT_EQ(iit(inwoner({1958, 1, 2})), ja);
    EXPECT_EQ(iit(inwoner() + met(maanden_laag_inkomen, 35)), nee);
    EXPECT_EQ(iit(inwoner() + met(maanden_laag_inkomen, 37)), ja);
    EXPECT_EQ(iit(inwoner() + met(vermogen, 7770_euro)), nee); // strictly below the limit
    EXPECT_EQ(iit(inwoner() + met(vermogen, 7770.01_euro)), nee);
    EXPECT_EQ(iit(inwoner() + met(zicht_op_inkomensverbetering, yes)), nee);
    EXPECT_EQ(iit(inwoner() + met(zicht_op_inkomensverbetering, unknown)), onbekend);
    const feiten eerder = inwoner() + met(toeslag_eerder_toegekend, yes);
    EXPECT_EQ(iit(eerder), onbekend);
    EXPECT_EQ(iit(eerder + met(toeslag_laatst_toegekend_op, date{2023, 12, 31})), ja);
    EXPECT_EQ(iit(eerder + met(toeslag_laatst_toegekend_op, date{2024, 1, 1})), nee); // the first of the twelve months
    EXPECT_EQ(iit(eerder + met(toeslag_laatst_toegekend_op, date{2024, 1, 2})), nee);
    EXPECT_EQ(iit(inwoner(), {2023, 12, 31}), onbekend); // not in force
    EXPECT_EQ(iit(inwoner() + met(vermogen, 7574.99_euro), {2024, 1, 1}), ja);
}

TEST(Haarlemmermeer, BedragInkomenstoeslag) {
    const auto som = [](const feiten& f) { return hm("individuele_inkomenstoeslag_bedrag", f); };
    EXPECT_EQ(som(inwoner()), bedrag(480_euro));
    EXPECT_EQ(som(inwoner() + met_kind({2015, 1, 1})), bedrag(620_euro));
    EXPECT_EQ(som(inwoner() + met(gehuwd, yes)), bedrag(690_euro));
    EXPECT_EQ(som(inwoner() + met(maanden_laag_inkomen, 35)), bedrag(0_euro));
}

TEST(Haarlemmermeer, CollectieveZorgverzekering) {
    const auto czv = [](const feiten& f) { return hm("collectieve_zorgverzekering", f); };
    EXPECT_EQ(czv(inwoner()), ja);
    EXPECT_EQ(czv(inwoner() + met(netto_inkomen, 1533.82_euro)), ja);
    EXPECT_EQ(czv(inwoner() + met(netto_inkomen, 1533.83_euro)), nee);
    EXPECT_EQ(czv(inwoner() + met(vermogen, 7770_euro)), nee);
    EXPECT_EQ(czv(inwoner() + met(student, yes)), nee);
    EXPECT_EQ(czv(inwoner() + met(woongemeente, 392)), nee);
    EXPECT_EQ(czv(inwoner({2007, 1, 1}) + met(netto_inkomen, 0_euro)), ja);
    EXPECT_EQ(czv(inwoner({2007, 1, 2}) + met(netto_inkomen, 0_euro)), nee);
}

TEST(Haarlemmermeer, Schoolkosten) {
    const auto basis = onderwijs::basisonderwijs, voortgezet = onderwijs::voortgezet_onderwijs;
    const feiten ouder = inwoner() + met(vermogen, 15539.99_euro);
    const auto som = [&](const feiten& f, date op = dag) { return hm("tegemoetkoming_schoolkosten_bedrag", f, op); };
    EXPECT_EQ(som(ouder), bedrag(0_euro));
    EXPECT_EQ(som(ouder + met_kind({2016, 1, 1}, basis)), bedrag(155_euro));
    EXPECT_EQ(som(ouder + met_kind({2010, 1, 1}, voortgezet)), bedrag(310_euro));
    EXPECT_EQ(
        som(ouder + met_kind({2016, 1, 1}, basis) + met_kind({2010, 1, 1}, voortgezet) + met_kind({2018, 1, 1}, basis)),
        bedrag(620_euro));
    EXPECT_EQ(som(ouder + met_kind({2007, 1, 2}, voortgezet)), bedrag(310_euro)); // 18 tomorrow
    EXPECT_EQ(som(ouder + met_kind({2007, 1, 1}, voortgezet)), bedrag(0_euro));
    EXPECT_EQ(som(ouder + met_kind({2022, 1, 1}, onderwijs::geen)), bedrag(0_euro));
    EXPECT_EQ(som(ouder + met_kind({2016, 1, 1}, basis) + met(vermogen, 15540_euro)), bedrag(0_euro));
    EXPECT_EQ(som(ouder + met_kind({2016, 1, 1}, basis) + met(netto_inkomen, 1533.83_euro)), bedrag(0_euro));
    EXPECT_EQ(hm("tegemoetkoming_schoolkosten", ouder + met_kind({2016, 1, 1}, basis)), ja);
    EXPECT_EQ(hm("tegemoetkoming_schoolkosten", ouder + met_kind({2016, 1, 1})), onbekend);
    EXPECT_EQ(hm("tegemoetkoming_schoolkosten", ouder + met_kind({2016, 1, 1}, basis), {2021, 12, 31}), onbekend);
    EXPECT_EQ(
        hm("tegemoetkoming_schoolkosten",
           ouder + met_kind({2016, 1, 1}, basis) + met(netto_inkomen, 1000_euro) + met(vermogen, 0_euro), {2022, 1, 1}),
        ja);
}

TEST(Haarlemmermeer, Computerregeling) {
    EXPECT_EQ(hm("computerregeling", inwoner() + met(netto_inkomen, 1533.81_euro)),
              onbekend); // the limit of savings has no date
    EXPECT_EQ(hm("computerregeling", inwoner() + met(netto_inkomen, 1533.82_euro)), nee); // lower than
    EXPECT_EQ(hm("computerregeling", inwoner() + met(netto_inkomen, 1533.83_euro)), nee);
}

TEST(Haarlemmermeer, Leergeld) {
    EXPECT_EQ(hm("leergeld", inwoner() + met_kind({2021, 1, 2})), nee); // 4 tomorrow
    EXPECT_EQ(hm("leergeld", inwoner() + met_kind({2021, 1, 1})), ja);
    EXPECT_EQ(hm("leergeld", inwoner() + met_kind({2007, 1, 2})), ja);
    EXPECT_EQ(hm("leergeld", inwoner() + met_kind({2007, 1, 1})), nee);
    EXPECT_EQ(hm("leergeld", inwoner() + met_kind({2015, 1, 1}) + met(netto_inkomen, 1533.83_euro)), nee);
}

feiten haarlemmer(date geboren = {1988, 4, 12}) {
    return inwoner(geboren) + met(woongemeente, 392);
}

TEST(Haarlem, Inkomensgrens) {
    EXPECT_EQ(hlm("inkomensgrens", haarlemmer()), bedrag(1533.82_euro));
    EXPECT_EQ(hlm("inkomen_tot_grens", haarlemmer() + met(netto_inkomen, 1533.82_euro)), ja);
    EXPECT_EQ(hlm("inkomen_tot_grens", haarlemmer() + met(netto_inkomen, 1533.83_euro)), nee);
    EXPECT_EQ(hlm("inkomensgrens", haarlemmer() + met_kind({2015, 1, 1})), geen_bedrag); // not derivable
    EXPECT_EQ(hlm("inkomensgrens", haarlemmer({2004, 1, 2}) + met_kind({2024, 1, 1})), bedrag(378.67_euro));
    EXPECT_EQ(hlm("inkomensgrens", haarlemmer(), {2018, 12, 31}), geen_bedrag);
    EXPECT_EQ(hlm("inkomensgrens", haarlemmer(), {2019, 1, 1}), bedrag(1169.12_euro));
}

TEST(Haarlem, VermogenTotGrens) {
    EXPECT_EQ(hlm("vermogen_tot_grens", haarlemmer() + met(vermogen, 7769.99_euro)), ja);
    EXPECT_EQ(hlm("vermogen_tot_grens", haarlemmer() + met(vermogen, 7770_euro)), ja);
    EXPECT_EQ(hlm("vermogen_tot_grens", haarlemmer() + met(vermogen, 7770.01_euro)), nee);
}

TEST(Haarlem, HaarlemPas) {
    const auto pas = [](const feiten& f) { return hlm("haarlempas", f); };
    EXPECT_EQ(pas(haarlemmer()), ja);
    EXPECT_EQ(pas(haarlemmer() + met(woongemeente, 394)), nee);
    EXPECT_EQ(pas(haarlemmer() + met(netto_inkomen, 1533.83_euro)), nee);
    EXPECT_EQ(pas(haarlemmer() + met(netto_inkomen, 1533.83_euro) + met(heeft_bijstand, yes)), ja);
    EXPECT_EQ(pas(haarlemmer() + met(student, yes)), nee);
    EXPECT_EQ(pas(haarlemmer() + met(student, yes) + met(heeft_bijstand, yes) + met_kind({2015, 1, 1})), ja);
    EXPECT_EQ(pas(haarlemmer({2004, 1, 1})), ja);
    EXPECT_EQ(pas(haarlemmer({2004, 1, 2}) + met(netto_inkomen, 0_euro)), onbekend); // 18-20: call
}

} // namespace
