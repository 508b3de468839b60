#include "page.hpp"

#include <algorithm>

namespace maatstaf {

std::size_t letters_in(std::string_view text) noexcept {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string capitalised(std::string_view text) {
    std::string result{text};
    if (result.empty()) return result;
    const auto first = static_cast<unsigned char>(result[0]);
    if (first >= 'a' && first <= 'z') result[0] = static_cast<char>(first - 'a' + 'A');
    // é, ë, ö and the like: two bytes, of which the second differs by 0x20 from that of the capital
    if (first == 0xc3 && result.size() > 1) {
        const auto second = static_cast<unsigned char>(result[1]);
        if (second >= 0xa0 && second <= 0xbe && second != 0xb7) result[1] = static_cast<char>(second - 0x20);
    }
    return result;
}

void page::heading(std::string_view text) {
    const std::string title = capitalised(text);
    paragraph(title);
    std::string rule;
    for (std::size_t i = std::min(letters_in(title), width_); i > 0; --i) rule += "─";
    line(rule);
}

void page::section(std::string_view title) {
    empty_line();
    line(title);
}

void page::paragraph(std::string_view text, std::size_t indent, std::size_t hanging) {
    std::string now(indent, ' ');
    std::size_t letters = indent;
    bool first_word = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == text.npos) break;
        std::size_t end = std::min(text.find(' ', begin), text.size());
        if (text.substr(begin, end - begin).ends_with("€")) { // an amount stays together
            const std::size_t amount = text.find_first_not_of(' ', end);
            if (amount != text.npos) end = std::min(text.find(' ', amount), text.size());
        }
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t length = letters_in(word);
        if (!first_word && letters + 1 + length > width_) {
            line(now);
            now.assign(indent + hanging, ' ');
            letters = indent + hanging;
            first_word = true;
        }
        if (!first_word) {
            now += ' ';
            ++letters;
        }
        now += word;
        letters += length;
        first_word = false;
        at = end;
    }
    line(now);
}

void page::bullet(std::string_view text, std::size_t indent) {
    paragraph("• " + std::string(text), indent, 2);
}

void page::line(std::string_view text, std::size_t indent) {
    std::string whole = std::string(indent, ' ') + std::string(text);
    while (whole.ends_with(' ')) whole.pop_back();
    text_ += whole;
    text_ += '\n';
}

void page::empty_line() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

} // namespace maatstaf
