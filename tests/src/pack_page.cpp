// docs/pack-format.md shows what can be loaded: its snippets, and an example of every operator. The rest of the page is
// printed by tests/docs/pack_page.cpp and compared by docs.pack-format.
#include "load/expression_form.hpp"
#include "support/pack_examples.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace maatstaf;
using tests::json;

std::string words_of(const diagnostics& found) {
    std::string result;
    for (const diagnostic& d : found) result += d.id + ' ' + d.place + ": " + d.message + ' ' + d.remedy + '\n';
    return result;
}

struct snippet {
    std::size_t line = 0;
    std::string marker; ///< the line above it
    std::string text;
};

/// The JSON blocks of a page, without what a command has printed into it.
std::vector<snippet> snippets_in(const std::string& page) {
    std::vector<snippet> result;
    std::istringstream lines{page};
    std::string line, above;
    bool printed = false, inside = false;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.starts_with("<!-- printed by: ")) printed = true;
        if (line == "<!-- end of print -->") printed = false;
        if (printed) continue;
        if (inside && line != "```") result.back().text += line + '\n';
        else if (inside) inside = false;
        else if (line == "```json") {
            inside = true;
            result.push_back({number, above, {}});
        }
        above = line;
    }
    return result;
}

class pack_page : public testing::Test {
protected:
    tests::pack_examples packs{MAATSTAF_TEST_PACKS};
};

TEST_F(pack_page, shows_packs_and_parts_of_packs_that_can_be_loaded) {
    const auto snippets = snippets_in(tests::text_of_file(MAATSTAF_DOCS "/pack-format.md"));
    EXPECT_GE(snippets.size(), 9U);
    for (const snippet& s : snippets) {
        SCOPED_TRACE("line " + std::to_string(s.line));
        const bool part = s.marker == "<!-- part of a pack -->";
        if (!part && s.marker != "<!-- whole pack -->") ADD_FAILURE() << "neither a part of a pack nor a whole one";
        const auto result = packs.load(part ? packs.with(json::parse(s.text)) : s.text);
        EXPECT_TRUE(result.pack) << words_of(result.found);
    }
}

TEST_F(pack_page, describes_every_operator_once_with_an_example_of_it) {
    const json described = packs.read("operators.json");
    std::vector<std::string> words, accepted;
    for (const json& of : described.at("operators")) {
        SCOPED_TRACE(of.at("word").get<std::string>());
        words.push_back(of.at("word").get<std::string>());
        json rule{{"name", "voorbeeld"}, {"entity", "huishouden"}};
        rule["kind"] = of.at("kind");
        rule["value"] = of.at("example");
        const auto result = packs.load(packs.with_rule(rule));
        ASSERT_TRUE(result.pack) << words_of(result.found);
        const statement& made = result.pack->view().definitions.back();
        EXPECT_TRUE(std::any_of(made.body.begin(), made.body.end(),
                                [&](const node& n) { return info(n.code).word == words.back(); }));
    }
    for (const operator_info& o : operators)
        if (operator_called(o.word) != nullptr) accepted.emplace_back(o.word);
    EXPECT_THAT(words, testing::UnorderedElementsAreArray(accepted));
}

TEST_F(pack_page, takes_an_operator_within_itself_for_brackets) {
    const auto written_with = [&](const char* when) {
        json rule{{"name", "voorbeeld"}, {"entity", "huishouden"}};
        rule["when"] = json::parse(when);
        const auto result = packs.load(packs.with_rule(rule));
        return result.pack ? write_pack(*result.pack) : words_of(result.found);
    };
    const std::string a = R"({"use": "doet_mee"})", b = R"({"setting": "grens_telt_mee"})", c = "true";
    const std::string flat = written_with((R"({"all": [)" + a + ',' + b + ',' + c + "]}").c_str());
    EXPECT_EQ(written_with((R"({"all": [)" + a + R"(, {"all": [)" + b + ',' + c + "]}]}").c_str()), flat);
    EXPECT_EQ(written_with((R"({"all": [{"all": [)" + a + ',' + b + "]}, " + c + "]}").c_str()), flat);
    EXPECT_NE(written_with((R"({"all": [{"any": [)" + a + ',' + b + "]}, " + c + "]}").c_str()), flat);
}

} // namespace
