// One case judged from its text: read, its plan made, its facts told, its rules answered; or all that is wrong with it.
// For whoever has a text and names of rules: the command line, and receipts. It does not know where these came from.
#pragma once

#include <maatstaf/evaluate.hpp>
#include <maatstaf/law/diagnostic.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

/// What is to be judged, as far as it could be read. Where a part is missing the others are looked at all the same, so
/// that everything that is wrong is found at once. Borrowed for the call; the pack must outlive what is judged.
struct case_request {
    const pack& by;
    std::optional<std::string_view> text{};
    std::span<const std::string_view> rules{}; ///< none: all rules of the pack itself about the case's entity
    std::optional<date> on{};
    std::string_view place{};                              ///< of the case, where it stands in something larger
    std::string (*place_of_rule)(std::size_t n) = nullptr; ///< of the n-th of `rules`; needed where there are any
    std::span<const custom_function> functions{};          ///< for what the packs need of the host
    /// It has to be judged again where the functions are not: then they are not called, and the case has to tell their values.
    bool to_be_kept = false;
    /// The date of judgement is a fact of the case, told here, that can be moved afterwards.
    bool date_moves = false;
};

/// Stays where it is: the parts refer to each other.
struct judged_case {
    std::optional<plan> made;
    std::optional<situation> known;
    std::optional<judge> by;

    judged_case() = default;
    judged_case(const judged_case&) = delete;
    judged_case& operator=(const judged_case&) = delete;
};

/// Judges. What is wrong is added to `found`; then the parts may be missing.
void judge_text(const case_request& asked, judged_case& into, diagnostics& found);

} // namespace maatstaf
