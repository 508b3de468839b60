// A property of a pack as JSON: the other way round than property_reader.
#pragma once

#include "explanation_json.hpp"

#include <maatstaf/law/scope.hpp>

namespace maatstaf {

/// `names`: of its entity.
json property_object(const property_view& of, const scope& names);

} // namespace maatstaf
