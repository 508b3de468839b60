#include "table_formats.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "table_files/csv_source.hpp"

#ifdef MAATSTAF_ARROW
#include "table_files/arrow_source.hpp"
#include "table_files/arrow_writer.hpp"
#endif

namespace maatstaf::cli {

namespace {

std::optional<table_format> format_named(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (name == "-" || name.ends_with(".csv")) return table_format::csv;
    if (name.ends_with(".arrow")) return table_format::arrow_file;
    if (name.ends_with(".arrows")) return table_format::arrow_stream;
    return std::nullopt;
}

} // namespace

std::optional<table_format> format_of(const std::string& name, const std::string& place, diagnostics& found) {
    const auto format = format_named(name);
    if (!format) found.push_back(report(finding::unknown_table_format, place, {in_quotes(name)}));
#ifndef MAATSTAF_ARROW
    if (format && format != table_format::csv)
        found.push_back(report(finding::without_arrow, place, {in_quotes(name)}));
#endif
    return format;
}

std::unique_ptr<table_source> open_table(const std::string& name, table_input& from, const plan& of,
                                         std::string_view date_column, diagnostics& found) {
#ifdef MAATSTAF_ARROW
    if (format_named(name) != table_format::csv) return open_arrow(from.bytes(), of, date_column, found);
#else
    static_cast<void>(name);
#endif
    return csv_source::open(from.bytes(), of, date_column, found);
}

std::unique_ptr<answer_writer> writer_of(const std::string& name, table_output& to) {
#ifdef MAATSTAF_ARROW
    if (const auto format = format_named(name); format != table_format::csv)
        return arrow_writer(to.bytes(), format == table_format::arrow_file);
#else
    static_cast<void>(name);
#endif
    return csv_writer(to.bytes());
}

} // namespace maatstaf::cli
