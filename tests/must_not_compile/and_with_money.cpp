// expect: maatstaf: && wants truths on both sides
// An amount neither holds nor does not hold.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr fact<truth> gehuwd{"gehuwd", {}};
constexpr auto wrong = gehuwd && inkomen;
