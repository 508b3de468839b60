// The month of a day, in lanes. Included by lanes_kernels.hpp, in the namespace of an instruction set.

template <width W>
struct calendars : of_memory<W> {
    using typename of_memory<W>::N;
    using typename of_memory<W>::distance;
    using of_memory<W>::count;
    using of_memory<W>::each;
    using of_memory<W>::at;
    using of_memory<W>::put;
    using of_memory<W>::any;
    using of_memory<W>::farthest_from;

    /// 1900 and 2100 are no leap years: the days around them are counted as if they were.
    static void month_key(operands o) noexcept {
        if constexpr (W == width::w32) {
#if LANE_BYTES >= 32 || defined(__SSE4_1__)
            constexpr std::int64_t days_in_16_bits = 62'000; // of which the keys fit too
            const distance since_1900 = distance::from(N{-25'508});
            const distance window = distance::from(N{days_in_16_bits});
            if (!any(farthest_from(o, since_1900) > window))
                return near_month_keys(o, [](std::size_t, N key) { return key; });
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
};
