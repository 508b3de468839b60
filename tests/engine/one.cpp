// Property 4, the reference: what one evaluation of boxes says is compared with trying every case that those boxes allow.
#include "support/reference.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

constexpr std::uint64_t most_cases = 250;

struct tried {
    std::size_t answers = 0, exact = 0, settled = 0, needed = 0;
};

/// Compares all statements of one program in one case.
void compare(const generated& program, const plan& made, const known_case& known, tried& count) {
    const situation told = tell(made, known);
    judge judged{made};
    judged.consider(told);
    const auto names = program.names();
    for (std::size_t n = 0; n < names.size(); ++n) {
        reference slow{program, known, names[n]};
        if (slow.cases() > most_cases) continue;
        const kind of = made.statement_of(made.rules()[n]).of;
        const reference_answer expected = slow.answer();
        ASSERT_TRUE(expected.fits());
        const box hull = expected.as_box(), is = judged.answer(n);
        const bool must_equal = slow.is_exact() && (slow.cases() == 1 || program.options.read_once);
        ASSERT_TRUE(covers(is, hull, of) && (!must_equal || is == hull))
            << names[n] << " is " << is.lo << ".." << is.hi << ", of all cases " << hull.lo << ".." << hull.hi << "\n"
            << program.text() << known.text();
        ++count.answers;
        count.exact += must_equal;
        count.settled += is_point(is, of);
        count.needed += program.named(names[n]).need.has_value();
    }
}

tried run(const generator_options& options, std::size_t openness, std::uint64_t first_seed, std::uint64_t programs,
          int cases) {
    tried count;
    for (std::uint64_t seed = first_seed; seed < first_seed + programs; ++seed) {
        const auto program = generate(seed, options);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        for (int n = 0; n < cases; ++n) compare(*program, *made, random_case(options.in, random, openness), count);
        if (testing::Test::HasFatalFailure()) break;
    }
    return count;
}

TEST(one, a_known_case_is_judged_as_plain_cpp_does) {
    const tried count = run({.unsettled = false, .with = host::ready}, 0, 10'000, 5000, 2);
    EXPECT_GT(count.exact, 4000u);
    EXPECT_GT(count.needed, 500u);
}

TEST(one, the_answer_contains_that_of_every_case) {
    const tried count = run({}, 25, 20'000, 4000, 3);
    EXPECT_GT(count.answers, 7000u);
    EXPECT_GT(count.needed, 500u);
    EXPECT_GT(count.settled, 1500u);
}

TEST(one, the_answer_is_exact_where_every_fact_occurs_once) {
    const tried count = run({.read_once = true, .unsettled = false, .with = host::none}, 40, 30'000, 5000, 3);
    EXPECT_GT(count.exact, 7000u);
    EXPECT_GT(count.settled, 1500u);
}

} // namespace
} // namespace maatstaf::tests
