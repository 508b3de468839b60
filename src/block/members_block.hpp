// The members of one list in a block of rows: which there are, whose each of them is, and whether that can be followed at all.
#pragma once

#include "kernels.hpp"
#include "table/bound_column.hpp"

#include <span>
#include <vector>

namespace maatstaf::block {

class members_block {
public:
    /// Room for so many rows and members.
    struct room {
        std::size_t rows = 0, members = 0;
    };
    /// Of a table of `rows` rows, each with `maximum` members at most.
    members_block(const list_column& from, std::size_t rows, std::uint32_t maximum, room most,
                  const kernel_set& kernels);

    /// Of `rows` rows from `begin` on as many whole groups as there is room for their members.
    std::size_t rows_that_fit(std::size_t begin, std::size_t rows) const noexcept;

    /// Says whether the members of these rows, of which there are as many as fit, can be followed.
    bool find(std::size_t begin, std::size_t rows);

    std::size_t begin() const noexcept { return begin_; }
    std::size_t count() const noexcept { return count_; }
    /// How many from begin() on can be read, the members of rows after this block among them: up to a whole group, if there
    /// are so many.
    std::size_t readable() const noexcept { return readable_; }
    std::size_t lanes() const noexcept { return whole_groups(count_); }

    /// Where the members of each row begin, from begin() on; and after the last row, count().
    const std::int32_t* first() const noexcept { return first_.data(); }
    /// Of each member the row. Found when somebody asks: most programs do not.
    const std::int32_t* parents();
    /// Of each row: is it known who the members are?
    bool all_known() const noexcept { return all_known_; }
    const std::uint8_t* known() const noexcept { return known_.data(); }

    /// A byte for each member, set where something is wrong with it.
    std::uint8_t* bad() noexcept { return bad_.data(); }
    /// A row with a bad member is bad, unless nobody looks at its members because it is not known who they are.
    void blame(std::uint8_t* bad_rows);

private:
    const void* offsets(std::size_t begin, std::size_t rows);
    const std::uint8_t* known_bits(std::size_t begin, std::size_t rows);
    void find_readable(std::size_t row) noexcept;

    const list_column& from_;
    const kernel_set& kernels_;
    std::size_t table_rows_, room_for_members_;
    std::uint32_t maximum_;
    std::size_t begin_ = 0, count_ = 0, readable_ = 0, rows_ = 0;
    bool all_known_ = true, has_parents_ = false;
    std::vector<std::int32_t> first_, parents_;
    std::vector<std::uint8_t> known_, bad_;
    std::vector<std::uint8_t> bits_; ///< of known_
    std::vector<std::byte> copy_;    ///< of the offsets of the last rows, so that a whole group can be read
};

} // namespace maatstaf::block
