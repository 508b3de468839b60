// Causes in words: why an answer is another at one value of a fact than at the value before. For what follows a case while
// one fact moves.
#pragma once

#include "verdict_words.hpp"

#include <maatstaf/engine/search/moving.hpp>
#include <maatstaf/explain_changes.hpp>

#include <span>
#include <vector>

namespace maatstaf {

/// A case at one value of a fact after another.
class case_in_motion {
public:
    case_in_motion(const situation& known, std::uint32_t slot, wording how);

    void go_to(std::int64_t value);

    /// The rest speaks of the case as it is there.
    explanation explain_rule(std::size_t n) { return explain(now_, judge_, n, how_); }
    /// Each said once.
    std::vector<change_cause> causes(std::span<const search::place_in_program> places) const;

private:
    change_cause cause(const search::place_in_program& at) const;
    change_cause of_dated_value(const verdict_words& words, const search::place_in_program& at,
                                const statement& stands_in) const;
    explanation::reason of_comparison(const verdict_words& words, const search::place_in_program& at,
                                      const statement& stands_in) const;

    situation now_;
    judge judge_;
    std::uint32_t slot_;
    wording how_;
};

} // namespace maatstaf
