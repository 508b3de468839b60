// Which open facts could decide: the smallest sets of them of which some values settle an answer, whatever all other open
// facts are. Values are supposed and tried to refute by a completion with another answer; each refutation says more of what
// the values must be, until they stand, or there are none: that is then proved.
#pragma once

#include <maatstaf/completions.hpp>

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace maatstaf {

/// Of one rule in one case. The situation must outlive it and stay as it is.
class deciding_facts {
public:
    static constexpr std::uint64_t default_budget = 2'000; ///< boxes that a single search looks at, at most
    static constexpr std::size_t most_sets = 1'023;        ///< that are looked at: all of those of ten facts

    struct result {
        std::vector<std::vector<open_fact>> sets; ///< all that are as small as can be; none: even all together cannot
        bool proved = true;                       ///< that there are no others, nor smaller ones
    };

    /// `open`: the facts that matter.
    deciding_facts(const situation& known, std::size_t rule, std::span<const open_fact> open,
                   std::uint64_t budget = default_budget)
        : known_(known),
          open_(open.begin(), open.end()),
          budget_(budget),
          segment_(known.made_for().rules()[rule]),
          facts_(search::case_variables::of(terms_, code(), known.facts(), known.made_for().kinds())),
          case_(terms_, code(), facts_, {&segment_, 1}, known.facts().given) {
        judge judged{known.made_for()};
        judged.consider(known);
        judged_ = judged.answer(rule);
    }

    result smallest() {
        result found;
        std::size_t looked_at = 0;
        const std::size_t n = open_.size();
        std::vector<std::size_t> chosen;
        const finding all_together = could_decide(first(n));
        if (all_together == finding::none) return found;
        for (std::size_t size = 1; size <= n && found.sets.empty(); ++size) {
            chosen = first(size);
            do {
                if (++looked_at > most_sets) {
                    found.proved = false;
                    return found;
                }
                const finding could = size == n ? all_together : could_decide(chosen);
                if (could == finding::unsettled) found.proved = false;
                if (could != finding::witness) continue;
                found.sets.emplace_back();
                for (const std::size_t i : chosen) found.sets.back().push_back(open_[i]);
            } while (next(chosen, n));
        }
        return found;
    }

private:
    using finding = search::finding;
    using term_number = search::term_number;
    static constexpr std::size_t most_refutations = 24; ///< of one set

    const program& code() const noexcept { return known_.made_for().code(); }
    bool is_choice() const noexcept { return code().segments[segment_].of == kind::choice; }

    static std::vector<std::size_t> first(std::size_t size) {
        std::vector<std::size_t> numbers(size);
        for (std::size_t i = 0; i < size; ++i) numbers[i] = i;
        return numbers;
    }

    /// The next set of the same size, in order. False: there is none.
    static bool next(std::vector<std::size_t>& chosen, std::size_t n) {
        for (std::size_t i = chosen.size(); i-- > 0;) {
            if (chosen[i] == n - chosen.size() + i) continue;
            ++chosen[i];
            for (std::size_t j = i + 1; j < chosen.size(); ++j) chosen[j] = chosen[j - 1] + 1;
            return true;
        }
        return false;
    }

    finding could_decide(const std::vector<std::size_t>& chosen) {
        if (!is_choice()) return could_decide(chosen, 0);
        finding best = finding::none;
        for (auto rest = static_cast<std::uint64_t>(judged_.lo); rest != 0; rest &= rest - 1) {
            const finding found = could_decide(chosen, static_cast<std::int64_t>(rest & (~rest + 1)));
            if (found == finding::witness) return found;
            if (found == finding::unsettled) best = found;
        }
        return best;
    }

    /// `option`: of a choice, the one that is to be the answer.
    finding could_decide(const std::vector<std::size_t>& chosen, std::int64_t option) {
        std::deque<search::instance> refuting;
        std::vector<term_number> wanted{case_.possible().begin(), case_.possible().end()};
        wanted.push_back(is_one_value(case_, option));
        while (refuting.size() <= most_refutations) {
            std::vector<const search::instance*> cases{&case_};
            for (const search::instance& one : refuting) cases.push_back(&one);
            search::finder supposed{terms_, cases};
            const finding found = supposed.find(wanted, budget_);
            if (found != finding::witness) return found;
            const std::vector<std::int64_t> values{supposed.values().begin(), supposed.values().end()};

            search::instance whole{terms_, code(), fixed(values), {&segment_, 1}, given()};
            search::case_variables by_chosen = facts_;
            for (const std::size_t i : chosen) share(by_chosen, open_[i], whole.variables());
            search::instance others{terms_, code(), std::move(by_chosen), {&segment_, 1}, given()};
            std::vector<term_number> refuted{others.possible().begin(), others.possible().end()};
            refuted.push_back(terms_.negation(is_same(others, whole, option)));
            search::finder refutation{terms_, {&others, &whole}};
            const finding other = refutation.find(refuted, budget_);
            if (other == finding::none) return finding::witness;
            if (other == finding::unsettled) return other;

            // In the case that refutes it, whatever is supposed next must give the same answer.
            search::case_variables there = fixed(refutation.values());
            for (const std::size_t i : chosen) share(there, open_[i], facts_);
            refuting.emplace_back(terms_, code(), std::move(there), std::span{&segment_, 1}, given());
            term_number holds = is_same(refuting.back(), case_, option);
            for (const term_number t : refuting.back().possible()) holds = terms_.any(holds, terms_.negation(t));
            wanted.push_back(holds);
        }
        return finding::unsettled;
    }

    const box* given() const noexcept { return known_.facts().given; }

    term_number is_one_value(search::instance& of, std::int64_t option) {
        if (is_choice()) return of.one_of(segment_, option).lo;
        return terms_.equal(of.answer(segment_).lo, of.answer(segment_).hi);
    }
    term_number is_same(search::instance& a, search::instance& one_value, std::int64_t option) {
        if (is_choice()) return a.one_of(segment_, option).lo;
        const search::term_box x = a.answer(segment_), y = one_value.answer(segment_);
        return terms_.all(terms_.equal(x.lo, y.lo), terms_.equal(x.hi, y.lo));
    }

    /// Variables of one value each: the case that a search found.
    search::case_variables fixed(std::span<const std::int64_t> values) {
        search::case_variables made;
        for (std::size_t slot = 0; slot < facts_.slots.size(); ++slot)
            made.slots.push_back(
                terms_.add_variable(known_.made_for().kinds()[slot], point(values[facts_.slots[slot]])));
        for (const std::uint32_t list : facts_.lists)
            made.lists.push_back(terms_.add_variable(kind::count, point(values[list])));
        return made;
    }

    /// Lets one case have of this what another has.
    void share(search::case_variables& into, open_fact what, const search::case_variables& from) const {
        if (what.list < 0) {
            const auto slot = static_cast<std::size_t>(what.slot);
            into.slots[slot] = from.slots[slot];
            return;
        }
        const auto l = static_cast<std::size_t>(what.list);
        const list_layout& lies = code().lists[l];
        into.lists[l] = from.lists[l];
        for (std::size_t slot = lies.base; slot < lies.slot_of(lies.maximum, 0); ++slot)
            into.slots[slot] = from.slots[slot];
    }

    const situation& known_;
    std::vector<open_fact> open_;
    std::uint64_t budget_;
    std::uint32_t segment_;
    box judged_{};
    search::terms terms_;
    search::case_variables facts_;
    search::instance case_;
};

} // namespace maatstaf
