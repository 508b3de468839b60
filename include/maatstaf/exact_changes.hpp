// When an answer changes by time in all that a case can still become: on each day what is so whatever the open facts turn out
// to be, where following their boxes says "unknown". Found by searching on single days; a case that is found is then followed
// through time, so that no day has to be looked at twice for the same reason.
#pragma once

#include <maatstaf/changes.hpp>
#include <maatstaf/engine/search/find.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace maatstaf {

/// As stretch, of all completions together.
struct exact_stretch {
    date from{};
    date until{}; ///< not in it any more
    box answer{};
    bool by_completions = false; ///< another answer than the boxes give, on any of its days
    bool is_exact = true;        ///< false: a search was stopped, and the answer may be narrower
};

/// Of one case. The situation must outlive it and stay as it is. One thread at a time; allocates.
class exact_changes {
public:
    static constexpr std::uint64_t default_budget = 5'000; ///< boxes that a single search looks at, at most

    /// `followed` must have followed `known` last, over the same days.
    exact_changes(const situation& known, const changes& followed, date from, date until,
                  std::uint64_t budget = default_budget)
        : made_(known.made_for()),
          followed_(followed),
          budget_(budget),
          facts_(variables(known, {from.day, until.day - 1})),
          case_(terms_, made_.code(), facts_, made_.rules(), known.facts().given),
          finder_(terms_, {&case_}),
          witness_(made_) {}

    /// The stretches of the n-th rule, adjacent, in order. Amounts and days stay as they are followed. Nothing: on the day in
    /// `contradicted_on` no completion agrees with what was given.
    std::optional<std::vector<exact_stretch>> of(std::size_t rule) {
        std::vector<exact_stretch> result;
        const bool can_be_sharper = kind_of(rule) == kind::truth || kind_of(rule) == kind::choice;
        for (std::size_t n = 0; n < followed_.count(rule); ++n) {
            const stretch& s = followed_.at(rule, n);
            const bool open = can_be_sharper && !is_point(s.answer, kind_of(rule));
            if (!open) append(result, {s.from, s.until, s.answer});
            else if (!sharpen(rule, s, result)) return std::nullopt;
        }
        return result;
    }
    std::optional<date> contradicted_on() const noexcept { return contradicted_; }

private:
    using finding = search::finding;
    /// Is something possible on a day, and until which day is that the same?
    struct possibility {
        bool is = false;
        bool is_exact = true;
        std::int64_t last = 0;
    };

    kind kind_of(std::size_t rule) const noexcept { return made_.code().segments[made_.rules()[rule]].of; }

    search::case_variables variables(const situation& known, box days) {
        auto result = search::case_variables::of(terms_, made_.code(), known.facts(), made_.kinds());
        result.slots[0] = terms_.add_variable(kind::date, days);
        return result;
    }

    static void append(std::vector<exact_stretch>& to, const exact_stretch& s) {
        if (to.empty() || to.back().answer != s.answer || to.back().is_exact != s.is_exact) return to.push_back(s);
        to.back().until = s.until;
        to.back().by_completions |= s.by_completions;
    }

    bool sharpen(std::size_t rule, const stretch& s, std::vector<exact_stretch>& into) {
        const bool is_truth = kind_of(rule) == kind::truth;
        for (std::int64_t day = s.from.day; day < s.until.day;) {
            exact_stretch part{date{static_cast<std::int32_t>(day)}, s.until, {}};
            std::int64_t last = s.until.day - 1;
            std::uint64_t possible = 0;
            for (auto rest = is_truth ? std::uint64_t{3} : static_cast<std::uint64_t>(s.answer.lo); rest != 0;
                 rest &= rest - 1) {
                const std::uint64_t answer = rest & (~rest + 1);
                const possibility found = is_possible(rule, static_cast<std::int64_t>(answer), day, last);
                if (found.is) possible |= answer;
                part.is_exact = part.is_exact && found.is_exact;
                last = found.last;
            }
            if (possible == 0) {
                contradicted_ = part.from;
                return false;
            }
            part.until = date{static_cast<std::int32_t>(last + 1)};
            part.answer = is_truth ? box{(possible & 1) == 0, (possible & 2) != 0} : set_of(possible);
            part.by_completions = part.answer != s.answer;
            append(into, part);
            day = last + 1;
        }
        return true;
    }

    /// `answer`: of a truth 1 for no and 2 for yes, of a choice one option.
    possibility is_possible(std::size_t rule, std::int64_t answer, std::int64_t day, std::int64_t last) {
        switch (find(rule, answer, {day, day})) {
        case finding::witness: return {true, true, last_of_witness(rule, answer, day, last)};
        case finding::unsettled: return {true, false, last};
        case finding::none: break;
        }
        if (day == last || find(rule, answer, {day, last}) == finding::none) return {false, true, last};
        std::int64_t none = day, beyond = last;
        while (none + 1 < beyond) {
            const std::int64_t middle = search::halfway(none, beyond);
            (find(rule, answer, {day, middle}) == finding::none ? none : beyond) = middle;
        }
        return {false, true, none};
    }

    finding find(std::size_t rule, std::int64_t answer, box days) {
        const std::uint32_t segment = made_.rules()[rule];
        const search::term_number day = terms_.of_variable(facts_.slots[0]);
        wanted_.assign(case_.possible().begin(), case_.possible().end());
        wanted_.push_back(terms_.at_most(terms_.number(days.lo), day));
        wanted_.push_back(terms_.at_most(day, terms_.number(days.hi)));
        if (kind_of(rule) == kind::choice) wanted_.push_back(case_.one_of(segment, answer).hi);
        else wanted_.push_back(answer == 2 ? case_.answer(segment).hi : terms_.negation(case_.answer(segment).lo));
        return finder_.find(wanted_, budget_);
    }

    /// The case that was found, followed through time for as long as it gives that answer.
    std::int64_t last_of_witness(std::size_t rule, std::int64_t answer, std::int64_t day, std::int64_t last) {
        const search::complete_case found{case_, finder_.values()};
        if (!witness_.follow(found.facts(), 0, {day, last}, false)) return day;
        std::int64_t until = day;
        for (std::size_t p = 0; p < witness_.pieces().size(); ++p) {
            const box is = witness_.at_first(p, rule);
            const bool same =
                kind_of(rule) == kind::choice ? (is.lo & answer) != 0 : (answer == 2 ? is.hi == 1 : is.lo == 0);
            if (!same) break;
            until = witness_.pieces()[p].last;
        }
        return until;
    }

    const plan& made_;
    const changes& followed_;
    std::uint64_t budget_;
    search::terms terms_;
    search::case_variables facts_;
    search::instance case_;
    search::finder finder_;
    search::followed_case witness_;
    std::vector<search::term_number> wanted_;
    std::optional<date> contradicted_;
};

} // namespace maatstaf
