// Values as text. Own formatting of digits: the standard library's would follow the locale of the host.
#pragma once

#include <maatstaf/explain.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace maatstaf {

/// "1533.82", "-5.00": as a case and a result write it, always two decimals.
std::string plain_money(std::int64_t cents);

/// "2025-01-01". Beyond the calendar, where only a message can be about it: "day 9000000 from 1970-01-01".
std::string plain_date(std::int64_t day);

/// "1.533,82" in Dutch, "1,533.82" in English; with `sign` "€ 1.533,82".
std::string grouped_money(std::int64_t cents, language in, bool sign);

/// "1 januari 2025".
std::string long_date(std::int64_t day, language in);

/// "4,8%" or "1/3".
std::string rate_text(std::int64_t numerator, std::int64_t denominator, language in);

/// One value as plain text: "1533.82", "2025-01-01", "36", "true", an option's name.
std::string plain_value(std::int64_t value, kind of, std::span<const std::string_view> options = {});

/// What is known: "1533.82", "2025-01-01", "from 0.00 up to 5000.00", "one of a, b". For messages.
std::string plain_values(box value, kind of, std::span<const std::string_view> options = {});

/// The names of the options in a set.
std::vector<std::string_view> option_names_in(std::int64_t bits, std::span<const std::string_view> options);

/// The range beyond which an end says nothing: the kind's own. Arithmetic with an amount that is not known stays below
/// the end of the range of amounts, and no real amount comes near it: a tenth counts as the end.
box widest_of(kind of, std::size_t option_count) noexcept;

/// Is this end of what is stated no end at all? A choice has options and no ends.
bool open_below(const stated& what) noexcept;
bool open_above(const stated& what) noexcept;
/// Is nothing known of it?
bool wide_open(const stated& what) noexcept;

} // namespace maatstaf
