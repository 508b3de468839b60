// Findings about input. Every finding has a stable id, a place, what is wrong and what to do about it; all findings are
// reported at once. The ids and their sentences are part of the interface.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace maatstaf {

struct diagnostic {
    std::string id;      ///< "MST-C003": stable across versions
    std::string place;   ///< a JSON Pointer, or a name
    std::string message; ///< what is wrong, with the names and values concerned
    std::string remedy;  ///< what to do about it
    /// Where the place is in the text that was read, from 1; a column is a code point. A member of an object stands where
    /// its key begins; what is missing, where what should hold it begins. 0: not known, as where no text was read.
    std::uint32_t line = 0, column = 0;
};

using diagnostics = std::vector<diagnostic>;

} // namespace maatstaf
