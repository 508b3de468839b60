// Numbers into a column of a result, as it lies.
#pragma once

#include <maatstaf/table.hpp>

#include <cstring>

namespace maatstaf {

struct row_range {
    std::size_t begin = 0, count = 0;
};

inline void put_bit(std::uint8_t* bits, std::size_t at, bool value) noexcept {
    const auto mask = static_cast<std::uint8_t>(1u << (at % 8));
    bits[at / 8] = static_cast<std::uint8_t>(value ? bits[at / 8] | mask : bits[at / 8] & ~mask);
}

/// `number(i)` into row rows.begin + i.
template <class Number>
void put_numbers(layout lies, void* data, row_range rows, const Number& number) {
    const auto each = [&](auto&& element) {
        using type = decltype(element(std::int64_t{}));
        auto* out = static_cast<unsigned char*>(data) + rows.begin * sizeof(type);
        for (std::size_t i = 0; i < rows.count; ++i) {
            const type value = element(number(i));
            std::memcpy(out + i * sizeof value, &value, sizeof value);
        }
    };
    struct two_words {
        std::int64_t low, high;
    };
    switch (lies) {
    case layout::bits:
        for (std::size_t i = 0; i < rows.count; ++i)
            put_bit(static_cast<std::uint8_t*>(data), rows.begin + i, number(i) != 0);
        return;
    case layout::int8:
    case layout::uint8: return each([](std::int64_t n) { return static_cast<std::uint8_t>(n); });
    case layout::int16:
    case layout::uint16: return each([](std::int64_t n) { return static_cast<std::uint16_t>(n); });
    case layout::int32:
    case layout::uint32:
    case layout::year_month_day: return each([](std::int64_t n) { return static_cast<std::uint32_t>(n); });
    case layout::int64: return each([](std::int64_t n) { return n; });
    case layout::decimal128: return each([](std::int64_t n) { return two_words{n, n < 0 ? -1 : 0}; });
    }
}

} // namespace maatstaf
