// What a test case expects and what it chooses, from JSON: answers as `judge` writes them, and settings.
#pragma once

#include "case_file.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/law/scope.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <span>
#include <string>
#include <vector>

namespace maatstaf {

/// The answers of an object {"rule": answer}: a truth is "yes", "no" or "unknown"; anything else is a value, a value
/// known in part, or null where nothing can be said.
std::vector<expectation> read_expectations(const json_value& object, const std::string& place, const scope& names,
                                           diagnostics& found);

/// The settings of some packs.
struct setting_names {
    explicit setting_names(std::span<const pack* const> packs);

    boost::unordered_flat_map<std::string_view, const setting_view*> by_name;
    std::vector<std::string_view> in_order;
};

/// The settings of an object {"setting": value}, in place of what `into` has of the same name.
void read_settings(const json_value& object, const std::string& place, const setting_names& names,
                   std::vector<chosen>& into, diagnostics& found);

/// Is this the answer that was expected? Said of what a result would print: an end that is open there is open here.
bool is_expected(const expectation& wanted, const stated& answer, bool nothing_known);

/// The expectation as something to be stated beside the answer.
stated stated_expectation(const expectation& wanted, const stated& answer);

} // namespace maatstaf
