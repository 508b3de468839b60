// Packs made to break what loads them or judges by them: definitions in a chain or a circle, names that cannot be told apart,
// lists within lists. Each comes to an end with findings that say what is wrong, or loads and can be judged by.
#include "hand_made.hpp"

namespace maatstaf::tests {
namespace {

std::string chain(std::size_t length, bool closed) {
    return pack_text(entity_text(one_fact) + R"(,"definitions":[)" +
                     listed(length,
                            [&](std::size_t i) {
                                const bool last = i + 1 == length;
                                const std::string next = last && !closed
                                                             ? R"({"fact":"f"})"
                                                             : R"({"use":")" + numbered("d", last ? 0 : i + 1) + "\"}";
                                return rule_text(numbered("d", i), R"({"not":)" + next + '}');
                            }) +
                     ']');
}

TEST_F(hand_made_packs, with_a_chain_of_definitions) {
    load_and_judge(chain(500, false), false);
    for (const std::size_t length : {501u, 10'000u, 50'000u}) {
        load(chain(length, false));
        EXPECT_TRUE(found_only("MST-P039")) << length;
    }
}

TEST_F(hand_made_packs, with_a_cycle_of_definitions) {
    load(chain(10'000, true));
    EXPECT_TRUE(found_only("MST-P033"));
    EXPECT_EQ(result_.found.size(), 1u);
}

TEST_F(hand_made_packs, with_many_names_that_are_not_declared) {
    const std::string facts = listed(4'000, [](std::size_t i) {
        return R"({"name":")" +
               numbered("fact_with_a_long_name_that_is_much_like_all_the_others_in_this_pack_and_of_the_same_length_",
                        i) +
               R"(","kind":"truth"})";
    });
    load(pack_text(entity_text(facts) + R"(,"rules":[)" +
                   listed(10'000,
                          [](std::size_t i) {
                              return rule_text(numbered("r", i),
                                               R"({"fact":")" +
                                                   numbered("fcat_with_a_long_name_that_is_much_like_all_the_others_in_"
                                                            "this_pack_and_of_the_same_lenght_",
                                                            i) +
                                                   "\"}");
                          }) +
                   ']'));
    EXPECT_TRUE(found_only("MST-P014"));
    EXPECT_EQ(result_.found.size(), 1000u);
}

/// Two names with the same FNV-1a hash of 64 bits.
constexpr std::string_view one_symbol[]{"hcn4ub2s0dgw1", "my0ej3qdl1upq"};

TEST_F(hand_made_packs, with_two_names_of_one_symbol) {
    static_assert(symbol_of(one_symbol[0]) == symbol_of(one_symbol[1]));
    const auto named = [](std::size_t i, std::string_view rest) {
        return R"({"name":")" + std::string(one_symbol[i]) + '"' + std::string(rest) + '}';
    };
    const std::string fact = R"(,"kind":"truth")";
    load(pack_text(entity_text(named(0, fact) + ',' + named(1, fact))));
    EXPECT_TRUE(found_only("MST-P008"));
    load(
        pack_text(entity_text(named(0, fact)) + R"(,"rules":[)" + rule_text(std::string(one_symbol[1]), "true") + ']'));
    EXPECT_TRUE(found_only("MST-P008"));
    load(pack_text(entity_text(named(0, fact)) + R"(,"rules":[)" +
                   rule_text("r", R"({"fact":")" + std::string(one_symbol[1]) + "\"}") + ']'));
    EXPECT_TRUE(found_only("MST-P014"));
    const auto list = [](std::size_t i) {
        return R"({"name":")" + std::string(one_symbol[i]) + R"(","maximum":2,"facts":[{"name":"g","kind":"truth"}]})";
    };
    load(pack_text(entity_text(one_fact, list(0) + ',' + list(1))));
    EXPECT_TRUE(found_only("MST-P008"));
    load(pack_text(entity_text(one_fact, list(0)) + R"(,"rules":[)" +
                   rule_text("r", R"({"some":{"of":")" + std::string(one_symbol[0]) + R"(","each":{"member":")" +
                                      std::string(one_symbol[1]) + R"(.g"}}})") +
                   ']'));
    EXPECT_TRUE(found_only("MST-P014"));
}

std::string list_text(std::size_t n, std::size_t facts) {
    return R"({"name":")" + numbered("l", n) + R"(","maximum":1000,"facts":[)" +
           listed(facts, [](std::size_t i) { return R"({"name":")" + numbered("m", i) + R"(","kind":"truth"})"; }) +
           "]}";
}

TEST_F(hand_made_packs, with_a_long_list_of_many_facts) {
    load(pack_text(entity_text(one_fact, list_text(0, 100))));
    EXPECT_TRUE(found_only("MST-P036"));
    load_and_judge(pack_text(entity_text(one_fact, list_text(0, 90)) + R"(,"rules":[)" +
                             rule_text("r", R"({"some":{"of":"l0000000","each":{"all":[)" +
                                                listed(60,
                                                       [](std::size_t i) {
                                                           return R"({"member":"l0000000.)" + numbered("m", i) + "\"}";
                                                       }) +
                                                "]}}}") +
                             ']'),
                   false);
}

/// Quantifiers over `lists` different lists inside each other.
std::string nested_quantifiers(std::size_t lists) {
    std::string when = R"({"member":"l0000000.m0000000"})";
    for (std::size_t n = 0; n < lists; ++n)
        when = R"({"count":{"of":")" + numbered("l", n) + R"(","each":)" +
               (n == 0 ? when : R"({"more":[)" + when + ",0]}") + "}}";
    return pack_text(entity_text(one_fact, listed(lists, [](std::size_t n) { return list_text(n, 1); })) +
                     R"(,"rules":[)" + rule_text("r", R"({"more":[)" + when + ",0]}") + ']');
}

TEST_F(hand_made_packs, with_quantifiers_inside_each_other) {
    load_and_judge(nested_quantifiers(2), false);
    load(nested_quantifiers(8));
    EXPECT_TRUE(found_only("MST-P038"));
}

TEST_F(hand_made_packs, with_an_operator_of_many_arguments) {
    for (const std::string argument : {R"({"fact":"f"})", R"({"not":{"not":{"fact":"f"}}})"}) {
        load(pack_text(entity_text(one_fact) + R"(,"rules":[)" +
                       rule_text("r", R"({"all":[)" + listed(100'000, [&](std::size_t) { return argument; }) + "]}") +
                       ']'));
        EXPECT_TRUE(found_only("MST-P034"));
    }
}

TEST_F(hand_made_packs, with_a_table_of_many_lines) {
    load(pack_text(entity_text(one_fact) + R"(,"rules":[)" +
                   rule_text("r", R"({"choose":[)" +
                                      repeated(R"({"when":{"fact":"f"},"then":{"not":{"fact":"f"}}},)", 10'000) +
                                      R"({"otherwise":true}]})") +
                   ']'));
    EXPECT_TRUE(found_only("MST-P034"));
}

TEST_F(hand_made_packs, with_many_choices_that_are_almost_alike) {
    const std::string all_but_one = listed(63, [](std::size_t i) { return "\"o" + std::to_string(i) + '"'; });
    const std::string facts = listed(3'500, [&](std::size_t f) {
        return R"({"name":")" + numbered("f", f) + R"(","kind":"choice","options":[)" + all_but_one + ",\"x" +
               std::to_string(f) + "\"]}";
    });
    load(pack_text(R"("entities":[{"name":"e","facts":[)" + facts + R"(]},{"name":"d","facts":[)" + facts + "]}]"));
    EXPECT_TRUE(result_.pack.has_value());
}

TEST_F(hand_made_packs, with_many_facts_of_members_and_many_references_to_the_last) {
    const std::string each =
        R"({"any":[)" + listed(60, [](std::size_t) { return R"({"member":"l0000000.m0003999"})"; }) + "]}";
    const std::string list =
        R"({"name":"l0000000","maximum":1,"facts":[)" +
        listed(4'000, [](std::size_t i) { return R"({"name":")" + numbered("m", i) + R"(","kind":"truth"})"; }) + "]}";
    load_and_judge(pack_text(entity_text(one_fact, list) + R"(,"rules":[)" +
                             listed(1'000,
                                    [&](std::size_t i) {
                                        return rule_text(numbered("r", i),
                                                         R"({"some":{"of":"l0000000","each":)" + each + "}}");
                                    }) +
                             ']'),
                   false);
}

TEST_F(hand_made_packs, with_many_settings_and_many_references_to_the_last) {
    load_and_judge(pack_text(R"("settings":[)" +
                             listed(1'000,
                                    [](std::size_t i) {
                                        return R"({"name":")" + numbered("s", i) + R"(","kind":"truth","value":true})";
                                    }) +
                             "]," + entity_text(one_fact) + R"(,"rules":[)" +
                             listed(1'000,
                                    [&](std::size_t i) {
                                        return rule_text(numbered("r", i), R"({"all":[)" + listed(60, [](std::size_t) {
                                                                               return R"({"setting":"s0000999"})";
                                                                           }) + "]}");
                                    }) +
                             ']'),
                   false);
}

/// Each uses the sixty before it.
std::string woven(std::size_t definitions) {
    return pack_text(entity_text(one_fact) + R"(,"definitions":[)" +
                     listed(definitions,
                            [](std::size_t i) {
                                const std::string uses = listed(std::min<std::size_t>(i, 60), [i](std::size_t k) {
                                    return R"({"use":")" + numbered("d", i - 1 - k) + "\"}";
                                });
                                return rule_text(numbered("d", i),
                                                 R"({"all":[)" + (i == 0 ? R"({"fact":"f"})" : uses) + "]}");
                            }) +
                     ']');
}

TEST_F(hand_made_packs, with_definitions_that_use_many_before_them) {
    load_and_judge(woven(490));
    load(woven(3'000));
    EXPECT_TRUE(found_only("MST-P039"));
}

TEST_F(hand_made_packs, that_use_packs_that_use_packs) {
    std::vector<loaded_pack> loaded;
    std::vector<const pack*> known;
    for (std::size_t n = 0; n < 60; ++n) {
        const auto use = [&](std::size_t back) { return R"({"pack":")" + numbered("p", n - back) + "\"}"; };
        const std::size_t level = n / 2 * 2, below = n - level;
        std::string rest = entity_text(R"({"name":")" + numbered("f", n) + R"(","kind":"truth"})");
        if (n >= 2) rest += R"(,"uses":[)" + use(below + 1) + ',' + use(below + 2) + ']';
        load(pack_text(
                 rest + R"(,"rules":[)" + rule_text(numbered("r", n), R"({"fact":")" + numbered("f", n) + "\"}") + ']',
                 numbered("p", n)),
             known);
        ASSERT_TRUE(result_.pack) << n;
        loaded.push_back(std::move(*result_.pack));
        known.push_back(&loaded.back().view());
    }
}

} // namespace
} // namespace maatstaf::tests
