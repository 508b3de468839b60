// Packs as text, for tests that write many or strange ones.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace maatstaf::tests {

inline std::string repeated(std::string_view what, std::size_t times) {
    std::string result;
    result.reserve(what.size() * times);
    while (times-- > 0) result += what;
    return result;
}

/// what(0), what(1), … with commas between.
inline std::string listed(std::size_t count, const std::function<std::string(std::size_t)>& what) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) (result += i == 0 ? "" : ",") += what(i);
    return result;
}

/// "x0000042": names of one length.
inline std::string numbered(std::string_view prefix, std::size_t i) {
    const std::string digits = std::to_string(i);
    return std::string(prefix) + std::string(7 - std::min<std::size_t>(7, digits.size()), '0') + digits;
}

inline std::string pack_text(const std::string& rest, const std::string& name = "p") {
    return R"({"maatstaf":1,"name":")" + name + R"(","version":"1",)" + rest + '}';
}
inline std::string entity_text(const std::string& facts, const std::string& lists = "") {
    return R"("entities":[{"name":"e","facts":[)" + facts + R"(],"lists":[)" + lists + "]}]";
}
inline std::string rule_text(const std::string& name, const std::string& when) {
    return R"({"name":")" + name + R"(","entity":"e","when":)" + when + '}';
}
inline const std::string one_fact = R"({"name":"f","kind":"truth"})";

} // namespace maatstaf::tests
