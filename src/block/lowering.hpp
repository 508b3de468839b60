// From terms to instructions: how wide the lanes are, which kernels run, where each value lies.
#pragma once

#include "build_graph.hpp"
#include "lane_program.hpp"

#include <optional>

namespace maatstaf::block {

/// Nothing where the graph says something that lanes do not do; the table is then judged case by case.
std::optional<lane_program> lower(const built_graph& of, const bound_table& bound, const plan& made_for,
                                  std::size_t rows_of_a_block);

} // namespace maatstaf::block
