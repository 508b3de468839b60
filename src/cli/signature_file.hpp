// Whose packs are taken: the file with a public key, and the signature that lies beside each pack as FILE.sig.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace maatstaf::cli {

/// The Ed25519 public key in a PEM file; empty when it is none, which is then in `found`.
std::vector<unsigned char> key_from(const std::string& file, diagnostics& found);

/// Whether the signature beside the file is right for what stands in it. Whatever goes wrong counts as a refusal, with the
/// reason in `found`.
bool has_right_signature(const std::string& file, std::string_view text, const std::vector<unsigned char>& key,
                         diagnostics& found);

} // namespace maatstaf::cli
