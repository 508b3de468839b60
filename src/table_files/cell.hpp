// A cell of a table of text as the value of a fact. It says what a case would say: the same values are read, and what is
// wrong is told in the same words.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/fact.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

/// The box that a cell gives for this fact. Nothing where it is empty, and nothing after a finding.
std::optional<box> read_cell(std::string_view cell, const fact_view& what, const std::string& place,
                             diagnostics& found);

/// The same of two cells that are the ends of a range, where either may be empty: that end is open.
std::optional<box> read_ends(std::string_view lower, std::string_view upper, const fact_view& what,
                             const std::string& place, diagnostics& found);

} // namespace maatstaf
