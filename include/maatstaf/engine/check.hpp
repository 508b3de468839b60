// The proof that a program cannot overflow. The program is run once on its declared domains with numbers that watch
// themselves; since every operator gives the hull over a box, what does not overflow there never overflows on any case.
// After that evaluation is total: it cannot fail.
#pragma once

#include "one.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace maatstaf {

/// Days that month arithmetic handles: the years -9999 to 9999. A day number or a term of months beyond is refused.
inline constexpr std::int64_t calendar_days = 4'371'000;
inline constexpr std::int64_t calendar_months = 119'988;

/// A number that remembers whether anything it came from left the range of std::int64_t. A value, not a global flag,
/// so it stays pure and runs at compile time.
struct watched {
    std::int64_t value = 0;
    bool overflowed = false;

    constexpr watched() = default;
    constexpr explicit watched(std::int64_t v) noexcept : value(v) {}
    constexpr watched(std::int64_t v, bool over) noexcept : value(v), overflowed(over) {}

    friend constexpr watched operator+(watched a, watched b) noexcept {
        std::int64_t r = 0;
        const bool over = __builtin_add_overflow(a.value, b.value, &r);
        return {r, over || a.overflowed || b.overflowed};
    }
    friend constexpr watched operator-(watched a, watched b) noexcept {
        std::int64_t r = 0;
        const bool over = __builtin_sub_overflow(a.value, b.value, &r);
        return {r, over || a.overflowed || b.overflowed};
    }
    friend constexpr watched operator*(watched a, watched b) noexcept {
        std::int64_t r = 0;
        const bool over = __builtin_mul_overflow(a.value, b.value, &r);
        return {r, over || a.overflowed || b.overflowed};
    }
    friend constexpr watched operator/(watched a, watched b) noexcept {
        const bool over = b.value == 0 || (a.value == INT64_MIN && b.value == -1);
        return {over ? 0 : a.value / b.value, over || a.overflowed || b.overflowed};
    }
    friend constexpr std::int64_t whole(watched n) noexcept { return n.value; }
    friend constexpr std::int64_t calendar_number(watched n) noexcept {
        return std::clamp(n.value, -calendar_days - 1, calendar_days + 1);
    }
    friend constexpr watched lesser(watched a, watched b) noexcept {
        return {std::min(a.value, b.value), a.overflowed || b.overflowed};
    }
    friend constexpr watched greater(watched a, watched b) noexcept {
        return {std::max(a.value, b.value), a.overflowed || b.overflowed};
    }
    friend constexpr bool operator==(watched a, watched b) noexcept { return a.value == b.value; }
    friend constexpr auto operator<=>(watched a, watched b) noexcept { return a.value <=> b.value; }
};

/// A node whose value can leave the range of the machine or of the calendar, for some case within the declared domains.
struct overflow {
    std::uint32_t node = 0;
    enum class reason : std::uint8_t { number, calendar } why = reason::number;
};

/// Every node that can overflow on facts within `domains` (given as for evaluate, every list unknown). Empty: proved.
constexpr std::vector<overflow> find_overflows(const program& of, const known_facts& domains) {
    std::vector<overflow> found;
    std::vector<basic_box<watched>> values(of.segments.size()), trace(of.nodes.size());
    for (auto& v : trace) v = {watched{}, watched{}};
    one_case<watched, true> carrier{of, domains, values.data(), trace.data()};
    for (std::uint32_t k = 0; k < of.segments.size(); ++k) {
        values[k] = value_of_expression(of.nodes, of.segments[k].begin, of.segments[k].end, carrier);
        values[k].lo.overflowed = values[k].hi.overflowed = false; // reported where it arose, not where it is used
    }
    const auto over = [&](std::uint32_t i) { return trace[i].lo.overflowed || trace[i].hi.overflowed; };
    const auto beyond = [&](std::uint32_t i, std::int64_t limit) {
        return trace[i].lo.value < -limit || trace[i].hi.value > limit;
    };
    for (std::uint32_t i = 0; i < of.nodes.size(); ++i) {
        const takes arguments = info(of.nodes[i].code).arguments;
        bool inherited = false, off_calendar = false;
        for_each_argument(of.nodes, i, [&](std::uint32_t at) {
            inherited |= over(at);
            const bool a_day = of.nodes[at].of == kind::date;
            if (arguments == takes::date || arguments == takes::dates || arguments == takes::date_count)
                off_calendar |=
                    beyond(at, a_day ? calendar_days : calendar_months / (of.nodes[i].code == op::birthday ? 12 : 1));
        });
        if (inherited) continue;
        if (off_calendar) found.push_back({i, overflow::reason::calendar});
        else if (over(i)) found.push_back({i, overflow::reason::number});
    }
    return found;
}

} // namespace maatstaf
