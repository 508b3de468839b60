// Small cases of generated programs with all their completions, one by one: what searching finds about what is open is compared
// with that.
#pragma once

#include "known_case.hpp"

#include <maatstaf/completions.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace maatstaf::tests {

/// All completions of a case with few of them and no list that is not known.
class every_completion {
public:
    using values = std::vector<box>; ///< of the open slots

    every_completion(const situation& of, std::size_t rule) : made_(of.made_for()), rule_(rule), now_(of), by_(made_) {
        const known_facts known = of.facts();
        std::size_t count = 1;
        for (std::uint32_t slot = 0; slot < made_.code().slots; ++slot) {
            if (!of.is_there(slot) || is_point(known.slots[slot], made_.kinds()[slot])) continue;
            open.push_back(slot);
            parts_.push_back(parts(known.slots[slot], made_.kinds()[slot]));
            count *= parts_.back().size();
            if (parts_.back().empty() || count > 400) return;
        }
        is_small = true;
        std::vector<box> chosen(open.size());
        fill(0, chosen);
    }

    kind of() const { return made_.statement_of(made_.rules()[rule_]).of; }

    /// Of the completions in which these facts (numbers in `open`) have these values.
    std::optional<box> answer(const std::vector<std::size_t>& fixed, const values& at) const {
        std::optional<box> result;
        for (const auto& [all, answer] : answers) {
            bool is_meant = true;
            for (std::size_t i = 0; i < fixed.size(); ++i) is_meant = is_meant && all[fixed[i]] == at[i];
            if (is_meant) result = result ? hull(*result, answer, of()) : answer;
        }
        return result;
    }

    bool could_decide(const std::vector<std::size_t>& chosen) const {
        for (const auto& [all, unused] : answers) {
            values at;
            for (const std::size_t i : chosen) at.push_back(all[i]);
            if (is_point(*answer(chosen, at), of())) return true;
        }
        return false;
    }

    /// Are there two completions that differ in this fact alone and in their answers?
    bool matters(std::size_t fact) const {
        for (const auto& [all, answer] : answers)
            for (const box& other : parts_[fact]) {
                values beside = all;
                beside[fact] = other;
                const auto there = answers.find(beside);
                if (there != answers.end() && there->second != answer) return true;
            }
        return false;
    }

    std::vector<std::uint32_t> open;
    struct in_order {
        bool operator()(const values& a, const values& b) const {
            return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                                [](box x, box y) { return x.lo < y.lo; });
        }
    };
    std::map<values, box, in_order> answers; ///< that what is given does not contradict
    bool is_small = false;

private:
    static std::vector<box> parts(box of, kind k) {
        std::vector<box> result;
        if (k == kind::choice) {
            for (auto rest = static_cast<std::uint64_t>(of.lo); rest != 0; rest &= rest - 1)
                result.push_back(set_of(rest & (~rest + 1)));
        } else if (of.hi - of.lo < 20) {
            for (std::int64_t v = of.lo; v <= of.hi; ++v) result.push_back(point(v));
        }
        return result;
    }

    void fill(std::size_t from, std::vector<box>& chosen) {
        if (from < open.size()) {
            for (const box& part : parts_[from]) {
                chosen[from] = part;
                now_.set_slot(open[from], part);
                fill(from + 1, chosen);
            }
            return;
        }
        by_.consider(now_);
        if (by_.contradiction() == nullptr) answers.emplace(chosen, by_.answer(rule_));
    }

    const plan& made_;
    std::size_t rule_;
    situation now_;
    judge by_;
    std::vector<std::vector<box>> parts_;
};

/// Leaves at most five facts open, those first that judging finds to matter, of which at most 400 completions are possible.
inline void close_most(situation& known, dice& random) {
    const plan& made = known.made_for();
    judge by{made};
    by.consider(known);
    by.why(0);
    std::size_t left = 5, completions_left = 400;
    for (std::uint32_t slot = 0; slot < made.code().slots; ++slot) {
        const box now = known.facts().slots[slot];
        const kind of = made.kinds()[slot];
        if (!known.is_there(slot) || is_point(now, of)) continue;
        const auto size = of == kind::choice
                              ? static_cast<std::size_t>(std::popcount(static_cast<std::uint64_t>(now.lo)))
                              : static_cast<std::size_t>(now.hi - now.lo) + 1;
        if (by.room().open.has(slot) && left > 0 && size <= std::min<std::size_t>(20, completions_left)) {
            --left;
            completions_left /= size;
        } else {
            known.set_slot(slot, random_part(now, of, true, random));
        }
    }
}

/// Gives a part of what a definition can be.
inline void give_something(situation& known, dice& random) {
    judge by{known.made_for()};
    by.consider(known);
    const auto segments = known.made_for().code().segments.size();
    if (segments < 2) return;
    const auto k = static_cast<std::uint32_t>(random.below(segments - 1));
    const statement& what = known.made_for().statement_of(k);
    known.give(what.name, what.of, random_part(by.room().values[k], what.of, false, random));
}

inline void for_each_case(std::uint64_t from, std::uint64_t until, auto&& look) {
    for (std::uint64_t seed = from; seed < until; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan({}, false);
        if (!made) continue;
        dice random{seed};
        const known_case drawn = random_case(world::small, random, 60);
        bool lists_known = true;
        for (const auto& list : drawn.lists) lists_known = lists_known && list.second.has_value();
        if (!lists_known) continue;
        situation known = tell(*made, drawn);
        close_most(known, random);
        if (seed % 2 == 1) give_something(known, random);
        const every_completion tried{known, 0};
        if (!tried.is_small || tried.answers.empty()) continue;
        SCOPED_TRACE(program->text() + drawn.text());
        look(known, tried);
        if (::testing::Test::HasFatalFailure()) return;
    }
}

inline open_fact fact_in(std::uint32_t slot) {
    return {.slot = static_cast<std::int32_t>(slot)};
}

} // namespace maatstaf::tests
