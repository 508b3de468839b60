// Findings about input. Every finding has a stable id, a place, what is wrong and what to do about it; all findings are
// reported at once. The ids and their sentences are part of the interface.
#pragma once

#include <string>
#include <vector>

namespace maatstaf {

struct diagnostic {
    std::string id;      ///< "MST-C003": stable across versions
    std::string place;   ///< a JSON Pointer, or a name
    std::string message; ///< what is wrong, with the names and values concerned
    std::string remedy;  ///< what to do about it
};

using diagnostics = std::vector<diagnostic>;

} // namespace maatstaf
