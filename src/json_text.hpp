// JSON as it was read, or put together, becomes text again. Numbers keep their digits and keys their order, so what was
// read from a text in this form is written as the same bytes.
#pragma once

#include "json_document.hpp"

#include <string>
#include <string_view>

namespace maatstaf {

/// Two spaces for each level, UTF-8: the form in which results are written (explanation_json.hpp).
std::string written(const json_value& value);

/// The same on one line: {"a": 1, "b": [true, null]}.
std::string on_one_line(const json_value& value);

json_value text_value(std::string_view text);
json_value truth_value(bool truth);
json_value list_value();
json_value object_value();

/// Gives the object a key more, or an existing one another value.
void put(json_value& object, std::string_view key, json_value value);

} // namespace maatstaf
