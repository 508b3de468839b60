// expect: maatstaf: write an amount as 1533.82_euro
// There are no tenths of cents, and nothing is rounded in silence.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr money wrong = 1.234_euro;
