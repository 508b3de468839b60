// What kind of value something is declared to be: the word for the kind and, for a choice, the names of its options. Each
// list of options is kept once, however many facts have it.
#pragma once

#include "object_reader.hpp"
#include "pack_parts.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace maatstaf {

/// The kind under "kind", which has to be there. A rate can only be a dated value.
std::optional<kind> read_kind(const object_reader& object, bool rates_too, pack_findings& found);

class option_lists {
public:
    option_lists(pack_parts& parts, pack_findings& found) : parts_(parts), found_(found) {}

    /// The options under a key, which has to be there for a choice (`of`) and must not be there for another kind. Empty
    /// after a finding.
    std::span<const std::string_view> read(const object_reader& object, std::string_view key, kind of);

private:
    pack_parts& parts_;
    pack_findings& found_;
    boost::unordered_flat_map<std::uint64_t, std::span<const std::string_view>> known_; ///< by the hash of all names
};

/// Do two choices have the same options?
bool same_options(std::span<const std::string_view> a, std::span<const std::string_view> b) noexcept;

/// Letters, digits and underscores, beginning with a letter; at most 100 of them. Options, facts and rules are called so.
bool is_name(std::string_view written) noexcept;

} // namespace maatstaf
