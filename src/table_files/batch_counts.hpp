// What came of judging many rows: how many of each answer, and which facts keep most of the others open.
#pragma once

#include "answer_columns.hpp"

#include <maatstaf/plan.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace maatstaf {

struct rule_counts {
    const statement* rule = nullptr;
    std::uint64_t yes = 0, no = 0; ///< of a truth
    std::uint64_t settled = 0, open = 0;
    std::uint64_t looked_into = 0; ///< of those that are open

    /// In how many of those rows a fact (or who the members of a list are) is open, and in how many nothing else is.
    struct open_fact {
        std::string_view name, list; ///< empty: one of the last of very many facts
        std::uint64_t rows = 0, alone = 0;
    };
    std::vector<open_fact> facts; ///< as scope::facts, then scope::lists, at most 64

    /// Those that are open anywhere, the one in most rows first.
    std::vector<open_fact> most_open() const;
};

class batch_counts {
public:
    explicit batch_counts(const plan& of);

    void count(const answer_columns& answers);
    /// What keeps a row open for a rule: a bit for each fact, as in result_column::open.
    void count_open(std::size_t rule, std::uint64_t open);

    std::uint64_t rows() const noexcept { return rows_; }
    std::uint64_t refused() const noexcept { return refused_; }
    const std::vector<rule_counts>& rules() const noexcept { return rules_; }

private:
    std::uint64_t rows_ = 0, refused_ = 0;
    std::vector<rule_counts> rules_;
};

} // namespace maatstaf
