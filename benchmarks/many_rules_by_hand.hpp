// Households for the rules of many_rules.hpp, and what those rules say about them in plain C++: what every answer is
// compared with.
#pragma once

#include "many_rules.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace many_rules {

/// One household, in plain C++. Amounts in cents, ages in years on that day.
struct household {
    std::int64_t income = 0, wealth = 0, rent = 0, age = 0, residents = 1, months = 0;
    bool married = false, studies = false, works = false;
    woonvorm home = woonvorm::huur;
    std::vector<std::int64_t> children; ///< their ages
};

/// Who has had that many birthdays on the first day of 2025.
constexpr date born_at_age(std::int64_t years) noexcept {
    return {2024 - static_cast<int>(years), 7, 1};
}

inline household any_household(std::mt19937_64& random) {
    const auto below = [&](std::uint64_t n) { return static_cast<std::int64_t>(random() % n); };
    household h{.income = below(300'000),
                .wealth = below(1'500'000),
                .rent = below(200'000),
                .age = below(100),
                .residents = 1 + below(6),
                .months = below(72),
                .married = below(2) == 1,
                .studies = below(4) == 0,
                .works = below(2) == 1,
                .home = static_cast<woonvorm>(below(4)),
                .children = {}};
    for (std::int64_t n = below(4); n > 0; --n) h.children.push_back(below(25));
    return h;
}

inline void tell(situation& about, const household& h) {
    about.set(inkomen, money{h.income});
    about.set(vermogen, money{h.wealth});
    about.set(huur, money{h.rent});
    about.set(geboortedatum, born_at_age(h.age));
    about.set(bewoners, h.residents);
    about.set(maanden, h.months);
    about.set(gehuwd, h.married ? yes : no);
    about.set(student, h.studies ? yes : no);
    about.set(werkt, h.works ? yes : no);
    about.set(woont, h.home);
    about.no_members(kinderen);
    for (const std::int64_t years : h.children) {
        about.add_member(kinderen);
        about.set_member(kind_geboortedatum, born_at_age(years));
    }
}

/// What each definition gives.
using defined_values = std::array<std::int64_t, definition_count>;

inline defined_values definitions_by_hand(const household& h) {
    const auto percent = [](std::int64_t amount, std::int64_t by) { return (amount * by * 2 + 100) / 200; };
    constexpr std::int64_t norm_2025 = 134'545, limit_2025 = 777'000;
    defined_values of{};
    for (std::size_t ten = 0; ten < definition_count / 10; ++ten) {
        const auto i = static_cast<std::int64_t>(ten);
        std::int64_t* const value = &of[10 * ten];
        value[0] = h.age >= 18 + 5 * i;
        value[1] = h.wealth < percent(limit_2025, 80 + 10 * i);
        value[2] = h.married && h.residents >= 1 + i % 4;
        value[3] = h.months >= 6 * i || h.works;
        value[4] = h.home == static_cast<woonvorm>(i % 4) && !h.studies;
        for (const std::int64_t years : h.children) value[5] = value[5] != 0 || years < 4 + 2 * i;
        value[6] = percent(norm_2025, 100 + 5 * i);
        value[7] = h.married ? value[6] : norm_2025;
        value[8] = norm_2025 + 2500 * i;
        value[9] = std::max(value[8], h.rent);
    }
    return of;
}

inline bool by_hand(const recipe& r, const household& h, const defined_values& of) {
    const auto holds = [&](std::size_t definition) { return of[definition] != 0; };
    switch (r.sentence) {
    case 0: return holds(r.a) && h.income <= r.cents && h.residents >= r.number;
    case 1: return holds(r.a) || (h.wealth < of[r.m] && !h.studies);
    case 2: return (holds(r.a) ? of[r.m] : of[r.n]) >= h.income && holds(r.b);
    case 3: return h.months >= 12 * r.number && (holds(r.a) || holds(r.b)) && holds(r.c);
    case 4: return h.income + h.rent <= of[r.m] && holds(r.a) && holds(r.b);
    case 5: return !(holds(r.a) || holds(r.b)) && h.rent > r.cents;
    case 6: return h.home == r.home && holds(r.a) && h.wealth <= 5 * r.cents && holds(r.b);
    default: return std::min(of[r.m], of[r.n]) > h.income && holds(r.a) && holds(r.b);
    }
}

} // namespace many_rules
