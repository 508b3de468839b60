// Signed packs: loaded when the signature is right, and in no other case.
#include "tiny_pack.hpp"

#include <maatstaf/load.hpp>

#include <gmock/gmock.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>
#include <string>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using bytes = std::vector<unsigned char>;

/// Somebody who can sign.
class signer {
public:
    explicit signer(unsigned char seed) : key_(nullptr, &EVP_PKEY_free) {
        const bytes secret(32, seed);
        key_.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, secret.data(), secret.size()));
    }
    bytes public_key() const {
        bytes result(32);
        std::size_t size = result.size();
        EXPECT_EQ(EVP_PKEY_get_raw_public_key(key_.get(), result.data(), &size), 1);
        return result;
    }
    bytes sign(const std::string& text) const {
        bytes result(64);
        std::size_t size = result.size();
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> c{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
        EXPECT_EQ(EVP_DigestSignInit(c.get(), nullptr, nullptr, nullptr, key_.get()), 1);
        const bytes data(text.begin(), text.end());
        EXPECT_EQ(EVP_DigestSign(c.get(), result.data(), &size, data.data(), data.size()), 1);
        return result;
    }
    std::string pem() const {
        const std::unique_ptr<BIO, decltype(&BIO_free)> to{BIO_new(BIO_s_mem()), &BIO_free};
        EXPECT_EQ(PEM_write_bio_PUBKEY(to.get(), key_.get()), 1);
        char* data = nullptr;
        const long size = BIO_get_mem_data(to.get(), &data);
        return {data, static_cast<std::size_t>(size)};
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

class signed_pack : public testing::Test {
protected:
    /// The ids of what is found; a pack is given exactly when nothing is.
    std::vector<std::string> load(const std::string& what, const bytes& key, const bytes& signature) {
        diagnostics found;
        const auto read = load_signed_pack(what, {key, signature}, {}, found);
        EXPECT_EQ(read.has_value(), found.empty());
        std::vector<std::string> ids;
        for (const diagnostic& d : found) ids.push_back(d.id);
        return ids;
    }

    const signer municipality{1}, stranger{2};
    const std::string text = write_pack(tiny::klein);
};

TEST_F(signed_pack, is_loaded_when_the_signature_fits) {
    EXPECT_THAT(load(text, municipality.public_key(), municipality.sign(text)), ElementsAre());
}

TEST_F(signed_pack, is_refused_when_one_bit_is_another) {
    const bytes key = municipality.public_key(), signature = municipality.sign(text);
    for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - 1}) {
        std::string changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_THAT(load(changed, key, signature), ElementsAre("MST-S003")) << at;
    }
    for (std::size_t at = 0; at < signature.size(); ++at) {
        bytes changed = signature;
        changed[at] ^= 1;
        EXPECT_THAT(load(text, key, changed), ElementsAre("MST-S003")) << at;
    }
    EXPECT_THAT(load(text + "\n", key, signature), ElementsAre("MST-S003"));
    EXPECT_THAT(load("", key, signature), ElementsAre("MST-S003"));
}

TEST_F(signed_pack, is_refused_when_somebody_else_signed_it) {
    EXPECT_THAT(load(text, municipality.public_key(), stranger.sign(text)), ElementsAre("MST-S003"));
    EXPECT_THAT(load(text, stranger.public_key(), municipality.sign(text)), ElementsAre("MST-S003"));
}

TEST_F(signed_pack, is_refused_without_a_key_or_a_signature) {
    EXPECT_THAT(load(text, {}, {}), ElementsAre("MST-S001", "MST-S002"));
    EXPECT_THAT(load(text, municipality.public_key(), {}), ElementsAre("MST-S002"));
    EXPECT_THAT(load(text, bytes(31, 0), municipality.sign(text)), ElementsAre("MST-S001"));
    EXPECT_THAT(load(text, bytes(32, 0xff), municipality.sign(text)), ElementsAre("MST-S003"));
}

TEST_F(signed_pack, is_not_read_at_all_when_the_signature_does_not_fit) {
    EXPECT_THAT(load("{", municipality.public_key(), municipality.sign(text)), ElementsAre("MST-S003"));
    EXPECT_THAT(load("{", municipality.public_key(), municipality.sign("{")), ElementsAre("MST-C001"));
}

TEST_F(signed_pack, has_a_key_that_is_read_from_pem) {
    diagnostics found;
    EXPECT_EQ(read_public_key(municipality.pem(), found), municipality.public_key());
    EXPECT_TRUE(found.empty());
    for (const std::string& wrong :
         {std::string{}, std::string{"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"},
          std::string(5000, '-')}) {
        EXPECT_TRUE(read_public_key(wrong, found).empty());
        ASSERT_FALSE(found.empty());
        EXPECT_EQ(found.back().id, "MST-S001");
    }
}

} // namespace
