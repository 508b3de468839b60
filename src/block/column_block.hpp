// A column on one block of rows: read where it lies if it lies like the lanes do, else brought into them. Nothing is believed
// that was not looked at: lanes always hold numbers within the fact's domain, whatever the column says.
#pragma once

#include "kernels.hpp"
#include "table/bound_column.hpp"

#include <vector>

namespace maatstaf::block {

/// Where a column's values are on this block.
struct column_lanes {
    const void* lo = nullptr;
    const void* hi = nullptr;
    bool known = false;
};

class column_block {
public:
    /// Of `from` in lanes of width `w`, at most so many.
    column_block(const column& from, const bound_column& what, width w, const kernel_set& kernels, std::size_t most);

    /// Values [begin, begin + count). `lo` and `hi` are room for them up to a whole group; `bad` gets a byte for each
    /// that cannot be read.
    column_lanes read(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad);

    /// The same of days, as their near keys. A day that is not near is bad too.
    column_lanes read_near_keys(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad);

private:
    struct source {
        kernel_name load{};
        width w = width::w8; ///< of its numbers
        bool is_unsigned = false;
        bool has_lanes = false; ///< can a kernel read it?
    };
    static source source_of(layout lies) noexcept;

    const std::uint8_t* find_there(std::size_t begin, std::size_t count);
    const void* numbers(std::size_t begin, std::size_t count);
    column_lanes read_numbers(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad);
    column_lanes read_bits(std::size_t begin, std::size_t count, void* lo, void* hi);
    column_lanes read_options(std::size_t begin, std::size_t count, void* lo, std::uint8_t* bad);
    column_lanes read_near_keys_slowly(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad);
    void refuse_what_is_none(std::size_t lanes, void* sets, std::uint8_t* bad) const;
    column_lanes read_slowly(std::size_t begin, std::size_t count, void* lo, void* hi, std::uint8_t* bad);

    const column& from_;
    const bound_column& what_;
    width w_;
    const kernel_set& kernels_;
    source source_;
    box ends_{};                       ///< what stands for a value that is not there
    std::vector<std::uint8_t> bits_;   ///< of each value: is it there?
    std::vector<std::byte> copy_;      ///< of the last values, so that a whole group can be read
    std::vector<std::uint8_t> packed_; ///< truths as bits, where they do not begin with a word
    std::vector<std::int64_t> slow_lo_, slow_hi_;
    std::vector<std::uint8_t> index_, sets_; ///< of a choice: its numbers as lanes, and the set of each number
    bool every_number_is_an_option_ = true;
};

} // namespace maatstaf::block
