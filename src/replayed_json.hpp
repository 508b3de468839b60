// A replay for programs: what `replay --format json` prints; and the pack that a receipt is replayed by when nobody names one.
#pragma once

#include <maatstaf/receipt.hpp>

#include <string>
#include <string_view>

namespace maatstaf {

/// {"same", "differences", "notes"}, and a newline.
std::string replayed_json(const replayed& what);

/// The built-in pack that the receipt names. Null when there is none, which is then in `found`, with `remedy`: how to name
/// another one.
const pack* built_in_pack_of(const receipt& of, std::string_view remedy, diagnostics& found);

} // namespace maatstaf
