// expect: maatstaf: (these options belong to another choice|compare like with like)
// Each choice has its own options.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

BOOST_DEFINE_ENUM_CLASS(kleur, rood, wit)
constexpr fact<kleur> vlag{"vlag", {}};
BOOST_DEFINE_ENUM_CLASS(smaak, zoet, zuur)
constexpr auto wrong = vlag == smaak::zoet;
