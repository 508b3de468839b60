// expect: maatstaf: ! wants a truth
// An amount neither holds nor does not hold.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr auto wrong = !inkomen;
