// The fingerprint of a pack: a hash of what it and the packs that it uses say, as write_pack writes it. So a pack from a file
// and the same pack compiled have one fingerprint, and how a file is laid out does not matter.
#include "used_packs.hpp"

#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>

#include <openssl/evp.h>

#include <array>

namespace maatstaf {

std::string hash_of(const pack& of) {
    std::string said;
    const pack* const roots[]{&of};
    for (const pack* p : with_used_packs(roots)) {
        const std::string written = write_pack(*p);
        said += std::to_string(written.size()) + '\n' + written;
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int length = 0;
    if (EVP_Digest(said.data(), said.size(), bytes.data(), &length, EVP_sha256(), nullptr) != 1) return {};
    std::string result = "sha256:";
    for (unsigned int i = 0; i < length; ++i) {
        result += "0123456789abcdef"[bytes[i] >> 4];
        result += "0123456789abcdef"[bytes[i] & 15];
    }
    return result;
}

} // namespace maatstaf
