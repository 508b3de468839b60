// Fractions of an amount, and what to do where a fraction of a cent arises. A rate is two whole numbers and stays exact
// until an operator rounds; the rounding is an operand of that operator and never a default.
#pragma once

#include "bounds.hpp"

#include <cstdint>

namespace maatstaf {

/// `numerator / denominator`. Invariant: denominator > 0.
struct rate {
    std::int32_t numerator = 0;
    std::int32_t denominator = 1;

    friend constexpr bool operator==(const rate&, const rate&) = default;
};

/// `percent(120)` is 120/100.
constexpr rate percent(std::int32_t hundredths) noexcept {
    return {hundredths, 100};
}

template <>
inline constexpr bool has_kind<rate> = true;

template <>
struct kind_of<rate> {
    static constexpr kind value = kind::rate;
};

/// As the machine keeps it, a rate that is not constant is its numerator over a denominator fixed by the pack.
struct rate_range {
    static constexpr std::int64_t lowest = 0;
    static constexpr std::int64_t highest = 10'000;
};

enum class rounding : std::uint8_t {
    down,    ///< towards minus infinity
    up,      ///< towards plus infinity
    half_up, ///< to the nearest; exactly half goes up, as municipalities and the Sociale verzekeringsbank publish
};

namespace rounded {

/// floor(a / b) for b > 0.
template <class Number>
constexpr Number floor_divide(Number a, Number b) noexcept {
    const Number q = a / b;
    return q * b > a ? q - Number{1} : q;
}

/// a / b in whole units, for b > 0. Law: never decreases when a grows, which is what makes its bounds exact.
template <class Number>
constexpr Number divide(Number a, Number b, rounding mode) noexcept {
    switch (mode) {
    case rounding::down: return floor_divide<Number>(a, b);
    case rounding::up: return Number{} - floor_divide<Number>(Number{} - a, b);
    case rounding::half_up: break;
    }
    // half up: floor(a/b + 1/2) = floor((2a + b) / 2b)
    return floor_divide<Number>(a + a + b, b + b);
}

} // namespace rounded

} // namespace maatstaf
