#include "csv_source.hpp"

#include "case_names.hpp"
#include "cell.hpp"
#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "refusals.hpp"
#include "spelling.hpp"

#include <utility>

namespace maatstaf {

namespace {

diagnostic mistake_in_words(csv_records::mistake what) {
    const std::string most = size_in_words(csv_records::longest);
    switch (what) {
    case csv_records::mistake::stray_quote: return report(finding::stray_quote, "", {});
    case csv_records::mistake::unclosed_quote: return report(finding::unclosed_quote, "", {most});
    case csv_records::mistake::too_long: break;
    }
    return report(finding::row_too_long, "", {most});
}

/// "a;b": as a spreadsheet writes it where a comma stands in amounts. What separates; empty where nothing does.
std::string other_separator_in(std::string_view header, const plan& of) {
    const std::size_t at = header.find_first_of(";\t|");
    if (at == header.npos || find_name(header, of.names())) return {};
    return header[at] == '\t' ? "tabs" : in_quotes(header.substr(at, 1));
}

std::vector<named_column> columns_of(const csv_records& header, const plan& of, std::string_view date_column,
                                     const plan* beside, diagnostics& found) {
    const auto locate = [&](std::size_t field, diagnostic& in) {
        const auto position = header.position_of_field(field);
        in.line = position.line;
        in.column = position.column;
    };
    if (header.fields().size() == 1)
        if (const std::string separator = other_separator_in(header.fields()[0], of); !separator.empty()) {
            locate(0, found.emplace_back(report(finding::other_separator, "", {separator})));
            return {};
        }
    return read_header({.names = header.fields(), .date_column = date_column, .beside = beside, .locate = locate}, of,
                       found);
}

} // namespace

csv_source::csv_source(byte_source from, const plan& of, std::size_t rows)
    : records_(std::move(from)), of_(&of), most_rows_(rows) {}

std::unique_ptr<csv_source> csv_source::open(byte_source from, const plan& of, std::string_view date_column,
                                             diagnostics& found, std::size_t rows, const plan* beside) {
    std::unique_ptr<csv_source> result{new csv_source(std::move(from), of, rows)};
    csv_records& records = result->records_;
    if (!records.next()) {
        found.push_back(report(finding::no_header, "", {}));
        return nullptr;
    }
    const std::size_t before = found.size();
    if (const auto& wrong = records.is_wrong()) {
        diagnostic d = mistake_in_words(wrong->what);
        const auto position = records.position_of(wrong->at);
        d.line = position.line;
        d.column = position.column;
        found.push_back(std::move(d));
    } else if (records.fields()[0].starts_with("\xff\xfe") || records.fields()[0].starts_with("\xfe\xff")) {
        found.push_back(report(finding::not_utf8, "", {}));
    } else {
        result->columns_ = columns_of(records, of, date_column, beside, found);
    }
    if (found.size() != before) return nullptr;
    result->field_count_ = records.fields().size();
    for (const named_column& c : result->columns_)
        result->stores_.emplace_back(c.what.name, c.what.of, c.is_range() || c.what.of == kind::date);
    result->start();
    result->show(0);
    std::vector<table_problem> told; // to whoever makes a judge for it
    result->bound_ = maatstaf::bind(of, result->table_, told);
    return result;
}

void csv_source::start() {
    for (column_store& s : stores_) s.start(most_rows_);
    lines_.clear();
    found_.clear();
    refused_.clear();
}

void csv_source::show(std::size_t rows) {
    views_.clear();
    for (const column_store& s : stores_) views_.push_back(s.view());
    table_ = {.rows = rows, .columns = views_};
}

bool csv_source::next(diagnostics&) {
    start();
    std::size_t row = 0;
    for (; row < most_rows_ && records_.next(); ++row) read_row(row);
    show(row);
    return row > 0;
}

void csv_source::read_row(std::size_t row) {
    lines_.push_back(records_.line());
    if (const auto& wrong = records_.is_wrong())
        return refuse(row, mistake_in_words(wrong->what), records_.position_of(wrong->at));
    const std::size_t fields = records_.fields().size();
    if (fields != field_count_)
        return refuse(row,
                      report(finding::wrong_field_count, "", {std::to_string(fields), std::to_string(field_count_)}),
                      {records_.line(), 1});
    for (std::size_t c = 0; c < columns_.size(); ++c) read_column(row, c);
}

void csv_source::read_column(std::size_t row, std::size_t column) {
    const named_column& c = columns_[column];
    const auto fields = records_.fields();
    const auto cell = [&](std::optional<std::size_t> at) { return at ? fields[*at] : std::string_view{}; };
    in_cell_.clear();
    if (c.at) stores_[column].put(row, read_cell(fields[*c.at], c.what, c.place, in_cell_));
    else stores_[column].put(row, read_ends(cell(c.from), cell(c.to), c.what, c.place, in_cell_));
    if (!in_cell_.empty()) settle_places(row, c);
}

/// A case has the ends of a range in a list; here they have columns of their own.
void csv_source::settle_places(std::size_t row, const named_column& of) {
    for (diagnostic& d : in_cell_) {
        const bool is_upper = d.place.ends_with("/between/1") && of.to, is_lower = d.place.ends_with("/between/0");
        if (of.is_range()) d.place = of.place + (is_upper || !of.from ? ".to" : is_lower ? ".from" : "");
        const std::size_t field = of.at ? *of.at : is_upper || !of.from ? *of.to : *of.from;
        refuse(row, std::move(d), records_.position_of_field(field));
    }
}

void csv_source::refuse(std::size_t row, diagnostic what, csv_records::position at) {
    if (refused_.empty() || refused_.back() != row) refused_.push_back(row);
    if (found_.size() == most_told) return;
    what.line = at.line;
    what.column = at.column;
    found_.push_back({row, std::move(what)});
}

diagnostics csv_source::in_words(const refused_row& refused) const {
    diagnostics result = refusal_in_words(refused, *of_, bound_, table_);
    for (diagnostic& d : result) d = at_row(refused.row, std::move(d));
    return result;
}

diagnostic csv_source::at_row(std::size_t row, diagnostic what) const {
    what.line = lines_[row];
    what.column = 1;
    return what;
}

} // namespace maatstaf
