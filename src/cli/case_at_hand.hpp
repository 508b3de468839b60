// One case made ready to be judged: its file read, its plan made, its facts told, or all that is wrong with it.
#pragma once

#include "arguments.hpp"

#include <optional>
#include <span>
#include <string>

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

/// A command about one case: reads the arguments and the case, and prints what `say` makes of them, or all that is wrong
/// with them. Gives the exit status.
int with_case(const command& asked, std::span<const std::string> arguments_written,
              std::string (*say)(const arguments&, case_at_hand&));

} // namespace maatstaf::cli
