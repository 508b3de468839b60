// Rules over the members of a list: `some(kinderen, age(kind_geboortedatum, peildatum) < 18)`. The condition reads facts
// of the member and of the case alike. Of a list that is not known, anything between no member and the maximum is possible.
#pragma once

#include "expression.hpp"

#include <cstdint>

namespace maatstaf {

namespace writing {

/// head, body, fold. The head tells the interpreter, which reads from front to back, how long the body is.
template <class T, class List, operand X>
constexpr auto fold(op code, const List& list, const X& of_each) noexcept {
    const auto& body = as_expression(of_each);
    expression<T, std::remove_cvref_t<decltype(body)>::capacity + 2> result;
    result.nodes[result.size++] = {
        .code = op::each, .of = kind_of<maatstaf::value_of<X>>::value, .length = body.size, .payload = list.identity()};
    for (const node& n : body.written()) result.nodes[result.size++] = n;
    result.nodes[result.size] = {
        .code = code, .of = kind_of<T>::value, .length = body.size + 2, .payload = list.identity()};
    ++result.size;
    return result;
}

} // namespace writing

/// A list of members: see law/fact.hpp.
template <class L>
concept list_of_members = requires(const L& list) {
    { list.identity() } -> std::same_as<symbol>;
};

template <list_of_members L, operand X>
constexpr auto some(const L& list, const X& holds) noexcept {
    static_assert(writing::gives_a<X, truth>, "maatstaf: some wants a truth of each member");
    return writing::fold<truth>(op::some, list, holds);
}

template <list_of_members L, operand X>
constexpr auto every(const L& list, const X& holds) noexcept {
    static_assert(writing::gives_a<X, truth>, "maatstaf: every wants a truth of each member");
    return writing::fold<truth>(op::every, list, holds);
}

/// How many members is it true of?
template <list_of_members L, operand X>
constexpr auto count_of(const L& list, const X& holds) noexcept {
    static_assert(writing::gives_a<X, truth>, "maatstaf: count_of wants a truth of each member");
    return writing::fold<count>(op::count, list, holds);
}

template <list_of_members L, operand X>
constexpr auto sum_of(const L& list, const X& amount) noexcept {
    static_assert(writing::gives_a<X, money> || writing::gives_a<X, count>,
                  "maatstaf: sum_of wants money or a count of each member");
    return writing::fold<value_of<X>>(op::sum, list, amount);
}

} // namespace maatstaf
