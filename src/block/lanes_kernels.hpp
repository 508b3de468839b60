// The kernels, for the instruction set that this text is compiled for. A file lanes_kernels_*.cpp defines LANE_BYTES (bytes
// of a vector register), KERNELS (a namespace, see kernels.hpp) and KERNELS_FOR (what people call the instruction set) and
// includes this; everything here lies in that namespace, so that what is compiled for one instruction set is never linked
// into the code of another.
#include "kernels.hpp"

#include <maatstaf/algebra/meaning.hpp>

#include <type_traits>

#if LANE_BYTES == 64
#include <immintrin.h>
#endif

namespace maatstaf::block {
namespace KERNELS {

#include "lanes.hpp"

template <width W>
using number_of = std::conditional_t<
    W == width::w8, std::int8_t,
    std::conditional_t<W == width::w16, std::int16_t, std::conditional_t<W == width::w32, std::int32_t, std::int64_t>>>;

/// How the kernels of one width go over memory: as many lanes at a time as a register holds of them.
template <width W>
struct of_width {
    using number = number_of<W>;
    static constexpr int count = LANE_BYTES / static_cast<int>(sizeof(number));
    using N = lanes<number, count>;
    using mask = typename N::mask;
    using truths = lanes<std::int8_t, count>;

    template <class Body>
    MAATSTAF_INLINE static void each(const operands& o, const Body& body) {
        const std::size_t lanes = o.lanes;
#pragma GCC unroll 4
        for (std::size_t i = 0; i < lanes; i += count) body(i);
    }
    MAATSTAF_INLINE static N at(const void* from, std::size_t i) { return load<number, count>(from, i); }
    MAATSTAF_INLINE static truths truth_at(const void* from, std::size_t i) {
        return load<std::int8_t, count>(from, i);
    }
    MAATSTAF_INLINE static mask holds(truths t) { return N::from(t) != N{0}; }
    MAATSTAF_INLINE static void put(const operands& o, std::size_t i, N what) { store(o.out, i, what); }
    MAATSTAF_INLINE static void put_truth(void* to, std::size_t i, N what) { store(to, i, truths::from(what)); }
    MAATSTAF_INLINE static void put_truth(void* to, std::size_t i, mask what) { put_truth(to, i, N{what}); }
    MAATSTAF_INLINE static void add_bad(const operands& o, std::size_t i, mask where) {
        store(o.bad, i, truth_at(o.bad, i) | truths::from(N{where}));
    }

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

    static void least(const operands& o) noexcept { line<op::smallest>(o); }
    static void least_with(const operands& o) noexcept { line_with<op::smallest>(o); }
    static void greatest(const operands& o) noexcept { line<op::largest>(o); }
    static void greatest_with(const operands& o) noexcept { line_with<op::largest>(o); }
    static void plus(const operands& o) noexcept { line<op::plus>(o); }
    static void plus_with(const operands& o) noexcept { line_with<op::plus>(o); }
    static void minus(const operands& o) noexcept { line<op::minus>(o); }
    static void times(const operands& o) noexcept { line<op::times>(o); }
    static void times_with(const operands& o) noexcept { line_with<op::times>(o); }
    static void minus_from(const operands& o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put(o, i, meaning<op::minus>::point(node{}, k, at(o.a, i))); });
    }
    static void less(const operands& o) noexcept { truth_line<op::less>(o); }
    static void at_most(const operands& o) noexcept { truth_line<op::at_most>(o); }
    static void at_most_with(const operands& o) noexcept { truth_line_with<op::at_most>(o); }
    static void at_least_with(const operands& o) noexcept { truth_line_with<op::at_least>(o); }
    static void equal(const operands& o) noexcept {
        each(o, [&](std::size_t i) { put_truth(o.out, i, at(o.a, i) == at(o.b, i)); });
    }
    static void equal_with(const operands& o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put_truth(o.out, i, at(o.a, i) == k); });
    }
    static void surely_equal(const operands& o) noexcept {
        each(o, [&](std::size_t i) {
            const N lo = at(o.a, i), other = at(o.c, i);
            put_truth(o.out, i, (lo == at(o.b, i)) & (other == at(o.d, i)) & (lo == other));
        });
    }
    static void maybe_equal(const operands& o) noexcept {
        each(o, [&](std::size_t i) {
            put_truth(o.out, i, (at(o.a, i) <= at(o.d, i)) & (at(o.c, i) <= at(o.b, i)));
        });
    }
    static void includes(const operands& o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put_truth(o.out, i, (at(o.a, i) & k) != N{0}); });
    }
    static void excludes(const operands& o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put_truth(o.out, i, (at(o.a, i) & k) == N{0}); });
    }

    static void choose(const operands& o) noexcept {
        each(o, [&](std::size_t i) { put(o, i, select(holds(truth_at(o.a, i)), at(o.b, i), at(o.c, i))); });
    }
    static void choose_then(const operands& o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put(o, i, select(holds(truth_at(o.a, i)), k, at(o.c, i))); });
    }
    static void choose_otherwise(const operands& o) noexcept {
        const N m{o.m};
        each(o, [&](std::size_t i) { put(o, i, select(holds(truth_at(o.a, i)), at(o.b, i), m)); });
    }
    static void choose_constants(const operands& o) noexcept {
        const N k{o.k}, m{o.m};
        each(o, [&](std::size_t i) { put(o, i, select(holds(truth_at(o.a, i)), k, m)); });
    }
    template <class Open>
    MAATSTAF_INLINE static void choose_open(const operands& o, const Open& open) {
        each(o, [&](std::size_t i) {
            const mask yes = holds(truth_at(o.a, i)), maybe = holds(truth_at(o.b, i));
            const N then = at(o.c, i), otherwise = at(o.d, i);
            put(o, i, select(yes, then, select(maybe, open(then, otherwise), otherwise)));
        });
    }
    static void choose_least(const operands& o) noexcept {
        choose_open(o, [](N a, N b) { return lesser(a, b); });
    }
    static void choose_greatest(const operands& o) noexcept {
        choose_open(o, [](N a, N b) { return greater(a, b); });
    }
    static void choose_both(const operands& o) noexcept {
        choose_open(o, [](N a, N b) { return a | b; });
    }

    static void narrow_from(const operands& o) noexcept {
        each(o, [&](std::size_t i) {
            const N lo = greater(at(o.a, i), at(o.c, i)), hi = lesser(at(o.b, i), at(o.d, i));
            add_bad(o, i, lo > hi);
            put(o, i, select(lo > hi, at(o.a, i), lo));
        });
    }
    static void narrow_until(const operands& o) noexcept {
        each(o, [&](std::size_t i) {
            const N lo = greater(at(o.a, i), at(o.c, i)), hi = lesser(at(o.b, i), at(o.d, i));
            put(o, i, select(lo > hi, at(o.b, i), hi));
        });
    }
    static void narrow_set(const operands& o) noexcept {
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
    static void from_w8(const operands& o) noexcept { convert<std::int8_t>(o); }
    static void from_w16(const operands& o) noexcept { convert<std::int16_t>(o); }
    static void from_w32(const operands& o) noexcept { convert<std::int32_t>(o); }
    static void from_w64(const operands& o) noexcept { convert<std::int64_t>(o); }

    template <class Unsigned>
    using signed_beyond = std::conditional_t<sizeof(Unsigned) == 1, std::int16_t,
                                             std::conditional_t<sizeof(Unsigned) == 2, std::int32_t, std::int64_t>>;
    /// The comparison is made where every number fits: in the wider of the column's numbers and the lanes.
    template <class From>
    MAATSTAF_INLINE static void load_column(const operands& o) {
        using wide_number = std::conditional_t<(sizeof(From) < sizeof(number)), number,
                                               std::conditional_t<std::is_signed_v<From>, From, signed_beyond<From>>>;
        using wide = lanes<wide_number, count>;
        const wide lo{o.k}, hi{o.m};
        const N fill{o.fill};
        each(o, [&](std::size_t i) {
            const wide given = wide::from(load<From, count>(o.a, i));
            const wide near = lesser(greater(given, lo), hi);
            const N value = N::from(near);
            const mask outside = N::from(wide{near != given}) != N{0};
            if (o.b == nullptr) {
                add_bad(o, i, outside);
                put(o, i, value);
            } else {
                const mask there = holds(truth_at(o.b, i));
                add_bad(o, i, outside & there);
                put(o, i, select(there, value, fill));
            }
        });
    }
    static void load_int8(const operands& o) noexcept { load_column<std::int8_t>(o); }
    static void load_uint8(const operands& o) noexcept { load_column<std::uint8_t>(o); }
    static void load_int16(const operands& o) noexcept { load_column<std::int16_t>(o); }
    static void load_uint16(const operands& o) noexcept { load_column<std::uint16_t>(o); }
    static void load_int32(const operands& o) noexcept { load_column<std::int32_t>(o); }
    static void load_uint32(const operands& o) noexcept { load_column<std::uint32_t>(o); }
    static void load_int64(const operands& o) noexcept { load_column<std::int64_t>(o); }

    MAATSTAF_INLINE static bool any(N of) {
        bool result = false;
        for (int i = 0; i < count; ++i) result |= of.v[i] != 0;
        return result;
    }
    static void outside(const operands& o) noexcept {
        const N lo{o.k}, hi{o.m};
        N found{0};
        each(o, [&](std::size_t i) {
            const N v = at(o.a, i);
            found = found | N{(v < lo) | (v > hi)};
        });
        if (any(found)) *o.bad = 1;
    }

    static void month_key(const operands& o) noexcept {
        if constexpr (W == width::w32)
            each(o, [&](std::size_t i) {
                const N day = at(o.a, i);
                put(o, i, key_since_1896(day + N{26'969}));
            });
    }
    /// 1900 and 2100 are no leap years: the days around them are counted as if they were.
    static void month_key_far(const operands& o) noexcept {
        if constexpr (W == width::w32)
            each(o, [&](std::size_t i) {
                const N day = at(o.a, i);
                const N skipped = N{day >= N{-25'508}} + N{day >= N{47'541}};
                put(o, i, key_since_1896(day + N{26'968} + skipped));
            });
    }
    /// calendar::month_key of so many days since 1896-03-01, counting every fourth year as a leap year: by multiplications
    /// that fit in 32 bits. Every day is compared with the calendar's own in the tests.
    MAATSTAF_INLINE static N key_since_1896(N days) {
        using bits = lanes<std::uint32_t, count>;
        const bits since = bits::from(days);
        const bits fours = (since * bits{45'934}).shifted_right(26);
        const bits in_four = since - fours * bits{1'461};
        const bits years = ((in_four.shifted_left(2) + bits{3}) * bits{11'484}).shifted_right(24);
        const bits day_of_year = in_four - years * bits{365};
        const bits month_day = day_of_year * bits{2'141} + bits{197'913};
        const bits month = month_day.shifted_right(16);
        const bits day_of_month = ((month_day & bits{0xffff}) * bits{62'690}).shifted_right(27) + bits{1};
        const bits index = fours * bits{48} + years * bits{12} + month + bits{1'896 * 12 - 1};
        return N::from(index.shifted_left(5) + day_of_month);
    }
    static void shift(const operands& o) noexcept {
        each(o, [&](std::size_t i) { put(o, i, at(o.a, i).shifted_right(static_cast<int>(o.k))); });
    }
    static void rows(const operands& o) noexcept {
        if constexpr (W == width::w32) {
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
    static void pair(const operands& o) noexcept {
        if constexpr (W == width::w16) {
            const N k{o.k};
            each(o, [&](std::size_t i) { put(o, i, N::from(truth_at(o.a, i)) * k + N::from(truth_at(o.b, i))); });
        }
    }

    template <class Index>
    MAATSTAF_INLINE static void take_by(const operands& o) {
        const auto* table = static_cast<const number*>(o.b);
        const auto* index = static_cast<const Index*>(o.a);
        auto* out = static_cast<number*>(o.out);
        for (std::size_t i = 0; i < o.lanes; ++i) out[i] = table[index[i]];
    }
#if LANE_BYTES == 64
    /// Up to 16 numbers of 32 bits stay in a register.
    MAATSTAF_INLINE static void take_few(const operands& o) {
        alignas(64) std::int32_t table[16]{};
        __builtin_memcpy(table, o.b, static_cast<std::size_t>(o.k) * sizeof(std::int32_t));
        const __m512i all = _mm512_load_si512(table);
        each(o, [&](std::size_t i) {
            const N index = N::from(truth_at(o.a, i));
            const __m512i taken = _mm512_permutexvar_epi32(reinterpret_cast<const __m512i&>(index.v), all);
            N result;
            __builtin_memcpy(&result.v, &taken, sizeof taken);
            put(o, i, result);
        });
    }
    MAATSTAF_INLINE static void gather(const operands& o, auto index_at) {
        each(o, [&](std::size_t i) {
            const N index = index_at(i);
            const __m512i taken = _mm512_i32gather_epi32(reinterpret_cast<const __m512i&>(index.v), o.b, 4);
            N result;
            __builtin_memcpy(&result.v, &taken, sizeof taken);
            put(o, i, result);
        });
    }
#endif
    static void take_w8(const operands& o) noexcept {
#if LANE_BYTES == 64
        if constexpr (W == width::w32) {
            if (o.k <= 16) return take_few(o);
            return gather(o, [&](std::size_t i) { return N::from(truth_at(o.a, i)); });
        }
#endif
        take_by<std::int8_t>(o);
    }
    static void take_w16(const operands& o) noexcept {
#if LANE_BYTES == 64
        if constexpr (W == width::w32)
            return gather(o, [&](std::size_t i) { return N::from(load<std::int16_t, count>(o.a, i)); });
#endif
        take_by<std::int16_t>(o);
    }

    /// A bit for each of eight lanes.
    template <class Holds>
    MAATSTAF_INLINE static void put_bits(const operands& o, const Holds& lane_holds) {
        auto* bits = static_cast<std::uint8_t*>(o.out);
        for (std::size_t i = 0; i < o.lanes; i += 8) {
            unsigned byte = 0;
            for (unsigned b = 0; b < 8; ++b) byte |= lane_holds(i + b) ? 1u << b : 0u;
            bits[i / 8] = static_cast<std::uint8_t>(byte);
        }
    }
    static void settled(const operands& o) noexcept {
        const auto *a = static_cast<const number*>(o.a), *b = static_cast<const number*>(o.b);
        put_bits(o, [&](std::size_t i) { return a[i] == b[i]; });
    }
    static void single(const operands& o) noexcept {
        const auto* a = static_cast<const number*>(o.a);
        put_bits(o, [&](std::size_t i) { return a[i] != 0 && (a[i] & static_cast<number>(a[i] - 1)) == 0; });
    }
    static void stream(const operands& o) noexcept {
#if LANE_BYTES == 64
        const std::size_t registers = o.lanes * sizeof(number) / 64;
        for (std::size_t r = 0; r < registers; ++r)
            _mm512_stream_si512(static_cast<__m512i*>(o.out) + r,
                                _mm512_loadu_si512(static_cast<const __m512i*>(o.a) + r));
#else
        __builtin_memcpy(o.out, o.a, o.lanes * sizeof(number));
#endif
    }
};

#define MAATSTAF_KERNEL_ROW(name)                                                                                      \
    std::array<kernel, width_count>{of_width<width::w8>::name, of_width<width::w16>::name, of_width<width::w32>::name, \
                                    of_width<width::w64>::name},
const kernel_set kernels{KERNELS_FOR, {{MAATSTAF_KERNELS(MAATSTAF_KERNEL_ROW)}}};
#undef MAATSTAF_KERNEL_ROW

} // namespace KERNELS
} // namespace maatstaf::block
