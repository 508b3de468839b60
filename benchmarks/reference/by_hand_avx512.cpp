// Sixty-four rows at a time in registers of AVX-512: a truth is a bit of a mask, a calendar takes 32 rows in lanes of 16
// bits, and what is looked up in a table is permuted out of it byte by byte. Nothing inline is included here, because the
// linker might give it to others who run on a lesser machine.
#include "parameters.hpp"
#include "short_calendar.hpp"
#include "yardsticks.hpp"

#include <immintrin.h>

namespace reference {

namespace {

namespace calendar = short_calendar;

using mask = __mmask64;

constexpr std::size_t combinations = household_types * age_classes * 2;

/// Amounts of three bytes by a place in a table: the low bytes of all, then the middle ones, then the high ones.
template <std::size_t Size>
struct alignas(64) amounts {
    std::uint8_t bytes[3][Size] = {};
};

/// At most 120% of the norm is at most this, because an income is a whole number of cents.
constexpr amounts<192> income_limits = [] {
    amounts<192> result;
    for (std::size_t at = 0; at < periods * combinations; ++at) {
        const std::int32_t norm = norms[at / 18][at / 6 % 3][at / 2 % 3][at % 2], limit = norm * income_percent / 100;
        for (int n = 0; n < 3; ++n) result.bytes[n][at] = static_cast<std::uint8_t>(limit >> (8 * n));
    }
    return result;
}();
static_assert(periods * combinations <= 192);

constexpr amounts<64> limits_to_assets = [] {
    amounts<64> result;
    for (std::size_t at = 0; at < periods * household_types; ++at)
        for (int n = 0; n < 3; ++n)
            result.bytes[n][at] = static_cast<std::uint8_t>(asset_limits[at / 3][at % 3] >> (8 * n));
    return result;
}();

/// By period, in lanes of 16 bits: as a difference of keys.
struct alignas(64) words {
    std::uint16_t of[32] = {};
};
constexpr words pension_ages = [] {
    words result;
    for (std::size_t p = 0; p < periods; ++p)
        result.of[p] = static_cast<std::uint16_t>(pension_age_months[p] << calendar::key_bits);
    return result;
}();
constexpr words more_in_months = [] {
    words result;
    for (unsigned month = 1; month <= 12; ++month)
        result.of[month] =
            static_cast<std::uint16_t>((month * calendar::more_factor + calendar::more_offset) >> calendar::more_shift);
    return result;
}();

/// Every other number of two registers: the low halves of numbers twice as wide.
constexpr words low_words = [] {
    words result;
    for (std::uint16_t n = 0; n < 32; ++n) result.of[n] = static_cast<std::uint16_t>(2 * n);
    return result;
}();
struct alignas(64) doubles {
    std::uint32_t of[16] = {};
};
constexpr doubles low_doubles = [] {
    doubles result;
    for (std::uint32_t n = 0; n < 16; ++n) result.of[n] = 2 * n;
    return result;
}();
struct alignas(64) bytes {
    std::uint8_t of[64] = {};
};
constexpr bytes low_bytes = [] {
    bytes result;
    for (std::uint8_t n = 0; n < 64; ++n) result.of[n] = static_cast<std::uint8_t>(2 * n);
    return result;
}();
/// Where a row must stand, so that unpacking bytes to words to numbers of 32 bits within each quarter of a register
/// leaves the rows in order.
constexpr bytes before_unpacking = [] {
    bytes result;
    for (unsigned quarter = 0; quarter < 4; ++quarter)
        for (unsigned group = 0; group < 4; ++group)
            for (unsigned n = 0; n < 4; ++n)
                result.of[16 * quarter + 4 * group + n] = static_cast<std::uint8_t>(16 * group + 4 * quarter + n);
    return result;
}();

[[gnu::always_inline]] inline __m512i load(const void* from) noexcept {
    return _mm512_load_si512(from);
}

[[gnu::always_inline]] inline __m512i word(unsigned value) noexcept {
    return _mm512_set1_epi16(static_cast<short>(value));
}

[[gnu::always_inline]] inline __m512i byte(unsigned value) noexcept {
    return _mm512_set1_epi8(static_cast<char>(value));
}

[[gnu::always_inline]] inline mask set_bytes(const std::uint8_t* from) noexcept {
    const __m512i all = load(from);
    return _mm512_test_epi8_mask(all, all);
}

[[gnu::always_inline]] inline mask both(__mmask32 low, __mmask32 high) noexcept {
    return _mm512_kunpackd(high, low);
}

[[gnu::always_inline]] inline __m512i divide(__m512i a, calendar::divisor by) noexcept {
    return _mm512_srli_epi16(_mm512_mulhi_epu16(a, word(by.factor)), by.shift);
}

/// The keys of 32 days; see short_calendar.hpp.
[[gnu::always_inline]] inline __m512i keys(const std::int32_t* days) noexcept {
    const __m512i both_halves = _mm512_permutex2var_epi16(load(days), load(low_words.of), load(days + 16));
    const __m512i day = _mm512_sub_epi16(both_halves, word(static_cast<unsigned>(calendar::first_day)));
    const __m512i four = divide(day, calendar::by_four_years);
    const __m512i in_four = _mm512_sub_epi16(_mm512_add_epi16(day, word(calendar::before_year)),
                                             _mm512_mullo_epi16(four, word(calendar::days_in_four_years)));
    const __m512i year = divide(in_four, calendar::by_year);
    const __m512i in_year = _mm512_sub_epi16(_mm512_add_epi16(in_four, word(calendar::before_month)),
                                             _mm512_mullo_epi16(year, word(calendar::days_in_year)));
    const __m512i month = divide(in_year, calendar::by_month);
    const __m512i more = _mm512_add_epi16(_mm512_mullo_epi16(four, word(calendar::more_in_four_years)),
                                          _mm512_mullo_epi16(year, word(calendar::more_in_year)));
    return _mm512_add_epi16(_mm512_add_epi16(day, _mm512_permutexvar_epi16(month, load(more_in_months.of))), more);
}

/// What the dates of 32 rows give.
struct dated {
    __m512i period;
    __mmask32 from_210, from_216, from_252, from_276, pensioned; ///< months lived
};

[[gnu::always_inline]] inline dated look_up_dates(const std::int32_t* birth, const std::int32_t* ref) noexcept {
    const __m512i on = keys(ref), lived = _mm512_sub_epi16(on, keys(birth));
    const __m512i period = _mm512_sub_epi16(divide(on, calendar::by_half_year), word(calendar::first_half_year));
    const auto from_month = [&](unsigned months) {
        return _mm512_cmpge_epu16_mask(lived, word(months << calendar::key_bits));
    };
    return {period,          from_month(210),
            from_month(216), from_month(252),
            from_month(276), _mm512_cmpge_epu16_mask(lived, _mm512_permutexvar_epi16(period, load(pension_ages.of)))};
}

/// Sixteen amounts of 64 bits as ones of 32: every amount in the domain of the facts is one.
[[gnu::always_inline]] inline __m512i narrow(const std::int64_t* cents) noexcept {
    return _mm512_permutex2var_epi32(load(cents), load(low_doubles.of), load(cents + 8));
}

/// Is the amount within the limit, of which there are three bytes, each with its rows as `before_unpacking`?
[[gnu::always_inline]] inline mask within(const std::int64_t* cents, __m512i low, __m512i middle,
                                          __m512i high) noexcept {
    const __m512i none = _mm512_setzero_si512();
    const __m512i words_0 = _mm512_unpacklo_epi8(low, middle), words_1 = _mm512_unpackhi_epi8(low, middle),
                  high_0 = _mm512_unpacklo_epi8(high, none), high_1 = _mm512_unpackhi_epi8(high, none);
    const __mmask16 a = _mm512_cmple_epi32_mask(narrow(cents), _mm512_unpacklo_epi16(words_0, high_0)),
                    b = _mm512_cmple_epi32_mask(narrow(cents + 16), _mm512_unpackhi_epi16(words_0, high_0)),
                    c = _mm512_cmple_epi32_mask(narrow(cents + 32), _mm512_unpacklo_epi16(words_1, high_1)),
                    d = _mm512_cmple_epi32_mask(narrow(cents + 48), _mm512_unpackhi_epi16(words_1, high_1));
    return both(_mm512_kunpackw(b, a), _mm512_kunpackw(d, c));
}

template <bool Streaming>
[[gnu::always_inline]] inline void store(std::uint8_t* to, __m512i what) noexcept {
    if constexpr (Streaming) _mm512_stream_si512(reinterpret_cast<__m512i*>(to), what);
    else _mm512_store_si512(to, what);
}

/// The rows from `i` up to `i + 64`.
template <bool Streaming>
[[gnu::always_inline]] inline void judge_block(const inputs& in, const outputs& out, std::size_t i) noexcept {
    const dated a = look_up_dates(in.birth + i, in.ref + i), b = look_up_dates(in.birth + i + 32, in.ref + i + 32);
    const __m512i period = _mm512_permutex2var_epi8(a.period, load(low_bytes.of), b.period);
    const mask from_210 = both(a.from_210, b.from_210), from_216 = both(a.from_216, b.from_216),
               from_252 = both(a.from_252, b.from_252), from_276 = both(a.from_276, b.from_276),
               pensioned = both(a.pensioned, b.pensioned);

    const __m512i type = _mm512_mask_mov_epi8(load(in.household + i), set_bytes(in.partner + i), byte(2));
    const __m512i place = _mm512_add_epi8(_mm512_add_epi8(period, _mm512_add_epi8(period, period)), type);
    const __m512i twice = _mm512_add_epi8(place, place), four_times = _mm512_add_epi8(twice, twice);
    __m512i norm = _mm512_add_epi8(_mm512_add_epi8(twice, four_times), load(in.inside + i));
    norm = _mm512_mask_add_epi8(norm, from_252, norm, byte(2));
    norm = _mm512_mask_add_epi8(norm, pensioned, norm, byte(2));

    const __m512i order = load(before_unpacking.of);
    norm = _mm512_permutexvar_epi8(order, norm);
    const mask beyond = _mm512_movepi8_mask(norm);
    const auto norm_byte = [&](int n) {
        const std::uint8_t* const table = income_limits.bytes[n];
        const __m512i low = _mm512_permutex2var_epi8(load(table), norm, load(table + 64));
        return _mm512_mask_permutexvar_epi8(low, beyond, norm, load(table + 128));
    };
    const mask r1 = within(in.income + i, norm_byte(0), norm_byte(1), norm_byte(2));

    const __m512i limit = _mm512_permutexvar_epi8(order, place);
    const auto limit_byte = [&](int n) { return _mm512_permutexvar_epi8(limit, load(limits_to_assets.bytes[n])); };
    const mask r2 = within(in.assets + i, limit_byte(0), limit_byte(1), limit_byte(2));

    const __m512i home = word(static_cast<unsigned>(home_municipality));
    const mask at_home = both(_mm512_cmpeq_epi16_mask(load(in.municipality + i), home),
                              _mm512_cmpeq_epi16_mask(load(in.municipality + i + 32), home));
    const mask court = set_bytes(in.court + i), skj = set_bytes(in.skj + i), running = set_bytes(in.running + i);
    const __m512i who = load(in.referrer + i);
    const mask r3 = at_home & from_216 & r1 & r2;
    const mask r4 = set_bytes(in.children + i) & r1;
    const mask r6 = from_210 & ~from_216 & running;
    const mask r7 = _mm512_cmplt_epu8_mask(who, byte(3)) | (_mm512_cmplt_epu8_mask(who, byte(8)) & skj) |
                    (_mm512_cmpeq_epu8_mask(who, byte(8)) & court);
    const mask r5 = ~from_216 | (~from_276 & running & (court | r7));

    const auto put = [&](std::size_t rule, mask holds) {
        store<Streaming>(out.r[rule] + i, _mm512_maskz_mov_epi8(holds, byte(1)));
    };
    put(0, r1);
    put(1, r2);
    put(2, r3);
    put(3, r4);
    put(4, r5);
    put(5, r6);
    put(6, r7);
    const mask scheme = r3 | r4, youth = r5 & r7;
    __m512i first = _mm512_maskz_mov_epi8(r5, byte(1));
    first = _mm512_mask_mov_epi8(first, scheme, byte(2));
    first = _mm512_mask_mov_epi8(first, youth, byte(3));
    first = _mm512_mask_mov_epi8(first, youth & scheme, byte(4));
    first = _mm512_mask_mov_epi8(first, youth & r6, byte(5));
    store<Streaming>(out.r[7] + i, first);
}

template <bool Streaming>
void judge(const inputs& in, const outputs& out, std::size_t from, std::size_t to) {
    const inputs facts = in; // copies, which no store to a column of bytes can change
    const outputs outcomes = out;
    for (; from < to; from += block) judge_block<Streaming>(facts, outcomes, from);
    if constexpr (Streaming) _mm_sfence();
}

} // namespace

void by_hand_avx512(const inputs& in, const outputs& out, std::size_t from, std::size_t to) {
    judge<false>(in, out, from, to);
}

void by_hand_avx512_streaming(const inputs& in, const outputs& out, std::size_t from, std::size_t to) {
    judge<true>(in, out, from, to);
}

} // namespace reference
