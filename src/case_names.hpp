// The names that the text of a case can use: facts, lists, and definitions and rules of which something is given. What
// somebody wrote is recognised, or refused with what was probably meant.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/scope.hpp>

#include <string>
#include <string_view>

namespace maatstaf {

/// What a case can say something about. By whole names: a name from outside may have the symbol of any other.
struct case_name {
    const fact_view* fact = nullptr; ///< of the case itself
    const list_view* list = nullptr;
    const statement* given = nullptr;

    explicit operator bool() const noexcept { return fact != nullptr || list != nullptr || given != nullptr; }
};

case_name find_name(std::string_view name, const scope& names);

/// That this is no name of the entity: of another one, or of none, with what comes closest.
diagnostic unknown_name(std::string_view name, const std::string& place, const scope& names);

} // namespace maatstaf
