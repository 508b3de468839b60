#include "members_block.hpp"

#include "table/column_reader.hpp"
#include "validity_bits.hpp"

#include <algorithm>
#include <cstring>

namespace maatstaf::block {

namespace {

std::size_t size_of_offset(const list_column& from) noexcept {
    return from.lies == layout::int64 ? sizeof(std::int64_t) : sizeof(std::int32_t);
}

} // namespace

members_block::members_block(const list_column& from, std::size_t rows, std::uint32_t maximum, room most,
                             const kernel_set& kernels)
    : from_(from),
      kernels_(kernels),
      table_rows_(rows),
      room_for_members_(most.members),
      maximum_(maximum),
      first_(most.rows + 1),
      known_(most.rows),
      bad_(most.members),
      bits_(most.rows / 8) {}

std::size_t members_block::rows_that_fit(std::size_t begin, std::size_t rows) const noexcept {
    const auto fits = [&](std::int64_t from, std::int64_t until) {
        return from <= until &&
               static_cast<std::uint64_t>(until) - static_cast<std::uint64_t>(from) <= room_for_members_;
    };
    const std::int64_t first = member_offset(from_, begin);
    if (fits(first, member_offset(from_, begin + rows))) return rows; // whatever their order, which `find` looks at
    std::size_t fit = 0;
    for (std::size_t next = lane_group; next < rows && fits(first, member_offset(from_, begin + next));
         next += lane_group)
        fit = next;
    return fit;
}

/// The offsets of the rows and the one after them; up to a whole group the last again.
const void* members_block::offsets(std::size_t begin, std::size_t rows) {
    const std::size_t size = size_of_offset(from_);
    const auto* data = static_cast<const std::byte*>(from_.offsets) + (from_.offset + begin) * size;
    if (rows % lane_group == 0) return data;
    copy_.resize((whole_groups(rows) + 1) * size);
    std::memcpy(copy_.data(), data, (rows + 1) * size);
    for (std::size_t r = rows + 1; r <= whole_groups(rows); ++r)
        std::memcpy(copy_.data() + r * size, data + rows * size, size);
    return copy_.data();
}

bool members_block::find(std::size_t begin, std::size_t rows) {
    const std::int64_t first = member_offset(from_, begin), last = member_offset(from_, begin + rows);
    if (first < 0) return false;
    const std::uint8_t* bits = bits_from(from_.validity, from_.offset + begin, rows, bits_.data());
    std::uint8_t wrong = 0;
    kernels_.at(kernel_name::list_offsets,
                from_.lies == layout::int64 ? width::w64 : width::w32)({.a = offsets(begin, rows),
                                                                        .b = bits,
                                                                        .out = first_.data(),
                                                                        .other = known_.data(),
                                                                        .bad = &wrong,
                                                                        .k = first,
                                                                        .m = static_cast<std::int64_t>(maximum_),
                                                                        .lanes = whole_groups(rows)});
    if (wrong != 0) return false;
    begin_ = static_cast<std::size_t>(first);
    count_ = static_cast<std::size_t>(last - first);
    rows_ = rows;
    first_[whole_groups(rows)] = static_cast<std::int32_t>(count_);
    all_known_ = bits == nullptr;
    has_parents_ = false;
    find_readable(begin + rows);
    std::fill_n(bad_.begin(), lanes(), std::uint8_t{0});
    return true;
}

/// Only what a row that could be judged says is there is believed to be there.
void members_block::find_readable(std::size_t row) noexcept {
    const auto wanted = static_cast<std::int64_t>(begin_ + lanes());
    auto until = static_cast<std::int64_t>(begin_ + count_);
    for (; until < wanted && row < table_rows_; ++row) {
        const std::int64_t next = member_offset(from_, row + 1);
        if (next < until || next - until > static_cast<std::int64_t>(maximum_)) break;
        until = next;
    }
    readable_ = static_cast<std::size_t>(std::min(until, wanted)) - begin_;
}

/// A member is of the row before which so many rows have ended.
const std::int32_t* members_block::parents() {
    if (has_parents_) return parents_.data();
    has_parents_ = true;
    parents_.resize(whole_groups(room_for_members_) + 1);
    std::fill_n(parents_.begin(), lanes() + 1, 0);
    for (std::size_t r = 0; r < rows_; ++r) ++parents_[static_cast<std::size_t>(first_[r + 1])];
    kernels_.at(kernel_name::running_sums,
                width::w32)({.a = parents_.data(), .out = parents_.data(), .lanes = lanes()});
    std::fill(parents_.begin() + static_cast<std::ptrdiff_t>(count_),
              parents_.begin() + static_cast<std::ptrdiff_t>(lanes()), 0);
    return parents_.data();
}

void members_block::blame(std::uint8_t* bad_rows) {
    const std::uint8_t *from = bad_.data(), *const end = from + count_;
    while ((from = static_cast<const std::uint8_t*>(std::memchr(from, 1, static_cast<std::size_t>(end - from))))) {
        const auto row = static_cast<std::size_t>(parents()[from - bad_.data()]);
        if (all_known_ || known_[row] != 0) bad_rows[row] = 1;
        ++from;
    }
}

} // namespace maatstaf::block
