// The kernels, for the instruction set that this text is compiled for. A file lanes_kernels_*.cpp defines LANE_BYTES (bytes
// of a vector register), KERNELS (a namespace, see kernels.hpp) and KERNELS_FOR (what people call the instruction set) and
// includes this; everything here lies in that namespace, so that what is compiled for one instruction set is never linked
// into the code of another.
#include "kernels.hpp"

#include <maatstaf/algebra/meaning.hpp>

#include <limits>
#include <type_traits>

#if LANE_BYTES >= 32 || defined(__SSE4_1__)
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

    static void least(operands o) noexcept { line<op::smallest>(o); }
    static void least_with(operands o) noexcept { line_with<op::smallest>(o); }
    static void greatest(operands o) noexcept { line<op::largest>(o); }
    static void greatest_with(operands o) noexcept { line_with<op::largest>(o); }
    static void plus(operands o) noexcept { line<op::plus>(o); }
    static void plus_with(operands o) noexcept { line_with<op::plus>(o); }
    static void minus(operands o) noexcept { line<op::minus>(o); }
    static void times(operands o) noexcept { line<op::times>(o); }
    static void times_with(operands o) noexcept { line_with<op::times>(o); }
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
    static void equal_with(operands o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put_truth(o.out, i, at(o.a, i) == k); });
    }
    static void surely_equal(operands o) noexcept {
        each(o, [&](std::size_t i) {
            const N lo = at(o.a, i), other = at(o.c, i);
            put_truth(o.out, i, (lo == at(o.b, i)) & (other == at(o.d, i)) & (lo == other));
        });
    }
    static void maybe_equal(operands o) noexcept {
        each(o, [&](std::size_t i) {
            put_truth(o.out, i, (at(o.a, i) <= at(o.d, i)) & (at(o.c, i) <= at(o.b, i)));
        });
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
    static void choose_then(operands o) noexcept {
        const N k{o.k};
        each(o, [&](std::size_t i) { put(o, i, select(holds(truth_at(o.a, i)), k, at(o.c, i))); });
    }
    static void choose_otherwise(operands o) noexcept {
        const N m{o.m};
        each(o, [&](std::size_t i) { put(o, i, select(holds(truth_at(o.a, i)), at(o.b, i), m)); });
    }
    static void choose_constants(operands o) noexcept {
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

    /// The comparison is made where every number fits: in the wider of the column's numbers and the lanes. An unsigned
    /// number as wide as the lanes is compared as it is, with the part of the domain that it can say.
    template <class From>
    MAATSTAF_INLINE static void load_column(const operands& o) {
        constexpr bool alike = std::is_unsigned_v<From> && sizeof(From) == sizeof(number);
        constexpr bool widens = sizeof(From) < sizeof(number);
        using wide_number =
            std::conditional_t<widens, number,
                               std::conditional_t<std::is_signed_v<From> || alike, From, std::int64_t>>;
        constexpr int together = LANE_BYTES / static_cast<int>(sizeof(wide_number));
        using wide = lanes<wide_number, together>;
        using narrow = lanes<number, together>;
        using bytes = lanes<std::int8_t, together>;
        if (alike && o.m < 0) return load_nothing(o);
        if (load_trusting<From, wide_number>(o)) return;
        const wide lo{alike && o.k < 0 ? 0 : o.k}, hi{o.m};
        const narrow fill{o.fill}, other_fill{o.other_fill};
        for (std::size_t i = 0; i < o.lanes; i += together) {
            const wide given = wide::from(load<From, together>(o.a, i));
            const wide near = lesser(greater(given, lo), hi);
            const narrow value = narrow::from(near);
            const bytes there = o.b == nullptr ? bytes{1} : load<std::int8_t, together>(o.b, i);
            const bytes outside = bytes::from(wide{near != given}) & there;
            const auto known = narrow::from(there) != narrow{0};
            store(o.bad, i, load<std::int8_t, together>(o.bad, i) | outside);
            store(o.out, i, select(known, value, fill));
            if (o.b != nullptr && o.other != nullptr) store(o.other, i, select(known, value, other_fill));
        }
    }
    /// Brings the numbers over as if all were within the domain. Says whether that is so; it nearly always is, and is then
    /// found by one subtraction and one comparison of each.
    template <class From, class WideNumber>
    MAATSTAF_INLINE static bool load_trusting(const operands& o) {
        using limits = std::numeric_limits<WideNumber>;
        const std::int64_t lo = o.k < std::int64_t{limits::min()} ? std::int64_t{limits::min()} : o.k;
        const std::int64_t hi = o.m > std::int64_t{limits::max()} ? std::int64_t{limits::max()} : o.m;
        if (lo > hi) return false;
        constexpr int together = LANE_BYTES / static_cast<int>(sizeof(WideNumber));
        using wide = lanes<WideNumber, together>;
        using narrow = lanes<number, together>;
        using distance_of_wide = lanes<std::make_unsigned_t<WideNumber>, together>;
        const distance_of_wide from = distance_of_wide::from(wide{lo}), span = distance_of_wide::from(wide{hi}) - from;
        distance_of_wide farthest = from - from;
        if (o.b == nullptr) {
            for (std::size_t i = 0; i < o.lanes; i += together) {
                const wide given = wide::from(load<From, together>(o.a, i));
                farthest = greater(farthest, distance_of_wide::from(given) - from);
                store(o.out, i, narrow::from(given));
            }
            return !any(farthest > span);
        }
        const wide nothing{lo};
        const narrow fill{o.fill}, other_fill{o.other_fill};
        for (std::size_t i = 0; i < o.lanes; i += together) {
            const lanes<std::int8_t, together> there = load<std::int8_t, together>(o.b, i);
            const wide given = wide::from(load<From, together>(o.a, i));
            const auto known = narrow::from(there) != narrow{0};
            const wide looked_at = select(wide::from(there) != wide{0}, given, nothing);
            farthest = greater(farthest, distance_of_wide::from(looked_at) - from);
            store(o.out, i, select(known, narrow::from(given), fill));
            if (o.other != nullptr) store(o.other, i, select(known, narrow::from(given), other_fill));
        }
        return !any(farthest > span);
    }
    /// No number of the column can be within the domain.
    static void load_nothing(const operands& o) {
        const N k{o.k}, fill{o.fill}, other_fill{o.other_fill};
        each(o, [&](std::size_t i) {
            const truths there = o.b == nullptr ? truths{1} : truth_at(o.b, i);
            store(o.bad, i, truth_at(o.bad, i) | there);
            put(o, i, select(holds(there), k, fill));
            if (o.b != nullptr && o.other != nullptr) store(o.other, i, select(holds(there), k, other_fill));
        });
    }
    static void load_int8(operands o) noexcept { load_column<std::int8_t>(o); }
    static void load_uint8(operands o) noexcept { load_column<std::uint8_t>(o); }
    static void load_int16(operands o) noexcept { load_column<std::int16_t>(o); }
    static void load_uint16(operands o) noexcept { load_column<std::uint16_t>(o); }
    static void load_int32(operands o) noexcept { load_column<std::int32_t>(o); }
    static void load_uint32(operands o) noexcept { load_column<std::uint32_t>(o); }
    static void load_int64(operands o) noexcept { load_column<std::int64_t>(o); }

    template <class Mask>
    MAATSTAF_INLINE static bool any(Mask where) {
        std::uint64_t words[LANE_BYTES / 8], all = 0;
        static_assert(sizeof words == sizeof where.v);
        __builtin_memcpy(words, &where.v, sizeof words);
        for (const std::uint64_t word : words) all |= word;
        return all != 0;
    }
    using distance = lanes<std::make_unsigned_t<number>, count>;
    /// The farthest that any lane lies above `from`; below it is farther than anything above.
    MAATSTAF_INLINE static distance farthest_from(const operands& o, distance from) {
        distance farthest = from - from;
        each(o, [&](std::size_t i) { farthest = greater(farthest, distance::from(at(o.a, i)) - from); });
        return farthest;
    }
    static void outside(operands o) noexcept {
        const distance from = distance::from(N{o.k}), span = distance::from(N{o.m}) - from;
        if (any(farthest_from(o, from) > span)) *o.bad = 1;
    }

    /// 1900 and 2100 are no leap years: the days around them are counted as if they were.
    static void month_key(operands o) noexcept {
        if constexpr (W == width::w32) {
#if LANE_BYTES >= 32 || defined(__SSE4_1__)
            constexpr std::int64_t days_in_16_bits = 62'000; // of which the keys fit too
            const distance since_1900 = distance::from(N{-25'508});
            const distance window = distance::from(N{days_in_16_bits});
            if (!any(farthest_from(o, since_1900) > window)) return near_month_keys(o, [](std::size_t, N key) { return key; });
            // a day that is not known stands at the ends of its domain, of which the keys are known
            const N first{o.k}, last{o.m}, first_key{o.fill}, last_key{o.other_fill};
            distance farthest = window - window;
            each(o, [&](std::size_t i) {
                const N day = at(o.a, i);
                const N inside = select((day == first) | (day == last), N{-25'508}, day);
                farthest = greater(farthest, distance::from(inside) - since_1900);
            });
            if (!any(farthest > window))
                return near_month_keys(o, [&](std::size_t i, N key) {
                    const N day = at(o.a, i);
                    return select(day == first, first_key, select(day == last, last_key, key));
                });
#endif
            each(o, [&](std::size_t i) {
                const N day = at(o.a, i);
                const N skipped = N{day >= N{-25'508}} + N{day >= N{47'541}};
                put(o, i, key_since_1896(day + N{26'968} + skipped));
            });
        }
    }
#if LANE_BYTES >= 32 || defined(__SSE4_1__)
    using short_lanes = lanes<std::uint16_t, LANE_BYTES / 2>;
    /// The upper half of the products.
    MAATSTAF_INLINE static short_lanes high(short_lanes a, std::uint16_t b) {
        const short_lanes factor{b};
#if LANE_BYTES == 64
        return short_lanes{same_bits<typename short_lanes::vector>(
            _mm512_mulhi_epu16(same_bits<__m512i>(a.v), same_bits<__m512i>(factor.v)))};
#elif LANE_BYTES == 32
        return short_lanes{same_bits<typename short_lanes::vector>(
            _mm256_mulhi_epu16(same_bits<__m256i>(a.v), same_bits<__m256i>(factor.v)))};
#else
        return short_lanes{same_bits<typename short_lanes::vector>(
            _mm_mulhi_epu16(same_bits<__m128i>(a.v), same_bits<__m128i>(factor.v)))};
#endif
    }
    /// The same for the days from 1900-03-01 to 2069-11-30, in half the bits. Every one of them is compared in the tests.
    template <class Mend>
    MAATSTAF_INLINE static void near_month_keys(const operands& o, const Mend& mend) {
        using half = lanes<std::uint16_t, count>;
        constexpr std::int64_t key_of_1900 = (1'900 * 12 + 2) * 32;
        for (std::size_t i = 0; i < o.lanes; i += 2 * count) {
            const half first = half::from(at(o.a, i) + N{25'508}), second = half::from(at(o.a, i + count) + N{25'508});
            const short_lanes since{joined<typename short_lanes::vector>(first.v, second.v)};
            const short_lanes fours = high(since, 45'934).shifted_right(10);
            const short_lanes in_four = since - fours * short_lanes{1'461};
            const short_lanes years = high(in_four.shifted_left(2) + short_lanes{3}, 11'484).shifted_right(8);
            const short_lanes day_of_year = in_four - years * short_lanes{365};
            const short_lanes month = high(day_of_year * short_lanes{5} + short_lanes{2}, 27'414).shifted_right(6);
            const short_lanes before = high(month * short_lanes{153} + short_lanes{2}, 52'429).shifted_right(2);
            const short_lanes index = fours * short_lanes{48} + years * short_lanes{12} + month;
            const short_lanes key = index.shifted_left(5) + day_of_year - before + short_lanes{1};
            half parts[2];
            __builtin_memcpy(parts, &key, sizeof key);
            for (int p = 0; p < 2; ++p) {
                const std::size_t part = i + static_cast<std::size_t>(p * count);
                put(o, part, mend(part, N::from(parts[p]) + N{key_of_1900}));
            }
        }
    }
#endif
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
    static void shift(operands o) noexcept {
        each(o, [&](std::size_t i) { put(o, i, at(o.a, i).shifted_right(static_cast<int>(o.k))); });
    }
    static void rows(operands o) noexcept {
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
    /// Up to 32 of 16 bits.
    MAATSTAF_INLINE static void take_few_w16(const operands& o) {
        alignas(64) std::int16_t table[32]{};
        __builtin_memcpy(table, o.b, static_cast<std::size_t>(o.k) * sizeof(std::int16_t));
        const __m512i all = _mm512_load_si512(table);
        each(o, [&](std::size_t i) {
            const N index = N::from(truth_at(o.a, i));
            const __m512i taken = _mm512_permutexvar_epi16(reinterpret_cast<const __m512i&>(index.v), all);
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
#if LANE_BYTES >= 32
#if LANE_BYTES == 32
    /// Up to 16 numbers of 32 bits stay in two registers.
    MAATSTAF_INLINE static void take_few(const operands& o) {
        alignas(32) std::int32_t table[16]{};
        __builtin_memcpy(table, o.b, static_cast<std::size_t>(o.k) * sizeof(std::int32_t));
        const __m256i low = _mm256_load_si256(reinterpret_cast<const __m256i*>(table)),
                      high_part = _mm256_load_si256(reinterpret_cast<const __m256i*>(table + 8));
        each(o, [&](std::size_t i) {
            const auto index = same_bits<__m256i>(N::from(truth_at(o.a, i)).v);
            const __m256i beyond = _mm256_cmpgt_epi32(index, _mm256_set1_epi32(7));
            const __m256i taken = _mm256_blendv_epi8(_mm256_permutevar8x32_epi32(low, index),
                                                     _mm256_permutevar8x32_epi32(high_part, index), beyond);
            put(o, i, N{same_bits<typename N::vector>(taken)});
        });
    }
    /// Up to 16 of 16 bits: the lower and the upper bytes apart.
    MAATSTAF_INLINE static void take_few_w16(const operands& o) {
        alignas(16) std::uint8_t low[16]{}, high_part[16]{};
        for (std::int64_t e = 0; e < o.k; ++e) {
            const auto number_here = static_cast<std::uint16_t>(static_cast<const std::int16_t*>(o.b)[e]);
            low[e] = static_cast<std::uint8_t>(number_here & 0xff);
            high_part[e] = static_cast<std::uint8_t>(number_here >> 8);
        }
        const __m128i lows = _mm_load_si128(reinterpret_cast<const __m128i*>(low)),
                      highs = _mm_load_si128(reinterpret_cast<const __m128i*>(high_part));
        each(o, [&](std::size_t i) {
            const auto index = same_bits<__m128i>(truth_at(o.a, i).v);
            const __m128i a = _mm_shuffle_epi8(lows, index), b = _mm_shuffle_epi8(highs, index);
            const __m256i taken = _mm256_set_m128i(_mm_unpackhi_epi8(a, b), _mm_unpacklo_epi8(a, b));
            put(o, i, N{same_bits<typename N::vector>(taken)});
        });
    }
    MAATSTAF_INLINE static void gather(const operands& o, auto index_at) {
        each(o, [&](std::size_t i) {
            const __m256i taken =
                _mm256_i32gather_epi32(static_cast<const int*>(o.b), same_bits<__m256i>(index_at(i).v), 4);
            put(o, i, N{same_bits<typename N::vector>(taken)});
        });
    }
#endif
    /// Up to 16 bytes: in each half of a register once.
    MAATSTAF_INLINE static void take_few_w8(const operands& o) {
        alignas(16) std::int8_t table[16]{};
        __builtin_memcpy(table, o.b, static_cast<std::size_t>(o.k));
        const __m128i once = _mm_load_si128(reinterpret_cast<const __m128i*>(table));
        each(o, [&](std::size_t i) {
            const N index = at(o.a, i);
            N result;
#if LANE_BYTES == 64
            const __m512i taken =
                _mm512_shuffle_epi8(_mm512_broadcast_i32x4(once), reinterpret_cast<const __m512i&>(index.v));
#else
            const __m256i taken =
                _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(once), reinterpret_cast<const __m256i&>(index.v));
#endif
            __builtin_memcpy(&result.v, &taken, sizeof taken);
            put(o, i, result);
        });
    }
#endif
    static void take_w8(operands o) noexcept {
#if LANE_BYTES >= 32
        constexpr std::int64_t few_of_16_bits = LANE_BYTES / 2 < 32 ? 16 : 32;
        if constexpr (W == width::w32) {
            if (o.k <= 16) return take_few(o);
            return gather(o, [&](std::size_t i) { return N::from(truth_at(o.a, i)); });
        }
        if constexpr (W == width::w16)
            if (o.k <= few_of_16_bits) return take_few_w16(o);
        if constexpr (W == width::w8)
            if (o.k <= 16) return take_few_w8(o);
#endif
        take_by<std::int8_t>(o);
    }
    static void take_w16(operands o) noexcept {
#if LANE_BYTES >= 32
        if constexpr (W == width::w32)
            return gather(o, [&](std::size_t i) { return N::from(load<std::int16_t, count>(o.a, i)); });
#endif
        take_by<std::int16_t>(o);
    }

    static void take_ends(operands o) noexcept {
        const auto* index = static_cast<const std::int16_t*>(o.a);
#if LANE_BYTES == 64
        if constexpr (W == width::w32) {
            constexpr std::size_t together = 8; // a pair is one number of 64 bits
            for (std::size_t i = 0; i < o.lanes; i += together) {
                const auto at_once = _mm256_cvtepi16_epi32(same_bits<__m128i>(load<std::int16_t, together>(index, i).v));
                const __m512i pairs = _mm512_i32gather_epi64(at_once, o.b, 8);
                using half = lanes<std::int32_t, together>;
                store(o.out, i, half{same_bits<typename half::vector>(_mm512_cvtepi64_epi32(pairs))});
                store(o.other, i,
                      half{same_bits<typename half::vector>(_mm512_cvtepi64_epi32(_mm512_srli_epi64(pairs, 32)))});
            }
            return;
        }
#endif
        const auto* table = static_cast<const number*>(o.b);
        auto *out = static_cast<number*>(o.out), *other = static_cast<number*>(o.other);
        for (std::size_t i = 0; i < o.lanes; ++i) {
            out[i] = table[2 * index[i]];
            other[i] = table[2 * index[i] + 1];
        }
    }

    /// A bit for each lane: eight truths in a row, brought together by one multiplication.
    template <class Holds>
    MAATSTAF_INLINE static void put_bits(const operands& o, const Holds& holds_at) {
        auto* bits = static_cast<std::uint8_t*>(o.out);
        for (std::size_t group = 0; group < o.lanes; group += lane_group) {
            alignas(64) std::uint64_t truths_of[lane_group / 8];
            for (std::size_t i = 0; i < lane_group; i += count) put_truth(truths_of, i, holds_at(group + i));
            for (std::size_t e = 0; e < lane_group / 8; ++e)
                bits[group / 8 + e] = static_cast<std::uint8_t>(truths_of[e] * 0x0102040810204080u >> 56);
        }
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
    /// A byte for each bit.
    static void spread(operands o) noexcept {
        if constexpr (W == width::w8) {
            auto* out = static_cast<std::uint64_t*>(o.out);
            for (std::size_t group = 0; group < o.lanes; group += lane_group) {
                std::uint64_t bits = 0;
                __builtin_memcpy(&bits, static_cast<const std::uint8_t*>(o.a) + group / 8, sizeof bits);
#if LANE_BYTES == 64
                _mm512_storeu_si512(static_cast<std::int8_t*>(o.out) + group, _mm512_maskz_set1_epi8(bits, 1));
                (void)out;
#else
                for (std::size_t e = 0; e < 8; ++e) {
                    const std::uint64_t byte = bits >> (8 * e) & 0xff;
                    const std::uint64_t turned = byte * 0x8040201008040201u >> 7 & 0x0101010101010101u;
                    const std::uint64_t in_order = __builtin_bswap64(turned);
                    __builtin_memcpy(out + group / 8 + e, &in_order, sizeof in_order);
                }
#endif
            }
        }
    }
    static void stream(operands o) noexcept {
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
