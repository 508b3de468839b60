// The texts of an array, and which options of a choice they name.
#pragma once

#include "arrow_values.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace maatstaf {

class arrow_texts {
public:
    arrow_texts(const arrow_values& values, arrow_type type) noexcept : values_(values), type_(type) {}

    const arrow_values& values() const noexcept { return values_; }

    /// Nothing where the text lies outside its buffer, as far as that can be seen.
    std::optional<std::string_view> at(std::int64_t at) const noexcept;

private:
    std::optional<std::string_view> between(std::int64_t begin, std::int64_t end) const noexcept;
    std::optional<std::string_view> view(std::uint64_t at) const noexcept;

    arrow_values values_;
    arrow_type type_;
};

/// What stands for a text that names no option: no option has that number.
inline constexpr std::uint8_t no_option = 255;

/// The number of the option of that name.
std::uint8_t option_of(std::string_view name, std::span<const std::string_view> options) noexcept;

} // namespace maatstaf
