// A record batch gives what its rows give one by one, whatever types its columns have; and the answers, handed over and
// read again, are those answers.
#include "support/arrow_of_cases.hpp"
#include "support/case_table.hpp"

#include <maatstaf/packs.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

/// All rules and definitions for one kind of case of a shipped pack.
std::optional<plan> everything_about(const pack& of, std::string_view entity, std::optional<date> on) {
    const pack* const packs[]{&of};
    const scope names{packs, entity};
    std::vector<std::string_view> all;
    for (const statement* s : names.statements.things) all.push_back(s->name);
    std::vector<link_problem> problems;
    return plan::make({packs, entity, all, on}, problems);
}

std::string in_words(const diagnostics& found) {
    std::string text;
    for (const diagnostic& d : found) text += d.id + ' ' + d.place + ": " + d.message + '\n';
    return text;
}

/// Judges a batch. The refused rows are in `refused`.
void judge_batch(const plan& made, const ArrowSchema& schema, const ArrowArray& array, const arrow_options& how,
                 std::span<const result_column> into, std::vector<refused_row>& refused) {
    diagnostics found;
    const auto cases = arrow_cases::make(made, schema, how, found);
    ASSERT_TRUE(cases.has_value()) << in_words(found);
    std::vector<table_problem> problems;
    const auto judge = table_judge::make(made, cases->shape(), problems);
    ASSERT_TRUE(judge.has_value());
    const auto batch = cases->read(array, found);
    ASSERT_TRUE(batch.has_value()) << in_words(found);
    refused.resize(batch->rows().rows);
    const auto outcome = judge->judge(batch->rows(), into, {.threads = 2, .refused = refused}, problems);
    ASSERT_TRUE(outcome.has_value());
    refused.resize(outcome->refused);
    for (const refused_row& r : refused)
        // what follows can lie where nobody may say it
        ASSERT_EQ(r.why, refused_row::reason::outside_domain) << in_words(batch->explain(r));
}

void compare(const plan& made, const std::vector<known_case>& rows, dice& random) {
    const arrow_table laid = arrow_of(rows, made, random);
    const handed_over cases{laid.batch};
    const std::vector<std::string_view> days(laid.year_month_day.begin(), laid.year_month_day.end());
    arrow_answers answers{made, rows.size()};
    const answer_table all{made, rows.size(), false};
    std::vector<refused_row> refused;
    judge_batch(made, cases.schema, cases.array, {.year_month_day = days}, all.view(), refused);
    ASSERT_TRUE(refused.empty());
    judge_batch(made, cases.schema, cases.array, {.year_month_day = days}, answers.columns(), refused);
    if (testing::Test::HasFatalFailure()) return;
    EXPECT_NE(cases.schema.release, nullptr);
    EXPECT_NE(cases.array.release, nullptr);
    judge one{made};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const situation told = tell(made, rows[row]);
        one.consider(told);
        for (std::size_t rule = 0; rule < made.rules().size(); ++rule)
            ASSERT_EQ(all.answer(rule, row), one.answer(rule))
                << made.statement_of(made.rules()[rule]).name << ", row " << row << "\n"
                << rows[row].text();
    }
    // What is settled is told again, of definitions, and then that follows and nothing else.
    ArrowSchema schema{};
    ArrowArray array{};
    answers.export_schema(schema);
    std::move(answers).export_array(array);
    const answer_table again{made, rows.size(), false};
    judge_batch(made, schema, array, {}, again.view(), refused);
    std::vector<bool> is_refused(rows.size());
    for (const refused_row& r : refused) is_refused[r.row] = true;
    for (std::size_t rule = 0; rule < made.rules().size() && !testing::Test::HasFatalFailure(); ++rule) {
        std::int64_t nulls = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            nulls += all.settled(rule, row) ? 0 : 1;
            const bool told = all.settled(rule, row) && !is_refused[row];
            ASSERT_TRUE(!told || again.answer(rule, row) == all.answer(rule, row));
        }
        ASSERT_EQ(array.children[rule]->null_count, nulls);
        ASSERT_EQ(schema.children[rule]->name, made.statement_of(made.rules()[rule]).name);
    }
    schema.release(&schema);
    array.release(&array);
    EXPECT_EQ(schema.release, nullptr);
    EXPECT_EQ(array.release, nullptr);
}

TEST(arrow, batches_of_the_shipped_packs_are_judged_as_single_cases) {
    dice random{81'000};
    for (const pack* shipped : built_in_packs())
        for (const entity& about : shipped->entities) {
            SCOPED_TRACE(std::string(shipped->name) + ' ' + std::string(about.name));
            for (int n = 0; n < 100 && !HasFatalFailure(); ++n) {
                const auto on = n % 3 == 0 ? std::optional{date{2025, 1, 1}} : std::nullopt;
                const auto made = everything_about(*shipped, about.name, on);
                ASSERT_TRUE(made.has_value());
                std::vector<known_case> rows;
                const std::size_t openness = random.of(std::array<std::size_t, 3>{0, 10, 40});
                for (std::size_t r = random.below(90); r > 0; --r) {
                    known_case row = random_row(*made, random, openness);
                    if (made->on()) row.facts.find(peildatum.name)->second = point(made->on()->day);
                    rows.push_back(without_some_options(std::move(row), *made));
                }
                compare(*made, rows, random);
            }
        }
}

} // namespace
} // namespace maatstaf::tests
