// Where in a JSON text the things stand that findings are about. Reading keeps no positions, because nobody asks for them
// while all is well; where something is found, the text is read once more, and only as far as needed.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace maatstaf {

/// Fills in line and column of each finding whose place is a JSON Pointer into `json` and that has none yet. A member of
/// an object stands where its key begins, anything else where its value begins; a key that stands twice is found where
/// it stands again. What is not there (it is missing, or reading stopped before it) has the place of what would hold it.
void locate(std::string_view json, std::span<diagnostic> found);

/// Says of the findings from `since` on where in which file among several they are: line and column, and its name before
/// the JSON Pointer. `text`: what stands in it; empty where there is none.
void name_file(std::string_view file, std::string_view text, std::size_t since, diagnostics& found);

} // namespace maatstaf
