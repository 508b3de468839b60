// Look-ups in tables. Included by lanes_kernels.hpp, in the namespace of an instruction set.

template <width W>
struct look_ups : of_memory<W> {
    using typename of_memory<W>::number;
    using typename of_memory<W>::N;
    using of_memory<W>::count;
    using of_memory<W>::each;
    using of_memory<W>::at;
    using of_memory<W>::truth_at;
    using of_memory<W>::put;

    template <class Index>
    MAATSTAF_INLINE static void take_by(const operands& o) {
        const auto* table = static_cast<const number*>(o.b);
        const auto* index = static_cast<const Index*>(o.a);
        auto* out = static_cast<number*>(o.out);
        for (std::size_t i = 0; i < o.lanes; ++i) out[i] = table[index[i]];
    }
#if LANE_BYTES == 64
    /// Up to 16 numbers of 32 bits, or 32 of 16, stay in a register.
    MAATSTAF_INLINE static void take_few(const operands& o) {
        alignas(64) number table[LANE_BYTES / sizeof(number)]{};
        __builtin_memcpy(table, o.b, static_cast<std::size_t>(o.k) * sizeof(number));
        const __m512i all = _mm512_load_si512(table);
        each(o, [&](std::size_t i) {
            const auto index = same_bits<__m512i>(N::from(truth_at(o.a, i)).v);
            const __m512i taken =
                W == width::w16 ? _mm512_permutexvar_epi16(index, all) : _mm512_permutexvar_epi32(index, all);
            put(o, i, N{same_bits<typename N::vector>(taken)});
        });
    }
    MAATSTAF_INLINE static void gather(const operands& o, auto index_at) {
        each(o, [&](std::size_t i) {
            const __m512i taken = _mm512_i32gather_epi32(same_bits<__m512i>(index_at(i).v), o.b, 4);
            put(o, i, N{same_bits<typename N::vector>(taken)});
        });
    }
#endif
#if LANE_BYTES >= 32
#if LANE_BYTES == 32
    /// Up to 16 numbers of 32 bits stay in two registers; of 16 bits, in one the lower and in one the upper bytes.
    MAATSTAF_INLINE static void take_few(const operands& o) {
        if constexpr (W == width::w16) return take_few_w16(o);
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
            if (o.k <= few_of_16_bits) return take_few(o);
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
                const auto at_once =
                    _mm256_cvtepi16_epi32(same_bits<__m128i>(load<std::int16_t, together>(index, i).v));
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
};
