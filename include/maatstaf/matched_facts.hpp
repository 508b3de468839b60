// The facts of two plans that speak of the same kind of case, matched by name: two versions of a pack, or two municipalities.
// A fact that both know is one variable of a search, so that what is found is one case that both can judge.
#pragma once

#include <maatstaf/engine/search/instance.hpp>
#include <maatstaf/plan.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace maatstaf::search {

/// Both plans must outlive it.
class matched_facts {
public:
    matched_facts(const plan& a, const plan& b) : a_(a), b_(b), twin_(b.code().slots, none) {
        for (std::uint32_t f = 0; f < b.names().facts.size(); ++f) {
            const std::uint32_t in_a = fact_in_a(f);
            if (in_a == none || !alike(in_a, f)) continue;
            const place here = b.names().places[f], there = a.names().places[in_a];
            if (here.list < 0) {
                twin_[here.slot] = there.slot;
                continue;
            }
            const list_layout& from = a.names().layouts[static_cast<std::size_t>(there.list)];
            const list_layout& to = b.names().layouts[static_cast<std::size_t>(here.list)];
            for (std::uint32_t row = 0; row < std::min(from.maximum, to.maximum); ++row)
                twin_[to.slot_of(row, here.slot)] = from.slot_of(row, there.slot);
        }
    }

    struct variables {
        case_variables a, b;
    };

    /// A variable for each fact, one for those that are matched; the date of judgement is one of these days.
    variables variables_of(terms& into, box days) const {
        variables made;
        std::vector<box> domains(a_.domains().begin(), a_.domains().end());
        domains[0] = days;
        for (std::uint32_t slot = 1; slot < twin_.size(); ++slot)
            if (twin_[slot] != none) domains[twin_[slot]] = common(twin_[slot], slot);
        for (std::uint32_t slot = 0; slot < a_.code().slots; ++slot)
            made.a.slots.push_back(into.add_variable(a_.kinds()[slot], domains[slot]));
        for (std::uint32_t slot = 0; slot < b_.code().slots; ++slot)
            made.b.slots.push_back(twin_[slot] != none ? made.a.slots[twin_[slot]]
                                                       : into.add_variable(b_.kinds()[slot], b_.domains()[slot]));
        for (const list_view& l : a_.names().lists)
            made.a.lists.push_back(into.add_variable(kind::count, {0, most_members(l, b_)}));
        for (const list_view& l : b_.names().lists) {
            const std::uint32_t* in_a = a_.names().list_names.find(l.identity());
            made.b.lists.push_back(in_a != nullptr ? made.a.lists[*in_a]
                                                   : into.add_variable(kind::count, {0, l.maximum}));
        }
        return made;
    }

    /// The first fact that one of these reads and that the other plan knows as something else (another kind, other options,
    /// nothing that both allow); empty where there is none.
    std::string_view differently_declared(const instance& in_a, const instance& in_b) const {
        std::vector<std::uint8_t> read_by_b(b_.names().facts.size());
        mark_read(b_, in_b, read_by_b);
        std::vector<std::uint8_t> read_by_a(a_.names().facts.size());
        mark_read(a_, in_a, read_by_a);
        for (std::uint32_t f = 1; f < read_by_b.size(); ++f) {
            const std::uint32_t in = fact_in_a(f);
            if (in != none && (read_by_a[in] != 0 || read_by_b[f] != 0) && !alike(in, f))
                return b_.names().facts[f].name;
        }
        return {};
    }

private:
    static constexpr std::uint32_t none = no_segment;

    std::uint32_t fact_in_a(std::uint32_t f) const noexcept {
        const fact_view& fact = b_.names().facts[f];
        const std::uint32_t* found = a_.names().fact_names.find(
            fact.list.empty() ? symbol_of(fact.name) : symbol_of_member(fact.list, fact.name));
        return found != nullptr ? *found : none;
    }

    bool alike(std::uint32_t in_a, std::uint32_t in_b) const noexcept {
        const fact_view &a = a_.names().facts[in_a], &b = b_.names().facts[in_b];
        return a.of == b.of && std::equal(a.options.begin(), a.options.end(), b.options.begin(), b.options.end()) &&
               is_possible(meet(a.domain, b.domain, a.of), a.of);
    }

    static constexpr box meet(box a, box b, kind of) noexcept {
        return of == kind::choice ? set_of(static_cast<std::uint64_t>(a.lo & b.lo))
                                  : box{std::max(a.lo, b.lo), std::min(a.hi, b.hi)};
    }
    box common(std::uint32_t slot_a, std::uint32_t slot_b) const noexcept {
        return meet(a_.domains()[slot_a], b_.domains()[slot_b], a_.kinds()[slot_a]);
    }

    static std::int64_t most_members(const list_view& l, const plan& of) noexcept {
        const std::uint32_t* found = of.names().list_names.find(l.identity());
        return found == nullptr ? l.maximum : std::min(l.maximum, of.names().lists[*found].maximum);
    }

    /// By its place among the facts of the scope.
    static void mark_read(const plan& of, const instance& in, std::vector<std::uint8_t>& read) {
        const auto mark = [&](std::int32_t list, std::int64_t slot) {
            for (std::size_t f = 0; f < read.size(); ++f)
                if (of.names().places[f].list == list && of.names().places[f].slot == slot) read[f] = 1;
        };
        for (std::uint32_t k = 0; k < of.code().segments.size(); ++k) {
            if (!in.follows(k)) continue;
            for (std::uint32_t i = of.code().segments[k].begin; i < of.code().segments[k].end; ++i) {
                const node& n = of.code().nodes[i];
                if (n.code == op::fact) mark(-1, n.payload);
                if (n.code == op::member) mark(n.mode, n.payload);
            }
        }
    }

    const plan& a_;
    const plan& b_;
    std::vector<std::uint32_t> twin_; ///< of each slot of the second plan the slot of the first
};

} // namespace maatstaf::search
