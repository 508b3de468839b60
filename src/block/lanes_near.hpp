// Near keys of days, in lanes of 16 bits: see near_days.hpp. Included by lanes_kernels.hpp, in the namespace of an instruction
// set.

template <width W>
struct near_dates : of_memory<W> {
    using typename of_memory<W>::N;
    using of_memory<W>::count;
    using of_memory<W>::each;
    using of_memory<W>::at;
    using of_memory<W>::put;
    using of_memory<W>::put_truth;

    using words = lanes<std::uint16_t, LANE_BYTES / 2>;
    using days = lanes<std::int32_t, LANE_BYTES / 4>;

    /// floor(a * factor / 2^(16 + shift)).
    MAATSTAF_INLINE static words divided(words a, std::uint16_t factor, int shift) {
#if LANE_BYTES == 64
        const auto product = _mm512_mulhi_epu16(same_bits<__m512i>(a.v), same_bits<__m512i>(words{factor}.v));
#elif LANE_BYTES == 32
        const auto product = _mm256_mulhi_epu16(same_bits<__m256i>(a.v), same_bits<__m256i>(words{factor}.v));
#elif defined(__SSE2__)
        const auto product = _mm_mulhi_epu16(same_bits<__m128i>(a.v), same_bits<__m128i>(words{factor}.v));
#else
        typename words::vector product;
        for (int n = 0; n < words::count; ++n)
            product[n] = static_cast<std::uint16_t>(std::uint32_t{a.v[n]} * factor >> 16);
#endif
        return words{same_bits<typename words::vector>(product)}.shifted_right(shift);
    }

    /// A factor that the compiler knows nothing of: it would take the product apart into shifts and sums, which are slower.
    MAATSTAF_INLINE static words factor(std::uint16_t number) {
        words result{number};
#if defined(__SSE2__)
        asm("" : "+v"(result.v));
#endif
        return result;
    }

    /// near_key_of_day of so many days since 1896-03-01, counting every fourth year as a leap year. A key is the day, plus
    /// what four years, a year and the months before it have more as months of 32 days; all modulo 2^16. The divisions are
    /// multiplications that are right for all near days; every one of them is compared with the calendar in the tests.
    MAATSTAF_INLINE static words keys(words since) {
        constexpr std::uint16_t days_in_fours = 1'461, days_in_year = 365;
        constexpr auto of_fours = static_cast<std::uint16_t>(48 * 32 - days_in_fours);
        constexpr auto of_year = static_cast<std::uint16_t>(12 * 32 - days_in_year);
        // what counting years and months from one adds, and where the keys begin
        constexpr std::int64_t march_1896 = calendar::month_key(date{1896, 3, 1}.day) - near_origin;
        constexpr auto origin = static_cast<std::uint16_t>(march_1896 - of_year);
        const words fours = divided(since, 45'934, 10);
        const words in_fours = since + words{days_in_year + 1} - fours * factor(days_in_fours);
        const words year = divided(in_fours, 45'934, 8);                                            // from 1
        const words month = divided(in_fours + words{30} - year * factor(days_in_year), 34'268, 4); // from 1
        const words of_months = (month * factor(45) + words{14 - 45}).shifted_right(5);
        return since + fours * factor(of_fours) + year * factor(of_year) + of_months + words{origin};
    }

    static void near_keys(operands o) noexcept {
        if constexpr (W == width::w16) {
            const days first{o.k};
            constexpr std::int64_t leap_day_of_1900 = 1;
            const words span{o.m - o.k}, since_first{o.k - date{1896, 3, 1}.day + leap_day_of_1900};
            const N fill{o.fill}, other_fill{o.other_fill};
            words highest{0}, farthest{0};
            for (std::size_t i = 0; i < o.lanes; i += words::count) {
                const auto [low, high] =
                    halves<std::uint16_t>(load<std::int32_t, days::count>(o.a, i) - first,
                                          load<std::int32_t, days::count>(o.a, i + days::count) - first);
                const N key = N{same_bits<typename N::vector>(keys(low + since_first).v)};
                if (o.b == nullptr) {
                    put(o, i, key);
                    highest = highest | high;
                    farthest = greater(farthest, low);
                } else {
                    const auto there = mask_of_bits<std::int16_t, words::count>(o.b, i);
                    const words meant{same_bits<typename words::vector>(there.v)};
                    put(o, i, select(there, key, fill));
                    store(o.other, i, select(there, key, other_fill));
                    highest = highest | (high & meant);
                    farthest = greater(farthest, low & meant);
                }
            }
            if (!of_memory<W>::any(highest != words{0}) && !of_memory<W>::any(farthest > span)) return;
            const auto* bits = static_cast<const std::uint8_t*>(o.b);
            for (std::size_t i = 0; i < o.lanes; ++i) {
                const std::int64_t day = static_cast<const std::int32_t*>(o.a)[i];
                const bool there = bits == nullptr || (bits[i / 8] >> (i % 8) & 1) != 0;
                if (there && (day < o.k || day > o.m)) o.bad[i] |= 1;
            }
        }
    }

    static void near_difference(operands o) noexcept {
        if constexpr (W == width::w16) {
            const N beyond{beyond_near}, a_beyond{o.k}, b_beyond{o.m}, none{0}, least{near_differences.lo},
                most{near_differences.hi};
            if (o.k == 0 && o.m == 0)
                return each(o, [&](std::size_t i) {
                    put(o, i, lesser(greater(minus_within(at(o.a, i), at(o.b, i)), least), most));
                });
            each(o, [&](std::size_t i) {
                const N a = at(o.a, i), b = at(o.b, i);
                const N farther = plus_within(minus_within(a, b), select(a == beyond, a_beyond, none));
                const N nearer = minus_within(farther, select(b == beyond, b_beyond, none));
                put(o, i, lesser(greater(nearer, least), most));
            });
        }
    }

    /// The month of a near key, counted from the first near one; so many months later than `before`, of 64.
    static void rows_by_month(operands o) noexcept {
        if constexpr (W == width::w16) {
            const words before{o.k}, most{63}, sign{0x8000};
            const auto months_since = [&](std::size_t i) {
                const words key{same_bits<typename words::vector>(at(o.a, i).v)};
                return lesser(greater((key ^ sign).shifted_right(5), before) - before, most);
            };
            const auto* rows = static_cast<const std::int8_t*>(o.b);
#if LANE_BYTES == 64
            const __m512i first = _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(rows)));
            const __m512i second =
                _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(rows + 32)));
            each(o, [&](std::size_t i) {
                const auto month = same_bits<__m512i>(months_since(i).v);
                put_truth(o.out, i, N{same_bits<typename N::vector>(_mm512_permutex2var_epi16(first, month, second))});
            });
#elif LANE_BYTES == 32
            __m256i parts[4];
            for (int p = 0; p < 4; ++p)
                parts[p] =
                    _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(rows + 16 * p)));
            for (std::size_t i = 0; i < o.lanes; i += 2 * count) {
                const __m256i both = _mm256_packus_epi16(same_bits<__m256i>(months_since(i).v),
                                                         same_bits<__m256i>(months_since(i + count).v));
                const __m256i month = _mm256_permute4x64_epi64(both, 0xd8);
                __m256i row = _mm256_setzero_si256();
                for (int p = 0; p < 4; ++p) { // what lies in another part gets an upper bit, which takes nothing
                    const __m256i in_part = _mm256_sub_epi8(month, _mm256_set1_epi8(static_cast<char>(16 * p)));
                    const __m256i index = _mm256_adds_epu8(in_part, _mm256_set1_epi8(0x70));
                    row = _mm256_or_si256(row, _mm256_shuffle_epi8(parts[p], index));
                }
                _mm256_storeu_si256(reinterpret_cast<__m256i*>(static_cast<std::int8_t*>(o.out) + i), row);
            }
#else
            auto* out = static_cast<std::int8_t*>(o.out);
            for (std::size_t i = 0; i < o.lanes; i += count) {
                const words month = months_since(i);
                for (int n = 0; n < count; ++n) out[i + static_cast<std::size_t>(n)] = rows[month.v[n]];
            }
#endif
        }
    }

private:
    /// Sums and differences as far as 16 bits reach.
    MAATSTAF_INLINE static N plus_within(N a, N b) {
#if LANE_BYTES == 64
        return N{same_bits<typename N::vector>(_mm512_adds_epi16(same_bits<__m512i>(a.v), same_bits<__m512i>(b.v)))};
#elif LANE_BYTES == 32
        return N{same_bits<typename N::vector>(_mm256_adds_epi16(same_bits<__m256i>(a.v), same_bits<__m256i>(b.v)))};
#elif defined(__SSE2__)
        return N{same_bits<typename N::vector>(_mm_adds_epi16(same_bits<__m128i>(a.v), same_bits<__m128i>(b.v)))};
#else
        return within(a, words::from(a) + words::from(b), words::from(a) ^ words{0xffff} ^ words::from(b));
#endif
    }
    MAATSTAF_INLINE static N minus_within(N a, N b) {
#if LANE_BYTES == 64
        return N{same_bits<typename N::vector>(_mm512_subs_epi16(same_bits<__m512i>(a.v), same_bits<__m512i>(b.v)))};
#elif LANE_BYTES == 32
        return N{same_bits<typename N::vector>(_mm256_subs_epi16(same_bits<__m256i>(a.v), same_bits<__m256i>(b.v)))};
#elif defined(__SSE2__)
        return N{same_bits<typename N::vector>(_mm_subs_epi16(same_bits<__m128i>(a.v), same_bits<__m128i>(b.v)))};
#else
        return within(a, words::from(a) - words::from(b), words::from(a) ^ words::from(b));
#endif
    }
    /// `result` where it is right: where the signs said that it could go wrong and it has another one than `a`, the end of
    /// what 16 bits hold on the side of `a`.
    MAATSTAF_INLINE static N within(N a, words result, words could_go_wrong) {
        const words wrong = (could_go_wrong & (words::from(a) ^ result)) & words{0x8000};
        const N end = select(a < N{0}, N{-32'768}, N{32'767});
        return select(N::from(wrong) != N{0}, end, N::from(result));
    }
};
