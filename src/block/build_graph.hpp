// From a linked program to terms: the program is run once, on terms instead of numbers.
#pragma once

#include "graph.hpp"
#include "table/bound_column.hpp"

#include <maatstaf/plan.hpp>

#include <vector>

namespace maatstaf::block {

struct built_graph {
    graph terms;
    std::vector<std::uint32_t> rules;    ///< of each rule of the plan
    std::vector<std::uint32_t> narrowed; ///< of which a table says something that may contradict what follows
    bool complete = true;                ///< can terms say all of it?
};

built_graph build_graph(const plan& of, const bound_table& bound);

} // namespace maatstaf::block
