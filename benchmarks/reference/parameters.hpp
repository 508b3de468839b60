// The dated parameters of the reference workload: norms, asset limits and the pension age in eight half-years. The
// amounts are illustrative: of a plausible size, and by no source. Data and nothing else, so that a translation unit for
// any instruction set may include it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace reference {

inline constexpr std::size_t periods = 8, household_types = 3, age_classes = 3;
inline constexpr std::int32_t home_municipality = 344, income_percent = 120;

/// The half-years from 2023-01-01, and the first day without parameters, as days since 1970-01-01.
inline constexpr std::array<std::int32_t, periods> period_starts{19358, 19539, 19723, 19905,
                                                                 20089, 20270, 20454, 20635};
inline constexpr std::int32_t end_of_periods = 20819;

/// By household type (single, single parent, couple), age class (below 21, below the pension age, from there on) and
/// whether they live in an institution.
using norm_table = std::array<std::array<std::array<std::int32_t, 2>, age_classes>, household_types>;
inline constexpr norm_table first_norms{{{{{29'500, 36'500}, {119'600, 38'000}, {133'200, 40'500}}},
                                         {{{29'500, 36'500}, {119'600, 38'000}, {168'300, 40'500}}},
                                         {{{59'000, 59'100}, {170'800, 59'200}, {180'600, 64'000}}}}};

/// In cents per month. They grow by 1.9% of the first ones each half-year, rounded down to the cent.
inline constexpr std::array<norm_table, periods> norms = [] {
    std::array<norm_table, periods> result{};
    for (std::size_t p = 0; p < periods; ++p)
        for (std::size_t type = 0; type < household_types; ++type)
            for (std::size_t c = 0; c < age_classes; ++c)
                for (std::size_t inside = 0; inside < 2; ++inside)
                    result[p][type][c][inside] =
                        first_norms[type][c][inside] * (1000 + 19 * static_cast<std::int32_t>(p)) / 1000;
    return result;
}();

/// In cents, by household type. They change each year.
inline constexpr std::array<std::array<std::int32_t, household_types>, periods> asset_limits = [] {
    std::array<std::array<std::int32_t, household_types>, periods> result{};
    for (std::size_t p = 0; p < periods; ++p) {
        const auto year = static_cast<std::int32_t>(p / 2);
        result[p] = {760'500 + 15'500 * year, 1'521'000 + 31'000 * year, 1'521'000 + 31'000 * year};
    }
    return result;
}();

inline constexpr std::array<std::int32_t, periods> pension_age_months{802, 802, 804, 804, 804, 804, 804, 804};

static_assert(norms[7][2][2][0] == 204'619 && norms[1][0][0][1] == 37'193 && asset_limits[7][1] == 1'614'000);

} // namespace reference
