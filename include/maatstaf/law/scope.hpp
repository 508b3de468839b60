// What the names of a pack mean, with all the packs that it uses: the facts of one entity, the dated values, the
// definitions, the settings as chosen. Everything is found by symbol, so that linking a pack of thousands of rules does
// not compare strings.
#pragma once

#include "pack.hpp"

#include <maatstaf/algebra/program.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf {

/// Finds the place of a name in a list by its symbol. Filled first, then sorted, then asked.
class name_index {
public:
    constexpr void add(symbol name) { entries_.push_back({name, static_cast<std::uint32_t>(entries_.size())}); }
    constexpr void sort() { std::sort(entries_.begin(), entries_.end()); }

    /// The place of that name, or null.
    constexpr const std::uint32_t* find(symbol name) const noexcept {
        const auto at = std::lower_bound(entries_.begin(), entries_.end(), entry{name, 0});
        return at != entries_.end() && at->name == name ? &at->place : nullptr;
    }
    /// Does any name stand here twice?
    constexpr bool has_collision() const noexcept {
        for (std::size_t i = 1; i < entries_.size(); ++i)
            if (entries_[i].name == entries_[i - 1].name) return true;
        return false;
    }

private:
    struct entry {
        symbol name = 0;
        std::uint32_t place = 0;
        friend constexpr auto operator<=>(const entry&, const entry&) = default;
    };
    std::vector<entry> entries_;
};

/// Things by name.
template <class Thing>
struct named_list {
    std::vector<Thing> things;
    name_index names;

    constexpr void add(std::string_view name, Thing thing) {
        names.add(symbol_of(name));
        things.push_back(thing);
    }
    constexpr const Thing* find(symbol name) const noexcept {
        const std::uint32_t* at = names.find(name);
        return at == nullptr ? nullptr : &things[*at];
    }
};

/// Where a fact lies in a case: a slot, or for a member fact a list and a field of its rows.
struct place {
    std::uint32_t slot = 0;
    std::int32_t list = -1;
};

/// The list that a slot of a case belongs to, with its row and its fact.
struct slot_view {
    const fact_view* fact = nullptr;
    std::int32_t list = -1;
    std::uint32_t row = 0;
};

/// All that the rules of one entity can name. Owns its tables; borrows the packs.
struct scope {
    std::vector<const pack*> packs; ///< those that are used stand before those that use them
    std::string_view entity;
    std::vector<fact_view> facts; ///< the date of judgement first, then of the case, then of members
    std::vector<list_view> lists;
    std::vector<place> places;        ///< of each fact
    std::vector<list_layout> layouts; ///< of each list
    std::uint32_t slots = 0;

    name_index fact_names, list_names; ///< places in `facts` and `lists`
    named_list<const parameter*> parameters;
    named_list<const statement*> statements;
    named_list<const open_question*> questions;
    named_list<box> settings; ///< as chosen

    constexpr scope(std::span<const pack* const> roots, std::string_view of) : entity(of) {
        for (const pack* p : roots) include(*p);
        for (const pack* p : packs) // the name as a pack has it, which stays as long as the packs do
            for (const maatstaf::entity& e : p->entities)
                if (e.name == of) entity = e.name;
        place_facts();
        for (const pack* p : packs) {
            for (const parameter& x : p->parameters) parameters.add(x.name, &x);
            for (const statement& x : p->definitions)
                if (x.entity == of) statements.add(x.name, &x);
            for (const open_question& x : p->questions) questions.add(x.name, &x);
            for (const setting_view& x : p->settings) settings.add(x.name, x.value);
        }
        for (name_index* index :
             {&fact_names, &list_names, &parameters.names, &statements.names, &questions.names, &settings.names})
            index->sort();
        for (const pack* p : packs)
            for (const chosen& c : p->chooses)
                if (const std::uint32_t* at = settings.names.find(symbol_of(c.setting)))
                    settings.things[*at] = c.value; // the last pack decides
    }

    constexpr bool has_collision() const noexcept {
        return fact_names.has_collision() || list_names.has_collision() || parameters.names.has_collision() ||
               statements.names.has_collision() || questions.names.has_collision() || settings.names.has_collision();
    }

    /// What a slot of a case holds. Facts lie in the order in which they stand in `facts`, a list's once for each row.
    constexpr slot_view at(std::uint32_t slot) const noexcept {
        std::size_t first_fact = layouts.empty() ? slots : layouts.front().base; // after those of the case itself
        if (slot < first_fact) return {&facts[slot]};
        for (std::size_t l = 0; l < layouts.size(); ++l) {
            const list_layout& lies = layouts[l];
            const std::uint32_t beyond = slot - lies.base;
            if (slot < lies.end())
                return {&facts[first_fact + beyond % lies.fields], static_cast<std::int32_t>(l), beyond / lies.fields};
            first_fact += lies.fields;
        }
        return {};
    }

    /// The rules of the last pack (or of all) for this entity, in the order in which the pack lists them.
    constexpr std::vector<const statement*> rules_of(const pack& p) const {
        std::vector<const statement*> result;
        for (const statement& s : p.definitions)
            if (s.is_rule && s.entity == entity) result.push_back(&s);
        return result;
    }

private:
    constexpr void include(const pack& p) {
        if (std::find(seen_.begin(), seen_.end(), &p) != seen_.end()) return;
        seen_.push_back(&p); // before what it uses: packs that use each other do not go round for ever
        for (const pack* used : p.uses) include(*used);
        packs.push_back(&p);
    }

    constexpr void place_facts() {
        add_fact(peildatum.view(), {0, -1});
        std::uint32_t next = 1;
        for (const pack* p : packs)
            for (const maatstaf::entity& e : p->entities) {
                if (e.name != entity) continue;
                for (const list_view& l : e.lists) lists.push_back(l);
                for (const fact_view& f : e.facts)
                    if (f.list.empty()) add_fact(f, {next++, -1});
            }
        for (std::uint32_t l = 0; l < lists.size(); ++l) {
            std::uint32_t field = 0;
            for (const pack* p : packs)
                for (const maatstaf::entity& e : p->entities)
                    for (const fact_view& f : e.facts)
                        if (e.name == entity && f.list == lists[l].name)
                            add_fact(f, {field++, static_cast<std::int32_t>(l)});
            list_names.add(lists[l].identity());
            layouts.push_back({next, field, lists[l].maximum});
            next = layouts.back().end();
        }
        slots = next;
    }

    constexpr void add_fact(const fact_view& f, place at) {
        fact_names.add(f.list.empty() ? symbol_of(f.name) : symbol_of_member(f.list, f.name));
        facts.push_back(f);
        places.push_back(at);
    }

    std::vector<const pack*> seen_;
};

} // namespace maatstaf
