// What each operator means: one line on points, from which the meaning on boxes follows by the operator's directions;
// only where neither direction holds does an operator say itself what it does to boxes.
// The lines are written over any number: std::int64_t to judge, a checking number to prove that nothing overflows.
//
// Law: the result for a box is the hull of the results for its points (for a choice: the union).
#pragma once

#include "node.hpp"

#include <maatstaf/values/box.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>

/// For what lies on the path of every node: left to itself, a compiler inlines it or not by what else a program does.
#define MAATSTAF_INLINE [[gnu::always_inline]] inline

namespace maatstaf {

/// The meaning of one operator. Specialised once for each; `point` for ordered arguments, `on_boxes` where directions
/// are mixed. Leaves, look-ups and quantifiers have theirs in the interpreter, which knows where values live.
template <op Code>
struct meaning;

/// Calendar arithmetic and sets of options need the plain number; a number that watches for overflow converts itself.
constexpr std::int64_t whole(std::int64_t n) noexcept {
    return n;
}

/// For arithmetic with months, which only checked numbers reach; one that watches for overflow keeps within reason itself.
constexpr std::int64_t calendar_number(std::int64_t n) noexcept {
    return n;
}

/// One end of several results. A number that watches for overflow must not forget one that it does not take.
constexpr std::int64_t lesser(std::int64_t a, std::int64_t b) noexcept {
    return std::min(a, b);
}
constexpr std::int64_t greater(std::int64_t a, std::int64_t b) noexcept {
    return std::max(a, b);
}

// clang-format off
template <> struct meaning<op::all>      { template <class N> static constexpr N point(const node&, N a, N b) { return lesser(a, b); } };
template <> struct meaning<op::any>      { template <class N> static constexpr N point(const node&, N a, N b) { return greater(a, b); } };
template <> struct meaning<op::negation> { template <class N> static constexpr N point(const node&, N a)      { return N{1} - a; } };
template <> struct meaning<op::less>     { template <class N> static constexpr N point(const node&, N a, N b) { return N{a < b}; } };
template <> struct meaning<op::at_most>  { template <class N> static constexpr N point(const node&, N a, N b) { return N{a <= b}; } };
template <> struct meaning<op::more>     { template <class N> static constexpr N point(const node&, N a, N b) { return N{a > b}; } };
template <> struct meaning<op::at_least> { template <class N> static constexpr N point(const node&, N a, N b) { return N{a >= b}; } };
template <> struct meaning<op::plus>     { template <class N> static constexpr N point(const node&, N a, N b) { return a + b; } };
template <> struct meaning<op::minus>    { template <class N> static constexpr N point(const node&, N a, N b) { return a - b; } };
template <> struct meaning<op::times>    { template <class N> static constexpr N point(const node&, N a, N b) { return a * b; } };
template <> struct meaning<op::smallest> { template <class N> static constexpr N point(const node&, N a, N b) { return lesser(a, b); } };
template <> struct meaning<op::largest>  { template <class N> static constexpr N point(const node&, N a, N b) { return greater(a, b); } };

template <> struct meaning<op::age>             { template <class N> static constexpr N point(const node&, N a, N b) { return N{calendar::age(calendar_number(a), calendar_number(b))}; } };
template <> struct meaning<op::birthday>        { template <class N> static constexpr N point(const node&, N a, N b) { return N{calendar::plus_months(calendar_number(a), 12 * calendar_number(b), month_end::forward)}; } };
template <> struct meaning<op::plus_months>     { template <class N> static constexpr N point(const node& n, N a, N b) { return N{calendar::plus_months(calendar_number(a), calendar_number(b), static_cast<month_end>(n.mode))}; } };
template <> struct meaning<op::plus_days>       { template <class N> static constexpr N point(const node&, N a, N b) { return a + b; } };
template <> struct meaning<op::complete_months> { template <class N> static constexpr N point(const node&, N a, N b) { return N{calendar::complete_months(calendar_number(a), calendar_number(b))}; } };
template <> struct meaning<op::first_of_month>  { template <class N> static constexpr N point(const node&, N a)      { return N{calendar::first_of_month(calendar_number(a))}; } };
// clang-format on

/// round(amount x numerator / denominator), in the unit that the source publishes.
template <>
struct meaning<op::scale> {
    template <class N>
    static constexpr N point(const node& n, N amount, N numerator) {
        const scaling by = scaling::of(n);
        const N unit{by.unit};
        return rounded::divide<N>(amount * numerator, N{by.denominator} * unit, static_cast<rounding>(n.mode)) * unit;
    }
};

/// amount - round(amount x rate), as one operator because the amount stands in it twice. Rounded to a cent: in a wider
/// unit it would go up and down as the amount grows, and its ends would not be at the ends of the amount.
template <>
struct meaning<op::reduce> {
    template <class N>
    static constexpr N point(const node& n, N amount, N numerator) {
        return amount -
               rounded::divide<N>(amount * numerator, N{scaling::of(n).denominator}, static_cast<rounding>(n.mode));
    }
};

/// round(amount x (fixed + shared / count)); fewer than one sharer counts as one.
template <>
struct meaning<op::portion> {
    template <class N>
    static constexpr N point(const node& n, N amount, N sharers) {
        const sharing by = sharing::of(n);
        const N among = std::max(sharers, N{1});
        const N numerator = amount * (N{by.fixed} * among + N{by.shared});
        return rounded::divide<N>(numerator, N{by.denominator} * among, static_cast<rounding>(n.mode));
    }
};

template <>
struct meaning<op::equal> {
    template <class N>
    static constexpr basic_box<N> on_boxes(const node&, basic_box<N> a, basic_box<N> b) {
        return {N{a.lo == a.hi && b.lo == b.hi && a.lo == b.lo}, N{a.lo <= b.hi && b.lo <= a.hi}};
    }
};

/// The payload is the set asked for.
template <>
struct meaning<op::one_of> {
    template <class N>
    static constexpr basic_box<N> on_boxes(const node& n, basic_box<N> a) {
        const std::int64_t possible = whole(a.lo);
        return {N{(possible & ~n.payload) == 0}, N{(possible & n.payload) != 0}};
    }
};

/// An arm that the condition excludes does not count; where the condition is open, both still may.
template <>
struct meaning<op::choose> {
    template <class N>
    static constexpr basic_box<N> on_boxes(const node& n, basic_box<N> condition, basic_box<N> then,
                                           basic_box<N> otherwise) {
        if (condition.lo == N{1}) return then;
        if (condition.hi == N{0}) return otherwise;
        if (n.of == kind::choice) {
            const N both{whole(then.lo) | whole(otherwise.lo)};
            return {both, both};
        }
        return {std::min(then.lo, otherwise.lo), std::max(then.hi, otherwise.hi)};
    }
};

/// Calendars and divisions cost more than the question whether their arguments are known, in which case once is enough.
constexpr bool is_costly(op code) noexcept {
    const operator_info& of = info(code);
    return of.first == direction::either || of.arguments == takes::dates || of.arguments == takes::date_count;
}

/// The meaning of `Code` on boxes: by its directions, or its own.
template <op Code, class N>
MAATSTAF_INLINE constexpr basic_box<N> on_boxes(const node& n, basic_box<N> a) {
    constexpr direction first = info(Code).first;
    using line = meaning<Code>;
    if constexpr (first == direction::up) return {line::template point<N>(n, a.lo), line::template point<N>(n, a.hi)};
    else if constexpr (first == direction::down)
        return {line::template point<N>(n, a.hi), line::template point<N>(n, a.lo)};
    else return line::on_boxes(n, a);
}

template <op Code, class N>
MAATSTAF_INLINE constexpr basic_box<N> on_boxes(const node& n, basic_box<N> a, basic_box<N> b) {
    constexpr direction first = info(Code).first;
    constexpr direction second = info(Code).second;
    using line = meaning<Code>;
    if constexpr (is_costly(Code))
        if (a.lo == a.hi && b.lo == b.hi) {
            const N once = line::template point<N>(n, a.lo, b.lo);
            return {once, once};
        }
    if constexpr (first == direction::mixed) {
        return line::on_boxes(n, a, b);
    } else if constexpr (first == direction::either) {
        const N ll = line::template point<N>(n, a.lo, b.lo), lh = line::template point<N>(n, a.lo, b.hi);
        const N hl = line::template point<N>(n, a.hi, b.lo), hh = line::template point<N>(n, a.hi, b.hi);
        return {lesser(lesser(ll, lh), lesser(hl, hh)), greater(greater(ll, lh), greater(hl, hh))};
    } else {
        constexpr bool up = first == direction::up, beside = second == direction::up;
        return {line::template point<N>(n, up ? a.lo : a.hi, beside ? b.lo : b.hi),
                line::template point<N>(n, up ? a.hi : a.lo, beside ? b.hi : b.lo)};
    }
}

} // namespace maatstaf
