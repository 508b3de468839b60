// The answers of the rules of a plan for some rows, in columns of their own.
#pragma once

#include <maatstaf/table.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf {

class answer_columns {
public:
    explicit answer_columns(const plan& of);

    /// Makes room for so many rows.
    void start(std::size_t rows);
    /// Where the judge writes.
    std::span<const result_column> results() const noexcept { return results_; }

    /// Says that a row was refused: it has no answers.
    void refuse(std::size_t row) { refused_[row] = true; }
    bool is_refused(std::size_t row) const noexcept { return refused_[row]; }

    std::size_t rows() const noexcept { return rows_; }
    std::size_t rules() const noexcept { return columns_.size(); }
    const statement& rule(std::size_t n) const noexcept { return *columns_[n].rule; }

    bool is_settled(std::size_t row, std::size_t rule) const noexcept {
        return (columns_[rule].settled[row / 8] >> row % 8 & 1) != 0 && !refused_[row];
    }
    /// A truth is 0 or 1, a choice the number of its option. Where it is not settled, nobody's business.
    std::int64_t value(std::size_t row, std::size_t rule) const noexcept {
        const one_rule& c = columns_[rule];
        return c.small.empty() ? c.wide[row] : c.small[row];
    }

private:
    struct one_rule {
        const statement* rule = nullptr;
        std::vector<std::uint8_t> small;
        std::vector<std::int64_t> wide;
        std::vector<std::uint8_t> settled;
    };

    std::size_t rows_ = 0;
    std::vector<one_rule> columns_;
    std::vector<result_column> results_;
    std::vector<bool> refused_;
};

} // namespace maatstaf
