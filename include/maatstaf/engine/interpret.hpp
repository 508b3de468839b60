// The one interpreter. `step` gives a node its meaning for a carrier, `interpret` runs an array of nodes from front to
// back. A carrier says where values live: one case (one.hpp), intervals that watch for overflow (check.hpp), and
// whatever comes later; none of them says again what an operator means.
//
// A carrier offers `value` (a basic_box) and `cursor`, the top of its stack, which the loop keeps in a register;
// give(cursor, value) and take(cursor); load<op>(node), look_up(node, value), call(node, cursor) with the arguments of a
// function of the host on top of the stack; noted(index, cursor) after every node; for
// lists members_of(list), layout(list), enter(list, row); is_enough(fold, value) and passes_over(hint, cursor), which may
// always say no.
#pragma once

#include <maatstaf/algebra/meaning.hpp>
#include <maatstaf/algebra/program.hpp>

#include <cstdint>
#include <span>

namespace maatstaf {

/// One operator, applied to what the carrier holds.
template <op Code, class Carrier>
MAATSTAF_INLINE constexpr void step_as(const node& n, Carrier& c, typename Carrier::cursor& top) noexcept {
    using value = typename Carrier::value;
    constexpr shape form = info(Code).form;
    if constexpr (form == shape::leaf) {
        c.give(top, c.template load<Code>(n));
    } else if constexpr (Code == op::parameter) {
        const value day = c.take(top);
        c.give(top, c.look_up(n, day));
    } else if constexpr (Code == op::custom) {
        c.call(n, top);
    } else if constexpr (form == shape::one) {
        const value a = c.take(top);
        c.give(top, on_boxes<Code>(n, a));
    } else if constexpr (form == shape::two) {
        const value b = c.take(top), a = c.take(top);
        c.give(top, on_boxes<Code>(n, a, b));
    } else if constexpr (form == shape::three) {
        const value b = c.take(top), a = c.take(top), condition = c.take(top);
        c.give(top, meaning<Code>::on_boxes(n, condition, a, b));
    } else if constexpr (form == shape::many) {
        value result = c.take(top);
        for (std::int64_t more = n.payload - 1; more > 0; --more) {
            const value before = c.take(top);
            result = on_boxes<Code>(n, before, result);
        }
        c.give(top, result);
    }
}

template <class Carrier>
MAATSTAF_INLINE constexpr void step(const node& n, Carrier& c, typename Carrier::cursor& top) noexcept {
    switch (n.code) {
#define MAATSTAF_STEP(name, ...)                                                                                       \
    case op::name: return step_as<op::name>(n, c, top);
        MAATSTAF_OPERATORS(MAATSTAF_STEP)
#undef MAATSTAF_STEP
    }
}

/// Combines what the body gave for one more member with what the members before gave.
template <class Box>
constexpr Box combine(const node& fold, Box so_far, Box member) noexcept {
    switch (fold.code) {
    case op::some: return on_boxes<op::any>(fold, so_far, member);
    case op::every: return on_boxes<op::all>(fold, so_far, member);
    default: return on_boxes<op::plus>(fold, so_far, member);
    }
}

/// What a list gives that has no members.
template <class Box>
constexpr Box of_nobody(const node& fold) noexcept {
    using Number = decltype(Box::lo);
    const Number neutral{fold.code == op::every ? 1 : 0};
    return {neutral, neutral};
}

/// What a list of which nothing is known may give: no member up to `maximum` of them, each as `anybody`.
template <class Box>
constexpr Box of_unknown_list(const node& fold, Box anybody, std::uint32_t maximum) noexcept {
    using Number = decltype(Box::lo);
    const Number none{0}, most{static_cast<std::int64_t>(maximum)};
    switch (fold.code) {
    case op::some: return {none, anybody.hi};
    case op::every: return {anybody.lo, Number{1}};
    default: return {lesser(none, most * anybody.lo), greater(none, most * anybody.hi)};
    }
}

template <class Carrier>
constexpr void interpret(std::span<const node> nodes, std::uint32_t begin, std::uint32_t end, Carrier& c,
                         typename Carrier::cursor& top) noexcept;

/// The quantifier whose head stands at `head`; gives its value. Its fold stands after the body.
template <class Carrier>
constexpr void run_quantifier(std::span<const node> nodes, std::uint32_t head, Carrier& c,
                              typename Carrier::cursor& top) noexcept {
    using value = typename Carrier::value;
    const std::uint32_t begin = head + 1, end = begin + nodes[head].length;
    const node& fold = nodes[end];
    const auto list = static_cast<std::uint32_t>(fold.payload);
    const auto body = [&](std::uint32_t row) {
        c.enter(list, row);
        interpret(nodes, begin, end, c, top);
        return c.take(top);
    };
    const std::int32_t members = c.members_of(list);
    value result = of_nobody<value>(fold);
    if (members < 0) {
        const std::uint32_t maximum = c.layout(list).maximum;
        result = of_unknown_list(fold, body(maximum), maximum);
    }
    for (std::int32_t m = 0; m < members && !c.is_enough(fold, result); ++m)
        result = combine(fold, result, body(static_cast<std::uint32_t>(m)));
    c.give(top, result);
    c.noted(end, top);
}

/// Runs nodes[begin, end): one whole expression, whose value then lies on top.
template <class Carrier>
constexpr void interpret(std::span<const node> nodes, std::uint32_t begin, std::uint32_t end, Carrier& c,
                         typename Carrier::cursor& top) noexcept {
    typename Carrier::cursor at = top; // not the reference: it would live in memory
    for (std::uint32_t i = begin; i < end; ++i) {
        const node& n = nodes[i];
        if (n.code < first_special) [[likely]] {
            step(n, c, at);
            c.noted(i, at);
        } else if (n.code == op::each) {
            typename Carrier::cursor inner = at;
            run_quantifier(nodes, i, c, inner);
            at = inner;
            i += n.length + 1;
        } else if (c.passes_over(n, at)) {
            i += static_cast<std::uint32_t>(n.payload);
        }
    }
    top = at;
}

/// The value of one whole expression.
template <class Carrier>
constexpr typename Carrier::value value_of_expression(std::span<const node> nodes, std::uint32_t begin,
                                                      std::uint32_t end, Carrier& c) noexcept {
    typename Carrier::cursor top = c.bottom();
    interpret(nodes, begin, end, c, top);
    return c.take(top);
}

} // namespace maatstaf
