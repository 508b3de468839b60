// What came of running test cases, and what they have decided, for a person and for a program.
#pragma once

#include "case_run.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/law/pack.hpp>

#include <string>

namespace maatstaf::cli {

/// `with_coverage`: also the table, and what no case has decided.
std::string as_text(const case_run& of, const pack& judged, bool with_coverage, language in);
std::string as_json(const case_run& of, const pack& judged, bool with_coverage, language in);

} // namespace maatstaf::cli
