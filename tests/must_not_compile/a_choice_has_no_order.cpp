// expect: maatstaf: a choice has no order; ask with == or is_one_of
// The order in which options were declared means nothing.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

BOOST_DEFINE_ENUM_CLASS(kleur, rood, wit)
constexpr fact<kleur> vlag{"vlag", {}};
constexpr auto wrong = vlag < kleur::wit;
