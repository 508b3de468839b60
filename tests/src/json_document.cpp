// What a text may cost: each limit lets pass what is just inside it, and says what was too much.
#include "json_document.hpp"

#include "json_places.hpp"

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace maatstaf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// What there is to say of a text, with its place.
std::string said(std::string_view text, const json_limits& limits) {
    diagnostics found;
    const json_value read = read_json(text, found, limits);
    locate(text, found);
    std::string result;
    for (const diagnostic& d : found)
        result +=
            d.id + ' ' + d.place + ' ' + std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' + d.message;
    EXPECT_EQ(found.empty(), read.is != json_value::type::null) << text;
    return result;
}

std::string times(std::size_t n, std::string_view text) {
    std::string result;
    while (n-- > 0) result += text;
    return result;
}

TEST(json_document, has_no_more_values_than_that) {
    const json_limits five{.values = 5};
    EXPECT_EQ(said("[1, [2, {}], null]", json_limits{.values = 6}), "");
    EXPECT_EQ(said("[1, [2, {}], null]", five), "MST-C031 /2 1:14 The text has more than 5 values.");
    EXPECT_EQ(said("[1,\n[2, [{\"a\": 4,\n\"b/\": \"x\"}]]]", json_limits{.values = 7}),
              "MST-C031 /1/1/0/b~1 3:1 The text has more than 7 values.");
    EXPECT_EQ(said("[1, 2, 3, 4, [5]]", five), "MST-C031 /4 1:14 The text has more than 5 values.");
    EXPECT_EQ(said("[1, 2, 3, 4, 5.5]", five), "MST-C031 /4 1:14 The text has more than 5 values.");
    EXPECT_EQ(said("[1, 2, 3, 4, true]", five), "MST-C031 /4 1:14 The text has more than 5 values.");
    EXPECT_EQ(said("1", json_limits{.values = 0}), "MST-C031  1:1 The text has more than 0 values.");
}

TEST(json_document, has_no_more_values_than_a_case_can_need) {
    EXPECT_EQ(said('[' + times(99'998, "0,") + "0]", {}), "");
    EXPECT_THAT(said('[' + times(99'999, "0,") + "0]", {}), HasSubstr("MST-C031 /99999 1:200000 "));
    EXPECT_EQ(said('[' + times(999'998, "0,") + "0]", of_many_people), "");
    EXPECT_THAT(said('[' + times(999'999, "0,") + "0]", of_many_people), HasSubstr("MST-C031 /999999 "));
}

TEST(json_document, has_no_more_levels_than_that) {
    const std::string deep = times(128, "[") + times(128, "]");
    EXPECT_EQ(said(deep, json_limits{.depth = 128}), "");
    EXPECT_THAT(said(deep, json_limits{.depth = 127}), HasSubstr("more than 127 levels"));
    EXPECT_THAT(said(deep, {}), HasSubstr("more than 32 levels"));
    EXPECT_THAT(said("[[\n[[]]]]", json_limits{.depth = 3}), HasSubstr("MST-C003 /0/0 2:1 "));
    EXPECT_THAT(said(times(std::size_t{1} << 20, "{\"a\":"), {}), HasSubstr("MST-C003 /a/a"));
}

TEST(json_document, is_no_longer_than_that) {
    EXPECT_EQ(said("[1]", json_limits{.bytes = 3}), "");
    EXPECT_EQ(said("\n[1]", json_limits{.bytes = 3}), "MST-C002  2:1 The text is longer than 3 bytes.");
    EXPECT_EQ(said(std::string((std::size_t{16} << 20) + 1, ' '), {}), "MST-C002  1:1 The text is longer than 16 MiB.");
}

TEST(json_document, says_where_reading_stops) {
    EXPECT_THAT(said("{\n \"é\" true}", {}), HasSubstr("MST-C001  2:6 "));
    EXPECT_THAT(said("\xef\xbb\xbf[1 2]", {}), HasSubstr("MST-C001  1:4 "));
    EXPECT_THAT(said("[1,", {}), HasSubstr("MST-C001  1:4 "));
    EXPECT_THAT(said("[1,\n -1.5e999 ]", {}), HasSubstr("MST-C030  2:2 "));
    EXPECT_THAT(said("1e999", {}), HasSubstr("MST-C030  1:1 "));
}

TEST(json_document, tells_no_more_of_a_mistake_than_was_written) {
    const std::string name(std::size_t{1} << 20, 'n');
    diagnostics found;
    read_json("{\"" + name + "\": {" + times(2000, "\"a\": 1, ") + "\"b\": 1}}", found);
    EXPECT_THAT(found, SizeIs(15));
    found.clear();
    read_json('{' + times(2000, "\"a\": 1, ") + "\"b\": 1}", found);
    EXPECT_THAT(found, SizeIs(most_findings));
}

TEST(json_document, keeps_digits_and_text) {
    diagnostics found;
    const json_value read = read_json(R"([-1.50e+3, 12345678901234567890, "é\u0000/", -9223372036854775808])", found);
    EXPECT_THAT(found, IsEmpty());
    EXPECT_EQ(read.items[0].text, "-1.50e+3");
    EXPECT_EQ(read.items[1].text, "12345678901234567890");
    EXPECT_EQ(read.items[2].text, std::string("é\0/", 4));
    EXPECT_EQ(read.items[3].whole, INT64_MIN);
}

} // namespace
