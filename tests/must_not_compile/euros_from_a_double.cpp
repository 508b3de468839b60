// expect: no matching function for call to
// No amount comes from floating point; 1533.82_euro is read digit by digit.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr money wrong = euro(1533.82);
