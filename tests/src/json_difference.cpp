// The places where two JSON values are not the same.
#include "json_difference.hpp"

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::IsEmpty;

/// "/a: 1 -> 2", in order.
std::vector<std::string> between(std::string_view then, std::string_view now) {
    diagnostics nothing;
    std::vector<difference> differences;
    add_differences(read_json(then, nothing), read_json(now, nothing), "/x", differences);
    std::vector<std::string> result;
    for (const difference& d : differences) result.push_back(d.place + ": " + d.then + " -> " + d.now);
    return result;
}

TEST(json_difference, white_space_and_the_order_of_keys_do_not_count) {
    EXPECT_THAT(between(R"({"a": 1, "b": [true, null, "t"]})", R"({"b":[true,null,"t"],"a":1})"), IsEmpty());
}

TEST(json_difference, every_value_counts) {
    EXPECT_THAT(between("[1, 1.0, true, null, \"1\", 2]", "[2, 1.00, false, false, 1, 2]"),
                ElementsAre("/x/0: 1 -> 2", "/x/1: 1.0 -> 1.00", "/x/2: true -> false", "/x/3: null -> false",
                            "/x/4: \"1\" -> 1"));
    EXPECT_THAT(between("{}", "[]"), ElementsAre("/x: {} -> []"));
}

TEST(json_difference, what_is_not_there_is_not_null) {
    EXPECT_THAT(between(R"({"a": null, "b/c": 1})", R"({"b/c": 1, "d": null})"),
                ElementsAre("/x/a: null -> ", "/x/d:  -> null"));
    EXPECT_THAT(between("[1, [2], 3]", "[1]"), ElementsAre("/x/1: [2] -> ", "/x/2: 3 -> "));
    EXPECT_THAT(between("[]", R"([{"a~": {}}])"), ElementsAre(R"(/x/0:  -> {"a~": {}})"));
    EXPECT_THAT(between(R"([{"a~": {}}])", R"([{"a~": 1}])"), ElementsAre("/x/0/a~0: {} -> 1"));
}

} // namespace
