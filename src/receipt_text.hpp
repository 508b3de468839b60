// A judgement written as a receipt, for whoever has it at hand already.
#pragma once

#include "judged_case.hpp"

#include <maatstaf/receipt.hpp>

#include <string>
#include <string_view>

namespace maatstaf {

/// The receipt of `judged`, which has been told `case_json` and nothing else. Empty, with the reason in `found`, when it
/// could not be read again, as where it is too large.
std::string receipt_text(const pack& by, std::string_view case_json, judged_case& judged, language in,
                         diagnostics& found);

} // namespace maatstaf
