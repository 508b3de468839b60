// Remarks about a pack that can be used as it is: what its own rules never ask for, what nobody can check because it names no
// source, what people cannot read. None of it changes an answer. Part of maatstaf::pack.
// Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/pack.hpp>

namespace maatstaf {

/// Everything that is to be remarked about the pack itself, not about the packs that it uses. Each place is a JSON Pointer
/// into the pack as write_pack writes it, which is where it stands in the file of a pack that was loaded.
diagnostics lint(const pack& of);

/// The same, and the dated values of the pack that have no value on a day, with the reason that the pack gives.
diagnostics lint(const pack& of, date on);

} // namespace maatstaf
