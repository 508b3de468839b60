// A receipt holds all that a judgement rests on, replays as the same bytes, and shows every change: of what judged, of
// what was judged and of the results. Every finding about a receipt once; those of the program are in tests/receipts.
#include "tiny_pack.hpp"

#include <maatstaf/packs.hpp>
#include <maatstaf/receipt.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

namespace {

using namespace maatstaf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

// A pack that builds on the tiny one, so that there is a used pack; and the tiny one with another amount.
constexpr std::array<const pack*, 1> used{&tiny::klein};
constexpr auto toegelaten = rule("toegelaten", "huishouden", tiny::volwassen&& tiny::tot_grens,
                                 {.label = {"toegelaten", "admitted"}, .sources = {&tiny::wet}});
constexpr std::array own{toegelaten.view()};
constexpr pack gemeente{.name = "gemeente", .version = "7", .uses = used, .definitions = own};

constexpr timeline<money, 1> other_norm{
    .name = "norm", .periods = {{{.from = {2024, 1, 1}, .value = point(90'000), .where = &tiny::wet}}}};
constexpr std::array other_parameters{other_norm.view()};

constexpr std::array fewer_rules{tiny::grens.view(), tiny::tot_grens.view()};

/// The tiny pack as somebody might change it.
pack other_klein() {
    pack result = tiny::klein;
    result.parameters = other_parameters;
    return result;
}

const std::string known = R"({"entity": "huishouden",
    "facts": {"inkomen": 1500, "geboren": "2000-05", "maanden": 12, "gehuwd": null, "kinderen": [{"school": "basis"}, {}]},
    "review": ["inkomen"]})";
const std::vector<std::string_view> rules{"volwassen", "grens", "tot_grens", "met_kind"};

std::string write(language in = language::nl, const pack& by = gemeente) {
    diagnostics found;
    std::string result =
        write_receipt({.by = by, .on = {2025, 3, 1}, .case_json = known, .rules = rules, .in = in}, found);
    EXPECT_THAT(found, IsEmpty());
    return result;
}

std::string changed(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

struct replay_of {
    diagnostics found;
    replayed result;

    explicit replay_of(const std::string& text, const pack& with = gemeente)
        : result(replay(read_receipt(text, found), with, found)) {}

    /// "MST-R003 /x", in order.
    std::vector<std::string> findings() const {
        std::vector<std::string> all;
        for (const diagnostic& d : found) all.push_back(d.id + ' ' + d.place);
        return all;
    }
    /// "/results/0/answer: then, now"
    std::vector<std::string> differences() const {
        std::vector<std::string> all;
        for (const difference& d : result.differences) all.push_back(d.place + ": " + d.then + ", " + d.now);
        return all;
    }
    std::vector<std::string> places() const {
        std::vector<std::string> all;
        for (const difference& d : result.differences) all.push_back(d.place);
        return all;
    }
};

std::vector<std::string> findings(const std::string& text, const pack& with = gemeente) {
    const replay_of again{text, with};
    EXPECT_FALSE(again.result.same());
    return again.findings();
}

TEST(receipt, says_what_judged_and_what_was_given) {
    const std::string text = write();
    EXPECT_THAT(
        text,
        StartsWith("{\n  \"receipt\": 1,\n  \"library\": \"" MAATSTAF_VERSION "\",\n"
                   "  \"pack\": {\n    \"name\": \"gemeente\",\n    \"version\": \"7\",\n    \"hash\": \"" +
                   hash_of(gemeente) +
                   "\"\n  },\n"
                   "  \"uses\": [\n    {\n      \"name\": \"klein\",\n      \"version\": \"1\",\n      \"hash\": \"" +
                   hash_of(tiny::klein) +
                   "\"\n    }\n  ],\n"
                   "  \"on\": \"2025-03-01\",\n  \"lang\": \"nl\",\n  \"rules\": [\n"
                   "    \"volwassen\",\n    \"grens\",\n    \"tot_grens\",\n    \"met_kind\"\n  ],\n"));
    EXPECT_THAT(text, HasSubstr(R"(  "case": {
    "entity": "huishouden",
    "facts": {
      "inkomen": 1500,
      "geboren": "2000-05",
      "maanden": 12,
      "gehuwd": null,
      "kinderen": [
        {
          "school": "basis"
        },
        {}
      ]
    },
    "review": [
      "inkomen"
    ]
  },
  "results": [
)")) << "as given: what was null stays null, what was absent stays absent";
    EXPECT_THAT(text, Not(HasSubstr("opleiding")));
    EXPECT_EQ(text, write()) << "twice the same";
}

TEST(receipt, holds_the_results_as_they_are_printed) {
    for (const language in : {language::nl, language::en}) {
        const std::string text = write(in);
        const replay_of again{text};
        ASSERT_THAT(again.findings(), IsEmpty());
        EXPECT_THAT(again.differences(), IsEmpty());
        EXPECT_FALSE(again.result.by_version);
        ASSERT_TRUE(again.result.same());
        const std::string results = text.substr(text.find("  \"results\": ["));
        EXPECT_THAT(again.result.judgement, EndsWith("  \"on\": \"2025-03-01\",\n" + results + '\n'));
        EXPECT_THAT(
            again.result.judgement,
            StartsWith("{\n  \"pack\": \"gemeente\",\n  \"version\": \"7\",\n  \"hash\": \"" + hash_of(gemeente)));
        EXPECT_THAT(results, HasSubstr(in == language::nl ? "lager" : "lower"));
    }
}

TEST(receipt, with_many_rules_that_are_none_is_told_so_a_thousand_times) {
    std::string none;
    for (int n = 0; n < 200'000; ++n) none += "\"voldwasen\", ";
    const replay_of r{changed(write(), "\"volwassen\"", none + "\"volwassen\"")};
    ASSERT_THAT(r.found, SizeIs(1000));
    EXPECT_EQ(r.findings().front(), "MST-A005 /rules/0");
    EXPECT_THAT(r.found.front().remedy, HasSubstr("volwassen"));
    EXPECT_EQ(r.findings().back(), "MST-A005 /rules/999");
}

TEST(receipt, without_rules_is_about_those_of_the_pack_itself) {
    diagnostics found;
    const std::string text = write_receipt({.by = gemeente, .on = {2025, 3, 1}, .case_json = known}, found);
    ASSERT_THAT(found, IsEmpty());
    EXPECT_THAT(text, HasSubstr("  \"rules\": [\n    \"toegelaten\"\n  ],"));
    EXPECT_TRUE(replay_of{text}.result.same());
}

TEST(receipt, is_only_written_of_a_judgement) {
    diagnostics found;
    const std::vector<std::string_view> asked{"tot_grens", "tot_grenz", "bevoegd"};
    const std::string wrong = R"({"entity": "huishouden", "facts": {"inkomne": 1}})";
    EXPECT_EQ(write_receipt({.by = gemeente, .on = {2025, 3, 1}, .case_json = wrong, .rules = asked}, found), "");
    std::vector<std::string> all;
    for (const diagnostic& d : found) all.push_back(d.id + ' ' + d.place);
    EXPECT_THAT(all, ElementsAre("MST-A005 /rules/1", "MST-A006 /rules/2", "MST-C010 /facts/inkomne"));
}

TEST(receipt, is_never_more_than_can_be_read) {
    const std::string zeros((std::size_t{16} << 20) - 100, '0');
    const std::string large = R"({"entity": "huishouden", "facts": {"inkomen": ")" + zeros + "1.50\"}}";
    diagnostics found;
    EXPECT_EQ(write_receipt({.by = gemeente, .on = {2025, 3, 1}, .case_json = large, .rules = rules}, found), "");
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].id, "MST-C002");
}

TEST(receipt, may_be_laid_out_differently) {
    std::string text = write();
    std::erase(text, '\n');
    text = changed(changed(text, R"("receipt": 1,)", ""), R"(  "on":)", R"(  "receipt": 1, "on":)");
    const replay_of again{text};
    EXPECT_THAT(again.findings(), IsEmpty());
    EXPECT_TRUE(again.result.same());
}

TEST(receipt, shows_another_library_only_as_a_note) {
    const std::string older = changed(write(), MAATSTAF_VERSION, "0.0.9");
    const replay_of again{older};
    EXPECT_TRUE(again.result.same());
    ASSERT_TRUE(again.result.by_version);
    EXPECT_EQ(again.result.by_version->place, "/library");
    EXPECT_EQ(again.result.by_version->then, R"("0.0.9")");
    EXPECT_EQ(again.result.by_version->now, "\"" MAATSTAF_VERSION "\"");

    const replay_of different{changed(older, R"("answer": "yes")", R"("answer": "no")")};
    EXPECT_FALSE(different.result.by_version) << "then it may be the cause";
    EXPECT_THAT(different.places(), ElementsAre("/library", "/results/0/answer"));
}

TEST(receipt, shows_every_change_of_what_judged) {
    const std::string text = write();
    EXPECT_THAT(replay_of{changed(text, R"("version": "7")", R"("version": "6")")}.differences(),
                ElementsAre(R"(/pack/version: "6", "7")"));
    EXPECT_THAT(replay_of{changed(text, hash_of(gemeente), "sha256:0")}.differences(),
                ElementsAre(R"(/pack/hash: "sha256:0", ")" + hash_of(gemeente) + '"'));
    EXPECT_THAT(replay_of{changed(text, R"("name": "klein")", R"("name": "groot")")}.differences(),
                ElementsAre(R"(/uses/0/name: "groot", "klein")"));
    EXPECT_THAT(replay_of{changed(text, R"("version": "1")", R"("version": "0")")}.differences(),
                ElementsAre(R"(/uses/0/version: "0", "1")"));
    EXPECT_THAT(replay_of{changed(text, hash_of(tiny::klein), "sha256:0")}.places(), ElementsAre("/uses/0/hash"));
    EXPECT_THAT(
        replay_of{changed(text, R"("uses": [)", R"("uses": [{"name": "a", "version": "1", "hash": "sha256:0"},)")}
            .places(),
        ElementsAre("/uses/0/name", "/uses/0/hash", "/uses/1"));
    const replay_of hash_only{changed(text, hash_of(gemeente), "sha256:0")};
    EXPECT_FALSE(hash_only.result.same()) << "equal results are not the same judgement";
    EXPECT_THAT(hash_only.result.judgement, Not(IsEmpty()));
}

TEST(receipt, shows_every_change_of_the_results) {
    const std::string text = write();
    EXPECT_THAT(replay_of{changed(text, R"("answer": "yes")", R"("answer": "no")")}.differences(),
                ElementsAre(R"(/results/0/answer: "no", "yes")"));
    EXPECT_THAT(replay_of{changed(text, R"("rule": "grens",)", "")}.differences(),
                ElementsAre(R"(/results/1/rule: , "grens")"));
    EXPECT_THAT(replay_of{changed(text, R"("rule": "grens",)", R"("rule": "grens", "by": "hand",)")}.differences(),
                ElementsAre(R"(/results/1/by: "hand", )"));
    EXPECT_THAT(replay_of{changed(text, R"("results": [)", R"("results": [], "also": [)")}.findings(),
                ElementsAre("MST-R003 /also"));
    EXPECT_THAT(replay_of{changed(text, "\n    }\n  ]\n}", "\n    }, 5\n  ]\n}")}.differences(),
                ElementsAre("/results/4: 5, "));
}

TEST(receipt, shows_what_follows_from_a_change_of_what_was_judged) {
    const std::string text = write();
    EXPECT_THAT(replay_of{changed(text, R"("inkomen": 1500)", R"("inkomen": "1500.01")")}.places(),
                ElementsAre("/results/2/reasons/0/text", "/results/2/reasons/0/margin"));
    EXPECT_THAT(replay_of{changed(text, R"("on": "2025-03-01")", R"("on": "2024-03-01")")}.places(),
                testing::Contains("/results/1/answer"));
    EXPECT_THAT(replay_of{changed(text, R"("lang": "nl")", R"("lang": "en")")}.places(),
                testing::Contains("/results/0/reasons/0/text"));
    EXPECT_THAT(replay_of{changed(text, R"("volwassen",)", R"("leeftijd",)")}.places(),
                testing::Contains("/results/0/rule"));
}

TEST(receipt, shows_what_another_pack_answers) {
    const std::string text = write(language::nl, tiny::klein);
    const pack other = other_klein();
    const replay_of again{text, other};
    EXPECT_THAT(again.findings(), IsEmpty());
    EXPECT_THAT(again.differences(),
                testing::IsSupersetOf({"/pack/hash: \"" + hash_of(tiny::klein) + "\", \"" + hash_of(other) + '"',
                                       std::string(R"(/results/1/answer: "1533.82", "1080.00")"),
                                       std::string(R"(/results/2/answer: "yes", "no")")}));
}

TEST(receipt, says_so_when_another_pack_cannot_judge_it_any_more) {
    const std::string text = write(language::nl, tiny::klein);
    pack other = tiny::klein;
    other.definitions = fewer_rules;
    const replay_of again{text, other};
    EXPECT_THAT(again.findings(), ElementsAre("MST-A005 /rules/0", "MST-A005 /rules/3"));
    EXPECT_THAT(again.places(), ElementsAre("/pack/hash"));
    EXPECT_EQ(again.result.judgement, "");
    EXPECT_FALSE(again.result.same());

    const replay_of other_library{changed(changed(text, "volwassen", "volwasen"), MAATSTAF_VERSION, "0.0.9"),
                                  tiny::klein};
    EXPECT_THAT(other_library.places(), ElementsAre("/library"));
    EXPECT_FALSE(other_library.result.by_version) << "no judgement, so this is no mere note";
}

TEST(receipt, finds_what_is_wrong_with_its_case) {
    const std::string text = write();
    EXPECT_THAT(findings(changed(text, R"("inkomen": 1500)", R"("inkomen": "veel")")),
                ElementsAre("MST-C014 /case/facts/inkomen"));
    EXPECT_THAT(findings(changed(text, R"("entity": "huishouden")", R"("entity": "huis")")),
                ElementsAre("MST-C008 /case/entity"));
    EXPECT_THAT(findings(changed(text, R"("maanden": 12)", R"("maanden": 12, "leeftijd": 3)")),
                ElementsAre("MST-C029 /case/facts/leeftijd"));
    EXPECT_THAT(findings(changed(text, R"("maanden": 12)", R"("maanden": 12, "maanden": 13)")),
                ElementsAre("MST-C005 /case/facts/maanden"));
    EXPECT_THAT(findings(changed(text, R"("tot_grens")", R"("tot_grenz")")), ElementsAre("MST-A005 /rules/2"));
    EXPECT_THAT(findings(changed(text, R"("tot_grens")", R"("bevoegd")")), ElementsAre("MST-A006 /rules/2"));
}

TEST(receipt, finds_what_is_no_receipt) {
    EXPECT_THAT(findings("{"), ElementsAre("MST-C001 "));
    EXPECT_THAT(findings("[]"), ElementsAre("MST-R001 "));
    EXPECT_THAT(findings(known), testing::Contains("MST-R004 "));
    EXPECT_THAT(findings(R"({"receipt": 2, "new": 1})"), ElementsAre("MST-R002 /receipt"))
        << "in another format everything may mean something else";
    EXPECT_THAT(findings(R"({"receipt": "1"})"), ElementsAre("MST-R002 /receipt"));
    EXPECT_THAT(findings(R"({"receipt": 1.0})"), ElementsAre("MST-R002 /receipt"));
    EXPECT_THAT(findings(R"({"receipt": 1})"), SizeIs(8)) << "every other key is missing";
}

TEST(receipt, finds_every_key_that_is_wrong) {
    const std::string text = write();
    const auto refused = [&](std::string_view from, std::string_view to) { return findings(changed(text, from, to)); };
    EXPECT_THAT(refused(R"("receipt": 1,)", ""), ElementsAre("MST-R004 "));
    EXPECT_THAT(refused(R"("receipt": 1,)", R"("receipt": 1, "recept": 1,)"), ElementsAre("MST-R003 /recept"));
    EXPECT_THAT(refused(R"("library": ")", R"("library": "", "x": ")"),
                ElementsAre("MST-R003 /x", "MST-R005 /library"));
    EXPECT_THAT(refused(R"("version": "7")", R"("version": 7)"), ElementsAre("MST-R005 /pack/version"));
    EXPECT_THAT(refused(R"("version": "7",)", R"("versie": "7",)"),
                ElementsAre("MST-R003 /pack/versie", "MST-R004 /pack"));
    EXPECT_THAT(refused(R"("version": "1",)", ""), ElementsAre("MST-R004 /uses/0"));
    EXPECT_THAT(refused(R"("uses": [)", R"("uses": [3,)"), ElementsAre("MST-R005 /uses/0"));
    EXPECT_THAT(refused(R"("on": "2025-03-01")", R"("on": "2025-02-30")"), ElementsAre("MST-R006 /on"));
    EXPECT_THAT(refused(R"("on": "2025-03-01")", R"("on": "2025-03")"), ElementsAre("MST-R006 /on"));
    EXPECT_THAT(refused(R"("on": "2025-03-01")", R"("on": "9999-03-01")"), ElementsAre("MST-R006 /on"));
    EXPECT_THAT(refused(R"("on": "2025-03-01")", R"("on": 2025)"), ElementsAre("MST-R005 /on"));
    EXPECT_THAT(refused(R"("lang": "nl")", R"("lang": "de")"), ElementsAre("MST-R005 /lang"));
    EXPECT_THAT(refused(R"("rules": [)", R"("rules": [[],)"), ElementsAre("MST-R005 /rules/0"));
    EXPECT_THAT(refused(R"("case": {)", R"("case": [], "kase": {)"), ElementsAre("MST-R003 /kase", "MST-R005 /case"));
    EXPECT_THAT(refused(R"("results": [)", R"("results": {}, "result": [)"),
                ElementsAre("MST-R003 /result", "MST-R005 /results"));
    EXPECT_THAT(findings(text, tiny::klein), ElementsAre("MST-R007 /pack/name"));
}

TEST(receipt, finds_each_thing_on_its_line) {
    const std::string text = changed(write(), R"("inkomen": 1500)", R"("inkomen": "veel")");
    const auto line_of = [](const std::string& in, std::string_view what) {
        const std::size_t at = in.find(what);
        return 1 + std::count(in.begin(), in.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    };
    const replay_of again{text};
    ASSERT_THAT(again.found, SizeIs(1));
    EXPECT_EQ(again.found[0].line, line_of(text, "\"inkomen\"")) << "of the receipt, though the case is read by itself";
    EXPECT_EQ(again.found[0].column, 7u);

    const std::string other = changed(text, R"("lang": "nl")", R"("lang": "de")");
    const replay_of twice{other};
    ASSERT_THAT(twice.found, SizeIs(2));
    EXPECT_EQ(twice.found[0].line, line_of(other, "\"lang\""));
    EXPECT_EQ(twice.found[1].line, line_of(other, "\"inkomen\""));
    const replay_of of_other_pack{text, tiny::klein};
    EXPECT_EQ(of_other_pack.found.at(0).line, line_of(text, "\"name\""));
}

TEST(receipt, finds_everything_at_once) {
    std::string text = changed(write(), R"("lang": "nl")", R"("lang": 1)");
    text = changed(text, R"("version": "7",)", "");
    text = changed(text, R"("grens")", R"("grenz")");
    text = changed(text, R"("maanden": 12)", R"("maandag": 12)");
    EXPECT_THAT(findings(text),
                ElementsAre("MST-R004 /pack", "MST-R005 /lang", "MST-A005 /rules/1", "MST-C010 /case/facts/maandag"));
}

} // namespace
