// A function of the host: it computes a value that no operator can, from the values of its arguments. It sees points only;
// as long as an argument is not known, or the function is not at hand, its value is whatever its domain allows.
#pragma once

#include <maatstaf/values/box.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace maatstaf {

/// Arguments that a function of the host may have.
inline constexpr std::size_t argument_limit = 16;

/// How it is called: `count` arguments, in the order in which the pack declares them. A truth is 0 or 1, money is cents, a
/// date its day number (0 is 1970-01-01), a choice the number of the option, the first being 0; the result is written
/// likewise. Returns whether there is a value; a value outside the domain counts as none.
/// It must be pure, because a value is computed as often as a question needs it, must not throw, and is called by as many
/// threads as judge.
using custom_call = bool (*)(void* state, const std::int64_t* arguments, std::size_t count,
                             std::int64_t* result) noexcept;

/// One function of a program.
struct host_function {
    custom_call call = nullptr; ///< null: not at hand
    void* state = nullptr;
    box domain{};
    std::uint32_t choices = 0; ///< bit a: argument a is a choice
};

/// The meaning of `custom`: the value of the function where every argument is known and it gives one, else its domain.
constexpr box value_given_by(const host_function& f, kind of, std::span<const box> arguments) noexcept {
    if (!f.call) return f.domain;
    std::int64_t values[argument_limit]{};
    for (std::size_t a = 0; a < arguments.size(); ++a) {
        const bool choice = (f.choices >> a & 1) != 0;
        if (!is_point(arguments[a], choice ? kind::choice : kind::count)) return f.domain;
        values[a] = choice ? std::countr_zero(static_cast<std::uint64_t>(arguments[a].lo)) : arguments[a].lo;
    }
    std::int64_t given = 0;
    if (!f.call(f.state, values, arguments.size(), &given)) return f.domain;
    if (of != kind::choice) return f.domain.lo <= given && given <= f.domain.hi ? point(given) : f.domain;
    const box option = given >= 0 && given < 64 ? set_of(std::uint64_t{1} << given) : set_of(0);
    return is_possible(intersection(f.domain, option, of), of) ? option : f.domain;
}

} // namespace maatstaf
