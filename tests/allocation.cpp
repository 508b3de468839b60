// Once a judge has been made, judging a case and saying why allocates nothing. This program counts every allocation, so
// it is one of its own.
#include "support/huishouden.hpp"
#include "support/known_case.hpp"
#include "support/live_bytes.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

/// Considers the case and explains every answer; gives the number of allocations that took.
std::size_t allocations_of(judge& judged, const situation& told, std::size_t rules) {
    const std::size_t before = allocations();
    judged.consider(told);
    std::int64_t all = 0;
    for (std::size_t n = 0; n < rules; ++n) {
        all += judged.answer(n).lo;
        all += static_cast<std::int64_t>(judged.why(n).reasons.size());
    }
    const bool used = all != INT64_MIN && judged.contradiction() == nullptr;
    return allocations() - before + (used ? 0 : 1'000'000);
}

TEST(allocation, is_counted) {
    const std::size_t before = allocations();
    const std::vector<int> something(10);
    EXPECT_EQ(allocations() - before, something.empty() ? 0u : 1u);
}

TEST(allocation, judging_and_explaining_allocate_nothing) {
    std::size_t judgements = 0;
    for (std::uint64_t seed = 120'000; seed < 121'000; ++seed) {
        const auto program = generate(seed);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        judge judged{*made};
        for (int n = 0; n < 3; ++n) {
            const situation told = tell(*made, random_case(world::small, random, 40));
            ASSERT_EQ(allocations_of(judged, told, made->rules().size()), 0u) << program->text();
            ++judgements;
        }
    }
    EXPECT_GT(judgements, 1000u);
}

TEST(allocation, telling_a_fact_allocates_nothing) {
    const plan made = huishouden::make_plan();
    situation told{made};
    const std::size_t before = allocations();
    told.set(huishouden::inkomen, euro(1000));
    told.add_member(huishouden::kinderen);
    told.set_member(huishouden::kind_inkomen, euro(10));
    told.give("bijstandsnorm", kind::money, point(1));
    EXPECT_EQ(allocations() - before, 0u);
}

} // namespace
} // namespace maatstaf::tests
