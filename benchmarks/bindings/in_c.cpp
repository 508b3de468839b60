// What a judgement costs more through the library in C: ten facts told by their slots, one rule judged and its answer read,
// in C++ and in C, for the same cases. Each is checked against the rule written by hand before any is timed.
#include "one_rule.hpp"

#include <maatstaf/load.hpp>

#include <benchmark/benchmark.h>
#include <maatstaf.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace maatstaf;
using yardstick::one;

constexpr std::size_t how_many = 4096; // enough that the branch predictor cannot learn them
constexpr std::size_t facts = yardstick::feiten.size();

[[noreturn]] void die(const char* why) {
    std::fprintf(stderr, "%s; nothing was timed\n", why);
    std::exit(1);
}

mst_utf8 utf8(std::string_view text) {
    return {text.data(), text.size()};
}

const std::vector<one>& known_cases() {
    static const auto made = yardstick::cases(how_many, 0);
    return made;
}

class in_cpp {
public:
    std::int64_t operator()(const one& c) {
        for (std::uint32_t slot = 1; slot <= facts; ++slot) known_.set_slot(slot, c[slot]);
        judge_.consider(known_);
        return judge_.answer(0).lo;
    }

private:
    static plan link() {
        static constexpr std::string_view rules[]{"regel"};
        const pack* const packs[]{&yardstick::gemeentelijk};
        std::vector<link_problem> problems;
        auto made = plan::make({packs, "gezin", rules, date{2025, 1, 1}}, problems);
        if (!made) die("the rule cannot be linked");
        return std::move(*made);
    }

    plan plan_ = link();
    situation known_{plan_};
    judge judge_{plan_};
};

/// What calls of C need; the pack is the same, read from its JSON. Not given back: the program ends.
class in_c {
public:
    in_c() {
        const std::string json = write_pack(yardstick::gemeentelijk);
        const mst_utf8 rule = utf8("regel");
        mst_request by{};
        by.struct_size = sizeof by;
        by.on = utf8("2025-01-01");
        by.rules = &rule;
        by.rule_count = 1;
        mst_pack* pack = nullptr;
        mst_plan* plan = nullptr;
        check(mst_error_new(&error_));
        check(mst_pack_load(utf8(json), nullptr, 0, &pack, error_));
        check(mst_plan_new(pack, utf8("gezin"), &by, &plan, error_));
        check(mst_case_new(plan, &case_, error_));
        for (std::size_t n = 0; n < facts; ++n)
            check(mst_plan_slot(plan, utf8(yardstick::feiten[n].name), 0, &slots_[n], error_));
    }

    std::int64_t one_by_one(const one& c) {
        mst_status status = MST_OK;
        for (std::size_t n = 0; n < facts; ++n) status |= mst_case_set(case_, slots_[n], c[n + 1].lo, error_);
        return answer(status);
    }

    std::int64_t at_once(const one& c) {
        std::int64_t values[facts];
        for (std::size_t n = 0; n < facts; ++n) values[n] = c[n + 1].lo;
        return answer(mst_case_set_each(case_, facts, slots_, values, error_));
    }

private:
    std::int64_t answer(mst_status status) {
        mst_range result{};
        status |= mst_case_judge(case_, error_);
        status |= mst_case_answer(case_, 0, &result, error_);
        check(status);
        return result.lower;
    }

    static void check(mst_status status) {
        if (status != MST_OK) die("a call of C failed");
    }

    mst_error* error_ = nullptr;
    mst_case* case_ = nullptr;
    std::uint32_t slots_[facts]{};
};

void agree_or_die() {
    in_cpp cpp;
    in_c c;
    for (const one& each : known_cases()) {
        const std::int64_t expected = yardstick::by_hand(each) ? 1 : 0;
        if (cpp(each) != expected || c.one_by_one(each) != expected || c.at_once(each) != expected)
            die("a judgement differs from the rule written by hand");
    }
}

template <class Run>
void over(benchmark::State& state, Run run) {
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(run(known_cases()[i]));
        i = (i + 1) % how_many;
    }
}

void told_and_judged_in_cpp(benchmark::State& state) {
    in_cpp cpp;
    over(state, [&](const one& each) { return cpp(each); });
}
void told_and_judged_in_c(benchmark::State& state) {
    in_c c;
    over(state, [&](const one& each) { return c.one_by_one(each); });
}
void told_at_once_and_judged_in_c(benchmark::State& state) {
    in_c c;
    over(state, [&](const one& each) { return c.at_once(each); });
}

} // namespace

BENCHMARK(told_and_judged_in_cpp);
BENCHMARK(told_and_judged_in_c);
BENCHMARK(told_at_once_and_judged_in_c);

int main(int argc, char** argv) {
    agree_or_die();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
