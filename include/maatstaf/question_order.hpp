// In which order to ask: the strategy with the fewest questions expected, and how many they are at most. A strategy asks a
// fact, looks into which of its parts the answer falls, and goes on until nothing that is still open can change the answer.
//
// "Expected" means: of each fact every part that is still possible is as likely as every other. Parts that leave the same
// answers to all other facts are one part, if they are next to each other, and of a choice always. So how likely something is
// says nothing about people, only about the rule. Where which value of a part it is can make a difference, as with an amount
// that the answer follows by the cent, the numbers hold whichever it is, and no strategy has fewer whichever it is; parts that
// leave the same are then not looked for.
#pragma once

#include <maatstaf/answer_diagram.hpp>
#include <maatstaf/certain_answers.hpp>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <numeric>
#include <optional>
#include <span>
#include <unordered_map>
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
    static constexpr std::size_t most_facts = answer_diagram::most_facts;
    static constexpr std::size_t most_stops = 2'000; ///< of a strategy, where each has to be made certain

    /// All that is passed must outlive it and stay as it is. `facts`: all that matter to the rule.
    question_order(const situation& known, completions& all, std::size_t rule, std::span<const asked_fact> facts)
        : known_(known),
          rule_(rule),
          facts_(facts),
          diagram_(known, all, rule, facts),
          in_ranges_(std::any_of(facts.begin(), facts.end(), [](const asked_fact& one) {
              return std::any_of(one.parts.begin(), one.parts.end(), [](const value_part& p) { return p.is_other; });
          })) {}

    best_order find() {
        best_order result;
        result.at_most = facts_.size();
        if (facts_.size() > most_facts) return result;
        const auto root = diagram_.root();
        if (!root) return result;
        const outlook best = outlook_from(*root);
        if (is_too_fine_ || diagram_.is_too_large() || !is_certain(*root)) return result;
        if (best.asks >= 0) result.first = static_cast<std::size_t>(best.asks);
        result.expected = best.expected;
        result.at_most = best.at_most;
        result.is_proved = diagram_.is_exact();
        return result;
    }

private:
    using number = answer_diagram::number;
    static constexpr std::uint64_t most_of = std::uint64_t{1} << 30; ///< so that nothing here overflows

    struct outlook {
        number_of_questions expected{};
        std::size_t at_most = 0;
        std::int32_t asks = -1;
    };

    bool is_choice(std::size_t fact) const noexcept {
        const std::int32_t slot = facts_[fact].what.slot;
        return slot >= 0 && known_.made_for().kinds()[static_cast<std::size_t>(slot)] == kind::choice;
    }

    /// Where each part that an answer can fall into leads, those that leave the same counted once.
    std::vector<number> after(number n, std::size_t fact) {
        std::vector<number> result;
        for (std::size_t part = 0; part < facts_[fact].parts.size(); ++part) {
            if (facts_[fact].parts[part].is_other) continue;
            const number there = diagram_.after(n, fact, part);
            if (!diagram_.is_possible(there)) continue;
            if (in_ranges_) {
                result.push_back(there);
                continue;
            }
            const auto first = is_choice(fact) || result.empty() ? result.begin() : result.end() - 1;
            if (std::find(first, result.end(), there) == result.end()) result.push_back(there);
        }
        return result;
    }

    /// The least expected, among those the least at most, among those the fact declared first.
    outlook outlook_from(number n) {
        if (diagram_.is_settled(n)) return {};
        if (const auto known = outlooks_.find(n); known != outlooks_.end()) return known->second;
        outlook best;
        for (std::size_t fact = 0; fact < facts_.size() && !is_too_fine_ && !diagram_.is_too_large(); ++fact) {
            if (!diagram_.rests_on(n, fact)) continue;
            const std::vector<number> next = after(n, fact);
            if (next.size() == 1 && next.front() == n) continue; // the others contradict what was given
            outlook one{.asks = static_cast<std::int32_t>(fact)};
            for (const number there : next) {
                const outlook more = outlook_from(there);
                add(one.expected, more.expected);
                one.at_most = std::max(one.at_most, more.at_most);
            }
            share(one.expected, next.size());
            ++one.at_most;
            if (best.asks < 0 || one.expected < best.expected ||
                (one.expected == best.expected && one.at_most < best.at_most))
                best = one;
        }
        return outlooks_[n] = best;
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

    /// Where a value stands for others of its part: is the answer known at each stop, whichever of them it is?
    bool is_certain(number root) {
        if (!in_ranges_) return true;
        certain_answers certain{known_, rule_};
        std::vector<supposed_values> asked;
        std::size_t stops = 0;
        return is_certain(root, certain, asked, stops);
    }

    bool is_certain(number n, certain_answers& certain, std::vector<supposed_values>& asked, std::size_t& stops) {
        if (!diagram_.is_possible(n)) return true;
        if (diagram_.is_settled(n)) return ++stops <= most_stops && certain.is_so_after(asked);
        const auto fact = static_cast<std::size_t>(outlooks_.at(n).asks);
        for (std::size_t part = 0; part < facts_[fact].parts.size(); ++part) {
            if (facts_[fact].parts[part].is_other) continue;
            asked.push_back({facts_[fact].what, facts_[fact].parts[part].values});
            const bool is = is_certain(diagram_.after(n, fact, part), certain, asked, stops);
            asked.pop_back();
            if (!is) return false;
        }
        return true;
    }

    const situation& known_;
    std::size_t rule_;
    std::span<const asked_fact> facts_;
    answer_diagram diagram_;
    bool in_ranges_; ///< a value stands for others of its part
    std::unordered_map<number, outlook> outlooks_;
    bool is_too_fine_ = false;
};

} // namespace maatstaf
