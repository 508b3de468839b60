// A number without end, for the interpreter to run on: what the machine's numbers must not differ from. It remembers
// whether anything it came from would not have fitted in the machine's.
#pragma once

#include "plain.hpp"

#include <maatstaf/engine/check.hpp>

#include <algorithm>

namespace maatstaf::tests {

template <class Whole>
struct exact_over {
    using exact = exact_over;
    Whole value;
    bool beyond = false;

    exact_over() = default;
    explicit exact_over(std::int64_t v) : value(v) {}
    exact_over(Whole v, bool before) : value(std::move(v)), beyond(before || value < INT64_MIN || value > INT64_MAX) {}

    friend exact operator+(const exact& a, const exact& b) { return {a.value + b.value, a.beyond || b.beyond}; }
    friend exact operator-(const exact& a, const exact& b) { return {a.value - b.value, a.beyond || b.beyond}; }
    friend exact operator*(const exact& a, const exact& b) { return {a.value * b.value, a.beyond || b.beyond}; }
    friend exact operator/(const exact& a, const exact& b) { return {a.value / b.value, a.beyond || b.beyond}; }
    friend constexpr bool operator==(const exact& a, const exact& b) { return a.value == b.value; }
    friend bool operator<(const exact& a, const exact& b) { return a.value < b.value; }
    friend bool operator>(const exact& a, const exact& b) { return a.value > b.value; }
    friend bool operator<=(const exact& a, const exact& b) { return a.value <= b.value; }
    friend bool operator>=(const exact& a, const exact& b) { return a.value >= b.value; }

    friend exact lesser(const exact& a, const exact& b) { return {std::min(a.value, b.value), a.beyond || b.beyond}; }
    friend exact greater(const exact& a, const exact& b) { return {std::max(a.value, b.value), a.beyond || b.beyond}; }
    friend std::int64_t whole(const exact& n) {
        return std::clamp<Whole>(n.value, number(INT64_MIN), number(INT64_MAX)).template convert_to<std::int64_t>();
    }
    friend std::int64_t calendar_number(const exact& n) {
        return std::clamp<Whole>(n.value, number(-calendar_days), number(calendar_days))
            .template convert_to<std::int64_t>();
    }
};

using exact = exact_over<number>;

} // namespace maatstaf::tests
