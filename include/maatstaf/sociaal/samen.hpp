// Joins the lists that several headers contribute to one pack.
#pragma once

#include <maatstaf/law/definition.hpp>

#include <array>
#include <cstddef>

namespace maatstaf::sociaal {

template <class T, std::size_t... N>
constexpr auto samen(const std::array<T, N>&... lijsten) {
    std::array<T, (N + ...)> alle{};
    std::size_t n = 0;
    const auto voeg_toe = [&](const auto& lijst) {
        for (const T& een : lijst) alle[n++] = een;
    };
    (voeg_toe(lijsten), ...);
    return alle;
}

/// In the order of a pack: the definitions before the rules.
template <std::size_t N>
constexpr auto definities_eerst(const std::array<statement, N>& gemengd) {
    std::array<statement, N> geordend{};
    std::size_t n = 0;
    for (const bool regels : {false, true})
        for (const statement& een : gemengd)
            if (een.is_rule == regels) geordend[n++] = een;
    return geordend;
}

} // namespace maatstaf::sociaal
