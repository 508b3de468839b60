// Loops over columns as one writes them down for a compiler that makes vectors of them, before one thinks about the calendar:
// the usual algorithm for a day's year and month, in 32 bits. column_loops.hpp is what can be done with much thought.
#include "parameters.hpp"
#include "yardsticks.hpp"

#include <algorithm>

namespace reference {

namespace {

using u8 = std::uint8_t;

constexpr std::size_t rows_at_once = 1'024;
constexpr std::size_t combinations = household_types * age_classes * 2; // of type, class and inside

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

struct month_and_day {
    std::int32_t month; ///< counted from March of the year 0
    std::int32_t day;
};

/// Days after the year 0, in eras of 400 years that begin in March.
constexpr month_and_day month_of(std::int32_t days_since_1970) noexcept {
    const std::uint32_t days = static_cast<std::uint32_t>(days_since_1970 + 719'468), era = days / 146'097,
                        day_of_era = days - era * 146'097;
    const std::uint32_t year = (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::uint32_t day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    const std::uint32_t month = (5 * day_of_year + 2) / 153;
    return {static_cast<std::int32_t>((era * 400 + year) * 12 + month),
            static_cast<std::int32_t>(day_of_year - (153 * month + 2) / 5)};
}

void from_dates(std::size_t n, const std::int32_t* __restrict birth, const std::int32_t* __restrict ref,
                std::int32_t* __restrict months, std::int32_t* __restrict period,
                std::int32_t* __restrict pension_age) {
    for (std::size_t i = 0; i < n; ++i) {
        const month_and_day born = month_of(birth[i]), on = month_of(ref[i]);
        months[i] = on.month - born.month - (on.day < born.day);
    }
    for (std::size_t i = 0; i < n; ++i) {
        std::int32_t p = 0, age = pension_age_months[0];
        for (std::size_t k = 1; k < periods; ++k) {
            const bool begun = ref[i] >= period_starts[k];
            p += begun;
            age = begun ? pension_age_months[k] : age;
        }
        period[i] = p;
        pension_age[i] = age;
    }
}

void compare_amounts(std::size_t n, const std::int32_t* __restrict months, const std::int32_t* __restrict period,
                     const std::int32_t* __restrict pension_age, const u8* __restrict partner,
                     const u8* __restrict household, const u8* __restrict inside, const std::int64_t* __restrict income,
                     const std::int64_t* __restrict assets, u8* __restrict r1, u8* __restrict r2) {
    for (std::size_t i = 0; i < n; ++i) {
        const std::int32_t type = partner[i] != 0 ? 2 : household[i];
        const std::int32_t age_class = (months[i] >= 252) + (months[i] >= 252 && months[i] >= pension_age[i]);
        const std::int32_t place = period[i] * static_cast<std::int32_t>(household_types) + type;
        r1[i] = income[i] <= income_limits[static_cast<std::size_t>((place * 3 + age_class) * 2 + inside[i])];
        r2[i] = assets[i] <= limits_to_assets[static_cast<std::size_t>(place)];
    }
}

void conclude(std::size_t n, const std::int32_t* __restrict months, const std::uint16_t* __restrict municipality,
              const u8* __restrict children, const u8* __restrict referrer, const u8* __restrict court,
              const u8* __restrict skj, const u8* __restrict running, const u8* __restrict r1, const u8* __restrict r2,
              u8* __restrict r3, u8* __restrict r4, u8* __restrict r5, u8* __restrict r6, u8* __restrict r7,
              u8* __restrict r8) {
    for (std::size_t i = 0; i < n; ++i) {
        const u8 who = referrer[i];
        const u8 minor{months[i] < 216}, below_23{months[i] < 276}, from_210{months[i] >= 210};
        const u8 refers = u8{who < 3} | (u8{who < 8} & skj[i]) | (u8{who == 8} & court[i]);
        const u8 local = u8{municipality[i] == home_municipality} & u8{minor == 0} & r1[i] & r2[i];
        const u8 family = u8{children[i] > 0} & r1[i];
        const u8 youth = minor | (below_23 & running[i] & (court[i] | refers));
        const u8 soon_18 = from_210 & minor & running[i], scheme = local | family;
        r3[i] = local;
        r4[i] = family;
        r5[i] = youth;
        r6[i] = soon_18;
        r7[i] = refers;
        const u8 helped = youth & refers;
        const u8 without_help = std::max(youth, static_cast<u8>(2 * scheme));
        const u8 with_help = std::max(static_cast<u8>(5 * soon_18), static_cast<u8>(3 + scheme));
        r8[i] = std::max(without_help, static_cast<u8>(with_help * helped));
    }
}

} // namespace

void by_hand_plain_columns(const inputs& in, const outputs& out, std::size_t from, std::size_t to) {
    alignas(64) std::int32_t months[rows_at_once], period[rows_at_once], pension_age[rows_at_once];
    for (std::size_t i = from; i < to; i += rows_at_once) {
        const std::size_t n = std::min(rows_at_once, (to - i + block - 1) / block * block);
        from_dates(n, in.birth + i, in.ref + i, months, period, pension_age);
        compare_amounts(n, months, period, pension_age, in.partner + i, in.household + i, in.inside + i, in.income + i,
                        in.assets + i, out.r[0] + i, out.r[1] + i);
        conclude(n, months, in.municipality + i, in.children + i, in.referrer + i, in.court + i, in.skj + i,
                 in.running + i, out.r[0] + i, out.r[1] + i, out.r[2] + i, out.r[3] + i, out.r[4] + i, out.r[5] + i,
                 out.r[6] + i, out.r[7] + i);
    }
}

} // namespace reference
