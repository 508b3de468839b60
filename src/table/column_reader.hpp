// What a column says of one row, as a box. Every value is looked at before it is believed: what lies outside the fact's
// domain would lead evaluation astray.
#pragma once

#include "bound_column.hpp"

namespace maatstaf {

/// The value at `at` (a row, or a member). Gives why it cannot be read; then `into` is the whole domain.
std::optional<refused_row::reason> read_value(const column& from, const bound_column& what, std::size_t at,
                                              box& into) noexcept;

/// The number that lies there, whether it is there or not.
std::int64_t number_at(layout lies, const column_values& of, std::size_t row) noexcept;

/// From which member until which, or nothing where it is not known.
struct member_range {
    std::int64_t begin = 0, end = 0;
};
/// Where the members of row `row` begin, and those of the row before it end.
std::int64_t member_offset(const list_column& from, std::size_t row) noexcept;

std::optional<member_range> read_members(const list_column& from, std::size_t row) noexcept;

} // namespace maatstaf
