// The catalogue of refused packs: for everything that can be wrong with a pack an example, refused with exactly the findings
// that the example names. docs/pack-format.md shows the same examples.
#include "diagnostic_ids.hpp"
#include "support/pack_examples.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace maatstaf;
using tests::json;

using names = std::vector<std::string>;

/// "MST-P014 /rules/0/when/fact"
names findings_in(const diagnostics& found) {
    names result;
    for (const diagnostic& d : found) result.push_back(d.id + ' ' + d.place);
    return result;
}

std::string words_of(const diagnostics& found) {
    std::string result;
    for (const diagnostic& d : found) result += d.id + ' ' + d.place + ": " + d.message + ' ' + d.remedy + '\n';
    return result;
}

/// The first that the example is about, then what comes with it.
names findings_of(const json& example) {
    if (example.contains("findings")) return example.at("findings").get<names>();
    return {example.at("id").get<std::string>() + ' ' + example.value("place", "")};
}

/// What is said of JSON that cannot be read, of values, and of the pack's own test cases: with the ids that these have
/// everywhere. Of test cases one example is enough.
const std::set<std::string> ids_of_other_readers{"MST-C001", "MST-C002", "MST-C003", "MST-C005", "MST-C012",
                                                 "MST-C013", "MST-C014", "MST-C015", "MST-C016", "MST-C017",
                                                 "MST-C018", "MST-C019", "MST-C020", "MST-C021", "MST-C022",
                                                 "MST-C027", "MST-C030", "MST-C031", "MST-C032", "MST-T015"};

class pack_catalogue : public testing::Test {
protected:
    tests::pack_examples packs{MAATSTAF_TEST_PACKS};
    json refused = packs.read("refused.json");
};

TEST_F(pack_catalogue, starts_from_a_pack_that_is_right_and_written_as_packs_are_written) {
    const auto base = packs.load(packs.right());
    ASSERT_TRUE(base.pack) << words_of(base.found);
    EXPECT_EQ(write_pack(*base.pack), packs.right());
}

TEST_F(pack_catalogue, finds_exactly_what_is_wrong_with_each_example) {
    for (const json& example : refused.at("refused")) {
        SCOPED_TRACE(example.at("id").get<std::string>() + ", " + example.at("mistake").get<std::string>());
        const auto result = packs.load(packs.text_of(example));
        EXPECT_FALSE(result.pack);
        EXPECT_EQ(findings_in(result.found), findings_of(example)) << words_of(result.found);
        if (result.found.empty()) continue;
        const diagnostic& first = result.found[0];
        EXPECT_EQ(first.id, example.at("id").get<std::string>());
        EXPECT_THAT(first.remedy, testing::HasSubstr(example.at("helps").get<std::string>()));
    }
}

TEST_F(pack_catalogue, speaks_in_whole_sentences) {
    for (const json& example : refused.at("refused")) {
        SCOPED_TRACE(example.at("id").get<std::string>() + ", " + example.at("mistake").get<std::string>());
        for (const diagnostic& d : packs.load(packs.text_of(example)).found) {
            const bool begins_with_a_name = d.id.starts_with("MST-C");
            EXPECT_THAT(d.message, testing::MatchesRegex(begins_with_a_name ? ".*[.]" : "[A-Z0-9\"].*[.]"));
            EXPECT_THAT(d.remedy, testing::MatchesRegex("[A-Z0-9\"].*[.?]"));
            for (const std::string_view hole : {"{0}", "{1}", "\"\"", "  ", " ,", ": ."})
                EXPECT_EQ((d.message + d.remedy).find(hole), std::string::npos) << hole << ": " << words_of({d});
        }
    }
}

TEST_F(pack_catalogue, has_an_example_of_everything_that_can_be_wrong_with_a_pack) {
    std::set<std::string> with_example, from_no_text, wanted = ids_of_other_readers;
    for (const json& example : refused.at("refused")) with_example.insert(example.at("id").get<std::string>());
    for (const json& excuse : refused.at("not_from_text")) {
        EXPECT_FALSE(excuse.at("because").get<std::string>().empty());
        from_no_text.insert(excuse.at("id").get<std::string>());
    }
    for (const finding_words& f : all_findings())
        if (f.id.starts_with("MST-P") && !from_no_text.contains(std::string(f.id))) wanted.insert(std::string(f.id));
    EXPECT_EQ(with_example, wanted);
    EXPECT_EQ(from_no_text, std::set<std::string>{"MST-P001"});
}

TEST_F(pack_catalogue, lists_its_examples_by_id) {
    names ids;
    for (const json& example : refused.at("refused")) ids.push_back(example.at("id").get<std::string>());
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

TEST_F(pack_catalogue, finds_several_mistakes_at_once_and_none_that_follows_from_another) {
    for (const json& example : refused.at("together")) {
        SCOPED_TRACE(example.at("mistake").get<std::string>());
        const auto result = packs.load(packs.text_of(example));
        // In which order things are linked is the linker's own business.
        EXPECT_THAT(findings_in(result.found), testing::UnorderedElementsAreArray(findings_of(example)))
            << words_of(result.found);
    }
}

TEST_F(pack_catalogue, has_examples_that_are_accepted_and_stay_what_they_are) {
    const json accepted = packs.read("accepted.json");
    for (const json& example : accepted.at("accepted")) {
        SCOPED_TRACE(example.at("about").get<std::string>());
        const auto result = packs.load(packs.text_of(example));
        ASSERT_TRUE(result.pack) << words_of(result.found);
        const std::string written = write_pack(*result.pack);
        const auto again = packs.load(written);
        ASSERT_TRUE(again.pack) << words_of(again.found);
        EXPECT_EQ(write_pack(*again.pack), written);
    }
}

/// Nodes know a name by 64 bits of it. These two facts have the same 64 bits; nobody writes them by accident.
TEST_F(pack_catalogue, takes_two_names_that_nodes_cannot_tell_apart_for_one) {
    ASSERT_EQ(symbol_of("n1kjb4mqeo1nko"), symbol_of("njndheqnzoxhse"));
    const json facts =
        json::parse(R"([{"name": "n1kjb4mqeo1nko", "kind": "truth"}, {"name": "njndheqnzoxhse", "kind": "truth"}])");
    const json entity{{"name", "huishouden"}, {"facts", facts}};
    const auto result = packs.load(packs.with({{"entities", {entity}}, {"definitions", nullptr}, {"rules", nullptr}}));
    EXPECT_EQ(findings_in(result.found), names{"MST-P008 /entities/0/facts/1/name"}) << words_of(result.found);
}

} // namespace
