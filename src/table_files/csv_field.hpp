// A field of CSV as it is written.
#pragma once

#include <string>
#include <string_view>

namespace maatstaf {

/// Names of options may hold anything, and so may sentences.
inline void append_field(std::string& to, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == text.npos) {
        to += text;
        return;
    }
    to += '"';
    for (const char c : text) to.append(c == '"' ? 2 : 1, c);
    to += '"';
}

} // namespace maatstaf
