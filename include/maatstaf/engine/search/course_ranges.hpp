// What courses give over a range of the moving fact: each step from what its arguments give, by the meanings of the
// operators on boxes. Over a range of one value that is what they give there.
#pragma once

#include "course.hpp"
#include "operate.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace maatstaf::search {

/// What the courses of a table give over one range of the moving fact.
class course_ranges {
public:
    /// `of_calls`: the arguments of all calls.
    course_ranges(const program& of, std::span<const course_range> of_steps, std::span<const course> of_calls,
                  box fact) noexcept
        : of_(of), of_steps_(of_steps), of_calls_(of_calls), fact_(fact) {}

    course_range operator()(course c) const noexcept {
        return c.moves() ? of_steps_[static_cast<std::size_t>(c.step)] : still_range(c.value);
    }

    /// Of a step of which the arguments are known already.
    course_range of(const course_step& s) const noexcept {
        const course_range r = computed(s);
        return r.settled() ? still_range(r.value.lo) : r;
    }

    /// What the line of the difference of two arguments says about which is the larger.
    box signs_of_difference(const course_step& s) const noexcept {
        return signs_of(minus((*this)(s.from[0]).line, (*this)(s.from[1]).line), fact_);
    }

    /// The rows of a dated value that may be meant: those of the earliest day, and those of the latest.
    box first_rows(const course_step& s) const noexcept { return rows(s, (*this)(s.from[0]).value); }
    box last_rows(const course_step& s) const noexcept { return rows(s, (*this)(s.from[1]).value); }

private:
    static course_range still_range(std::int64_t value) noexcept {
        return {point(value), trend::still, line_of_number(value)};
    }

    course_range computed(const course_step& s) const noexcept {
        switch (s.what) {
        case does::moving_fact: return {fact_, trend::up, line_of_fact()};
        case does::operate: return operated(s);
        case does::pick: return picked(s);
        case does::look_up: return looked_up(s);
        case does::meet: {
            const course_range set = (*this)(s.from[0]);
            if (!set.settled()) return {{0, INT64_MAX}, trend::mixed};
            const std::int64_t both = set.value.lo & s.by.payload;
            return {point(both != 0 ? both : set.value.lo), trend::still};
        }
        case does::call: return called(s);
        case does::has_any:
        case does::has_only: {
            const course_range set = (*this)(s.from[0]);
            if (!set.settled()) return {{0, 1}, trend::mixed};
            const std::int64_t others = set.value.lo & ~s.by.payload, asked = set.value.lo & s.by.payload;
            return {point(s.what == does::has_any ? asked != 0 : others == 0), trend::still};
        }
        }
        return {};
    }

    course_range operated(const course_step& s) const noexcept {
        const course_range a = (*this)(s.from[0]);
        if (s.arguments == 1) return {operate(s.by, a.value, a.value), along(a, info(s.by.code).first)};
        const course_range b = (*this)(s.from[1]);
        const operator_info& what = info(s.by.code);
        trend goes = together(along(a, what.first), along(b, what.second));
        if (what.first == direction::either) goes = trend_of_either(s, a, b);
        const box value = operate(s.by, a.value, b.value);
        if (value.lo == value.hi) return still_range(value.lo);
        if (what.arguments == takes::alike) return compared(s, a, b, {value, goes});
        const linear_form line = line_of(s.by, a.line, b.line);
        if (line.is_exact()) goes = line.slope < 0 ? trend::down : trend::up;
        return {value, goes, line};
    }

    /// Where the ranges overlap, the lines may still tell.
    course_range compared(const course_step& s, course_range a, course_range b, course_range by_ends) const noexcept {
        const box signs = signs_of_difference(s);
        if (s.by.code == op::smallest || s.by.code == op::largest) {
            const bool smallest = s.by.code == op::smallest;
            if (signs.hi <= 0) return smallest ? a : b;
            if (signs.lo >= 0) return smallest ? b : a;
            return by_ends;
        }
        const box both = operate(s.by, signs, point(0));
        return both.lo == both.hi ? still_range(both.lo) : by_ends;
    }

    static trend along(course_range r, direction d) noexcept {
        return d == direction::up     ? r.goes
               : d == direction::down ? reversed(r.goes)
               : r.settled()          ? trend::still
                                      : trend::mixed;
    }

    /// With the other argument still it goes one way, and its ends tell which.
    trend trend_of_either(const course_step& s, course_range a, course_range b) const noexcept {
        if (!a.settled() && !b.settled()) return trend::mixed;
        const box first = operate(s.by, point(a.value.lo), point(b.value.lo)),
                  last = operate(s.by, point(a.value.hi), point(b.value.hi));
        const trend moves = a.settled() ? b.goes : a.goes;
        return first.lo <= last.lo ? moves : reversed(moves);
    }

    course_range picked(const course_step& s) const noexcept {
        const course_range sure = (*this)(s.from[0]), possible = (*this)(s.from[1]);
        const course_range then = (*this)(s.from[2]), otherwise = (*this)(s.from[3]);
        if (sure.value.lo == 1) return then;
        if (possible.value.hi == 0) return otherwise;
        const bool open = sure.value.hi == 0 && possible.value.lo == 1; // then both count, as in a box
        if (s.of == end::of_choice) {
            if (open) return joined(then, otherwise);
            if (then.settled() && otherwise.settled() && then.value == otherwise.value) return then;
            return {{0, INT64_MAX}, trend::mixed};
        }
        const box a = then.value, b = otherwise.value;
        if (!open) return {{std::min(a.lo, b.lo), std::max(a.hi, b.hi)}, trend::mixed};
        const trend goes = together(then.goes, otherwise.goes);
        if (s.of == end::lower) return {{std::min(a.lo, b.lo), std::min(a.hi, b.hi)}, goes};
        return {{std::max(a.lo, b.lo), std::max(a.hi, b.hi)}, goes};
    }

    static course_range joined(course_range a, course_range b) noexcept {
        if (a.settled() && b.settled()) return {point(a.value.lo | b.value.lo), trend::still};
        return {{0, INT64_MAX}, trend::mixed};
    }

    course_range looked_up(const course_step& s) const noexcept {
        const steps& table = of_.tables[static_cast<std::size_t>(s.by.payload)];
        const box first = first_rows(s), last = last_rows(s);
        const box earliest = value_in_row(of_, table, static_cast<std::uint32_t>(first.lo));
        box all = earliest;
        bool alike = true;
        for (std::int64_t row = first.lo + 1; row <= last.hi; ++row) {
            const box value = value_in_row(of_, table, static_cast<std::uint32_t>(row));
            alike = alike && value == earliest;
            all = hull(all, value, table.of);
        }
        const bool one_answer = alike || (first.lo == first.hi && last.lo == last.hi);
        if (one_answer) return {point(s.of == end::upper ? all.hi : all.lo), trend::still};
        return {s.of == end::of_choice ? box{0, INT64_MAX} : all, trend::mixed};
    }

    /// Where no argument moves the function is asked; else it may give anything.
    course_range called(const course_step& s) const noexcept {
        const host_function& f = of_.functions[s.by.mode];
        box arguments[argument_limit]{};
        bool settled = true;
        for (std::size_t a = 0; a < s.arguments / 2u; ++a) {
            const box lo = (*this)(of_calls_[s.more + 2 * a]).value, hi = (*this)(of_calls_[s.more + 2 * a + 1]).value;
            settled = settled && lo.lo == lo.hi && hi.lo == hi.hi;
            arguments[a] = {lo.lo, hi.lo};
        }
        if (!settled) return {s.of == end::of_choice ? box{0, INT64_MAX} : f.domain, trend::mixed};
        const box given = value_given_by(f, s.by.of, {arguments, s.arguments / 2u});
        return {point(s.of == end::upper ? given.hi : given.lo), trend::still};
    }

    box rows(const course_step& s, box days) const noexcept {
        const steps& table = of_.tables[static_cast<std::size_t>(s.by.payload)];
        return {row_on(of_, table, days.lo), row_on(of_, table, days.hi)};
    }

    const program& of_;
    std::span<const course_range> of_steps_;
    std::span<const course> of_calls_;
    box fact_;
};

} // namespace maatstaf::search
