// For whom two rules answer differently, in words: each region with its conditions, a case in it and both answers. Part of
// maatstaf::pack.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/diff.hpp>
#include <maatstaf/explain.hpp>

#include <optional>
#include <string>
#include <vector>

namespace maatstaf {

/// A case as it is told, by the names that programs use.
struct told_case {
    struct told_fact {
        std::string name;
        stated value;
    };
    struct told_list {
        std::string name;
        std::vector<std::vector<told_fact>> members;
    };
    std::string entity;
    std::vector<told_fact> facts;
    std::vector<told_list> lists;
};

struct explained_region {
    struct condition {
        std::string text;
        bool by_a = true, by_b = true; ///< whose rules say so
    };
    change how = change::other;
    bool everywhere = true; ///< as region::everywhere
    std::vector<condition> conditions;
    date on{};                                          ///< the date of judgement of the witness
    told_case witness;                                  ///< only the facts that either answer rests on
    std::optional<told_case> for_b{};                   ///< where the other plan does not know all of these facts
    stated before{}, after{};                           ///< the answers there
    bool nothing_before = false, nothing_after = false; ///< as explanation::nothing_known
    std::optional<stated> by_at_least{}, by_at_most{};  ///< how much more the second gives
};

struct explained_difference {
    std::string rule;
    std::string entity;
    std::string heading; ///< the rule's label
    rule_difference::state is = rule_difference::state::same;
    std::string fact{}; ///< where it is incomparable: why
    std::vector<explained_region> regions;
    bool more = false, complete = true; ///< as rule_difference
};

/// What was found of the n-th rule of `a` beside the m-th of `b`. The packs must outlive the result.
explained_difference explain_difference(const rule_difference& found, const plan& a, std::size_t n, const plan& b,
                                        std::size_t m, wording how);

/// {"rule", "entity", "state", "regions": [{"change", "everywhere", "conditions", "on", "case", "a", "b"}], …}. Two spaces for
/// each level, no newline at the end. Best made by names.
std::string to_json(const explained_difference& what);

/// For a person. At most 100 columns, a newline at the end. Best made by labels, in the same language.
std::string to_text(const explained_difference& what, language in);

} // namespace maatstaf
