// What can still become of a case: every way to complete what is known of it. A judge says what follows from each fact for
// itself, so that "p or not p" stays open as long as p is; here the answer is that of all completions together, found by
// searching and not by trying. It costs more than judging does, and says so where it would cost too much.
#pragma once

#include <maatstaf/engine/search/find.hpp>
#include <maatstaf/evaluate.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

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
    /// answers, of a choice every option that one of them allows. Where the budget does not suffice it stays wider. Nothing: what was given contradicts the facts, whatever the others are.
    std::optional<box> answer(std::size_t rule) {
        const finding any = find({});
        if (any == finding::none) return std::nullopt;
        const box judged = judge_.answer(rule);
        if (kind_of(rule) == kind::choice) return set_of(options(rule, static_cast<std::uint64_t>(judged.lo)));
        const search::term_box ends = case_.answer(segment_of(rule));
        return box{end_of(ends.lo, judged, true), end_of(ends.hi, judged, false)};
    }

    /// Is there a completion in which another value of this one fact alone gives another answer? `slot`: of the fact.
    search::finding matters(std::size_t rule, std::uint32_t slot) {
        search::case_variables other = facts_;
        other.slots[slot] = terms_.add_variable(plan_of().kinds()[slot], known_.facts().slots[slot]);
        search::instance changed{terms_, code(), std::move(other), plan_of().rules(), known_.facts().given};
        std::vector<search::term_number> wanted{changed.possible().begin(), changed.possible().end()};
        wanted.insert(wanted.end(), case_.possible().begin(), case_.possible().end());
        wanted.push_back(terms_.negation(is_same(rule, changed)));
        search::finder of_two{terms_, {&case_, &changed}};
        return of_two.find(wanted, budget_);
    }

private:
    using finding = search::finding;

    const plan& plan_of() const noexcept { return known_.made_for(); }
    const program& code() const noexcept { return plan_of().code(); }
    std::uint32_t segment_of(std::size_t rule) const noexcept { return plan_of().rules()[rule]; }
    kind kind_of(std::size_t rule) const noexcept { return code().segments[segment_of(rule)].of; }

    finding find(std::optional<search::term_number> truth) {
        wanted_.assign(case_.possible().begin(), case_.possible().end());
        if (truth) wanted_.push_back(*truth);
        return finder_.find(wanted_, budget_);
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

    search::term_number is_same(std::size_t rule, search::instance& changed) {
        const std::uint32_t segment = segment_of(rule);
        const auto same = [&](search::term_box a, search::term_box b) {
            return terms_.all(terms_.equal(a.lo, b.lo), terms_.equal(a.hi, b.hi));
        };
        if (kind_of(rule) != kind::choice) return same(case_.answer(segment), changed.answer(segment));
        search::term_number result = terms_.number(1);
        for (auto rest = static_cast<std::uint64_t>(judge_.answer(rule).lo); rest != 0; rest &= rest - 1) {
            const auto option = static_cast<std::int64_t>(rest & (~rest + 1));
            result = terms_.all(result, same(case_.one_of(segment, option), changed.one_of(segment, option)));
        }
        return result;
    }

    const situation& known_;
    std::uint64_t budget_;
    judge judge_;
    search::terms terms_;
    search::case_variables facts_;
    search::instance case_;
    search::finder finder_;
    std::vector<search::term_number> wanted_;
};

} // namespace maatstaf
