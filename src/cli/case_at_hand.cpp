#include "case_at_hand.hpp"

#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "input.hpp"
#include "output.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"

#include <maatstaf/read_case.hpp>

namespace maatstaf::cli {

namespace {

/// The rules asked for, as far as they are rules of this entity. An empty entity: of any.
std::vector<std::string_view> rules_asked(const arguments& with, std::string_view entity, diagnostics& found) {
    std::vector<std::string_view> result;
    if (with.rules.empty()) {
        for (const statement& s : with.judged().definitions)
            if (s.is_rule && s.entity == entity) result.push_back(s.name);
        return result;
    }
    const pack* const roots[]{&with.judged()};
    const auto packs = with_used_packs(roots);
    for (const std::string& name : with.rules) {
        const statement* known = nullptr;
        std::vector<std::string_view> names;
        for (const pack* p : packs)
            for (const statement& s : p->definitions) {
                if (s.name == name && (known == nullptr || s.entity == entity)) known = &s;
                if (s.is_rule && (entity.empty() || s.entity == entity)) names.push_back(s.name);
            }
        if (known == nullptr)
            found.push_back(report(finding::unknown_rule, "--rule",
                                   {in_quotes(name), with.judged().name, did_you_mean(name, names, "rules")}));
        else if (!entity.empty() && known->entity != entity)
            found.push_back(report(finding::rule_of_other_entity, "--rule", {in_quotes(name), known->entity, entity}));
        else result.push_back(known->name);
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

/// Reads, links, tells and judges. What is wrong is added to `found`; then the parts may be missing.
void prepare(const arguments& with, case_at_hand& into, diagnostics& found) {
    std::optional<std::string> text;
    if (!with.case_file.empty()) text = contents_of(with.case_file, found);
    if (with.packs.empty()) return;
    const pack* const roots[]{&with.judged()};
    std::optional<case_text> read;
    if (text) read = read_case(*text, roots, found);
    const std::string_view entity = read ? read->entity() : std::string_view{};
    const std::vector<std::string_view> rules = rules_asked(with, entity, found);
    if (entity.empty()) return;

    std::vector<link_problem> problems;
    into.made = plan::make({roots, entity, rules, with.on}, problems);
    for (const link_problem& p : problems)
        found.push_back(report(finding::unlinkable, "", {with.judged().name, sentence(p)}));
    if (!into.made) return;
    into.known.emplace(*into.made);
    tell(*read, *into.known, found);
    if (!found.empty()) return; // what would follow from half the facts is nobody's business
    into.by.emplace(*into.made);
    into.by->consider(*into.known);
    report_contradictions(*read, *into.known, *into.by, found);
}

} // namespace

int with_case(const command& asked, std::span<const std::string> arguments_written,
              std::string (*say)(const arguments&, case_at_hand&)) {
    diagnostics found;
    const arguments with = read_arguments(asked, arguments_written, found);
    if (with.help) {
        print_help(asked);
        return done;
    }
    case_at_hand at_hand;
    prepare(with, at_hand, found);
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    return print(say(with, at_hand)) ? done : bad_input;
}

} // namespace maatstaf::cli
