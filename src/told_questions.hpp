// What is asked about a case beside a judgement, told in full: as JSON that begins with the pack it rests on, or as a page. The
// command line and the library in C give the same bytes. All that stands in the way goes to `found`; then there is nothing.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/diagnostic.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

struct asked_case {
    const pack& by;
    const situation& known;
    language in = language::nl;
    bool as_json = false;
    std::string_view hash{}; ///< of the pack; needed for JSON only
};

/// When each rule of the plan, which has no date, begins to give another answer. `exact`: as they are whatever
/// the open facts turn out to be.
std::optional<std::string> tell_changes(const asked_case& about, date from, date until, bool exact, diagnostics& found);

/// Over what a fact moves, as it is written. `before_names`: what stands before "fact", "from" and "until" in a place.
struct written_range {
    std::string_view fact, from, until;
    std::string_view before_names{};
};

/// How each rule of the plan answers along a fact of an ordered kind. `on`: the date of judgement, if there is one.
std::optional<std::string> tell_sweep(const asked_case& about, std::optional<date> on, const written_range& along,
                                      diagnostics& found);

/// What would have to be otherwise for another answer of the n-th rule of the plan.
std::optional<std::string> tell_whatif(const asked_case& about, std::optional<date> on, std::size_t rule,
                                       diagnostics& found);

} // namespace maatstaf
