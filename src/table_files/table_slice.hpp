// Some rows of a larger table, seen as a table of their own: nothing is copied.
#pragma once

#include "table/bound_column.hpp"

#include <cstddef>
#include <vector>

namespace maatstaf {

class table_slice {
public:
    /// `rows` of them from `begin` on. `bound` is that of `all`, which has to stay where it is.
    void show(const table& all, const bound_table& bound, std::size_t begin, std::size_t rows) {
        columns_.assign(all.columns.begin(), all.columns.end());
        lists_.assign(all.lists.begin(), all.lists.end());
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (bound.columns[c].is == bound_column::target::member) continue; // the lists say which of them
            columns_[c].values.offset += begin;
            if (columns_[c].upper) columns_[c].upper->offset += begin;
        }
        for (list_column& l : lists_) l.offset += begin;
        table_ = {.rows = rows, .columns = columns_, .lists = lists_};
    }

    /// Borrowed from this.
    const table& rows() const noexcept { return table_; }

private:
    std::vector<column> columns_;
    std::vector<list_column> lists_;
    table table_;
};

} // namespace maatstaf
