// Which types of Arrow can hold what is known of a fact, and how a column of such a type is read.
#pragma once

#include <maatstaf/law/fact.hpp>
#include <maatstaf/table.hpp>

#include <nanoarrow/nanoarrow.h>

#include <optional>
#include <string>

namespace maatstaf {

/// How a column is read: where it lies, as text (names of options, in a dictionary or not), or not at all, where it has
/// only nulls.
struct arrow_reading {
    std::optional<layout> lies{};
    bool is_text = false;
};

/// Nothing where a fact of this kind cannot be of that type.
std::optional<arrow_reading> reading_of(kind of, const ArrowSchema& type);

/// "a bool", for a message; what holds a fact of this kind.
std::string wanted_type(kind of);
/// "int32", "list<...>".
std::string type_in_words(const ArrowSchema& type);

} // namespace maatstaf
