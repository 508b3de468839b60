// A table from Arrow IPC, as a file or as a stream. Values are judged where they lie; only text is read. One record batch is
// in memory at a time.
#pragma once

#include "byte_source.hpp"
#include "table_source.hpp"

#include <maatstaf/plan.hpp>

#include <memory>
#include <string_view>

namespace maatstaf {

/// Reads the schema. Nothing where that is wrong; why is in `found`. The plan must outlive it. `rows`: how many at a time.
std::unique_ptr<table_source> open_arrow(byte_source from, const plan& of, std::string_view date_column,
                                         diagnostics& found, std::size_t rows = 65'536);

} // namespace maatstaf
