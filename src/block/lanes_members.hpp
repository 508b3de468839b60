// The members of lists. Included by lanes_kernels.hpp, in the namespace of an instruction set.
//
// What the members of a row give together is a difference of two running sums over all members of the block: no loop over
// the few of one row, of which the processor would guess the end wrong in most rows. The sums go round modulo 2^W, and so
// their differences are right wherever the result itself fits in W.

template <width W>
struct members : of_memory<W> {
    using typename of_memory<W>::number;
    using typename of_memory<W>::N;
    using typename of_memory<W>::mask;
    using typename of_memory<W>::distance;
    using of_memory<W>::count;
    using of_memory<W>::each;
    using of_memory<W>::at;
    using of_memory<W>::any;
    using of_memory<W>::put_truth;
    using sum = std::make_unsigned_t<number>;

    static void list_offsets(operands o) noexcept {
        if constexpr (W == width::w32 || W == width::w64) {
            const N base{o.k};
            const distance most{o.m};
            mask wrong{};
            each(o, [&](std::size_t i) {
                const N from = at(o.a, i), until = at(o.a, i + 1);
                const auto too_many = distance::from(until) - distance::from(from) > most;
                mask beyond{same_bits<typename N::vector>(too_many.v)};
                if (o.b != nullptr) {
                    const mask known = mask_of_bits<number, count>(o.b, i);
                    put_truth(o.other, i, known);
                    beyond = beyond & known;
                }
                wrong = wrong | (until < from) | beyond;
                store(o.out, i, lanes<std::int32_t, count>::from(from - base));
            });
            if (any(wrong)) *o.bad = 1;
        }
    }

    static void running_sums(operands o) noexcept {
#if LANE_BYTES >= 32 || defined(__SSSE3__)
        distance before{0};
        each(o, [&](std::size_t i) {
            const auto [sums, whole] = running(distance::from(at(o.a, i)));
            store(o.out, i, sums + before);
            before = before + whole;
        });
#else
        const auto* from = static_cast<const sum*>(o.a);
        auto* out = static_cast<sum*>(o.out);
        sum before = 0;
        for (std::size_t i = 0; i < o.lanes; ++i) out[i] = before = static_cast<sum>(before + from[i]);
#endif
    }

    static void sum_between(operands o) noexcept {
        between(o, static_cast<sum*>(o.out), [](sum all, sum) { return all; });
    }
    static void some_between(operands o) noexcept {
        between(o, static_cast<std::uint8_t*>(o.out), [](sum all, sum) { return all != 0; });
    }
    static void every_between(operands o) noexcept {
        between(o, static_cast<std::uint8_t*>(o.out), [](sum all, sum size) { return all == size; });
    }

private:
    /// `made` of the sum over the members of each row, and of how many they are.
    template <class Out, class Made>
    MAATSTAF_INLINE static void between(const operands& o, Out* __restrict out, const Made& made) {
        const auto* __restrict until = static_cast<const sum*>(o.a) - 1; // the sum of so many
        const auto* __restrict first = static_cast<const std::int32_t*>(o.b);
        std::int32_t from = first[0];
        sum before = until[from];
        const std::size_t rows = o.lanes;
#pragma GCC unroll 4
        for (std::size_t i = 0; i < rows; ++i) {
            const std::int32_t next = first[i + 1];
            const sum now = until[next];
            out[i] = static_cast<Out>(made(static_cast<sum>(now - before), static_cast<sum>(next - from)));
            from = next;
            before = now;
        }
    }

#if LANE_BYTES >= 32 || defined(__SSSE3__)
    /// The sums within one register, and of all of it in every lane.
    struct sums_and_whole {
        distance sums, whole;
    };
#if LANE_BYTES == 64
    using vector = __m512i;
    template <int Bytes>
    MAATSTAF_INLINE static distance moved(distance a) {
        return as_lanes(_mm512_bslli_epi128(same_bits<vector>(a.v), Bytes));
    }
    /// The last lane of each part of 128 bits in all of its lanes.
    MAATSTAF_INLINE static distance last_of_parts(distance a) {
        const __m512i v = same_bits<vector>(a.v);
        if constexpr (W == width::w64) return as_lanes(_mm512_shuffle_epi32(v, _MM_PERM_DCDC));
        else if constexpr (W == width::w32) return as_lanes(_mm512_shuffle_epi32(v, _MM_PERM_DDDD));
        else return as_lanes(_mm512_shuffle_epi8(v, _mm512_broadcast_i32x4(last_bytes())));
    }
    MAATSTAF_INLINE static sums_and_whole across_parts(distance sums, distance parts) {
        const __m512i nothing = _mm512_setzero_si512();
        const distance one = as_lanes(_mm512_alignr_epi64(same_bits<vector>(parts.v), nothing, 6));
        parts = parts + one;
        const distance two = as_lanes(_mm512_alignr_epi64(same_bits<vector>(parts.v), nothing, 4));
        const __m512i whole = same_bits<vector>((parts + two).v);
        return {sums + one + two, as_lanes(_mm512_shuffle_i64x2(whole, whole, 0xff))};
    }
#elif LANE_BYTES == 32
    using vector = __m256i;
    template <int Bytes>
    MAATSTAF_INLINE static distance moved(distance a) {
        return as_lanes(_mm256_bslli_epi128(same_bits<vector>(a.v), Bytes));
    }
    MAATSTAF_INLINE static distance last_of_parts(distance a) {
        const __m256i v = same_bits<vector>(a.v);
        if constexpr (W == width::w64) return as_lanes(_mm256_shuffle_epi32(v, 0xee));
        else if constexpr (W == width::w32) return as_lanes(_mm256_shuffle_epi32(v, 0xff));
        else return as_lanes(_mm256_shuffle_epi8(v, _mm256_broadcastsi128_si256(last_bytes())));
    }
    MAATSTAF_INLINE static sums_and_whole across_parts(distance sums, distance parts) {
        const __m256i v = same_bits<vector>(parts.v);
        const distance one = as_lanes(_mm256_permute2x128_si256(v, v, 0x08)); // nothing, then the first
        const __m256i whole = same_bits<vector>((parts + one).v);
        return {sums + one, as_lanes(_mm256_permute2x128_si256(whole, whole, 0x11))};
    }
#else
    using vector = __m128i;
    template <int Bytes>
    MAATSTAF_INLINE static distance moved(distance a) {
        return as_lanes(_mm_bslli_si128(same_bits<vector>(a.v), Bytes));
    }
    MAATSTAF_INLINE static distance last_of_parts(distance a) {
        const __m128i v = same_bits<vector>(a.v);
        if constexpr (W == width::w64) return as_lanes(_mm_shuffle_epi32(v, 0xee));
        else if constexpr (W == width::w32) return as_lanes(_mm_shuffle_epi32(v, 0xff));
        else return as_lanes(_mm_shuffle_epi8(v, last_bytes()));
    }
    MAATSTAF_INLINE static sums_and_whole across_parts(distance sums, distance parts) {
        return {sums, parts};
    }
#endif
    MAATSTAF_INLINE static distance as_lanes(vector v) {
        return distance{same_bits<typename distance::vector>(v)};
    }
    MAATSTAF_INLINE static __m128i last_bytes() {
        return W == width::w8 ? _mm_set1_epi8(15) : _mm_set1_epi16(0x0f0e);
    }
    MAATSTAF_INLINE static sums_and_whole running(distance a) {
        if constexpr (W == width::w8) a = a + moved<1>(a);
        if constexpr (sizeof(number) <= 2) a = a + moved<2>(a);
        if constexpr (sizeof(number) <= 4) a = a + moved<4>(a);
        a = a + moved<8>(a);
        return across_parts(a, last_of_parts(a));
    }
#endif
};
