// The rules that somebody asks for by name, and what is wrong with them: names that are none, rules about something else,
// and packs that cannot be linked.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/pack.hpp>
#include <maatstaf/link.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// The rules asked for, as far as they are rules of this entity; none asked: all rules of the pack itself. An empty
/// entity: of any. `place_of_rule`: of the n-th that was asked for.
std::vector<std::string_view> asked_rules(const pack& by, std::span<const std::string_view> rules,
                                          std::string (*place_of_rule)(std::size_t n), std::string_view entity,
                                          diagnostics& found);

/// Why the rules of a pack cannot be linked. `functions`: those that were given.
void report_problems(std::span<const link_problem> problems, const pack& by, diagnostics& found,
                     std::span<const custom_function> functions = {});

} // namespace maatstaf
