// The last check of a loaded pack: that its rules can be made ready at all. Names, kinds and lists are right by then; what
// is left are definitions that use themselves, expressions nested too deeply, and numbers that can become too large.
#pragma once

#include "statement_reader.hpp"

namespace maatstaf {

/// Links every definition and rule of the pack, for each entity, and reports each that cannot be linked, at its place.
void report_link_problems(const pack_parts& parts, const statement_reader& statements, pack_findings& found);

} // namespace maatstaf
