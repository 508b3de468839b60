// What is proved of packs: each kind of claim where it holds and where it does not, dead parts and gaps, the shipped packs, and
// mistakes seeded in copies of them. Every case that is shown is judged as any case is, and answers what was said of it.
#include "judged_case.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>
#include <maatstaf/prove.hpp>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace maatstaf::tests {
namespace {

using json = nlohmann::ordered_json;

std::string text_of_file(const std::string& name) {
    std::ifstream file{name, std::ios::binary};
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string words_of(const diagnostics& found) {
    std::string result;
    for (const diagnostic& d : found) result += d.id + ' ' + d.place + ": " + d.message + ' ' + d.remedy + '\n';
    return result;
}

loaded_pack load(const json& written) {
    diagnostics found;
    auto result = load_pack(written.dump(), built_in_packs(), found);
    EXPECT_TRUE(result) << words_of(found);
    return std::move(*result);
}

/// What the rules of a pack answer to a case that was shown, in the order in which it names them.
std::vector<std::string> judged(const pack& by, const witness_case& shown) {
    std::vector<std::string_view> rules;
    for (const auto& answer : shown.answers) rules.push_back(answer.first);
    diagnostics found;
    judged_case result;
    judge_text({.by = by,
                .text = shown.case_json,
                .rules = rules,
                .on = shown.on,
                .place_of_rule = [](std::size_t) { return std::string{}; }},
               result, found);
    EXPECT_TRUE(found.empty()) << shown.case_json << '\n' << words_of(found);
    std::vector<std::string> answers;
    for (std::size_t n = 0; found.empty() && n < rules.size(); ++n) {
        const json value = json::parse(to_json(explain(*result.known, *result.by, n, {}))).at("answer");
        answers.push_back(value.is_null() ? "unknown" : value.is_string() ? value.get<std::string>() : value.dump());
    }
    return answers;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

void expect_as_judged(const pack& by, const proof& of) {
    for (const witness_case& shown : of.cases) {
        SCOPED_TRACE(shown.case_json);
        const auto answers = judged(by, shown);
        ASSERT_EQ(answers.size(), shown.answers.size());
        for (std::size_t n = 0; n < answers.size(); ++n)
            EXPECT_EQ(without_spaces(answers[n]), without_spaces(shown.answers[n].second));
    }
}

json small_pack() {
    return json::parse(R"({
      "maatstaf": 1, "name": "klein", "version": "1",
      "settings": [{"name": "streng", "kind": "truth", "value": false}],
      "questions": [{"name": "open_vraag", "says": {"nl": "niemand weet het"}}],
      "entities": [{"name": "huishouden",
        "facts": [{"name": "inkomen", "kind": "money", "within": {"between": ["0.00", "1000.00"]}},
                  {"name": "gehuwd", "kind": "truth"},
                  {"name": "leeftijd", "kind": "count", "within": {"between": [0, 120]}},
                  {"name": "woning", "kind": "choice", "options": ["huur", "koop", "geen"]}],
        "lists": [{"name": "kinderen", "maximum": 3, "facts": [{"name": "oud", "kind": "count", "within": {"between": [0, 30]}}]}]}],
      "parameters": [{"name": "grens", "kind": "money", "periods": [
        {"from": "2024-01-01", "value": "500.00"}, {"from": "2025-01-01", "value": "600.00"}]}],
      "rules": [
        {"name": "recht", "entity": "huishouden", "from": "2024-01-01",
         "when": {"all": [{"at_most": [{"fact": "inkomen"}, {"parameter": "grens"}]}, {"not": {"fact": "gehuwd"}}]}},
        {"name": "bedrag", "entity": "huishouden", "kind": "money", "from": "2024-01-01",
         "value": {"choose": [{"when": {"use": "recht"}, "then": "100.00"}, {"otherwise": "0.00"}]}},
        {"name": "jong", "entity": "huishouden", "when": {"less": [{"fact": "leeftijd"}, 18]}},
        {"name": "midden", "entity": "huishouden",
         "when": {"all": [{"at_least": [{"fact": "leeftijd"}, 18]}, {"at_most": [{"fact": "leeftijd"}, 65]}]}},
        {"name": "oud", "entity": "huishouden", "when": {"at_least": [{"fact": "leeftijd"}, 65]}},
        {"name": "soort", "entity": "huishouden", "kind": "choice", "options": ["a", "b"],
         "value": {"choose": [{"when": {"one_of": {"of": {"fact": "woning"}, "options": ["huur"]}}, "then": "a"}, {"otherwise": "b"}]}},
        {"name": "gezin", "entity": "huishouden", "when": {"some": {"of": "kinderen", "each": {"less": [{"member": "kinderen.oud"}, 18]}}}},
        {"name": "vraag", "entity": "huishouden", "when": {"all": [{"fact": "gehuwd"}, {"unsettled": "open_vraag"}]}},
        {"name": "streng_recht", "entity": "huishouden",
         "when": {"choose": [{"when": {"setting": "streng"}, "then": {"less": [{"fact": "inkomen"}, "100.00"]}},
                             {"otherwise": {"less": [{"fact": "inkomen"}, "200.00"]}}]}}]})");
}

struct claimed {
    const char* property;
    const char* finding; ///< empty: it holds
};

class claims : public testing::TestWithParam<claimed> {};

TEST_P(claims, are_proved_or_shown_wrong) {
    json written = small_pack();
    json property = json::parse(GetParam().property);
    property["name"] = "belofte";
    property["entity"] = "huishouden";
    written["properties"] = {property};
    const loaded_pack loaded = load(written);
    EXPECT_EQ(write_pack(load(json::parse(write_pack(loaded.view()))).view()), write_pack(loaded.view()));
    const proofs all = prove(loaded.view());
    ASSERT_EQ(all.declared.size(), 1U);
    const proof& one = all.declared[0];
    EXPECT_EQ(one.is == proved::holds ? "" : one.found.id, GetParam().finding) << one.found.message;
    if (one.is == proved::holds) return;
    EXPECT_EQ(one.found.place, "/properties/0");
    EXPECT_EQ(one.found.id == "MST-V017", one.cases.empty());
    expect_as_judged(loaded.view(), one);
}

INSTANTIATE_TEST_SUITE_P(
    of_each_kind, claims,
    testing::Values(
        claimed{R"({"claims": "monotone", "rules": ["recht"], "facts": ["inkomen"], "never": "rises"})", ""},
        claimed{R"({"claims": "monotone", "rules": ["recht"], "facts": ["inkomen"], "never": "falls"})", "MST-V001"},
        claimed{R"({"claims": "monotone", "rules": ["bedrag"], "facts": ["inkomen"], "never": "rises"})", ""},
        claimed{R"({"claims": "monotone", "rules": ["bedrag"], "facts": ["gehuwd"], "never": "falls"})", "MST-V001"},
        claimed{R"({"claims": "monotone", "rules": ["recht"], "facts": ["peildatum"], "never": "falls",
                    "when": {"not": {"fact": "gehuwd"}}})",
                ""},
        claimed{R"({"claims": "independent", "rules": ["recht"], "facts": ["leeftijd"]})", ""},
        claimed{R"({"claims": "independent", "rules": ["recht"], "facts": ["gehuwd"]})", "MST-V002"},
        claimed{R"({"claims": "independent", "rules": ["recht"], "facts": ["gehuwd"],
                    "when": {"at_least": [{"fact": "inkomen"}, "700.00"]}})",
                ""},
        claimed{R"({"claims": "independent", "rules": ["gezin"], "facts": ["kinderen"]})", "MST-V002"},
        claimed{R"({"claims": "independent", "rules": ["soort"], "facts": ["woning"]})", "MST-V002"},
        claimed{R"({"claims": "independent", "rules": ["soort"], "facts": ["gehuwd"]})", ""},
        claimed{R"({"claims": "depends", "rules": ["soort"], "facts": ["woning"]})", ""},
        claimed{R"({"claims": "depends", "rules": ["gezin"], "facts": ["kinderen"]})", ""},
        claimed{R"({"claims": "depends", "rules": ["recht"], "facts": ["leeftijd"]})", "MST-V003"},
        claimed{R"({"claims": "depends", "rules": ["soort"], "facts": ["kinderen"]})", "MST-V003"},
        claimed{R"({"claims": "cliff_at_most", "rules": ["bedrag"], "facts": ["inkomen"], "most": "100.00"})", ""},
        claimed{R"({"claims": "cliff_at_most", "rules": ["bedrag"], "facts": ["inkomen"], "most": "99.99"})",
                "MST-V004"},
        claimed{R"({"claims": "never_unknown_when", "rules": ["recht"], "facts": ["inkomen", "gehuwd"]})", ""},
        claimed{R"({"claims": "never_unknown_when", "rules": ["recht"], "facts": ["inkomen"]})", "MST-V005"},
        claimed{R"({"claims": "never_unknown_when", "rules": ["vraag"], "facts": ["gehuwd"]})", "MST-V005"},
        claimed{R"({"claims": "never_unknown_when", "rules": ["soort"], "facts": ["gehuwd"]})", "MST-V005"},
        claimed{R"({"claims": "never_unknown_when", "rules": ["soort"], "facts": ["woning"]})", ""},
        claimed{R"({"claims": "always", "rules": ["recht"],
                    "when": {"all": [{"equal": [{"fact": "inkomen"}, {"parameter": "grens"}]}, {"not": {"fact": "gehuwd"}}]}})",
                ""},
        claimed{R"({"claims": "always", "rules": ["recht"], "when": {"less": [{"fact": "inkomen"}, "100.00"]}})",
                "MST-V006"},
        claimed{R"({"claims": "never", "rules": ["recht"], "when": {"fact": "gehuwd"}})", ""},
        claimed{R"({"claims": "never", "rules": ["recht"], "when": {"more": [{"fact": "inkomen"}, "599.99"]}})",
                "MST-V007"},
        claimed{R"({"claims": "at_most_one", "rules": ["jong", "midden"]})", ""},
        claimed{R"({"claims": "exactly_one", "rules": ["jong", "midden", "oud"]})", "MST-V008"},
        claimed{R"({"claims": "exactly_one", "rules": ["jong", "oud"]})", "MST-V009"},
        claimed{
            R"({"claims": "exactly_one", "rules": ["jong", "midden"], "when": {"less": [{"fact": "leeftijd"}, 60]}})",
            ""},
        claimed{R"({"claims": "never", "rules": ["recht"], "when": {"more": [{"fact": "leeftijd"}, 120]}})",
                "MST-V017"},
        claimed{R"({"claims": "independent", "rules": ["recht"], "facts": ["gehuwd"], "until": "2020-01-01"})",
                "MST-V017"}));

struct changed {
    const char* patch;
    const char* finding; ///< empty: nothing is found
    const char* place;
};

class parts : public testing::TestWithParam<changed> {};

TEST_P(parts, are_found_dead_without_being_declared) {
    const json patch = json::parse(GetParam().patch);
    const loaded_pack loaded = load(small_pack().patch(patch));
    const proofs all = prove(loaded.view());
    std::string found;
    for (const proof& p : all.others) {
        found += p.found.id + ' ' + p.found.place + '\n';
        EXPECT_FALSE(p.cases.empty()) << p.found.message;
        expect_as_judged(loaded.view(), p);
    }
    const std::string wanted{GetParam().finding};
    EXPECT_EQ(found, wanted.empty() ? "" : wanted + ' ' + GetParam().place + '\n');
}

INSTANTIATE_TEST_SUITE_P(
    of_each_kind, parts,
    testing::Values(
        changed{"[]", "", ""},
        changed{R"([{"op": "add", "path": "/rules/3/when/all/-", "value": {"less": [{"fact": "leeftijd"}, 10]}}])",
                "MST-V010", "/rules/3"},
        changed{R"([{"op": "replace", "path": "/rules/2/when/less/1", "value": 121}])", "MST-V011", "/rules/2"},
        changed{R"([{"op": "add", "path": "/rules/5/value/choose/1",
                     "value": {"when": {"one_of": {"of": {"fact": "woning"}, "options": ["huur"]}}, "then": "b"}}])",
                "MST-V012", "/rules/5"},
        changed{R"([{"op": "add", "path": "/rules/3/when/all/-", "value": {"at_least": [{"fact": "leeftijd"}, 0]}}])",
                "MST-V013", "/rules/3"},
        changed{R"([{"op": "replace", "path": "/rules/6/when/some/each/less/1", "value": 0}])", "MST-V010", "/rules/6"},
        changed{R"([{"op": "replace", "path": "/rules/5/options", "value": ["a", "b", "c"]}])", "MST-V014", "/rules/5"},
        changed{R"([{"op": "add", "path": "/parameters/0/periods/1", "value": {"from": "2024-12-31", "value": null}}])",
                "MST-V015", "/parameters/0/periods/1"},
        changed{R"([{"op": "add", "path": "/parameters/0/periods/-", "value": {"from": "2026-01-01", "value": null}}])",
                "", ""},
        changed{R"([{"op": "replace", "path": "/rules/7/when/all/0", "value": {"not": {"fact": "gehuwd"}}}])", "",
                ""}));

/// Nothing that is right is found wrong, everything that is declared is proved, and none of it takes long.
TEST(prove, finds_nothing_in_the_shipped_packs) {
    std::size_t declared = 0;
    for (const pack* p : built_in_packs()) {
        const proofs all = prove(*p);
        for (const proof& one : all.declared)
            EXPECT_EQ(one.is, proved::holds) << p->name << ": " << one.found.id << ' ' << one.found.message;
        for (const proof& one : all.others)
            ADD_FAILURE() << p->name << ": " << one.found.id << ' ' << one.found.place << ' ' << one.found.message;
        EXPECT_LE(all.most_boxes, proof_budget) << p->name;
        declared += all.declared.size();
    }
    EXPECT_GE(declared, 100U);
}

TEST(prove, says_so_when_something_is_not_settled) {
    json written = small_pack();
    written["properties"] = json::parse(R"([{"name": "belofte", "entity": "huishouden", "claims": "monotone",
        "rules": ["recht"], "facts": ["inkomen"], "never": "rises", "when": {"not": {"fact": "gehuwd"}}}])");
    const loaded_pack loaded = load(written);
    const proofs all = prove(loaded.view(), 1);
    ASSERT_EQ(all.declared.size(), 1U);
    EXPECT_EQ(all.declared[0].is, proved::unsettled);
    EXPECT_EQ(all.declared[0].found.id, "MST-V016");
    EXPECT_FALSE(all.all_hold());
}

TEST(prove, finds_every_mistake_that_was_seeded) {
    const json seeded = json::parse(text_of_file(MAATSTAF_TEST_PACKS "/seeded.json")).at("seeded");
    EXPECT_GE(seeded.size(), 30U);
    for (const json& one : seeded) {
        const auto name = one.at("pack").get<std::string>();
        SCOPED_TRACE(name + ": " + one.at("mistake").get<std::string>());
        const pack& right = *built_in_pack(name);
        const loaded_pack wrong = load(json::parse(write_pack(right)).patch(one.at("patch")));
        const proofs all = prove(wrong.view());
        const auto id = one.at("finds").get<std::string>();
        const bool is_declared = one.at("at").is_string();
        const auto& list = is_declared ? all.declared : all.others;
        const auto found = std::find_if(list.begin(), list.end(), [&](const proof& p) {
            return p.found.id == id && (!is_declared || p.property == one.at("at").get<std::string>());
        });
        if (found == list.end()) {
            ADD_FAILURE() << id << " was not found";
            for (const auto* some : {&all.declared, &all.others})
                for (const proof& p : *some)
                    if (p.is != proved::holds)
                        ADD_FAILURE() << p.found.id << ' ' << p.property << ' ' << p.found.message;
            continue;
        }
        ASSERT_FALSE(found->cases.empty());
        expect_as_judged(wrong.view(), *found);
        if (id == "MST-V003" || id >= "MST-V010") continue; // nothing that one case could show as wrong
        bool differs = false;
        for (const witness_case& shown : found->cases) {
            const auto before = judged(right, shown), now = judged(wrong.view(), shown);
            differs = differs || before != now;
        }
        EXPECT_TRUE(differs) << "the case is judged as by the pack that is right";
    }
}

} // namespace
} // namespace maatstaf::tests
