#include "judgement_date.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "value_text.hpp"
#include "written_value.hpp"

#include <utility>

namespace maatstaf {

std::optional<date> read_judgement_date(std::string_view written, std::string place, diagnostics& found) {
    const written_date day = read_date(written);
    const box judged = everything(kind::date);
    const bool one_day = day.is == written_date::state::good && day.first == day.last;
    if (one_day && day.first >= judged.lo && day.first <= judged.hi) return date{static_cast<std::int32_t>(day.first)};
    const auto meant = date_meant(written);
    const std::string why = day.is == written_date::state::impossible ? day.why
                            : one_day ? "it must lie " + plain_values(judged, kind::date)
                                      : "it must be one day, written YYYY-MM-DD";
    found.push_back(
        report(finding::malformed_date_option, std::move(place),
               {in_quotes(written), why, meant ? "Did you mean " + *meant + "?" : "Write it as 2025-01-31."}));
    return std::nullopt;
}

} // namespace maatstaf
