// What would have to be otherwise, in words: each fact by its name and value, with what a pack declares about whether it can
// be changed. Part of maatstaf::pack.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/whatif.hpp>

#include <optional>
#include <string>
#include <vector>

namespace maatstaf {

struct explained_whatif {
    struct otherwise {
        stated fact;                      ///< these values of it
        std::optional<stated> difference; ///< from the value of now, in the unit of the fact: days for a date
        stated answer;
        bool nothing_known = false; ///< as explanation::nothing_known
    };
    struct effect {
        std::string fact; ///< "kinderen[0].geboortedatum"
        std::string label;
        stated value; ///< as the case tells it
        changing changeable = changing::undeclared;
        bool is_told = false; ///< as one value
        stated stays;         ///< of what is told: these values give the answer of now
        std::vector<otherwise> others;
        bool too_many = false; ///< to be told one by one
    };

    std::string rule;
    std::string heading; ///< the rule's label
    stated answer;
    bool nothing_known = false; ///< as explanation::nothing_known
    std::vector<effect> facts;  ///< in the order of the case
};

/// `asked` must have been asked about the n-th rule of `known` last. The packs must outlive the result.
explained_whatif explain_whatif(const situation& known, const whatif& asked, std::size_t n, wording how);

/// {"rule", "answer", "facts": [{"fact", "value", "changeable", "stays", "otherwise": [{"if", "difference", "answer"}]}]}. Two
/// spaces for each level, no newline at the end. Best made by names.
std::string to_json(const explained_whatif& what);

/// For a person: a heading, the answer, then the facts by whether somebody can change them. At most 100 columns, a newline at
/// the end. Best made by labels, in the same language.
std::string to_text(const explained_whatif& what, language in);

} // namespace maatstaf
