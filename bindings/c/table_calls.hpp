// What tables of plain columns and those of Arrow have in common: how they are asked, and how refused rows are told.
#pragma once

#include "border.hpp"

#include <maatstaf/table.hpp>

#include <cstdint>
#include <span>
#include <string>
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

/// Has it the columns that `of` was made for, lying so? What is not so was told.
bool wants_form(const table& rows, const mst_table& of, border& to);

/// The names of its columns, then of its lists.
std::vector<std::string> names_in(const table& of);

/// Why a row of plain columns was refused, with its place.
diagnostics explain_row(const refused_row& refused, const mst_table& by, const table& rows, std::uint64_t rows_before);

/// The status of a table of which `refused` rows were left out, with all that is told of them.
mst_status finish(std::uint64_t refused, diagnostics&& found, mst_table_outcome* outcome, border& to);

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
