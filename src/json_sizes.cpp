#include "json_sizes.hpp"

namespace maatstaf {

namespace {

struct open_level {
    std::size_t which = 0;
    std::uint32_t commas = 0;
    bool has_any = false;
};

std::size_t end_of_string(std::string_view text, std::size_t begin) {
    std::size_t at = begin + 1;
    while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? std::size_t{2} : 1;
    return at;
}

} // namespace

std::vector<std::uint32_t> sizes_in(std::string_view text, std::size_t most_values, std::size_t most_depth) {
    std::vector<std::uint32_t> result;
    std::vector<open_level> open;
    const auto close = [&] {
        const open_level& last = open.back();
        result[last.which] = last.commas + (last.has_any ? 1 : 0);
        open.pop_back();
    };
    std::size_t commas = 0;
    for (std::size_t i = 0; i < text.size() && result.size() <= most_values && commas <= most_values; ++i) {
        const char c = text[i];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') continue;
        if (c == ']' || c == '}') {
            if (open.empty()) break;
            close();
        } else if (c == ',') {
            if (open.empty()) break;
            ++open.back().commas;
            ++commas;
        } else {
            if (!open.empty()) open.back().has_any = true;
            if (c == '"') i = end_of_string(text, i);
            if (c != '[' && c != '{') continue;
            if (open.size() == most_depth) break;
            open.push_back({result.size()});
            result.push_back(0);
        }
    }
    while (!open.empty()) close();
    return result;
}

} // namespace maatstaf
