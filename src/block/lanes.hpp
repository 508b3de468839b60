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
