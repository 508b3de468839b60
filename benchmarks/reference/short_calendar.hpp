// The numbers of a calendar in 16 bits, for the years 1900 to 2026, which is what the facts of this workload lie in: twice
// the rows in a register. Data and nothing else; column_loops.hpp is the calendar in plain C++, and by_hand_columns.cpp
// proves it day by day.
//
// A day becomes 32 * (its month, counted on) + (its day of the month), a key. Then complete months between two days are
// the difference of their keys, divided by 32: where the day of the month is not reached, the difference falls short.
//
// Years begin in March, and every fourth one has a leap day. That 1900 had none puts the days before March 1900 off by
// one; they are more than a hundred years before any day of judgement, where a day does not matter.
#pragma once

#include <cstdint>

namespace reference::short_calendar {

inline constexpr std::int32_t first_day = -26'969; ///< 1896-03-01, if 1900 had had a leap day

/// High half of a product of 16 bits, shifted right: a division.
struct divisor {
    std::uint16_t factor, shift;
};
inline constexpr std::uint16_t days_in_four_years = 1'461, days_in_year = 365;
inline constexpr divisor by_four_years{45'934, 10};

/// (day in four years + 366) / 365.25 is the year in them, from 1.
inline constexpr std::uint16_t before_year = 366;
inline constexpr divisor by_year{45'934, 8};

/// Then (day in year + 31) / 30.6 is the month, from 1. The day in the year comes out one too high.
inline constexpr std::uint16_t before_month = 30;
inline constexpr divisor by_month{34'268, 4};

/// A key is the day, plus what four years, a year and the months of a year have more as months of 32 days.
inline constexpr std::uint16_t key_bits = 5;
inline constexpr std::uint16_t more_in_four_years = 48 * 32 - days_in_four_years, more_in_year = 12 * 32 - days_in_year;
/// For the months of a year, from 1: a line of which the whole part counts. In it are also two months more, so that
/// half-years begin where the month is a multiple of six, and less the year that is counted from 1.
inline constexpr std::uint16_t more_factor = 45, more_offset = 14 - 45 + (64 - 19) * 32, more_shift = 5;

/// A key / 192 is the half-year; that of 2023-01-01 is the first for which there are parameters.
inline constexpr divisor by_half_year{43'691, 7};
inline constexpr std::uint16_t first_half_year = (2023 - 1896) * 2;

} // namespace reference::short_calendar
