// JSON made to break what reads it: too deep, too wide, too long.
#include "hand_made.hpp"
#include "json_document.hpp"

namespace maatstaf::tests {
namespace {

constexpr std::size_t longest_text = std::size_t{16} << 20;

TEST_F(hand_made_packs, of_brackets) {
    load(std::string(longest_text, '['));
    EXPECT_TRUE(found_only("MST-C003"));
}

TEST_F(hand_made_packs, larger_than_any_text) {
    load(std::string(longest_text + 1, '['));
    EXPECT_TRUE(found_only("MST-C002"));
}

TEST_F(hand_made_packs, of_empty_lists) {
    load('[' + repeated("[],", longest_text / 3 - 2) + "[]]");
    EXPECT_TRUE(found_only("MST-C031"));
}

TEST_F(hand_made_packs, of_one_long_text) {
    load('"' + std::string(longest_text - 2, 'x') + '"');
    EXPECT_TRUE(found_only("MST-P002"));
}

TEST_F(hand_made_packs, with_a_long_name_and_references_to_it) {
    const std::string name(longest_text / 4, 'x');
    load(pack_text(R"("sources":[{"id":")" + name + R"(","title":"t"}],)" + entity_text(one_fact) +
                   R"(,"rules":[{"name":"r","entity":"e","when":true,"sources":["y)" + name + R"("]},)" +
                   rule_text("s", R"({"fact":")" + name + R"("})") + ']'));
    EXPECT_TRUE(found_only("MST-P014"));
}

std::string object_of(std::size_t count, const std::function<std::string(std::size_t)>& member) {
    return '{' + listed(count, member) + '}';
}

TEST_F(hand_made_packs, of_a_million_keys) {
    const auto key = [](std::size_t i) { return '"' + numbered("k", i) + "\":0"; };
    load(object_of(1'000'000, key));
    EXPECT_TRUE(found_only("MST-C031"));
    load(object_of(499'000, key));
    EXPECT_EQ(result_.found.size(), most_findings);
}

TEST_F(hand_made_packs, of_a_million_keys_that_are_one) {
    const auto key = [](std::size_t) { return R"("maatstaf":1)"; };
    load(object_of(1'000'000, key));
    EXPECT_TRUE(found_only("MST-C031"));
    load(object_of(499'000, key));
    EXPECT_TRUE(found_only("MST-C005"));
}

} // namespace
} // namespace maatstaf::tests
