// expect: maatstaf: \+ adds money to money, or a count to a count
// Two days have no sum.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr fact<date> geboren{"geboren", {}};
constexpr auto wrong = geboren + peildatum;
