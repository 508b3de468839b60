// Where something stands in a text: its line and its column, from 1. A column is a code point, as an editor counts it;
// a byte order mark is none.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace maatstaf {

/// May stand before a text, and does not belong to it.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Counts once, from front to back, however many places are asked for.
class line_counter {
public:
    struct position {
        std::uint32_t line = 1, column = 1;
    };

    explicit line_counter(std::string_view text) noexcept : text_(text) {
        if (text.starts_with(byte_order_mark)) counted_ = byte_order_mark.size();
    }

    /// Of the byte at `offset`, which does not lie before the one asked for last.
    position at(std::size_t offset) noexcept {
        if (offset <= counted_) return at_;
        std::string_view passed = text_.substr(counted_, offset - counted_);
        counted_ = offset;
        if (const std::size_t last = passed.rfind('\n'); last != passed.npos) {
            at_.line += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
            at_.column = 1;
            passed.remove_prefix(last + 1);
        }
        const auto begins_code_point = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
        at_.column += static_cast<std::uint32_t>(std::count_if(passed.begin(), passed.end(), begins_code_point));
        return at_;
    }

private:
    std::string_view text_;
    std::size_t counted_ = 0;
    position at_;
};

} // namespace maatstaf
