// Whether somebody vouches for a text. For whoever has to know before anything of the text is read.
#pragma once

#include <maatstaf/load.hpp>

#include <string_view>

namespace maatstaf {

/// True only if the signature is right; otherwise why not is in `found`.
bool is_vouched_for(std::string_view text, const pack_signature& by, diagnostics& found);

} // namespace maatstaf
