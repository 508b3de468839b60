// Days of the Gregorian calendar, and the arithmetic of months that law needs: ages, half years, the first of a month.
// Month arithmetic is ambiguous at the end of a month, so every function that adds months takes the mode as an operand.
// No clock and no locale: the date of judgement is a fact like any other.
#pragma once

#include "bounds.hpp"

#include <cstdint>

namespace maatstaf {

/// A day by year, month and day of the month. Not <chrono>: that header costs more than the rest of this library, and
/// every day of eight centuries is compared with it in the tests.
struct civil_day {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31

    friend constexpr bool operator==(const civil_day&, const civil_day&) = default;
};

namespace calendar {

/// floor(a / b) for b > 0.
constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) noexcept {
    return a / b - (a % b < 0 ? 1 : 0);
}

// Years that begin in March put the leap day last; 400 of them are 146,097 days; 719,468 days lie between 0000-03-01
// and 1970-01-01.

constexpr std::int64_t day_number(civil_day when) noexcept {
    const std::int64_t year = when.year - (when.month <= 2 ? 1 : 0);
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_year = (153 * (when.month > 2 ? when.month - 3 : when.month + 9) + 2) / 5 + when.day - 1;
    return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

/// In 32 bits, which is what a day number has and half the time of 64. Years from -9999 to 9999.
constexpr civil_day civil(std::int64_t day) noexcept {
    const auto since = static_cast<std::int32_t>(day + 719'468);
    const std::int32_t era = (since >= 0 ? since : since - 146'096) / 146'097;
    const auto day_of_era = static_cast<std::uint32_t>(since - era * 146'097);
    const std::uint32_t year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::uint32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::uint32_t month = (5 * day_of_year + 2) / 153;
    const bool next_year = month >= 10;
    return {static_cast<int>(year_of_era) + era * 400 + (next_year ? 1 : 0),
            static_cast<int>(month) + (next_year ? -9 : 3), static_cast<int>(day_of_year - (153 * month + 2) / 5) + 1};
}

constexpr int last_day_of(int year, int month) noexcept {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

} // namespace calendar

/// A day, as the number of days since 1970-01-01.
struct date {
    std::int32_t day = 0;

    constexpr date() = default;
    constexpr explicit date(std::int32_t days_since_1970) noexcept : day(days_since_1970) {}
    /// The caller knows that the day exists; `exists` asks.
    constexpr date(int year, int month, int day_of_month) noexcept
        : day(static_cast<std::int32_t>(calendar::day_number({year, month, day_of_month}))) {}

    constexpr civil_day civil() const noexcept { return calendar::civil(day); }

    friend constexpr auto operator<=>(const date&, const date&) = default;
};

/// Is there such a day? 30 February is not.
constexpr bool exists(civil_day when) noexcept {
    return when.month >= 1 && when.month <= 12 && when.day >= 1 &&
           when.day <= calendar::last_day_of(when.year, when.month);
}

template <>
inline constexpr bool has_kind<date> = true;

template <>
struct kind_of<date> {
    static constexpr kind value = kind::date;
};

template <>
struct range_of<date> {
    static constexpr date lowest{1900, 1, 1};
    static constexpr date highest{2100, 12, 31};
};

/// A date of which only the year, or the year and the month, is known.
constexpr bounds<date> some_day_in(int year) noexcept {
    return {date{year, 1, 1}, date{year, 12, 31}};
}

constexpr bounds<date> some_day_in(int year, int month) noexcept {
    return {date{year, month, 1}, date{year, month, calendar::last_day_of(year, month)}};
}

/// Where adding months lands on a day that the month does not have (31 August plus six months):
enum class month_end : std::uint8_t {
    clamped, ///< the last day of that month: 28 February. Terms such as "17,5 years" and "half a year"
    forward, ///< the first day of the next month: 1 March. Birthdays, as the BRP counts them
};

namespace calendar {

/// Number of months since the year 0; two days in the same month have the same one.
constexpr std::int64_t month_index(civil_day when) noexcept {
    return std::int64_t{when.year} * 12 + when.month - 1;
}

/// The same day of the month, `months` later (earlier when negative). Law: never decreases when either operand grows.
constexpr std::int64_t plus_months(std::int64_t day, std::int64_t months, month_end mode) noexcept {
    const civil_day from = civil(day);
    const std::int64_t index = month_index(from) + months;
    const int year = static_cast<int>(floor_divide(index, 12));
    const int month = static_cast<int>(index - std::int64_t{year} * 12) + 1;
    const int last = last_day_of(year, month);
    if (from.day <= last) return day_number({year, month, from.day});
    return day_number({year, month, last}) + (mode == month_end::forward ? 1 : 0);
}

/// A day's month and day of the month in one number, of which differences are taken: no day of the month reaches the unit.
inline constexpr std::int64_t month_key_unit = 32;
constexpr std::int64_t month_key(std::int64_t day) noexcept {
    const civil_day on = civil(day);
    return month_index(on) * month_key_unit + on.day;
}

/// Months between two days, counting a month when its day is reached. Negative when `to` lies before `from`.
constexpr std::int64_t complete_months(std::int64_t from, std::int64_t to) noexcept {
    return floor_divide(month_key(to) - month_key(from), month_key_unit);
}

/// Age in years, which changes at the start of the birthday; born on 29 February, that is 1 March in a common year.
constexpr std::int64_t age(std::int64_t born, std::int64_t on) noexcept {
    return floor_divide(complete_months(born, on), 12);
}

constexpr std::int64_t first_of_month(std::int64_t day) noexcept {
    return day - civil(day).day + 1;
}

} // namespace calendar

} // namespace maatstaf
