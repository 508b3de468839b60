#include "case_names.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <vector>

namespace maatstaf {

void names_elsewhere::read(std::span<const pack* const> packs) {
    const auto add = [&](std::string_view name, std::string_view of) {
        entries_.push_back({symbol_of(name), name, of});
    };
    for (const pack* p : packs) {
        for (const entity& e : p->entities) {
            for (const fact_view& f : e.facts) add(f.name, e.name);
            for (const list_view& l : e.lists) add(l.name, e.name);
        }
        for (const statement& s : p->definitions) add(s.name, s.entity);
    }
    std::stable_sort(entries_.begin(), entries_.end(), [](const entry& a, const entry& b) { return a.is < b.is; });
    is_read_ = true;
}

std::string_view names_elsewhere::entity_that_knows(std::string_view name, const scope& not_this) {
    if (!is_read_) read(not_this.packs);
    const symbol is = symbol_of(name);
    const auto first = std::lower_bound(entries_.begin(), entries_.end(), is,
                                        [](const entry& e, symbol wanted) { return e.is < wanted; });
    for (auto at = first; at != entries_.end() && at->is == is; ++at)
        if (at->name == name && at->entity != not_this.entity) return at->entity;
    return {};
}

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

diagnostic unknown_name(std::string_view name, const std::string& place, const scope& names, names_elsewhere& elsewhere,
                        std::size_t told) {
    const std::string_view other = elsewhere.entity_that_knows(name, names);
    if (!other.empty()) return report(finding::other_entity, place, {in_quotes(name), other, names.entity});
    std::vector<std::string_view> facts, all;
    if (told < most_remedies) {
        for (const fact_view& f : names.facts)
            if (f.list.empty() && f.name != peildatum.name) facts.push_back(f.name);
        for (const list_view& l : names.lists) facts.push_back(l.name);
        all = facts;
        for (const statement* s : names.statements.things) all.push_back(s->name);
    }
    const bool close = !nearest(name, all, told).empty();
    return report(finding::unknown_fact, place,
                  {in_quotes(name), names.entity, did_you_mean(name, close ? all : facts, "facts", told)});
}

} // namespace maatstaf
