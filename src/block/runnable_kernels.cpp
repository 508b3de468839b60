#include "kernels.hpp"

namespace maatstaf::block {

namespace {

#if defined(__x86_64__)
const kernel_set* const all[]{&kernels_any::kernels, &kernels_v2::kernels, &kernels_v3::kernels, &kernels_v4::kernels};
constexpr std::array<std::string_view, 4> names{"any", "x86-64-v2", "x86-64-v3", "x86-64-v4"};

std::size_t runnable() noexcept {
    __builtin_cpu_init();
    const bool v2 = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
    const bool v3 =
        v2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
    const bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                    __builtin_cpu_supports("avx512vl");
    return v4 ? 4 : v3 ? 3 : v2 ? 2 : 1;
}
#else
const kernel_set* const all[]{&kernels_any::kernels};
constexpr std::array<std::string_view, 1> names{"any"};

std::size_t runnable() noexcept {
    return 1;
}
#endif

} // namespace

std::span<const std::string_view> runnable_kernels() noexcept {
    static const std::size_t count = runnable(); // of a machine that does not change while the program runs
    return {names.data(), count};
}

const kernel_set* kernels_called(std::string_view name) noexcept {
    const auto there = runnable_kernels();
    if (name.empty()) return all[there.size() - 1];
    for (std::size_t n = 0; n < there.size(); ++n)
        if (there[n] == name) return all[n];
    return nullptr;
}

} // namespace maatstaf::block
