// Names that somebody may have meant, and text of strangers made fit to be repeated in a message.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// How many letters must be left out, added, changed or exchanged with their neighbour to make one of the other
/// (Damerau-Levenshtein), or `limit` + 1 when it is more than `limit`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit);

/// After so many findings nobody reads what may have been meant.
inline constexpr std::size_t most_remedies = 100;

/// The candidate closest to `written`, if it is close: two letters, or a third of the length. Empty when none is. The more
/// has been `told` before, the fewer candidates are compared, so that a text in which every name is wrong takes no age.
std::string_view nearest(std::string_view written, std::span<const std::string_view> candidates, std::size_t told = 0);

/// `Did you mean "x"?` when a candidate is close; else what the candidates are: `The {what}: a, b, c.` Where `most_remedies`
/// have been told the candidates are not looked at.
std::string did_you_mean(std::string_view written, std::span<const std::string_view> candidates, std::string_view what,
                         std::size_t told = 0);

/// With a question mark for each control character, so that no terminal takes it for an order.
std::string without_controls(std::string_view written);

/// In quotation marks, without control characters, and cut when it is long.
std::string in_quotes(std::string_view written);

/// "a, b, c", in the order given.
std::string joined(std::span<const std::string_view> names, std::string_view between = ", ");

} // namespace maatstaf
