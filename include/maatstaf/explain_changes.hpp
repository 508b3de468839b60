// The changes of a case in time in words: each stretch with its answer and with what began it. Part of maatstaf::pack.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/changes.hpp>
#include <maatstaf/exact_changes.hpp>
#include <maatstaf/explain.hpp>

#include <string>
#include <vector>

namespace maatstaf {

/// What began a stretch: a comparison that came out otherwise, a dated value that got another one, or the first or last day
/// of a rule.
struct change_cause {
    std::string text;
    std::string fact;         ///< one that the comparison reads, beside the date; may be empty
    std::string parameter;    ///< the dated value; may be empty
    std::string source;       ///< title, place and address; empty when the pack names none
    std::string short_source; ///< the same without the address
};

struct explained_stretch {
    date from{};
    date until{}; ///< not in it any more
    stated answer;
    bool nothing_known = false; ///< as explanation::nothing_known
    std::vector<change_cause> because;
    bool by_completions = false; ///< of exact ones: following the boxes had left more open
    bool is_exact = true;        ///< likewise: false where a search was stopped, and the answer may be narrower
};

struct explained_changes {
    std::string rule;
    std::string heading; ///< the rule's label
    std::vector<explained_stretch> stretches;
};

/// All rules of the plan, in its order. `followed` must have followed `known` last. The packs must outlive the result.
std::vector<explained_changes> explain_changes(const situation& known, const changes& followed, wording how);

/// The same of the n-th rule with the stretches that `exact` found for it.
explained_changes explain_exact_changes(explained_changes followed, std::span<const exact_stretch> exact, language in);

/// {"rule": …, "intervals": [{"from", "until", "answer", "because": [{"text", "fact", "parameter", "source"}]}]}. Two spaces
/// for each level, no newline at the end. Best made by names.
std::string to_json(const explained_changes& what);

/// For a person: a heading, then a line for each stretch, with its causes. At most 100 columns, a newline at the end. Best
/// made by labels, in the same language.
std::string to_text(const explained_changes& what, language in);

} // namespace maatstaf
