#include "arrow_reading.hpp"

namespace maatstaf {

namespace {

std::optional<layout> whole_number(arrow_type type) noexcept {
    switch (type) {
    case arrow_type::int8: return layout::int8;
    case arrow_type::uint8: return layout::uint8;
    case arrow_type::int16: return layout::int16;
    case arrow_type::uint16: return layout::uint16;
    case arrow_type::int32: return layout::int32;
    case arrow_type::uint32: return layout::uint32;
    case arrow_type::int64: return layout::int64;
    default: return std::nullopt;
    }
}

std::optional<layout> plain_number(kind of, arrow_type type) noexcept {
    const bool is_byte = type == arrow_type::int8 || type == arrow_type::uint8;
    const bool is_wide = type == arrow_type::int32 || type == arrow_type::int64;
    const bool fits = of == kind::choice || (of == kind::truth && is_byte) || (of == kind::money && is_wide);
    return fits ? whole_number(type) : std::nullopt;
}

std::optional<layout> layout_of(kind of, const arrow_field& field, arrow_hints hints) noexcept {
    const arrow_type type = field.type;
    if (hints.year_month_day)
        return of == kind::date && type == arrow_type::int32 ? std::optional{layout::year_month_day} : std::nullopt;
    if (of == kind::count) return whole_number(type);
    if (of == kind::truth && type == arrow_type::boolean) return layout::bits;
    if (of == kind::date && type == arrow_type::date32) return layout::int32;
    if (of == kind::money && type == arrow_type::decimal128 && field.scale == 2) return layout::decimal128;
    return hints.plain_numbers ? plain_number(of, type) : std::nullopt;
}

/// Of a dictionary. An unsigned number that int64 cannot hold reads as one below zero, which no dictionary has either.
std::optional<layout> number_of_entry(arrow_type type) noexcept {
    return type == arrow_type::uint64 ? layout::int64 : whole_number(type);
}

} // namespace

std::optional<arrow_reading> reading_of(kind of, const arrow_field& type, arrow_hints hints) {
    if (type.type == arrow_type::nothing && type.dictionary.empty()) return arrow_reading{};
    if (!type.dictionary.empty()) {
        const auto numbers = number_of_entry(type.type);
        if (of != kind::choice || !type.dictionary.front().is_text() || !numbers) return std::nullopt;
        return arrow_reading{numbers, true};
    }
    if (of == kind::choice && type.is_text()) return arrow_reading{std::nullopt, true};
    const auto lies = layout_of(of, type, hints);
    return lies ? std::optional{arrow_reading{lies, false}} : std::nullopt;
}

std::string wanted_type(kind of, arrow_hints hints) {
    const auto with = [&](const char* words, const char* more) {
        return hints.plain_numbers ? std::string(words) + more : std::string(words);
    };
    if (hints.year_month_day && of == kind::date) return "int32 with year, month and day";
    switch (of) {
    case kind::truth: return with("bool", ", int8 or uint8");
    case kind::count: return "a whole number of at most 64 bits with a sign";
    case kind::money: return with("decimal128 with scale 2", ", or int32 or int64 in cents");
    case kind::date: return "date32";
    case kind::choice: return with("text, in a dictionary or not", ", or the number of an option");
    case kind::rate: break;
    }
    return "what no column can be";
}

std::string cast_in_words(kind of, const arrow_field& type, arrow_hints hints) {
    if (of == kind::money)
        return hints.plain_numbers
                   ? "Cast it to decimal128(18, 2) or to whole cents; an amount is never read from a number that is "
                     "not exact."
                   : "Cast it to decimal128(18, 2); an amount is never read from a number that is not exact, and of a "
                     "whole number nobody can say whether it is in cents.";
    if (of == kind::date && type.type == arrow_type::int32 && !hints.year_month_day && hints.plain_numbers)
        return "Cast it to date32, or say that its numbers are year, month and day, if they are.";
    return "Cast the column to that type.";
}

std::size_t bytes_of(layout lies) noexcept {
    switch (lies) {
    case layout::bits: return 0;
    case layout::int8:
    case layout::uint8: return 1;
    case layout::int16:
    case layout::uint16: return 2;
    case layout::int32:
    case layout::uint32:
    case layout::year_month_day: return 4;
    case layout::int64: return 8;
    case layout::decimal128: break;
    }
    return 16;
}

} // namespace maatstaf
