// A run of rows, one case after another by the ordinary interpreter: what every faster way has to agree with.
#pragma once

#include "bound_column.hpp"

#include <maatstaf/engine/verdict.hpp>

#include <span>
#include <vector>

namespace maatstaf {

/// Judges rows one at a time. Sets its room aside once; one thread at a time.
class by_case {
public:
    by_case(const plan& of, const bound_table& bound, const table& cases, std::span<const result_column> results);

    /// Judges one row and writes its answers. Gives why it was refused.
    std::optional<refused_row> judge(std::size_t row);

    /// Is anything asked of a rule that only a trace tells?
    static bool wants_reasons(const result_column& of) noexcept { return of.open != nullptr || of.reason != nullptr; }

private:
    std::optional<refused_row> read(std::size_t row);
    std::optional<refused_row> read_list(std::uint32_t number, std::size_t row);
    void write(std::size_t row, std::size_t rule);
    void write_nothing(std::size_t row) const;
    std::uint64_t open_facts() const;

    const plan& plan_;
    const bound_table& bound_;
    const table& cases_;
    std::span<const result_column> results_;
    std::vector<box> slots_;
    std::vector<std::int32_t> members_;
    std::vector<box> given_;
    known_facts facts_;
    bool traced_ = false;
    workspace room_;
};

} // namespace maatstaf
