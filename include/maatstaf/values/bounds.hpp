// What may be known about a value of an ordered kind: every value from `lo` up to and including `hi` is still possible.
// Known means one value. Three-valued logic is not a special case but this same thing over {no, yes}.
// This header deliberately does not know what a value means; that is what the kinds are for.
#pragma once

#include "kind.hpp"

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstdint>

namespace maatstaf {

/// The smallest and largest value that a kind can take; each value type specialises it. An amount that nobody knows
/// never decides, so these lie far beyond any real value and still leave room for arithmetic (engine/check.hpp).
template <class T>
struct range_of;

/// Every value from `lo` to `hi` inclusive. Default: nothing is known.
/// Invariant: lo <= hi. A contradiction is reported where it arises, never kept as an empty range.
template <class T>
struct bounds {
    T lo = range_of<T>::lowest;
    T hi = range_of<T>::highest;

    constexpr bounds() = default;
    constexpr bounds(T value) noexcept : lo(value), hi(value) {}
    constexpr bounds(T lowest, T highest) noexcept : lo(lowest), hi(highest) {}
    bounds(std::floating_point auto) = delete; ///< a fraction would be lost in silence
    bounds(std::floating_point auto, auto) = delete;

    constexpr bool known() const noexcept { return lo == hi; }
    constexpr bool possible(T value) const noexcept { return lo <= value && value <= hi; }

    friend constexpr bool operator==(const bounds&, const bounds&) = default;
};

template <class T>
constexpr bounds<T> at_least(T lo) noexcept {
    return {lo, range_of<T>::highest};
}

template <class T>
constexpr bounds<T> at_most(T hi) noexcept {
    return {range_of<T>::lowest, hi};
}

template <>
struct range_of<count> {
    static constexpr count lowest = -1'000'000'000;
    static constexpr count highest = 1'000'000'000;
};

enum class truth : std::uint8_t { no = 0, yes = 1 };

template <>
inline constexpr bool has_kind<truth> = true;

template <>
struct kind_of<truth> {
    static constexpr kind value = kind::truth;
};

template <>
struct range_of<truth> {
    static constexpr truth lowest = truth::no;
    static constexpr truth highest = truth::yes;
};

inline constexpr bounds<truth> no{truth::no};
inline constexpr bounds<truth> yes{truth::yes};
inline constexpr bounds<truth> unknown{};

} // namespace maatstaf
