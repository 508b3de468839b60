#include "input.hpp"

#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "json_places.hpp"
#include "spelling.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace maatstaf::cli {

std::optional<std::string> contents_of(const std::string& name, std::string& why_not) {
    const auto close = [](std::FILE* f) {
        if (f != stdin) std::fclose(f);
    };
    const std::unique_ptr<std::FILE, decltype(close)> file{name == "-" ? stdin : std::fopen(name.c_str(), "rb"), close};
    std::string text;
    if (file) {
        std::array<char, 65536> block;
        for (std::size_t n = 1; n > 0 && text.size() <= json_limits{}.bytes;)
            text.append(block.data(), n = std::fread(block.data(), 1, block.size(), file.get()));
        if (std::ferror(file.get()) == 0) return text;
    }
    why_not = std::strerror(errno);
    return std::nullopt;
}

std::optional<std::string> contents_of(const std::string& name, diagnostics& found) {
    std::string why;
    auto text = contents_of(name, why);
    if (!text) found.push_back(report(finding::unreadable_file, "", {in_quotes(name), why}));
    return text;
}

void name_file(std::string_view file, std::string_view text, std::size_t since, diagnostics& found) {
    if (!text.empty()) locate(text, std::span{found}.subspan(since));
    for (std::size_t i = since; i < found.size(); ++i) found[i].place.insert(0, std::string(file) + '#');
}

} // namespace maatstaf::cli
