// Which types of Arrow can hold what is known of a fact, and how a column of such a type is read.
#pragma once

#include "arrow_field.hpp"

#include <maatstaf/law/fact.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace maatstaf {

/// How a column is read: where it lies, as text (names of options, in a dictionary or not), or not at all, where it has
/// only nulls.
struct arrow_reading {
    std::optional<layout> lies{}; ///< of text in a dictionary: its numbers
    bool is_text = false;

    bool is_in_place() const noexcept { return lies && !is_text; }
    friend bool operator==(const arrow_reading&, const arrow_reading&) = default;
};

/// What the host has said of a column.
struct arrow_hints {
    bool plain_numbers = false, year_month_day = false;
};

/// Nothing where a fact of this kind cannot be of that type.
std::optional<arrow_reading> reading_of(kind of, const arrow_field& type, arrow_hints hints);

/// What holds a fact of this kind, and what to do with a column of that type, which does not: for a message.
std::string wanted_type(kind of, arrow_hints hints);
std::string cast_in_words(kind of, const arrow_field& type, arrow_hints hints);

/// Bytes of one value; of bits none.
std::size_t bytes_of(layout lies) noexcept;

} // namespace maatstaf
