// Asks for the memory that the next block will read and write while this one is computed: a block is computed out of the
// nearest caches, and would else wait for all of its columns first and compute afterwards.
#pragma once

#include "table/bound_column.hpp"

#include <maatstaf/table.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace maatstaf::block {

class read_ahead {
public:
    /// Of a table that the caches hold it asks for nothing. Columns of members are left to the machine: where they will be
    /// read is known late.
    read_ahead(const table& cases, const bound_table& bound, std::span<const result_column> results);

    /// The next block is of these rows, and will be asked for in so many steps.
    void begin(std::size_t row, std::size_t count, std::size_t steps) noexcept;
    void step() noexcept {
        if (left_ > 0) ask();
    }

private:
    struct stream {
        const char* memory = nullptr;
        std::size_t bits = 0; ///< of each row
        bool is_written = false;
    };
    void ask() noexcept;
    std::size_t lines_of(const stream& of) const noexcept;

    std::vector<stream> streams_;
    std::size_t row_ = 0, count_ = 0;
    std::size_t stream_ = 0, line_ = 0; ///< what is asked for next
    std::size_t left_ = 0;              ///< lines
    std::size_t at_once_ = 0;
};

} // namespace maatstaf::block
