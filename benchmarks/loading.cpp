// What it costs to have rules as data: a pack of 10,000 generated rules, and the municipal pack with the national one,
// read from their JSON. Before anything is timed, what was loaded is written again and must give the same text.
#include "many_rules.hpp"
#include "support/live_bytes.hpp"

#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace maatstaf;

constexpr std::size_t rule_count = 10'000;

[[noreturn]] void die(const char* why) {
    std::fprintf(stderr, "%s; nothing was timed\n", why);
    std::exit(1);
}

std::string text_of(const char* name) {
    return write_pack(*built_in_pack(name));
}

const std::string& many_rules_text() {
    static const std::string text = write_pack(many_rules::generated_pack{rule_count}.view());
    return text;
}

loaded_pack load_or_die(std::string_view text, std::span<const pack* const> available = {}) {
    diagnostics found;
    auto loaded = load_pack(text, available, found);
    if (!loaded) die("a pack that this library wrote does not load");
    return std::move(*loaded);
}

/// The bytes of all texts of a pack, each once: names, labels, sources.
std::size_t bytes_of_texts(const pack& of) {
    std::set<std::string_view> texts;
    const auto add = [&](const text& both) { texts.insert({both.nl, both.en}); };
    for (const statement& s : of.definitions) {
        texts.insert(s.name);
        for (const text& said : {s.meta.label, s.meta.says, *s.meta.contradiction}) add(said);
        for (const source* where : s.meta.sources())
            texts.insert({where->id, where->title, where->at, where->url, where->quote});
    }
    std::size_t bytes = 0;
    for (const std::string_view one : texts) bytes += one.size();
    return bytes;
}

double bytes_a_rule() {
    many_rules_text();
    const std::size_t before = tests::live_bytes();
    const loaded_pack loaded = load_or_die(many_rules_text());
    const std::size_t all = tests::live_bytes() - before;
    return static_cast<double>(all - bytes_of_texts(loaded.view())) / static_cast<double>(rule_count);
}

void agree_or_die() {
    if (write_pack(load_or_die(many_rules_text())) != many_rules_text()) die("a pack is written differently");
    const std::string national = text_of("landelijk"), municipal = text_of("haarlemmermeer");
    const loaded_pack used = load_or_die(national);
    const pack* const available[]{&used.view()};
    if (write_pack(used) != national || write_pack(load_or_die(municipal, available)) != municipal)
        die("a shipped pack is written differently");
}

void load_many_rules(benchmark::State& state) {
    const std::string& text = many_rules_text();
    for (auto _ : state) benchmark::DoNotOptimize(load_or_die(text));
    state.counters["bytes"] = bytes_a_rule();
}

void load_haarlemmermeer_with_landelijk(benchmark::State& state) {
    const std::string national = text_of("landelijk"), municipal = text_of("haarlemmermeer");
    for (auto _ : state) {
        const loaded_pack used = load_or_die(national);
        const pack* const available[]{&used.view()};
        benchmark::DoNotOptimize(load_or_die(municipal, available));
    }
}

} // namespace

BENCHMARK(load_many_rules)->Unit(benchmark::kMillisecond);
BENCHMARK(load_haarlemmermeer_with_landelijk)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    agree_or_die();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
