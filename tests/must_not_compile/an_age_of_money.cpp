// expect: maatstaf: age wants two dates
// An age lies between two days.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<money> inkomen{"inkomen", {}};
constexpr auto wrong = age(inkomen, peildatum);
