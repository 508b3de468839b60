// The values of one column of a table for some rows, owned. Written row by row, read by a table_judge.
#pragma once

#include <maatstaf/table.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace maatstaf {

class column_store {
public:
    /// `with_ends`: a value may be a range.
    column_store(std::string_view name, kind of, bool with_ends);

    /// Makes room for so many rows, of which nothing is known.
    void start(std::size_t rows);

    /// What is known of a row; nothing: it stays unknown.
    void put(std::size_t row, std::optional<box> value);

    /// Borrowed; valid until the next `start`.
    column view() const noexcept;

private:
    void put_number(std::vector<unsigned char>& to, std::size_t row, std::int64_t number) const noexcept;

    std::string_view name_;
    kind of_;
    layout lies_;
    std::size_t width_;
    bool with_ends_;
    std::vector<unsigned char> lower_, upper_;
    std::vector<std::uint8_t> there_;
};

} // namespace maatstaf
