// What can still become of a case: every way to complete what is known of it. A judge says what follows from each fact for
// itself, so that "p or not p" stays open as long as p is; here the answer is that of all completions together, found by
// searching and not by trying. It costs more than judging does, and says so where it would cost too much.
#pragma once

#include <maatstaf/engine/search/find.hpp>
#include <maatstaf/engine/search/same_answers.hpp>
#include <maatstaf/evaluate.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

/// What is not known of a case: a fact, by its slot, or a list, of which it is not known who is in it. Where it says so also a
/// truth by the segment of its definition, which a case can give instead of facts.
struct open_fact {
    std::int32_t slot = -1;
    std::int32_t list = -1;
    std::int32_t segment = -1;

    friend bool operator==(const open_fact&, const open_fact&) = default;
};

/// Something open, and what is supposed of it: of a fact or a definition values, of a list how many are in it.
struct supposed_values {
    open_fact what{};
    box values{};
};

namespace search {

/// New variables for something open: of a list for how many are in it and for all that can be said of them.
inline void renew(case_variables& of, open_fact what, terms& into, const plan& made, const known_facts& facts) {
    const auto renew_slot = [&](std::size_t slot) {
        of.slots[slot] = into.add_variable(made.kinds()[slot], facts.slots[slot]);
    };
    if (what.list < 0) return renew_slot(static_cast<std::size_t>(what.slot));
    const auto l = static_cast<std::size_t>(what.list);
    const list_layout& lies = made.code().lists[l];
    of.lists[l] = into.add_variable(kind::count, {0, lies.maximum});
    for (std::size_t slot = lies.base; slot < lies.slot_of(lies.maximum, 0); ++slot) renew_slot(slot);
}

} // namespace search

/// Of one case. The situation must outlive it and stay as it is. One thread at a time.
class completions {
public:
    /// Boxes that a single search looks at, at most.
    static constexpr std::uint64_t default_budget = 5'000;

    explicit completions(const situation& known, std::uint64_t budget = default_budget)
        : known_(known),
          budget_(budget),
          judge_(known.made_for()),
          facts_(search::case_variables::of(terms_, code(), known.facts(), plan_of().kinds())),
          case_(terms_, code(), facts_, plan_of().rules(), known.facts().given),
          finder_(terms_, {&case_}) {
        judge_.consider(known);
    }

    /// The answer to the n-th rule, as judge::answer has it, but in all completions together: the hull of what each of them
    /// answers, of a choice every option that one of them allows. Where the budget does not suffice it stays wider. Nothing:
    /// what was given contradicts the facts, whatever the others are.
    std::optional<box> answer(std::size_t rule) {
        supposed_.clear();
        return answer_if_supposed(rule);
    }

    /// The same of the completions in which a fact or a definition lies in `values`, or so many are in a list.
    std::optional<box> answer_where(std::size_t rule, open_fact what, box values) {
        const supposed_values one{what, values};
        return answer_where(rule, {&one, 1});
    }
    std::optional<box> answer_where(std::size_t rule, std::span<const supposed_values> all) {
        supposed_.clear();
        for (const supposed_values& one : all) suppose(one.what, one.values);
        return answer_if_supposed(rule);
    }

    /// Is there a completion in which a fact or a definition lies in `values`?
    search::finding is_possible(open_fact what, box values) {
        supposed_.clear();
        suppose(what, values);
        return find({});
    }

    /// Did the budget suffice for the last answer?
    bool is_exact() const noexcept { return is_exact_; }

    /// Is there a completion in which another value of this one fact alone gives another answer? `slot`: of the fact.
    search::finding matters(std::size_t rule, std::uint32_t slot) {
        return matters(rule, open_fact{.slot = static_cast<std::int32_t>(slot)});
    }
    search::finding matters(std::size_t rule, open_fact what) { return differs(rule, {&what, 1}, true); }

    /// Is there one in which other values of these facts together, and of no others, give another answer?
    search::finding matter_together(std::size_t rule, std::span<const open_fact> these) {
        return differs(rule, these, true);
    }
    /// The same where a definition, by its segment, has one value in both. Not of a choice.
    search::finding matter_beside(std::size_t rule, std::span<const open_fact> these, std::uint32_t definition) {
        return differs(rule, these, true, definition);
    }

    /// The same in any case, also one that contradicts what was given. What does not matter then does not matter together
    /// with others either: the facts that do are enough to know the answer. A witness is not told apart from `unsettled`.
    search::finding matters_at_all(std::size_t rule, open_fact what) { return differs(rule, {&what, 1}, false); }

private:
    using finding = search::finding;

    const plan& plan_of() const noexcept { return known_.made_for(); }
    const program& code() const noexcept { return plan_of().code(); }
    std::uint32_t segment_of(std::size_t rule) const noexcept { return plan_of().rules()[rule]; }
    kind kind_of(std::size_t rule) const noexcept { return code().segments[segment_of(rule)].of; }

    std::optional<box> answer_if_supposed(std::size_t rule) {
        is_exact_ = true;
        const finding any = find({});
        if (any == finding::none) return std::nullopt;
        const box judged = judge_.answer(rule);
        if (kind_of(rule) == kind::choice) return set_of(options(rule, static_cast<std::uint64_t>(judged.lo)));
        const search::term_box ends = case_.answer(segment_of(rule));
        return box{end_of(ends.lo, judged, true), end_of(ends.hi, judged, false)};
    }

    void suppose(open_fact what, box values) {
        if (what.segment >= 0) return suppose_between(case_.answer(static_cast<std::uint32_t>(what.segment)), values);
        if (what.list >= 0) return suppose_between(facts_.lists[static_cast<std::size_t>(what.list)], values);
        const auto slot = static_cast<std::size_t>(what.slot);
        if (plan_of().kinds()[slot] != kind::choice) return suppose_between(facts_.slots[slot], values);
        supposed_.push_back(terms_.one_of(facts_.slots[slot], values.lo));
    }

    void suppose_between(std::uint32_t variable, box values) {
        suppose_between(search::term_boxes::both(terms_.of_variable(variable)), values);
    }
    void suppose_between(search::term_box ends, box values) {
        supposed_.push_back(terms_.at_most(terms_.number(values.lo), ends.lo));
        supposed_.push_back(terms_.at_most(ends.hi, terms_.number(values.hi)));
    }

    finding find(std::optional<search::term_number> truth) {
        wanted_.assign(case_.possible().begin(), case_.possible().end());
        wanted_.insert(wanted_.end(), supposed_.begin(), supposed_.end());
        if (truth) wanted_.push_back(*truth);
        const finding found = finder_.find(wanted_, budget_);
        is_exact_ = is_exact_ && found != finding::unsettled;
        return found;
    }

    finding differs(std::size_t rule, std::span<const open_fact> these, bool possible,
                    std::optional<std::uint32_t> definition = {}) {
        search::case_variables other = facts_;
        for (const open_fact what : these) search::renew(other, what, terms_, plan_of(), known_.facts());
        const std::uint32_t segment = segment_of(rule);
        search::instance changed{terms_, code(), std::move(other), {&segment, 1}, known_.facts().given};
        std::vector<search::term_number> wanted;
        if (possible) {
            wanted.assign(changed.possible().begin(), changed.possible().end());
            wanted.insert(wanted.end(), case_.possible().begin(), case_.possible().end());
        }
        const auto options = static_cast<std::uint64_t>(judge_.answer(rule).lo);
        wanted.push_back(terms_.negation(search::same_answers(terms_, case_, changed, segment, options)));
        if (definition) {
            const search::term_box here = case_.answer(*definition), there = changed.answer(*definition);
            wanted.push_back(terms_.equal(here.lo, there.lo));
            wanted.push_back(terms_.equal(here.hi, there.hi));
        }
        search::finder of_two{terms_, {&case_, &changed}};
        return of_two.find(wanted, budget_);
    }

    /// The least value of a lower end, or the greatest of an upper one, by halving what is still possible of it.
    std::int64_t end_of(search::term_number end, box judged, bool least) {
        std::int64_t lo = judged.lo, hi = judged.hi;
        while (lo < hi) {
            const std::int64_t middle = search::halfway(lo, hi);
            const search::term_number low = terms_.at_most(end, terms_.number(middle));
            const finding found = find(least ? low : terms_.negation(low));
            if (found == finding::unsettled) break;
            const bool is_low = (found == finding::witness) == least;
            (is_low ? hi : lo) = is_low ? middle : middle + 1;
        }
        return least ? lo : hi;
    }

    std::uint64_t options(std::size_t rule, std::uint64_t judged) {
        std::uint64_t possible = 0;
        for (std::uint64_t rest = judged; rest != 0; rest &= rest - 1) {
            const std::uint64_t option = rest & (~rest + 1);
            const search::term_box is = case_.one_of(segment_of(rule), static_cast<std::int64_t>(option));
            if (find(is.hi) != finding::none) possible |= option;
        }
        return possible;
    }

    const situation& known_;
    std::uint64_t budget_;
    judge judge_;
    search::terms terms_;
    search::case_variables facts_;
    search::instance case_;
    search::finder finder_;
    std::vector<search::term_number> wanted_, supposed_;
    bool is_exact_ = true;
};

} // namespace maatstaf
