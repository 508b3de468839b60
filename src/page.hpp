// Text for people: paragraphs wrapped to a width, with indents, underlined headings and bullets. Counts letters, not
// bytes, so that € and é are as wide as they look.
#pragma once

#include <string>
#include <string_view>

namespace maatstaf {

class page {
public:
    explicit page(std::size_t width = 100) : width_(width) {}

    /// A line of its own with a rule under it; the first letter becomes a capital.
    void heading(std::string_view text);
    /// A short title above what follows, after an empty line.
    void section(std::string_view title);
    /// Words in lines of at most the width; every line but the first is indented by `hanging` more.
    void paragraph(std::string_view text, std::size_t indent = 0, std::size_t hanging = 0);
    /// A paragraph after "• ".
    void bullet(std::string_view text, std::size_t indent = 2);
    /// As it is.
    void line(std::string_view text, std::size_t indent = 0);
    void empty_line();

    const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
    std::size_t width_;
};

/// The number of letters in UTF-8 text.
std::size_t letters_in(std::string_view text) noexcept;

/// With the first letter as a capital.
std::string capitalised(std::string_view text);

} // namespace maatstaf
