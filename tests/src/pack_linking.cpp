// What is only seen when the rules of a pack are put together: numbers that become too large, also by a setting that somebody
// else chooses; packs that cannot be used side by side; and rules that nobody can afford to judge by.
#include "pack_text.hpp"

#include <maatstaf/load.hpp>

#include <gmock/gmock.h>

#include <array>
#include <optional>

namespace maatstaf::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct loading {
    diagnostics found;
    std::optional<loaded_pack> pack;

    explicit loading(const std::string& text, std::vector<const maatstaf::pack*> available = {})
        : pack(load_pack(text, available, found)) {}
    const maatstaf::pack* view() const { return &pack.value().view(); }
};

MATCHER_P2(is_found, id, place, "") {
    *result_listener << arg.id << ' ' << arg.place << ": " << arg.message;
    return arg.id == id && arg.place == place;
}

std::string value_text(const std::string& name, const std::string& kind, const std::string& value) {
    return R"({"name":")" + name + R"(","entity":"e","kind":")" + kind + R"(","value":)" + value + '}';
}
const std::string amount = R"({"name":"m","kind":"money"})";
const std::string too_large = R"({"times":[1000000000,{"fact":"m"}]})";

TEST(pack_linking, tells_once_that_a_number_can_become_too_large) {
    const loading done{pack_text(entity_text(amount) + R"(,"rules":[)" +
                                 value_text("r", "money", R"({"largest":[)" + too_large + ',' + too_large + "]}") +
                                 ']')};
    EXPECT_THAT(done.found, ElementsAre(is_found("MST-P035", "/rules/0")));
}

TEST(pack_linking, tells_which_numbers_become_too_large_and_not_what_uses_them) {
    const loading done{pack_text(entity_text(amount) + R"(,"definitions":[)" + value_text("a", "money", too_large) +
                                 ',' + value_text("b", "money", R"({"use":"a"})") + ',' +
                                 value_text("c", "money", too_large) + ']')};
    EXPECT_THAT(done.found,
                ElementsAre(is_found("MST-P035", "/definitions/0"), is_found("MST-P035", "/definitions/2")));
}

TEST(pack_linking, sees_what_a_chosen_setting_does_to_a_pack_that_is_used) {
    const loading base{pack_text(R"("settings":[{"name":"s","kind":"count","value":1}],)" + entity_text(amount) +
                                     R"(,"rules":[)" +
                                     value_text("r", "money", R"({"times":[{"setting":"s"},{"fact":"m"}]})") + ']',
                                 "base")};
    ASSERT_TRUE(base.pack);
    const auto choosing = [](const std::string& value, const std::string& rest) {
        return pack_text(R"("uses":[{"pack":"base","settings":{"s":)" + value + "}}]" + rest, "top");
    };
    EXPECT_THAT(loading(choosing("2", ""), {base.view()}).found, testing::IsEmpty());
    for (const std::string& rest :
         {std::string{}, R"(,"rules":[)" + value_text("q", "money", R"({"use":"r"})") + ']'}) {
        const loading top{choosing("1000000000", rest), {base.view()}};
        ASSERT_THAT(top.found, ElementsAre(is_found("MST-P037", "/uses")));
        EXPECT_THAT(top.found[0].message, HasSubstr("\"r\" of pack \"base\""));
    }
}

std::string two_lists(std::size_t maximum) {
    const auto list = [&](const std::string& name) {
        return R"({"name":")" + name + R"(","maximum":)" + std::to_string(maximum) +
               R"(,"facts":[{"name":"g","kind":"truth"}]})";
    };
    const std::string inner = R"({"some":{"of":"b","each":{"all":[{"member":"a.g"},{"member":"b.g"}]}}})";
    return pack_text(entity_text(one_fact, list("a") + ',' + list("b")) + R"(,"rules":[)" +
                     listed(10,
                            [&](std::size_t n) {
                                return rule_text(numbered("r", n), R"({"some":{"of":"a","each":)" + inner + "}}");
                            }) +
                     ']');
}

TEST(pack_linking, refuses_more_steps_than_a_case_may_take) {
    EXPECT_THAT(loading(two_lists(500)).found, testing::IsEmpty());
    const loading done{two_lists(1000)}; // five million steps for each rule
    ASSERT_THAT(done.found, ElementsAre(is_found("MST-P038", "/rules/3")));
}

TEST(pack_linking, counts_the_periods_of_a_dated_value_among_the_steps) {
    const std::string periods = listed(900, [](std::size_t n) {
        const std::string month = std::to_string(n % 12 + 1);
        return R"({"from":")" + std::to_string(1900 + n / 12) + (month.size() == 1 ? "-0" : "-") + month +
               R"(-01","value":1})";
    });
    const std::string list = R"({"name":"a","maximum":1000,"facts":[{"name":"g","kind":"date"}]})";
    const std::string each =
        R"({"smallest":[)" +
        listed(30, [](std::size_t) { return R"({"parameter":{"name":"p","at":{"member":"a.g"}}})"; }) + "]}";
    const loading done{
        pack_text(entity_text(one_fact, list) + R"(,"parameters":[{"name":"p","kind":"count","periods":[)" + periods +
                  R"(]}],"rules":[)" + value_text("r", "count", R"({"sum":{"of":"a","each":)" + each + "}}") + ']')};
    EXPECT_THAT(done.found, ElementsAre(is_found("MST-P038", "/rules/0")));
}

/// What builds on packs that are used is as deep as all of them together.
TEST(pack_linking, refuses_what_goes_too_deep_through_packs_that_are_used) {
    const auto deep = [](const std::string& pack, const std::string& prefix, const std::string& below,
                         const std::string& rest) {
        return pack_text(
            rest + R"(,"definitions":[)" +
                listed(300,
                       [&](std::size_t n) {
                           return rule_text(
                               numbered(prefix, n),
                               R"({"not":)" + (n == 0 ? below : R"({"use":")" + numbered(prefix, n - 1) + "\"}") + '}');
                       }) +
                ']',
            pack);
    };
    const loading base{deep("base", "a", R"({"fact":"f"})", entity_text(one_fact))};
    ASSERT_TRUE(base.pack);
    const std::string uses = R"("uses":[{"pack":"base"}])";
    EXPECT_TRUE(loading(deep("top", "b", R"({"use":"a0000100"})", uses), {base.view()}).pack);
    EXPECT_THAT(loading(deep("top", "b", R"({"use":"a0000299"})", uses), {base.view()}).found,
                ElementsAre(is_found("MST-P039", "/definitions/200")));
}

} // namespace
} // namespace maatstaf::tests
