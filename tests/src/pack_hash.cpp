// The fingerprint of a pack: of a known form, and another one as soon as anything in the pack is another.
#include "tiny_pack.hpp"

#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <set>
#include <string>

namespace {

using namespace maatstaf;

TEST(pack_hash, is_sha256_in_hexadecimal) {
    EXPECT_THAT(hash_of(tiny::klein), testing::MatchesRegex("sha256:[0-9a-f]+"));
    EXPECT_EQ(hash_of(tiny::klein).size(), 7U + 64U);
    EXPECT_EQ(hash_of(tiny::klein), hash_of(tiny::klein));
}

TEST(pack_hash, changes_with_everything_that_a_pack_says) {
    std::set<std::string> hashes{hash_of(tiny::klein)};
    std::size_t variants = 1;
    const auto is_another = [&](const pack& p) {
        ++variants;
        hashes.insert(hash_of(p));
    };
    pack p = tiny::klein;
    p.version = "2";
    is_another(p);
    p = tiny::klein;
    p.label.en = "Small";
    is_another(p);
    // the same bytes, cut elsewhere
    p = tiny::klein;
    p.name = "klein1";
    p.version = "";
    is_another(p);

    auto parameter = tiny::parameters;
    auto periods = tiny::norm.periods;
    periods[1].value = point(127'819);
    parameter[0].periods = periods;
    p = tiny::klein;
    p.parameters = parameter;
    is_another(p);
    periods = tiny::norm.periods;
    source quoted = tiny::wet;
    quoted.quote = "zoals het daar staat";
    periods[0].where = &quoted;
    is_another(p);

    auto statements = tiny::regels;
    auto body = tiny::tot_grens.body;
    body.nodes[body.size - 1].code = op::less;
    statements[2].body = body.written();
    p = tiny::klein;
    p.definitions = statements;
    is_another(p);

    const std::array used{&tiny::klein};
    const pack builds_on{.name = "ander", .version = "1", .uses = used};
    is_another(builds_on);
    pack other = tiny::klein;
    other.version = "2";
    const std::array<const pack*, 1> used_other{&other};
    const pack builds_on_other{.name = "ander", .version = "1", .uses = used_other};
    is_another(builds_on_other);
    const std::array settings{setting_view{.name = "iets", .of = kind::count, .value = point(0)}};
    pack with_setting = tiny::klein;
    with_setting.settings = settings;
    is_another(with_setting);
    const std::array<const pack*, 1> used_with_setting{&with_setting};
    pack choosing = builds_on;
    choosing.uses = used_with_setting;
    is_another(choosing);
    const std::array chooses{chosen{"iets", point(1)}};
    choosing.chooses = chooses;
    is_another(choosing);
    EXPECT_EQ(hashes.size(), variants);
}

TEST(pack_hash, tells_the_built_in_packs_apart) {
    std::set<std::string> hashes;
    for (const pack* p : built_in_packs()) {
        EXPECT_EQ(built_in_pack(p->name), p);
        hashes.insert(hash_of(*p));
    }
    EXPECT_EQ(hashes.size(), built_in_packs().size());
    EXPECT_EQ(built_in_pack("nergens"), nullptr);
}

} // namespace
