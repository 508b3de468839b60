// What was proved of a pack, for a person and for a program.
#pragma once

#include "explanation_json.hpp"
#include "page.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/prove.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace maatstaf {

/// What does not hold or is not settled, what is declared first.
std::vector<const proof*> all_that_fail(const proofs& of);

/// What one case of the n-th of these is called: "2", or "2-a" and "2-b" where there are two.
std::string number_of_case(const proof& p, std::size_t n, std::size_t which);

/// How many properties hold, and what does not, each with its cases.
void add_proofs(page& to, const proofs& of, language in);
void add_proofs(json& to, const proofs& of);

} // namespace maatstaf
