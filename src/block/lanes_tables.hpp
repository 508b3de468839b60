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
    /// A table of few numbers that stays in registers: of `most_few` at most.
#if LANE_BYTES == 64
    static constexpr std::int64_t most_few = W == width::w64 ? 0 : W == width::w16 ? 32 : 16;
    struct few {
        __m512i all;
        few(const void* from, std::int64_t entries) {
            alignas(64) number table[LANE_BYTES / sizeof(number)]{};
            __builtin_memcpy(table, from, static_cast<std::size_t>(entries) * sizeof(number));
            all = _mm512_load_si512(table);
            if constexpr (W == width::w8) all = _mm512_broadcast_i32x4(_mm512_castsi512_si128(all));
        }
        MAATSTAF_INLINE N operator()(N wanted) const {
            const auto index = same_bits<__m512i>(wanted.v);
            return N{same_bits<typename N::vector>(W == width::w8    ? _mm512_shuffle_epi8(all, index)
                                                   : W == width::w16 ? _mm512_permutexvar_epi16(index, all)
                                                                     : _mm512_permutexvar_epi32(index, all))};
        }
    };
#elif LANE_BYTES == 32
    static constexpr std::int64_t most_few = W == width::w64 ? 0 : 16;
    /// Numbers of 32 bits in two registers; of 16 bits in one the lower and in one the upper bytes.
    struct few {
        __m256i low, high_part;
        few(const void* from, std::int64_t entries) {
            alignas(32) number table[64 / sizeof(number)]{};
            __builtin_memcpy(table, from, static_cast<std::size_t>(entries) * sizeof(number));
            const auto bytes = [&](int shift) {
                alignas(16) std::uint8_t part[16];
                for (int e = 0; e < 16; ++e) part[e] = static_cast<std::uint8_t>(table[e] >> shift & 0xff);
                return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(part)));
            };
            if constexpr (W == width::w32) {
                low = _mm256_load_si256(reinterpret_cast<const __m256i*>(table));
                high_part = _mm256_load_si256(reinterpret_cast<const __m256i*>(table + 8));
            } else {
                low = bytes(0);
                high_part = W == width::w16 ? bytes(8) : low;
            }
        }
        MAATSTAF_INLINE N operator()(N wanted) const {
            const auto index = same_bits<__m256i>(wanted.v);
            __m256i taken;
            if constexpr (W == width::w8) {
                taken = _mm256_shuffle_epi8(low, index);
            } else if constexpr (W == width::w16) { // the upper byte of an index is 0, and takes what is then masked
                const __m256i lower = _mm256_and_si256(_mm256_shuffle_epi8(low, index), _mm256_set1_epi16(0xff));
                taken = _mm256_or_si256(lower, _mm256_slli_epi16(_mm256_shuffle_epi8(high_part, index), 8));
            } else {
                const __m256i beyond = _mm256_cmpgt_epi32(index, _mm256_set1_epi32(7));
                taken = _mm256_blendv_epi8(_mm256_permutevar8x32_epi32(low, index),
                                           _mm256_permutevar8x32_epi32(high_part, index), beyond);
            }
            return N{same_bits<typename N::vector>(taken)};
        }
    };
#endif
#if LANE_BYTES >= 32
    MAATSTAF_INLINE static void take_few(const operands& o) {
        const few table{o.b, o.k};
        each(o, [&](std::size_t i) { put(o, i, table(N::from(truth_at(o.a, i)))); });
    }
    MAATSTAF_INLINE static void gather(const operands& o, auto index_at) {
        each(o, [&](std::size_t i) {
#if LANE_BYTES == 64
            const __m512i taken = _mm512_i32gather_epi32(same_bits<__m512i>(index_at(i).v), o.b, 4);
#else
            const __m256i taken =
                _mm256_i32gather_epi32(static_cast<const int*>(o.b), same_bits<__m256i>(index_at(i).v), 4);
#endif
            put(o, i, N{same_bits<typename N::vector>(taken)});
        });
    }
#endif
    static void take_w8(operands o) noexcept {
#if LANE_BYTES >= 32
        if constexpr (most_few > 0)
            if (o.k <= most_few) return take_few(o);
        if constexpr (W == width::w32) return gather(o, [&](std::size_t i) { return N::from(truth_at(o.a, i)); });
#endif
        take_by<std::int8_t>(o);
    }
    static void take_between(operands o) noexcept {
#if LANE_BYTES >= 32
        if constexpr (most_few > 0)
            if (o.k <= most_few) {
                const few lowest{o.c, o.k}, highest{o.d, o.k};
                return each(o, [&](std::size_t i) {
                    const N first = N::from(truth_at(o.a, i)), last = N::from(truth_at(o.b, i));
                    put(o, i, lesser(lowest(first), lowest(last)));
                    store(o.other, i, greater(highest(first), highest(last)));
                });
            }
#endif
        const auto *first = static_cast<const std::int8_t*>(o.a), *last = static_cast<const std::int8_t*>(o.b);
        const auto *lowest = static_cast<const number*>(o.c), *highest = static_cast<const number*>(o.d);
        auto *out = static_cast<number*>(o.out), *other = static_cast<number*>(o.other);
        for (std::size_t i = 0; i < o.lanes; ++i) {
            out[i] = lowest[first[i]] < lowest[last[i]] ? lowest[first[i]] : lowest[last[i]];
            other[i] = highest[first[i]] > highest[last[i]] ? highest[first[i]] : highest[last[i]];
        }
    }
#if LANE_BYTES == 64
    /// Up to 64 * Parts numbers of 32 bits, permuted out of registers as lower and upper halves: faster than gathering.
    template <int Parts>
    static void take_halves(const operands& o) {
        using words = lanes<std::uint16_t, 32>;
        using doubles = lanes<std::int32_t, 16>;
        struct pairs {
            std::uint16_t of[2][32];
        };
        constexpr pairs in_pairs = [] {
            pairs all{};
            for (std::uint16_t n = 0; n < 64; ++n)
                all.of[n / 32][n % 32] = static_cast<std::uint16_t>(n / 2 + n % 2 * 32);
            return all;
        }();
        constexpr auto registers = static_cast<std::size_t>(2 * Parts);
        alignas(64) std::int32_t table[32 * registers]{};
        __builtin_memcpy(table, o.b, static_cast<std::size_t>(o.k) * sizeof *table);
        __m512i low[registers], high[registers];
        for (std::size_t p = 0; p < registers; ++p) {
            const auto [lower, upper] = halves<std::uint16_t>(load<std::int32_t, 16>(table + 32 * p, 0),
                                                              load<std::int32_t, 16>(table + 32 * p, 16));
            low[p] = same_bits<__m512i>(lower.v);
            high[p] = same_bits<__m512i>(upper.v);
        }
        const __m512i first = _mm512_loadu_si512(in_pairs.of[0]), second = _mm512_loadu_si512(in_pairs.of[1]);
        for (std::size_t i = 0; i < o.lanes; i += words::count) {
            const auto index = same_bits<__m512i>(load<std::uint16_t, 32>(o.a, i).v);
            __m512i lower = _mm512_permutex2var_epi16(low[0], index, low[1]),
                    upper = _mm512_permutex2var_epi16(high[0], index, high[1]);
            for (int p = 1; p < Parts; ++p) {
                const __mmask32 here = _mm512_cmpge_epu16_mask(index, _mm512_set1_epi16(static_cast<short>(64 * p)));
                lower =
                    _mm512_mask_mov_epi16(lower, here, _mm512_permutex2var_epi16(low[2 * p], index, low[2 * p + 1]));
                upper =
                    _mm512_mask_mov_epi16(upper, here, _mm512_permutex2var_epi16(high[2 * p], index, high[2 * p + 1]));
            }
            const auto put_half = [&](std::size_t at, __m512i order) {
                store(o.out, at,
                      doubles{same_bits<typename doubles::vector>(_mm512_permutex2var_epi16(lower, order, upper))});
            };
            put_half(i, first);
            put_half(i + 16, second);
        }
    }
#endif
    static void take_w16(operands o) noexcept {
#if LANE_BYTES == 64
        if constexpr (W == width::w32) {
            if (o.k <= 64) return take_halves<1>(o);
            if (o.k <= 128) return take_halves<2>(o);
            if (o.k <= 192) return take_halves<3>(o);
            if (o.k <= 256) return take_halves<4>(o);
            if (o.k <= 320) return take_halves<5>(o);
        }
#endif
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
