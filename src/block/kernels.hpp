// Kernels: one operator, or one step of reading a column, on a run of lanes. Each is compiled once for every instruction set
// from one text (lanes_kernels.hpp); this is the list of them and how they are called.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace maatstaf::block {

/// How wide a lane is: 8, 16, 32 or 64 bits, always signed.
enum class width : std::uint8_t { w8, w16, w32, w64 };
inline constexpr std::size_t width_count = 4;

constexpr std::size_t bytes_of(width w) noexcept {
    return std::size_t{1} << static_cast<unsigned>(w);
}

/// Lanes are run in groups of so many; up to the end of the last group there is room, and numbers within their ranges.
inline constexpr std::size_t lane_group = 64;
constexpr std::size_t whole_groups(std::size_t lanes) noexcept {
    return (lanes + lane_group - 1) / lane_group * lane_group;
}

/// What a kernel works on. Which of these it uses, the list below says.
struct operands {
    const void* a = nullptr;
    const void* b = nullptr;
    const void* c = nullptr;
    const void* d = nullptr;
    void* out = nullptr;
    void* other = nullptr;       ///< a second result
    std::uint8_t* bad = nullptr; ///< a byte for each lane, set where something is wrong
    std::int64_t k = 0, m = 0, fill = 0, other_fill = 0;
    std::size_t lanes = 0; ///< a multiple of lane_group
};

using kernel = void (*)(const operands&) noexcept;

// clang-format off
// `W` is the width of the kernel: of a and b, and of out unless it says "truth" (then out is w8, 0 or 1).
#define MAATSTAF_KERNELS(X)                                                                                            \
    X(least)              /* min(a, b) */                                                                              \
    X(least_with)         /* min(a, k) */                                                                              \
    X(greatest)           /* max(a, b) */                                                                              \
    X(greatest_with)      /* max(a, k) */                                                                              \
    X(least_of_three)     /* min(a, b, c) */                                                                           \
    X(least_with_greatest) /* min(a, max(b, c)) */                                                                     \
    X(greatest_of_three)  /* max(a, b, c) */                                                                           \
    X(greatest_with_least) /* max(a, min(b, c)) */                                                                     \
    X(plus)               /* a + b */                                                                                  \
    X(plus_with)          /* a + k */                                                                                  \
    X(minus)              /* a - b */                                                                                  \
    X(minus_from)         /* k - a */                                                                                  \
    X(times)              /* a * b */                                                                                  \
    X(less)               /* truth: a < b */                                                                           \
    X(at_most)            /* truth: a <= b */                                                                          \
    X(equal)              /* truth: a == b */                                                                          \
    X(at_most_with)       /* truth: a <= k */                                                                          \
    X(at_least_with)      /* truth: a >= k */                                                                          \
    X(surely_equal)       /* truth: boxes {a, b} and {c, d} are the same point */                                      \
    X(maybe_equal)        /* truth: boxes {a, b} and {c, d} meet */                                                    \
    X(includes)           /* truth: a & k is not empty */                                                              \
    X(excludes)           /* truth: a & k is empty */                                                                  \
    X(choose)             /* a (w8) ? b : c */                                                                         \
    X(choose_least)       /* condition {a, b} (w8): c where yes, d where no, the lesser where open */                  \
    X(choose_greatest)    /* the same, the greater where open */                                                       \
    X(choose_both)        /* the same, both sets where open */                                                         \
    X(narrow_from)        /* value {a, b} by {c, d}: the lower end; bad where nothing is left, and a stays */          \
    X(narrow_until)       /* the upper end, b where nothing is left */                                                 \
    X(narrow_set)         /* a & c; bad where it is empty, and a stays */                                              \
    X(from_w8)            /* a is of w8 */                                                                             \
    X(from_w16)           /* a is of w16 */                                                                            \
    X(from_w32)           /* a is of w32 */                                                                            \
    X(from_w64)           /* a is of w64 */                                                                            \
    X(load_int8)          /* a within k..m; bad where outside, then the nearer end. Where the bit of b (may be null) is 0, */ \
                          /* fill, and in `other` (may be null) other_fill */                                           \
    X(load_uint8)         /* the same of unsigned bytes, and so on */                                                  \
    X(load_int16)                                                                                                      \
    X(load_uint16)                                                                                                     \
    X(load_int32)                                                                                                      \
    X(load_uint32)                                                                                                     \
    X(load_int64)                                                                                                      \
    X(load_bits)          /* truths as bits (null: all yes) */                                                         \
    X(outside)            /* a outside k..m: bad[0] is set if any is */                                                \
    X(month_key)          /* w32: calendar::month_key of days from 1896-03-01 to 2151-12-31; those of the days k and m */ \
                          /* are fill and other_fill */                                                                \
    X(near_keys)          /* w16: of days a (int32) within k..m; bad where outside. Where the bit of b (may be null) is 0, */ \
                          /* fill, and in `other` other_fill */                                                         \
    X(near_difference)    /* w16: a - b. Where a or b is beyond_near it lies k or m farther; kept in near_differences */ \
    X(shift)              /* floor(a / 2^k) */                                                                         \
    X(rows)               /* w32 days, w16 near keys: how many of the k at b (int32) are not later; out is w8 */          \
    X(rows_by_month)      /* w16 near keys: element n of 64 bytes at b, n: months after the k-th near one, 0..63; to w8 */ \
    X(index)              /* w16: the sum of k streams of w8, each times its stride (int16); a: the streams, b: strides */ \
    X(extent)             /* the least and the greatest of a, as two numbers of 64 bits */                             \
    X(take_w8)            /* b[a], a is of w8 and not negative; b has k elements of W */                               \
    X(take_w16)           /* the same, a is of w16 */                                                                  \
    X(take_between)       /* the lesser of c[a] and c[b], and into other the greater of d[a] and d[b]; a, b of w8, not */  \
                          /* negative; c and d have k elements */                                                      \
    X(take_ends)          /* the same, b has k pairs: the first of the pair into out, the second into other */           \
    X(settled)            /* bits: a == b */                                                                           \
    X(single)             /* bits: a has one bit */                                                                    \
    X(list_offsets)       /* w32, w64: offsets a[0..lanes], as int32 from k on; bad[0] is set where they go down, and where */ \
                          /* by more than m and the bit of b (may be null) is 1; those bits in `other`, as truths */   \
    X(running_sums)       /* a[0] + ... + a[i], modulo 2^W */                                                          \
    X(sum_between)        /* of running sums a, of which a[-1] is 0: those of members b[i] (int32) until b[i + 1] */      \
    X(some_between)       /* truth: the sum of these is not 0 */                                                       \
    X(every_between)      /* truth: it is how many they are */
// clang-format on

enum class kernel_name : std::uint8_t {
#define MAATSTAF_KERNEL_NAME(word) word,
    MAATSTAF_KERNELS(MAATSTAF_KERNEL_NAME)
#undef MAATSTAF_KERNEL_NAME
};

inline constexpr std::size_t kernel_count = 0
#define MAATSTAF_KERNEL_COUNT(word) +1
    MAATSTAF_KERNELS(MAATSTAF_KERNEL_COUNT)
#undef MAATSTAF_KERNEL_COUNT
    ;

/// All kernels for one instruction set. A null pointer: not of that width.
struct kernel_set {
    std::string_view name{};
    std::array<std::array<kernel, width_count>, kernel_count> all{};

    kernel at(kernel_name which, width w) const noexcept {
        return all[static_cast<std::size_t>(which)][static_cast<std::size_t>(w)];
    }
};

/// One for each instruction set that this program was compiled for; kernels_any runs everywhere.
namespace kernels_any {
extern const kernel_set kernels;
}
#if defined(__x86_64__)
namespace kernels_v2 {
extern const kernel_set kernels;
}
namespace kernels_v3 {
extern const kernel_set kernels;
}
namespace kernels_v4 {
extern const kernel_set kernels;
}
#endif

/// The sets that this machine can run, by name, the fastest last.
std::span<const std::string_view> runnable_kernels() noexcept;

/// Null where there is none of that name. Empty: the fastest.
const kernel_set* kernels_called(std::string_view name) noexcept;

} // namespace maatstaf::block
