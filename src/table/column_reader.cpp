#include "column_reader.hpp"

#include <cstring>

namespace maatstaf {

namespace {

using reason = refused_row::reason;

bool bit(const std::uint8_t* bits, std::size_t at) noexcept {
    return (bits[at / 8] >> (at % 8) & 1) != 0;
}

bool is_there(const column_values& of, std::size_t at) noexcept {
    return of.validity == nullptr || bit(of.validity, of.offset + at);
}

/// A number that std::int64_t cannot hold is outside every domain: the end of the range stands for it.
std::int64_t from_decimal128(const unsigned char* data) noexcept {
    std::uint64_t low = 0;
    std::int64_t high = 0;
    std::memcpy(&low, data, sizeof low);
    std::memcpy(&high, data + sizeof low, sizeof high);
    const auto number = static_cast<std::int64_t>(low);
    if (high == (number < 0 ? -1 : 0)) return number;
    return high < 0 ? INT64_MIN : INT64_MAX;
}

template <class T>
std::int64_t element(const void* data, std::size_t at) noexcept {
    T value;
    std::memcpy(&value, static_cast<const unsigned char*>(data) + at * sizeof(T), sizeof(T));
    return static_cast<std::int64_t>(value);
}

} // namespace

std::int64_t number_at(layout lies, const column_values& of, std::size_t row) noexcept {
    const std::size_t at = of.offset + row;
    switch (lies) {
    case layout::bits: return bit(static_cast<const std::uint8_t*>(of.data), at) ? 1 : 0;
    case layout::int8: return element<std::int8_t>(of.data, at);
    case layout::uint8: return element<std::uint8_t>(of.data, at);
    case layout::int16: return element<std::int16_t>(of.data, at);
    case layout::uint16: return element<std::uint16_t>(of.data, at);
    case layout::int32:
    case layout::year_month_day: return element<std::int32_t>(of.data, at);
    case layout::uint32: return element<std::uint32_t>(of.data, at);
    case layout::int64: return element<std::int64_t>(of.data, at);
    case layout::decimal128: return from_decimal128(static_cast<const unsigned char*>(of.data) + at * 16);
    }
    return 0;
}

namespace {

std::optional<reason> read_option(const column& from, const bound_column& what, std::int64_t number,
                                  box& into) noexcept {
    if (!from.dictionary.empty()) {
        if (number < 0 || number >= static_cast<std::int64_t>(from.dictionary.size())) return reason::no_such_option;
        number = from.dictionary[static_cast<std::size_t>(number)];
    }
    if (number < 0 || number >= static_cast<std::int64_t>(what.option_count)) return reason::no_such_option;
    const box option = set_of(std::uint64_t{1} << number);
    if (!covers(what.domain, option, kind::choice)) return reason::outside_domain;
    into = option;
    return std::nullopt;
}

/// A year, month and day, of which the last may be 0: not known.
std::optional<reason> read_day(const bound_column& what, std::int64_t number, box& into) noexcept {
    if (number == 0) return std::nullopt;
    const int year = static_cast<int>(number / 10'000), month = static_cast<int>(number / 100 % 100),
              day = static_cast<int>(number % 100);
    const bool no_month = month == 0 && day == 0, no_day = day == 0;
    if (number < 0 || year < 1 || year > 9999 || !exists({year, no_month ? 1 : month, no_day ? 1 : day}))
        return reason::no_such_day;
    const box days = to_box(no_month ? some_day_in(year)
                            : no_day ? some_day_in(year, month)
                                     : bounds<date>{date{year, month, day}});
    if (!covers(what.domain, days, kind::date)) return reason::outside_domain;
    into = days;
    return std::nullopt;
}

} // namespace

std::optional<reason> read_value(const column& from, const bound_column& what, std::size_t at, box& into) noexcept {
    into = what.domain;
    const bool lower = is_there(from.values, at), upper = from.upper && is_there(*from.upper, at);
    if (!lower && !upper) return std::nullopt;
    const std::int64_t number = lower ? number_at(what.lies, from.values, at) : 0;
    if (what.of == kind::choice) return read_option(from, what, number, into);
    if (what.lies == layout::year_month_day) return read_day(what, number, into);
    box given = what.domain;
    if (lower) given.lo = number;
    if (upper) given.hi = number_at(what.lies, *from.upper, at);
    else if (lower && !from.upper) given.hi = number;
    if (!covers(what.domain, {given.lo, given.lo}, what.of) || !covers(what.domain, {given.hi, given.hi}, what.of))
        return reason::outside_domain;
    if (given.lo > given.hi) return reason::empty_range;
    into = given;
    return std::nullopt;
}

std::int64_t member_offset(const list_column& from, std::size_t row) noexcept {
    const std::size_t at = from.offset + row;
    return from.lies == layout::int64 ? element<std::int64_t>(from.offsets, at)
                                      : element<std::int32_t>(from.offsets, at);
}

std::optional<member_range> read_members(const list_column& from, std::size_t row) noexcept {
    if (from.validity != nullptr && !bit(from.validity, from.offset + row)) return std::nullopt;
    return member_range{member_offset(from, row), member_offset(from, row + 1)};
}

} // namespace maatstaf
