// The functions of a caller, as the library calls them. What was made with them keeps this: their state points in here.
#pragma once

#include "border.hpp"

#include <maatstaf/custom.hpp>

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_function> = offsetof(mst_function, state) + sizeof(void*);

class functions_at_hand {
public:
    functions_at_hand() = default;
    functions_at_hand(functions_at_hand&&) = default; ///< what was read stays where it is
    functions_at_hand& operator=(functions_at_hand&&) = default;

    /// False where some cannot be read, and that was found. Names are borrowed from the caller.
    bool read(const mst_function* const* given, std::size_t count, border& to);

    std::span<const custom_function> all() const noexcept { return all_; }

private:
    bool read(const mst_function* given, const std::string& place, border& to);

    std::deque<mst_function> given_;
    std::vector<custom_function> all_;
};

} // namespace maatstaf::c
