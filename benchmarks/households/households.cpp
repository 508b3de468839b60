// What rules over the members of a list cost in tables, beside plain loops. All answers of all candidates are compared
// before anything is timed; a difference ends the program.
#include "by_hand.hpp"
#include "pack.hpp"

#include <maatstaf/table.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace households;
using namespace maatstaf;

[[noreturn]] void die(const char* why) {
    std::fprintf(stderr, "%s; nothing was timed\n", why);
    std::exit(1);
}

/// Judges some of the rules for all households, on one thread and with the fastest kernels.
class in_tables {
public:
    in_tables(const persons& all, std::span<const std::string_view> names) : plan_(link(names)) {
        for (const std::string_view name : names) {
            if (name != "gezinsinkomen" && columns_.empty())
                columns_.push_back(
                    {.name = "personen.geboortedatum", .lies = layout::int32, .values = {all.birth.data()}});
            if (name == "gezinsinkomen")
                columns_.push_back({.name = "personen.inkomen", .lies = layout::int64, .values = {all.income.data()}});
        }
        lists_.push_back({.name = "personen", .lies = layout::int32, .offsets = all.offsets.data()});
        std::vector<table_problem> problems;
        judge_ = table_judge::make(plan_, cases(), problems);
        if (!judge_) die("the columns do not fit the rules");
    }
    in_tables(const in_tables&) = delete;
    in_tables& operator=(const in_tables&) = delete;

    void operator()(std::span<const result_column> to) const {
        std::vector<table_problem> problems;
        const auto done = judge_->judge(cases(), to, {}, problems);
        if (!done || done->refused != 0) die("a table is refused");
    }

private:
    static plan link(std::span<const std::string_view> names) {
        const pack* const packs[]{&rules::scheme};
        std::vector<link_problem> problems;
        auto made = plan::make({packs, rules::entity_name, names, rules::on}, problems);
        if (!made) die("the rules cannot be linked");
        return std::move(*made);
    }
    table cases() const { return {.rows = household_count, .columns = columns_, .lists = lists_}; }

    plan plan_;
    std::vector<column> columns_;
    std::vector<list_column> lists_;
    std::optional<table_judge> judge_;
};

const persons& somebody() {
    static const persons all = everybody();
    return all;
}

/// The rules and where their answers go, all three or one of them.
struct question {
    static constexpr std::size_t bitmap = household_count / 8;

    std::span<const std::string_view> names;
    in_tables by{somebody(), names};
    answers to{};
    std::vector<std::vector<std::uint8_t>> settled = std::vector(names.size(), std::vector<std::uint8_t>(bitmap));

    void judge() {
        std::vector<result_column> columns;
        for (const std::string_view name : names) {
            std::uint8_t* const bits = settled[columns.size()].data();
            if (name == "met_kinderen")
                columns.push_back({.lies = layout::uint8, .values = to.has_minor.data(), .validity = bits});
            else if (name == "aantal_kinderen")
                columns.push_back({.lies = layout::uint8, .values = to.minors.data(), .validity = bits});
            else columns.push_back({.lies = layout::int64, .values = to.income.data(), .validity = bits});
        }
        by(columns);
    }
};

constexpr std::span<const std::string_view> all_names = rules::rule_names;

question& question_of(std::size_t number) {
    static question each[]{
        {all_names.subspan(0, 1)}, {all_names.subspan(1, 1)}, {all_names.subspan(2, 1)}, {all_names}};
    return each[number];
}

constexpr void (*loops[])(const persons&, answers&){has_minor_by_hand, minors_by_hand, income_by_hand, all_by_hand};

void agree_or_die() {
    const persons& all = somebody();
    if (all.birth.size() != person_count || all.offsets.size() != household_count + 1)
        die("there are too many persons");
    answers right;
    in_years(all, right);
    for (std::size_t n = 0; n < std::size(loops); ++n) {
        question& asked = question_of(n);
        answers by_hand;
        loops[n](all, by_hand);
        asked.judge();
        if (by_hand != asked.to) die("the rules differ from the loop");
        const bool same = n == 0   ? by_hand.has_minor == right.has_minor
                          : n == 1 ? by_hand.minors == right.minors
                          : n == 2 ? by_hand.income == right.income
                                   : by_hand == right;
        if (!same) die("the loop differs from ages in years");
        for (const auto& bits : asked.settled)
            if (std::ranges::any_of(bits, [](std::uint8_t byte) { return byte != 0xff; })) die("an answer is open");
    }
}

void households_by_hand(benchmark::State& state) {
    answers to;
    for (auto _ : state) {
        loops[state.range(0)](somebody(), to);
        benchmark::ClobberMemory();
    }
}

void households_in_years(benchmark::State& state) {
    answers to;
    for (auto _ : state) {
        in_years(somebody(), to);
        benchmark::ClobberMemory();
    }
}

void households_in_tables(benchmark::State& state) {
    question& asked = question_of(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        asked.judge();
        benchmark::ClobberMemory();
    }
}

} // namespace

BENCHMARK(households_by_hand)->DenseRange(0, 3);
BENCHMARK(households_in_years);
BENCHMARK(households_in_tables)->DenseRange(0, 3);

int main(int argc, char** argv) {
    agree_or_die();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
