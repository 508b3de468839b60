// For whom two packs answer differently, told in full: each rule with its regions, and the rules that only one of them has. The
// command line and the library in C give the same bytes.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/pack.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

struct asked_diff {
    const pack& a;
    const pack& b;
    std::string_view origin_a, origin_b;                   ///< the file, or the name of the pack: to tell them apart
    std::span<const std::string_view> rules{};             ///< none: all of either pack itself
    std::string (*place_of_rule)(std::size_t n) = nullptr; ///< of the n-th of `rules`; needed where there are any
    std::optional<box> days{};                             ///< none: all on which both have a value for anything
    language in = language::nl;
    bool as_json = false;
};

struct told_diff {
    std::string text;
    bool same = false; ///< proved: nothing differs, and neither has a rule that the other lacks
};

/// Nothing where something is wrong with what was asked; all of that goes to `found`.
std::optional<told_diff> tell_diff(const asked_diff& asked, diagnostics& found);

} // namespace maatstaf
