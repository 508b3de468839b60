// expect: no matching|could not convert|no known conversion|cannot convert|no viable conversion
// A fact is told in its own kind.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
void tell(situation& about) {
    about.set(inkomen, 1500);
}
