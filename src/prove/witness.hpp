// Cases that were found, told in no more facts than it takes, as JSON that can be judged.
#pragma once

#include "prove/open_case.hpp"

#include <maatstaf/prove.hpp>

#include <optional>
#include <span>
#include <vector>

namespace maatstaf::proving {

/// What is known of a case by the place of each fact.
struct told_case {
    const plan* by = nullptr;
    std::vector<box> slots;
    std::vector<std::int32_t> members; ///< below 0: not known

    told_case(const plan& of, const search::complete_case& found);

    box answer(std::uint32_t segment) const;
    std::vector<box> answers() const; ///< of each root of the plan
};

/// Forgets, in all of these cases alike, what does not change any answer of theirs. Not `kept`: names of facts and lists.
void forget_what_does_not_matter(std::span<told_case> cases, std::span<const std::string_view> kept);

/// Forgets all but these.
void forget_all_but(told_case& of, std::span<const std::string_view> told);

/// The answer of a root as results state it: "yes", "1533.82", "unknown".
std::string answer_text(const told_case& of, std::size_t root);
/// One value of a fact, for a sentence.
std::string fact_text(const told_case& of, std::string_view fact);

/// `roots`: so many of the plan's are rules that anybody can ask about.
witness_case witness_of(const told_case& of, std::size_t roots);

} // namespace maatstaf::proving
