// Judges test cases and keeps what came of it: how many are as expected, which are not, and what they have decided.
#pragma once

#include "case_file.hpp"
#include "coverage.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

struct case_failure {
    std::string file, name, rule, because;
    stated expected, answered;
    bool expected_nothing = false, answered_nothing = false;
};

/// An excuse for a branch that a case has decided after all.
struct broken_excuse {
    std::string file, rule, branch;
};

class case_run {
public:
    explicit case_run(const pack& of);
    ~case_run();

    /// Judges every case of a file. Contradictions between facts that a case gives are reported.
    void judge_all(const case_file& cases, std::string_view file, diagnostics& found);

    /// After the last file: sets aside what the files say is out of reach.
    void excuse_all(std::span<const excuse> out_of_reach, std::string_view file, diagnostics& found);

    std::size_t cases() const noexcept { return cases_; }
    std::size_t passed() const noexcept { return passed_; }
    const std::vector<case_failure>& failures() const noexcept { return failures_; }
    const std::vector<broken_excuse>& broken_excuses() const noexcept { return broken_; }

    /// Of each entity that a case was about.
    const std::vector<coverage>& covered() const noexcept { return covered_; }
    bool all_covered() const noexcept;

private:
    struct prepared;

    prepared* prepare(const test_case& one, diagnostics& found);
    std::size_t coverage_of(std::string_view entity);

    const pack& pack_;
    std::vector<const pack*> packs_;
    std::vector<std::unique_ptr<prepared>> prepared_;
    std::vector<coverage> covered_;
    std::vector<case_failure> failures_;
    std::vector<broken_excuse> broken_;
    std::size_t cases_ = 0, passed_ = 0;
};

} // namespace maatstaf
