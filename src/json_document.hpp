// A JSON text as it was written: numbers keep their digits, keys keep their order, and what JSON leaves to the reader
// (a key that stands twice, endless nesting) is reported. It does not know what a case is.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

struct json_value {
    enum class type : std::uint8_t { null, truth, whole, number, text, list, object };

    type is = type::null;
    bool truth = false;
    std::int64_t whole = 0;
    std::string text;              ///< of a text; of a number its digits as they were written
    std::vector<json_value> items; ///< of a list or an object
    std::vector<std::string> keys; ///< of an object: the key of each item

    /// The value of a key, or null when the object has no such key.
    const json_value* find(std::string_view key) const noexcept;
};

/// What is read at most. A text of 16 MiB can hold eight million values, which would take a gigabyte; the tree of a case
/// takes less than 50 MB, whatever the text.
struct json_limits {
    std::size_t bytes = std::size_t{16} << 20;
    std::size_t depth = 32; ///< of lists and objects inside each other
    std::size_t values = 100'000;
};

/// For a text about many people: a file of cases, an answer of the BRP.
inline constexpr json_limits of_many_people{.values = 1'000'000};

/// For a receipt: a case, and results that may say more than it.
inline constexpr json_limits of_a_receipt{.values = 500'000};

/// For a pack: an expression takes two or three levels for each operator.
inline constexpr json_limits of_a_pack{.depth = 128, .values = 500'000};

/// Reporting stops at so many findings: a text in which everything is wrong is one mistake.
inline constexpr std::size_t most_findings = 1000;

/// Reads `text`. In `found`: why it could not be read (the result is then null), with line and column where no place can
/// say it; and keys that stand twice, of which the first is kept.
json_value read_json(std::string_view text, diagnostics& found, const json_limits& limits = {});

/// "16 MiB", "1000 bytes".
std::string size_in_words(std::size_t bytes);

/// What a message says of a value: `the text "x"`, `the number 1.5`, `a list`.
std::string description_of(const json_value& value);

/// The JSON Pointer of something inside `place`.
std::string place_in(std::string_view place, std::string_view key);
std::string place_in(std::string_view place, std::size_t index);

} // namespace maatstaf
