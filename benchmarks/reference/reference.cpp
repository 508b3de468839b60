// How fast the rules of the reference workload are judged for many households: by hand, in the ways of yardsticks.hpp.
// Every outcome of every candidate is checked before anything is timed; a difference ends the program. Prints a line of
// JSON for each figure. Give it the numbers of rows to time; it times 1,000 and 100,000 when told nothing.
#include "in_tables.hpp"
#include "one_by_one.hpp"
#include "workload.hpp"
#include "yardsticks.hpp"

#include <maatstaf/table.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace reference;

constexpr std::size_t always_checked[]{1'000, 100'000};
constexpr std::size_t judged_by_pack = 1'000;
constexpr unsigned also_unknown = 10;                 // percent
constexpr std::size_t rows_a_measurement = 1'000'000; // a small table is judged as often as that takes
constexpr int rounds = 9;
constexpr unsigned thread_counts[]{1, 2};

/// Somebody who can judge a table, in so many threads. Timed is what `judge` does, which is everything up to the outcomes
/// lying in their columns.
struct candidate {
    std::string name;
    std::function<void(const inputs&, const outputs&, unsigned threads)> judge;
    unsigned percent_unknown = 0; ///< of the facts of the table that it gets; its outcomes are then its own to check
};

[[noreturn]] void die(const std::string& why) {
    std::fprintf(stderr, "%s; nothing was timed\n", why.c_str());
    std::exit(1);
}

/// A yardstick, with the rows divided between threads.
auto divided(yardstick& by) {
    return [&by](const inputs& in, const outputs& out, unsigned threads) {
        const std::size_t part = padded((in.rows + threads - 1) / threads);
        std::vector<std::thread> others;
        for (std::size_t from = part; from < in.rows; from += part)
            others.emplace_back([&, from] { by(in, out, from, std::min(from + part, in.rows)); });
        by(in, out, 0, std::min(part, in.rows));
        for (std::thread& other : others) other.join();
    };
}

/// The library, with the rules as data; where facts are unknown its answers are compared with single cases first.
auto tables_judged(bool unknown, const std::string& kernels) {
    auto by = std::make_shared<in_tables>(unknown, kernels);
    const table some(judged_by_pack, unknown ? also_unknown : 0);
    if (!by->agrees(some.columns(), judged_by_pack)) die("a table is not judged as its rows are");
    return [by](const inputs& in, const outputs& out, unsigned threads) { (*by)(in, out, threads); };
}

std::vector<candidate> all_candidates() {
    std::vector<candidate> all{{"by hand, row by row", divided(by_hand_rows)},
                               {"by hand, plain columns", divided(by_hand_plain_columns)},
                               {"by hand, columns", divided(by_hand_columns)}};
#ifdef MAATSTAF_REFERENCE_X86
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma"))
        all.push_back({"by hand, columns, AVX2", divided(by_hand_columns_v3)});
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vbmi")) {
        all.push_back({"by hand, AVX-512", divided(by_hand_avx512)});
        all.push_back({"by hand, AVX-512, streaming stores", divided(by_hand_avx512_streaming)});
    }
#endif
    for (const std::string_view kernels : maatstaf::instruction_sets())
        for (const unsigned percent : {0u, also_unknown})
            all.push_back(
                {"maatstaf, " + std::string(kernels), tables_judged(percent != 0, std::string(kernels)), percent});
    return all;
}

/// The same households for everyone: all facts known, or a part of them unknown.
using tables = std::map<unsigned, table>;

tables tables_for(const std::vector<candidate>& all, std::size_t rows) {
    tables result;
    for (const candidate& c : all) result.try_emplace(c.percent_unknown, rows, c.percent_unknown);
    return result;
}

void agree_or_die(const std::vector<candidate>& all, std::size_t rows) {
    const table households(rows);
    const results right(rows), answered(rows);
    by_hand_rows(households.columns(), right.columns(), 0, rows);
    const auto expected = expected_checksum(rows);
    if (expected && checksum(right.columns()) != *expected) die("the outcomes are not those of the reference");
    for (const candidate& c : all)
        for (const unsigned threads : thread_counts) {
            if (c.percent_unknown != 0) continue;
            spoil(answered.columns());
            c.judge(households.columns(), answered.columns(), threads);
            for (std::size_t r = 0; r < outputs::count; ++r)
                if (std::memcmp(answered.columns().r[r], right.columns().r[r], rows) != 0)
                    die("r" + std::to_string(r + 1) + " of \"" + c.name + "\" differs");
        }
}

/// The pack says what the yardsticks say; and with facts unknown it leaves that possible, and still settles much.
void pack_agrees_or_die() {
    const table known(judged_by_pack), partly(judged_by_pack, also_unknown);
    const results right(judged_by_pack);
    by_hand_rows(known.columns(), right.columns(), 0, judged_by_pack);
    const auto all = judged_one_by_one(known.columns(), judged_by_pack);
    const auto some = judged_one_by_one(partly.columns(), judged_by_pack);
    if (!all || !some) die("the pack cannot be linked, or it does not accept a fact");
    std::size_t open = 0;
    for (std::size_t row = 0; row < judged_by_pack; ++row)
        for (std::size_t r = 0; r < outputs::count; ++r) {
            const maatstaf::box answer = maatstaf::point(right.columns().r[r][row]), wide = (*some)[row][r];
            const std::string name = "r" + std::to_string(r + 1) + " of row " + std::to_string(row);
            if ((*all)[row][r] != answer) die("the pack differs in " + name);
            if (wide.lo > answer.lo || wide.hi < answer.hi) die("with facts unknown the pack excludes " + name);
            open += wide == answer ? 0U : 1U;
        }
    const std::size_t outcomes = judged_by_pack * outputs::count;
    if (open * 20 < outcomes || open * 2 > outcomes)
        die("with facts unknown nearly all or nearly no outcomes are open");
}

double nanoseconds_a_row(const candidate& c, const inputs& in, const outputs& out, unsigned threads) {
    const std::size_t times = std::max<std::size_t>(1, rows_a_measurement / in.rows);
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t n = 0; n < times; ++n) c.judge(in, out, threads);
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    return taken.count() / static_cast<double>(times * in.rows);
}

/// The candidates take turns, so that a busy moment of the machine is nobody's in particular.
void time_all(const std::vector<candidate>& all, std::size_t rows, unsigned threads) {
    const tables households = tables_for(all, rows);
    const results outcomes(rows);
    std::vector<std::vector<double>> figures(all.size());
    for (int round = 0; round < rounds; ++round)
        for (std::size_t c = 0; c < all.size(); ++c)
            figures[c].push_back(nanoseconds_a_row(all[c], households.at(all[c].percent_unknown).columns(),
                                                   outcomes.columns(), threads));
    for (std::size_t c = 0; c < all.size(); ++c) {
        std::sort(figures[c].begin(), figures[c].end());
        std::printf(
            "{\"candidate\": \"%s\", \"rows\": %zu, \"threads\": %u, \"percent_unknown\": %u, \"rounds\": %d, "
            "\"median_ns_per_row\": %.3f, \"min_ns_per_row\": %.3f}\n",
            all[c].name.c_str(), rows, threads, all[c].percent_unknown, rounds, figures[c][rounds / 2],
            figures[c].front());
    }
    std::fflush(stdout);
}

std::vector<std::size_t> sizes_asked(int count, char** words) {
    std::vector<std::size_t> result;
    for (int n = 1; n < count; ++n) {
        char* end = nullptr;
        const unsigned long long rows = std::strtoull(words[n], &end, 10);
        if (rows == 0 || *end != '\0') die("\"" + std::string(words[n]) + "\" is not a number of rows");
        result.push_back(rows);
    }
    if (result.empty()) result.assign(std::begin(always_checked), std::end(always_checked));
    return result;
}

} // namespace

int main(int count, char** words) {
    const std::vector<std::size_t> sizes = sizes_asked(count, words);
    const std::vector<candidate> all = all_candidates();
    pack_agrees_or_die();
    for (const std::size_t rows : always_checked) agree_or_die(all, rows);
    for (const std::size_t rows : sizes)
        if (std::find(std::begin(always_checked), std::end(always_checked), rows) == std::end(always_checked))
            agree_or_die(all, rows);
    for (const std::size_t rows : sizes)
        for (const unsigned threads : thread_counts) time_all(all, rows, threads);
    return 0;
}
