// The questions answered by plain loops, as one writes them who has the columns and no rules: the yardstick. Who was born
// after one day is a minor, so no age is computed. `in_years` computes them all, with the calendar of the standard library,
// and is what the others are compared with.
#pragma once

#include "persons.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace households {

inline constexpr std::int32_t last_birthday_of_adults = maatstaf::date{2007, 1, 1}.day;

inline bool is_minor(const persons& all, std::size_t person) noexcept {
    return all.birth[person] > last_birthday_of_adults;
}

/// Calls `told` for each household with its number and its first and last persons.
template <class Told>
void each_household(const persons& all, Told told) {
    for (std::size_t h = 0; h < household_count; ++h)
        told(h, static_cast<std::size_t>(all.offsets[h]), static_cast<std::size_t>(all.offsets[h + 1]));
}

inline void has_minor_by_hand(const persons& all, answers& to) {
    each_household(all, [&](std::size_t h, std::size_t person, std::size_t end) {
        bool any = false;
        for (; person < end && !any; ++person) any = is_minor(all, person);
        to.has_minor[h] = any;
    });
}

inline void minors_by_hand(const persons& all, answers& to) {
    each_household(all, [&](std::size_t h, std::size_t person, std::size_t end) {
        std::uint8_t many = 0;
        for (; person < end; ++person) many = static_cast<std::uint8_t>(many + is_minor(all, person));
        to.minors[h] = many;
    });
}

inline void income_by_hand(const persons& all, answers& to) {
    each_household(all, [&](std::size_t h, std::size_t person, std::size_t end) {
        std::int64_t sum = 0;
        for (; person < end; ++person) sum += all.income[person];
        to.income[h] = sum;
    });
}

inline void all_by_hand(const persons& all, answers& to) {
    each_household(all, [&](std::size_t h, std::size_t person, std::size_t end) {
        std::uint8_t many = 0;
        std::int64_t sum = 0;
        for (; person < end; ++person) {
            many = static_cast<std::uint8_t>(many + is_minor(all, person));
            sum += all.income[person];
        }
        to.has_minor[h] = many != 0;
        to.minors[h] = many;
        to.income[h] = sum;
    });
}

inline void in_years(const persons& all, answers& to) {
    using namespace std::chrono;
    constexpr year_month_day on{year{2025}, January, day{1}};
    each_household(all, [&](std::size_t h, std::size_t person, std::size_t end) {
        std::uint8_t many = 0;
        std::int64_t sum = 0;
        for (; person < end; ++person) {
            const year_month_day born{sys_days{days{all.birth[person]}}};
            int age = int{on.year()} - int{born.year()};
            if (born.month() > on.month() || (born.month() == on.month() && born.day() > on.day())) --age;
            many = static_cast<std::uint8_t>(many + (age < 18));
            sum += all.income[person];
        }
        to.has_minor[h] = many != 0;
        to.minors[h] = many;
        to.income[h] = sum;
    });
}

} // namespace households
