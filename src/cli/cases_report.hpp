// What came of running test cases, for a person and for a program.
#pragma once

#include "case_run.hpp"
#include "explanation_json.hpp"
#include "page.hpp"

#include <maatstaf/law/pack.hpp>

#include <string>

namespace maatstaf::cli {

/// How many cases are as expected, and which are not.
void add_outcome(page& to, const case_run& of, language in);
void add_outcome(json& to, const case_run& of);

/// `with_coverage`: also the table, and what no case has decided.
std::string as_text(const case_run& of, const pack& judged, bool with_coverage, language in);
std::string as_json(const case_run& of, const pack& judged, bool with_coverage, language in);

} // namespace maatstaf::cli
