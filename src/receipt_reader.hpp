// The text of a receipt, read strictly: the format version exactly, no key too many or too few, each value of its kind.
// What the case inside it says is left to who judges it.
#pragma once

#include "json_document.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/values/date.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// The version of the format that is written, and the only one that is read.
inline constexpr std::int64_t receipt_format = 1;

/// The keys of a receipt, in the order in which they are written; and those of a pack in it.
inline constexpr std::array<std::string_view, 9> receipt_keys{"receipt", "library", "pack", "uses",   "on",
                                                              "lang",    "rules",   "case", "results"};
inline constexpr std::array<std::string_view, 3> receipt_pack_keys{"name", "version", "hash"};

/// As far as it could be read.
struct receipt_parts {
    bool complete = false; ///< nothing was found
    json_value root;
    std::string pack;
    std::optional<date> on;
    language in = language::nl;
    std::vector<std::string> rules;
    std::optional<std::string> case_json;
};

receipt_parts read_receipt_parts(std::string_view json, diagnostics& found);

} // namespace maatstaf
