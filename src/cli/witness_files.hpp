// The cases that show what does not hold of a pack, as files.
#pragma once

#include <maatstaf/prove.hpp>

#include <string>
#include <string_view>

namespace maatstaf::cli {

/// Writes each case of what does not hold to FOLDER/PACK-N.json, of two cases PACK-N-a.json and PACK-N-b.json, for
/// `maatstaf judge`. Where that cannot be done, it is in `found`.
void write_witnesses(const proofs& of, std::string_view pack, const std::string& folder, diagnostics& found);

} // namespace maatstaf::cli
