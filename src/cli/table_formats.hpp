// The formats of tables that this program was built with, by the endings of their names.
#pragma once

#include "table_file.hpp"
#include "table_files/table_source.hpp"

#include <maatstaf/plan.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace maatstaf::cli {

enum class table_format : std::uint8_t { csv, arrow_file, arrow_stream };

/// By the ending of the name; - is CSV. Nothing where that is none that can be read; it is then in `found`.
std::optional<table_format> format_of(const std::string& name, const std::string& place, diagnostics& found);

/// The table in a file of which the format is known. Nothing where its header is wrong.
std::unique_ptr<table_source> open_table(const std::string& name, table_input& from, const plan& of,
                                         std::string_view date_column, diagnostics& found);

std::unique_ptr<answer_writer> writer_of(const std::string& name, table_output& to);

} // namespace maatstaf::cli
