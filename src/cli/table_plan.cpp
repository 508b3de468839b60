#include "table_plan.hpp"

#include "asked_rules.hpp"
#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf::cli {

std::optional<plan> plan_of(const arguments& with, diagnostics& found) {
    if (with.packs.empty()) return std::nullopt;
    const pack* const roots[]{&with.judged()};
    const auto entities = entities_of(with_used_packs(roots));
    const bool known = std::find(entities.begin(), entities.end(), with.entity) != entities.end();
    if (!known && !with.entity.empty())
        found.push_back(report(finding::unknown_entity, "--entity",
                               {in_quotes(with.entity), did_you_mean(with.entity, entities, "entities")}));
    const std::vector<std::string_view> names(with.rules.begin(), with.rules.end());
    const auto rules =
        asked_rules(with.judged(), names, after_the_option, known ? with.entity : std::string_view{}, found);
    if (!known || !found.empty()) return std::nullopt;
    std::vector<link_problem> problems;
    auto made = plan::make({roots, with.entity, rules, with.on}, problems);
    report_problems(problems, with.judged(), found);
    return made;
}

} // namespace maatstaf::cli
