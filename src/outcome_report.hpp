// What came of running test cases, for a person and for a program: how many are as expected, and which are not.
#pragma once

#include "case_run.hpp"
#include "explanation_json.hpp"
#include "page.hpp"

namespace maatstaf {

void add_outcome(page& to, const case_run& of, language in);
/// "cases", "passed" and "failures".
void add_outcome(json& to, const case_run& of);

} // namespace maatstaf
