// Explanations and values as JSON, with keys in the order of the specification. The only place where results meet
// nlohmann/json; the public headers know only text.
#pragma once

#include <maatstaf/explain.hpp>

#include <nlohmann/json.hpp>

#include <string>

namespace maatstaf {

using json = nlohmann::ordered_json;

/// A value as a result states it: "yes", "1533.82", {"between": ["0.00", null]}, null where nothing is known.
json result_value(const stated& what);

/// The same as a case gives it: truths are true and false.
json case_value(const stated& what);

/// An answer: as result_value, and null where nothing can be said.
json answer_value(const stated& answer, bool nothing_known);

/// {"fact", "text", "settles"}, or null.
json question_value(const explanation& of);

json result_object(const explanation& what);

/// Two spaces for each level, UTF-8; bytes that are not UTF-8 are replaced.
std::string written(const json& value);

} // namespace maatstaf
