// Rates as a pack writes them: "120/100". The denominator is part of what is said, because amounts are rounded by it.
#pragma once

#include <maatstaf/values/rate.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

/// Largest number in a rate.
inline constexpr std::int32_t rate_limit = 1'000'000;

/// Two whole numbers up to `rate_limit`, the second not zero.
inline std::optional<rate> read_rate(std::string_view written) {
    const auto number = [](std::string_view digits) -> std::optional<std::int32_t> {
        if (digits.empty() || digits.size() > 7) return std::nullopt;
        std::int32_t result = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return std::nullopt;
            result = result * 10 + (c - '0');
        }
        return result <= rate_limit ? std::optional{result} : std::nullopt;
    };
    const std::size_t slash = written.find('/');
    if (slash == written.npos) return std::nullopt;
    const auto numerator = number(written.substr(0, slash)), denominator = number(written.substr(slash + 1));
    if (!numerator || !denominator || *denominator == 0) return std::nullopt;
    return rate{*numerator, *denominator};
}

inline std::string written_rate(std::int64_t numerator, std::int64_t denominator) {
    return std::to_string(numerator) + '/' + std::to_string(denominator);
}

} // namespace maatstaf
