// expect: narrowing|conver
// No amount comes from floating point. The language itself refuses.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr money wrong{1533.82};
