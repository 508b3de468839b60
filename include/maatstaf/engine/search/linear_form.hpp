// What a number is in terms of the moving fact, as far as it is a straight line: value x scale = slope x fact + offset, where
// roundings leave the offset open between two ends. Two numbers that grow alike overlap over any wide range; their lines
// tell all the same which is the larger. Exact integers; where they would leave the machine's range, there is no line.
#pragma once

#include <maatstaf/algebra/node.hpp>
#include <maatstaf/values/box.hpp>

#include <cstdint>
#include <numeric>

namespace maatstaf::search {

struct linear_form {
    std::int64_t scale = 0; ///< above 0; 0: there is no line
    std::int64_t slope = 0;
    box offset{};

    constexpr bool is_there() const noexcept { return scale > 0; }
    constexpr bool is_exact() const noexcept { return is_there() && offset.lo == offset.hi; }
};

constexpr linear_form line_of_number(std::int64_t value) noexcept {
    return {1, 0, point(value)};
}
constexpr linear_form line_of_fact() noexcept {
    return {1, 1, point(0)};
}

/// Arithmetic that remembers whether it left the range.
class in_range {
public:
    constexpr std::int64_t times(std::int64_t a, std::int64_t b) noexcept {
        std::int64_t r = 0;
        left_ |= __builtin_mul_overflow(a, b, &r);
        return r;
    }
    constexpr std::int64_t plus(std::int64_t a, std::int64_t b) noexcept {
        std::int64_t r = 0;
        left_ |= __builtin_add_overflow(a, b, &r);
        return r;
    }
    constexpr linear_form or_none(linear_form f) const noexcept { return left_ ? linear_form{} : f; }

private:
    bool left_ = false;
};

/// The line of factor times the number, factor / divided exactly; `spread` values more or less by a rounding after it.
constexpr linear_form times(linear_form a, std::int64_t factor, std::int64_t divided = 1,
                            std::int64_t spread = 0) noexcept {
    if (!a.is_there() || divided <= 0) return {};
    in_range safe;
    const std::int64_t scale = safe.times(a.scale, divided), off = safe.times(scale, spread);
    const std::int64_t lo = safe.times(a.offset.lo, factor), hi = safe.times(a.offset.hi, factor);
    return safe.or_none({scale,
                         safe.times(a.slope, factor),
                         {safe.plus(factor < 0 ? hi : lo, -off), safe.plus(factor < 0 ? lo : hi, off)}});
}

constexpr linear_form plus(linear_form a, linear_form b) noexcept {
    if (!a.is_there() || !b.is_there()) return {};
    in_range safe;
    const std::int64_t common = std::gcd(a.scale, b.scale), of_a = b.scale / common, of_b = a.scale / common;
    return safe.or_none({safe.times(a.scale, of_a),
                         safe.plus(safe.times(a.slope, of_a), safe.times(b.slope, of_b)),
                         {safe.plus(safe.times(a.offset.lo, of_a), safe.times(b.offset.lo, of_b)),
                          safe.plus(safe.times(a.offset.hi, of_a), safe.times(b.offset.hi, of_b))}});
}

constexpr linear_form minus(linear_form a, linear_form b) noexcept {
    return plus(a, times(b, -1));
}

/// The signs that the number can have while the fact is in this range: -1, 0 and 1. All of them where there is no line.
constexpr box signs_of(linear_form f, box fact) noexcept {
    if (!f.is_there()) return {-1, 1};
    in_range safe;
    const std::int64_t first = safe.times(f.slope, f.slope < 0 ? fact.hi : fact.lo),
                       last = safe.times(f.slope, f.slope < 0 ? fact.lo : fact.hi);
    const std::int64_t lo = safe.plus(first, f.offset.lo), hi = safe.plus(last, f.offset.hi);
    if (!safe.or_none(f).is_there()) return {-1, 1};
    return {(lo > 0) - (lo < 0), (hi > 0) - (hi < 0)};
}

/// The line of what an operator of two arguments gives, of which the second stands still for a rate or a factor.
constexpr linear_form line_of(const node& n, linear_form a, linear_form b) noexcept {
    const bool b_is_number = b.is_exact() && b.slope == 0 && b.scale == 1;
    switch (n.code) {
    case op::plus:
    case op::plus_days: return plus(a, b);
    case op::minus: return minus(a, b);
    case op::times:
        if (b_is_number) return times(a, b.offset.lo);
        if (a.is_exact() && a.slope == 0 && a.scale == 1) return times(b, a.offset.lo);
        return {};
    case op::scale: {
        const scaling by = scaling::of(n);
        return b_is_number ? times(a, b.offset.lo, by.denominator, by.unit) : linear_form{};
    }
    case op::reduce:
        return b_is_number ? minus(a, times(a, b.offset.lo, scaling::of(n).denominator, 1)) : linear_form{};
    default: return {};
    }
}

} // namespace maatstaf::search
