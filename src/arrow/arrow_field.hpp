// What an ArrowSchema says, in values of our own: nobody looks at the schema after that. As deep as a table of cases can
// go: columns, the struct of a list, and its fields.
#pragma once

#include <maatstaf/arrow.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace maatstaf {

enum class arrow_type : std::uint8_t {
    nothing, ///< of nulls only
    boolean,
    int8,
    uint8,
    int16,
    uint16,
    int32,
    uint32,
    int64,
    uint64,
    decimal128,
    date32,
    text,
    large_text,
    text_view,
    list,
    large_list,
    structure,
    other, ///< what no fact can be
};

struct arrow_field {
    std::string name, format;
    arrow_type type = arrow_type::other; ///< with a dictionary: of its numbers
    std::int32_t scale = 0;              ///< of decimal128
    std::vector<arrow_field> children;
    std::vector<arrow_field> dictionary; ///< of one field, or empty

    bool is_text() const noexcept {
        return type == arrow_type::text || type == arrow_type::large_text || type == arrow_type::text_view;
    }
    bool is_list() const noexcept { return type == arrow_type::list || type == arrow_type::large_list; }
};

/// Gives nothing where it is no schema of a table; why is in `found`.
std::optional<arrow_field> read_schema(const ArrowSchema& schema, diagnostics& found);

/// "int32", "list<struct>", "decimal128(18, 3)": for a message.
std::string type_in_words(const arrow_field& of);

} // namespace maatstaf
