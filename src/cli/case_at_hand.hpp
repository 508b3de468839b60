// One case made ready to be judged: its file read, its plan made, its facts told, or all that is wrong with it.
#pragma once

#include "arguments.hpp"

#include <optional>
#include <vector>

namespace maatstaf::cli {

/// Stays where it is: the parts refer to each other.
struct case_at_hand {
    std::optional<plan> made;
    std::optional<situation> known;
    std::optional<judge> by;

    case_at_hand() = default;
    case_at_hand(const case_at_hand&) = delete;
    case_at_hand& operator=(const case_at_hand&) = delete;
};

/// Reads, links, tells and judges. What is wrong is added to `found`; then the parts may be missing.
void prepare(const arguments& with, case_at_hand& into, diagnostics& found);

} // namespace maatstaf::cli
