#include "judged_case.hpp"

#include "asked_rules.hpp"

#include <maatstaf/read_case.hpp>

#include <vector>

namespace maatstaf {

void judge_text(const case_request& asked, judged_case& into, diagnostics& found) {
    const std::size_t before = found.size();
    const auto in_the_case = [&](const auto& looks) {
        const std::size_t since = found.size();
        looks();
        if (asked.place.empty()) return;
        for (diagnostic& d : std::span{found}.subspan(since)) {
            d.place.insert(0, asked.place);
            d.line = d.column = 0; // they would be of another text
        }
    };
    const pack* const roots[]{&asked.by};
    std::optional<case_text> read;
    if (asked.text) in_the_case([&] { read = read_case(*asked.text, roots, found); });
    const std::string_view entity = read ? read->entity() : std::string_view{};
    const std::vector<std::string_view> rules = asked_rules(asked.by, asked.rules, asked.place_of_rule, entity, found);
    if (entity.empty()) return;

    std::vector<link_problem> problems;
    into.made = plan::make({roots, entity, rules, asked.on}, problems);
    report_problems(problems, asked.by, found);
    if (!into.made) return;
    into.known.emplace(*into.made);
    in_the_case([&] { tell(*read, *into.known, found); });
    if (found.size() != before) return; // what would follow from half the facts is nobody's business
    into.by.emplace(*into.made);
    into.by->consider(*into.known);
    in_the_case([&] { report_contradictions(*read, *into.known, *into.by, found); });
}

} // namespace maatstaf
