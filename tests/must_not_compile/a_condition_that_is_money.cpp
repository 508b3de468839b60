// expect: maatstaf: choose wants a truth first
// An amount neither holds nor does not hold.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr auto wrong = choose(inkomen, 1_euro, 2_euro);
