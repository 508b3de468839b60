// expect: maatstaf: compare like with like
// An amount is not a number.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr fact<count> bewoners{"bewoners", {}};
constexpr auto wrong = inkomen < bewoners;
