// What many rules cost when a table is judged by them: the packs of many_rules.hpp with 1 to 10,000 rules, and thousands of
// households as columns, on one thread. Timed is making the judge, and judging. Every answer is compared with plain C++
// before anything is timed; a difference ends the program.
#include "many_rules_table.hpp"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace {

using namespace maatstaf;
using namespace many_rules;

constexpr std::size_t household_count = 4'096;
constexpr std::int64_t sizes[]{1, 10, 100, 1'000, 10'000};

[[noreturn]] void die(const char* why) {
    std::fprintf(stderr, "%s; nothing was timed\n", why);
    std::exit(1);
}

const std::vector<household>& everybody() {
    static const std::vector<household> all = [] {
        std::vector<household> result;
        std::mt19937_64 random{1};
        for (std::size_t n = 0; n < household_count; ++n) result.push_back(any_household(random));
        return result;
    }();
    return all;
}

const household_columns& their_columns() {
    static const household_columns all{everybody()};
    return all;
}

/// A pack with its plan, its judge and what it answers.
struct prepared {
    generated_pack pack;
    std::optional<plan> made;
    std::optional<table_judge> judge;
    truth_columns answers;

    explicit prepared(std::size_t rules) : pack(rules), answers(rules, household_count) {
        const maatstaf::pack* const packs[]{&pack.view()};
        std::vector<link_problem> problems;
        made = plan::make({packs, entity_name, pack.rules(), on}, problems);
        if (!made) die("the generated rules cannot be linked");
        judge = make_judge();
        if (!judge) die("the columns do not fit the rules");
    }
    prepared(const prepared&) = delete;
    prepared& operator=(const prepared&) = delete;

    std::optional<table_judge> make_judge() const {
        std::vector<table_problem> problems;
        return table_judge::make(*made, their_columns().cases(), problems);
    }
    void judge_all() const {
        std::vector<table_problem> problems;
        const auto done = judge->judge(their_columns().cases(), answers.columns(), {}, problems);
        if (!done || done->refused != 0) die("a table is refused");
    }
};

const prepared& of_size(std::int64_t rules) {
    static std::map<std::int64_t, std::unique_ptr<prepared>> all;
    auto& one = all[rules];
    if (!one) one = std::make_unique<prepared>(static_cast<std::size_t>(rules));
    return *one;
}

void agree_or_die() {
    std::vector<defined_values> defined;
    for (const household& h : everybody()) defined.push_back(definitions_by_hand(h));
    for (const std::int64_t rules : sizes) {
        const prepared& p = of_size(rules);
        p.judge_all();
        for (std::size_t r = 0; r < p.pack.recipes().size(); ++r)
            for (std::size_t h = 0; h < household_count; ++h) {
                if (!p.answers.settled(r, h)) die("with everything known an answer is open");
                if (p.answers.holds(r, h) != by_hand(p.pack.recipes()[r], everybody()[h], defined[h]))
                    die("a rule differs from the same rule in plain C++");
            }
    }
}

void many_rules_table_make(benchmark::State& state) {
    const prepared& p = of_size(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(p.make_judge());
}

void many_rules_table_judge(benchmark::State& state) {
    const prepared& p = of_size(state.range(0));
    for (auto _ : state) {
        p.judge_all();
        benchmark::ClobberMemory();
    }
    state.counters["rows"] = static_cast<double>(household_count);
}

} // namespace

BENCHMARK(many_rules_table_make)->Arg(1)->Arg(10)->Arg(100)->Arg(1'000)->Arg(10'000);
BENCHMARK(many_rules_table_judge)->Arg(1)->Arg(10)->Arg(100)->Arg(1'000)->Arg(10'000);

int main(int argc, char** argv) {
    agree_or_die();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
