// How kernels of one width go over memory. Included by lanes_kernels.hpp, in the namespace of an instruction set.

template <width W>
using number_of = std::conditional_t<
    W == width::w8, std::int8_t,
    std::conditional_t<W == width::w16, std::int16_t, std::conditional_t<W == width::w32, std::int32_t, std::int64_t>>>;

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
