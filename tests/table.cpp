// Property 5, one by one: a table of n rows gives what n single cases give, bit for bit, however its columns lie, in blocks
// of any size, by any number of threads and with any instruction set.
#include "block/lowering.hpp"
#include "support/case_table.hpp"
#include "table/bound_column.hpp"

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

struct compared {
    std::size_t tables = 0, in_lanes = 0, answers = 0, settled = 0, refused = 0;
};

/// Something about a few definitions: what follows for that case or part of it, sometimes what contradicts it.
std::vector<given_column> some_given(const generated& program, const plan& made, const std::vector<known_case>& rows,
                                     dice& random) {
    std::vector<given_column> result;
    const auto names = program.names();
    for (std::size_t n = 0; n < names.size(); ++n) {
        if (!random.one_in(4)) continue;
        const statement& s = made.statement_of(made.rules()[n]);
        const box all = everything(s.of, std::max<std::size_t>(s.options.size(), 1));
        given_column now{std::string(s.name), s.of, s.options.size(), {}};
        judge one{made};
        for (const known_case& row : rows) {
            const situation told = tell(made, row);
            one.consider(told);
            const box follows = one.answer(n), within = covers(all, follows, s.of) && !random.one_in(5) ? follows : all;
            const bool to_point = s.of == kind::choice || random.one_in(2);
            now.rows.push_back(random.one_in(3) ? all : random_part(within, s.of, to_point, random));
        }
        result.push_back(std::move(now));
    }
    return result;
}

void compare(const generated& program, const plan& made, const std::vector<known_case>& rows,
             const std::vector<given_column>& given, const answer_table& answers, std::span<const refused_row> refused,
             compared& count) {
    judge one{made};
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        situation told = tell(made, rows[row]);
        for (const given_column& g : given) {
            if (g.rows[row] == everything(g.of, std::max<std::size_t>(g.options, 1))) continue;
            ASSERT_EQ(told.give(g.name, g.of, g.rows[row]), outcome::accepted);
        }
        one.consider(told);
        const bool is_refused = one.contradiction() != nullptr;
        ASSERT_EQ(is_refused, next < refused.size() && refused[next].row == row) << row;
        if (is_refused) {
            ASSERT_EQ(&made.statement_of(refused[next++].column), one.contradiction());
            ++count.refused;
        }
        for (std::size_t rule = 0; rule < made.rules().size(); ++rule) {
            const kind of = made.statement_of(made.rules()[rule]).of;
            const box expected = is_refused ? box{0, 0} : one.answer(rule), is = answers.answer(rule, row);
            ASSERT_TRUE(is == expected && answers.settled(rule, row) == (!is_refused && is_point(expected, of)))
                << program.names()[rule] << ", row " << row << " is " << is.lo << ".." << is.hi << ", alone "
                << expected.lo << ".." << expected.hi << "\n"
                << program.text() << rows[row].text();
            ++count.answers;
            count.settled += answers.settled(rule, row);
        }
    }
}

compared run(const generator_options& options, std::size_t openness, std::uint64_t first_seed, std::uint64_t programs) {
    compared count;
    for (std::uint64_t seed = first_seed; seed < first_seed + programs; ++seed) {
        const auto program = generate(seed, options);
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        std::vector<known_case> rows;
        for (std::size_t n = random.below(200); n > 0; --n)
            rows.push_back(
                without_some_options(random_case(options.in, random, random.one_in(3) ? 0 : openness), options.in));
        const auto given = random.one_in(2) ? some_given(*program, *made, rows, random) : std::vector<given_column>{};
        const case_table laid{rows, options.in, given, random};
        std::vector<table_problem> problems;
        const std::size_t block = random.of(std::array<std::size_t, 4>{64, 100, 128, 2048});
        const auto judged = table_judge::make(*made, laid.view(), problems, block);
        if (!judged) {
            ADD_FAILURE() << program->text() << static_cast<int>(problems.front().why) << problems.front().name;
            break;
        }
        const answer_table answers{*made, rows.size(), false};
        std::vector<refused_row> refused(rows.size());
        const auto outcome =
            judged->judge(laid.view(), answers.view(),
                          {.threads = static_cast<unsigned>(1 + random.below(3)), .refused = refused}, problems);
        if (!outcome) {
            ADD_FAILURE() << program->text() << static_cast<int>(problems.front().why) << problems.front().name;
            break;
        }
        refused.resize(outcome->refused);
        compare(*program, *made, rows, given, answers, refused, count);
        if (testing::Test::HasFatalFailure()) break;
        ++count.tables;
        const bound_table bound = bind(*made, laid.view(), problems);
        count.in_lanes += block::lower(block::build_graph(*made, bound), bound, *made, block).has_value() ? 1U : 0U;
    }
    return count;
}

TEST(table, rows_are_judged_as_single_cases) {
    const compared count = run({}, 30, 50'000, 1500);
    EXPECT_GT(count.tables, 1000u);
    EXPECT_GT(count.in_lanes * 10, count.tables * 8); // the others speak of the members of two lists at once
    EXPECT_GT(count.settled, 10'000u);
    EXPECT_GT(count.answers - count.settled, 10'000u);
    EXPECT_GT(count.refused, 100u);
}

TEST(table, rows_of_which_everything_is_known_are_judged_as_single_cases) {
    const compared count = run({.unsettled = false}, 0, 70'000, 500);
    EXPECT_GT(count.tables, 300u);
    EXPECT_GT(count.settled, 10'000u);
}

TEST(table, rows_of_huge_numbers_too) {
    const compared count = run({.in = world::huge}, 30, 60'000, 1500);
    EXPECT_GT(count.tables, 100u);
}

} // namespace
} // namespace maatstaf::tests
