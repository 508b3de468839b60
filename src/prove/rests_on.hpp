// What a statement rests on, directly or through what it uses, and on which days that can be known.
#pragma once

#include "prove/open_case.hpp"

#include <maatstaf/law/scope.hpp>

#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf::proving {

struct rested_on {
    std::vector<const statement*> statements; ///< itself among them
    std::set<symbol> settings;
    std::vector<const parameter*> parameters;      ///< each once
    std::vector<const parameter*> read_on_the_day; ///< those that are read at the date of judgement
};

/// `body`: nodes as a pack has them.
rested_on what_rests(const scope& names, std::span<const node> body);
rested_on what_rests(const scope& names, const statement& of);

/// On which days a statement itself is in force.
days in_force(const statement& of);

/// On which days all dated values that are read then have a value, and all rules that are used are in force; all days, where
/// there are none such.
days known_days(const rested_on& all);

} // namespace maatstaf::proving
