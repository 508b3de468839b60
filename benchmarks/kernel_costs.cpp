// What a kernel costs on a block of rows that lies in the nearest caches, by operator and by width of its lanes: the price list
// of which a table's time is the sum. Prints a line of JSON for each kernel, width and instruction set. Their answers are
// checked by the tests of kernels; here the kernels have the block's own size and data such as they have in tables.
#include "block/kernels.hpp"
#include "block/near_days.hpp"

#include <maatstaf/table.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace maatstaf;
using namespace maatstaf::block;
using name = kernel_name;

constexpr std::size_t lanes = 2'048;

/// Room for registers of 64-bit lanes, on lines of memory.
class registers {
public:
    registers() : memory_(9 * size + 64) {}
    std::uint8_t* at(std::size_t which) {
        auto* first = memory_.data();
        first += 64 - reinterpret_cast<std::uintptr_t>(first) % 64;
        return first + which * size;
    }
    template <class T, class Value>
    T* fill(std::size_t which, const Value& value) {
        auto* to = reinterpret_cast<T*>(at(which));
        for (std::size_t i = 0; i < lanes; ++i) to[i] = static_cast<T>(value(i));
        return to;
    }

private:
    static constexpr std::size_t size = lanes * sizeof(std::int64_t) + 64; // not a power of two apart
    std::vector<std::uint8_t> memory_;
};

double best_ns(const kernel_set& set, name which, width w, const operands& on) {
    const kernel run = set.at(which, w);
    double best = 1e9;
    for (int round = 0; round < 400; ++round) {
        constexpr int together = 8;
        const auto begin = std::chrono::steady_clock::now();
        for (int n = 0; n < together; ++n) run(on);
        const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count() / together);
    }
    return best;
}

void measure(const kernel_set& set) {
    registers r;
    const auto told = [&](const char* what, name which, width w, const operands& on) {
        std::printf("{\"instructions\": \"%s\", \"what\": \"%s\", \"bits\": %zu, \"ns_per_row\": %.4f}\n",
                    std::string(set.name).c_str(), what, 8 * bytes_of(w), best_ns(set, which, w, on) / lanes);
    };
    const auto small = [](std::size_t i) { return i * 7 % 2; };
    auto *a = r.fill<std::int8_t>(0, small), *b = r.fill<std::int8_t>(1, small), *c = r.fill<std::int8_t>(2, small);
    told("and of two truths", name::least, width::w8, {.a = a, .b = b, .out = r.at(4), .lanes = lanes});
    told("and with an or of three", name::least_with_greatest, width::w8,
         {.a = a, .b = b, .c = c, .out = r.at(4), .lanes = lanes});
    for (const width w : {width::w8, width::w16, width::w32, width::w64}) {
        operands on{.a = r.at(5), .b = r.at(6), .out = r.at(4), .k = 5, .lanes = lanes};
        told("comparison with a number", name::at_most_with, w, on);
        told("comparison of two", name::at_most, w, on);
        told("sum", name::plus, w, on);
        told("choice by a truth", name::choose, w,
             {.a = a, .b = r.at(5), .c = r.at(6), .out = r.at(4), .lanes = lanes});
    }
    const auto* days = r.fill<std::int32_t>(7, [](std::size_t i) {
        return date{1950, 1, 1}.day + 13 * static_cast<std::int64_t>(i);
    });
    told("key of a near date, read from its column", name::near_keys, width::w16,
         {.a = days, .out = r.at(5), .bad = r.at(3), .k = first_near_in_lanes, .m = near_days.hi, .lanes = lanes});
    told("months between two near dates", name::near_difference, width::w16,
         {.a = r.at(5), .b = r.at(6), .out = r.at(4), .lanes = lanes});
    told("key of any date", name::month_key, width::w32,
         {.a = days, .out = r.at(5), .k = days[0], .m = days[lanes - 1], .lanes = lanes});
    const auto* cents = r.fill<std::int64_t>(7, [](std::size_t i) { return i * 1'000; });
    told("amount of 64 bits from its column", name::load_int64, width::w32,
         {.a = cents, .out = r.at(5), .bad = r.at(3), .k = 0, .m = 100'000'000, .lanes = lanes});
    told("look at a column that lies as lanes do", name::outside, width::w8,
         {.a = a, .bad = r.at(3), .k = 0, .m = 1, .lanes = lanes});
    told("row of a month", name::rows_by_month, width::w16,
         {.a = r.at(5), .b = r.at(6), .out = r.at(4), .k = 1'476, .lanes = lanes});
    const auto* row = r.fill<std::int8_t>(2, [](std::size_t i) { return i % 9; });
    told("dated amount, of 9", name::take_w8, width::w32,
         {.a = row, .b = r.at(6), .out = r.at(4), .k = 9, .lanes = lanes});
    const auto* place = r.fill<std::int16_t>(7, [](std::size_t i) { return i * 37 % 288; });
    told("dated amount by five truths, of 288", name::take_w16, width::w32,
         {.a = place, .b = r.at(6), .out = r.at(4), .k = 288, .lanes = lanes});
    const void* streams[]{a, b, c, a, b, c};
    const std::int16_t strides[]{1, 9, 18, 36, 72, 144};
    told("its place, from six registers", name::index, width::w16,
         {.a = streams, .b = strides, .out = r.at(4), .k = 6, .lanes = lanes});
    told("bits of what is settled", name::settled, width::w8, {.a = a, .b = b, .out = r.at(4), .lanes = lanes});
}

} // namespace

int main() {
    for (const std::string_view set : instruction_sets()) measure(*kernels_called(set));
}
