#include "case_names.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <vector>

namespace maatstaf {

namespace {

void add(std::vector<std::string_view>& to, std::string_view name) {
    if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
}

/// Another entity that knows this name, or an empty name.
std::string_view entity_that_knows(std::string_view name, std::string_view not_this,
                                   const std::vector<const pack*>& packs) {
    for (const pack* p : packs) {
        for (const entity& e : p->entities) {
            if (e.name == not_this) continue;
            const auto has_name = [&](const auto& thing) { return thing.name == name; };
            if (std::any_of(e.facts.begin(), e.facts.end(), has_name) ||
                std::any_of(e.lists.begin(), e.lists.end(), has_name))
                return e.name;
        }
        for (const statement& s : p->definitions)
            if (s.entity != not_this && s.name == name) return s.entity;
    }
    return {};
}

} // namespace

case_name find_name(std::string_view name, const scope& names) {
    const symbol wanted = symbol_of(name);
    if (const auto* f = names.fact_names.find(wanted))
        if (names.facts[*f].list.empty() && names.facts[*f].name == name) return {.fact = &names.facts[*f]};
    if (const auto* l = names.list_names.find(wanted))
        if (names.lists[*l].name == name) return {.list = &names.lists[*l]};
    if (const auto* s = names.statements.find(wanted))
        if ((*s)->name == name) return {.given = *s};
    return {};
}

diagnostic unknown_name(std::string_view name, const std::string& place, const scope& names) {
    const std::string_view other = entity_that_knows(name, names.entity, names.packs);
    if (!other.empty()) return report(finding::other_entity, place, {in_quotes(name), other, names.entity});
    std::vector<std::string_view> facts, all;
    for (const fact_view& f : names.facts)
        if (f.list.empty() && f.name != peildatum.name) add(facts, f.name);
    for (const list_view& l : names.lists) add(facts, l.name);
    all = facts;
    for (const pack* p : names.packs)
        for (const statement& s : p->definitions)
            if (s.entity == names.entity) add(all, s.name);
    const bool close = !nearest(name, all).empty();
    return report(finding::unknown_fact, place,
                  {in_quotes(name), names.entity, did_you_mean(name, close ? all : facts, "facts")});
}

} // namespace maatstaf
