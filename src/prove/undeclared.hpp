// What is looked at in every pack without its saying so: dead rules and branches, outcomes that nobody gets.
#pragma once

#include <maatstaf/prove.hpp>

#include <cstdint>
#include <string_view>

namespace maatstaf::proving {

/// Of all statements of the pack itself about one entity.
void look_for_dead_parts(const pack& of, std::string_view entity, std::uint64_t budget, proofs& into);

/// Of all dated values of the pack itself: days without a value between days with one, on which a rule would be settled.
void look_for_gaps(const pack& of, std::uint64_t budget, proofs& into);

/// The place of a definition or a rule in the pack as it is written: "/rules/3".
std::string place_of(const pack& of, const statement& s);

} // namespace maatstaf::proving
