// Amounts in euro cents, exact. There is no conversion from or to floating point anywhere, and none between money and
// plain numbers: `1533.82_euro` is read digit by digit at compile time.
#pragma once

#include "bounds.hpp"

#include <concepts>
#include <cstdint>

namespace maatstaf {

/// An amount in whole euro cents.
struct money {
    std::int64_t cents = 0;

    friend constexpr auto operator<=>(const money&, const money&) = default;
};

constexpr money operator+(money a, money b) noexcept {
    return {a.cents + b.cents};
}

constexpr money operator-(money a, money b) noexcept {
    return {a.cents - b.cents};
}

constexpr money operator-(money a) noexcept {
    return {-a.cents};
}

template <std::integral N>
constexpr money operator*(N times, money a) noexcept {
    return {static_cast<std::int64_t>(times) * a.cents};
}
template <std::floating_point N>
constexpr money operator*(N, money a) noexcept {
    static_assert(!std::floating_point<N>, "maatstaf: a fraction of an amount wants its rounding, see scaled");
    return a;
}

/// `euro(1533, 82)` is € 1.533,82. For an amount below zero write `-euro(1533, 82)`.
/// Whole numbers only: a number with a fraction would lose it in silence.
template <std::integral Whole, std::integral Cents = int>
constexpr money euro(Whole whole, Cents cents = 0) noexcept {
    return {static_cast<std::int64_t>(whole) * 100 + static_cast<std::int64_t>(cents)};
}

template <>
inline constexpr bool has_kind<money> = true;

template <>
struct kind_of<money> {
    static constexpr kind value = kind::money;
};

/// A hundred billion euros either way.
template <>
struct range_of<money> {
    static constexpr money lowest{-10'000'000'000'000};
    static constexpr money highest{10'000'000'000'000};
};

namespace literals {

/// `1533.82_euro`, `480_euro`: at most two decimals, digits and one point only; anything else does not compile.
template <char... Digits>
consteval money operator""_euro() {
    constexpr char digits[] = {Digits...};
    std::int64_t cents = 0;
    int decimals = -1;
    for (const char digit : digits) {
        if (digit == '\'') continue;
        if (digit == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (digit < '0' || digit > '9' || decimals == 2) throw "maatstaf: write an amount as 1533.82_euro";
        cents = cents * 10 + (digit - '0');
        if (decimals >= 0) ++decimals;
    }
    for (int d = decimals < 0 ? 0 : decimals; d < 2; ++d) cents *= 10;
    return {cents};
}

} // namespace literals

} // namespace maatstaf
