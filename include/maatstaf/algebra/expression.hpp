// Rules as C++ expressions. `netto_inkomen <= inkomensgrens && !student` does not compute anything: it writes nodes, at
// compile time. The type of an expression holds only its kind and a length, so there is no tree of types, messages stay
// short and compile time stays low. A JSON pack that says the same gives the same nodes.
//
// Kinds are checked by the compiler: money compared with a count is an error of one line, not a surprise at run time.
#pragma once

#include "node.hpp"

#include <maatstaf/values/box.hpp>

#include <array>
#include <concepts>
#include <cstdint>
#include <span>
#include <type_traits>

namespace maatstaf {

/// An expression that gives a T, of at most N nodes (n-ary operators merge, so there may be fewer).
template <class T, std::size_t N>
struct expression {
    using value = T;
    static constexpr std::size_t capacity = N;

    std::array<node, N> nodes{};
    std::uint32_t size = 0;

    constexpr const expression& write() const noexcept { return *this; }
    constexpr std::span<const node> written() const noexcept { return {nodes.data(), size}; }
};

/// Anything that writes itself as an expression: facts, parameters, definitions, rules, settings, expressions.
template <class X>
concept expressible = requires(const X& x) {
    typename X::value;
    { x.write().written() } -> std::convertible_to<std::span<const node>>;
};

/// A value that stands in an expression as a constant: 1533.82_euro, 18, date{2026, 1, 1}, yes.
template <class X>
concept constant_value = std::integral<X> || std::same_as<X, money> || std::same_as<X, date> || std::same_as<X, rate> ||
    std::same_as<X, bounds<truth>> || choice_of_options<X>;

template <class X>
concept operand = expressible<X> || constant_value<X>;

namespace writing {

template <class X>
struct value_of {
    using type = X;
};
template <expressible X>
struct value_of<X> {
    using type = typename X::value;
};
template <std::integral X>
struct value_of<X> {
    using type = count;
};
template <>
struct value_of<bounds<truth>> {
    using type = truth;
};

template <class T>
constexpr expression<T, 1> leaf(op code, std::int64_t payload) noexcept {
    expression<T, 1> result;
    result.nodes[0] = {.code = code, .of = kind_of<T>::value, .payload = payload};
    result.size = 1;
    return result;
}

template <expressible X>
constexpr const auto& as_expression(const X& x) noexcept requires std::is_lvalue_reference_v<decltype(x.write())> {
    return x.write();
}
template <expressible X>
constexpr auto as_expression(const X& x) noexcept {
    return x.write();
}
template <constant_value X>
constexpr auto as_expression(const X& x) noexcept {
    using T = typename value_of<X>::type;
    if constexpr (choice_of_options<X>) return leaf<T>(op::constant, static_cast<std::int64_t>(options<X>::bit(x)));
    else if constexpr (std::same_as<X, bounds<truth>>) return leaf<T>(op::constant, to_number(x.lo));
    else if constexpr (std::same_as<X, rate>) return leaf<T>(op::constant, x.numerator);
    else return leaf<T>(op::constant, to_number(T(x)));
}

/// One operator over its arguments, in order. For an operator of shape `many`, arguments that end in the same operator
/// are taken over, so that a && b && c is one `all` of three.
template <class T, class... Parts>
constexpr auto join(node last, const Parts&... parts) noexcept {
    expression<T, (Parts::capacity + ...) + 1> result;
    std::uint32_t arguments = 0;
    const auto append = [&](std::span<const node> part) {
        const bool merges = info(last.code).form == shape::many && part.back().code == last.code;
        arguments += merges ? static_cast<std::uint32_t>(part.back().payload) : 1;
        if (merges) part = part.first(part.size() - 1);
        for (const node& n : part) result.nodes[result.size++] = n;
    };
    (append(parts.written()), ...);
    if (info(last.code).form == shape::many) last.payload = arguments;
    last.of = kind_of<T>::value;
    last.length = result.size + 1;
    result.nodes[result.size++] = last;
    return result;
}

template <class T, operand... Operands>
constexpr auto apply(node last, const Operands&... operands) noexcept {
    return join<T>(last, as_expression(operands)...);
}

template <class A, class B>
inline constexpr bool alike = std::same_as<typename value_of<A>::type, typename value_of<B>::type>;

template <class X, class T>
inline constexpr bool gives_a = std::same_as<typename value_of<X>::type, T>;

/// Operators apply where at least one side is ours, so that 1 < 2 stays plain C++.
template <class A, class B>
concept ours = (expressible<A> && operand<B>) || (operand<A> && expressible<B>); // every expressible is an operand

} // namespace writing

/// The type of value that an operand gives.
template <operand X>
using value_of = typename writing::value_of<X>::type;

#define MAATSTAF_COMPARISON(symbol, name)                                                                              \
    template <class A, class B>                                                                                        \
        requires writing::ours<A, B>                                                                                   \
    constexpr auto operator symbol(const A& a, const B& b) noexcept {                                                  \
        static_assert(writing::alike<A, B>, "maatstaf: compare like with like: money with money, a date with a date"); \
        static_assert(!choice_of_options<value_of<A>>, "maatstaf: a choice has no order; ask with == or is_one_of");   \
        return writing::apply<truth>({.code = op::name}, a, b);                                                        \
    }
MAATSTAF_COMPARISON(<, less)
MAATSTAF_COMPARISON(<=, at_most)
MAATSTAF_COMPARISON(>, more)
MAATSTAF_COMPARISON(>=, at_least)
#undef MAATSTAF_COMPARISON

/// Is this choice one of these options?
template <expressible X, choice_of_options E>
constexpr auto is_one_of(const X& choice, std::initializer_list<E> wanted) noexcept {
    static_assert(writing::gives_a<X, E>, "maatstaf: these options belong to another choice");
    return writing::apply<truth>({.code = op::one_of, .payload = static_cast<std::int64_t>(options<E>{wanted}.bits)},
                                 choice);
}

template <class A, class B>
    requires writing::ours<A, B>
constexpr auto operator==(const A& a, const B& b) noexcept {
    static_assert(writing::alike<A, B>, "maatstaf: compare like with like: money with money, a date with a date");
    if constexpr (choice_of_options<B>) return is_one_of(a, {b});
    else {
        static_assert(!choice_of_options<value_of<A>>, "maatstaf: compare a choice with one of its options");
        return writing::apply<truth>({.code = op::equal}, a, b);
    }
}

template <operand X>
    requires expressible<X>
constexpr auto operator!(const X& x) noexcept {
    static_assert(writing::gives_a<X, truth>, "maatstaf: ! wants a truth");
    return writing::apply<truth>({.code = op::negation}, x);
}

template <class A, class B>
    requires writing::ours<A, B>
constexpr auto operator!=(const A& a, const B& b) noexcept {
    return !(a == b);
}

template <class A, class B>
    requires writing::ours<A, B>
constexpr auto operator&&(const A& a, const B& b) noexcept {
    static_assert(writing::gives_a<A, truth> && writing::gives_a<B, truth>, "maatstaf: && wants truths on both sides");
    return writing::apply<truth>({.code = op::all}, a, b);
}

template <class A, class B>
    requires writing::ours<A, B>
constexpr auto operator||(const A& a, const B& b) noexcept {
    static_assert(writing::gives_a<A, truth> && writing::gives_a<B, truth>, "maatstaf: || wants truths on both sides");
    return writing::apply<truth>({.code = op::any}, a, b);
}

template <class A, class B>
    requires writing::ours<A, B>
constexpr auto operator+(const A& a, const B& b) noexcept {
    static_assert(writing::alike<A, B> && (writing::gives_a<A, money> || writing::gives_a<A, count>),
                  "maatstaf: + adds money to money, or a count to a count");
    return writing::apply<value_of<A>>({.code = op::plus}, a, b);
}

template <class A, class B>
    requires writing::ours<A, B>
constexpr auto operator-(const A& a, const B& b) noexcept {
    static_assert(writing::alike<A, B> && (writing::gives_a<A, money> || writing::gives_a<A, count>),
                  "maatstaf: - takes money from money, or a count from a count");
    return writing::apply<value_of<A>>({.code = op::minus}, a, b);
}

/// A count times money, or a count times a count. For a rate of an amount, say how it is rounded: `scaled`.
template <class A, class B>
    requires writing::ours<A, B>
constexpr auto operator*(const A& a, const B& b) noexcept {
    static_assert(writing::gives_a<A, count> && (writing::gives_a<B, money> || writing::gives_a<B, count>),
                  "maatstaf: * multiplies a count with money or with a count; a rate of an amount wants its rounding, "
                  "see scaled");
    return writing::apply<value_of<B>>({.code = op::times}, a, b);
}

/// The smallest, and the largest, of some values of one kind.
template <operand A, operand... Rest>
constexpr auto smallest(const A& a, const Rest&... rest) noexcept {
    static_assert((writing::alike<A, Rest> && ...), "maatstaf: smallest wants values of one kind");
    return writing::apply<value_of<A>>({.code = op::smallest}, a, rest...);
}

template <operand A, operand... Rest>
constexpr auto largest(const A& a, const Rest&... rest) noexcept {
    static_assert((writing::alike<A, Rest> && ...), "maatstaf: largest wants values of one kind");
    return writing::apply<value_of<A>>({.code = op::largest}, a, rest...);
}

/// `then` where the condition holds, else `otherwise`.
template <operand C, operand A, operand B>
constexpr auto choose(const C& condition, const A& then, const B& otherwise) noexcept {
    static_assert(writing::gives_a<C, truth>, "maatstaf: choose wants a truth first");
    static_assert(writing::alike<A, B>, "maatstaf: both arms of choose give the same kind");
    return writing::apply<value_of<A>>({.code = op::choose}, condition, then, otherwise);
}

/// One line of a table that is read from the top: see first_of.
template <operand C, operand A>
struct when {
    const C& condition;
    const A& then;
    constexpr when(const C& c, const A& a) noexcept : condition(c), then(a) {}
};

/// The first line whose condition holds gives the value; the last argument is for when none does.
template <operand A>
constexpr auto first_of(const A& otherwise) noexcept {
    return writing::as_expression(otherwise);
}

template <class C, class A, class... Lines>
constexpr auto first_of(const when<C, A>& line, const Lines&... lines) noexcept {
    return choose(line.condition, line.then, first_of(lines...));
}

} // namespace maatstaf
