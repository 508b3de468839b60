#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "told_questions.hpp"
#include "value_text.hpp"
#include "whatif_json.hpp"

#include <utility>

namespace maatstaf {

std::optional<std::string> tell_whatif(const asked_case& about, std::optional<date> on, std::size_t rule,
                                       diagnostics& found) {
    whatif asked{about.known.made_for()};
    if (!asked.ask(about.known, rule)) {
        found.push_back(report(finding::too_many_changes, "", {}));
        return std::nullopt;
    }
    const auto what =
        explain_whatif(about.known, asked, rule, {about.in, about.as_json ? naming::names : naming::labels});
    if (!about.as_json) return heading(about.by, on, about.in) + '\n' + to_text(what, about.in);
    json result = head_of(about.by, std::string(about.hash));
    if (on) result["on"] = plain_date(on->day);
    result["results"] = json::array({whatif_value(what)});
    return written(result) + '\n';
}

} // namespace maatstaf
