// The kernels, for the instruction set that this text is compiled for. A file lanes_kernels_*.cpp defines LANE_BYTES (bytes
// of a vector register), KERNELS (a namespace, see kernels.hpp) and KERNELS_FOR (what people call the instruction set) and
// includes this; everything here lies in that namespace, so that what is compiled for one instruction set is never linked
// into the code of another.
#include "kernels.hpp"
#include "near_days.hpp"

#include <maatstaf/algebra/meaning.hpp>

#include <limits>
#include <type_traits>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace maatstaf::block {
namespace KERNELS {

// Each builds on those before it.
// clang-format off
#include "lanes.hpp"
#include "lanes_memory.hpp"
#include "lanes_load.hpp"
#include "lanes_calendar.hpp"
#include "lanes_near.hpp"
#include "lanes_tables.hpp"
#include "lanes_members.hpp"
// clang-format on

/// All kernels of one width.
template <width W>
struct of_width : loads<W>, calendars<W>, near_dates<W>, look_ups<W>, members<W> {
    using typename of_memory<W>::number;
    using typename of_memory<W>::N;
    using typename of_memory<W>::mask;
    using typename of_memory<W>::truths;
    using of_memory<W>::count;
    using of_memory<W>::each;
    using of_memory<W>::at;
    using of_memory<W>::truth_at;
    using of_memory<W>::holds;
    using of_memory<W>::put;
    using of_memory<W>::put_truth;
    using of_memory<W>::add_bad;

    /// An operator's own line, on two arguments or on one and a constant.
    template <op Code>
    MAATSTAF_INLINE static void line(const operands& o) {
        each(o, [&](std::size_t i) { put(o, i, meaning<Code>::point(node{}, at(o.a, i), at(o.b, i))); });
    }
    template <op Code>
    MAATSTAF_INLINE static void line_with(const operands& o) {
        const N k{o.k};
        each(o, [&](std::size_t i) { put(o, i, meaning<Code>::point(node{}, at(o.a, i), k)); });
    }
    template <op Code>
    MAATSTAF_INLINE static void truth_line(const operands& o) {
        each(o, [&](std::size_t i) { put_truth(o.out, i, meaning<Code>::point(node{}, at(o.a, i), at(o.b, i))); });
    }
    template <op Code>
    MAATSTAF_INLINE static void truth_line_with(const operands& o) {
        const N k{o.k};
        each(o, [&](std::size_t i) { put_truth(o.out, i, meaning<Code>::point(node{}, at(o.a, i), k)); });
    }

    static void least(operands o) noexcept { line<op::smallest>(o); }
    static void least_with(operands o) noexcept { line_with<op::smallest>(o); }
    static void greatest(operands o) noexcept { line<op::largest>(o); }
    static void greatest_with(operands o) noexcept { line_with<op::largest>(o); }
    template <op Code, op Inner>
    MAATSTAF_INLINE static void lines(const operands& o) {
        each(o, [&](std::size_t i) {
            const N inner = meaning<Inner>::point(node{}, at(o.b, i), at(o.c, i));
            put(o, i, meaning<Code>::point(node{}, at(o.a, i), inner));
        });
    }
    static void least_of_three(operands o) noexcept { lines<op::smallest, op::smallest>(o); }
    static void least_with_greatest(operands o) noexcept { lines<op::smallest, op::largest>(o); }
    static void greatest_of_three(operands o) noexcept { lines<op::largest, op::largest>(o); }
    static void greatest_with_least(operands o) noexcept { lines<op::largest, op::smallest>(o); }
    static void plus(operands o) noexcept { line<op::plus>(o); }
    static void plus_with(operands o) noexcept { line_with<op::plus>(o); }
    static void minus(operands o) noexcept { line<op::minus>(o); }
    static void times(operands o) noexcept { line<op::times>(o); }
    static void minus_from(operands o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put(o, i, meaning<op::minus>::point(node{}, k, at(o.a, i))); });
    }
    static void less(operands o) noexcept { truth_line<op::less>(o); }
    static void at_most(operands o) noexcept { truth_line<op::at_most>(o); }
    static void at_most_with(operands o) noexcept { truth_line_with<op::at_most>(o); }
    static void at_least_with(operands o) noexcept { truth_line_with<op::at_least>(o); }
    static void equal(operands o) noexcept {
        each(o, [&](std::size_t i) { put_truth(o.out, i, at(o.a, i) == at(o.b, i)); });
    }
    static void surely_equal(operands o) noexcept {
        each(o, [&](std::size_t i) {
            const N lo = at(o.a, i), other = at(o.c, i);
            put_truth(o.out, i, (lo == at(o.b, i)) & (other == at(o.d, i)) & (lo == other));
        });
    }
    static void maybe_equal(operands o) noexcept {
        each(o, [&](std::size_t i) { put_truth(o.out, i, (at(o.a, i) <= at(o.d, i)) & (at(o.c, i) <= at(o.b, i))); });
    }
    static void includes(operands o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put_truth(o.out, i, (at(o.a, i) & k) != N{0}); });
    }
    static void excludes(operands o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put_truth(o.out, i, (at(o.a, i) & k) == N{0}); });
    }

    static void choose(operands o) noexcept {
        each(o, [&](std::size_t i) { put(o, i, select(holds(truth_at(o.a, i)), at(o.b, i), at(o.c, i))); });
    }
    template <class Open>
    MAATSTAF_INLINE static void choose_open(const operands& o, const Open& open) {
        each(o, [&](std::size_t i) {
            const mask yes = holds(truth_at(o.a, i)), maybe = holds(truth_at(o.b, i));
            const N then = at(o.c, i), otherwise = at(o.d, i);
            put(o, i, select(yes, then, select(maybe, open(then, otherwise), otherwise)));
        });
    }
    static void choose_least(operands o) noexcept {
        choose_open(o, [](N a, N b) { return lesser(a, b); });
    }
    static void choose_greatest(operands o) noexcept {
        choose_open(o, [](N a, N b) { return greater(a, b); });
    }
    static void choose_both(operands o) noexcept {
        choose_open(o, [](N a, N b) { return a | b; });
    }

    static void narrow_from(operands o) noexcept {
        each(o, [&](std::size_t i) {
            const N lo = greater(at(o.a, i), at(o.c, i)), hi = lesser(at(o.b, i), at(o.d, i));
            add_bad(o, i, lo > hi);
            put(o, i, select(lo > hi, at(o.a, i), lo));
        });
    }
    static void narrow_until(operands o) noexcept {
        each(o, [&](std::size_t i) {
            const N lo = greater(at(o.a, i), at(o.c, i)), hi = lesser(at(o.b, i), at(o.d, i));
            put(o, i, select(lo > hi, at(o.b, i), hi));
        });
    }
    static void narrow_set(operands o) noexcept {
        each(o, [&](std::size_t i) {
            const N before = at(o.a, i), both = before & at(o.c, i);
            add_bad(o, i, both == N{0});
            put(o, i, select(both == N{0}, before, both));
        });
    }

    template <class From>
    MAATSTAF_INLINE static void convert(const operands& o) {
        each(o, [&](std::size_t i) { put(o, i, N::from(load<From, count>(o.a, i))); });
    }
    static void from_w8(operands o) noexcept { convert<std::int8_t>(o); }
    static void from_w16(operands o) noexcept { convert<std::int16_t>(o); }
    static void from_w32(operands o) noexcept { convert<std::int32_t>(o); }
    static void from_w64(operands o) noexcept { convert<std::int64_t>(o); }

    static void shift(operands o) noexcept {
        each(o, [&](std::size_t i) { put(o, i, at(o.a, i).shifted_right(static_cast<int>(o.k))); });
    }
    static void rows(operands o) noexcept {
        if constexpr (W == width::w32 || W == width::w16) {
            const auto* days = static_cast<const std::int32_t*>(o.b);
            const std::int64_t count_of_days = o.k;
            each(o, [&](std::size_t i) {
                const N day = at(o.a, i);
                N begun{0};
                for (std::int64_t d = 0; d < count_of_days; ++d) begun = begun + N{day >= N{days[d]}};
                put_truth(o.out, i, begun);
            });
        }
    }
    static void index(operands o) noexcept {
        if constexpr (W == width::w16) {
            const auto* streams = static_cast<const void* const*>(o.a);
            const auto* strides = static_cast<const std::int16_t*>(o.b);
            const auto streams_count = static_cast<std::size_t>(o.k);
            each(o, [&](std::size_t i) {
                N sum{0};
                for (std::size_t s = 0; s < streams_count; ++s)
                    sum = sum + N::from(truth_at(streams[s], i)) * N{strides[s]};
                put(o, i, sum);
            });
        }
    }
    static void extent(operands o) noexcept {
        N least = at(o.a, 0), greatest = least;
        each(o, [&](std::size_t i) {
            least = lesser(least, at(o.a, i));
            greatest = greater(greatest, at(o.a, i));
        });
        auto* out = static_cast<std::int64_t*>(o.out);
        out[0] = least.v[0];
        out[1] = greatest.v[0];
        for (int n = 1; n < count; ++n) {
            if (least.v[n] < out[0]) out[0] = least.v[n];
            if (greatest.v[n] > out[1]) out[1] = greatest.v[n];
        }
    }

    /// A bit for each lane.
    template <class Holds>
    MAATSTAF_INLINE static void put_bits(const operands& o, const Holds& holds_at) {
        auto* bits = static_cast<std::uint8_t*>(o.out);
        for (std::size_t group = 0; group < o.lanes; group += lane_group) {
            std::uint64_t word = 0;
            for (std::size_t i = 0; i < lane_group; i += count) word |= bits_of_mask(holds_at(group + i)) << i;
            __builtin_memcpy(bits + group / 8, &word, sizeof word);
        }
    }
    MAATSTAF_INLINE static std::uint64_t bits_of_mask(mask where) {
#if LANE_BYTES == 64
        const auto all = same_bits<__m512i>(where.v);
        if constexpr (W == width::w8) return _mm512_movepi8_mask(all);
        else if constexpr (W == width::w16) return _mm512_movepi16_mask(all);
        else if constexpr (W == width::w32) return _mm512_movepi32_mask(all);
        else return _mm512_movepi64_mask(all);
#elif LANE_BYTES == 32
        const auto all = same_bits<__m256i>(where.v);
        if constexpr (W == width::w64) return static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(all)));
        else if constexpr (W == width::w32) return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(all)));
        else if constexpr (W == width::w8) return static_cast<unsigned>(_mm256_movemask_epi8(all));
        const __m128i packed = _mm_packs_epi16(_mm256_castsi256_si128(all), _mm256_extracti128_si256(all, 1));
        return static_cast<unsigned>(_mm_movemask_epi8(packed));
#else
        // eight truths in a row, brought together by one multiplication
        std::uint64_t truths_of[2]{}, result = 0;
        put_truth(truths_of, 0, where);
        for (int e = 0; e < (count + 7) / 8; ++e) result |= (truths_of[e] * 0x0102040810204080u >> 56) << (8 * e);
        return result;
#endif
    }
    static void settled(operands o) noexcept {
        put_bits(o, [&](std::size_t i) { return at(o.a, i) == at(o.b, i); });
    }
    static void single(operands o) noexcept {
        put_bits(o, [&](std::size_t i) {
            const N set = at(o.a, i);
            return (set != N{0}) & ((set & (set - N{1})) == N{0});
        });
    }
};

/// A kernel works on a copy: what it writes could otherwise be what it is told, which would be read again each time.
template <void (*Kernel)(operands) noexcept>
[[gnu::flatten]] void on_a_copy(const operands& given) noexcept {
    Kernel(given);
}

#define MAATSTAF_KERNEL_ROW(name)                                                                                      \
    std::array<kernel, width_count>{on_a_copy<of_width<width::w8>::name>, on_a_copy<of_width<width::w16>::name>,       \
                                    on_a_copy<of_width<width::w32>::name>, on_a_copy<of_width<width::w64>::name>},
const kernel_set kernels{KERNELS_FOR, {{MAATSTAF_KERNELS(MAATSTAF_KERNEL_ROW)}}};
#undef MAATSTAF_KERNEL_ROW

} // namespace KERNELS
} // namespace maatstaf::block
