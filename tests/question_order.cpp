// The order in which to ask is the best of all orders, tried one by one; and whoever asks in it has never more questions to ask
// than was said, and once as many.
#include "support/every_completion.hpp"

#include <maatstaf/like_values.hpp>
#include <maatstaf/question_order.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace maatstaf::tests {
namespace {

/// The facts that matter in a case, as told to the order. Nothing: parts or facts were not found out.
std::optional<std::vector<asked_fact>> mattering(const situation& known, const every_completion& tried,
                                                 completions& all) {
    like_values like{known, 0};
    std::vector<asked_fact> result;
    for (const std::uint32_t slot : tried.open) {
        if (is_point(known.facts().slots[slot], known.made_for().kinds()[slot])) continue;
        const bool is_given = known.facts().given != nullptr;
        const search::finding found = is_given ? all.matters_at_all(0, fact_in(slot)) : all.matters(0, fact_in(slot));
        if (found == search::finding::none) continue;
        const auto pieces = like.pieces(slot);
        if (!pieces) return std::nullopt;
        result.push_back({fact_in(slot), {}});
        const bool is_choice = known.made_for().kinds()[slot] == kind::choice;
        for (const box piece : *pieces) result.back().parts.push_back({piece, is_choice ? piece : point(piece.lo)});
    }
    return result;
}

/// Every strategy, tried. Of one fact the values may not be told apart by it, though who answers knows which it is.
class every_strategy {
public:
    struct result {
        std::int64_t times = 0, of = 1;
        std::size_t at_most = 0;
    };

    every_strategy(const every_completion& tried, const std::vector<asked_fact>& facts, const plan& of,
                   std::optional<std::size_t> in_one_part = {})
        : told_(facts), in_one_part_(in_one_part) {
        for (const asked_fact& one : facts) {
            const auto slot = static_cast<std::uint32_t>(one.what.slot);
            const auto at = std::find(tried.open.begin(), tried.open.end(), slot);
            facts_.push_back(static_cast<std::size_t>(at - tried.open.begin()));
            kinds_.push_back(of.kinds()[slot]);
        }
        for (const auto& [values, answer] : tried.answers) {
            std::vector<std::int64_t> of_facts;
            for (const std::size_t i : facts_) of_facts.push_back(values[i].lo);
            const auto [at, is_new] = answers_.try_emplace(of_facts, answer);
            if (!is_new && at->second != answer) is_told_apart = false;
        }
    }

    result best() const { return best(answers_, false); }

    bool is_told_apart = true; ///< do these facts settle the answer?

private:
    using answers = std::map<std::vector<std::int64_t>, box>; ///< by what the facts are; 0 for one that was asked

    /// Where one fact is in one part, so are the others in theirs; else every value is looked at.
    std::int64_t part_of(std::size_t fact, std::int64_t value) const {
        if (!in_one_part_) return value;
        const auto& parts = told_[fact].parts;
        const auto in = std::find_if(parts.begin(), parts.end(),
                                     [&](const value_part& p) { return covers(p.values, point(value), kinds_[fact]); });
        return in - parts.begin();
    }

    /// Is the answer known, of each value of the fact that is in one part if that was asked?
    bool is_known(const answers& left, bool was_asked) const {
        std::map<std::int64_t, box> known;
        return std::all_of(left.begin(), left.end(), [&](const auto& one) {
            const std::int64_t value = was_asked ? one.first[*in_one_part_] : 0;
            return known.try_emplace(value, one.second).first->second == one.second;
        });
    }

    /// `was_asked`: the fact that is in one part.
    result best(const answers& left, bool was_asked) const {
        result found;
        if (is_known(left, was_asked)) return found;
        bool any = false;
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            const bool asks_it = i == in_one_part_;
            if (asks_it && was_asked) continue;
            std::map<std::int64_t, answers> by_value;
            for (const auto& [values, answer] : left) {
                std::vector<std::int64_t> others = values;
                if (!asks_it) others[i] = 0;
                by_value[asks_it ? 0 : part_of(i, values[i])].emplace(others, answer);
            }
            std::vector<answers> parts;
            bool counts = asks_it;
            for (const auto& [value, rest] : by_value) {
                const auto from = kinds_[i] == kind::choice || parts.empty() ? parts.begin() : parts.end() - 1;
                const bool is_new = std::find(from, parts.end(), rest) == parts.end();
                counts = counts || (is_new && !parts.empty());
                if (is_new || in_one_part_) parts.push_back(rest);
            }
            if (!counts) continue;
            result one;
            for (const answers& part : parts) {
                const result more = best(part, was_asked || asks_it);
                const std::int64_t common = std::lcm(one.of, more.of);
                one = {one.times * (common / one.of) + more.times * (common / more.of), common,
                       std::max(one.at_most, more.at_most)};
            }
            const auto count = static_cast<std::int64_t>(parts.size());
            one = {one.times + count * one.of, one.of * count, one.at_most + 1};
            const std::int64_t common = std::gcd(one.times, one.of);
            one.times /= common;
            one.of /= common;
            const bool is_less = one.times * found.of < found.times * one.of;
            const bool is_same = one.times * found.of == found.times * one.of;
            if (!any || is_less || (is_same && one.at_most < found.at_most)) found = one;
            any = true;
        }
        return found;
    }

    std::vector<asked_fact> told_;
    std::optional<std::size_t> in_one_part_;
    std::vector<std::size_t> facts_;
    std::vector<kind> kinds_;
    answers answers_;
};

TEST(question_order, is_the_best_of_all_that_trying_finds) {
    std::size_t compared = 0, of_three = 0, given = 0, in_fractions = 0, unproved = 0;
    for_each_case(200'000, 230'000, [&](const situation& known, const every_completion& tried) {
        completions all{known};
        const auto facts = mattering(known, tried, all);
        if (!facts || facts->empty()) return;
        const every_strategy strategies{tried, *facts, known.made_for()};
        if (!strategies.is_told_apart) return; // it takes two facts that were not found to matter together
        const best_order order = question_order{known, all, 0, *facts}.find();
        if (!order.is_proved) {
            ++unproved;
            return;
        }
        const every_strategy::result expected = strategies.best();
        ASSERT_TRUE(order.expected.has_value());
        ASSERT_EQ(order.expected->times, static_cast<std::uint64_t>(expected.times));
        ASSERT_EQ(order.expected->of, static_cast<std::uint64_t>(expected.of));
        ASSERT_EQ(order.at_most, expected.at_most);
        ASSERT_EQ(order.first.has_value(), expected.at_most > 0);
        ++compared;
        of_three += order.at_most > 2;
        given += known.facts().given != nullptr && order.at_most > 1;
        in_fractions += order.expected->of > 2;
    });
    EXPECT_GT(compared, 300U);
    EXPECT_GT(of_three, 30U);
    EXPECT_GT(given, 20U);
    EXPECT_GT(in_fractions, 50U);
    EXPECT_LT(unproved, compared / 20);
}

TEST(question_order, takes_as_many_questions_as_it_says) {
    std::size_t played = 0, of_more = 0;
    for_each_case(230'000, 236'000, [&](const situation& known, const every_completion& tried) {
        if (tried.answers.size() > 60) return;
        std::size_t told = 0, most = 0;
        for (const auto& [values, answer] : tried.answers) {
            situation now{known};
            for (std::size_t asked = 0;; ++asked) {
                completions all{now};
                const auto facts = mattering(now, tried, all);
                if (!facts) return;
                const best_order order = question_order{now, all, 0, *facts}.find();
                if (!order.is_proved) return;
                if (asked == 0) told = order.at_most;
                ASSERT_LE(asked + order.at_most, told);
                most = std::max(most, asked);
                if (!order.first) break;
                const auto slot = static_cast<std::uint32_t>((*facts)[*order.first].what.slot);
                const auto at = std::find(tried.open.begin(), tried.open.end(), slot) - tried.open.begin();
                now.set_slot(slot, values[static_cast<std::size_t>(at)]);
            }
            const std::optional<box> left = completions{now}.answer(0);
            if (known.facts().given == nullptr) { ASSERT_EQ(left, answer); }
        }
        ASSERT_EQ(most, told);
        ++played;
        of_more += told > 1;
    });
    EXPECT_GT(played, 100U);
    EXPECT_GT(of_more, 30U);
}

TEST(question_order, holds_for_each_value_of_a_part) {
    std::size_t compared = 0, of_more = 0, not_found = 0;
    for_each_case(236'000, 300'000, [&](const situation& known, const every_completion& tried) {
        if (known.facts().given != nullptr) return;
        completions all{known};
        const auto facts = mattering(known, tried, all);
        if (!facts || facts->size() < 2) return;
        std::vector<asked_fact> in_ranges = *facts;
        const std::size_t n = (compared + not_found) % facts->size();
        const auto slot = static_cast<std::size_t>(in_ranges[n].what.slot);
        if (known.made_for().kinds()[slot] == kind::choice) return;
        const box values = known.facts().slots[slot];
        in_ranges[n].parts = {{values, point(values.lo)}, {values, point(values.hi), true}};
        const every_strategy strategies{tried, in_ranges, known.made_for(), n};
        const best_order order = question_order{known, all, 0, in_ranges}.find();
        if (!order.expected) {
            ++not_found;
            return;
        }
        const every_strategy::result expected = strategies.best();
        ASSERT_EQ(order.expected->times, static_cast<std::uint64_t>(expected.times));
        ASSERT_EQ(order.expected->of, static_cast<std::uint64_t>(expected.of));
        ASSERT_EQ(order.at_most, expected.at_most);
        ++compared;
        of_more += order.at_most > 2;
    });
    EXPECT_GT(compared, 100U);
    EXPECT_GT(of_more, 20U);
    EXPECT_GT(not_found, 0U);
}

} // namespace
} // namespace maatstaf::tests
