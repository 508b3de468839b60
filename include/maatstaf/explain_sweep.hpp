// How answers go along a fact, in words. Part of maatstaf::pack.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/explain_changes.hpp>
#include <maatstaf/sweep.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace maatstaf {

struct explained_sweep {
    struct stretch {
        stated from; ///< of the fact
        stated to;   ///< included
        stated at_from;
        stated at_to;
        bool moves = false;         ///< an amount that follows a formula: at_from and at_to are its ends
        bool nothing_known = false; ///< as explanation::nothing_known
        std::optional<marginal_rate> rate;
        std::vector<change_cause> because;
    };

    std::string rule;
    std::string heading; ///< the rule's label
    std::vector<stretch> stretches;
};

/// All rules of the plan, in its order. `followed` must have followed `known` along the fact in `slot` last. The packs must
/// outlive the result.
std::vector<explained_sweep> explain_sweep(const situation& known, const sweep& followed, std::uint32_t slot,
                                           wording how);

/// {"rule", "intervals": [{"from", "to", "answer"}]}; of an amount that moves {"from", "to", "at_from", "at_to", "per_euro"},
/// and "because" in each. Two spaces for each level, no newline at the end. Best made by names.
std::string to_json(const explained_sweep& what);

/// For a person: a heading, then a line for each stretch, with its causes. At most 100 columns, a newline at the end. Best
/// made by labels, in the same language.
std::string to_text(const explained_sweep& what, language in);

} // namespace maatstaf
