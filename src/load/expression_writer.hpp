// From nodes to the JSON of an expression: the other way round than expression_reader, by the same description.
#pragma once

#include "explanation_json.hpp"
#include "expression_form.hpp"

#include <maatstaf/law/scope.hpp>

#include <span>

namespace maatstaf {

/// The expression of a definition or a rule, before linking. `names`: of its entity.
json expression_object(const statement& of, const scope& names);

/// The list of expressions on which a value of the host's depends.
json arguments_of_need(const statement& of, const scope& names);

} // namespace maatstaf
