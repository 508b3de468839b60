// The branches of a statement, and for each the condition under which it has any effect, written as an expression of its own
// that can be searched: the arms of every `choose` and the operands of every `all` and `any`, where they are reached.
#pragma once

#include <maatstaf/law/definition.hpp>

#include <cstdint>
#include <vector>

namespace maatstaf::proving {

enum class branch_kind : std::uint8_t { then, otherwise, operand };

struct branch {
    branch_kind is = branch_kind::then;
    std::uint32_t condition = 0; ///< the node of the statement: the condition of the `choose`, or the operand
    std::int32_t within = -1;    ///< the branch that it is part of; below 0: of none
    std::vector<node> body{};    ///< where this holds it has an effect
};

std::vector<branch> branches_of(const statement& of);

} // namespace maatstaf::proving
