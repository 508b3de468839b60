// Records of CSV: as RFC 4180 has them, however the bytes come, and with no record lost to another one's mistake.
#include "table_files/csv_records.hpp"

#include "support/text_source.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using tests::bytes_of;

/// "3: a|b" a record on line 3, "3: stray 5" what is wrong with it and where.
std::vector<std::string> records_of(const std::string& text, std::size_t block = 1 << 18,
                                    std::size_t at_once = std::string::npos) {
    csv_records records{bytes_of(text, at_once), block};
    std::vector<std::string> result;
    while (records.next()) {
        std::string line = std::to_string(records.line()) + ":";
        if (const auto& wrong = records.is_wrong()) {
            const char* words[]{" stray ", " unclosed ", " long "};
            const auto at = records.position_of(wrong->at);
            line += words[static_cast<std::size_t>(wrong->what)] + std::to_string(at.line) + "," +
                    std::to_string(at.column);
        } else {
            char between = ' ';
            for (const std::string_view field : records.fields()) {
                line += between + std::string(field);
                between = '|';
            }
        }
        result.push_back(line);
    }
    return result;
}

TEST(csv_records, are_lines_of_fields) {
    EXPECT_THAT(records_of(""), ElementsAre());
    EXPECT_THAT(records_of("a,b\n1,2\n"), ElementsAre("1: a|b", "2: 1|2"));
    EXPECT_THAT(records_of("a,b\r\n1,2\r\n"), ElementsAre("1: a|b", "2: 1|2"));
    EXPECT_THAT(records_of("a,b\n1,2"), ElementsAre("1: a|b", "2: 1|2"));
    EXPECT_THAT(records_of("a\n\nb\n"), ElementsAre("1: a", "2: ", "3: b"));
    EXPECT_THAT(records_of(",\n,,"), ElementsAre("1: |", "2: ||"));
    EXPECT_THAT(records_of("a\rb,c"), ElementsAre("1: a\rb|c"));
}

TEST(csv_records, may_begin_with_a_byte_order_mark) {
    EXPECT_THAT(records_of("\xef\xbb\xbf"
                           "a,b\n"),
                ElementsAre("1: a|b"));
    EXPECT_THAT(records_of("\xef\xbb\xbf", 1, 1), ElementsAre());
    EXPECT_THAT(records_of("\xef\xbb"
                           "a"),
                ElementsAre("1: \xef\xbb"
                            "a"));
}

TEST(csv_records, have_quotation_marks_around_what_is_not_plain) {
    EXPECT_THAT(records_of("\"a\",\"\",\"b,c\"\r\n\"say \"\"hi\"\"\",\"\"\"\"\n"),
                ElementsAre("1: a||b,c", "2: say \"hi\"|\""));
    EXPECT_THAT(records_of("\"a\nb\r\n\",c\nd\n"), ElementsAre("1: a\nb\r\n|c", "4: d"));
}

TEST(csv_records, tell_a_mistake_and_go_on_after_it) {
    EXPECT_THAT(records_of("a,b\"c\nd\n"), ElementsAre("1: stray 1,4", "2: d"));
    EXPECT_THAT(records_of("é,\"a\"b,c\nd\n"), ElementsAre("1: stray 1,6", "2: d"));
    EXPECT_THAT(records_of("\"a\"\rb\nd\n"), ElementsAre("1: stray 1,4", "2: d"));
    EXPECT_THAT(records_of("a,\"b\nc\nd\n"), ElementsAre("1: unclosed 1,3", "2: c", "3: d"));
    EXPECT_THAT(records_of("a,\"b"), ElementsAre("1: unclosed 1,3"));
    EXPECT_THAT(records_of("\"a\nb\",\"c\nd\n"), ElementsAre("1: unclosed 2,4", "2: unclosed 2,4", "3: d"));
}

TEST(csv_records, are_not_longer_than_they_can_be) {
    const std::string most(csv_records::longest, 'x');
    EXPECT_THAT(records_of(most + "\nb\n"), ElementsAre("1: " + most, "2: b"));
    EXPECT_THAT(records_of("y" + most + "\nb\n"), ElementsAre("1: long 1,1", "2: b"));
    EXPECT_THAT(records_of("a\n" + most + most + most + "\nb\n"), ElementsAre("1: a", "2: long 2,1", "3: b"));
    EXPECT_THAT(records_of("a\n" + most + most), ElementsAre("1: a", "2: long 2,1"));
    EXPECT_THAT(records_of("a,\"b\nc\n" + most + "\nd\n"),
                ElementsAre("1: unclosed 1,3", "2: c", "3: " + most, "4: d"));
}

TEST(csv_records, do_not_depend_on_how_the_bytes_come) {
    std::mt19937 random{4180};
    const std::string letters = "a,\"\"\n\r,\nxé";
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t n = random() % 60; n > 0; --n) text += letters[random() % letters.size()];
        const auto whole = records_of(text);
        for (const std::size_t block : {1u, 2u, 7u}) EXPECT_EQ(records_of(text, block, 3), whole) << text;
    }
}

} // namespace
