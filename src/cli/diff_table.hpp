// A table judged by two packs: who gains and who loses. The part of `diff` that reads and writes files.
#pragma once

#include "arguments.hpp"

namespace maatstaf::cli {

/// Writes the differences to the file that is asked for and prints a summary. Gives the exit status.
int run_diff_of_table(const arguments& with, diagnostics& found);

} // namespace maatstaf::cli
