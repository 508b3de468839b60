// What was proved of a pack, for a person and for a program, and the cases that show what does not hold as files.
#pragma once

#include "explanation_json.hpp"
#include "page.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/prove.hpp>

#include <string>
#include <string_view>

namespace maatstaf::cli {

/// How many properties hold, and what does not, each with its cases.
void add_proofs(page& to, const proofs& of, language in);
void add_proofs(json& to, const proofs& of);

/// Writes each case of what does not hold to FOLDER/PACK-N.json, of two cases PACK-N-a.json and PACK-N-b.json, for
/// `maatstaf judge`. Where that cannot be done, it is in `found`.
void write_witnesses(const proofs& of, std::string_view pack, const std::string& folder, diagnostics& found);

} // namespace maatstaf::cli
