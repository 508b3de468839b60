// The catalogue: for everything that can be said of a pack, its signature and a receipt an example, of which exactly the
// findings come that it names. docs/pack-format.md, signed-packs.md and receipts.md show the same examples.
#include "diagnostic_ids.hpp"
#include "support/catalogue.hpp"

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
    tests::catalogue all{MAATSTAF_TEST_PACKS, MAATSTAF_PROGRAM};
    const tests::pack_examples& packs = all.packs();
};

TEST_F(pack_catalogue, starts_from_a_pack_that_is_right_and_written_as_packs_are_written) {
    const auto base = packs.load(packs.right());
    ASSERT_TRUE(base.pack) << words_of(base.found);
    EXPECT_EQ(write_pack(*base.pack), packs.right());
}

TEST_F(pack_catalogue, starts_from_what_nothing_is_to_be_said_of) {
    const json unchanged{{"change", json::object()}};
    for (const char* of : {"pack", "receipt"}) EXPECT_EQ(words_of(all.found_in({of, unchanged})), "") << of;
    // This one is signed, and no pack: what is found is that it is read.
    EXPECT_THAT(findings_in(all.found_in({"signature", unchanged})), testing::Each(testing::StartsWith("MST-P005 ")));
    EXPECT_FALSE(all.found_in({"signature", unchanged}).empty());
}

TEST_F(pack_catalogue, finds_exactly_what_is_wrong_with_each_example) {
    for (const auto& of : all.entries()) {
        SCOPED_TRACE(of.id() + ", " + of.mistake());
        const diagnostics found = all.found_in(of);
        EXPECT_EQ(findings_in(found), findings_of(of.example)) << words_of(found);
        if (found.empty()) continue;
        EXPECT_EQ(found[0].id, of.id());
        EXPECT_THAT(found[0].remedy, testing::HasSubstr(of.example.at("helps").get<std::string>()));
    }
}

TEST_F(pack_catalogue, loads_what_is_only_remarked_on_and_nothing_else) {
    for (const auto& of : all.entries()) {
        if (of.of != "pack") continue;
        EXPECT_EQ(packs.load(packs.text_of(of.example)).pack.has_value(), of.id().starts_with("MST-L")) << of.id();
    }
}

TEST_F(pack_catalogue, speaks_in_whole_sentences) {
    for (const auto& of : all.entries()) {
        SCOPED_TRACE(of.id() + ", " + of.mistake());
        for (const diagnostic& d : all.found_in(of)) {
            const bool begins_with_a_name = d.id.starts_with("MST-C");
            EXPECT_THAT(d.message, testing::MatchesRegex(begins_with_a_name ? ".*[.]" : "[A-Z0-9\"].*[.]"));
            EXPECT_THAT(d.remedy, testing::MatchesRegex("[A-Z0-9\"].*[.?]"));
            for (const std::string_view hole : {"{0}", "{1}", "\"\"", "  ", " ,", ": ."})
                EXPECT_EQ((d.message + d.remedy).find(hole), std::string::npos) << hole << ": " << words_of({d});
        }
    }
}

TEST_F(pack_catalogue, has_an_example_of_everything_that_can_be_said) {
    std::set<std::string> with_example, from_no_text, wanted = ids_of_other_readers;
    for (const auto& of : all.entries()) with_example.insert(of.id());
    for (const auto& [id, because] : all.excuses()) {
        EXPECT_FALSE(because.empty());
        from_no_text.insert(id);
    }
    for (const finding_words& f : all_findings())
        for (const std::string_view series : {"MST-P", "MST-L", "MST-S", "MST-R"})
            if (f.id.starts_with(series) && !from_no_text.contains(std::string(f.id))) wanted.insert(std::string(f.id));
    EXPECT_EQ(with_example, wanted);
    EXPECT_EQ(from_no_text, (std::set<std::string>{"MST-P001", "MST-R010"}));
}

TEST_F(pack_catalogue, lists_its_examples_by_id) {
    std::string before;
    for (const auto& of : all.entries()) {
        const bool same_series = before.substr(0, 5) == of.id().substr(0, 5);
        EXPECT_TRUE(!same_series || before <= of.id()) << before << " before " << of.id();
        before = of.id();
    }
}

TEST_F(pack_catalogue, finds_several_mistakes_at_once_and_none_that_follows_from_another) {
    const json refused = packs.read("refused.json");
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
