#include "diagnostic_line.hpp"

namespace maatstaf {

namespace {

/// " /facts/x (line 3, column 8)", as far as it is known.
std::string place_in_words(const diagnostic& d) {
    std::string result = d.place.empty() ? "" : ' ' + d.place;
    if (d.line != 0) result += " (line " + std::to_string(d.line) + ", column " + std::to_string(d.column) + ')';
    return result;
}

} // namespace

std::string as_line(const diagnostic& d) {
    return d.id + place_in_words(d) + ": " + d.message + ' ' + d.remedy;
}

} // namespace maatstaf
