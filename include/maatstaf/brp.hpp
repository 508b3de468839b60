// People as the BRP knows them: an answer of "BRP personen bevragen" (version 2.7) becomes cases that read_case reads.
//
// What the register cannot vouch for is left out or marked for review, so that no case says more than the register does:
// it knows marriages and not joint households, the person's own children wherever they live and not stepchildren, where
// somebody is registered and not where somebody lives. Whoever has died is refused. Names, numbers and addresses reach
// neither a case nor a message. docs/brp.md says it field by field.
//
// Part of maatstaf::pack. Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// One person of an answer.
struct brp_case {
    std::size_t person = 0; ///< which one, from 0
    std::string text;       ///< {"entity": …, "facts": {…}, "review": […]}
};

struct brp_cases {
    std::size_t persons = 0;     ///< how many the answer has; who is refused has no case
    std::vector<brp_case> cases; ///< in the order of the answer
};

/// Reads {"type": …, "personen": […]} or one person, at most 16 MiB of JSON with a million values. `entity`: "huishouden",
/// in which the person is the applicant, or "jeugdige". In `found`: who is refused and why, with the place in the answer;
/// the others have their case all the same.
brp_cases cases_from_brp(std::string_view answer, std::string_view entity, diagnostics& found);

/// The case of the only person, or a list of cases. Empty when the only person is refused. Two spaces for each level, no
/// newline at the end.
std::string to_json(const brp_cases& of);

} // namespace maatstaf
