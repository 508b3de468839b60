#include "block/block_runner.hpp"
#include "block/lowering.hpp"
#include "bound_column.hpp"
#include "by_case.hpp"

#include <algorithm>
#include <exception>
#include <thread>

namespace maatstaf {

struct table_judge::parts {
    const plan* of = nullptr;
    bound_table bound;
    std::optional<block::lane_program> lanes; ///< nothing: every row is judged for itself
};

namespace {

/// Rows that one thread judges, and what it found.
struct run_of_rows {
    std::size_t begin = 0, end = 0;
    std::size_t refused_count = 0;
    std::vector<refused_row> refused; ///< the first ones
    std::exception_ptr thrown;        ///< for want of memory: told by the thread that was asked

    void refuse(const refused_row& row, std::size_t most) {
        ++refused_count;
        if (refused.size() < most) refused.push_back(row);
    }
};

/// Whole bytes of every bitmap, so that no two threads write the same one.
std::vector<run_of_rows> divide(std::size_t rows, unsigned threads) {
    constexpr std::size_t together = 64;
    const std::size_t groups = (rows + together - 1) / together;
    std::vector<run_of_rows> runs(std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(groups, 1)));
    for (std::size_t r = 0; r < runs.size(); ++r) {
        runs[r].begin = std::min(rows, groups * r / runs.size() * together);
        runs[r].end = std::min(rows, groups * (r + 1) / runs.size() * together);
    }
    return runs;
}

} // namespace

std::span<const std::string_view> instruction_sets() noexcept {
    return block::runnable_kernels();
}

table_judge::table_judge(std::unique_ptr<parts> made) noexcept : parts_(std::move(made)) {}
table_judge::table_judge(table_judge&&) noexcept = default;
table_judge& table_judge::operator=(table_judge&&) noexcept = default;
table_judge::~table_judge() = default;

std::optional<table_judge> table_judge::make(const plan& of, const table& like, std::vector<table_problem>& problems,
                                             std::size_t block) {
    auto made = std::make_unique<parts>();
    made->of = &of;
    made->bound = bind(of, like, problems);
    if (!problems.empty()) return std::nullopt;
    made->lanes = block::lower(block::build_graph(of, made->bound), made->bound, of, block);
    return table_judge{std::move(made)};
}

std::optional<table_outcome> table_judge::judge(const table& cases, std::span<const result_column> results,
                                                const table_options& how, std::vector<table_problem>& problems) const {
    check_shape(*parts_->of, parts_->bound, cases, results, problems);
    const block::kernel_set* kernels = block::kernels_called(how.kernels);
    if (kernels == nullptr) problems.push_back({table_problem::reason::no_such_kernels, how.kernels});
    if (!problems.empty()) return std::nullopt;
    std::vector<run_of_rows> runs = divide(cases.rows, how.threads);
    const bool wants_reasons = std::any_of(results.begin(), results.end(), by_case::wants_reasons);
    const auto judge_run = [&](run_of_rows& run) {
        std::optional<by_case> one; // most tables need nobody to be judged alone
        const auto judge_one = [&](std::size_t row) {
            if (!one) one.emplace(*parts_->of, parts_->bound, cases, results);
            if (const auto refused = one->judge(row)) run.refuse(*refused, how.refused.size());
        };
        std::size_t row = run.begin;
        if (parts_->lanes) {
            block::block_runner block{*parts_->lanes, *kernels, parts_->bound, *parts_->of, cases, results};
            while (row < run.end) {
                const std::size_t rows = block.run(row, run.end);
                if (wants_reasons || block.is_any_bad())
                    for (std::size_t r = 0; r < rows; ++r)
                        if (wants_reasons || block.bad()[r] != 0) judge_one(row + r);
                row += rows;
            }
        }
        for (; row < run.end; ++row) judge_one(row);
    };
    const auto judge_safely = [&](run_of_rows& run) noexcept {
        try {
            judge_run(run);
        } catch (...) { run.thrown = std::current_exception(); }
    };
    std::vector<std::thread> helpers;
    helpers.reserve(runs.size());
    std::size_t next = 1;
    try {
        for (; next < runs.size(); ++next) helpers.emplace_back(judge_safely, std::ref(runs[next]));
    } catch (...) {
        for (std::size_t r = next; r < runs.size(); ++r) judge_safely(runs[r]); // no more threads to be had: do it here
    }
    judge_safely(runs.front());
    for (std::thread& helper : helpers) helper.join();
    for (const run_of_rows& run : runs)
        if (run.thrown) std::rethrow_exception(run.thrown);

    table_outcome outcome;
    std::size_t told = 0;
    for (const run_of_rows& run : runs) {
        outcome.refused += run.refused_count;
        for (const refused_row& row : run.refused)
            if (told < how.refused.size()) how.refused[told++] = row;
    }
    return outcome;
}

} // namespace maatstaf
