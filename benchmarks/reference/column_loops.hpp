// Loops over columns, a block that stays in the first cache at a time, written for a compiler that makes vectors of them:
// no branches, the smallest numbers that hold, and few loops over many columns, so that memory is never waited for alone.
// Every translation unit that includes this gets loops of its own, for the instructions that it is compiled for.
#pragma once

#include "columns.hpp"
#include "parameters.hpp"
#include "short_calendar.hpp"

#include <algorithm>

namespace reference {

namespace {

using u8 = std::uint8_t;
using u16 = std::uint16_t;
namespace calendar = short_calendar;

constexpr std::size_t rows_at_once = 512;
constexpr std::size_t combinations = household_types * age_classes * 2; // of type, class and inside

constexpr u16 high(u16 a, u16 b) noexcept {
    return static_cast<u16>((std::uint32_t{a} * b) >> 16);
}

constexpr u16 divide(u16 a, calendar::divisor by) noexcept {
    return static_cast<u16>(high(a, by.factor) >> by.shift);
}

constexpr u16 key_of(std::int32_t day) noexcept {
    const auto d = static_cast<u16>(day - calendar::first_day);
    const u16 four_years = divide(d, calendar::by_four_years);
    const auto in_four = static_cast<u16>(d - four_years * calendar::days_in_four_years + calendar::before_year);
    const u16 year = divide(in_four, calendar::by_year);
    const u16 month =
        divide(static_cast<u16>(in_four - year * calendar::days_in_year + calendar::before_month), calendar::by_month);
    const auto more = static_cast<u16>(static_cast<u16>(month * calendar::more_factor + calendar::more_offset) >>
                                       calendar::more_shift);
    return static_cast<u16>(d + four_years * calendar::more_in_four_years + year * calendar::more_in_year + more);
}

constexpr u16 half_year_of(u16 key) noexcept {
    return static_cast<u16>(divide(key, calendar::by_half_year) - calendar::first_half_year);
}

/// Months as a difference of keys has them.
constexpr u16 months(std::int32_t n) noexcept {
    return static_cast<u16>(n << calendar::key_bits);
}

/// At most 120% of the norm is at most this, because an income is a whole number of cents.
constexpr auto income_limits = [] {
    std::array<std::int32_t, periods * combinations> result{};
    std::size_t n = 0;
    for (const norm_table& norm : norms)
        for (const auto& of_type : norm)
            for (const auto& of_class : of_type)
                for (const std::int32_t cents : of_class) result[n++] = cents * income_percent / 100;
    return result;
}();
constexpr auto limits_to_assets = [] {
    std::array<std::int32_t, periods * household_types> result{};
    std::size_t n = 0;
    for (const auto& of_period : asset_limits)
        for (const std::int32_t cents : of_period) result[n++] = cents;
    return result;
}();

/// The pension age in a period, as a difference of keys. The compiler sees for itself that it changes but once.
constexpr u16 pension_age(u16 period) noexcept {
    u16 result = months(pension_age_months[0]);
    for (std::size_t p = 1; p < periods; ++p)
        result =
            static_cast<u16>(result + u16{period >= p} * months(pension_age_months[p] - pension_age_months[p - 1]));
    return result;
}

constexpr u8 larger(u8 a, u8 b) noexcept {
    return a > b ? a : b;
}

/// All bits where the truth holds.
constexpr u8 mask(u8 truth) noexcept {
    return static_cast<u8>(-truth);
}

// Every column is a parameter of its own, because that is where GCC believes that none overlaps another.

void from_dates_and_persons(std::size_t n, const std::int32_t* __restrict birth, const std::int32_t* __restrict ref,
                            const u8* __restrict partner, const u8* __restrict household, const u8* __restrict inside,
                            const u8* __restrict referrer, const u8* __restrict court, const u8* __restrict skj,
                            const u8* __restrict running, u8* __restrict norm_place, u8* __restrict asset_place,
                            u8* __restrict minor, u8* __restrict r5, u8* __restrict r6, u8* __restrict r7) {
    for (std::size_t i = 0; i < n; ++i) {
        const u16 on = key_of(ref[i]), period = half_year_of(on);
        const auto lived = static_cast<u16>(on - key_of(birth[i]));
        const u8 type = larger(static_cast<u8>(2 * partner[i]), household[i]); // a couple is the highest of the types
        const auto age_class =
            static_cast<u8>(u8{lived >= months(252)} + u8{lived >= pension_age(period)}); // nobody of 20 is a pensioner
        const auto place = static_cast<u8>(period * household_types + type);
        asset_place[i] = place;
        norm_place[i] = static_cast<u8>(place * 6 + age_class * 2 + inside[i]);

        const u8 below_18{lived < months(216)}, below_23{lived < months(276)};
        const u8 who = referrer[i];
        const u8 refers = u8{who < 3} | (u8{who < 8} & skj[i]) | (u8{who == 8} & court[i]);
        minor[i] = below_18;
        r5[i] = below_18 | (below_23 & running[i] & (court[i] | refers));
        r6[i] = u8{lived >= months(210)} & below_18 & running[i];
        r7[i] = refers;
    }
}

void compare_amounts(std::size_t n, const std::int64_t* __restrict income, const std::int64_t* __restrict assets,
                     const u8* __restrict norm_place, const u8* __restrict asset_place, u8* __restrict r1,
                     u8* __restrict r2) {
    for (std::size_t i = 0; i < n; ++i) {
        r1[i] = income[i] <= income_limits[norm_place[i]];
        r2[i] = assets[i] <= limits_to_assets[asset_place[i]];
    }
}

void conclude(std::size_t n, const u16* __restrict municipality, const u8* __restrict children,
              const u8* __restrict minor, const u8* __restrict r1, const u8* __restrict r2, const u8* __restrict r5,
              const u8* __restrict r6, const u8* __restrict r7, u8* __restrict r3, u8* __restrict r4,
              u8* __restrict r8) {
    for (std::size_t i = 0; i < n; ++i) {
        const u8 local = u8{municipality[i] == home_municipality} & static_cast<u8>(minor[i] ^ 1) & r1[i] & r2[i];
        const u8 family = u8{children[i] > 0} & r1[i];
        const u8 scheme = local | family;
        const u8 with_youth_help = larger(static_cast<u8>(3 + scheme), u8{5} & mask(r6[i]));
        const u8 without = larger(static_cast<u8>(2 * scheme), r5[i]);
        r3[i] = local;
        r4[i] = family;
        r8[i] = larger(with_youth_help & mask(r5[i] & r7[i]), without);
    }
}

void judge_in_columns(const inputs& in, const outputs& out, std::size_t from, std::size_t to) {
    alignas(64) u8 norm_place[rows_at_once], asset_place[rows_at_once], minor[rows_at_once];
    for (std::size_t i = from; i < to; i += rows_at_once) {
        const std::size_t n = std::min(rows_at_once, (to - i + block - 1) / block * block);
        u8 *const r1 = out.r[0] + i, *const r2 = out.r[1] + i, *const r5 = out.r[4] + i, *const r6 = out.r[5] + i,
                  *const r7 = out.r[6] + i;
        from_dates_and_persons(n, in.birth + i, in.ref + i, in.partner + i, in.household + i, in.inside + i,
                               in.referrer + i, in.court + i, in.skj + i, in.running + i, norm_place, asset_place,
                               minor, r5, r6, r7);
        compare_amounts(n, in.income + i, in.assets + i, norm_place, asset_place, r1, r2);
        conclude(n, in.municipality + i, in.children + i, minor, r1, r2, r5, r6, r7, out.r[2] + i, out.r[3] + i,
                 out.r[7] + i);
    }
}

} // namespace

} // namespace reference
