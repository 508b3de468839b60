#include "result_block.hpp"

#include "table/layout_size.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace maatstaf::block {

namespace {

constexpr std::size_t lanes_together = 1024; // whose bits are made at once

constexpr auto all_yes = [] {
    std::array<std::uint8_t, lanes_together> result{};
    result.fill(1);
    return result;
}();

std::int64_t number_at(const void* lanes, width w, std::size_t at) noexcept {
    switch (w) {
    case width::w8: return static_cast<const std::int8_t*>(lanes)[at];
    case width::w16: return static_cast<const std::int16_t*>(lanes)[at];
    case width::w32: return static_cast<const std::int32_t*>(lanes)[at];
    case width::w64: return static_cast<const std::int64_t*>(lanes)[at];
    }
    return 0;
}

std::uint64_t set_at(const void* lanes, width w, std::size_t at) noexcept {
    const auto bits = static_cast<std::uint64_t>(number_at(lanes, w, at));
    return w == width::w64 ? bits : bits & ((std::uint64_t{1} << (8 * bytes_of(w))) - 1);
}

/// The kernel that brings lanes of width `w` into a column of wider numbers, or null where they lie otherwise.
kernel widening(layout lies, width w, const kernel_set& kernels) noexcept {
    constexpr kernel_name from[]{kernel_name::from_w8, kernel_name::from_w16, kernel_name::from_w32};
    if (lies == layout::decimal128 || bits_of(lies) <= 8 * bytes_of(w)) return nullptr;
    return kernels.at(from[static_cast<std::size_t>(w)],
                      static_cast<width>(std::countr_zero(static_cast<unsigned>(bits_of(lies) / 8))));
}

/// A bit for each row, of whole bytes, and of the last one those that are meant: what the kernel makes of two lots of lanes,
/// of which `second(at)` gives those from `at` on.
template <class Lanes>
void put_bits(std::uint8_t* bits, row_range rows, kernel make, const void* lanes, width w, const Lanes& second) {
    std::uint8_t* const first = bits + rows.begin / 8;
    const auto put = [&](std::size_t at, std::size_t count, std::uint8_t* out) {
        make({.a = static_cast<const unsigned char*>(lanes) + at * bytes_of(w),
              .b = second(at),
              .out = out,
              .lanes = count});
    };
    std::size_t at = 0;
    while (rows.count - at >= lane_group) { // whole words
        const std::size_t count = std::min(lanes_together, (rows.count - at) / lane_group * lane_group);
        put(at, count, first + at / 8);
        at += count;
    }
    const std::size_t rest = rows.count - at;
    if (rest == 0) return;
    std::uint8_t made[lane_group / 8];
    put(at, lane_group, made);
    std::memcpy(first + at / 8, made, rest / 8);
    if (rest % 8 == 0) return;
    const auto mask = static_cast<std::uint8_t>((1u << (rest % 8)) - 1);
    std::uint8_t& last = first[at / 8 + rest / 8];
    last = static_cast<std::uint8_t>((last & ~mask) | (made[rest / 8] & mask));
}

void put_ends(layout lies, void* data, row_range rows, const void* lanes, width w, const kernel_set& kernels) {
    if (lies_like_lanes(lies, w)) {
        auto* to = static_cast<unsigned char*>(data) + rows.begin * bytes_of(w);
        if (to != lanes) std::memcpy(to, lanes, rows.count * bytes_of(w));
        return;
    }
    if (lies == layout::bits && w == width::w8) { // set where a truth is yes
        const auto ones = [](std::size_t) { return all_yes.data(); };
        return put_bits(static_cast<std::uint8_t*>(data), rows, kernels.at(kernel_name::settled, w), lanes, w, ones);
    }
    std::size_t whole = 0;
    if (const kernel widen = widening(lies, w, kernels)) {
        whole = rows.count / lane_group * lane_group;
        widen({.a = lanes, .out = static_cast<unsigned char*>(data) + rows.begin * bits_of(lies) / 8, .lanes = whole});
    }
    put_numbers(lies, data, {rows.begin + whole, rows.count - whole},
                [&](std::size_t i) { return number_at(lanes, w, whole + i); });
}

void put_validity(std::uint8_t* bits, row_range rows, const answer_lanes& answer, const kernel_set& kernels) {
    std::uint8_t* first = bits + rows.begin / 8;
    const std::size_t whole = rows.count / 8, rest = rows.count % 8;
    if (answer.known && !answer.is_set) {
        std::memset(first, 0xff, whole);
        if (rest != 0) first[whole] = static_cast<std::uint8_t>(first[whole] | ((1u << rest) - 1));
        return;
    }
    const kernel make = kernels.at(answer.is_set ? kernel_name::single : kernel_name::settled, answer.w);
    put_bits(bits, rows, make, answer.lo, answer.w,
             [&](std::size_t at) { return static_cast<const unsigned char*>(answer.hi) + at * bytes_of(answer.w); });
}

} // namespace

bool lies_like_lanes(layout lies, width w) noexcept {
    return lies != layout::decimal128 && bits_of(lies) == 8 * bytes_of(w);
}

void write_block(const result_column& to, row_range rows, const answer_lanes& answer, const kernel_set& kernels) {
    if (answer.is_set) {
        put_numbers(to.lies, to.values, rows, [&](std::size_t i) {
            return static_cast<std::int64_t>(std::countr_zero(set_at(answer.lo, answer.w, i)));
        });
        if (to.options != nullptr)
            for (std::size_t i = 0; i < rows.count; ++i) to.options[rows.begin + i] = set_at(answer.lo, answer.w, i);
    } else {
        put_ends(to.lies, to.values, rows, answer.lo, answer.w, kernels);
        if (to.upper != nullptr) put_ends(to.lies, to.upper, rows, answer.hi, answer.w, kernels);
    }
    if (to.validity != nullptr) put_validity(to.validity, rows, answer, kernels);
}

} // namespace maatstaf::block
