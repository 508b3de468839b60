// expect: maatstaf: both arms of choose give the same kind
// What would the value be of?
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr fact<count> bewoners{"bewoners", {}};
constexpr fact<truth> gehuwd{"gehuwd", {}};
constexpr auto wrong = choose(gehuwd, inkomen, bewoners);
