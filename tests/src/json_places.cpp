// What a finding is about stands where it says, in texts written in every way that JSON allows, and in texts that are no
// JSON any more.
#include "json_places.hpp"

#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "support/generator.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace maatstaf;
using testing::Contains;
using testing::ElementsAre;
using tests::dice;

using position = std::pair<std::uint32_t, std::uint32_t>;

/// Sign by sign.
position plain_position(const std::string& text, std::size_t offset) {
    position result{1, 1};
    for (std::size_t i = text.starts_with("\xef\xbb\xbf") ? 3 : 0; i < offset; ++i) {
        if (text[i] == '\n') result = {result.first + 1, 1};
        else if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) ++result.second;
    }
    return result;
}

diagnostic about(std::string place) {
    return {.id = "MST-C012", .place = std::move(place), .message = {}, .remedy = {}};
}

position of(const diagnostic& d) {
    return {d.line, d.column};
}

position located(std::string_view json, std::string place) {
    diagnostics found{about(std::move(place))};
    locate(json, found);
    return of(found.front());
}

/// Writes a random value and remembers where everything in it begins.
class random_text {
public:
    explicit random_text(std::uint64_t seed) : dice_(seed) {
        if (dice_.one_in(4)) text_ = "\xef\xbb\xbf";
        write_spaces();
        begins_.emplace_back("", text_.size());
        write_value("", 5, true);
        write_spaces();
    }

    const std::string& text() const { return text_; }
    const auto& begins() const { return begins_; } ///< by JSON Pointer
    const auto& again() const { return again_; }   ///< keys that stand there again

private:
    void write_spaces() {
        constexpr std::array<std::string_view, 6> spaces{" ", "\n", "\t", "\r\n", "   ", "\n\n  "};
        while (dice_.one_in(3)) text_ += dice_.of(spaces);
    }

    /// Gives what the parser will make of it.
    std::string write_text() {
        struct piece {
            std::string_view is, plain, escaped;
        };
        constexpr std::array<piece, 14> pieces{{{"a", "a", "\\u0061"},
                                                {"b", "b", "b"},
                                                {"0", "0", "0"},
                                                {"1", "1", "\\u0031"},
                                                {"/", "/", "\\/"},
                                                {"~", "~", "~"},
                                                {"~1", "~1", "\\u007e1"},
                                                {"é", "é", "\\u00e9"},
                                                {"€", "€", "€"},
                                                {"𝄞", "𝄞", "\\ud834\\udd1e"},
                                                {"\"", "\\\"", "\\u0022"},
                                                {"\\", "\\\\", "\\\\"},
                                                {"\n", "\\n", "\\u000a"},
                                                {",:]}", ",:]}", "\\u002c:]}"}}};
        std::string result;
        text_ += '"';
        while (!dice_.one_in(3)) {
            const piece& p = dice_.of(pieces);
            text_ += dice_.one_in(2) ? p.escaped : p.plain;
            result += p.is;
        }
        text_ += '"';
        return result;
    }

    void write_value(const std::string& pointer, int depth, bool counts) {
        constexpr std::array<std::string_view, 8> scalars{"null", "true", "false", "0", "-12.50e+3", "7", "1E5", "-0"};
        const std::size_t which = dice_.below(depth == 0 ? 2 : 6);
        if (which == 0) text_ += dice_.of(scalars);
        else if (which == 1) write_text();
        else if (which < 4) write_list(pointer, depth, counts);
        else write_object(pointer, depth, counts);
    }

    void write_list(const std::string& pointer, int depth, bool counts) {
        text_ += '[';
        write_spaces();
        for (std::size_t i = 0, n = dice_.one_in(8) ? 12 : dice_.below(4); i < n; ++i) {
            if (i != 0) text_ += ',';
            write_spaces();
            const std::string here = place_in(pointer, i);
            if (counts) begins_.emplace_back(here, text_.size());
            write_value(here, depth - 1, counts);
            write_spaces();
        }
        text_ += ']';
    }

    void write_object(const std::string& pointer, int depth, bool counts) {
        text_ += '{';
        write_spaces();
        std::set<std::string> keys;
        for (std::size_t i = 0, n = dice_.below(5); i < n; ++i) {
            if (i != 0) text_ += ',';
            write_spaces();
            const std::size_t at = text_.size();
            const std::string key = write_text();
            const std::string here = place_in(pointer, key);
            const bool first = keys.insert(key).second;
            if (!first) again_.emplace_back(here, at);
            else if (counts) begins_.emplace_back(here, at);
            write_spaces();
            text_ += ':';
            write_spaces();
            write_value(here, depth - 1, counts && first);
            write_spaces();
        }
        text_ += '}';
    }

    dice dice_;
    std::string text_;
    std::vector<std::pair<std::string, std::size_t>> begins_, again_;
};

TEST(json_places, are_those_of_keys_and_values) {
    constexpr std::string_view text = "\n {\"a\": [1, \"é\", {\"b/c\" :\n\n null}],\n\t\"~\": 2}";
    EXPECT_EQ(located(text, ""), position(2, 2));
    EXPECT_EQ(located(text, "/a"), position(2, 3)) << "a member begins with its key";
    EXPECT_EQ(located(text, "/a/0"), position(2, 9));
    EXPECT_EQ(located(text, "/a/1"), position(2, 12));
    EXPECT_EQ(located(text, "/a/2"), position(2, 17)) << "a letter of two bytes is one column";
    EXPECT_EQ(located(text, "/a/2/b~1c"), position(2, 18));
    EXPECT_EQ(located(text, "/~0"), position(5, 2));
}

TEST(json_places, of_what_is_missing_are_those_of_its_holder) {
    constexpr std::string_view text = R"({"a": [10, {"b": 1}]})";
    EXPECT_EQ(located(text, "/x"), position(1, 1));
    EXPECT_EQ(located(text, "/a/1/x/y"), position(1, 12));
    EXPECT_EQ(located(text, "/a/2"), position(1, 2));
    EXPECT_EQ(located(text, "/a/01"), position(1, 2)) << "no index";
    EXPECT_EQ(located(text, "/a/-"), position(1, 2));
    EXPECT_EQ(located(text, "/a/99999999999999999999999"), position(1, 2));
    EXPECT_EQ(located(text, "/a/0/0"), position(1, 8));
    EXPECT_EQ(located("", ""), position(1, 1));
    EXPECT_EQ(located(" nul", "/a"), position(1, 1));
    EXPECT_EQ(located(R"({"a": {"b": [1, tru)", "/a/b/1"), position(1, 8));
}

TEST(json_places, are_left_alone_where_they_are_known_or_none) {
    diagnostics found{about("/a"), about("--rule"), about("")};
    found[2].line = 7;
    found[2].column = 9;
    locate(R"({"a": 1})", found);
    EXPECT_EQ(of(found[0]), position(1, 2));
    EXPECT_EQ(of(found[1]), position(0, 0));
    EXPECT_EQ(of(found[2]), position(7, 9));
}

TEST(json_places, of_a_key_that_stands_twice_is_the_second) {
    const std::string text = "{\"a\": {\"x\": 1},\n\"b\": 0, \"b\": 1,\n\"a\": {\"x\": 1,\n\"x\": 2},\n\"a\": 3}";
    diagnostics found;
    read_json(text, found);
    found.push_back(about("/a/x"));
    locate(text, found);
    std::vector<std::pair<std::string, position>> told;
    for (const diagnostic& d : found) told.emplace_back(d.place, of(d));
    EXPECT_THAT(told, ElementsAre(std::pair("/a/x", position(4, 1)), std::pair("/b", position(2, 9)),
                                  std::pair("/a", position(3, 1)), std::pair("/a", position(5, 1)),
                                  std::pair("/a/x", position(1, 8))));
}

TEST(json_places, are_right_in_any_text) {
    std::size_t twins = 0, all = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        const random_text written{seed};
        const std::string& text = written.text();
        diagnostics found;
        const json_value read = read_json(text, found);
        std::vector<std::pair<std::string, position>> expected, told;
        for (const auto& [place, offset] : written.again()) expected.emplace_back(place, plain_position(text, offset));
        for (const auto& [place, offset] : written.begins()) {
            const position at = plain_position(text, offset);
            expected.emplace_back(place, at);
            expected.emplace_back(place + "/nothing there", at);
            found.push_back(about(place));
            found.push_back(about(place + "/nothing there"));
        }
        ASSERT_EQ(found.size(), expected.size()) << "seed " << seed << ": " << text;
        // In any order, but those about one place as they were found.
        dice order{seed};
        std::vector<std::pair<std::size_t, diagnostic>> mixed;
        for (diagnostic& d : found)
            mixed.emplace_back(d.id == "MST-C005" ? mixed.size() : order.below(2 * found.size()), std::move(d));
        std::stable_sort(mixed.begin(), mixed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < found.size(); ++i) found[i] = std::move(mixed[i].second);

        locate(text, found);
        for (const diagnostic& d : found) told.emplace_back(d.place, of(d));
        std::sort(expected.begin(), expected.end());
        std::sort(told.begin(), told.end());
        ASSERT_EQ(told, expected) << "seed " << seed << ": " << text;
        twins += written.again().size();
        all += expected.size();
    }
    EXPECT_GT(twins, 500u);
    EXPECT_GT(all, 30'000u);
}

TEST(json_places, lie_in_what_is_left_of_a_text) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const random_text written{seed};
        if (written.text().size() > 400) continue;
        for (std::size_t size = 0; size < written.text().size(); ++size) {
            const std::string text = written.text().substr(0, size);
            diagnostics found;
            for (const auto& [place, offset] : written.begins()) found.push_back(about(place));
            locate(text, found);
            for (const diagnostic& d : found) {
                std::vector<position> possible{plain_position(text, 0)};
                for (const auto& [place, offset] : written.begins())
                    if (offset < size && d.place.starts_with(place)) possible.push_back(plain_position(text, offset));
                ASSERT_THAT(possible, Contains(of(d))) << d.place << " in " << text;
            }
        }
    }
}

TEST(json_places, are_found_in_one_pass) {
    std::string text = "[0";
    while (text.size() + 3 < std::size_t{16} << 20) text += ",0";
    text += ']';
    diagnostics found;
    for (std::size_t i = 0; i < 1000; ++i) found.push_back(about('/' + std::to_string((1000 - i) * 8000)));
    locate(text, found);
    for (std::size_t i = 0; i < 1000; ++i)
        ASSERT_EQ(of(found[i]), position(1, static_cast<std::uint32_t>(2 + 2 * 8000 * (1000 - i))));
}

TEST(json_places, survive_any_depth) {
    const std::string lists(std::size_t{4} << 20, '[');
    EXPECT_EQ(located(lists, "/0/0/0"), position(1, 4));
    EXPECT_EQ(located(lists, "/1"), position(1, 1));
    std::string pointer;
    for (int i = 0; i < 1000; ++i) pointer += "/0";
    EXPECT_EQ(located(lists, pointer), position(1, 1001));
    EXPECT_EQ(located("[1]", pointer), position(1, 2));
}

} // namespace
