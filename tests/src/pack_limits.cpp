// What a pack may have at most: with so many it loads, and with one more it is refused at the place where there are too many.
#include "pack_text.hpp"

#include <maatstaf/load.hpp>

#include <gmock/gmock.h>

#include <ostream>

namespace maatstaf::tests {
namespace {

std::string named_text(std::size_t i, std::string_view rest) {
    return R"({"name":")" + numbered("n", i) + '"' + std::string(rest) + '}';
}

std::string list_of(std::string_view key, std::size_t count, std::string_view rest) {
    return '"' + std::string(key) + "\":[" + listed(count, [&](std::size_t i) { return named_text(i, rest); }) + ']';
}

struct limit {
    std::string what;
    std::size_t most;
    std::string id, place;
    std::string (*pack)(std::size_t);

    friend void PrintTo(const limit& l, std::ostream* to) { *to << l.what; }
};

class pack_limits : public testing::TestWithParam<limit> {};

TEST_P(pack_limits, are_what_loads_and_no_more) {
    const limit& l = GetParam();
    diagnostics found;
    EXPECT_TRUE(load_pack(l.pack(l.most), {}, found));
    EXPECT_TRUE(found.empty()) << found[0].message;
    found.clear();
    EXPECT_FALSE(load_pack(l.pack(l.most + 1), {}, found));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].id, l.id) << found[0].message;
    EXPECT_EQ(found[0].place, l.place);
}

const std::vector<limit> limits{
    {"letters of a name", 100, "MST-P007", "/name",
     [](std::size_t n) { return pack_text("\"rules\":[]", std::string(n, 'x')); }},
    {"options", 64, "MST-P016", "/settings/0/options",
     [](std::size_t n) {
         return pack_text(R"("settings":[{"name":"s","kind":"choice","value":"n0000000","options":[)" +
                          listed(n, [](std::size_t i) { return '"' + numbered("n", i) + '"'; }) + "]}]");
     }},
    {"sources", 50'000, "MST-P009", "/sources",
     [](std::size_t n) {
         return pack_text(
             "\"sources\":[" +
             listed(n, [](std::size_t i) { return R"({"id":")" + numbered("s", i) + R"(","title":"t"})"; }) + ']');
     }},
    {"sources of a rule", 6, "MST-P009", "/rules/0/sources",
     [](std::size_t n) {
         return pack_text(
             entity_text(one_fact) +
             R"(,"sources":[{"id":"s","title":"t"}],"rules":[{"name":"r","entity":"e","when":true,"sources":[)" +
             listed(n, [](std::size_t) { return "\"s\""; }) + "]}]");
     }},
    {"settings", 1'000, "MST-P009", "/settings",
     [](std::size_t n) { return pack_text(list_of("settings", n, R"(,"kind":"truth","value":true)")); }},
    {"questions", 10'000, "MST-P009", "/questions",
     [](std::size_t n) { return pack_text(list_of("questions", n, R"(,"says":{"nl":"?"})")); }},
    {"entities", 64, "MST-P009", "/entities", [](std::size_t n) { return pack_text(list_of("entities", n, "")); }},
    {"facts", 4'000, "MST-P009", "/entities/0/facts",
     [](std::size_t n) {
         return pack_text(R"("entities":[{"name":"e",)" + list_of("facts", n, R"(,"kind":"truth")") + "}]");
     }},
    {"lists", 8, "MST-P009", "/entities/0/lists",
     [](std::size_t n) {
         return pack_text(R"("entities":[{"name":"e",)" + list_of("lists", n, R"(,"maximum":1)") + "}]");
     }},
    {"members", 1'000, "MST-P006", "/entities/0/lists/0/maximum",
     [](std::size_t n) {
         return pack_text(entity_text(one_fact, R"({"name":"l","maximum":)" + std::to_string(n) + '}'));
     }},
    {"dated values", 10'000, "MST-P009", "/parameters",
     [](std::size_t n) {
         return pack_text(
             list_of("parameters", n, R"(,"kind":"truth","periods":[{"from":"2024-01-01","value":true}])"));
     }},
    {"periods", 1'000, "MST-P009", "/parameters/0/periods",
     [](std::size_t n) {
         return pack_text(R"("parameters":[{"name":"x","kind":"truth","periods":[)" +
                          listed(n,
                                 [](std::size_t i) {
                                     const std::string month = std::to_string(i % 12 + 1);
                                     return R"({"from":")" + std::to_string(1900 + i / 12) +
                                            (month.size() == 1 ? "-0" : "-") + month + R"(-01","value":true})";
                                 }) +
                          "]}]");
     }},
    {"rules", 50'000, "MST-P009", "/rules",
     [](std::size_t n) {
         return pack_text(entity_text(one_fact) + ',' + list_of("rules", n, R"(,"entity":"e","when":true)"));
     }},
    {"arguments", 64, "MST-P034", "/rules/0",
     [](std::size_t n) {
         return pack_text(
             entity_text(one_fact) + R"(,"rules":[)" +
             rule_text("r", R"({"all":[)" + listed(n, [](std::size_t) { return R"({"fact":"f"})"; }) + "]}") + ']');
     }},
};

INSTANTIATE_TEST_SUITE_P(of, pack_limits, testing::ValuesIn(limits), [](const auto& one) {
    std::string name = one.param.what;
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
});

TEST(pack_limits_of_packs, are_what_loads_and_no_more) {
    std::vector<loaded_pack> used;
    std::vector<const pack*> available;
    diagnostics found;
    for (std::size_t i = 0; i < 17; ++i) {
        used.push_back(load_pack(pack_text("\"rules\":[]", numbered("p", i)), {}, found).value());
        available.push_back(&used.back().view());
    }
    const auto using_packs = [](std::size_t n) {
        return pack_text("\"uses\":[" +
                         listed(n, [](std::size_t i) { return R"({"pack":")" + numbered("p", i) + "\"}"; }) + ']');
    };
    EXPECT_TRUE(load_pack(using_packs(16), available, found));
    EXPECT_TRUE(found.empty());
    EXPECT_FALSE(load_pack(using_packs(17), available, found));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].place, "/uses");
}

} // namespace
} // namespace maatstaf::tests
