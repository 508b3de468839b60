// A text as a file that is read piece by piece.
#pragma once

#include "table_files/byte_source.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace maatstaf::tests {

/// `at_once`: how many bytes a read gives at most, as a pipe may.
inline byte_source bytes_of(std::string text, std::size_t at_once = std::string::npos) {
    return [text = std::move(text), at_once, at = std::size_t{0}](std::span<char> into) mutable {
        const std::size_t count = std::min({into.size(), text.size() - at, at_once});
        std::copy_n(text.data() + at, count, into.data());
        at += count;
        return count;
    };
}

} // namespace maatstaf::tests
