#include "host_of_needs.hpp"

#include <bit>

namespace maatstaf::tests {

namespace {

std::uint64_t mixed(std::uint64_t n) noexcept {
    n = (n ^ (n >> 31)) * 0x9e3779b97f4a7c15u;
    return (n ^ (n >> 27)) * 0x94d049bb133111ebu;
}

bool call_it(void* state, const std::int64_t* arguments, std::size_t count, std::int64_t* result) noexcept {
    return static_cast<const generated_need*>(state)->answer({arguments, count}, *result);
}

} // namespace

bool generated_need::answer(std::span<const std::int64_t> arguments, std::int64_t& result) const noexcept {
    std::uint64_t hash = seed;
    for (const std::int64_t a : arguments) hash = mixed(hash + static_cast<std::uint64_t>(a));
    hash >>= 8; // the low bits of a product are the worst
    const std::uint64_t mood = moody ? hash % 8 : 2;
    hash /= 8;
    if (mood == 0) return false;
    if (of != kind::choice) {
        const auto width = static_cast<std::uint64_t>(domain.hi - domain.lo) + 1;
        result = mood == 1 ? domain.hi + 1 : domain.lo + static_cast<std::int64_t>(hash % width);
        return true;
    }
    const auto options = static_cast<std::uint64_t>(domain.lo);
    std::uint64_t left = hash % static_cast<std::uint64_t>(std::popcount(options));
    result = 0;
    while ((options >> result & 1) == 0 || left-- > 0) ++result;
    if (mood == 1) result = hash % 2 == 0 ? 70 : -1;
    return true;
}

custom_call generated_need::call() const noexcept {
    return call_it;
}

} // namespace maatstaf::tests
