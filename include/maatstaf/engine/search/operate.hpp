// An operator that is chosen when it runs, where the interpreter has it chosen by its loop; and the rows of a dated value.
#pragma once

#include <maatstaf/algebra/meaning.hpp>
#include <maatstaf/algebra/program.hpp>

#include <cstdint>

namespace maatstaf::search {

/// An operator of one or two arguments, or the two-by-two form of one of many. Of one argument `b` does not count.
template <class N>
constexpr basic_box<N> operate(const node& n, basic_box<N> a, basic_box<N> b) noexcept {
    switch (n.code) {
#define MAATSTAF_OPERATE(name, ...)                                                                                    \
    case op::name: {                                                                                                   \
        constexpr shape form = info(op::name).form;                                                                    \
        if constexpr (op::name == op::custom) return a;                                                                \
        else if constexpr (form == shape::two || form == shape::many) return on_boxes<op::name>(n, a, b);              \
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

} // namespace maatstaf::search
