// What is known of a case of the small (or huge) world, by name, so that it can be told to any plan and to the reference.
#pragma once

#include "generator.hpp"

#include <maatstaf/evaluate.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace maatstaf::tests {

struct known_case {
    using boxes = std::map<std::string, box, std::less<>>;

    boxes facts; ///< all facts of the case, the date of judgement too
    std::map<std::string, std::optional<std::vector<boxes>>, std::less<>> lists; ///< without a value: not known

    std::string text() const;
};

/// `openness` of a hundred facts are left open or partly so.
known_case random_case(world in, dice& random, std::size_t openness);

/// A random part of `value`: one value where `to_point`, else something in between.
box random_part(box value, kind of, bool to_point, dice& random);

/// Says something more about one fact or list, so that the case allows strictly less. Nothing if all is known.
bool narrow_somewhere(known_case& known, world in, dice& random);

/// Tells all of it; fails the test where something is refused.
situation tell(const plan& to, const known_case& known);

} // namespace maatstaf::tests
