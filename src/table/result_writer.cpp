#include "result_writer.hpp"

#include <bit>
#include <cstring>

namespace maatstaf {

namespace {

void put_bit(std::uint8_t* bits, std::size_t at, bool value) noexcept {
    const auto mask = static_cast<std::uint8_t>(1u << (at % 8));
    bits[at / 8] = static_cast<std::uint8_t>(value ? bits[at / 8] | mask : bits[at / 8] & ~mask);
}

void put(layout lies, void* data, std::size_t row, std::int64_t number) noexcept {
    const auto as = [&](auto value) {
        std::memcpy(static_cast<unsigned char*>(data) + row * sizeof value, &value, sizeof value);
    };
    switch (lies) {
    case layout::bits: return put_bit(static_cast<std::uint8_t*>(data), row, number != 0);
    case layout::int8:
    case layout::uint8: return as(static_cast<std::uint8_t>(number));
    case layout::int16:
    case layout::uint16: return as(static_cast<std::uint16_t>(number));
    case layout::int32:
    case layout::uint32:
    case layout::year_month_day: return as(static_cast<std::uint32_t>(number));
    case layout::int64: return as(number);
    case layout::decimal128: {
        const std::int64_t words[]{number, number < 0 ? -1 : 0};
        std::memcpy(static_cast<unsigned char*>(data) + row * sizeof words, words, sizeof words);
    }
    }
}

} // namespace

void write_answer(const result_column& to, std::size_t row, box answer, kind of) noexcept {
    const bool choice = of == kind::choice;
    put(to.lies, to.values, row, choice ? std::countr_zero(static_cast<std::uint64_t>(answer.lo)) : answer.lo);
    if (to.validity != nullptr) put_bit(to.validity, row, is_point(answer, of));
    if (to.upper != nullptr && !choice) put(to.lies, to.upper, row, answer.hi);
    if (to.options != nullptr && choice) to.options[row] = static_cast<std::uint64_t>(answer.lo);
}

void write_refused(const result_column& to, std::size_t row) noexcept {
    put(to.lies, to.values, row, 0);
    if (to.validity != nullptr) put_bit(to.validity, row, false);
    if (to.upper != nullptr) put(to.lies, to.upper, row, 0);
    if (to.options != nullptr) to.options[row] = 0;
    if (to.open != nullptr) to.open[row] = 0;
    if (to.reason != nullptr) to.reason[row] = ~std::uint32_t{0};
}

} // namespace maatstaf
