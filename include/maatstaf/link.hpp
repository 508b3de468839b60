// From names to numbers: links some rules of a pack, with all that they use, into a program for the engine. Binding to a
// date folds away what that date settles: look-ups, validity, arms of `choose` that cannot be taken. The same function
// links at compile time and at run time.
#pragma once

#include <maatstaf/engine/check.hpp>
#include <maatstaf/linker.hpp>

#include <optional>
#include <vector>

namespace maatstaf {

namespace detail {

/// Drops the segments that no root needs any more after folding, and numbers the rest anew.
constexpr void prune(linked& l, std::vector<std::uint32_t>& roots) {
    std::vector<char> needed(l.segments.size(), 0);
    for (const std::uint32_t k : roots) needed[k] = 1;
    for (std::size_t k = l.segments.size(); k-- > 0;)
        for (std::uint32_t i = l.segments[k].begin; needed[k] != 0 && i < l.segments[k].end; ++i)
            if (l.nodes[i].code == op::use) needed[static_cast<std::size_t>(l.nodes[i].payload)] = 1;
    std::vector<std::int64_t> renumbered(l.segments.size(), 0);
    std::vector<node> nodes;
    std::vector<segment> segments;
    std::vector<const statement*> statements;
    for (std::size_t k = 0; k < l.segments.size(); ++k) {
        if (needed[k] == 0) continue;
        renumbered[k] = static_cast<std::int64_t>(segments.size());
        const auto begin = static_cast<std::uint32_t>(nodes.size());
        for (std::uint32_t i = l.segments[k].begin; i < l.segments[k].end; ++i) {
            node n = l.nodes[i];
            if (n.code == op::use) n.payload = renumbered[static_cast<std::size_t>(n.payload)];
            if (n.code == op::unsettled && n.payload < 0) n.payload = -1 - renumbered[k];
            nodes.push_back(n);
        }
        segments.push_back({begin, static_cast<std::uint32_t>(nodes.size()), l.segments[k].of});
        statements.push_back(l.statements[k]);
    }
    l.nodes = std::move(nodes);
    l.segments = std::move(segments);
    l.statements = std::move(statements);
    for (std::uint32_t& k : roots) k = static_cast<std::uint32_t>(renumbered[k]);
    for (std::uint32_t& k : l.segment_of)
        if (k != no_segment) k = needed[k] == 0 ? no_segment : static_cast<std::uint32_t>(renumbered[k]);
}

/// What is wrong with the declarations themselves, whatever the rules make of them.
constexpr void check_declarations(const scope& names, std::vector<link_problem>& problems) {
    using why = link_problem::reason;
    if (names.has_collision()) problems.push_back({why::name_collision, names.packs.back()->name});
    if (names.lists.size() > list_limit) problems.push_back({why::too_deep, names.entity});
    for (const fact_view& f : names.facts)
        if (!is_possible(f.domain, f.of)) problems.push_back({why::empty_domain, f.name});
    auto in_effect = names.settings.things.begin(); // in the same order
    for (const pack* p : names.packs)
        for (const setting_view& s : p->settings) {
            if (!s.allows(s.value) || !s.allows(*in_effect)) problems.push_back({why::not_one_value, s.name});
            ++in_effect;
        }
}

} // namespace detail

/// The declared domain of every slot of a case: what is possible as long as nothing is known.
constexpr std::vector<box> domains_of(const scope& names) {
    std::vector<box> domains;
    domains.reserve(names.slots);
    for (std::uint32_t slot = 0; slot < names.slots; ++slot) domains.push_back(names.at(slot).fact->domain);
    return domains;
}

/// Links `rules` (names of rules or definitions); `roots` receives the segment of each. Check `problems` before use.
constexpr linked link(const scope& names, std::span<const std::string_view> rules, std::optional<date> on,
                      std::vector<std::uint32_t>& roots) {
    linked result;
    using why = link_problem::reason;
    detail::check_declarations(names, result.problems);
    detail::linker linker{names, on, result};
    for (const std::string_view name : rules) {
        const std::uint32_t* found = names.statements.names.find(symbol_of(name));
        if (found == nullptr) result.problems.push_back({why::no_such_rule, name});
        else if (result.problems.empty()) roots.push_back(linker.add(*found));
    }
    if (!result.problems.empty()) return result;
    detail::prune(result, roots);
    const std::vector<box> domains = domains_of(names);
    const std::vector<std::int32_t> nobody(names.lists.size(), -1);
    std::size_t k = 0; // segments and what is found in them stand in the same order
    for (const overflow& o : find_overflows(result.view(), {domains.data(), nobody.data()})) {
        while (o.node >= result.segments[k].end) ++k;
        result.problems.push_back({why::overflow, result.statements[k]->name});
    }
    return result;
}

} // namespace maatstaf
