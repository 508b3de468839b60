// What runs on a block of rows: instructions in order, the registers that they fill, and where those lie. Made once for a
// plan and the shape of a table; immutable, so any number of threads run it, each in an arena of its own.
#pragma once

#include "kernels.hpp"
#include "month_rows.hpp"

#include <maatstaf/algebra/program.hpp>

#include <cstdint>
#include <vector>

namespace maatstaf::block {

inline constexpr std::uint32_t no_register = ~std::uint32_t{0};

/// How an instruction comes from the ends of its arguments to both ends of its result. Where the arguments are known one
/// run of the kernel gives both.
enum class runs : std::uint8_t {
    column,     ///< k: the column
    near_keys,  ///< k: the column of days
    by_ends,    ///< on the ends that the operator's directions say
    either_way, ///< on all pairs of ends
    choose,     ///< a: condition, b: then, c: otherwise
    includes,   ///< k: the set asked for
    equal,
    dated, ///< k: the table; a: the row of the day
    narrow,
    expand,
    fold,
    anybody,
    if_known, ///< k: the list
};

struct instruction {
    runs how = runs::by_ends;
    width w = width::w8;    ///< of the kernels; of a comparison its arguments', of a fold its sums'
    kernel_name point{};    ///< by_ends, either_way
    kernel fixed = nullptr; ///< instead of `point`: one that is the same for every instruction set
    bool a_down = false;    ///< the result shrinks when a grows
    bool b_down = false;
    bool only_if_unknown = false; ///< needed only where the members of some list are not known
    std::uint32_t about = 0;      ///< 0: rows; l + 1: members of list l
    std::uint32_t a = no_register, b = no_register, c = no_register, out = no_register;
    std::int64_t k = 0;
    box range{}; ///< for month_key: what `a` can be; for near_difference: by how much a and b go beyond
    node line{}; ///< of what `fixed` computes, and of folds
};

/// A value on the block: two runs of lanes for its ends, or one of sets.
struct lane_register {
    width w = width::w8;
    bool is_set = false;
    bool is_constant = false; ///< the same for all blocks: filled when the arena is made
    box value{};              ///< of a constant
    std::uint32_t about = 0;
    std::size_t lo = 0, hi = 0; ///< places in the arena, in bytes
};

/// Values of width w by what decides them: the row of a day, and truths. Where all of that is known, the number of the row
/// and each truth times its stride add up to the place in `lo` and `hi`; where some is open, the ends of the row and of each
/// truth add up to the place in `open`.
struct lane_table {
    width w = width::w8;
    std::vector<std::uint32_t> truths;      ///< registers
    std::vector<std::int16_t> strides;      ///< of the row, then of each truth
    std::vector<std::int16_t> open_strides; ///< of the first and the last row, then twice of each truth
    std::vector<bool> certain;              ///< of each row: everything in it is one value
    bool is_between_rows = false;           ///< without truths: between two rows nothing lies beyond both of them
    std::vector<std::uint8_t> lo, hi;
    std::vector<std::uint8_t> open; ///< pairs: the lower and the upper end
};

struct lane_program {
    std::vector<instruction> code;
    std::vector<lane_register> registers;
    std::vector<lane_table> tables;
    std::vector<std::vector<std::int32_t>> days; ///< what `rows` counts
    std::vector<month_rows> months;              ///< what `rows_by_month` looks up
    std::vector<std::uint32_t> rules;            ///< the register of each rule
    std::vector<std::size_t> member_lanes;       ///< of each list: for how many members there is room
    std::size_t row_lanes = 0;
    std::size_t scratch[5]{}; ///< places of 64 bits for the most lanes
    std::size_t sums = 0;     ///< one more, after room for what stands before the first
    std::size_t arena = 0;    ///< bytes

    std::size_t lanes_about(std::uint32_t about) const noexcept {
        return about == 0 ? row_lanes : member_lanes[about - 1];
    }
};

} // namespace maatstaf::block
