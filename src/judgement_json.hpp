// A whole judgement as JSON: what `judge --format json` prints, and what a receipt keeps of it.
#pragma once

#include "explanation_json.hpp"

#include <string>

namespace maatstaf {

/// The result of each rule of the plan, in the order asked. `by` must have considered `known` last.
json results_value(const situation& known, judge& by, language in);

/// {"pack", "version", "hash", "on", "results"}
json judgement_object(const pack& by, date on, json results);

/// The same for whoever has the hash of the pack already, which takes longer than to judge.
json judgement_object(const pack& by, const std::string& hash, date on, json results);

/// By which pack it is: what such an object begins with.
json head_of(const pack& by, const std::string& hash);

} // namespace maatstaf
