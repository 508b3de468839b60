// Sentences with places to fill: "{0} is not a fact of {1}". Every sentence that a person reads is such a pattern in one
// of two tables (diagnostic_ids.cpp, phrases.hpp), so that wording is never scattered over the code.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace maatstaf {

/// The pattern with {0} … {9} replaced; a number without an argument gives nothing.
inline std::string fill(std::string_view pattern, std::initializer_list<std::string_view> with) {
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                           pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        if (!place) {
            result += pattern[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (which < with.size()) result += with.begin()[which];
        i += 2;
    }
    return result;
}

} // namespace maatstaf
