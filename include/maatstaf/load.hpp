// Packs from text, and packs as text: rules that nobody has to compile. A loaded pack has the same nodes as the same rules
// written in C++, so everything that takes a `pack` takes it. The format is described in docs/pack-format.md.
// Part of maatstaf::pack. Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/pack.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

struct pack_parts;

/// A pack that was loaded, with everything that its views point to. Immutable: any number of threads may use it. Must
/// outlive every plan made from it and every pack that uses it.
class loaded_pack {
public:
    loaded_pack(loaded_pack&&) noexcept;
    loaded_pack& operator=(loaded_pack&&) noexcept;
    ~loaded_pack();

    /// Stays where it is when the loaded pack is moved.
    const pack& view() const noexcept;

    /// Everything that was loaded. For the library itself.
    const pack_parts& parts() const noexcept { return *parts_; }

private:
    explicit loaded_pack(std::unique_ptr<pack_parts> loaded) noexcept;
    std::unique_ptr<pack_parts> parts_;

    friend std::optional<loaded_pack> load_pack(std::string_view, std::span<const pack* const>, diagnostics&);
};

/// Loads a pack from JSON, at most 16 MiB. `available`: the packs that it may use, which must outlive it. Gives nothing
/// when anything is wrong; then all of it is in `found` (up to a thousand findings).
std::optional<loaded_pack> load_pack(std::string_view json, std::span<const pack* const> available, diagnostics& found);

/// Who vouches for a pack: an Ed25519 public key (32 bytes) and a signature (64 bytes) over the text, byte for byte.
struct pack_signature {
    std::span<const unsigned char> public_key{};
    std::span<const unsigned char> signature{};
};

/// Loads a pack only if the signature is right; otherwise nothing of the text is read. What it uses is verified when that
/// is loaded. Ed25519 is that of RFC 8032, as `openssl pkeyutl -sign -rawin` makes it.
std::optional<loaded_pack> load_signed_pack(std::string_view json, const pack_signature& by,
                                            std::span<const pack* const> available, diagnostics& found);

/// The bytes of an Ed25519 public key from its PEM text; empty, with a finding, when it is none.
std::vector<unsigned char> read_public_key(std::string_view pem, diagnostics& found);

/// A pack as JSON: what load_pack reads. Packs that say the same give the same bytes.
std::string write_pack(const pack& of);

/// The same with the test cases that the pack brought along.
std::string write_pack(const loaded_pack& of);

} // namespace maatstaf
