// Columns into lanes. Included by lanes_kernels.hpp, in the namespace of an instruction set.

template <width W>
struct loads : of_memory<W> {
    using typename of_memory<W>::number;
    using typename of_memory<W>::N;
    using typename of_memory<W>::distance;
    using of_memory<W>::each;
    using of_memory<W>::any;
    using of_memory<W>::farthest_from;

    /// Brings the numbers over as if all were within the domain, which is nearly always so; and if one is not, once more,
    /// number by number.
    template <class From>
    MAATSTAF_INLINE static void load_column(const operands& o) {
        if constexpr (std::is_same_v<From, std::int64_t> && W == width::w32) {
            if (load_halves(o)) return;
        } else {
            if (load_trusting<From>(o)) return;
        }
        load_looking<From>(o);
    }
    /// Looks at every number where all of them fit, in the wider of the column's numbers and the lanes. An unsigned number
    /// as wide as the lanes is looked at as it is, with the part of the domain that it can say. Says whether all are within.
    template <class From>
    MAATSTAF_INLINE static bool load_trusting(const operands& o) {
        constexpr bool alike = std::is_unsigned_v<From> && sizeof(From) == sizeof(number);
        constexpr bool widens = sizeof(From) < sizeof(number);
        using wide_number =
            std::conditional_t<widens, number, std::conditional_t<std::is_signed_v<From> || alike, From, std::int64_t>>;
        using limits = std::numeric_limits<wide_number>;
        const std::int64_t lo = o.k < std::int64_t{limits::min()} ? std::int64_t{limits::min()} : o.k;
        const std::int64_t hi = o.m > std::int64_t{limits::max()} ? std::int64_t{limits::max()} : o.m;
        if (lo > hi) return false;
        constexpr int together = LANE_BYTES / static_cast<int>(sizeof(wide_number));
        using wide = lanes<wide_number, together>;
        using narrow = lanes<number, together>;
        using distance_of_wide = lanes<std::make_unsigned_t<wide_number>, together>;
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
            const wide given = wide::from(load<From, together>(o.a, i));
            const wide looked_at = select(mask_of_bits<wide_number, together>(o.b, i), given, nothing);
            farthest = greater(farthest, distance_of_wide::from(looked_at) - from);
            const auto there = mask_of_bits<number, together>(o.b, i);
            store(o.out, i, select(there, narrow::from(given), fill));
            if (o.other != nullptr) store(o.other, i, select(there, narrow::from(given), other_fill));
        }
        return !any(farthest > span);
    }
    /// Numbers of 64 bits of which the domain has 32: two registers at a time, each as its upper and its lower half.
    MAATSTAF_INLINE static bool load_halves(const operands& o) {
        using words = lanes<std::uint32_t, LANE_BYTES / 4>;
        using doubles = lanes<std::int64_t, LANE_BYTES / 8>;
        using signed_words = lanes<std::int32_t, words::count>;
        const doubles first{o.k};
        const words from = words::from(signed_words{o.k}), span{o.m - o.k};
        const signed_words fill{o.fill}, other_fill{o.other_fill};
        words highest{0}, farthest{0};
        const auto next = [&](std::size_t i) {
            return halves<std::uint32_t>(load<std::int64_t, doubles::count>(o.a, i) - first,
                                         load<std::int64_t, doubles::count>(o.a, i + doubles::count) - first);
        };
        if (o.b == nullptr) {
            for (std::size_t i = 0; i < o.lanes; i += words::count) {
                const auto [low, high] = next(i);
                highest = highest | high;
                farthest = greater(farthest, low);
                store(o.out, i, low + from);
            }
        } else {
            for (std::size_t i = 0; i < o.lanes; i += words::count) {
                const auto [low, high] = next(i);
                const auto there = mask_of_bits<std::int32_t, words::count>(o.b, i);
                const words meant{same_bits<typename words::vector>(there.v)};
                highest = highest | (high & meant);
                farthest = greater(farthest, low & meant);
                const signed_words value = signed_words::from(low + from);
                store(o.out, i, select(there, value, fill));
                if (o.other != nullptr) store(o.other, i, select(there, value, other_fill));
            }
        }
        return !any(highest != words{0}) && !any(farthest > span);
    }
    /// Each number by itself: bad and the nearer end of the domain where it is outside.
    template <class From>
    static void load_looking(const operands& o) {
        const auto* numbers = static_cast<const From*>(o.a);
        const auto* bits = static_cast<const std::uint8_t*>(o.b);
        auto *out = static_cast<number*>(o.out), *other = static_cast<number*>(o.other);
        for (std::size_t i = 0; i < o.lanes; ++i) {
            const bool there = bits == nullptr || (bits[i / 8] >> (i % 8) & 1) != 0;
            const std::int64_t given = numbers[i], near = given < o.k ? o.k : given > o.m ? o.m : given;
            if (there && near != given) o.bad[i] |= 1;
            out[i] = static_cast<number>(there ? near : o.fill);
            if (bits != nullptr && other != nullptr) other[i] = static_cast<number>(there ? near : o.other_fill);
        }
    }
    /// Truths that lie as bits; all are yes where there are none.
    static void load_bits(operands o) noexcept {
        const N no{0}, yes{1}, fill{o.fill}, other_fill{o.other_fill};
        each(o, [&](std::size_t i) {
            const N given = o.a == nullptr ? yes : select(mask_of_bits<number, N::count>(o.a, i), yes, no);
            if (o.b == nullptr) return store(o.out, i, given);
            const auto there = mask_of_bits<number, N::count>(o.b, i);
            store(o.out, i, select(there, given, fill));
            if (o.other != nullptr) store(o.other, i, select(there, given, other_fill));
        });
    }
    static void load_int8(operands o) noexcept { load_column<std::int8_t>(o); }
    static void load_uint8(operands o) noexcept { load_column<std::uint8_t>(o); }
    static void load_int16(operands o) noexcept { load_column<std::int16_t>(o); }
    static void load_uint16(operands o) noexcept { load_column<std::uint16_t>(o); }
    static void load_int32(operands o) noexcept { load_column<std::int32_t>(o); }
    static void load_uint32(operands o) noexcept { load_column<std::uint32_t>(o); }
    static void load_int64(operands o) noexcept { load_column<std::int64_t>(o); }

    static void outside(operands o) noexcept {
        const distance from = distance::from(N{o.k}), span = distance::from(N{o.m}) - from;
        if (any(farthest_from(o, from) > span)) *o.bad = 1;
    }
};
