// The random trees of the generator.
#pragma once

#include "generator.hpp"

#include <set>

namespace maatstaf::tests {

/// In a read-once program every fact, parameter, question and list occurs once; a quantifier's body speaks of the member
/// alone, because what it reads of the case it reads once for each member; and `equal` and dated values are asked of
/// facts themselves, because a box does not show the holes in what was computed. For such programs the box of the
/// answer is exactly the hull of the answers of all cases.
///
/// In a spelled program no `all` stands right within an `all` (nor any other operator that takes as many as there are):
/// both spellings make one of them. And of a choice it is always clear which options it has, as JSON requires.
class tree_maker {
public:
    tree_maker(generated& into, dice& random) : out_(into), with_(into.options), dice_(random) {}

    tree make(kind of, int depth);
    tree make_needed(kind of, int depth); ///< with its arguments, for a statement that the host computes
    bool take(const std::string& what) { return !with_.read_once || taken_.insert(what).second; }

private:
    tree many(op code, kind of, kind argument, int depth);
    tree two(op code, kind of, kind a, kind b, int depth);
    tree choose(kind of, int depth);
    tree quantifier(op code, kind of, kind body, int depth);
    tree make_truth(int depth);
    tree make_count(int depth);
    tree make_money(int depth);
    tree make_date(int depth);
    tree amount(kind of, int depth);
    tree scaled(kind of, int depth);
    tree leaf(kind of);
    tree constant(kind of);
    tree fact_or_constant(kind of);
    tree dated(kind of);
    kind ordered() {
        return dice_.of(std::array{kind::truth, kind::count, kind::money, kind::date, kind::count, kind::money});
    }

    generated& out_;
    const generator_options& with_;
    dice& dice_;
    std::vector<std::string> open_; ///< lists
    std::set<std::string> taken_;
};

} // namespace maatstaf::tests
