#include "arrow_types.hpp"

#include "spelling.hpp"

#include <array>

namespace maatstaf {

namespace {

bool is_string(ArrowType type) noexcept {
    return type == NANOARROW_TYPE_STRING || type == NANOARROW_TYPE_LARGE_STRING;
}

std::optional<layout> whole_number(ArrowType type) noexcept {
    switch (type) {
    case NANOARROW_TYPE_INT8: return layout::int8;
    case NANOARROW_TYPE_UINT8: return layout::uint8;
    case NANOARROW_TYPE_INT16: return layout::int16;
    case NANOARROW_TYPE_UINT16: return layout::uint16;
    case NANOARROW_TYPE_INT32: return layout::int32;
    case NANOARROW_TYPE_UINT32: return layout::uint32;
    case NANOARROW_TYPE_INT64: return layout::int64;
    default: return std::nullopt;
    }
}

std::optional<layout> layout_of(kind of, const ArrowSchemaView& type) noexcept {
    if (of == kind::count) return whole_number(type.type);
    if (of == kind::truth && type.type == NANOARROW_TYPE_BOOL) return layout::bits;
    if (of == kind::date && type.type == NANOARROW_TYPE_DATE32) return layout::int32;
    const bool cents = type.type == NANOARROW_TYPE_DECIMAL128 && type.decimal_scale == 2;
    if (of == kind::money && cents) return layout::decimal128;
    return std::nullopt;
}

} // namespace

std::optional<arrow_reading> reading_of(kind of, const ArrowSchema& type) {
    ArrowSchemaView view, values;
    if (ArrowSchemaViewInit(&view, &type, nullptr) != NANOARROW_OK) return std::nullopt;
    arrow_reading result;
    if (view.type == NANOARROW_TYPE_NA) return result;
    if (of == kind::choice) {
        const bool named = view.type == NANOARROW_TYPE_DICTIONARY &&
                           ArrowSchemaViewInit(&values, type.dictionary, nullptr) == NANOARROW_OK &&
                           is_string(values.type);
        if (!named && !is_string(view.type)) return std::nullopt;
        result.is_text = true;
        return result;
    }
    result.lies = layout_of(of, view);
    if (!result.lies) return std::nullopt;
    return result;
}

std::string wanted_type(kind of) {
    switch (of) {
    case kind::truth: return "bool";
    case kind::count: return "a whole number of at most 64 bits with a sign";
    case kind::money: return "decimal128 with scale 2";
    case kind::date: return "date32";
    case kind::choice: return "text, in a dictionary or not";
    case kind::rate: break;
    }
    return "what no column can be";
}

std::string type_in_words(const ArrowSchema& type) {
    std::array<char, 200> text{};
    ArrowSchemaToString(&type, text.data(), static_cast<std::int64_t>(text.size()), 0);
    return without_controls(text.data());
}

} // namespace maatstaf
