// Numbers of one width to numbers of another, lane by lane, where every number fits. GCC 12 takes vectors apart for what is
// one instruction, so the instructions are named here; where there are none it is left to the compiler.
// Included by lanes.hpp, in its namespace.

template <class To, class From>
MAATSTAF_INLINE To same_bits(const From& from) {
    To to{};
    __builtin_memcpy(&to, &from, sizeof to < sizeof from ? sizeof to : sizeof from);
    return to;
}

#if LANE_BYTES == 64

template <class To, class From, int Count>
MAATSTAF_INLINE auto wider(const From& from) {
    using to_number = To;
    constexpr bool is_signed = std::is_signed_v<typename std::remove_cvref_t<decltype(from[0])>>;
    constexpr std::size_t before = sizeof(from[0]), after = sizeof(to_number);
    if constexpr (before == 1 && after == 2) {
        const auto half = same_bits<__m256i>(from);
        return is_signed ? _mm512_cvtepi8_epi16(half) : _mm512_cvtepu8_epi16(half);
    } else if constexpr (before == 1 && after == 4) {
        const auto quarter = same_bits<__m128i>(from);
        return is_signed ? _mm512_cvtepi8_epi32(quarter) : _mm512_cvtepu8_epi32(quarter);
    } else if constexpr (before == 1) {
        const auto eighth = same_bits<__m128i>(from);
        return is_signed ? _mm512_cvtepi8_epi64(eighth) : _mm512_cvtepu8_epi64(eighth);
    } else if constexpr (before == 2 && after == 4) {
        const auto half = same_bits<__m256i>(from);
        return is_signed ? _mm512_cvtepi16_epi32(half) : _mm512_cvtepu16_epi32(half);
    } else if constexpr (before == 2) {
        const auto quarter = same_bits<__m128i>(from);
        return is_signed ? _mm512_cvtepi16_epi64(quarter) : _mm512_cvtepu16_epi64(quarter);
    } else {
        const auto half = same_bits<__m256i>(from);
        return is_signed ? _mm512_cvtepi32_epi64(half) : _mm512_cvtepu32_epi64(half);
    }
}

template <class To, class From, int Count>
MAATSTAF_INLINE auto narrower(const From& from) {
    constexpr std::size_t before = sizeof(from[0]), after = sizeof(To);
    const auto whole = same_bits<__m512i>(from);
    if constexpr (before == 8 && after == 4) return _mm512_cvtepi64_epi32(whole);
    else if constexpr (before == 8 && after == 2) return _mm512_cvtepi64_epi16(whole);
    else if constexpr (before == 8) return _mm512_cvtepi64_epi8(whole);
    else if constexpr (before == 4 && after == 2) return _mm512_cvtepi32_epi16(whole);
    else if constexpr (before == 4) return _mm512_cvtepi32_epi8(whole);
    else return _mm512_cvtepi16_epi8(whole);
}

#elif LANE_BYTES == 32

template <class To, class From, int Count>
MAATSTAF_INLINE auto wider(const From& from) {
    constexpr bool is_signed = std::is_signed_v<typename std::remove_cvref_t<decltype(from[0])>>;
    constexpr std::size_t before = sizeof(from[0]), after = sizeof(To);
    const auto part = same_bits<__m128i>(from);
    if constexpr (before == 1 && after == 2) return is_signed ? _mm256_cvtepi8_epi16(part) : _mm256_cvtepu8_epi16(part);
    else if constexpr (before == 1 && after == 4)
        return is_signed ? _mm256_cvtepi8_epi32(part) : _mm256_cvtepu8_epi32(part);
    else if constexpr (before == 1) return is_signed ? _mm256_cvtepi8_epi64(part) : _mm256_cvtepu8_epi64(part);
    else if constexpr (before == 2 && after == 4)
        return is_signed ? _mm256_cvtepi16_epi32(part) : _mm256_cvtepu16_epi32(part);
    else if constexpr (before == 2) return is_signed ? _mm256_cvtepi16_epi64(part) : _mm256_cvtepu16_epi64(part);
    else return is_signed ? _mm256_cvtepi32_epi64(part) : _mm256_cvtepu32_epi64(part);
}

/// Half the width at a time.
template <class To, class From, int Count>
MAATSTAF_INLINE auto narrower(const From& from) {
    constexpr std::size_t before = sizeof(from[0]), after = sizeof(To);
    __m128i half;
    if constexpr (before == 8) {
        const auto whole = same_bits<__m256i>(from);
        half = _mm256_castsi256_si128(_mm256_permutevar8x32_epi32(whole, _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6)));
    } else if constexpr (before == 4) {
        const auto whole = same_bits<__m256i>(from);
        const auto packed =
            std::is_unsigned_v<To> ? _mm256_packus_epi32(whole, whole) : _mm256_packs_epi32(whole, whole);
        half = _mm256_castsi256_si128(_mm256_permute4x64_epi64(packed, 0x08));
    } else {
        const auto whole = same_bits<__m256i>(from);
        half = _mm256_castsi256_si128(_mm256_permute4x64_epi64(_mm256_packs_epi16(whole, whole), 0x08));
    }
    if constexpr (before == 8 && after <= 2) half = _mm_packs_epi32(half, half);
    if constexpr (before >= 4 && after == 1) half = _mm_packs_epi16(half, half);
    return half;
}

#elif defined(__SSE4_1__)

template <class To, class From, int Count>
MAATSTAF_INLINE auto wider(const From& from) {
    constexpr bool is_signed = std::is_signed_v<typename std::remove_cvref_t<decltype(from[0])>>;
    constexpr std::size_t before = sizeof(from[0]), after = sizeof(To);
    const auto part = same_bits<__m128i>(from);
    if constexpr (before == 1 && after == 2) return is_signed ? _mm_cvtepi8_epi16(part) : _mm_cvtepu8_epi16(part);
    else if constexpr (before == 1 && after == 4) return is_signed ? _mm_cvtepi8_epi32(part) : _mm_cvtepu8_epi32(part);
    else if constexpr (before == 1) return is_signed ? _mm_cvtepi8_epi64(part) : _mm_cvtepu8_epi64(part);
    else if constexpr (before == 2 && after == 4)
        return is_signed ? _mm_cvtepi16_epi32(part) : _mm_cvtepu16_epi32(part);
    else if constexpr (before == 2) return is_signed ? _mm_cvtepi16_epi64(part) : _mm_cvtepu16_epi64(part);
    else return is_signed ? _mm_cvtepi32_epi64(part) : _mm_cvtepu32_epi64(part);
}

template <class To, class From, int Count>
MAATSTAF_INLINE auto narrower(const From& from) {
    constexpr std::size_t before = sizeof(from[0]), after = sizeof(To);
    auto now = same_bits<__m128i>(from);
    if constexpr (before == 8) now = _mm_shuffle_epi32(now, 0x88);
    if constexpr (before >= 4 && after <= 2)
        now = std::is_unsigned_v<To> ? _mm_packus_epi32(now, now) : _mm_packs_epi32(now, now);
    if constexpr (after == 1) now = _mm_packs_epi16(now, now);
    return now;
}

#endif

/// Two halves as one, in registers: through memory the processor would wait for both to be written.
template <class Whole, class Half>
MAATSTAF_INLINE Whole joined(const Half& first, const Half& second) {
#if LANE_BYTES == 64
    return same_bits<Whole>(
        _mm512_inserti64x4(_mm512_castsi256_si512(same_bits<__m256i>(first)), same_bits<__m256i>(second), 1));
#elif LANE_BYTES == 32
    return same_bits<Whole>(
        _mm256_inserti128_si256(_mm256_castsi128_si256(same_bits<__m128i>(first)), same_bits<__m128i>(second), 1));
#elif defined(__SSE4_1__)
    return same_bits<Whole>(_mm_unpacklo_epi64(same_bits<__m128i>(first), same_bits<__m128i>(second)));
#else
    const Half both[]{first, second};
    return same_bits<Whole>(both);
#endif
}

/// `Count` numbers as To.
template <class ToVector, class To, class FromVector, int Count>
MAATSTAF_INLINE ToVector converted(const FromVector& from) {
    constexpr std::size_t before = sizeof(from[0]), after = sizeof(To);
#if LANE_BYTES >= 32 || defined(__SSE4_1__)
    constexpr bool in_register = (before > after ? before : after) * Count == LANE_BYTES;
    if constexpr (before == after) return same_bits<ToVector>(from);
    else if constexpr (!in_register) return __builtin_convertvector(from, ToVector);
    else if constexpr (before < after) return same_bits<ToVector>(wider<To, FromVector, Count>(from));
    else return same_bits<ToVector>(narrower<To, FromVector, Count>(from));
#else
    if constexpr (before == after) return same_bits<ToVector>(from);
    else return __builtin_convertvector(from, ToVector);
#endif
}
