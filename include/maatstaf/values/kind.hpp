// The kinds of value a judgement deals in. A kind says how a number is read: cents, days, options, yes or no.
// This header knows nothing of how values are kept (box.hpp) or combined (algebra/).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace maatstaf {

enum class kind : std::uint8_t {
    truth,  ///< no (0) or yes (1)
    count,  ///< a whole number
    money,  ///< whole euro cents
    date,   ///< days since 1970-01-01
    choice, ///< one of at most 64 named options, kept as a set of bits
    rate,   ///< the numerator of a fraction whose denominator the operator carries
};

inline constexpr std::array<std::string_view, 6> kind_names{"truth", "count", "money", "date", "choice", "rate"};

constexpr std::string_view name_of(kind of) noexcept {
    return kind_names[static_cast<std::size_t>(of)];
}

/// A whole number, such as a number of months. An alias: counts have no unit to confuse.
using count = std::int64_t;

/// The kind of a C++ value type. Every header that defines a value type specialises it.
template <class T>
inline constexpr bool has_kind = false;

template <class T>
struct kind_of;

template <>
inline constexpr bool has_kind<count> = true;

template <>
struct kind_of<count> {
    static constexpr kind value = kind::count;
};

} // namespace maatstaf
