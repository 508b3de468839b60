// A program that the compiler unrolls gives, for every segment, what the interpreter gives.
#include "support/generator.hpp"
#include "support/huishouden.hpp"

#include <maatstaf/compiled.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

using namespace huishouden;

template <class Compiled>
void compare(const Compiled&, std::string_view name, const auto& run_unrolled) {
    const program of = Compiled::view();
    const std::string_view asked[]{name};
    const plan made = make_plan({}, asked); // for its domains
    dice random{1};
    std::vector<box> values(of.segments.size()), unrolled(of.segments.size());
    for (int n = 0; n < 20'000; ++n) {
        std::vector<box> slots(made.domains().begin(), made.domains().end());
        for (std::size_t slot = 0; slot < slots.size(); ++slot) {
            if (random.one_in(4)) continue;
            box& b = slots[slot];
            if (made.kinds()[slot] == kind::choice) b = set_of(static_cast<std::uint64_t>(random.between(1, 7)));
            else if (const std::int64_t lo = random.between(b.lo, b.hi); true)
                b = {lo, random.one_in(3) ? random.between(lo, b.hi) : lo};
        }
        const std::int32_t members = static_cast<std::int32_t>(random.between(-1, 3));
        const known_facts facts{slots.data(), &members};
        const std::uint32_t a = evaluate(of, facts, values.data()), b = run_unrolled(facts, unrolled.data());
        ASSERT_EQ(values, unrolled) << name << ", case " << n;
        ASSERT_EQ(a, b);
        std::vector<box> given(values.size());
        for (std::size_t k = 0; k < given.size(); ++k) given[k] = {values[k].lo, values[k].lo + random.between(-1, 1)};
        const known_facts with_given{slots.data(), &members, given.data()};
        ASSERT_EQ(evaluate(of, with_given, values.data()), run_unrolled(with_given, unrolled.data()));
        ASSERT_EQ(values, unrolled) << name << " with given definitions, case " << n;
    }
}

#define MAATSTAF_COMPARE(rule, on)                                                                                     \
    TEST(compiled, rule##_##on) {                                                                                      \
        constexpr auto& unrolled = compiled<[] { return link_one(proef, "huishouden", #rule, on); }>;                  \
        compare(unrolled, #rule,                                                                                       \
                [&](const known_facts& facts, box* values) { return evaluate_known<unrolled>(facts, values); });       \
    }

constexpr std::optional<date> any_day{}, in_2025{date{2025, 3, 1}}, in_2023{date{2023, 3, 1}};
MAATSTAF_COMPARE(kindregeling, any_day)
MAATSTAF_COMPARE(kindregeling, in_2025)
MAATSTAF_COMPARE(laag_inkomen, in_2023)
MAATSTAF_COMPARE(wacht_tot, any_day)
MAATSTAF_COMPARE(jong_in_2025, any_day)
MAATSTAF_COMPARE(jong_in_2025, in_2023)

// The whole way from names to an answer is constexpr.
constexpr bool judged_by_the_compiler() {
    const linked made = link_one(proef, "huishouden", "laag_inkomen", date{2025, 3, 1});
    const pack* const roots[]{&proef};
    std::vector<box> slots = domains_of(scope{roots, "huishouden"}),
                     values(made.segments.size(), box{0, 0}); // clang 14 cannot default-construct them in a constant
    const std::int32_t nobody = 0;
    slots[1] = point((1614.80_euro).cents);
    slots[2] = point(0);
    slots[4] = point(1);
    evaluate(made.view(), {slots.data(), &nobody}, values.data());
    return made.problems.empty() && values.back() == point(1);
}
static_assert(judged_by_the_compiler());

TEST(compiled, a_judgement_at_compile_time_is_the_same_at_run_time) {
    EXPECT_TRUE(judged_by_the_compiler());
}

} // namespace
} // namespace maatstaf::tests
