// A loaded pack judges as the compiled one does: every test case of every file, by every rule and definition, through both,
// and the results are the same JSON, byte for byte.
#include "case_file.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <array>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace {

using namespace maatstaf;
using testing::IsEmpty;

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Judges cases by one pack. Plans are kept: many cases share one.
class judging {
public:
    explicit judging(const pack& of) : of_(of) {}

    /// A line for each rule and definition, in the order of the packs.
    std::vector<std::string> results(const test_case& one) {
        made_plan& with = plan_for(one);
        diagnostics found;
        situation known{*with.made};
        tell_facts(one.facts, "/facts", known, found);
        EXPECT_THAT(found, IsEmpty()) << one.name;
        known.set(peildatum, one.on);
        judge by{*with.made};
        by.consider(known);
        std::vector<std::string> lines;
        for (std::size_t n = 0; n < with.made->rules().size(); ++n)
            lines.push_back(to_json(explain(known, by, n, {language::nl, naming::names})));
        return lines;
    }

private:
    struct made_plan {
        std::array<const pack*, 1> uses;
        std::vector<chosen> settings;
        pack chooser;
        std::optional<plan> made;
    };

    made_plan& plan_for(const test_case& one) {
        std::string key = one.entity;
        for (const chosen& c : one.settings)
            key += ' ' + std::string(c.setting) + '=' + std::to_string(c.value.lo) + '-' + std::to_string(c.value.hi);
        const auto [at, fresh] = plans_.try_emplace(key);
        if (!fresh) return *at->second;
        at->second = std::make_unique<made_plan>(made_plan{{&of_}, one.settings, {}, {}});
        made_plan& now = *at->second;
        now.chooser = {.name = of_.name, .version = of_.version, .uses = now.uses, .chooses = now.settings};
        const pack* const roots[]{&now.chooser};
        std::vector<std::string_view> names;
        for (const pack* p : with_used_packs(roots))
            for (const statement& s : p->definitions)
                if (s.entity == one.entity) names.push_back(s.name);
        std::vector<link_problem> problems;
        now.made = plan::make({roots, one.entity, names, std::nullopt}, problems);
        EXPECT_TRUE(now.made.has_value());
        return now;
    }

    const pack& of_;
    std::map<std::string, std::unique_ptr<made_plan>> plans_;
};

TEST(same_verdicts, by_the_compiled_and_by_the_loaded_pack) {
    std::deque<loaded_pack> loaded;
    std::map<std::string, std::pair<const pack*, const pack*>> packs; ///< compiled and loaded
    std::vector<const pack*> available;
    for (const pack* compiled : built_in_packs()) {
        diagnostics found;
        auto read = load_pack(contents(MAATSTAF_PACKS "/" + std::string(compiled->name) + ".json"), available, found);
        ASSERT_THAT(found, IsEmpty()) << compiled->name;
        loaded.push_back(std::move(*read));
        available.push_back(&loaded.back().view());
        packs[std::string(compiled->name)] = {compiled, available.back()};
    }

    std::size_t judged = 0;
    for (const auto& file : std::filesystem::directory_iterator{MAATSTAF_CASES}) {
        if (file.path().extension() != ".json") continue;
        const std::string text = contents(file.path());
        diagnostics found;
        const json_value* named = nullptr;
        const json_value root = read_json(text, found);
        if (root.is == json_value::type::object) named = root.find("pack");
        ASSERT_NE(named, nullptr) << file.path();
        ASSERT_TRUE(packs.contains(named->text)) << file.path();
        const auto [compiled, read] = packs[named->text];
        const case_file of_compiled = read_case_file(text, *compiled, found);
        const case_file of_read = read_case_file(text, *read, found);
        ASSERT_THAT(found, IsEmpty()) << file.path();
        judging by_compiled{*compiled}, by_read{*read};
        for (std::size_t n = 0; n < of_compiled.cases.size(); ++n) {
            const test_case& one = of_compiled.cases[n];
            ASSERT_EQ(by_compiled.results(one), by_read.results(of_read.cases.at(n)))
                << file.path() << ": " << one.name;
            ++judged;
        }
    }
    EXPECT_GT(judged, 1'000U);
}

} // namespace
