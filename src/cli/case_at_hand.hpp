// One case of the command line made ready to be judged, or all that is wrong with it and with the arguments.
#pragma once

#include "arguments.hpp"
#include "judged_case.hpp"
#include "told_questions.hpp"

#include <optional>
#include <span>
#include <string>

namespace maatstaf::cli {

struct case_at_hand : judged_case {
    std::string text; ///< as it was given
    std::string hash; ///< of the pack, where it is to be written
};

/// What is asked of it. It and the arguments must outlive the result.
asked_case asked_of(const arguments& with, case_at_hand& at_hand);

/// A command about one case: reads the arguments and the case, and prints what `say` makes of them, or all that is wrong
/// with them; also what `say` finds, which then gives nothing. Gives the exit status.
int with_case(const command& asked, std::span<const std::string> arguments_written,
              std::optional<std::string> (*say)(const arguments&, case_at_hand&, diagnostics&));

} // namespace maatstaf::cli
