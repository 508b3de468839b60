#include "matched_rules.hpp"

#include "asked_rules.hpp"
#include "diagnostic_ids.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

/// A statement of this name and entity, of a pack or of one that it uses.
bool has(std::span<const pack* const> packs, std::string_view entity, std::string_view name) {
    for (const pack* p : packs)
        for (const statement& s : p->definitions)
            if (s.entity == entity && s.name == name) return true;
    return false;
}

void add_once(std::vector<std::string_view>& to, std::string_view name) {
    if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
}

box days_of(std::span<const pack* const> packs) {
    const box calendar = everything(kind::date);
    box days{calendar.hi, calendar.lo};
    for (const pack* p : packs)
        for (const parameter& x : p->parameters)
            for (std::size_t n = 0; n < x.periods.size(); ++n) {
                if (x.periods[n].is_gap()) continue;
                const bool last = n + 1 == x.periods.size();
                days.lo = std::min<std::int64_t>(days.lo, x.periods[n].from.day);
                days.hi = std::max<std::int64_t>(days.hi, last ? calendar.hi : x.periods[n + 1].from.day - 1);
            }
    if (days.lo > days.hi) return calendar; // nothing is dated
    return {std::max(days.lo, calendar.lo), days.hi};
}

bool needs(std::span<const pack* const> packs, std::string_view name) {
    for (const pack* p : packs)
        for (const statement& s : p->definitions)
            if (s.domain != nullptr && s.name == name) return true;
    return false;
}

template <class Wanted>
std::vector<custom_function> functions_if(std::span<const custom_function> all, const Wanted& is_wanted) {
    std::vector<custom_function> result;
    for (const custom_function& f : all)
        if (is_wanted(f.name)) result.push_back(f);
    return result;
}

} // namespace

std::vector<matched_rules> match_rules(const rules_to_match& asked, diagnostics& found) {
    const pack &a = asked.a, &b = asked.b;
    const pack *const root_a[]{&a}, *const root_b[]{&b};
    const auto all_a = with_used_packs(root_a), all_b = with_used_packs(root_b);
    std::vector<std::string_view> entities = entities_of(all_a);
    for (const std::string_view e : entities_of(all_b)) add_once(entities, e);
    if (asked.entity && std::find(entities.begin(), entities.end(), *asked.entity) == entities.end()) {
        found.push_back(report(finding::unknown_entity, std::string(asked.place_of_entity),
                               {in_quotes(*asked.entity), did_you_mean(*asked.entity, entities, "entities")}));
        return {};
    }
    std::vector<std::string_view> known; // to say what was meant
    for (const auto* packs : {&all_a, &all_b})
        for (const pack* p : *packs)
            for (const statement& s : p->definitions)
                if (s.is_rule) add_once(known, s.name);
    for (std::size_t n = 0; n < asked.rules.size(); ++n) {
        const std::string_view name = asked.rules[n];
        const bool any = std::any_of(entities.begin(), entities.end(),
                                     [&](auto e) { return has(all_a, e, name) || has(all_b, e, name); });
        if (!any)
            found.push_back(report(finding::unknown_rule, asked.place_of_rule(n),
                                   {in_quotes(name), a.name, did_you_mean(name, known, "rules", found.size())}));
        for (const auto& [of, packs] : {std::pair{&a, &all_a}, std::pair{&b, &all_b}})
            if (any && asked.by_name_in_both && !has(*packs, *asked.entity, name))
                found.push_back(report(finding::not_in_both, asked.place_of_rule(n), {of->name, name, *asked.entity}));
    }
    std::vector<matched_rules> result;
    for (const std::string_view e : entities) {
        if (asked.entity && e != *asked.entity) continue;
        std::vector<std::string_view> names;
        for (const std::string_view name : asked.rules) add_once(names, name);
        for (const pack* p : {&a, &b})
            for (const statement& s : p->definitions)
                if (asked.rules.empty() && s.is_rule && s.entity == e) add_once(names, s.name);
        matched_rules of{e, {}, {}, {}, {}, {}};
        for (const std::string_view name : names) {
            const bool in_a = has(all_a, e, name), in_b = has(all_b, e, name);
            if (in_a && in_b) of.both.push_back(name);
            else if (in_a) of.only_a.push_back(name);
            else if (in_b) of.only_b.push_back(name);
        }
        if (!of.both.empty()) {
            std::vector<link_problem> problems_a, problems_b;
            // One that nobody needs goes to the first, where it is reported.
            const auto for_a =
                functions_if(asked.functions, [&](auto n) { return needs(all_a, n) || !needs(all_b, n); });
            const auto for_b = functions_if(asked.functions, [&](auto n) { return needs(all_b, n); });
            of.a = plan::make({root_a, e, of.both, asked.on, for_a}, problems_a);
            of.b = plan::make({root_b, e, of.both, asked.on, for_b}, problems_b);
            report_problems(problems_a, a, found, asked.functions);
            report_problems(problems_b, b, found, asked.functions);
        }
        if (!of.both.empty() || !of.only_a.empty() || !of.only_b.empty()) result.push_back(std::move(of));
    }
    return result;
}

std::optional<box> common_days(const pack& a, const pack& b) {
    const pack *const root_a[]{&a}, *const root_b[]{&b};
    const box in_a = days_of(with_used_packs(root_a)), in_b = days_of(with_used_packs(root_b));
    const box both{std::max(in_a.lo, in_b.lo), std::min(in_a.hi, in_b.hi)};
    return both.lo <= both.hi ? std::optional{both} : std::nullopt;
}

} // namespace maatstaf
