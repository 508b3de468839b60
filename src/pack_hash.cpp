// The fingerprint of a pack. Everything that its views hold is written as bytes, each text and each list after its length,
// each number in eight bytes, so that two packs give the same bytes only if they say the same; then hashed.
#include "used_packs.hpp"

#include <maatstaf/packs.hpp>

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <memory>

namespace maatstaf {

namespace {

/// SHA-256 of all that is written to it.
class digest {
public:
    digest() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        good_ = context_ != nullptr && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1;
    }

    void write(std::int64_t number) {
        std::array<unsigned char, 8> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * i));
        write(bytes.data(), bytes.size());
    }
    void write(std::string_view text) {
        write(static_cast<std::int64_t>(text.size()));
        write(text.data(), text.size());
    }

    std::string finish() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
        unsigned int length = 0;
        if (!good_ || EVP_DigestFinal_ex(context_.get(), bytes.data(), &length) != 1) return {};
        std::string result = "sha256:";
        for (unsigned int i = 0; i < length; ++i) {
            result += "0123456789abcdef"[bytes[i] >> 4];
            result += "0123456789abcdef"[bytes[i] & 15];
        }
        return result;
    }

private:
    void write(const void* bytes, std::size_t count) {
        good_ = good_ && EVP_DigestUpdate(context_.get(), bytes, count) == 1;
    }

    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
    bool good_ = false;
};

/// Writes what the views of a pack hold, field after field. Kinds and operators by their words, which stay when an
/// enumeration is put in another order.
class pack_writer {
public:
    std::string finish() { return to_.finish(); }

    void write(const pack& p) {
        to_.write("maatstaf pack 1");
        to_.write(p.name);
        to_.write(p.version);
        write(p.label);
        to_.write(static_cast<std::int64_t>(p.uses.size()));
        for (const pack* used : p.uses) to_.write(used->name);
        write_all(p.entities);
        write_all(p.parameters);
        write_all(p.definitions);
        write_all(p.settings);
        write_all(p.chooses);
        write_all(p.questions);
    }

private:
    template <class Thing>
    void write_all(std::span<const Thing> things) {
        to_.write(static_cast<std::int64_t>(things.size()));
        for (const Thing& thing : things) write(thing);
    }

    void write(std::string_view s) { to_.write(s); }
    void write(std::int64_t n) { to_.write(n); }
    void write(date d) { to_.write(std::int64_t{d.day}); }
    void write(kind of) { to_.write(name_of(of)); }
    void write(bool b) { to_.write(std::int64_t{b ? 1 : 0}); }
    void write(box b) {
        to_.write(b.lo);
        to_.write(b.hi);
    }
    void write(const text& t) {
        write(t.nl);
        write(t.en);
    }
    void write(const source* s) {
        write(s != nullptr);
        if (s == nullptr) return;
        for (const std::string_view part : {s->id, s->title, s->at, s->url, s->quote}) write(part);
    }
    void write(const node& n) {
        write(info(n.code).word);
        write(n.of);
        write(std::int64_t{n.mode});
        write(std::int64_t{n.length});
        write(n.payload);
    }
    void write(const fact_view& f) {
        write(f.name);
        write(f.list);
        write(f.of);
        write_all(f.options);
        write(f.domain);
        write(f.label);
        write(f.shared);
    }
    void write(const list_view& l) {
        write(l.name);
        write(std::int64_t{l.maximum});
        write(l.label);
    }
    void write(const entity& e) {
        write(e.name);
        write(e.label);
        write_all(e.facts);
        write_all(e.lists);
    }
    void write(const period& p) {
        write(p.from);
        write(p.value);
        write(p.where);
        write(p.gap);
        write(std::int64_t{p.confirmed_in});
    }
    void write(const parameter& p) {
        write(p.name);
        write(p.of);
        write_all(p.options);
        write(std::int64_t{p.denominator});
        write(p.label);
        write_all(p.periods);
        write(p.before);
    }
    void write(const statement& s) {
        write(s.name);
        write(s.entity);
        write(s.is_rule);
        write(s.of);
        write_all(s.options);
        write_all(s.body);
        const about& meta = *s.meta;
        write(meta.label);
        write(meta.says);
        write(meta.contradiction);
        write(static_cast<std::int64_t>(s.sources().size()));
        for (const source* where : s.sources()) write(where);
        write(meta.from);
        write(meta.until);
        write(std::int64_t{meta.confirmed_in});
        const codes& by = meta.administered_as;
        for (const std::string_view code : {by.upl, by.product_categorie, by.type_verwijzer, by.taakveld}) write(code);
    }
    void write(const setting_view& s) {
        write(s.name);
        write(s.of);
        write_all(s.options);
        write(s.value);
        write(s.says);
    }
    void write(const chosen& c) {
        write(c.setting);
        write(c.value);
    }
    void write(const open_question& q) {
        write(q.name);
        write(q.says);
        write(q.where);
    }

    digest to_;
};

} // namespace

std::string hash_of(const pack& of) {
    pack_writer writer;
    const pack* const roots[]{&of};
    for (const pack* p : with_used_packs(roots)) writer.write(*p); // settings as chosen follow from these
    return writer.finish();
}

} // namespace maatstaf
