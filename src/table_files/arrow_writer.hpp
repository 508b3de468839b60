// The answers as Arrow IPC: a file, or a stream.
#pragma once

#include "answer_writer.hpp"

namespace maatstaf {

/// A truth becomes a bool, an amount decimal128(18, 2), a date date32, a choice text; what is not settled, and all of a row
/// that was refused, is null.
std::unique_ptr<answer_writer> arrow_writer(byte_sink to, bool as_file);

} // namespace maatstaf
