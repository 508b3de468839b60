// The packs that come with the library, by name, and the fingerprint of a pack. Part of maatstaf::pack.
#pragma once

#include <maatstaf/law/pack.hpp>

#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

/// All of them, those that are used before those that use them. They live as long as the program.
std::span<const pack* const> built_in_packs() noexcept;

/// The built-in pack of that name, or null.
const pack* built_in_pack(std::string_view name) noexcept;

/// "sha256:" and 64 hexadecimal digits, over everything that the pack and the packs it uses say: names, kinds, domains,
/// amounts, periods, expressions, texts, sources, settings as chosen. The same on every machine and for a pack from a
/// file as for one that was compiled. Empty when the hash function is not available. May be called from any thread.
std::string hash_of(const pack& of);

} // namespace maatstaf
