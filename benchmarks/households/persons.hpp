// Half a million households with 1.3 million persons, as columns: the persons lie one after another, and offsets say which
// are whose. Drawn from a fixed seed, alike on every machine.
#pragma once

#include <maatstaf/values/date.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace households {

inline constexpr std::size_t household_count = 500'000, person_count = 1'300'000;

struct persons {
    std::vector<std::int32_t> offsets{0}; ///< of household i those from offsets[i] until offsets[i + 1]
    std::vector<std::int32_t> birth;      ///< in days since 1970-01-01
    std::vector<std::int64_t> income;     ///< in cents
};

/// Ten households after another have these sizes, in any order; so the number of persons is what it should be.
inline constexpr std::array<int, 10> sizes_of_ten{1, 1, 1, 2, 2, 2, 3, 4, 4, 6};

/// The first in a household is an adult, the others are of any age; whoever is old enough may have an income.
inline persons everybody() {
    using maatstaf::date;
    constexpr std::int32_t today = date{2025, 1, 1}.day, year = 365;
    std::mt19937_64 random{20250101};
    const auto below = [&](std::int32_t n) {
        return static_cast<std::int32_t>(random() % static_cast<std::uint64_t>(n));
    };
    persons all;
    for (std::size_t ten = 0; ten < household_count / 10; ++ten) {
        std::array<int, 10> sizes = sizes_of_ten;
        for (std::size_t left = sizes.size(); left > 1; --left)
            std::swap(sizes[left - 1], sizes[static_cast<std::size_t>(below(static_cast<std::int32_t>(left)))]);
        for (const int size : sizes) {
            for (int person = 0; person < size; ++person) {
                const std::int32_t days = person == 0 ? 18 * year + 5 + below(70 * year) : below(60 * year);
                all.birth.push_back(today - days);
                all.income.push_back(days < 16 * year || below(4) == 0 ? 0 : below(450'000));
            }
            all.offsets.push_back(static_cast<std::int32_t>(all.birth.size()));
        }
    }
    return all;
}

/// What is asked of each household.
struct answers {
    std::vector<std::uint8_t> has_minor = std::vector<std::uint8_t>(household_count);
    std::vector<std::uint8_t> minors = std::vector<std::uint8_t>(household_count);
    std::vector<std::int64_t> income = std::vector<std::int64_t>(household_count);

    friend bool operator==(const answers&, const answers&) = default;
};

} // namespace households
