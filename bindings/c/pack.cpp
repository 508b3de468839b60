// Packs: built in, from text, signed; and what they are about.
#include "border.hpp"
#include "load/signature.hpp"
#include "packs_at_hand.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>
#include <utility>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_pack_info> = offsetof(mst_pack_info, entity_count) + sizeof(std::size_t);
template <>
inline constexpr std::size_t first_size<mst_entity> = offsetof(mst_entity, rule_count) + sizeof(std::size_t);
template <>
inline constexpr std::size_t first_size<mst_signature> = offsetof(mst_signature, bytes_size) + sizeof(std::size_t);

namespace {

bool wants_packs(const mst_pack* const* uses, std::size_t count, border& to) {
    if (count == 0) return true;
    if (!to.wants_place(uses, "uses")) return false;
    bool good = true;
    for (std::size_t n = 0; n < count && good; ++n) good = to.wants(uses[n], "uses[" + std::to_string(n) + ']');
    return good;
}

mst_status hand_over(std::shared_ptr<const held_pack> held, mst_pack** pack, border& to) {
    if (!to.is_good() || held == nullptr) return to.status();
    auto made = std::make_unique<mst_pack>();
    made->held = std::move(held);
    *pack = made.release();
    return to.status();
}

std::vector<const pack*> with_used_packs(const pack& of) {
    const pack* const roots[]{&of};
    return maatstaf::with_used_packs(roots);
}

bool is_signed(mst_utf8 json, const mst_signature& by, border& to) {
    const std::vector<unsigned char> key = read_public_key(view(by.key), to.found());
    if (key.empty()) return false;
    const auto* bytes = static_cast<const unsigned char*>(by.bytes);
    return is_vouched_for(view(json), {.public_key = key, .signature = {bytes, by.bytes_size}}, to.found());
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_pack_built_in_name(size_t n, mst_utf8* name) {
    return at_border(nullptr, [&](border& to) -> mst_status {
        if (to.wants_place(name, "name") && to.wants_below(n, built_in_packs().size(), "n"))
            *name = shown(built_in_packs()[n]->name);
        return to.status();
    });
}

mst_status mst_pack_load_built_in(mst_utf8 name, const mst_pack* const* uses, size_t use_count, mst_pack** pack,
                                  mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants_text(name, "name");
        wants_packs(uses, use_count, to);
        to.wants_place(pack, "pack");
        if (!to.is_good()) return to.status();
        const packs_at_hand at_hand{{uses, use_count}};
        at_hand.report_two_of_a_name(to.found());
        const auto* known = built_in_pack(view(name));
        if (known == nullptr) {
            std::vector<std::string_view> names;
            for (const auto* p : built_in_packs()) names.push_back(p->name);
            return to.refuse(MST_NO_SUCH_NAME, finding::unknown_pack, "name",
                             {in_quotes(view(name)), did_you_mean(view(name), names, "built-in packs")});
        }
        return hand_over(at_hand.built_in(*known, to.found()), pack, to);
    });
}

mst_status mst_pack_load(mst_utf8 json, const mst_pack* const* uses, size_t use_count, mst_pack** pack,
                         mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants_bytes(json, "json");
        wants_packs(uses, use_count, to);
        to.wants_place(pack, "pack");
        if (!to.is_good()) return to.status();
        const packs_at_hand at_hand{{uses, use_count}};
        at_hand.report_two_of_a_name(to.found());
        return hand_over(at_hand.load(view(json), false, to.found()), pack, to);
    });
}

mst_status mst_pack_load_signed(mst_utf8 json, const mst_signature* by, const mst_pack* const* uses, size_t use_count,
                                mst_pack** pack, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants_bytes(json, "json");
        mst_signature signature{};
        if (to.wants_struct(by, "by")) {
            signature = taken(by);
            to.wants_text(signature.key, "key");
            if (signature.bytes_size > 0) to.wants_place(signature.bytes, "bytes");
        }
        wants_packs(uses, use_count, to);
        to.wants_place(pack, "pack");
        if (!to.is_good() || !is_signed(json, signature, to)) return to.status();
        const packs_at_hand at_hand{{uses, use_count}};
        at_hand.report_two_of_a_name(to.found());
        return hand_over(at_hand.load(view(json), true, to.found()), pack, to);
    });
}

void mst_pack_free(mst_pack* pack) {
    c::free(pack);
}

mst_status mst_pack_describe(const mst_pack* pack, mst_pack_info* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(pack, "pack");
        to.wants_room(into, "into");
        if (!to.is_good()) return to.status();
        const auto& p = *pack->held->view;
        give(into, {.struct_size = 0,
                    .name = shown(p.name),
                    .version = shown(p.version),
                    .label_nl = shown(p.label.nl),
                    .label_en = shown(p.label.en),
                    .entity_count = entities_of(c::with_used_packs(p)).size()});
        return to.status();
    });
}

mst_status mst_pack_entity(const mst_pack* pack, size_t n, mst_entity* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(pack, "pack");
        to.wants_room(into, "into");
        if (!to.is_good()) return to.status();
        const auto& p = *pack->held->view;
        const auto packs = c::with_used_packs(p);
        const std::vector<std::string_view> names = entities_of(packs);
        if (!to.wants_below(n, names.size(), "n")) return to.status();
        maatstaf::text label;
        for (const auto* one : packs)
            for (const entity& e : one->entities)
                if (e.name == names[n] && label.nl.empty() && label.en.empty()) label = e.label;
        const auto rules = std::count_if(p.definitions.begin(), p.definitions.end(),
                                         [&](const statement& s) { return s.is_rule && s.entity == names[n]; });
        give(into, {.struct_size = 0,
                    .name = shown(names[n]),
                    .label_nl = shown(label.nl),
                    .label_en = shown(label.en),
                    .rule_count = static_cast<std::size_t>(rules)});
        return to.status();
    });
}

mst_status mst_pack_write_hash(const mst_pack* pack, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(pack, "pack");
        to.wants(into, "into");
        if (to.is_good()) into->written = pack->held->hash();
        return to.status();
    });
}

mst_status mst_pack_write_json(const mst_pack* pack, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(pack, "pack");
        to.wants(into, "into");
        if (!to.is_good()) return to.status();
        const held_pack& p = *pack->held;
        into->written = p.loaded ? write_pack(*p.loaded) : write_pack(*p.view);
        return to.status();
    });
}
