// A choice among dated values and constants, whatever it is nested in, is one look-up: by the row of the day and by the
// truths that it depends on. What stands in the table is computed by the operators' own meanings, also for what is open.
#pragma once

#include "graph.hpp"
#include "lane_program.hpp"

#include <optional>
#include <span>
#include <vector>

namespace maatstaf::block {

/// What decides such a value. Registers come later: here are terms.
struct decision {
    std::uint32_t day = no_term; ///< on which all the dated values are read
    std::vector<std::uint32_t> truths;
};

/// Nothing where the term is no such choice, or one that would need too large a table.
std::optional<decision> decision_of(const graph& terms, std::uint32_t at);

/// Do the places of its table fit the lanes that count them?
bool table_is_small(std::size_t rows, std::size_t truths) noexcept;

/// `days`: on which rows begin, those of every dated value that is read on this day.
lane_table lay_table(const graph& terms, std::uint32_t at, const decision& by, std::span<const std::int32_t> days,
                     width w);

} // namespace maatstaf::block
