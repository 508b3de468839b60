// How kernels of one width go over memory. Included by lanes_kernels.hpp, in the namespace of an instruction set.

template <width W>
using number_of = std::conditional_t<
    W == width::w8, std::int8_t,
    std::conditional_t<W == width::w16, std::int16_t, std::conditional_t<W == width::w32, std::int32_t, std::int64_t>>>;

/// The lower and the upper half of each number of two registers.
template <class Half>
struct half_lanes {
    lanes<Half, LANE_BYTES / static_cast<int>(sizeof(Half))> low, high;
};
template <class Half, class Whole>
MAATSTAF_INLINE half_lanes<Half> halves(Whole a, Whole b) {
    using result = lanes<Half, LANE_BYTES / static_cast<int>(sizeof(Half))>;
    using vector = typename result::vector;
#if LANE_BYTES == 64
    struct alignas(64) numbers {
        Half of[result::count];
    };
    constexpr auto every_other_from = [](Half first) {
        numbers all{};
        for (Half n = 0; n < result::count; ++n) all.of[n] = static_cast<Half>(2 * n + first);
        return all;
    };
    constexpr numbers even = every_other_from(0), odd = every_other_from(1);
    const auto taken = [&](const numbers& which) {
        const auto first = same_bits<__m512i>(a.v), second = same_bits<__m512i>(b.v), at = same_bits<__m512i>(which);
        return result{same_bits<vector>(sizeof(Half) == 2 ? _mm512_permutex2var_epi16(first, at, second)
                                                          : _mm512_permutex2var_epi32(first, at, second))};
    };
    return {taken(even), taken(odd)};
#elif LANE_BYTES == 32
    const auto first = same_bits<__m256i>(a.v), second = same_bits<__m256i>(b.v);
    const auto in_order = [](__m256i both) { return result{same_bits<vector>(_mm256_permute4x64_epi64(both, 0xd8))}; };
    if constexpr (sizeof(Half) == 2) {
        const __m256i mask = _mm256_set1_epi32(0xffff);
        return {in_order(_mm256_packus_epi32(_mm256_and_si256(first, mask), _mm256_and_si256(second, mask))),
                in_order(_mm256_packus_epi32(_mm256_srli_epi32(first, 16), _mm256_srli_epi32(second, 16)))};
    } else {
        const __m256 x = _mm256_castsi256_ps(first), y = _mm256_castsi256_ps(second);
        return {in_order(_mm256_castps_si256(_mm256_shuffle_ps(x, y, 0x88))),
                in_order(_mm256_castps_si256(_mm256_shuffle_ps(x, y, 0xdd)))};
    }
#else
    constexpr int half_bits = 8 * static_cast<int>(sizeof(Half));
    using part = lanes<Half, Whole::count>;
    const Whole mask{(std::int64_t{1} << half_bits) - 1};
    const auto packed = [](Whole first, Whole second) {
        return result{joined<vector>(part::from(first).v, part::from(second).v)};
    };
    return {packed(a & mask, b & mask), packed(a.shifted_right(half_bits) & mask, b.shifted_right(half_bits) & mask)};
#endif
}

/// How the kernels of one width go over memory: as many lanes at a time as a register holds of them.
template <width W>
struct of_memory {
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
    MAATSTAF_INLINE static N at(const void* from, std::size_t i) {
        return load<number, count>(from, i);
    }
    MAATSTAF_INLINE static truths truth_at(const void* from, std::size_t i) {
        return load<std::int8_t, count>(from, i);
    }
    MAATSTAF_INLINE static mask holds(truths t) {
        return N::from(t) != N{0};
    }
    MAATSTAF_INLINE static void put(const operands& o, std::size_t i, N what) {
        store(o.out, i, what);
    }
    MAATSTAF_INLINE static void put_truth(void* to, std::size_t i, N what) {
        store(to, i, truths::from(what));
    }
    MAATSTAF_INLINE static void put_truth(void* to, std::size_t i, mask what) {
        put_truth(to, i, N{what});
    }
    MAATSTAF_INLINE static void add_bad(const operands& o, std::size_t i, mask where) {
        store(o.bad, i, truth_at(o.bad, i) | truths::from(N{where}));
    }

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
};
