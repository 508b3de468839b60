// Columns into lanes. Included by lanes_kernels.hpp, in the namespace of an instruction set.

template <width W>
struct loads : of_memory<W> {
    using typename of_memory<W>::number;
    using typename of_memory<W>::N;
    using typename of_memory<W>::truths;
    using typename of_memory<W>::distance;
    using of_memory<W>::each;
    using of_memory<W>::truth_at;
    using of_memory<W>::holds;
    using of_memory<W>::put;
    using of_memory<W>::any;
    using of_memory<W>::farthest_from;

    /// The comparison is made where every number fits: in the wider of the column's numbers and the lanes. An unsigned
    /// number as wide as the lanes is compared as it is, with the part of the domain that it can say.
    template <class From>
    MAATSTAF_INLINE static void load_column(const operands& o) {
        constexpr bool alike = std::is_unsigned_v<From> && sizeof(From) == sizeof(number);
        constexpr bool widens = sizeof(From) < sizeof(number);
        using wide_number =
            std::conditional_t<widens, number, std::conditional_t<std::is_signed_v<From> || alike, From, std::int64_t>>;
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

    static void outside(operands o) noexcept {
        const distance from = distance::from(N{o.k}), span = distance::from(N{o.m}) - from;
        if (any(farthest_from(o, from) > span)) *o.bad = 1;
    }
};
