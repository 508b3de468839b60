// In which order to ask: the strategy with the fewest questions expected, and how many they are at most. A strategy asks a
// fact, looks into which of its parts the answer falls, and goes on until nothing that is still open can change the answer.
//
// "Expected" means: of each fact every part that is still possible is as likely as every other. Parts that leave the same
// answers to all other facts are one part, if they are next to each other, and of a choice always. So how likely something is
// says nothing about people, only about the rule. A part that is a range stays one: what is counted is enough for each value in
// it, and after all facts have been asked nothing is open.
#pragma once

#include <maatstaf/answers_by_part.hpp>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

/// `times` / `of`, in its lowest terms.
struct number_of_questions {
    std::uint64_t times = 0, of = 1;

    friend bool operator==(const number_of_questions&, const number_of_questions&) = default;
    friend bool operator<(const number_of_questions& a, const number_of_questions& b) {
        return a.times * b.of < b.times * a.of; // see question_order::most_of
    }
};

/// What came of looking for the best order.
struct best_order {
    std::optional<std::size_t> first; ///< the fact to ask first; nothing: none need be asked, or it was not found
    std::optional<number_of_questions> expected; ///< nothing: it was not found
    std::size_t at_most = 0;                     ///< the worst case: of the strategy, or else all facts
    bool is_proved = false;                      ///< that no strategy has fewer questions expected
};

class question_order {
public:
    static constexpr std::size_t most_facts = 10;
    static constexpr std::size_t most_states = 300'000;  ///< each fact not asked yet, or known to lie in some part
    static constexpr std::size_t most_answers = 20'000;  ///< those of them in which all facts were asked
    static constexpr std::size_t most_in_ranges = 2'000; ///< the same where a part is a range

    /// All that is passed must outlive it and stay as it is. `facts`: all that matter to the rule.
    question_order(const situation& known, completions& all, std::size_t rule, std::span<const asked_fact> facts)
        : known_(known), all_(all), rule_(rule), facts_(facts.begin(), facts.end()) {
        // Which value of a range it is can make a difference, also where there is one range only: as if there were two of it.
        for (asked_fact& one : facts_)
            if (one.parts.size() == 1 && one.parts.front().is_wide) one.parts.push_back(one.parts.front());
    }

    best_order find() {
        best_order result;
        result.at_most = facts_.size();
        if (facts_.size() > most_facts || !number_states() || !answer_all()) return result;
        const outlook& best = outlook_from(0);
        if (is_too_fine_) return result;
        if (best.asks >= 0) result.first = static_cast<std::size_t>(best.asks);
        result.expected = best.expected;
        result.at_most = best.at_most;
        result.is_proved = is_exact_ || best.at_most < 2 || best.expected == least_possible();
        return result;
    }

private:
    using number = answers_by_part::number;
    static constexpr number several = ~number{0};
    static constexpr std::uint64_t most_of = std::uint64_t{1} << 24; ///< so that nothing here overflows

    /// What can still be answered when some facts were asked: alike in all states of which the rest is the same.
    struct rest {
        number only = several;           ///< the one answer that is possible; else several
        std::optional<std::size_t> at{}; ///< in `outlooks_`
    };
    struct outlook {
        number_of_questions expected{};
        std::size_t at_most = 0;
        std::int32_t asks = -1;
    };

    /// A state is a number, with a digit for each fact: 0, or 1 and more for its part. False: there are too many.
    bool number_states() {
        std::size_t states = 1, answers = 1, without_ranges = 1;
        for (const asked_fact& one : facts_) {
            steps_.push_back(states);
            const auto narrow =
                std::count_if(one.parts.begin(), one.parts.end(), [](const value_part& part) { return !part.is_wide; });
            states *= one.parts.size() + 1;
            answers *= one.parts.size();
            without_ranges *= static_cast<std::size_t>(narrow);
            if (states > most_states || answers > most_answers) return false;
        }
        rest_of_.resize(states);
        return answers - without_ranges <= most_in_ranges;
    }

    std::size_t part_in(std::size_t state, std::size_t fact) const noexcept {
        return state / steps_[fact] % (facts_[fact].parts.size() + 1);
    }

    /// From the states in which all was asked back to the one in which nothing was. False: it takes too long.
    bool answer_all() {
        answers_by_part answers{known_, all_, rule_, facts_};
        std::map<std::vector<number>, number> known_rests;
        std::map<number, number> of_answers;
        std::vector<std::uint32_t> parts(facts_.size());
        std::vector<number> key;
        for (std::size_t state = rest_of_.size(); state-- > 0;) {
            std::size_t open = 0;
            while (open < facts_.size() && part_in(state, open) != 0) ++open;
            if (open == facts_.size()) {
                for (std::size_t i = 0; i < open; ++i) parts[i] = static_cast<std::uint32_t>(part_in(state, i) - 1);
                const number answer = answers.at(parts);
                if (answers.gave_up()) return false;
                const auto [at, is_new] = of_answers.try_emplace(answer, static_cast<number>(rests_.size()));
                if (is_new) rests_.push_back({answer});
                rest_of_[state] = at->second;
                continue;
            }
            key.assign(1, static_cast<number>(open));
            number only = answers_by_part::impossible;
            bool all_same = true;
            for (std::size_t part = 1; part <= facts_[open].parts.size(); ++part) {
                const number there = rest_of_[state + part * steps_[open]];
                all_same = all_same && (part == 1 || there == key.back());
                key.push_back(there);
                const number answer = rests_[there].only;
                if (only == answers_by_part::impossible) only = answer;
                else if (answer != answers_by_part::impossible && answer != only) only = several;
            }
            if (all_same) {
                rest_of_[state] = key.back();
                continue;
            }
            const auto [at, is_new] = known_rests.try_emplace(key, static_cast<number>(rests_.size()));
            if (is_new) rests_.push_back({only});
            rest_of_[state] = at->second;
        }
        is_exact_ = answers.is_exact();
        return true;
    }

    /// The parts that an answer can fall into, those that leave the same counted once: a state for each.
    std::vector<std::size_t> states_after(std::size_t state, std::size_t fact) const {
        std::vector<std::size_t> result;
        const std::int32_t slot = facts_[fact].what.slot;
        const bool is_choice = slot >= 0 && known_.made_for().kinds()[static_cast<std::size_t>(slot)] == kind::choice;
        for (std::size_t part = 1; part <= facts_[fact].parts.size(); ++part) {
            const std::size_t there = state + part * steps_[fact];
            if (rests_[rest_of_[there]].only == answers_by_part::impossible) continue;
            const auto first = is_choice || result.empty() ? result.begin() : result.end() - 1;
            if (std::none_of(first, result.end(), [&](std::size_t s) { return rest_of_[s] == rest_of_[there]; }))
                result.push_back(there);
        }
        return result;
    }

    /// The least expected, among those the least at most, among those the fact declared first.
    const outlook& outlook_from(std::size_t state) {
        const number now = rest_of_[state];
        if (rests_[now].at) return outlooks_[*rests_[now].at];
        outlook best;
        for (std::size_t fact = 0; rests_[now].only == several && fact < facts_.size() && !is_too_fine_; ++fact) {
            if (part_in(state, fact) != 0) continue;
            const std::vector<std::size_t> after = states_after(state, fact);
            if (after.size() < 2) continue;
            outlook one{.asks = static_cast<std::int32_t>(fact)};
            for (const std::size_t there : after) {
                const outlook& more = outlook_from(there);
                add(one.expected, more.expected);
                one.at_most = std::max(one.at_most, more.at_most);
            }
            share(one.expected, after.size());
            ++one.at_most;
            if (best.asks < 0 || one.expected < best.expected ||
                (one.expected == best.expected && one.at_most < best.at_most))
                best = one;
        }
        rests_[now].at = outlooks_.size();
        return outlooks_.emplace_back(best);
    }

    void reduce(number_of_questions& n) {
        const std::uint64_t common = std::gcd(n.times, n.of);
        n.times /= common;
        n.of /= common;
        if (n.of <= most_of) return;
        is_too_fine_ = true; // and what is found counts no more
        n = {};
    }
    void add(number_of_questions& sum, const number_of_questions& more) {
        const std::uint64_t common = std::lcm(sum.of, more.of);
        sum = {sum.times * (common / sum.of) + more.times * (common / more.of), common};
        reduce(sum);
    }
    /// One question, and then what is expected of each of so many parts.
    void share(number_of_questions& sum, std::size_t parts) {
        sum = {sum.times + parts * sum.of, parts * sum.of};
        reduce(sum);
    }

    /// No strategy has fewer: a part that leaves it open takes one question more, unless it was the last fact.
    number_of_questions least_possible() {
        std::optional<number_of_questions> least;
        for (std::size_t fact = 0; fact < facts_.size(); ++fact) {
            const std::vector<std::size_t> after = states_after(0, fact);
            number_of_questions one;
            for (const std::size_t there : after)
                if (facts_.size() > 1 && facts_[fact].parts[part_in(there, fact) - 1].leaves_open) ++one.times;
            if (after.empty()) return {};
            share(one, after.size());
            if (!least || one < *least) least = one;
        }
        return least.value_or(number_of_questions{});
    }

    const situation& known_;
    completions& all_;
    std::size_t rule_;
    std::vector<asked_fact> facts_;
    std::vector<std::size_t> steps_;
    std::vector<number> rest_of_; ///< of each state
    std::vector<rest> rests_;
    std::deque<outlook> outlooks_;
    bool is_exact_ = true, is_too_fine_ = false;
};

} // namespace maatstaf
