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

    /// The stretches of the n-th rule, adjacent, in order. Nothing: on the day in `contradicted_on` no completion agrees with
    /// what was given.
    std::optional<std::vector<exact_stretch>> of(std::size_t rule) {
        std::vector<exact_stretch> result;
        for (std::size_t n = 0; n < followed_.count(rule); ++n) {
            const stretch& s = followed_.at(rule, n);
            if (is_point(s.answer, kind_of(rule))) append(result, {s.from, s.until, s.answer});
            else if (!sharpen(rule, s, result)) return std::nullopt;
        }
        return result;
    }
    std::optional<date> contradicted_on() const noexcept { return contradicted_; }

private:
    using finding = search::finding;
    /// Something that an answer could be, as a truth that is searched for and as what is seen of a case.
    struct claim {
        enum class about : std::uint8_t { is_yes, is_no, option, at_most, at_least } what = about::is_yes;
        std::size_t rule = 0;
        std::int64_t value = 0;

        bool holds(box answer) const noexcept {
            switch (what) {
            case about::is_yes: return answer.hi == 1;
            case about::is_no: return answer.lo == 0;
            case about::option: return (answer.lo & value) != 0;
            case about::at_most: return answer.lo <= value;
            default: return answer.hi >= value;
            }
        }
    };
    using about = claim::about;
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
        const kind of = kind_of(rule);
        for (std::int64_t day = s.from.day; day < s.until.day;) {
            exact_stretch part{date{static_cast<std::int32_t>(day)}, s.until, s.answer};
            std::int64_t last = s.until.day - 1;
            const bool possible = of == kind::truth || of == kind::choice ? sharpen_options(rule, day, last, part)
                                                                          : sharpen_ends(rule, day, last, part);
            if (!possible) {
                contradicted_ = part.from;
                return false;
            }
            part.until = date{static_cast<std::int32_t>(last + 1)};
            part.by_completions = part.answer != s.answer;
            append(into, part);
            day = last + 1;
        }
        return true;
    }

    /// What the answer can be on a day, and until which day it is the same. False: no completion is possible on that day.
    bool sharpen_options(std::size_t rule, std::int64_t day, std::int64_t& last, exact_stretch& part) {
        const bool is_truth = kind_of(rule) == kind::truth;
        std::uint64_t possible = 0;
        for (auto rest = is_truth ? std::uint64_t{3} : static_cast<std::uint64_t>(part.answer.lo); rest != 0;
             rest &= rest - 1) {
            const std::uint64_t answer = rest & (~rest + 1);
            const about what = !is_truth ? about::option : answer == 2 ? about::is_yes : about::is_no;
            if (note(is_possible({what, rule, static_cast<std::int64_t>(answer)}, day, last), last, part))
                possible |= answer;
        }
        part.answer = is_truth ? box{(possible & 1) == 0, (possible & 2) != 0}
                               : set_of(possible == 0 ? static_cast<std::uint64_t>(part.answer.lo) : possible);
        return possible != 0;
    }

    /// The same of what has an order: its lowest value and its highest.
    bool sharpen_ends(std::size_t rule, std::int64_t day, std::int64_t& last, exact_stretch& part) {
        const box followed = part.answer;
        if (find({about::at_least, rule, followed.lo}, point(day)) == finding::none) return false;
        std::int64_t lo = followed.lo, hi = followed.hi;
        while (lo < hi) {
            const std::int64_t middle = search::halfway(lo, hi);
            const finding found = find({about::at_most, rule, middle}, point(day));
            if (found == finding::unsettled) break;
            (found == finding::witness ? hi : lo) = found == finding::witness ? middle : middle + 1;
        }
        part.answer.lo = lo;
        for (hi = followed.hi; lo < hi;) {
            const std::int64_t middle = search::halfway(lo, hi);
            const finding found = find({about::at_least, rule, middle + 1}, point(day));
            if (found == finding::unsettled) break;
            (found == finding::witness ? lo : hi) = found == finding::witness ? middle + 1 : middle;
        }
        part.answer.hi = hi;
        const bool has_lowest = note(is_possible({about::at_most, rule, part.answer.lo}, day, last), last, part);
        const bool has_highest = note(is_possible({about::at_least, rule, part.answer.hi}, day, last), last, part);
        part.is_exact = part.is_exact && has_lowest && has_highest;
        if (part.answer.lo > followed.lo)
            note(is_possible({about::at_most, rule, part.answer.lo - 1}, day, last), last, part);
        if (part.answer.hi < followed.hi)
            note(is_possible({about::at_least, rule, part.answer.hi + 1}, day, last), last, part);
        return true;
    }

    static bool note(possibility found, std::int64_t& last, exact_stretch& part) {
        part.is_exact = part.is_exact && found.is_exact;
        last = found.last;
        return found.is;
    }

    possibility is_possible(const claim& what, std::int64_t day, std::int64_t last) {
        switch (find(what, point(day))) {
        case finding::witness: return {true, true, last_of_witness(what, day, last)};
        case finding::unsettled: return {true, false, last};
        case finding::none: break;
        }
        if (day == last || find(what, {day, last}) == finding::none) return {false, true, last};
        std::int64_t none = day, beyond = last;
        while (none + 1 < beyond) {
            const std::int64_t middle = search::halfway(none, beyond);
            (find(what, {day, middle}) == finding::none ? none : beyond) = middle;
        }
        return {false, true, none};
    }

    search::term_number term_of(const claim& what) {
        const std::uint32_t segment = made_.rules()[what.rule];
        if (what.what == about::option) return case_.one_of(segment, what.value).hi;
        const search::term_box answer = case_.answer(segment);
        switch (what.what) {
        case about::is_yes: return answer.hi;
        case about::is_no: return terms_.negation(answer.lo);
        case about::at_most: return terms_.at_most(answer.lo, terms_.number(what.value));
        default: return terms_.at_most(terms_.number(what.value), answer.hi);
        }
    }

    finding find(const claim& what, box days) {
        const search::term_number day = terms_.of_variable(facts_.slots[0]);
        wanted_.assign(case_.possible().begin(), case_.possible().end());
        wanted_.push_back(terms_.at_most(terms_.number(days.lo), day));
        wanted_.push_back(terms_.at_most(day, terms_.number(days.hi)));
        wanted_.push_back(term_of(what));
        return finder_.find(wanted_, budget_);
    }

    /// The case that was found, followed through time for as long as it gives that answer.
    std::int64_t last_of_witness(const claim& what, std::int64_t day, std::int64_t last) {
        const search::complete_case found{case_, finder_.values()};
        if (!witness_.follow(found.facts(), 0, {day, last}, false)) return day;
        std::int64_t until = day;
        for (std::size_t p = 0; p < witness_.pieces().size(); ++p) {
            if (!what.holds(witness_.at_first(p, what.rule))) break;
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
