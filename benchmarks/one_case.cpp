// What one case costs: a rule of 31 nodes in every way of running it, beside the same rule by hand; all rules of
// haarlemmermeer for one household; and the reasons. Every way is checked against the hand-written one before any is
// timed; a difference ends the program.
#include "one_rule.hpp"

#include <maatstaf/sociaal/sociaal.hpp>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace maatstaf;
using namespace maatstaf::literals;
using yardstick::one;

constexpr std::size_t how_many = 4096; // enough that the branch predictor cannot learn them

constexpr auto link_rule = [] { return link_one(yardstick::gemeentelijk, "gezin", "regel", date{2025, 1, 1}); };

plan make_plan(const pack& from, std::string_view entity, std::span<const std::string_view> rules) {
    const pack* const packs[]{&from};
    std::vector<link_problem> problems;
    auto made = plan::make({packs, entity, rules, date{2025, 1, 1}}, problems);
    if (!made) {
        std::fprintf(stderr, "the rules cannot be linked: %s\n", std::string(problems.front().name).c_str());
        std::exit(1);
    }
    return std::move(*made);
}

const plan& one_rule() {
    static const std::string_view names[]{"regel"};
    static const plan made = make_plan(yardstick::gemeentelijk, "gezin", names);
    return made;
}

const std::vector<one>& known_cases() {
    static const auto made = yardstick::cases(how_many, 0);
    return made;
}
const std::vector<one>& partly_known_cases() {
    static const auto made = yardstick::cases(how_many, 10);
    return made;
}

void agree_or_die() {
    const auto differ = [](const char* what) {
        std::fprintf(stderr, "%s differs from the rule written by hand; nothing was timed\n", what);
        std::exit(1);
    };
    box values[4];
    for (const one& c : known_cases()) {
        evaluate(one_rule().code(), {c.data()}, values);
        if (values[0] != point(yardstick::by_hand(c))) differ("the interpreter");
        if (yardstick::by_hand_with_unknowns(c) != values[0]) differ("the hand-written rule with unknowns");
    }
    for (const one& c : partly_known_cases()) {
        evaluate(one_rule().code(), {c.data()}, values);
        if (values[0] != yardstick::by_hand_with_unknowns(c)) differ("the interpreter, with unknowns,");
        const box interpreted = values[0];
        evaluate_known<compiled<link_rule>>({c.data()}, values);
        if (values[0] != interpreted) differ("the compiled rule");
    }
}

template <class Run>
void over(benchmark::State& state, const std::vector<one>& cases, Run run) {
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(run(cases[i]));
        i = (i + 1) % how_many;
    }
}

box compiled_rule(const one& c) {
    box values[4];
    evaluate_known<compiled<link_rule>>({c.data()}, values);
    return values[0];
}
box interpreted_rule(const one& c) {
    box values[4];
    evaluate(one_rule().code(), {c.data()}, values);
    return values[0];
}

void rule31_by_hand_known(benchmark::State& s) {
    over(s, known_cases(), yardstick::by_hand);
}
void rule31_by_hand_unknowns(benchmark::State& s) {
    over(s, partly_known_cases(), yardstick::by_hand_with_unknowns);
}
void rule31_compiled_known(benchmark::State& s) {
    over(s, known_cases(), compiled_rule);
}
void rule31_compiled_unknowns(benchmark::State& s) {
    over(s, partly_known_cases(), compiled_rule);
}
void rule31_interpreted_known(benchmark::State& s) {
    over(s, known_cases(), interpreted_rule);
}
void rule31_interpreted_unknowns(benchmark::State& s) {
    over(s, partly_known_cases(), interpreted_rule);
}

// --- all rules of haarlemmermeer for one household, all facts known ---

const plan& all_rules() {
    static const auto names = [] {
        std::vector<std::string_view> result;
        for (const statement& s : sociaal::haarlemmermeer.definitions)
            if (s.is_rule && s.entity == "huishouden") result.push_back(s.name);
        return result;
    }();
    static const plan made = make_plan(sociaal::haarlemmermeer, "huishouden", names);
    return made;
}

situation household() {
    using namespace sociaal;
    situation s{all_rules()};
    s.set(woongemeente, 394);
    s.set(gehuwd, yes);
    s.set(aanvrager_geboortedatum, date{1988, 4, 12});
    s.set(aanvrager_in_inrichting, no);
    s.set(partner_geboortedatum, date{1990, 9, 30});
    s.set(partner_in_inrichting, no);
    s.set(netto_inkomen, 2191.16_euro);
    s.set(netto_inkomen_inclusief, 2306.49_euro);
    s.set(vermogen, 5000_euro);
    s.set(student, no);
    s.set(maanden_laag_inkomen, 40);
    s.set(zicht_op_inkomensverbetering, no);
    s.set(toeslag_eerder_toegekend, yes);
    s.set(toeslag_laatst_toegekend_op, date{2023, 3, 1});
    s.set(heeft_bijstand, no);
    s.set(ouders_kunnen_bijdragen, no);
    s.no_members(medebewoners);
    for (const date born : {date{2016, 9, 1}, date{2011, 2, 3}}) {
        s.add_member(kinderen);
        s.set_member(kind_geboortedatum, born);
        s.set_member(kind_onderwijs,
                     born < date{2013, 1, 1} ? onderwijs::voortgezet_onderwijs : onderwijs::basisonderwijs);
        s.set_member(kind_ten_laste, yes);
    }
    return s;
}

void haarlemmermeer_all_rules(benchmark::State& state) {
    const situation s = household();
    const known_facts facts = s.facts();
    std::vector<box> values(all_rules().code().segments.size());
    for (auto _ : state) {
        evaluate(all_rules().code(), facts, values.data());
        benchmark::DoNotOptimize(values.data());
        benchmark::ClobberMemory();
    }
}

void haarlemmermeer_reasons_per_rule(benchmark::State& state) {
    const situation s = household();
    judge j{all_rules()};
    const std::size_t rules = all_rules().rules().size();
    std::size_t n = 0;
    for (auto _ : state) {
        if (n == 0) j.consider(s);
        benchmark::DoNotOptimize(j.why(n));
        n = (n + 1) % rules;
    }
}

} // namespace

BENCHMARK(rule31_by_hand_known);
BENCHMARK(rule31_by_hand_unknowns);
BENCHMARK(rule31_compiled_known);
BENCHMARK(rule31_compiled_unknowns);
BENCHMARK(rule31_interpreted_known);
BENCHMARK(rule31_interpreted_unknowns);
BENCHMARK(haarlemmermeer_all_rules);
BENCHMARK(haarlemmermeer_reasons_per_rule);

int main(int argc, char** argv) {
    agree_or_die();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
