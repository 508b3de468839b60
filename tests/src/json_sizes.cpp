// Sizes counted before a text is read: right of what is JSON, and bounded of what is not.
#include "json_sizes.hpp"

#include <gmock/gmock.h>

#include <string>

namespace {

using maatstaf::sizes_in;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(json_sizes, counts_what_stands_in_each_list_and_object) {
    EXPECT_THAT(sizes_in(R"( {"a": [1, 2.5, "x"], "b": {}, "c": [ ], "d": [[null]]} )", 100, 10),
                ElementsAre(4, 3, 0, 0, 1, 1));
    EXPECT_THAT(sizes_in("1", 100, 10), IsEmpty());
}

TEST(json_sizes, takes_no_sign_in_a_text_for_one_of_JSON) {
    EXPECT_THAT(sizes_in(R"(["[,", "\",\\", "{\"a\":"])", 100, 10), ElementsAre(3));
}

TEST(json_sizes, of_what_is_no_JSON_says_anything_and_ends) {
    for (const char* text : {"", "]", ",", "[", "[1,", "{]", "\"", "[\"\\", "[}]]"}) sizes_in(text, 100, 10);
    EXPECT_EQ(sizes_in(std::string(1000, '['), 100, 10).size(), 10U);
    EXPECT_THAT(sizes_in('[' + std::string(1000, ','), 100, 10), ElementsAre(101));
}

} // namespace
