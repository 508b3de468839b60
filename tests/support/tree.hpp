// A rule as a tree, as a person would draw it: what the generator makes and the reference walks. It becomes the nodes of
// the library at one place (nodes_of), with names that are still to be linked.
#pragma once

#include "plain.hpp"

#include <string>
#include <vector>

namespace maatstaf::tests {

struct tree {
    op code = op::constant;
    kind of = kind::truth;
    std::vector<tree> arguments{}; ///< of a quantifier: its body
    std::string name{};            ///< of a fact, parameter, definition, setting or question
    std::string list{};            ///< of a member's fact or a quantifier
    std::int64_t value = 0;        ///< a constant; of a choice the number of the option
    details with{};
    std::uint8_t option_count = 0; ///< of an unsettled choice
};

/// The same as postfix nodes, before linking.
std::vector<node> nodes_of(const tree& t);

/// On one line, to be read: "(less inkomen 12)".
std::string text_of(const tree& t);

/// Calls `visit` for every tree within `t`.
template <class Visit>
void for_each_part(const tree& t, Visit&& visit) {
    visit(t);
    for (const tree& a : t.arguments) for_each_part(a, visit);
}

} // namespace maatstaf::tests
