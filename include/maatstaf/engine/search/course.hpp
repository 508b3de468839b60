// How a number goes while one fact of a case moves and everything else stands still. A course is a number that does not
// move, or a step: an operator on the courses of its arguments. What one end of a box gives on every operator follows
// from the operator's meaning and directions, as everywhere; here the two ends are apart, because over a range of the
// moving fact the lower end of a box goes its own way, and so does the upper one.
#pragma once

#include "linear_form.hpp"

#include <maatstaf/engine/one.hpp>

#include <algorithm>
#include <cstdint>
#include <span>

namespace maatstaf::search {

/// A number that stands still, or the number of a step.
struct course {
    std::int64_t value = 0;
    std::int32_t step = -1;

    constexpr bool moves() const noexcept { return step >= 0; }
    friend constexpr bool operator==(const course&, const course&) = default;
};

constexpr course still(std::int64_t value) noexcept {
    return {value, -1};
}

/// Both ends of a box, each on its course.
struct course_box {
    course lo;
    course hi;
};

/// Where a number goes as the fact grows, over a range of it.
enum class trend : std::uint8_t { still, up, down, mixed };

constexpr trend reversed(trend t) noexcept {
    return t == trend::up ? trend::down : t == trend::down ? trend::up : t;
}
/// Of what grows with both.
constexpr trend together(trend a, trend b) noexcept {
    if (a == trend::still) return b;
    return b == trend::still || a == b ? a : trend::mixed;
}

/// What a step does with its arguments.
enum class does : std::uint8_t {
    moving_fact, ///< no arguments: the fact itself
    operate,     ///< the operator of its node on one or two arguments
    pick,        ///< by the ends of a condition: the third argument, the fourth, or what `mode` makes of both
    look_up,     ///< one end (`mode`) of a dated value, by both ends of a date
    meet,        ///< of a set of options those in the payload of the node, or all where none is
    has_any,     ///< of a set of options: is one in the payload of the node?
    has_only,    ///< are all of them?
    call,        ///< one end of what a function of the host gives, by both ends of each argument
};

/// Which end of a box it is, where that makes a difference.
enum class end : std::uint8_t { lower, upper, of_choice };

/// Where in a program a step stands: a node, and the member of a list for whom it was followed.
struct place_in_program {
    std::uint32_t node = no_segment; ///< no_segment: it stands for no node
    std::int32_t list = -1;
    std::uint32_t row = 0;

    friend constexpr bool operator==(const place_in_program&, const place_in_program&) = default;
};

struct course_step {
    does what = does::moving_fact;
    end of = end::lower;
    std::uint8_t arguments = 0;
    node by{}; ///< the operator with its payload
    place_in_program source{};
    course from[4]{};
    std::uint32_t more = 0; ///< of a call: where its arguments begin among all of calls

    friend constexpr bool operator==(const course_step&, const course_step&) = default;
}; ///< the operator with its payload
place_in_program source{};
course from[4]{};

friend constexpr bool operator==(const course_step&, const course_step&) = default;
};

/// What a step gives over a range of the moving fact. `settled`: it is one number there.
struct course_range {
    box value{};
    trend goes = trend::still;
    linear_form line{};

    constexpr bool settled() const noexcept { return value.lo == value.hi; }
};

/// An operator of one or two arguments, or the two-by-two form of one of many, chosen when it runs.
constexpr box operate(const node& n, box a, box b) noexcept {
    switch (n.code) {
#define MAATSTAF_OPERATE(name, ...)                                                                                    \
    case op::name: {                                                                                                   \
        constexpr shape form = info(op::name).form;                                                                    \
        if constexpr (form == shape::two || form == shape::many) return on_boxes<op::name>(n, a, b);                   \
        else if constexpr (form == shape::one && op::name != op::parameter && op::name != op::one_of)                  \
            return on_boxes<op::name>(n, a);                                                                           \
        else return a;                                                                                                 \
    }
        MAATSTAF_OPERATORS(MAATSTAF_OPERATE)
#undef MAATSTAF_OPERATE
    }
    return a;
}

/// The period of a dated value on a day: 0 before the first one.
constexpr std::uint32_t row_on(const program& of, const steps& table, std::int64_t day) noexcept {
    std::uint32_t row = 0;
    while (table.begin + row < table.end && of.days[table.begin + row] <= day) ++row;
    return row;
}

constexpr box value_in_row(const program& of, const steps& table, std::uint32_t row) noexcept {
    return row == 0 ? table.before : of.values[table.begin + row - 1];
}

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
