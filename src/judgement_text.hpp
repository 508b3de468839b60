// A whole judgement for people: what `judge` prints.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/pack.hpp>

#include <optional>
#include <string>

namespace maatstaf {

/// The pack, the date, and each rule of the plan in the order asked. `by` must have considered `known` last.
std::string judgement_text(const pack& of, date on, const situation& known, judge& by, language in);

/// "Gemeente Haarlem, 1 januari 2025" and a newline.
std::string day_heading(const pack& of, date on, language in);

/// The same, or "Gemeente Haarlem" and a newline where there is no date.
std::string heading(const pack& of, std::optional<date> on, language in);

/// "Gemeente Haarlem, 1 januari 2023 tot en met 31 december 2030" and a newline.
std::string period_heading(const pack& of, date from, date until, language in);

} // namespace maatstaf
