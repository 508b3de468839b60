// Parts of amounts. A rate times an amount is exact until it is rounded, and how it is rounded is always said: by the
// mode, and by the unit in which the source publishes (a cent, or a whole euro).
#pragma once

#include "expression.hpp"

#include <maatstaf/values/rate.hpp>

namespace maatstaf {

namespace writing {

/// A rate as it stands in a rule: a constant, or a dated one; both know their denominator.
template <class R>
concept rate_operand = std::same_as<R, rate> || requires(const R& by) {
    requires gives_a<R, rate>;
    by.denominator;
};

template <class A, class R>
constexpr auto apply_rate(op code, const A& amount, const R& by, rounding mode, money unit) noexcept {
    static_assert(gives_a<A, money> || gives_a<A, count>, "maatstaf: a rate applies to money or to a count");
    const scaling with{by.denominator, static_cast<std::int32_t>(unit.cents)};
    return apply<maatstaf::value_of<A>>(
        {.code = code, .mode = static_cast<std::uint8_t>(mode), .payload = with.packed()}, amount, by);
}

} // namespace writing

/// round(amount x rate), to `unit`.
template <expressible A, writing::rate_operand R>
constexpr auto scaled(const A& amount, const R& by, rounding mode, money unit = money{1}) noexcept {
    return writing::apply_rate(op::scale, amount, by, mode, unit);
}

/// amount - round(amount x rate): what is left when a part is taken off that is itself rounded.
template <expressible A, writing::rate_operand R>
constexpr auto reduced(const A& amount, const R& by, rounding mode) noexcept {
    return writing::apply_rate(op::reduce, amount, by, mode, money{1});
}

/// round(amount x (fixed + shared / sharers)): what one of several sharers gets. One operator, because the number of
/// sharers stands in it twice and its bounds are exact only as a whole. Over one denominator, that of both or a common one.
template <expressible A, operand C>
constexpr auto portion(const A& amount, rate fixed, rate shared, const C& sharers, rounding mode) noexcept {
    static_assert(writing::gives_a<A, money>, "maatstaf: portion wants money first");
    static_assert(writing::gives_a<C, count>, "maatstaf: portion wants the number of sharers as a count");
    sharing by{fixed.numerator, shared.numerator, fixed.denominator};
    if (shared.denominator != fixed.denominator)
        by = {fixed.numerator * shared.denominator, shared.numerator * fixed.denominator,
              fixed.denominator * shared.denominator};
    return writing::apply<money>({.code = op::portion, .mode = static_cast<std::uint8_t>(mode), .payload = by.packed()},
                                 amount, sharers);
}

} // namespace maatstaf
