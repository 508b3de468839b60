#include "result_writer.hpp"

#include "number_writer.hpp"

#include <bit>

namespace maatstaf {

namespace {

void put(layout lies, void* data, std::size_t row, std::int64_t value) noexcept {
    put_numbers(lies, data, {row, 1}, [&](std::size_t) { return value; });
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
