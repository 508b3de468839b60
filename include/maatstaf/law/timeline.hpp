// Dated values: amounts, ages and rates that change on known days, each with its source. A day for which no source gives
// a value is a gap with a reason; there is no nearest value and no last known one.
#pragma once

#include "fact.hpp"

#include <array>
#include <span>
#include <string_view>

namespace maatstaf {

/// From this day on, until the next period.
struct period {
    date from{};
    box value{}; ///< usually one value; a range where the source gives no more
    const source* where = nullptr;
    text gap{};           ///< not empty: no source gives a value, and this says why
    int confirmed_in = 0; ///< year of the page that gave it; from the next year on "not confirmed since"; 0: an act
    bool hole = false;    ///< nobody gives a value and nobody says why: a pack under construction

    constexpr bool is_gap() const noexcept { return hole || !gap.nl.empty() || !gap.en.empty(); }
};

/// A dated value as a pack lists it.
struct parameter {
    std::string_view name{};
    kind of = kind::money;
    std::span<const std::string_view> options{}; ///< of a choice
    std::int32_t denominator = 1;                ///< of a rate: every value is a numerator over it
    text label{};
    std::span<const period> periods{}; ///< in order; the first opens with `from`, before it is a gap too
    text before{};                     ///< why there is no value before the first period

    /// How many periods have begun on `day`; the last of them is the one that it lies in.
    constexpr std::size_t begun_on(date day) const noexcept {
        std::size_t n = 0;
        while (n < periods.size() && periods[n].from <= day) ++n;
        return n;
    }
    /// The period that `day` lies in, or null before the first.
    constexpr const period* on(date day) const noexcept {
        const std::size_t n = begun_on(day);
        return n == 0 ? nullptr : &periods[n - 1];
    }
};

/// A dated value in a C++ rule. Read at the date of judgement, or at another date with `at`.
template <value_type T, std::size_t N>
struct timeline {
    using value = T;

    std::string_view name{};
    text label{};
    std::array<period, N> periods{};
    text before{};
    std::int32_t denominator = 1;

    constexpr auto write() const noexcept { return at(peildatum); }

    template <operand D>
    constexpr auto at(const D& day) const noexcept {
        static_assert(writing::gives_a<D, date>, "maatstaf: a parameter is read at a date");
        return writing::apply<T>({.code = op::parameter, .payload = symbol_of(name)}, day);
    }

    constexpr parameter view() const noexcept {
        return {name, kind_of<T>::value, detail::options_of<T>(), denominator, label, periods, before};
    }
};

} // namespace maatstaf
