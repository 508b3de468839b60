// Joins the lists that several headers contribute to one pack.
#pragma once

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

} // namespace maatstaf::sociaal
