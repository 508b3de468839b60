// One person of the BRP as a case: what becomes a fact, what stays unknown, what needs a look, and who is refused.
#pragma once

#include "explanation_json.hpp"
#include "json_document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

/// Can a case about this be made from the BRP?
bool is_brp_entity(std::string_view entity) noexcept;

/// {"entity", "facts", "review"}, or nothing, with in `found` why.
std::optional<json> case_of_person(const json_value& person, std::string_view entity, const std::string& place,
                                   diagnostics& found);

} // namespace maatstaf
