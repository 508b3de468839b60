// Cases as the columns of a table, lying as chance has it: any layout that holds the values, with or without a bitmap or a
// dictionary, after any number of rows that are somebody else's.
#pragma once

#include "known_case.hpp"

#include <maatstaf/table.hpp>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace maatstaf::tests {

/// What a host gives of a definition in each row; nothing known where the box is everything.
struct given_column {
    std::string name;
    kind of = kind::truth;
    std::size_t options = 0;
    std::vector<box> rows;
};

/// Owns what its table views.
class case_table {
public:
    /// A choice of which some options are possible cannot stand in a column: see `without_some_options`.
    case_table(const std::vector<known_case>& rows, const plan& of, const std::vector<given_column>& given,
               dice& random);
    case_table(const case_table&) = delete;
    case_table& operator=(const case_table&) = delete;

    const table& view() const noexcept { return view_; }

private:
    column lay(std::string_view name, kind of, box domain, std::size_t options, const std::vector<box>& values);
    column_values lay_ends(layout lies, const std::vector<std::int64_t>& numbers, const std::vector<bool>& there);
    std::uint8_t* bytes(std::size_t count);
    const std::uint8_t* bitmap(const std::vector<bool>& bits, std::size_t offset);

    dice& random_;
    std::deque<std::vector<std::uint8_t>> memory_;
    std::deque<std::vector<std::int32_t>> dictionaries_;
    std::deque<std::string> names_;
    std::vector<column> columns_;
    std::vector<list_column> lists_;
    table view_;
};

/// The same case, where of a choice either one option is known or nothing.
known_case without_some_options(known_case what, const plan& of);

/// A case of a shipped pack, with values near those that its rules speak of. `openness` of a hundred facts are left open or
/// partly so.
known_case random_row(const plan& of, dice& random, std::size_t openness);

/// Room for the answers of a plan, all of them.
class answer_table {
public:
    answer_table(const plan& of, std::size_t rows, bool reasons);
    std::span<const result_column> view() const noexcept { return columns_; }

    box answer(std::size_t rule, std::size_t row) const; ///< as judge::answer
    bool settled(std::size_t rule, std::size_t row) const;
    std::uint64_t open(std::size_t rule, std::size_t row) const { return columns_[rule].open[row]; }
    std::uint32_t reason(std::size_t rule, std::size_t row) const { return columns_[rule].reason[row]; }

private:
    const plan& plan_;
    std::deque<std::vector<std::int64_t>> numbers_;
    std::deque<std::vector<std::uint64_t>> sets_;
    std::deque<std::vector<std::uint32_t>> nodes_;
    std::deque<std::vector<std::uint8_t>> bits_;
    std::vector<result_column> columns_;
};

} // namespace maatstaf::tests
