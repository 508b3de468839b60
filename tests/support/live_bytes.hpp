// How much memory a program holds. Whoever links live_bytes.cpp has operator new and operator delete replaced by ones that
// count, so it is for programs of their own.
#pragma once

#include <cstddef>

namespace maatstaf::tests {

/// How often memory has been asked for.
std::size_t allocations() noexcept;

/// Bytes that are alive now.
std::size_t live_bytes() noexcept;

/// The most that have been alive since the watch began, beyond what was alive then.
class memory_watch {
public:
    memory_watch() noexcept;
    std::size_t peak() const noexcept;

private:
    std::size_t before_;
};

} // namespace maatstaf::tests
