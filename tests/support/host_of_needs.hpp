// The host of generated programs: gives for what they need of it some value or other, always the same for the same
// arguments.
#pragma once

#include <maatstaf/custom.hpp>
#include <maatstaf/law/definition.hpp>

#include <cstdint>
#include <span>

namespace maatstaf::tests {

struct generated_need {
    std::uint64_t seed = 0;
    kind of = kind::count;
    box domain{};
    bool at_hand = true;
    bool moody = false; ///< sometimes it gives no value, and sometimes one that cannot be

    /// What it gives, a choice as the number of the option. False: nothing.
    bool answer(std::span<const std::int64_t> arguments, std::int64_t& result) const noexcept;
    custom_call call() const noexcept;
};

} // namespace maatstaf::tests
