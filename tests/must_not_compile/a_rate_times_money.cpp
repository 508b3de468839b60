// expect: maatstaf: \* multiplies a count with money or with a count; a rate of an amount wants its rounding
// How a part of an amount is rounded is always said.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr auto wrong = percent(120) * inkomen;
