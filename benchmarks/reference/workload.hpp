// The reference workload for throughput: households with thirteen facts and eight outcomes, generated alike on every
// machine. Row i depends on i alone, so fewer rows are the first of more. Of all rows 5% lie within a day of an age that
// matters, 3% within a cent of an income limit and 3% of an asset limit, so that branches cannot be predicted.
#pragma once

#include "columns.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>

namespace reference {

constexpr std::size_t padded(std::size_t rows) noexcept {
    return (rows + block - 1) / block * block;
}

/// Owns one column.
template <class T>
class column {
public:
    column() = default;
    explicit column(std::size_t rows) : data_(new (alignment) T[padded(rows)]()) {}

    T* data() const noexcept { return data_.get(); }

private:
    static constexpr std::align_val_t alignment{64};
    struct release {
        void operator()(T* what) const noexcept { ::operator delete[](what, alignment); }
    };
    std::unique_ptr<T[], release> data_;
};

/// The facts of so many households; `percent_unknown` of all facts are unknown, spread evenly.
class table {
public:
    explicit table(std::size_t rows, unsigned percent_unknown = 0);

    const inputs& columns() const noexcept { return columns_; }

private:
    column<std::int32_t> birth_, ref_;
    column<std::int64_t> income_, assets_;
    column<std::uint16_t> municipality_;
    std::array<column<std::uint8_t>, 8> bytes_;
    std::array<column<std::uint64_t>, inputs::count> known_;
    inputs columns_;
};

/// Room for the outcomes of so many households.
class results {
public:
    explicit results(std::size_t rows);

    const outputs& columns() const noexcept { return columns_; }

private:
    std::array<column<std::uint8_t>, outputs::count> bytes_;
    outputs columns_;
};

/// Adds up all outcomes of a row as one number, times a weight that differs from row to row.
std::uint64_t checksum(const outputs& of) noexcept;

/// What it must be, for the sizes of which an independent implementation has told.
std::optional<std::uint64_t> expected_checksum(std::size_t rows) noexcept;

/// Fills all outcomes with what is never right, so that what is left out is seen.
void spoil(const outputs& which) noexcept;

} // namespace reference
