// For the tests of the shipped rules: one rule, one date, one household, one answer.
#pragma once

#include <maatstaf/maatstaf.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>

namespace maatstaf {

/// So that a failing test shows what was answered.
inline void PrintTo(const box& b, std::ostream* out) {
    *out << '[' << b.lo << ", " << b.hi << ']';
}

} // namespace maatstaf

namespace oordeel {

using namespace maatstaf;
using namespace maatstaf::literals;
using namespace maatstaf::sociaal;

using feiten = std::function<void(situation&)>;

/// What is said first, and then what is said besides.
inline feiten operator+(feiten eerst, feiten dan) {
    return [eerst = std::move(eerst), dan = std::move(dan)](situation& s) {
        eerst(s);
        dan(s);
    };
}

template <class T>
feiten met(const fact<T>& which, known<T> value) {
    return [&which, value](situation& s) { EXPECT_EQ(s.set(which, value), outcome::accepted) << which.name; };
}

/// Links the rule without a date and gives the date as a fact, and links it bound to the date: both must agree.
inline box antwoord(const pack& van, std::string_view regel, date op_dag, const feiten& zeg) {
    const pack* const packs[]{&van};
    const std::string_view namen[]{regel};
    box antwoorden[2];
    for (const bool gebonden : {false, true}) {
        std::vector<link_problem> problemen;
        const auto p =
            plan::make({packs, "huishouden", namen, gebonden ? std::optional{op_dag} : std::nullopt}, problemen);
        EXPECT_TRUE(p.has_value()) << regel;
        situation s{*p};
        s.set(peildatum, op_dag);
        zeg(s);
        judge oordeelt{*p};
        oordeelt.consider(s);
        antwoorden[gebonden] = oordeelt.answer(0);
    }
    EXPECT_EQ(antwoorden[0], antwoorden[1]) << regel << ": bound to the date it answers otherwise";
    return antwoorden[1];
}

inline constexpr box ja = point(1), nee = point(0), onbekend{0, 1};
inline constexpr box geen_bedrag = everything(kind::money);

constexpr box bedrag(money m) {
    return point(m.cents);
}
constexpr box tussen(money lo, money hi) {
    return {lo.cents, hi.cents};
}

inline feiten alleen(date geboren) {
    return met(gehuwd, no) + met(aanvrager_geboortedatum, geboren) + met(aanvrager_in_inrichting, no) +
           [](situation& s) { s.no_members(kinderen), s.no_members(medebewoners); };
}

inline feiten samen(date geboren, date partner_geboren) {
    return alleen(geboren) + met(gehuwd, yes) + met(partner_geboortedatum, partner_geboren) +
           met(partner_in_inrichting, no);
}

inline feiten met_kind(date geboren, known<onderwijs> school = {}, known<truth> ten_laste = yes) {
    return [=](situation& s) {
        s.add_member(kinderen);
        s.set_member(kind_geboortedatum, geboren);
        s.set_member(kind_onderwijs, school);
        s.set_member(kind_ten_laste, ten_laste);
    };
}

inline feiten medebewoner(known<date> geboren, known<truth> student = no, known<truth> commercieel = no) {
    return [=](situation& s) {
        s.add_member(medebewoners);
        s.set_member(medebewoner_geboortedatum, geboren);
        s.set_member(medebewoner_student, student);
        s.set_member(medebewoner_commercieel, commercieel);
    };
}

} // namespace oordeel
