// Chance that can be repeated: the same seed gives the same throws, on every machine. Only std::mt19937_64 itself is used,
// whose numbers the standard fixes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>

namespace maatstaf::tests {

class dice {
public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}
    /// A number below `n`.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
    std::int64_t between(std::int64_t lo, std::int64_t hi) {
        return lo + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(hi - lo + 1));
    }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class Range>
    const auto& of(const Range& range) {
        return *(std::begin(range) + static_cast<std::ptrdiff_t>(below(std::size(range))));
    }

private:
    std::mt19937_64 engine_;
};

} // namespace maatstaf::tests
