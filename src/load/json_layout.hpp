// JSON laid out for people: what fits on a line stands on one line, so that a rule reads like a sentence and a table like a
// table. The same value always gives the same bytes.
#pragma once

#include "explanation_json.hpp"
#include "json_document.hpp"

#include <string>

namespace maatstaf {

std::string laid_out(const json& value);

/// On one line, with a space after each colon and comma.
std::string on_one_line(const json& value);

/// What was read, to be written again; numbers keep their digits only when they are whole.
json as_json(const json_value& value);

} // namespace maatstaf
