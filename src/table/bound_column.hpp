// Which columns of a table are which facts of a plan, settled once for all tables of that shape.
#pragma once

#include <maatstaf/table.hpp>

#include <cstdint>
#include <vector>

namespace maatstaf {

/// What a column is about.
struct bound_column {
    enum class target : std::uint8_t { fact, member, given } is = target::fact;
    kind of = kind::truth;
    layout lies = layout::int64;
    bool has_upper = false;
    std::uint32_t place = 0; ///< the slot of a fact, the field of a member's fact, the segment of a definition
    std::uint32_t list = 0;  ///< of a member's fact
    std::uint32_t option_count = 0;
    box domain{}; ///< outside which no value is accepted

    /// Does the plan need it? A definition that it does not use is looked at and left.
    bool is_used() const noexcept { return is != target::given || place != no_segment; }
};

struct bound_table {
    std::vector<bound_column> columns;
    std::vector<std::uint32_t> lists; ///< of each list column: the list
    std::vector<box> answers;         ///< what each rule can give at all, wherever in their domains the facts lie
};

/// Finds what each column is about. What cannot be is in `problems`.
bound_table bind(const plan& of, const table& like, std::vector<table_problem>& problems);

/// Are the columns there that `bound` was made for? What is not is in `problems`.
void check_columns(const bound_table& bound, const table& cases, std::vector<table_problem>& problems);

/// The same with the results: is everything there that `bound` was made for? What is not is in `problems`.
void check_shape(const plan& of, const bound_table& bound, const table& cases, std::span<const result_column> results,
                 std::vector<table_problem>& problems);

} // namespace maatstaf
