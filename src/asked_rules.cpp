#include "asked_rules.hpp"

#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <string>

namespace maatstaf {

namespace {

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
    case link_problem::reason::empty_domain: return "no value is possible for " + name;
    case link_problem::reason::no_such_need:
    case link_problem::reason::given_twice: break; // no mistake of the pack
    case link_problem::reason::too_many_functions: return name + " is one function of the host too many";
    case link_problem::reason::overflow: break;
    }
    return "a number in " + name + " can become too large";
}

} // namespace

std::vector<std::string_view> asked_rules(const pack& by, std::span<const std::string_view> rules,
                                          std::string (*place_of_rule)(std::size_t), std::string_view entity,
                                          diagnostics& found) {
    std::vector<std::string_view> result;
    if (rules.empty()) {
        for (const statement& s : by.definitions)
            if (s.is_rule && s.entity == entity) result.push_back(s.name);
        return result;
    }
    struct meaning {
        const statement* any = nullptr;
        const statement* of_entity = nullptr; ///< the same name about what is asked
    };
    boost::unordered_flat_map<std::string_view, meaning> meanings;
    std::vector<std::string_view> names;
    const pack* const roots[]{&by};
    for (const pack* p : with_used_packs(roots))
        for (const statement& s : p->definitions) {
            meaning& now = meanings[s.name];
            if (now.any == nullptr) now.any = &s;
            if (s.entity == entity) now.of_entity = &s;
            if (s.is_rule && (entity.empty() || s.entity == entity)) names.push_back(s.name);
        }
    for (std::size_t n = 0; n < rules.size() && found.size() < most_findings; ++n) {
        const std::string_view name = rules[n];
        const auto at = meanings.find(name);
        if (at == meanings.end())
            found.push_back(report(finding::unknown_rule, place_of_rule(n),
                                   {in_quotes(name), by.name, did_you_mean(name, names, "rules", found.size())}));
        else if (!entity.empty() && at->second.of_entity == nullptr)
            found.push_back(report(finding::rule_of_other_entity, place_of_rule(n),
                                   {in_quotes(name), at->second.any->entity, entity}));
        else result.push_back(at->first);
    }
    return result;
}

void report_problems(std::span<const link_problem> problems, const pack& by, diagnostics& found,
                     std::span<const custom_function> functions) {
    std::vector<std::string_view> needed;
    const pack* const roots[]{&by};
    for (const pack* p : with_used_packs(roots))
        for (const statement& s : p->definitions)
            if (s.domain != nullptr) needed.push_back(s.name);
    const auto place_of = [&](std::string_view name) {
        const auto last = std::find_if(functions.rbegin(), functions.rend(), [&](auto& f) { return f.name == name; });
        return "functions[" + std::to_string(functions.rend() - last - 1) + ']';
    };
    for (const link_problem& p : problems) {
        if (p.why == link_problem::reason::no_such_need)
            found.push_back(report(finding::unknown_function, place_of(p.name),
                                   {in_quotes(p.name), in_quotes(by.name), did_you_mean(p.name, needed, "functions")}));
        else if (p.why == link_problem::reason::given_twice)
            found.push_back(report(finding::function_given_twice, place_of(p.name), {in_quotes(p.name)}));
        else found.push_back(report(finding::unlinkable, "", {by.name, sentence(p)}));
    }
}

} // namespace maatstaf
