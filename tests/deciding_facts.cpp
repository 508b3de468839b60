// The sets of facts that are said to be able to decide, the facts that are said to matter and what a value is said to leave
// possible: as trying every completion has it, also where something is given of a definition.
#include "support/every_completion.hpp"

#include <maatstaf/deciding_facts.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace maatstaf::tests {
namespace {

TEST(deciding_facts, are_the_smallest_sets_that_trying_finds) {
    std::size_t compared = 0, of_more = 0, impossible = 0, unproved = 0;
    for_each_case(100'000, 160'000, [&](const situation& known, const every_completion& tried) {
        const auto whole = tried.answer({}, {});
        if (is_point(*whole, tried.of())) return;
        std::vector<std::size_t> mattering;
        std::vector<open_fact> facts;
        for (std::size_t i = 0; i < tried.open.size(); ++i) {
            if (!tried.matters(i)) continue;
            mattering.push_back(i);
            facts.push_back(fact_in(tried.open[i]));
        }
        if (facts.empty() || facts.size() > 6) return;
        std::vector<std::vector<open_fact>> expected;
        for (std::size_t size = 1; size <= facts.size() && expected.empty(); ++size)
            for (std::uint64_t set = 0; set < std::uint64_t{1} << facts.size(); ++set) {
                std::vector<std::size_t> chosen;
                std::vector<open_fact> named;
                for (std::size_t i = 0; i < facts.size(); ++i) {
                    if ((set >> i & 1) == 0) continue;
                    chosen.push_back(mattering[i]);
                    named.push_back(facts[i]);
                }
                if (chosen.size() == size && tried.could_decide(chosen)) expected.push_back(named);
            }
        const deciding_facts::result found = deciding_facts{known, 0, facts}.smallest();
        ++compared;
        unproved += !found.proved;
        if (!found.proved) return;
        ASSERT_TRUE(std::is_permutation(found.sets.begin(), found.sets.end(), expected.begin(), expected.end()));
        of_more += !expected.empty() && expected.front().size() > 1;
        impossible += expected.empty();
    });
    EXPECT_GT(compared, 300U);
    EXPECT_GT(of_more, 30U);
    EXPECT_GT(impossible, 10U);
    EXPECT_LT(unproved, compared / 20);
}

TEST(deciding_facts, and_what_a_value_leaves_possible) {
    std::size_t compared = 0, indifferent = 0;
    for_each_case(12'000, 24'000, [&](const situation& known, const every_completion& tried) {
        completions all{known};
        for (std::size_t i = 0; i < tried.open.size(); ++i) {
            const open_fact what = fact_in(tried.open[i]);
            if (all.matters_at_all(0, what) == search::finding::none) {
                ++indifferent;
                ASSERT_FALSE(tried.matters(i));
            }
            if (const auto found = all.matters(0, what); found != search::finding::unsettled) {
                ASSERT_EQ(found == search::finding::witness, tried.matters(i));
            }
            const box value = tried.answers.begin()->first[i];
            const auto answer = all.answer_where(0, what, value);
            if (!all.is_exact()) continue;
            ASSERT_EQ(answer, tried.answer({i}, {value}));
            ++compared;
        }
    });
    EXPECT_GT(compared, 1'000U);
    EXPECT_GT(indifferent, 300U);
}

} // namespace
} // namespace maatstaf::tests
