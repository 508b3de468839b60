// Signed packs. What is not vouched for is refused before any of it is read, and whatever goes wrong counts as a refusal.
#include "signature.hpp"

#include "diagnostic_ids.hpp"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace maatstaf {

namespace {

constexpr std::size_t key_size = 32, signature_size = 64;

using key_pointer = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// Leaves the queue of errors of libcrypto, which belongs to the thread, as it was.
class quiet_errors {
public:
    quiet_errors() noexcept { ERR_set_mark(); }
    ~quiet_errors() { ERR_pop_to_mark(); }
    quiet_errors(const quiet_errors&) = delete;
    quiet_errors& operator=(const quiet_errors&) = delete;
};

bool fits(std::string_view text, const pack_signature& by) {
    const quiet_errors quiet;
    const key_pointer key{
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, by.public_key.data(), by.public_key.size()),
        &EVP_PKEY_free};
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    if (!key || !context) return false;
    if (EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1) return false;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    return EVP_DigestVerify(context.get(), by.signature.data(), by.signature.size(), bytes, text.size()) == 1;
}

} // namespace

bool is_vouched_for(std::string_view text, const pack_signature& by, diagnostics& found) {
    const auto refuse = [&](finding why, std::initializer_list<std::string_view> with) {
        found.push_back(report(why, "", with));
    };
    const std::size_t before = found.size();
    if (by.public_key.size() != key_size)
        refuse(finding::malformed_key, {"it has " + std::to_string(by.public_key.size()) + " bytes, and not 32"});
    if (by.signature.size() != signature_size)
        refuse(finding::malformed_signature, {std::to_string(by.signature.size())});
    if (found.size() != before) return false;
    if (fits(text, by)) return true;
    refuse(finding::signature_does_not_fit, {});
    return false;
}

std::optional<loaded_pack> load_signed_pack(std::string_view json, const pack_signature& by,
                                            std::span<const pack* const> available, diagnostics& found) {
    return is_vouched_for(json, by, found) ? load_pack(json, available, found) : std::nullopt;
}

std::vector<unsigned char> read_public_key(std::string_view pem, diagnostics& found) {
    const auto refuse = [&](std::string_view why) {
        found.push_back(report(finding::malformed_key, "", {why}));
        return std::vector<unsigned char>{};
    };
    constexpr std::size_t longest = 4096;
    if (pem.size() > longest) return refuse("the text is too long");
    const quiet_errors quiet;
    const std::unique_ptr<BIO, decltype(&BIO_free)> text{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                         &BIO_free};
    const key_pointer key{text ? PEM_read_bio_PUBKEY(text.get(), nullptr, nullptr, nullptr) : nullptr, &EVP_PKEY_free};
    if (!key) return refuse("it cannot be read");
    if (EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519) return refuse("it is a key of another kind");
    std::vector<unsigned char> bytes(key_size);
    std::size_t size = bytes.size();
    if (EVP_PKEY_get_raw_public_key(key.get(), bytes.data(), &size) != 1 || size != key_size)
        return refuse("it cannot be read");
    return bytes;
}

} // namespace maatstaf
