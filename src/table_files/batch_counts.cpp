#include "batch_counts.hpp"

#include <algorithm>
#include <bit>

namespace maatstaf {

batch_counts::batch_counts(const plan& of) {
    constexpr std::size_t most = 64;
    const scope& names = of.names();
    std::vector<rule_counts::open_fact> facts;
    for (const fact_view& f : names.facts) facts.push_back({f.name, f.list});
    for (const list_view& l : names.lists) facts.push_back({l.name, {}});
    if (facts.size() > most) {
        facts.resize(most);
        facts.back() = {}; // stands for all from there on
    }
    for (const std::uint32_t segment : of.rules()) {
        rule_counts& now = rules_.emplace_back();
        now.rule = &of.statement_of(segment);
        now.facts = facts;
    }
}

void batch_counts::count(const answer_columns& answers) {
    rows_ += answers.rows();
    for (std::size_t row = 0; row < answers.rows(); ++row) {
        if (answers.is_refused(row)) {
            ++refused_;
            continue;
        }
        for (std::size_t r = 0; r < rules_.size(); ++r) {
            rule_counts& now = rules_[r];
            if (!answers.is_settled(row, r)) {
                ++now.open;
                continue;
            }
            ++now.settled;
            if (now.rule->of == kind::truth) ++(answers.value(row, r) == 1 ? now.yes : now.no);
        }
    }
}

void batch_counts::count_open(std::size_t rule, std::uint64_t open) {
    rule_counts& now = rules_[rule];
    ++now.looked_into;
    const bool alone = std::has_single_bit(open);
    for (; open != 0; open &= open - 1) {
        const auto at = static_cast<std::size_t>(std::countr_zero(open));
        if (at >= now.facts.size()) return;
        ++now.facts[at].rows;
        now.facts[at].alone += alone ? 1 : 0;
    }
}

std::vector<rule_counts::open_fact> rule_counts::most_open() const {
    std::vector<open_fact> result;
    std::copy_if(facts.begin(), facts.end(), std::back_inserter(result), [](const open_fact& f) { return f.rows > 0; });
    std::stable_sort(result.begin(), result.end(),
                     [](const open_fact& a, const open_fact& b) { return a.rows > b.rows; });
    return result;
}

} // namespace maatstaf
