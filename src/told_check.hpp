// What is found when a pack is checked, told in full: its own test cases run, its properties proved, remarks. The command line
// and the library in C give the same bytes.
#pragma once

#include "case_run.hpp"
#include "json_document.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/prove.hpp>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

/// A pack as whoever has loaded it knows it. All of it outlives what is checked.
struct pack_to_check {
    const pack& of;
    std::string_view origin;           ///< what the places of findings begin with, before "#"
    std::string_view text{};           ///< what it was loaded from, for lines and columns; empty where there is none
    const json_value* cases = nullptr; ///< the test cases that it brings along, a list; null where it brings none
    bool is_signed = false;            ///< and the signature is right
};

/// No budget of a proof may be larger.
inline constexpr std::uint64_t most_proof_budget = 1'000'000'000;

/// Stays where it is: what is kept of its cases refers to it.
class checked_pack {
public:
    /// `on`: a day on which its dated values should have a value. `budget`: as for prove; 0: as it is. Contradictions in
    /// a case that the pack brings along go to `found`; then there is nothing to tell.
    checked_pack(const pack_to_check& asked, std::optional<date> on, std::uint64_t budget, diagnostics& found);

    /// Every case is as expected, and all is proved. Remarks do not count.
    bool is_good() const { return run_.failures().empty() && proven_.all_hold(); }

    const pack& of() const noexcept { return asked_.of; }
    bool is_signed() const noexcept { return asked_.is_signed; }
    const diagnostics& remarked() const noexcept { return remarked_; }
    const proofs& proven() const noexcept { return proven_; }
    const case_run& run() const noexcept { return run_; }

private:
    pack_to_check asked_;
    diagnostics remarked_;
    proofs proven_;
    case_run run_;
};

/// A page of each, or {"packs": […]}, and a newline.
std::string tell_checked(const std::deque<checked_pack>& all, language in, bool as_json);

} // namespace maatstaf
