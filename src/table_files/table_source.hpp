// A table from a file, some rows at a time, however long it is. What is wrong with a row is told with its place, and the
// row stays in its place: nothing of it is known then, and it counts as refused.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/table.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace maatstaf {

/// Something that is wrong with a row of the rows at hand.
struct row_finding {
    std::size_t row = 0;
    diagnostic what;
};

class table_source {
public:
    table_source() = default;
    table_source(const table_source&) = delete;
    table_source& operator=(const table_source&) = delete;
    virtual ~table_source() = default;

    /// Goes on to the next rows. False when there are none left, or when the file cannot be read on: why is in `broken`.
    virtual bool next(diagnostics& broken) = 0;

    /// The rows at hand; before the first `next` without rows, to make a judge for. Borrowed until the next `next`.
    virtual const table& rows() const noexcept = 0;

    /// What is wrong with them, in order of the rows; and which rows that are.
    virtual std::span<const row_finding> found() const noexcept = 0;
    virtual std::span<const std::size_t> refused() const noexcept = 0;

    /// Why a judge that was made for these rows refused one of them, with its place in the file.
    virtual diagnostics in_words(const refused_row& refused) const = 0;

    /// What is found of a row of those at hand, with its place in the file.
    virtual diagnostic at_row(std::size_t row, diagnostic what) const = 0;

    /// How many findings are told of the rows at hand, at most.
    static constexpr std::size_t most_told = 1000;
};

} // namespace maatstaf
