// expect: maatstaf: compare like with like
// An amount in a rule is written with its unit.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr auto wrong = inkomen <= 1500;
