// The values of a program as a graph: what the program writes as postfix nodes, definition by definition, each value once
// whoever uses it. Terms are about one row of a table, or about one member of a list.
#pragma once

#include <maatstaf/algebra/program.hpp>

#include <array>
#include <cstdint>

namespace maatstaf::block {

/// How a term comes by its value.
enum class makes : std::uint8_t {
    constant,        ///< a box that is the same in every row: its range
    column,          ///< `payload`: the column of the table
    line,            ///< an operator's line in meaning.hpp, on its arguments
    month_key,       ///< of a day: its month and its day of the month in one number, see calendar::month_key
    near_key,        ///< of the day in column `payload`: the same in 16 bits, see near_days.hpp
    near_difference, ///< of two near keys
    divide,          ///< floor of the argument by `payload`
    look_up,         ///< the value of table `payload` on the day that is the argument
    narrow,          ///< the first argument, as far as the second allows
    expand,          ///< of a member: what is known of its case
    fold,            ///< of a case: what its members in list `payload` give together
    anybody,         ///< of a case whose members are not known: what `payload` of them could give, each as the argument
    if_known,        ///< the first argument where the members of list `payload` are known, else the second
};

inline constexpr std::uint32_t no_term = ~std::uint32_t{0};

struct term {
    makes how = makes::constant;
    op code = op::constant; ///< of a line or a fold
    kind of = kind::truth;
    std::uint8_t mode = 0;   ///< of a line or a fold; of a column of dates 1: of which the keys may be taken as near
    std::uint32_t about = 0; ///< 0: rows; l + 1: members of list l
    std::int64_t payload = 0;
    std::array<std::uint32_t, 3> arguments{no_term, no_term, no_term};
    box range{}; ///< what it can be at all; the value of a constant

    friend bool operator==(const term&, const term&) = default;

    node as_node() const noexcept { return {.code = code, .of = of, .mode = mode, .payload = payload}; }
    bool is_constant() const noexcept { return how == makes::constant; }
    bool is_number() const noexcept { return is_constant() && of != kind::choice && range.lo == range.hi; }
};

} // namespace maatstaf::block
