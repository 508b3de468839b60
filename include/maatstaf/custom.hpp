// Custom functions: what a pack lists under `needs`, a host program computes. A host gives its functions by name when it
// makes a plan. A function that is not at hand is no error: what rests on it is unknown, and the verdict says so.
#pragma once

#include <maatstaf/algebra/host_function.hpp>

#include <string_view>

namespace maatstaf {

/// A function of the host, for what a pack calls `name`.
struct custom_function {
    std::string_view name{};
    custom_call call = nullptr;
    void* state = nullptr; ///< handed to every call; must outlive every plan that it was given for
};

} // namespace maatstaf
