// JSON that was read is written as it was; and as the writer of results writes it.
#include "json_text.hpp"

#include "explanation_json.hpp"

#include <gmock/gmock.h>

#include <string>

namespace {

using namespace maatstaf;
using testing::IsEmpty;

json_value read(std::string_view text) {
    diagnostics found;
    json_value result = read_json(text, found);
    EXPECT_THAT(found, IsEmpty()) << text;
    return result;
}

TEST(json_text, is_written_as_results_are) {
    json all;
    all["text"] = "é € \xf0\x9f\x98\x80 \" \\ / \b\f\n\r\t \x01 \x1f \x7f \xe2\x80\xa8";
    all["é\""] = json::array({true, false, nullptr, 0, -5, 9'223'372'036'854'775'807});
    all["empty"] = json::array({json::array(), json::object()});
    all["deep"]["a"]["b"] = json::array({json::object({{"c", 1}})});
    EXPECT_EQ(written(read(written(all))), written(all));
}

TEST(json_text, keeps_the_digits_of_a_number) {
    const std::string numbers = "[1533.820, 1.0E+2, 0.1, 18446744073709551615, 123456789012345678901234567890, -7]";
    EXPECT_EQ(on_one_line(read(numbers)), numbers);
}

TEST(json_text, can_stand_on_one_line) {
    const std::string text = R"({"a": [1, {"b": null}], "c": {}, "d": [], "e": "x\ny"})";
    EXPECT_EQ(on_one_line(read(text)), text);
}

TEST(json_text, keys_are_put_once_and_in_order) {
    json_value object = object_value();
    put(object, "b", text_value("1"));
    put(object, "a", truth_value(true));
    put(object, "b", list_value());
    EXPECT_EQ(on_one_line(object), R"({"b": [], "a": true})");
}

} // namespace
