// expect: maatstaf: a fraction of an amount wants its rounding
// Half of an amount wants its rounding: scaled(amount, percent(50), …).
#include <maatstaf/maatstaf.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr money wrong = 1.5 * 100_euro;
