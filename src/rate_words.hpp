// A marginal rate as text, exactly: a decimal fraction where there is one, else a fraction.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/sweep.hpp>

#include <string>

namespace maatstaf {

/// "-1", "0.35", "1/3".
std::string plain_rate(marginal_rate rate);

/// "-0,35" in Dutch.
std::string rate_in_words(marginal_rate rate, language in);

} // namespace maatstaf
