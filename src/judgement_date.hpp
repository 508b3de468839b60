// The date of judgement as somebody asks for it: one day, within the calendar of the library.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/values/date.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

/// "2025-01-31". `place`: of the finding where it is none.
std::optional<date> read_judgement_date(std::string_view written, std::string place, diagnostics& found);

} // namespace maatstaf
