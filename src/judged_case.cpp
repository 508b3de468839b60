#include "judged_case.hpp"

#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"

#include <maatstaf/read_case.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <vector>

namespace maatstaf {

namespace {

/// The rules asked for, as far as they are rules of this entity. An empty entity: of any.
std::vector<std::string_view> rules_asked(const case_request& asked, std::string_view entity, diagnostics& found) {
    std::vector<std::string_view> result;
    if (asked.rules.empty()) {
        for (const statement& s : asked.by.definitions)
            if (s.is_rule && s.entity == entity) result.push_back(s.name);
        return result;
    }
    struct meaning {
        const statement* any = nullptr;
        const statement* of_entity = nullptr; ///< the same name about what is asked
    };
    boost::unordered_flat_map<std::string_view, meaning> meanings;
    std::vector<std::string_view> names;
    const pack* const roots[]{&asked.by};
    for (const pack* p : with_used_packs(roots))
        for (const statement& s : p->definitions) {
            meaning& now = meanings[s.name];
            if (now.any == nullptr) now.any = &s;
            if (s.entity == entity) now.of_entity = &s;
            if (s.is_rule && (entity.empty() || s.entity == entity)) names.push_back(s.name);
        }
    for (std::size_t n = 0; n < asked.rules.size() && found.size() < most_findings; ++n) {
        const std::string_view name = asked.rules[n];
        const auto at = meanings.find(name);
        if (at == meanings.end())
            found.push_back(report(finding::unknown_rule, asked.place_of_rule(n),
                                   {in_quotes(name), asked.by.name, did_you_mean(name, names, "rules", found.size())}));
        else if (!entity.empty() && at->second.of_entity == nullptr)
            found.push_back(report(finding::rule_of_other_entity, asked.place_of_rule(n),
                                   {in_quotes(name), at->second.any->entity, entity}));
        else result.push_back(at->first);
    }
    return result;
}

std::string sentence(const link_problem& p) {
    const std::string name = in_quotes(p.name);
    switch (p.why) {
    case link_problem::reason::no_such_rule: return name + " is no rule";
    case link_problem::reason::undeclared: return name + " uses a name that nothing declares";
    case link_problem::reason::cycle: return name + " uses itself";
    case link_problem::reason::too_deep: return name + " is nested too deeply";
    case link_problem::reason::name_collision: return "two things in " + name + " have the same name";
    case link_problem::reason::outside_list: return name + " reads a fact of a member outside its list";
    case link_problem::reason::not_in_order: return "the periods of " + name + " are not in order";
    case link_problem::reason::not_one_value: return "the setting " + name + " is not set to one value of its kind";
    case link_problem::reason::empty_domain: return "no value is possible for the fact " + name;
    case link_problem::reason::overflow: break;
    }
    return "a number in " + name + " can become too large";
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
    const std::vector<std::string_view> rules = rules_asked(asked, entity, found);
    if (entity.empty()) return;

    std::vector<link_problem> problems;
    into.made = plan::make({roots, entity, rules, asked.on}, problems);
    for (const link_problem& p : problems)
        found.push_back(report(finding::unlinkable, "", {asked.by.name, sentence(p)}));
    if (!into.made) return;
    into.known.emplace(*into.made);
    in_the_case([&] { tell(*read, *into.known, found); });
    if (found.size() != before) return; // what would follow from half the facts is nobody's business
    into.by.emplace(*into.made);
    into.by->consider(*into.known);
    in_the_case([&] { report_contradictions(*read, *into.known, *into.by, found); });
}

} // namespace maatstaf
