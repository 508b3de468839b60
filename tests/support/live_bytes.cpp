#include "live_bytes.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

std::size_t asked = 0, alive = 0, most_alive = 0;

void* counted(std::size_t size) {
    ++asked;
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) throw std::bad_alloc{};
    alive += malloc_usable_size(memory);
    most_alive = std::max(most_alive, alive);
    return memory;
}

void discounted(void* memory) noexcept {
    if (memory != nullptr) alive -= malloc_usable_size(memory);
    std::free(memory);
}

} // namespace

void* operator new(std::size_t size) {
    return counted(size);
}
void* operator new[](std::size_t size) {
    return counted(size);
}
// The standard's own calls the one above; that of a sanitizer does not, and then does not know what is given back.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return counted(size);
}
void operator delete(void* memory) noexcept {
    discounted(memory);
}
void operator delete[](void* memory) noexcept {
    discounted(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    discounted(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    discounted(memory);
}

namespace maatstaf::tests {

std::size_t allocations() noexcept {
    return asked;
}

std::size_t live_bytes() noexcept {
    return alive;
}

memory_watch::memory_watch() noexcept : before_(alive) {
    most_alive = alive;
}

std::size_t memory_watch::peak() const noexcept {
    return most_alive - std::min(most_alive, before_);
}

} // namespace maatstaf::tests
