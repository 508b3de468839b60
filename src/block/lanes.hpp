// A number that is many numbers: as many lanes as a vector register of the instruction set holds. It has the operators that
// meanings are written with, so that the lines of meaning.hpp are instantiated over it as they stand. Included by each
// lanes_kernels_*.cpp inside a namespace of its own, with LANE_BYTES defined: one function compiled for two instruction sets
// under one name would be merged by the linker into either.

// (no include guard: see above)
#include "lanes_convert.hpp"

template <class T, int Count>
struct lanes {
    typedef T vector __attribute__((vector_size(sizeof(T) * Count)));
    static constexpr int count = Count;
    vector v;

    lanes() = default;
    MAATSTAF_INLINE explicit lanes(vector of) : v(of) {}
    MAATSTAF_INLINE explicit lanes(std::int64_t of) : v(vector{} + static_cast<T>(of)) {}

    /// From lanes of another width, as far as they fit.
    template <class U>
    MAATSTAF_INLINE static lanes from(lanes<U, Count> other) {
        return lanes{converted<vector, T, typename lanes<U, Count>::vector, Count>(other.v)};
    }

    MAATSTAF_INLINE friend lanes operator+(lanes a, lanes b) { return lanes{a.v + b.v}; }
    MAATSTAF_INLINE friend lanes operator-(lanes a, lanes b) { return lanes{a.v - b.v}; }
    MAATSTAF_INLINE friend lanes operator*(lanes a, lanes b) { return lanes{a.v * b.v}; }

    /// -1 where it holds, 0 elsewhere.
    struct mask {
        vector v;
        MAATSTAF_INLINE friend mask operator&(mask a, mask b) { return {a.v & b.v}; }
        MAATSTAF_INLINE friend mask operator|(mask a, mask b) { return {a.v | b.v}; }
    };
    MAATSTAF_INLINE explicit lanes(mask of) : v(of.v & (vector{} + T{1})) {}

    MAATSTAF_INLINE friend mask operator<(lanes a, lanes b) { return {reinterpret_as(a.v < b.v)}; }
    MAATSTAF_INLINE friend mask operator<=(lanes a, lanes b) { return {reinterpret_as(a.v <= b.v)}; }
    MAATSTAF_INLINE friend mask operator>(lanes a, lanes b) { return {reinterpret_as(a.v > b.v)}; }
    MAATSTAF_INLINE friend mask operator>=(lanes a, lanes b) { return {reinterpret_as(a.v >= b.v)}; }
    MAATSTAF_INLINE friend mask operator==(lanes a, lanes b) { return {reinterpret_as(a.v == b.v)}; }
    MAATSTAF_INLINE friend mask operator!=(lanes a, lanes b) { return {reinterpret_as(a.v != b.v)}; }

    MAATSTAF_INLINE friend lanes select(mask where, lanes then, lanes otherwise) {
        return lanes{where.v ? then.v : otherwise.v};
    }
    MAATSTAF_INLINE friend lanes lesser(lanes a, lanes b) { return lanes{a.v < b.v ? a.v : b.v}; }
    MAATSTAF_INLINE friend lanes greater(lanes a, lanes b) { return lanes{a.v > b.v ? a.v : b.v}; }

    MAATSTAF_INLINE friend lanes operator&(lanes a, lanes b) { return lanes{a.v & b.v}; }
    MAATSTAF_INLINE friend lanes operator|(lanes a, lanes b) { return lanes{a.v | b.v}; }
    MAATSTAF_INLINE friend lanes operator^(lanes a, lanes b) { return lanes{a.v ^ b.v}; }
    MAATSTAF_INLINE lanes shifted_right(int by) const { return lanes{v >> by}; }
    MAATSTAF_INLINE lanes shifted_left(int by) const { return lanes{v << by}; }

private:
    template <class Compared>
    MAATSTAF_INLINE static vector reinterpret_as(Compared of) {
        vector same;
        static_assert(sizeof same == sizeof of);
        __builtin_memcpy(&same, &of, sizeof same);
        return same;
    }
};

/// `Count` lanes of memory as T, wherever it lies.
template <class T, int Count>
MAATSTAF_INLINE lanes<T, Count> load(const void* from, std::size_t at) {
    typename lanes<T, Count>::vector v;
    __builtin_memcpy(&v, static_cast<const T*>(from) + at, sizeof v);
    return lanes<T, Count>{v};
}
template <class T, int Count>
MAATSTAF_INLINE void store(void* to, std::size_t at, lanes<T, Count> what) {
    __builtin_memcpy(static_cast<T*>(to) + at, &what.v, sizeof what.v);
}

/// A mask of a bit for each of `Count` lanes from `at` on.
template <class T, int Count>
MAATSTAF_INLINE typename lanes<T, Count>::mask mask_of_bits(const void* bits, std::size_t at) {
    using vector = typename lanes<T, Count>::vector;
    std::conditional_t<
        (Count > 32), std::uint64_t,
        std::conditional_t<(Count > 16), std::uint32_t, std::conditional_t<(Count > 8), std::uint16_t, std::uint8_t>>>
        word;
    __builtin_memcpy(&word, static_cast<const std::uint8_t*>(bits) + at / 8, sizeof word);
    if constexpr (Count < 8) word = static_cast<std::uint8_t>(word >> (at % 8));
    struct alignas(sizeof(vector)) numbers {
        T of[static_cast<std::size_t>(Count)];
    };
    constexpr numbers one_bit_each = [] {
        numbers each{};
        for (int n = 0; n < Count; ++n)
            each.of[n] = static_cast<T>(std::uint64_t{1} << (n % (8 * static_cast<int>(sizeof(T)))));
        return each;
    }();
    const auto pattern = same_bits<vector>(one_bit_each);
    vector all;
    if constexpr (8 * sizeof(T) >= Count) {
        all = vector{} + static_cast<T>(word);
    } else {
#if LANE_BYTES == 64
        if constexpr (sizeof(T) == 1 && Count == 64) return {same_bits<vector>(_mm512_movm_epi8(word))};
        else if constexpr (sizeof(T) == 1) return {same_bits<vector>(_mm256_movm_epi8(word))};
        else return {same_bits<vector>(_mm512_movm_epi16(word))};
#elif LANE_BYTES == 32
        const __m256i which = _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303);
        all = same_bits<vector>(_mm256_shuffle_epi8(_mm256_set1_epi32(static_cast<int>(word)), which));
#elif defined(__SSSE3__)
        const __m128i which = _mm_set_epi64x(0x0101010101010101, 0);
        all = same_bits<vector>(_mm_shuffle_epi8(_mm_set1_epi16(static_cast<short>(word)), which));
#else
        constexpr std::uint64_t eight_times = 0x0101010101010101;
        const std::uint64_t bytes[]{(word & 0xff) * eight_times, (word >> 8 & 0xff) * eight_times};
        all = same_bits<vector>(bytes);
#endif
    }
    return {(all & pattern) == pattern};
}
