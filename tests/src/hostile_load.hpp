// Loading what nobody vouches for, under watch: how much memory it takes, whether it comes to an end, whether what is found
// helps whoever made the pack, and whether a pack that loads can be judged by. For programs that link live_bytes.cpp.
#pragma once

#include "support/generator.hpp"

#include <maatstaf/load.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf::tests {

struct watched_load {
    std::optional<loaded_pack> pack;
    diagnostics found;
    std::size_t peak = 0;          ///< bytes, beyond what was alive before
    std::int64_t microseconds = 0; ///< for a report; no test asserts a time

    bool found_only(std::string_view id) const; ///< and at least once
};

/// Loads. Where that comes to no end the program ends and says `what` it was.
watched_load load_watched(std::string_view json, std::span<const pack* const> available, const std::string& what);

/// Expects a pack or findings, and of each finding all that it must have: a known id, a place that is in the text, a
/// message and a remedy.
void expect_sound(const watched_load& result, std::string_view json);

/// Expects that every definition and rule of every entity can be judged for some random cases, on any day and on one, and
/// explained. `ask`: also what to ask next, which takes long for a large pack.
void expect_judges(const pack& loaded, dice& random, bool ask);

/// Expects that what is written of the pack loads again and is written the same.
void expect_stable(const loaded_pack& loaded, std::span<const pack* const> available);

} // namespace maatstaf::tests
