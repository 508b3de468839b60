// The commands of the program. Each reads its own arguments, writes its result to standard output and its diagnostics to
// standard error, and returns the exit status.
#pragma once

#include <span>
#include <string>

namespace maatstaf::cli {

/// 0: done, also when an answer is no or unknown; 1: a finding; 2: the input is not as it should be.
inline constexpr int done = 0;
inline constexpr int found_something = 1;
inline constexpr int bad_input = 2;

int run_judge(std::span<const std::string> arguments);
int run_ask(std::span<const std::string> arguments);
int run_batch(std::span<const std::string> arguments);
int run_brp(std::span<const std::string> arguments);
int run_check(std::span<const std::string> arguments);
int run_changes(std::span<const std::string> arguments);
int run_changes_of_table(std::span<const std::string> arguments); ///< what run_changes does with --table
int run_cases(std::span<const std::string> arguments);
int run_diff(std::span<const std::string> arguments);
int run_replay(std::span<const std::string> arguments);
int run_sweep(std::span<const std::string> arguments);
int run_whatif(std::span<const std::string> arguments);
int run_show(std::span<const std::string> arguments);
int run_packs(std::span<const std::string> arguments);

} // namespace maatstaf::cli
