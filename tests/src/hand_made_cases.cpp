// Test cases in a pack made to break what reads them: one that all others are like, a million that say nothing, names that
// are like no other. What a pack brings along costs no more than the rest of it.
#include "case_file.hpp"
#include "hand_made.hpp"
#include "support/live_bytes.hpp"

namespace maatstaf::tests {
namespace {

constexpr std::size_t taken_by_definitions = std::size_t{40} << 20;

/// As long as a name may be, so that to compare it takes as long as it can.
std::string long_name(std::string_view prefix, std::size_t i) {
    return numbered(std::string(prefix) + std::string(100 - 7 - prefix.size(), 'x'), i);
}

/// For cases that are about nothing else.
std::string case_text_of(const std::string& name, const std::string& rest) {
    return R"({"name":")" + name + R"(","because":"b",)" + rest + '}';
}
const std::string alone = R"("on":"2025-01-01","entity":"e","expect":{"r":"unknown"})";
const std::string like_another = R"("expect":{"r":"unknown"},"like":)";

std::string truths(std::size_t count, std::string (*name)(std::string_view, std::size_t) = numbered) {
    return listed(count, [&](std::size_t i) { return R"({"name":")" + name("f", i) + R"(","kind":"truth"})"; });
}
std::string all_true(std::size_t count, std::string_view prefix = "f") {
    return '{' + listed(count, [&](std::size_t i) { return '"' + numbered(prefix, i) + R"(":true)"; }) + '}';
}

/// A pack with one rule, and with cases.
std::string with_cases(const std::string& rest, std::size_t count, const std::function<std::string(std::size_t)>& one) {
    return pack_text(rest + R"(,"rules":[)" + rule_text("r", "true") + R"(],"cases":[)" + listed(count, one) + ']');
}

class hand_made_cases : public hand_made_packs {
protected:
    /// Beyond the tree of its values, which is there anyhow, a pack takes little; many definitions take their part.
    void load_small(const std::string& json, std::size_t beyond = std::size_t{8} << 20) {
        std::size_t tree = 0;
        {
            const memory_watch watch;
            diagnostics found;
            read_json(json, found, of_a_pack);
            tree = watch.peak();
        }
        load(json);
        EXPECT_LT(result_.peak, tree + beyond);
    }
};

TEST_F(hand_made_cases, like_one_of_many_facts) {
    load_small(with_cases(entity_text(truths(4'000)), 30'000, [](std::size_t i) {
        return i == 0 ? case_text_of("c", alone + R"(,"facts":)" + all_true(4'000))
                      : case_text_of(numbered("c", i), like_another + R"("c")");
    }));
    EXPECT_TRUE(found_only("MST-C032"));
}

TEST_F(hand_made_cases, each_like_the_one_before_it_and_a_fact_more) {
    load_small(with_cases(entity_text(truths(4'000)), 4'000, [](std::size_t i) {
        const std::string facts = R"(,"facts":{")" + numbered("f", i) + R"(":true})";
        return i == 0 ? case_text_of(numbered("c", 0), alone + facts)
                      : case_text_of(numbered("c", i), like_another + '"' + numbered("c", i - 1) + '"' + facts);
    }));
    EXPECT_TRUE(found_only("MST-C032"));
}

std::string settings_text(std::size_t count, std::string (*name)(std::string_view, std::size_t)) {
    return R"("settings":[)" +
           listed(count,
                  [&](std::size_t i) { return R"({"name":")" + name("s", i) + R"(","kind":"truth","value":true})"; }) +
           "],";
}

TEST_F(hand_made_cases, like_one_of_many_settings) {
    load_small(with_cases(settings_text(1'000, numbered) + entity_text(one_fact), 80'000, [](std::size_t i) {
        return i == 0 ? case_text_of("c", alone + R"(,"settings":)" + all_true(1'000, "s"))
                      : case_text_of(numbered("c", i), like_another + R"("c")");
    }));
    EXPECT_TRUE(found_only("MST-C032"));
}

TEST_F(hand_made_cases, of_many_settings) {
    load_small(with_cases(settings_text(1'000, numbered) + entity_text(one_fact), 480, [](std::size_t i) {
        return case_text_of(numbered("c", i), alone + R"(,"settings":)" + all_true(1'000, "s"));
    }));
    EXPECT_TRUE(result_.pack);
}

TEST_F(hand_made_cases, of_many_facts) {
    load_small(with_cases(entity_text(truths(4'000)), 117, [](std::size_t i) {
        return case_text_of(numbered("c", i), alone + R"(,"facts":)" + all_true(4'000));
    }));
    EXPECT_TRUE(result_.pack);
}

TEST_F(hand_made_cases, of_many_names) {
    load_small(with_cases(entity_text(one_fact), 70'000,
                          [](std::size_t i) { return case_text_of(long_name("c", i), alone); }));
    EXPECT_TRUE(result_.pack);
}

TEST_F(hand_made_cases, like_none_of_many) {
    load_small(with_cases(entity_text(one_fact), 50'000, [](std::size_t i) {
        return case_text_of(long_name("c", i), alone + R"(,"like":")" + long_name("d", i) + '"');
    }));
    EXPECT_TRUE(found_only("MST-T010"));
}

TEST_F(hand_made_cases, that_say_nothing) {
    load_small(with_cases(entity_text(one_fact), 490'000, [](std::size_t) { return "{}"; }));
    EXPECT_TRUE(found_only("MST-T007"));
}

TEST_F(hand_made_cases, about_many_entities) {
    load_small(with_cases(
        R"("entities":[{"name":"e"},)" +
            listed(63,
                   [](std::size_t i) {
                       return R"({"name":")" + long_name("e", i) + R"(","facts":[)" + truths(100) + "]}";
                   }) +
            ']',
        70'000,
        [](std::size_t i) { return case_text_of(numbered("c", i), R"("on":"2025-01-01","expect":{"r":"unknown"})"); }));
    EXPECT_TRUE(found_only("MST-T007"));
}

TEST_F(hand_made_cases, about_something_large) {
    const std::string list =
        R"({"name":"l","maximum":1000,"facts":[)" +
        listed(99, [](std::size_t i) { return R"({"name":")" + numbered("m", i) + R"(","kind":"truth"})"; }) + "]}";
    load_small(with_cases(entity_text(one_fact, list), 60'000,
                          [](std::size_t i) { return case_text_of(numbered("c", i), alone + R"(,"facts":{})"); }));
    EXPECT_TRUE(result_.pack);
}

/// A pack with many names, and cases that say something of others.
std::string with_other_names(const std::string& say) {
    return pack_text(R"("entities":[{"name":"e","facts":[)" + truths(4'000, long_name) + R"(]},{"name":"o","facts":[)" +
                     truths(4'000, long_name) + R"(]}],"definitions":[)" +
                     listed(40'000, [](std::size_t i) { return rule_text(long_name("d", i), "true"); }) +
                     R"(],"rules":[)" + rule_text("r", "true") + R"(],"cases":[)" +
                     listed(2'000,
                            [&](std::size_t i) {
                                return case_text_of(
                                    numbered("c", i),
                                    R"("on":"2025-01-01","entity":"e",)" + say + R"({")" + long_name("y", i) +
                                        R"(":"no"})" +
                                        (say.find("facts") == std::string::npos ? "" : R"(,"expect":{"r":"yes"})"));
                            }) +
                     ']');
}

TEST_F(hand_made_cases, with_facts_that_are_not_declared) {
    load_small(with_other_names(R"("facts":)"), taken_by_definitions);
    EXPECT_TRUE(found_only("MST-C010"));
    EXPECT_EQ(result_.found.size(), 1000u);
}

TEST_F(hand_made_cases, that_expect_rules_that_are_not_declared) {
    load_small(with_other_names(R"("expect":)"), taken_by_definitions);
    EXPECT_TRUE(found_only("MST-T015"));
    EXPECT_EQ(result_.found.size(), 1000u);
}

TEST_F(hand_made_cases, with_settings_that_are_not_declared) {
    load_small(with_cases(settings_text(1'000, long_name) + entity_text(one_fact), 2'000, [](std::size_t i) {
        return case_text_of(numbered("c", i), alone + R"(,"settings":{")" + long_name("t", i) + R"(":true})");
    }));
    EXPECT_TRUE(found_only("MST-T017"));
}

TEST_F(hand_made_cases, with_facts_of_members_that_are_not_declared) {
    const std::string list = R"({"name":"l","maximum":20,"facts":[)" + truths(4'000, long_name) + "]}";
    load_small(with_cases(entity_text(one_fact, list), 500, [](std::size_t i) {
        const std::string member = R"({")" + long_name("t", i) + R"(":true})";
        return case_text_of(numbered("c", i), alone + R"(,"facts":{"l":[)" + member + ',' + member + "]}");
    }));
    EXPECT_TRUE(found_only("MST-C026"));
}

TEST_F(hand_made_cases, in_a_file_like_one_of_many_facts) {
    load_and_judge(pack_text(entity_text(truths(4'000)) + R"(,"rules":[)" + rule_text("r", "true") + ']'), false);
    ASSERT_TRUE(result_.pack);
    const std::string text = R"({"pack":"p","cases":[)" +
                             listed(100'000,
                                    [](std::size_t i) {
                                        return i == 0 ? case_text_of("c", alone + R"(,"facts":)" + all_true(4'000))
                                                      : case_text_of(numbered("c", i), like_another + R"("c")");
                                    }) +
                             "]}";
    const memory_watch watch;
    diagnostics found;
    const case_file file = read_case_file(text, result_.pack->view(), found);
    EXPECT_LT(watch.peak(), std::size_t{256} << 20);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].id, "MST-C032");
}

} // namespace
} // namespace maatstaf::tests
