// A table from CSV text: a header of names, a line for each case. Text in, columns out, in memory that does not grow with
// the text.
#pragma once

#include "column_store.hpp"
#include "csv_records.hpp"
#include "table/bound_column.hpp"
#include "table_header.hpp"
#include "table_source.hpp"

#include <memory>

namespace maatstaf {

class csv_source : public table_source {
public:
    /// Reads the header. Nothing where that is wrong; why is in `found`. The plan must outlive it. `rows`: how many at a
    /// time. `beside`: another plan, of which columns are passed over that this one does not know.
    static std::unique_ptr<csv_source> open(byte_source from, const plan& of, std::string_view date_column,
                                            diagnostics& found, std::size_t rows = 65'536,
                                            const plan* beside = nullptr);

    bool next(diagnostics& broken) override;
    const table& rows() const noexcept override { return table_; }
    std::span<const row_finding> found() const noexcept override { return found_; }
    std::span<const std::size_t> refused() const noexcept override { return refused_; }
    diagnostics in_words(const refused_row& refused) const override;
    diagnostic at_row(std::size_t row, diagnostic what) const override; ///< with its line

private:
    csv_source(byte_source from, const plan& of, std::size_t rows);

    void start();
    void show(std::size_t rows);
    void read_row(std::size_t row);
    void read_column(std::size_t row, std::size_t column);
    void refuse(std::size_t row, diagnostic what, csv_records::position at);
    void settle_places(std::size_t row, const named_column& of);

    csv_records records_;
    const plan* of_;
    bound_table bound_;
    std::size_t most_rows_;
    std::size_t field_count_ = 0;
    std::vector<named_column> columns_;
    std::vector<column_store> stores_;
    std::vector<column> views_;
    std::vector<std::uint32_t> lines_;
    table table_;
    diagnostics in_cell_; ///< what is found in one cell
    std::vector<row_finding> found_;
    std::vector<std::size_t> refused_;
};

} // namespace maatstaf
