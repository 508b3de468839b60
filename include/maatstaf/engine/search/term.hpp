// What is said of cases that are not known yet: a term is a number that depends on some variables, which are the facts of
// the cases. It is an operator on other terms, and its meaning on boxes is that of the operator, as everywhere.
//
// A term is always one number once the variables are: what the interpreter leaves open in a complete case (an amount that no
// source gives, a question that nothing settles) is two terms, one for each end of the box.
#pragma once

#include "operate.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// The place of a term among all of them; what a term rests on stands before it.
using term_number = std::uint32_t;

/// By its operator: constant, fact (a variable, `payload` says which), one_of (of a variable that is a choice), parameter (a
/// look-up, `payload` says in which table), custom (one end of what a function of the host gives, `payload` says of which
/// call), choose, or what `operate` runs.
struct term {
    node by{};
    term_number from[3]{};
    std::uint8_t arguments = 0;

    friend constexpr bool operator==(const term&, const term&) = default;
};

constexpr bool is_commutative(op code) noexcept {
    return code == op::all || code == op::any || code == op::equal || code == op::plus || code == op::times ||
           code == op::smallest || code == op::largest;
}

/// Both ends of what a node of a program gives.
struct term_box {
    term_number lo = 0;
    term_number hi = 0;
};

/// What is asked of a call of the host: an end of its result, or whether some options of a set are possible.
enum class asked : std::uint8_t { lower, upper, some_option };

/// A number that changes on certain days: `values[0]` before the first of them.
struct dated_number {
    std::vector<std::int64_t> days;
    std::vector<std::int64_t> values; ///< one more than days

    std::size_t row_on(std::int64_t day) const noexcept {
        return static_cast<std::size_t>(std::upper_bound(days.begin(), days.end(), day) - days.begin());
    }
    friend bool operator==(const dated_number&, const dated_number&) = default;
};

/// A call of a function of the host. Its arguments are terms: of an ordered kind both ends, of a choice whether each option
/// is possible.
struct host_call {
    struct argument {
        bool is_choice = false;
        std::vector<term_number> terms;
        friend bool operator==(const argument&, const argument&) = default;
    };
    host_function function{};
    kind of = kind::truth;
    std::vector<argument> arguments;

    /// What it gives where every argument is one number, of which `value` tells the box.
    box result(const box* values) const noexcept {
        box given[argument_limit]{};
        for (std::size_t a = 0; a < arguments.size(); ++a) {
            const std::vector<term_number>& from = arguments[a].terms;
            if (!arguments[a].is_choice) {
                given[a] = {values[from[0]].lo, values[from[1]].lo};
                continue;
            }
            std::uint64_t set = 0;
            for (std::size_t option = 0; option < from.size(); ++option)
                set |= static_cast<std::uint64_t>(values[from[option]].lo) << option;
            given[a] = set_of(set);
        }
        return value_given_by(function, of, {given, arguments.size()});
    }

    friend bool operator==(const host_call& a, const host_call& b) {
        return a.function.call == b.function.call && a.function.state == b.function.state &&
               a.function.domain == b.function.domain && a.function.choices == b.function.choices && a.of == b.of &&
               a.arguments == b.arguments;
    }
};

/// One end of a box that a call gives, or what is asked of a set.
constexpr std::int64_t asked_of(asked what, box result, std::int64_t options) noexcept {
    switch (what) {
    case asked::lower: return result.lo;
    case asked::upper: return result.hi;
    case asked::some_option: return (result.lo & options) != 0;
    }
    return 0;
}

} // namespace maatstaf::search
