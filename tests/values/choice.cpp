#include <maatstaf/values/box.hpp>

#include <boost/describe/enum.hpp>
#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

BOOST_DEFINE_ENUM_CLASS(kleur, rood, wit, blauw)
enum class niet_beschreven { a, b };

static_assert(choice_of_options<kleur>);
static_assert(!choice_of_options<niet_beschreven>);
static_assert(!choice_of_options<truth>);

constexpr bool test_options() {
    constexpr options<kleur> any, red{kleur::rood}, two{kleur::rood, kleur::blauw};
    return option_names<kleur>.size() == 3 && option_names<kleur>[1] == "wit" && any.bits == 7 && !any.known() &&
           red.known() && red.possible(kleur::rood) && !red.possible(kleur::wit) && two.bits == 5 && !two.known() &&
           options<kleur>::bit(kleur::blauw) == 4;
}
static_assert(test_options());

TEST(choice, the_constants_hold_at_run_time_too) {
    EXPECT_TRUE(test_options());
}

} // namespace
} // namespace maatstaf::tests
