// From names to numbers: links some rules of a pack, with all that they use, into a program for the engine. Binding to a
// date folds away what that date settles: look-ups, validity, arms of `choose` that cannot be taken. The same function
// links at compile time and at run time.
#pragma once

#include <maatstaf/engine/check.hpp>
#include <maatstaf/linker.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace maatstaf {

namespace detail {

/// The segments that a root needs after folding, in the order in which they will run: each after what it uses, and those
/// that look alike side by side. A processor guesses which node follows a node from what it saw before; in a pack of
/// thousands of rules of a few forms that is worth two fifths of the time.
constexpr std::vector<std::uint32_t> order_to_run(const linked& l, std::span<const std::uint32_t> roots) {
    constexpr std::uint32_t not_needed = ~std::uint32_t{0};
    std::vector<std::uint32_t> level(l.segments.size(), not_needed); // how many have to run before, one after another
    const auto for_each_use = [&](std::uint32_t k, auto&& visit) {
        for (std::uint32_t i = l.segments[k].begin; i < l.segments[k].end; ++i)
            if (l.nodes[i].code == op::use) visit(level[static_cast<std::size_t>(l.nodes[i].payload)]);
    };
    for (const std::uint32_t k : roots) level[k] = 0;
    for (auto k = static_cast<std::uint32_t>(level.size()); k-- > 0;)
        if (level[k] != not_needed) for_each_use(k, [](std::uint32_t& used) { used = 0; });
    std::vector<std::uint32_t> order;
    for (std::uint32_t k = 0; k < level.size(); ++k) {
        if (level[k] == not_needed) continue;
        for_each_use(k, [&](std::uint32_t used) { level[k] = std::max(level[k], used + 1); });
        order.push_back(k);
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (level[a] != level[b]) return level[a] < level[b];
        std::uint32_t i = l.segments[a].begin, j = l.segments[b].begin;
        for (; i < l.segments[a].end && j < l.segments[b].end; ++i, ++j)
            if (l.nodes[i].code != l.nodes[j].code) return l.nodes[i].code < l.nodes[j].code;
        const std::uint32_t more_of_a = l.segments[a].end - i, more_of_b = l.segments[b].end - j;
        return more_of_a != more_of_b ? more_of_a < more_of_b : a < b;
    });
    return order;
}

/// Keeps only those segments, in that order, and numbers them anew.
constexpr void arrange(linked& l, std::span<const std::uint32_t> order, std::vector<std::uint32_t>& roots) {
    std::vector<std::uint32_t> renumbered(l.segments.size(), no_segment);
    for (std::uint32_t k = 0; k < order.size(); ++k) renumbered[order[k]] = k;
    std::vector<node> nodes;
    std::vector<segment> segments;
    std::vector<const statement*> statements;
    for (const std::uint32_t before : order) {
        const segment& s = l.segments[before];
        const auto begin = static_cast<std::uint32_t>(nodes.size());
        for (std::uint32_t i = s.begin; i < s.end; ++i) {
            node n = l.nodes[i];
            if (n.code == op::use) n.payload = renumbered[static_cast<std::size_t>(n.payload)];
            if (n.code == op::unsettled && n.payload < 0) n.payload = -1 - std::int64_t{renumbered[before]};
            nodes.push_back(n);
        }
        segments.push_back({begin, static_cast<std::uint32_t>(nodes.size()), s.of});
        statements.push_back(l.statements[before]);
    }
    l.nodes = std::move(nodes);
    l.segments = std::move(segments);
    l.statements = std::move(statements);
    for (std::vector<std::uint32_t>* numbers : {&roots, &l.segment_of})
        for (std::uint32_t& k : *numbers)
            if (k != no_segment) k = renumbered[k];
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
    for (const statement* s : names.statements.things)
        if (s->domain != nullptr && !is_possible(*s->domain, s->of)) problems.push_back({why::empty_domain, s->name});
}

/// A host gives each function once, and only those that some pack needs, for whatever entity.
constexpr void check_functions(const scope& names, std::span<const custom_function> functions,
                               std::vector<link_problem>& problems) {
    using why = link_problem::reason;
    const auto needs = [&](std::string_view name) {
        for (const pack* p : names.packs)
            for (const statement& s : p->definitions)
                if (s.domain != nullptr && s.name == name) return true;
        return false;
    };
    for (std::size_t n = 0; n < functions.size(); ++n) {
        const custom_function& f = functions[n];
        const auto same = [&](const custom_function& earlier) { return earlier.name == f.name; };
        const auto first = functions.first(n);
        if (!needs(f.name)) problems.push_back({why::no_such_need, f.name});
        else if (!f.call || std::any_of(first.begin(), first.end(), same))
            problems.push_back({why::given_twice, f.name});
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
                      std::vector<std::uint32_t>& roots, std::span<const custom_function> functions = {}) {
    linked result;
    using why = link_problem::reason;
    detail::check_declarations(names, result.problems);
    detail::check_functions(names, functions, result.problems);
    detail::linker linker{names, on, functions, result};
    for (const std::string_view name : rules) {
        const std::uint32_t* found = names.statements.names.find(symbol_of(name));
        if (found == nullptr) result.problems.push_back({why::no_such_rule, name});
        else if (result.problems.empty()) roots.push_back(linker.add(*found));
    }
    if (!result.problems.empty()) return result;
    detail::arrange(result, detail::order_to_run(result, roots), roots);
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
