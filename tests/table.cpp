// Property 5, one by one: a table of n rows gives what n single cases give, bit for bit, however its columns lie, in blocks
// of any size, by any number of threads and with any instruction set.
#include "block/lowering.hpp"
#include "support/case_table.hpp"
#include "table/bound_column.hpp"

#include <maatstaf/packs.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

struct compared {
    std::size_t tables = 0, in_lanes = 0, by_the_host = 0, answers = 0, settled = 0, refused = 0;
};

box anything(const given_column& of) {
    return everything(of.of, std::max<std::size_t>(of.options, 1));
}

/// Something about a few definitions: what follows for that case or part of it, sometimes what contradicts it.
std::vector<given_column> some_given(const plan& made, const std::vector<known_case>& rows, dice& random) {
    std::vector<given_column> result;
    for (std::size_t n = 0; n < made.rules().size(); ++n) {
        if (!random.one_in(4)) continue;
        const statement& s = made.statement_of(made.rules()[n]);
        given_column now{std::string(s.name), s.of, s.options.size(), {}};
        const box all = anything(now);
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

/// The rows of one table, each for itself.
void expect_as_alone(const plan& made, const std::vector<known_case>& rows, const std::vector<given_column>& given,
                     const answer_table& answers, std::span<const refused_row> refused, compared& count) {
    judge one{made};
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        situation told = tell(made, rows[row]);
        for (const given_column& g : given)
            if (const box said = g.rows[row]; said != anything(g)) told.give(g.name, g.of, said);
        one.consider(told);
        const bool is_refused = one.contradiction() != nullptr;
        ASSERT_EQ(is_refused, next < refused.size() && refused[next].row == row) << row;
        if (is_refused) {
            ASSERT_EQ(&made.statement_of(refused[next++].column), one.contradiction());
            ++count.refused;
        }
        for (std::size_t rule = 0; rule < made.rules().size(); ++rule) {
            const statement& asked = made.statement_of(made.rules()[rule]);
            const box expected = is_refused ? box{0, 0} : one.answer(rule), is = answers.answer(rule, row);
            ASSERT_TRUE(is == expected && answers.settled(rule, row) == (!is_refused && is_point(expected, asked.of)))
                << asked.name << ", row " << row << " is " << is.lo << ".." << is.hi << ", alone " << expected.lo
                << ".." << expected.hi << "\n"
                << rows[row].text();
            ++count.answers;
            count.settled += answers.settled(rule, row);
        }
    }
}

/// Lays the rows in a table as chance has it, judges it in a way that chance chooses, and compares.
void compare(const plan& made, const std::vector<known_case>& rows, dice& random, compared& count) {
    const auto given = random.one_in(2) ? some_given(made, rows, random) : std::vector<given_column>{};
    const case_table laid{rows, made, given, random};
    const std::size_t block = random.of(std::array<std::size_t, 4>{64, 100, 128, 2048});
    std::vector<table_problem> problems;
    const auto judged = table_judge::make(made, laid.view(), problems, block);
    ASSERT_TRUE(judged.has_value()) << static_cast<int>(problems.front().why) << problems.front().name;
    const answer_table answers{made, rows.size(), false};
    std::vector<refused_row> refused(rows.size());
    const table_options how{.threads = static_cast<unsigned>(1 + random.below(3)),
                            .refused = refused,
                            .kernels = random.of(instruction_sets())};
    const auto outcome = judged->judge(laid.view(), answers.view(), how, problems);
    ASSERT_TRUE(outcome.has_value()) << static_cast<int>(problems.front().why) << problems.front().name;
    refused.resize(outcome->refused);
    SCOPED_TRACE(std::string(how.kernels) + ", blocks of " + std::to_string(block));
    expect_as_alone(made, rows, given, answers, refused, count);
    ++count.tables;
    const bound_table bound = bind(made, laid.view(), problems);
    count.in_lanes += block::lower(block::build_graph(made, bound), bound, made, block).has_value() ? 1U : 0U;
    const auto functions = made.code().functions;
    count.by_the_host +=
        std::any_of(functions.begin(), functions.end(), [](const host_function& f) { return f.call != nullptr; });
}

compared run(const generator_options& options, std::size_t openness, std::uint64_t first_seed, std::uint64_t programs) {
    compared count;
    for (std::uint64_t seed = first_seed; seed < first_seed + programs && !testing::Test::HasFatalFailure(); ++seed) {
        const auto program = generate(seed, options);
        dice random{seed};
        const auto made = program->make_plan(random.one_in(4) ? std::optional{first_day} : std::nullopt);
        if (!made) continue;
        std::vector<known_case> rows;
        for (std::size_t n = random.below(200); n > 0; --n) {
            known_case row = random_case(options.in, random, random.one_in(3) ? 0 : openness);
            if (made->on()) row.facts.find(peildatum.name)->second = point(made->on()->day);
            rows.push_back(without_some_options(std::move(row), *made));
        }
        SCOPED_TRACE(program->text());
        compare(*made, rows, random, count);
    }
    return count;
}

TEST(table, rows_are_judged_as_single_cases) {
    const compared count = run({}, 30, 50'000, 1500);
    EXPECT_GT(count.tables, 1000u);
    // the others speak of the members of two lists at once, or of the host
    EXPECT_GT(count.in_lanes * 10, (count.tables - count.by_the_host) * 8);
    EXPECT_GT(count.by_the_host, 100u);
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

/// The facts and lists that the last explanation found open, as a result_column says them.
std::uint64_t open_in(const plan& made, const workspace& room) {
    std::uint64_t bits = 0;
    const scope& names = made.names();
    for (std::uint32_t slot = 0; slot < made.code().slots; ++slot)
        if (room.open.has(slot)) bits |= std::uint64_t{1} << (names.at(slot).fact - names.facts.data());
    for (std::size_t l = 0; l < names.lists.size(); ++l)
        if (room.open_lists.has(l)) bits |= std::uint64_t{1} << (names.facts.size() + l);
    return bits;
}

TEST(table, reasons_and_open_facts_are_those_of_the_single_case) {
    std::size_t open = 0, reasons = 0;
    for (std::uint64_t seed = 90'000; seed < 90'250; ++seed) {
        const auto program = generate(seed, {});
        const auto made = program->make_plan();
        if (!made) continue;
        dice random{seed};
        std::vector<known_case> rows;
        for (int n = 0; n < 70; ++n) rows.push_back(without_some_options(random_case(world::small, random, 30), *made));
        const case_table laid{rows, *made, {}, random};
        std::vector<table_problem> problems;
        const auto judged = table_judge::make(*made, laid.view(), problems);
        ASSERT_TRUE(judged.has_value());
        const answer_table answers{*made, rows.size(), true};
        ASSERT_TRUE(judged->judge(laid.view(), answers.view(), {}, problems).has_value());
        judge one{*made};
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const situation told = tell(*made, rows[row]);
            one.consider(told);
            for (std::size_t rule = 0; rule < made->rules().size(); ++rule) {
                const verdict why = one.why(rule);
                const std::uint64_t open_now = why.settled() ? 0 : open_in(*made, one.room());
                const std::uint32_t first = why.reasons.empty() ? ~std::uint32_t{0} : why.reasons[0].node;
                ASSERT_EQ(answers.open(rule, row), open_now) << program->text() << rows[row].text();
                ASSERT_EQ(answers.reason(rule, row), first) << program->text() << rows[row].text();
                ASSERT_EQ(answers.answer(rule, row), why.answer);
                open += open_now != 0;
                reasons += !why.reasons.empty();
            }
        }
    }
    EXPECT_GT(open, 3'000u);
    EXPECT_GT(reasons, 10'000u);
}

/// All rules and definitions for one kind of case of a shipped pack.
std::optional<plan> everything_about(const pack& of, std::string_view entity, std::optional<date> on) {
    const pack* const packs[]{&of};
    const scope names{packs, entity};
    std::vector<std::string_view> all;
    for (const statement* s : names.statements.things) all.push_back(s->name);
    std::vector<link_problem> problems;
    return plan::make({packs, entity, all, on}, problems);
}

TEST(table, rows_of_the_shipped_packs_are_judged_as_single_cases) {
    compared count;
    dice random{80'000};
    for (const pack* shipped : built_in_packs())
        for (const entity& about : shipped->entities) {
            SCOPED_TRACE(std::string(shipped->name) + ' ' + std::string(about.name));
            for (int n = 0; n < 60 && !HasFatalFailure(); ++n) {
                const auto made = everything_about(*shipped, about.name,
                                                   n % 3 == 0 ? std::optional{date{2025 + n % 2, 1, 1}} : std::nullopt);
                ASSERT_TRUE(made.has_value());
                std::vector<known_case> rows;
                const std::size_t openness = random.of(std::array<std::size_t, 3>{0, 10, 40});
                for (std::size_t r = 0; r < 150; ++r) {
                    known_case row = random_row(*made, random, openness);
                    if (made->on()) row.facts.find(peildatum.name)->second = point(made->on()->day);
                    rows.push_back(without_some_options(std::move(row), *made));
                }
                compare(*made, rows, random, count);
            }
        }
    EXPECT_EQ(count.in_lanes, count.tables);
    EXPECT_GT(count.answers - count.settled, 10'000u);
    EXPECT_GT(count.settled, 100'000u);
}

} // namespace
} // namespace maatstaf::tests
