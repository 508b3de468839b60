// The columns of a caller as the table that the library judges.
#pragma once

#include "buffers.hpp"

#include <maatstaf/table.hpp>

#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_column> = offsetof(mst_column, dictionary_size) + sizeof(std::size_t);
template <>
inline constexpr std::size_t first_size<mst_list_column> = offsetof(mst_list_column, offset) + sizeof(std::size_t);
template <>
inline constexpr std::size_t first_size<mst_columns> = offsetof(mst_columns, list_count) + sizeof(std::size_t);

/// Whether the data is looked at.
enum class looking_at : std::uint8_t { form, data };

/// Stays where it is: the table views what it holds.
class columns_of_caller {
public:
    /// `called`: what the argument is called where there are two; else it is "columns".
    columns_of_caller(const mst_columns* given, looking_at what, buffers& memory, border& to,
                      std::string_view called = {});
    columns_of_caller(const columns_of_caller&) = delete;
    columns_of_caller& operator=(const columns_of_caller&) = delete;

    const table& rows() const noexcept { return rows_; }

private:
    void add(const mst_list_column* given, const std::string& name);
    void add(const mst_column* given, const std::string& name);
    std::optional<layout> layout_of(std::int32_t number, const std::string& name);
    /// How many values a column has: as many as there are rows, or members of the list that its name begins with.
    std::size_t length_of(std::string_view name) const;
    /// The highest offset; nothing where one is below zero.
    std::optional<std::size_t> last_offset(const list_column& of) const;

    looking_at what_;
    buffers& memory_;
    border& to_;
    std::vector<column> columns_;
    std::vector<list_column> lists_;
    std::vector<std::size_t> members_; ///< of each list
    table rows_;
};

} // namespace maatstaf::c
