#include "column_store.hpp"

#include <bit>
#include <cstring>

namespace maatstaf {

namespace {

layout layout_of(kind of) noexcept {
    switch (of) {
    case kind::truth:
    case kind::choice: return layout::uint8;
    case kind::date: return layout::int32;
    default: return layout::int64;
    }
}

std::size_t width_of(layout lies) noexcept {
    return lies == layout::uint8 ? 1 : lies == layout::int32 ? 4 : 8;
}

} // namespace

column_store::column_store(std::string_view name, kind of, bool with_ends)
    : name_(name), of_(of), lies_(layout_of(of)), width_(width_of(lies_)), with_ends_(with_ends) {}

void column_store::start(std::size_t rows) {
    lower_.resize(rows * width_ + 1); // never empty: a table of no rows has columns too
    if (with_ends_) upper_.resize(rows * width_ + 1);
    there_.assign((rows + 7) / 8 + 1, 0);
}

void column_store::put_number(std::vector<unsigned char>& to, std::size_t row, std::int64_t number) const noexcept {
    unsigned char* at = to.data() + row * width_;
    if (lies_ == layout::uint8) {
        *at = static_cast<unsigned char>(number);
    } else if (lies_ == layout::int32) {
        const auto day = static_cast<std::int32_t>(number);
        std::memcpy(at, &day, sizeof day);
    } else {
        std::memcpy(at, &number, sizeof number);
    }
}

void column_store::put(std::size_t row, std::optional<box> value) {
    if (!value) return;
    there_[row / 8] = static_cast<std::uint8_t>(there_[row / 8] | 1u << row % 8);
    const auto options = static_cast<std::uint64_t>(value->lo);
    put_number(lower_, row, of_ == kind::choice ? std::countr_zero(options) : value->lo);
    if (with_ends_) put_number(upper_, row, value->hi);
}

column column_store::view() const noexcept {
    column result{.name = name_, .lies = lies_, .values = {.data = lower_.data(), .validity = there_.data()}};
    if (with_ends_) result.upper = column_values{.data = upper_.data(), .validity = there_.data()};
    return result;
}

} // namespace maatstaf
