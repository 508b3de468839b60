#include "input.hpp"

#include "diagnostic_ids.hpp"
#include "json_document.hpp"
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

} // namespace maatstaf::cli
