// The header of a table of text: which column is which fact. All that is wrong with it is found at once.
#pragma once

#include "csv_records.hpp"

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/plan.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// A fact, or a definition of which something is given, and the fields of a record that say what is known of it.
struct csv_column {
    fact_view what;
    std::string place;             ///< its name in the header, of a range without .from and .to
    std::optional<std::size_t> at; ///< one value
    std::optional<std::size_t> from, to;

    bool is_range() const noexcept { return !at; }
};

/// `date_column`: the name of the column with the dates of judgement; empty where there is one date for all.
std::vector<csv_column> read_header(const csv_records& header, const plan& of, std::string_view date_column,
                                    diagnostics& found);

} // namespace maatstaf
