#include "arrow_rows.hpp"
#include "diagnostic_ids.hpp"
#include "table/column_reader.hpp"
#include "table_files/cell.hpp"
#include "table_files/refusals.hpp"

#include <utility>

namespace maatstaf {

namespace {

/// What the texts of one row say that cannot be, in the words of a case.
class text_findings {
public:
    text_findings(const arrow_batch::parts& of, std::size_t row) : of_(of), row_(row) {}

    diagnostics find() {
        for (std::size_t c = 0; c < of_.columns.size(); ++c)
            if (of_.texts[c]) look_through(c);
        return std::move(found_);
    }

private:
    void look_through(std::size_t c) {
        const bound_column& what = of_.of->bound.columns[c];
        if (what.is != bound_column::target::member) return look(c, row_);
        for (std::size_t l = 0; l < of_.lists.size(); ++l) {
            if (of_.of->bound.lists[l] != what.list) continue;
            const auto range = read_members(of_.lists[l], row_);
            for (std::int64_t m = range ? range->begin : 0; range && m < range->end; ++m)
                look(c, static_cast<std::size_t>(m));
        }
    }

    void look(std::size_t c, std::size_t at) {
        const column_values& values = of_.columns[c].values;
        const std::size_t bit = values.offset + at;
        if (values.validity != nullptr && (values.validity[bit / 8] >> bit % 8 & 1) == 0) return;
        const text_column& from = *of_.texts[c];
        const named_column& named = of_.of->columns[c].named;
        auto place = static_cast<std::int64_t>(at);
        if (from.is_dictionary) {
            place = number_at(of_.columns[c].lies, values, at);
            if (place < 0 || place >= from.texts.values().length) {
                found_.push_back(report(finding::unfit_row, named.name,
                                        {named.name, "its dictionary has no number " + std::to_string(place)}));
                return;
            }
        }
        if (const auto text = from.texts.at(place)) read_cell(*text, named.what, named.name, found_);
    }

    const arrow_batch::parts& of_;
    std::size_t row_;
    diagnostics found_;
};

} // namespace

arrow_batch::arrow_batch(std::unique_ptr<parts> read) noexcept : parts_(std::move(read)) {}
arrow_batch::arrow_batch(arrow_batch&&) noexcept = default;
arrow_batch& arrow_batch::operator=(arrow_batch&&) noexcept = default;
arrow_batch::~arrow_batch() = default;

std::optional<arrow_batch> arrow_cases::read(const ArrowArray& batch, diagnostics& found) const {
    const std::size_t before = found.size();
    auto read = std::make_unique<arrow_batch::parts>();
    read->of = parts_;
    read_batch(batch, *read, found);
    if (found.size() != before) return std::nullopt;
    return arrow_batch{std::move(read)};
}

const table& arrow_batch::rows() const noexcept {
    return parts_->rows;
}

diagnostics arrow_batch::explain(const refused_row& refused, std::uint64_t rows_before) const {
    const arrow_cases::parts& of = *parts_->of;
    diagnostics result = text_findings{*parts_, refused.row}.find();
    const bool of_text = refused.column < parts_->texts.size() && parts_->texts[refused.column] &&
                         refused.why != refused_row::reason::contradiction;
    if (!of_text || result.empty())
        for (diagnostic& d : refusal_in_words(refused, *of.of, of.bound, parts_->rows)) result.push_back(std::move(d));
    for (diagnostic& d : result) d.place = '/' + std::to_string(rows_before + refused.row) + '/' + d.place;
    return result;
}

} // namespace maatstaf
