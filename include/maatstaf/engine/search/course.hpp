// How a number goes while one fact of a case moves and everything else stands still. A course is a number that does not
// move, or a step: an operator on the courses of its arguments. What one end of a box gives on every operator follows
// from the operator's meaning and directions, as everywhere; here the two ends are apart, because over a range of the
// moving fact the lower end of a box goes its own way, and so does the upper one.
#pragma once

#include "linear_form.hpp"

#include <maatstaf/engine/one.hpp>

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
};

/// What a step gives over a range of the moving fact. `settled`: it is one number there.
struct course_range {
    box value{};
    trend goes = trend::still;
    linear_form line{};

    constexpr bool settled() const noexcept { return value.lo == value.hi; }
};

} // namespace maatstaf::search
