// What many rules cost: a pack of 1 to 10,000 rules over 100 shared definitions, linked, and judged for one household
// after another. Every answer is compared with plain C++ before anything is timed; a difference ends the program.
#include "many_rules_by_hand.hpp"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace {

using namespace maatstaf;
using namespace many_rules;

constexpr std::size_t household_count = 64; // taken in turn, so that no branch predictor knows one by heart
constexpr std::int64_t sizes[]{1, 10, 100, 1'000, 10'000};

[[noreturn]] void die(const char* why) {
    std::fprintf(stderr, "%s; nothing was timed\n", why);
    std::exit(1);
}

std::optional<plan> link_all(const generated_pack& from) {
    const pack* const packs[]{&from.view()};
    std::vector<link_problem> problems;
    return plan::make({packs, entity_name, from.rules(), on}, problems);
}

/// A pack with its plan and the households that it judges.
struct prepared {
    generated_pack pack;
    std::optional<plan> made;
    std::vector<household> households;
    std::vector<situation> situations;

    explicit prepared(std::size_t rules) : pack(rules), made(link_all(pack)) {
        if (!made) die("the generated rules cannot be linked");
        std::mt19937_64 random{1};
        for (std::size_t n = 0; n < household_count; ++n) {
            households.push_back(any_household(random));
            tell(situations.emplace_back(*made), households.back());
        }
    }
    prepared(const prepared&) = delete;
    prepared& operator=(const prepared&) = delete;
};

const prepared& of_size(std::int64_t rules) {
    static std::map<std::int64_t, std::unique_ptr<prepared>> all;
    auto& one = all[rules];
    if (!one) one = std::make_unique<prepared>(static_cast<std::size_t>(rules));
    return *one;
}

void agree_or_die() {
    for (const std::int64_t rules : sizes) {
        const prepared& p = of_size(rules);
        judge j{*p.made};
        std::size_t held = 0;
        for (std::size_t h = 0; h < household_count; ++h) {
            j.consider(p.situations[h]);
            const defined_values defined = definitions_by_hand(p.households[h]);
            for (std::size_t r = 0; r < p.pack.recipes().size(); ++r) {
                const bool expected = by_hand(p.pack.recipes()[r], p.households[h], defined);
                if (j.answer(r) != point(expected)) die("a rule differs from the same rule in plain C++");
                held += expected ? 1U : 0U;
            }
        }
        const std::size_t answers = household_count * p.pack.recipes().size();
        if (rules > 1 && (held * 10 < answers || held * 10 > 9 * answers)) die("nearly all answers are the same");
    }
}

template <class T>
std::size_t bytes(std::span<const T> array) noexcept {
    return array.size_bytes();
}
template <class T>
std::size_t bytes(const std::vector<T>& array) noexcept {
    return array.size() * sizeof(T);
}

/// What the arrays of a plan hold. The pack itself, which a plan only views, is not in it.
std::size_t bytes(const plan& of) noexcept {
    const linked& l = of.links();
    const scope& names = of.names();
    constexpr std::size_t index_entry = 2 * sizeof(symbol); // a symbol and a place
    const std::size_t indexed = names.facts.size() + names.statements.things.size() + names.parameters.things.size();
    return bytes(l.nodes) + bytes(l.segments) + bytes(l.tables) + bytes(l.days) + bytes(l.values) + bytes(l.known) +
           bytes(l.statements) + bytes(l.segment_of) + bytes(l.parameters) + bytes(l.bound) + bytes(of.rules()) +
           bytes(of.domains()) + bytes(of.kinds()) + bytes(names.facts) + bytes(names.places) +
           bytes(names.statements.things) + bytes(names.parameters.things) + indexed * index_entry;
}

void many_rules_link(benchmark::State& state) {
    const prepared& p = of_size(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(link_all(p.pack));
    state.counters["bytes"] = static_cast<double>(bytes(*p.made));
}

void many_rules_judge(benchmark::State& state) {
    const prepared& p = of_size(state.range(0));
    judge j{*p.made};
    std::size_t h = 0;
    for (auto _ : state) {
        j.consider(p.situations[h]);
        benchmark::DoNotOptimize(j.room().values.data());
        benchmark::ClobberMemory();
        h = (h + 1) % household_count;
    }
}

} // namespace

BENCHMARK(many_rules_link)->Arg(1)->Arg(10)->Arg(100)->Arg(1'000)->Arg(10'000);
BENCHMARK(many_rules_judge)->Arg(1)->Arg(10)->Arg(100)->Arg(1'000)->Arg(10'000);

int main(int argc, char** argv) {
    agree_or_die();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
