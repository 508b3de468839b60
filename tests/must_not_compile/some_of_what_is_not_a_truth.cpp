// expect: maatstaf: some wants a truth of each member
// What is asked of each member must hold or not.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

using namespace maatstaf;
using namespace maatstaf::literals;

constexpr list_view kinderen{"kinderen", 3, {}};
constexpr member_fact<money> kind_inkomen{kinderen, "inkomen", {}};
constexpr auto wrong = some(kinderen, kind_inkomen);
