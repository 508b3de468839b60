// Amounts and days as people write them. What is written right is read; what is written wrong is, where it can only
// mean one thing, given back as it should have been written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

/// "1533.82", "-5", "1533.8": an optional minus, digits, at most two decimals after a point. In cents; an amount too
/// large for the machine becomes one that is outside every domain.
std::optional<std::int64_t> read_money(std::string_view written);

/// How an amount that is not written so should be written, when it is clear: "€ 1.533,82" is "1533.82", and "1.533" is
/// not clear.
std::optional<std::string> money_meant(std::string_view written);

/// The days that "2025-01-31", "2025-01" or "2025" can be, as numbers of days.
struct written_date {
    enum class state : std::uint8_t { good, malformed, impossible } is = state::malformed;
    std::int64_t first = 0, last = 0;
    std::string why; ///< of an impossible date: "2025-02 has 28 days"
};

written_date read_date(std::string_view written);

/// How a day that is not written so should be written, when it is clear: "31-1-2025" is "2025-01-31".
std::optional<std::string> date_meant(std::string_view written);

} // namespace maatstaf
