// What a pack says of itself before it is loaded, also where it could not be loaded.
#include "load/pack_outline.hpp"

#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(pack_outline, has_the_name_and_what_is_used_in_order) {
    const pack_outline o = outline_of(R"({"name": "a", "uses": [{"pack": "b"}, {"pack": "c", "settings": {}}]})");
    EXPECT_EQ(o.name, "a");
    EXPECT_THAT(o.uses, ElementsAre("b", "c"));
    const pack_outline written = outline_of(write_pack(*built_in_pack("haarlem")));
    EXPECT_EQ(written.name, "haarlem");
    EXPECT_THAT(written.uses, ElementsAre("landelijk"));
}

TEST(pack_outline, keeps_the_place_of_what_names_no_pack) {
    // A name is also a file name here: nothing that leads to another folder is one.
    EXPECT_THAT(outline_of(R"({"uses": [1, {"pack": 2}, {"pack": "../x"}, {}, {"pack": "b"}]})").uses,
                ElementsAre("", "", "", "", "b"));
}

TEST(pack_outline, of_anything_else_is_empty) {
    for (const char* text : {"", "{", "[]", "1", "{}", R"({"name": 1, "uses": {"pack": "b"}})", R"({"name": "a b"})"}) {
        const pack_outline o = outline_of(text);
        EXPECT_EQ(o.name, "") << text;
        EXPECT_THAT(o.uses, IsEmpty()) << text;
    }
}

} // namespace
