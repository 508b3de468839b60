#include "output.hpp"

#include <cstdio>

namespace maatstaf::cli {

bool print(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

std::string as_line(const diagnostic& d) {
    return d.id + (d.place.empty() ? "" : " " + d.place) + ": " + d.message + ' ' + d.remedy;
}

json as_object(const diagnostic& d) {
    json result;
    result["id"] = d.id;
    result["place"] = d.place;
    result["message"] = d.message;
    result["remedy"] = d.remedy;
    return result;
}

void print(const diagnostics& found, bool as_json) {
    std::string text;
    json list = json::array();
    for (const diagnostic& d : found) {
        text += as_line(d) + '\n';
        list.push_back(as_object(d));
    }
    if (as_json) {
        json all;
        all["diagnostics"] = std::move(list);
        text = written(all) + '\n';
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
}

} // namespace maatstaf::cli
