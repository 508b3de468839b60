// Cases as a record batch, lying as chance has it: any type of Arrow that can hold what is known of a fact, in the middle
// of somebody else's values.
#pragma once

#include "arrow_by_hand.hpp"
#include "known_case.hpp"

#include <maatstaf/plan.hpp>

#include <string>
#include <vector>

namespace maatstaf::tests {

struct arrow_table {
    by_hand batch;
    std::vector<std::string> year_month_day; ///< columns that lie so
};

/// A choice of which some options are possible cannot stand in a column: see `without_some_options`.
arrow_table arrow_of(const std::vector<known_case>& cases, const plan& of, dice& random);

} // namespace maatstaf::tests
