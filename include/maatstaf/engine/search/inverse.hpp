// What a wanted result says about the arguments of an operator: the inverse of its meaning. Where an operator goes one way
// in an argument, the ends of that argument are found by halving, so that nothing about it has to be said twice; only where
// there is something shorter or something better does an operator say it itself.
//
// Law: no arguments that give a wanted result are lost.
#pragma once

#include "operate.hpp"

#include <cstdint>

namespace maatstaf::search {

/// What is left of an argument; none of it where lo > hi. `because`: bit 0 if the result counted for that, bit n + 1 if
/// argument n did.
struct narrowed {
    box value{};
    std::uint8_t because = 0;
};

inline constexpr std::uint8_t by_result = 1, by_first = 2, by_second = 4, by_third = 8;

constexpr bool is_empty(box b) noexcept {
    return b.lo > b.hi;
}

/// a - b, or the end of the machine's range beyond which it would be.
constexpr std::int64_t difference(std::int64_t a, std::int64_t b) noexcept {
    std::int64_t r = 0;
    if (!__builtin_sub_overflow(a, b, &r)) return r;
    return a < 0 ? INT64_MIN : INT64_MAX;
}
constexpr std::int64_t total(std::int64_t a, std::int64_t b) noexcept {
    std::int64_t r = 0;
    if (!__builtin_add_overflow(a, b, &r)) return r;
    return a < 0 ? INT64_MIN : INT64_MAX;
}

constexpr std::int64_t halfway(std::int64_t lo, std::int64_t hi) noexcept {
    return lo + static_cast<std::int64_t>((static_cast<std::uint64_t>(hi) - static_cast<std::uint64_t>(lo)) / 2);
}

/// The values of `a` for which what an operator gives can be wanted. `at(x, y)` gives the result of x and a box of the other
/// argument, in which it goes one way for each value of the other.
constexpr box narrow_by_halving(box result, box a, box other, auto&& at) noexcept {
    const auto goes = [&](std::int64_t y) {
        const std::int64_t first = at(a.lo, point(y)).lo, last = at(a.hi, point(y)).lo;
        return (last > first) - (last < first);
    };
    const int at_lo = goes(other.lo), at_hi = other.lo == other.hi ? at_lo : goes(other.hi);
    if (at_lo * at_hi < 0) return a;
    const bool rises = at_lo > 0 || at_hi > 0;
    const auto high_enough = [&](std::int64_t x) { return at(x, other).hi >= result.lo; };
    const auto low_enough = [&](std::int64_t x) { return at(x, other).lo <= result.hi; };
    const auto from_here = [&](std::int64_t x) { return rises ? high_enough(x) : low_enough(x); };
    const auto until_here = [&](std::int64_t x) { return rises ? low_enough(x) : high_enough(x); };
    if (!from_here(a.hi)) return {1, 0};
    if (!from_here(a.lo)) {
        std::int64_t no = a.lo, yes = a.hi;
        while (yes - 1 > no) (from_here(halfway(no, yes)) ? yes : no) = halfway(no, yes);
        a.lo = yes;
    }
    if (!until_here(a.lo)) return {1, 0}; // it passes over what is wanted
    if (!until_here(a.hi)) {
        std::int64_t no = a.hi, yes = a.lo;
        while (no - 1 > yes) (until_here(halfway(yes, no)) ? yes : no) = halfway(yes, no);
        a.hi = yes;
    }
    return a;
}

/// The first argument of an operator of one.
constexpr box narrow_only(const node& n, box result, box a) noexcept {
    if (n.code == op::negation) return intersection(a, {1 - result.hi, 1 - result.lo}, kind::count);
    return narrow_by_halving(result, a, point(0), [&](std::int64_t x, box) { return operate(n, point(x), point(x)); });
}

/// The first argument of an operator of two, or the second.
constexpr box narrow_one_of_two(const node& n, box result, box a, box other, bool first) noexcept {
    const auto within = [&](std::int64_t lo, std::int64_t hi) { return intersection(a, {lo, hi}, kind::count); };
    const bool sure = result.lo == 1, excluded = result.hi == 0;
    switch (n.code) {
    case op::all:
    case op::smallest: return within(result.lo, other.lo > result.hi ? result.hi : INT64_MAX);
    case op::any:
    case op::largest: return within(other.hi < result.lo ? result.lo : INT64_MIN, result.hi);
    case op::at_most:
        if (sure) return first ? within(INT64_MIN, other.hi) : within(other.lo, INT64_MAX);
        if (excluded) return first ? within(total(other.lo, 1), INT64_MAX) : within(INT64_MIN, difference(other.hi, 1));
        return a;
    case op::equal:
        if (sure) return within(other.lo, other.hi);
        if (!excluded || other.lo != other.hi) return a;
        return within(a.lo == other.lo ? a.lo + 1 : a.lo, a.hi == other.lo ? a.hi - 1 : a.hi);
    case op::plus: return within(difference(result.lo, other.hi), difference(result.hi, other.lo));
    case op::plus_days: return within(difference(result.lo, other.hi), difference(result.hi, other.lo));
    case op::minus:
        if (first) return within(total(result.lo, other.lo), total(result.hi, other.hi));
        return within(difference(other.lo, result.hi), difference(other.hi, result.lo));
    default:
        return narrow_by_halving(result, a, other, [&](std::int64_t x, box y) {
            return first ? operate(n, point(x), y) : operate(n, y, point(x));
        });
    }
}

/// What counted for that: where one argument decides alone, the other does not count.
constexpr narrowed narrow_with_reason(const node& n, box result, box a, box other, bool first) noexcept {
    const std::uint8_t by_other = first ? by_second : by_first;
    const box left = narrow_one_of_two(n, result, a, other, first);
    const bool alone = (n.code == op::all && result.lo == 1) || (n.code == op::any && result.hi == 0);
    return {left, static_cast<std::uint8_t>(alone ? by_result : by_result | by_other)};
}

/// All three arguments of choose.
constexpr void narrow_choose(box result, const box* from, narrowed* to) noexcept {
    for (int a = 0; a < 3; ++a) to[a] = {from[a], 0};
    const auto fits = [&](box arm) { return !is_empty(intersection(arm, result, kind::count)); };
    if (!fits(from[1]) && from[0].hi == 1) to[0] = {{from[0].lo, 0}, by_result | by_second};
    else if (!fits(from[2]) && from[0].lo == 0) to[0] = {{1, from[0].hi}, by_result | by_third};
    if (from[0].lo == 1) to[1] = {intersection(from[1], result, kind::count), by_result | by_first};
    if (from[0].hi == 0) to[2] = {intersection(from[2], result, kind::count), by_result | by_first};
}

} // namespace maatstaf::search
