// What is proved of a pack: every property that it declares, and, without its saying so, that no rule and no branch of it is
// dead, that every outcome is given to somebody, and that no dated value is missing between two that are known. Whatever does
// not hold comes with a case that shows it and that anybody can judge. Part of maatstaf::pack.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/pack.hpp>
#include <maatstaf/values/date.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace maatstaf {

/// A case that shows something, told in no more facts than it takes: what judging it on that day answers does not depend on
/// the others.
struct witness_case {
    date on{};
    std::string case_json;                                         ///< what read_case reads, and `maatstaf judge`
    std::vector<std::pair<std::string_view, std::string>> answers; ///< of the rules concerned, as results state them
};

enum class proved : std::uint8_t {
    holds,
    fails,    ///< `found` says how, `cases` show it
    unsettled ///< neither within the budget; `found` says so
};

struct proof {
    proved is = proved::holds;
    std::string_view property{}; ///< its name; empty: looked at without being declared
    diagnostic found{};          ///< unless it holds
    std::vector<witness_case> cases{};
    std::uint64_t boxes = 0; ///< that were looked at
};

struct proofs {
    std::vector<proof> declared;  ///< of each property, in the order of the pack
    std::vector<proof> others;    ///< of what was looked at besides: only what does not hold, or is not settled
    std::size_t looked_at = 0;    ///< how many questions that were
    std::uint64_t boxes = 0;      ///< all together
    std::uint64_t most_boxes = 0; ///< for one question or one property

    bool all_hold() const noexcept {
        for (const proof& p : declared)
            if (p.is != proved::holds) return false;
        return others.empty();
    }
};

/// How many boxes one question, or one property, may take.
inline constexpr std::uint64_t proof_budget = 20'000;

/// Proves what the pack itself declares and contains, with the packs that it uses. The same pack and budget give the same
/// answer, on any machine. What the host computes may be anything in its domain. The names are borrowed from the pack.
proofs prove(const pack& of, std::uint64_t budget = proof_budget);

} // namespace maatstaf
