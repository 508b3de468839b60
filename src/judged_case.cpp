#include "judged_case.hpp"

#include "asked_rules.hpp"
#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "json_places.hpp"
#include "spelling.hpp"

#include <maatstaf/read_case.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace maatstaf {

namespace {

/// The values that a function given would compute, and that the case does not tell.
void report_untold(const case_request& asked, const situation& known, diagnostics& found) {
    const std::size_t before = found.size();
    const plan& made = known.made_for();
    const known_facts facts = known.facts();
    for (std::uint32_t k = 0; k < made.code().segments.size(); ++k) {
        const statement& s = made.statement_of(k);
        const bool is_told = facts.given != nullptr && is_point(facts.given[k], s.of);
        const bool is_given = std::any_of(asked.functions.begin(), asked.functions.end(),
                                          [&](const custom_function& f) { return f.name == s.name; });
        if (s.domain != nullptr && is_given && !is_told)
            found.push_back(report(finding::not_in_a_receipt, place_in("/facts", s.name), {in_quotes(s.name)}));
    }
    locate(*asked.text, std::span{found}.subspan(before));
}

} // namespace

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

    const std::optional<date> bound_to = asked.date_moves ? std::nullopt : asked.on;
    std::vector<link_problem> problems;
    into.made = plan::make({roots, entity, rules, bound_to, asked.functions}, problems);
    report_problems(problems, asked.by, found, asked.functions);
    if (!into.made) return;
    if (asked.to_be_kept && !asked.functions.empty())
        into.made = plan::make({roots, entity, rules, bound_to}, problems);
    into.known.emplace(*into.made);
    in_the_case([&] {
        tell(*read, *into.known, found);
        if (asked.date_moves && asked.on) into.known->set_slot(0, point(asked.on->day));
        if (asked.to_be_kept) report_untold(asked, *into.known, found);
    });
    if (found.size() != before) return; // what would follow from half the facts is nobody's business
    into.by.emplace(*into.made);
    into.by->consider(*into.known);
    in_the_case([&] { report_contradictions(*read, *into.known, *into.by, found); });
}

} // namespace maatstaf
