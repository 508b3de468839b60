// A whole pack, from JSON to views.
#pragma once

#include "json_document.hpp"
#include "pack_parts.hpp"

#include <maatstaf/law/diagnostic.hpp>

#include <span>

namespace maatstaf {

/// The version of the format in which packs are written. A pack of any other version is refused.
inline constexpr std::int64_t pack_format = 1;

/// Reads a pack that may use the packs given. Where anything is reported, the parts are of no use.
void read_pack(const json_value& written, std::span<const pack* const> available, pack_parts& into, diagnostics& found);

} // namespace maatstaf
