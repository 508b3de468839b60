// Dates in rules: ages, birthdays, terms of months. Wherever months are added, how the end of a month is treated is said.
#pragma once

#include "expression.hpp"

#include <maatstaf/values/date.hpp>

namespace maatstaf {

/// Complete years from birth to `on`; changes at the start of the birthday, for 29 February on 1 March.
template <operand A, operand B>
constexpr auto age(const A& born, const B& on) noexcept {
    static_assert(writing::gives_a<A, date> && writing::gives_a<B, date>, "maatstaf: age wants two dates: born, on");
    return writing::apply<count>({.code = op::age}, born, on);
}

/// The day on which somebody turns `years`.
template <operand A, operand B>
constexpr auto birthday(const A& born, const B& years) noexcept {
    static_assert(writing::gives_a<A, date> && writing::gives_a<B, count>,
                  "maatstaf: birthday wants a date and a count of years");
    return writing::apply<date>({.code = op::birthday}, born, years);
}

/// The same day of the month, `months` later; `mode` says what happens where that month has no such day.
template <operand A, operand B>
constexpr auto plus_months(const A& from, const B& months, month_end mode) noexcept {
    static_assert(writing::gives_a<A, date> && writing::gives_a<B, count>,
                  "maatstaf: plus_months wants a date and a count");
    return writing::apply<date>({.code = op::plus_months, .mode = static_cast<std::uint8_t>(mode)}, from, months);
}

template <operand A, operand B>
constexpr auto plus_days(const A& from, const B& days) noexcept {
    static_assert(writing::gives_a<A, date> && writing::gives_a<B, count>,
                  "maatstaf: plus_days wants a date and a count");
    return writing::apply<date>({.code = op::plus_days}, from, days);
}

/// Months from one day to another, counting a month when its day is reached.
template <operand A, operand B>
constexpr auto complete_months(const A& from, const B& to) noexcept {
    static_assert(writing::gives_a<A, date> && writing::gives_a<B, date>,
                  "maatstaf: complete_months wants two dates: from, to");
    return writing::apply<count>({.code = op::complete_months}, from, to);
}

template <operand A>
constexpr auto first_of_month(const A& in) noexcept {
    static_assert(writing::gives_a<A, date>, "maatstaf: first_of_month wants a date");
    return writing::apply<date>({.code = op::first_of_month}, in);
}

} // namespace maatstaf
