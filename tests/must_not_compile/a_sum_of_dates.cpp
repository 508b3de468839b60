// expect: maatstaf: sum_of wants money or a count of each member
// Days have no sum.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr list_view kinderen{"kinderen", 3, {}};
constexpr member_fact<date> kind_geboren{kinderen, "geboren", {}};
constexpr auto wrong = sum_of(kinderen, kind_geboren);
