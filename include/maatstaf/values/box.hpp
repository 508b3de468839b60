// The one shape in which the machine keeps what is known about a value: two numbers. For ordered kinds they are the
// lowest and the highest value still possible; for a choice both are the set of options still possible.
// Typed values (bounds, options) become boxes at the border and return from them; nothing else converts.
#pragma once

#include "bounds.hpp"
#include "choice.hpp"
#include "date.hpp"
#include "money.hpp"
#include "rate.hpp"

#include <algorithm>
#include <cstdint>

namespace maatstaf {

/// Every value that is still possible. `Number` is std::int64_t, or a checking number (engine/check.hpp).
/// Trivial on purpose: the interpreter's stack is left uninitialised.
template <class Number>
struct basic_box {
    Number lo;
    Number hi;

    friend constexpr bool operator==(const basic_box&, const basic_box&) = default;
};

using box = basic_box<std::int64_t>;

constexpr box point(std::int64_t value) noexcept {
    return {value, value};
}

constexpr box set_of(std::uint64_t bits) noexcept {
    return point(static_cast<std::int64_t>(bits));
}

/// Is it settled: one value left?
constexpr bool is_point(box b, kind of) noexcept {
    return of == kind::choice ? std::has_single_bit(static_cast<std::uint64_t>(b.lo)) : b.lo == b.hi;
}

/// The smallest box around both.
constexpr box hull(box a, box b, kind of) noexcept {
    if (of == kind::choice) return point(a.lo | b.lo);
    return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

/// What both allow; the caller asks is_possible before it relies on the result.
constexpr box intersection(box a, box b, kind of) noexcept {
    if (of == kind::choice) return point(a.lo & b.lo);
    return {std::max(a.lo, b.lo), std::min(a.hi, b.hi)};
}

constexpr bool is_possible(box b, kind of) noexcept {
    return of == kind::choice ? b.lo != 0 && b.lo == b.hi : b.lo <= b.hi;
}

/// Does `outer` allow everything that `inner` allows?
constexpr bool covers(box outer, box inner, kind of) noexcept {
    return of == kind::choice ? (inner.lo & ~outer.lo) == 0 : outer.lo <= inner.lo && inner.hi <= outer.hi;
}

/// Nothing is known. For a choice, give the number of its options.
constexpr box everything(kind of, std::size_t option_count = 64) noexcept {
    switch (of) {
    case kind::truth: return {0, 1};
    case kind::count: return {range_of<count>::lowest, range_of<count>::highest};
    case kind::money: return {range_of<money>::lowest.cents, range_of<money>::highest.cents};
    case kind::date: return {range_of<date>::lowest.day, range_of<date>::highest.day};
    case kind::rate: return {rate_range::lowest, rate_range::highest};
    case kind::choice: break;
    }
    return set_of(~std::uint64_t{0} >> (64 - option_count));
}

constexpr std::int64_t to_number(truth value) noexcept {
    return value == truth::yes;
}
constexpr std::int64_t to_number(count value) noexcept {
    return value;
}
constexpr std::int64_t to_number(money value) noexcept {
    return value.cents;
}
constexpr std::int64_t to_number(date value) noexcept {
    return value.day;
}

template <class T>
constexpr box to_box(bounds<T> value) noexcept {
    return {to_number(value.lo), to_number(value.hi)};
}

template <choice_of_options E>
constexpr box to_box(options<E> value) noexcept {
    return set_of(value.bits);
}

namespace typed {

template <class T>
constexpr T from_number(std::int64_t number) noexcept {
    if constexpr (std::same_as<T, date>) return date{static_cast<std::int32_t>(number)};
    else if constexpr (std::same_as<T, money>) return money{number};
    else return static_cast<T>(number);
}

/// What is known about a T: bounds, or options for an enumeration.
template <class T>
struct knowledge {
    using type = bounds<T>;
    static constexpr type of(box b) noexcept { return {from_number<T>(b.lo), from_number<T>(b.hi)}; }
};

template <choice_of_options E>
struct knowledge<E> {
    using type = options<E>;
    static constexpr type of(box b) noexcept {
        type result;
        result.bits = static_cast<std::uint64_t>(b.lo);
        return result;
    }
};

} // namespace typed

/// What may be known about a T: `bounds<T>`, or `options<T>` for an enumeration.
template <class T>
using known = typename typed::knowledge<T>::type;

template <class T>
constexpr known<T> from_box(box b) noexcept {
    return typed::knowledge<T>::of(b);
}

template <choice_of_options E>
struct kind_of<E> {
    static constexpr kind value = kind::choice;
};

/// A C++ type that a fact or a rule can be of.
template <class T>
concept value_type = has_kind<T> || choice_of_options<T>;

} // namespace maatstaf
