// expect: (use of deleted function|invokes a deleted function)
// A count is a whole number.
#include <maatstaf/maatstaf.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<count> bewoners{"bewoners", {}};
void tell(situation& about) {
    about.set(bewoners, 2.5);
}
