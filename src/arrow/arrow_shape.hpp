// Which column of a schema says what about a case, and how it is read: what arrow_cases is made of.
#pragma once

#include "arrow_reading.hpp"
#include "table/bound_column.hpp"
#include "table_files/table_header.hpp"

#include <maatstaf/plan.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace maatstaf {

/// A field that a name can be given to: a column, or a field of the structs of a list.
struct field_place {
    std::size_t column = 0;
    std::optional<std::size_t> member{};

    const arrow_field& in(const arrow_field& schema) const {
        const arrow_field& whole = schema.children[column];
        return member ? whole.children.front().children[*member] : whole;
    }
};

/// What is known of one fact, by one column or by the two ends of a range.
struct shaped_column {
    named_column named;
    arrow_reading how;
    std::optional<field_place> lower{}, upper{}; ///< of a range either may be absent

    const field_place& any() const noexcept { return lower ? *lower : *upper; }
};

struct shaped_list {
    named_column named;
    std::size_t column = 0;
};

struct arrow_cases::parts {
    const plan* of = nullptr;
    arrow_field schema;
    std::vector<shaped_column> columns;
    std::vector<shaped_list> lists;
    std::vector<column> like_columns;
    std::vector<list_column> like_lists;
    table like;
    bound_table bound;
};

} // namespace maatstaf
