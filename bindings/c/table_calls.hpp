// What tables of plain columns and those of Arrow have in common: how they are asked, and how refused rows are told.
#pragma once

#include "border.hpp"

#include <maatstaf/table.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_table_options> = offsetof(mst_table_options, rows_before) +
                                                             sizeof(std::uint64_t);
template <>
inline constexpr std::size_t first_size<mst_table_outcome> = offsetof(mst_table_outcome, refused) +
                                                             sizeof(std::uint64_t);

/// Of so many refused rows it is said why.
inline constexpr std::size_t most_told_rows = 1000;

/// Looks at both; either may be null.
mst_table_options read_options(const mst_table_options* given, const mst_table_outcome* outcome, border& to);

void tell(std::span<const table_problem> problems, border& to);

/// The status of a table that was judged. `in_words` says of one refused row what is wrong with it.
template <class InWords>
mst_status finish(const table_outcome& judged, std::span<const refused_row> refused, mst_table_outcome* outcome,
                  border& to, const InWords& in_words) {
    const std::size_t told = refused.size() < judged.refused ? refused.size() : judged.refused;
    for (const refused_row& row : refused.first(told))
        for (diagnostic& d : in_words(row)) to.refuse(MST_ROWS, std::move(d));
    if (outcome != nullptr) give(outcome, {.struct_size = 0, .refused = judged.refused});
    return judged.refused > 0 ? MST_ROWS : MST_OK;
}

} // namespace maatstaf::c
