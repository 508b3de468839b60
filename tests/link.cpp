// Linking: what can be wrong with a pack is found, each with its own reason, and nothing is run that is not right; and
// what the generator makes covers all that can be linked.
#include "support/generator.hpp"

#include <maatstaf/link.hpp>
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace maatstaf::tests {
namespace {

using namespace literals;
using why = link_problem::reason;

constexpr fact<money> inkomen{"inkomen", {}, {euro(0), euro(100'000)}};
constexpr fact<truth> gehuwd{"gehuwd", {}};
constexpr fact<truth> nergens{"nergens", {}};
constexpr list_view kinderen{"kinderen", 3, {}}, buren{"buren", 3, {}};
constexpr member_fact<count> leeftijd{kinderen, "leeftijd", {}, {0, 100}};
constexpr timeline<money, 2> grens{
    "grens", {}, {{{date{2025, 1, 1}, point(100'000)}, {date{2026, 1, 1}, point(110'000)}}}};
constexpr timeline<money, 2> verward{
    "verward", {}, {{{date{2026, 1, 1}, point(100'000)}, {date{2025, 1, 1}, point(110'000)}}}};
constexpr timeline<money, 1> zoek{"zoek", {}, {{{date{2025, 1, 1}, point(1)}}}};
constexpr setting<count> jaren{"jaren", 18, {}}, weg{"weg", 1, {}};
constexpr open_question vraag{"vraag", {}}, nooit_gesteld{"nooit_gesteld", {}};

constexpr std::array facts{inkomen.view(), gehuwd.view(), leeftijd.view()};
constexpr std::array lists{kinderen};
constexpr std::array entities{entity{"huishouden", {}, facts, lists}};
constexpr std::array parameters{grens.view(), verward.view()};
constexpr std::array settings{jaren.view()};
constexpr std::array questions_asked{vraag};

struct result {
    std::vector<link_problem> problems;
    linked made;
    bool has(why reason, std::string_view name) const {
        return std::any_of(problems.begin(), problems.end(),
                           [&](const link_problem& p) { return p.why == reason && p.name == name; });
    }
};

result link_all(std::span<const statement> statements, std::vector<std::string_view> asked = {}) {
    const pack p{.name = "proef",
                 .entities = entities,
                 .parameters = parameters,
                 .definitions = statements,
                 .settings = settings,
                 .questions = questions_asked};
    const pack* const roots[]{&p};
    if (asked.empty())
        for (const statement& s : statements) asked.push_back(s.name);
    std::vector<std::uint32_t> segments;
    linked made = link(scope{roots, "huishouden"}, asked, {}, segments);
    return {made.problems, made};
}

/// One rule, "r", that says this.
template <class X>
result link_rule(const X& says) {
    const auto r = rule("r", "huishouden", says, {});
    return link_all(std::array{r.view()});
}

TEST(link, a_right_rule_has_no_problems) {
    const auto linked =
        link_rule(inkomen < grens && gehuwd && some(kinderen, leeftijd < jaren) && unsettled<truth>(vraag));
    EXPECT_TRUE(linked.problems.empty());
}

TEST(link, a_name_that_is_not_declared_is_found_wherever_it_stands) {
    EXPECT_TRUE(link_rule(nergens && gehuwd).has(why::undeclared, "r"));
    EXPECT_TRUE(link_rule(gehuwd && inkomen < euro(1) && nergens).has(why::undeclared, "r"));
    EXPECT_TRUE(link_rule(choose(nergens, inkomen, inkomen + inkomen) < grens).has(why::undeclared, "r"));
    EXPECT_TRUE(link_rule(inkomen < zoek && gehuwd).has(why::undeclared, "r"));
    EXPECT_TRUE(link_rule(gehuwd && some(kinderen, leeftijd < weg)).has(why::undeclared, "r"));
    EXPECT_TRUE(link_rule(gehuwd && some(buren, gehuwd)).has(why::undeclared, "r"));
    EXPECT_TRUE(link_rule(gehuwd && unsettled<truth>(nooit_gesteld)).has(why::undeclared, "r"));
    const auto other = rule("andere", "huishouden", gehuwd && gehuwd, {});
    EXPECT_TRUE(link_rule(gehuwd && other).has(why::undeclared, "r"));
}

TEST(link, what_is_asked_for_must_exist) {
    const auto r = rule("r", "huishouden", gehuwd && gehuwd, {});
    const auto linked = link_all(std::array{r.view()}, {"r", "s"});
    EXPECT_TRUE(linked.has(why::no_such_rule, "s"));
}

TEST(link, a_cycle_is_found) {
    const auto a = define("a", "huishouden", gehuwd && gehuwd, {});
    const auto b = define("b", "huishouden", a && gehuwd, {});
    const auto a_again = define("a", "huishouden", b || gehuwd, {});
    EXPECT_EQ(link_all(std::array{a_again.view(), b.view()}).problems.size(), 1u);
    EXPECT_TRUE(link_all(std::array{a_again.view(), b.view()}).has(why::cycle, "a"));
    const auto itself = define("a", "huishouden", a && gehuwd, {});
    EXPECT_TRUE(link_all(std::array{itself.view()}).has(why::cycle, "a"));
}

/// As many definitions as there are names, each of which uses the next; the last says `end`.
template <class X>
std::vector<statement> chain_of(const std::vector<std::string>& names, std::vector<std::vector<node>>& bodies,
                                const X& end) {
    std::vector<statement> chain;
    for (std::size_t n = 0; n < names.size(); ++n) {
        const auto written = n + 1 < names.size()
                                 ? (gehuwd && writing::leaf<truth>(op::use, symbol_of(names[n + 1]))).write()
                                 : (gehuwd && end).write();
        bodies.emplace_back(written.written().begin(), written.written().end());
    }
    for (std::size_t n = 0; n < names.size(); ++n)
        chain.push_back({names[n], "huishouden", {}, bodies[n], {}, false, kind::truth});
    return chain;
}

TEST(link, a_chain_of_definitions_may_be_as_long_as_the_pack) {
    std::vector<std::string> names;
    for (int n = 0; n < 10'000; ++n) names.push_back("schakel " + std::to_string(n));
    std::vector<std::vector<node>> bodies;
    const std::vector<statement> chain = chain_of(names, bodies, gehuwd);
    const auto linked = link_all(chain, {names[0]});
    ASSERT_TRUE(linked.problems.empty());
    ASSERT_EQ(linked.made.segments.size(), names.size());
    EXPECT_EQ(linked.made.statements.front()->name, names.back()) << "what is used stands before what uses it";
    EXPECT_EQ(linked.made.statements.back()->name, names.front());

    bodies.clear();
    const auto round = link_all(chain_of(names, bodies, writing::leaf<truth>(op::use, symbol_of(names[4000]))));
    ASSERT_EQ(round.problems.size(), 1u);
    EXPECT_TRUE(round.has(why::cycle, names[4000]));
}

TEST(link, says_where_each_statement_went) {
    const auto a = define("a", "huishouden", gehuwd && gehuwd, {});
    const auto b = define("b", "huishouden", a || gehuwd, {});
    const auto c = define("c", "huishouden", a || b, {});
    const auto d = define("d", "huishouden", choose(jaren > 17, a, c), {}); // c is linked, and dropped
    const std::array statements{d.view(), c.view(), b.view(), a.view()};
    const auto all = link_all(statements), two = link_all(statements, {"d"});
    ASSERT_EQ(all.made.segment_of.size(), statements.size());
    for (std::size_t n = 0; n < statements.size(); ++n)
        EXPECT_EQ(all.made.statements[all.made.segment_of[n]]->name, statements[n].name);
    EXPECT_EQ(two.made.segment_of, (std::vector{1u, no_segment, no_segment, 0u}));
}

TEST(link, what_looks_alike_runs_side_by_side) {
    const auto a = rule("a", "huishouden", inkomen < euro(1), {});
    const auto b = rule("b", "huishouden", gehuwd && gehuwd, {});
    const auto c = rule("c", "huishouden", inkomen < euro(2), {});
    const auto d = rule("d", "huishouden", gehuwd && b, {});
    const auto e = rule("e", "huishouden", gehuwd && a, {});
    const std::array statements{d.view(), a.view(), b.view(), c.view(), e.view()};
    const auto linked = link_all(statements);
    std::string order;
    for (const statement* s : linked.made.statements) order += s->name;
    EXPECT_EQ(order, "acbde") << "a comparison beside a comparison, and what is used before what uses it";
}

TEST(link, two_things_of_one_name_are_found) {
    const auto r = rule("r", "huishouden", gehuwd && gehuwd, {});
    const auto linked = link_all(std::array{r.view(), r.view()}, {"r"});
    ASSERT_EQ(linked.problems.size(), 1u);
    EXPECT_EQ(linked.problems[0].why, why::name_collision);
}

/// (code a b …): so many arguments at once.
std::vector<node> wide(op code, std::uint32_t arguments, node argument) {
    std::vector<node> nodes(arguments, argument);
    nodes.push_back({.code = code, .length = arguments + 1, .payload = arguments});
    return nodes;
}

TEST(link, what_needs_more_stack_than_there_is_is_found) {
    const node fact_read{.code = op::fact, .payload = symbol_of("gehuwd")}, always{.code = op::constant, .payload = 1};
    const auto link_nodes = [&](std::span<const node> nodes) {
        return link_all(std::array{
            statement{.name = "r", .entity = "huishouden", .body = nodes, .is_rule = true, .of = kind::truth}});
    };
    EXPECT_TRUE(link_nodes(wide(op::all, stack_limit, fact_read)).problems.empty());
    const auto too_wide = link_nodes(wide(op::all, stack_limit + 1, fact_read));
    ASSERT_EQ(too_wide.problems.size(), 1u);
    EXPECT_TRUE(too_wide.has(why::too_deep, "r"));

    // a condition that the linker would settle by running it, if only it could be run
    std::vector<node> nodes = wide(op::any, 500, always);
    nodes.insert(nodes.end(),
                 {fact_read, fact_read, {.code = op::choose, .length = static_cast<std::uint32_t>(nodes.size()) + 3}});
    EXPECT_TRUE(link_nodes(nodes).has(why::too_deep, "r"));
}

TEST(link, more_lists_than_can_be_open_are_found) {
    std::vector<std::string> names;
    for (std::size_t n = 0; n <= list_limit; ++n) names.push_back("lijst" + std::to_string(n));
    std::vector<list_view> many;
    for (const std::string& name : names) many.push_back({name, 1, {}});
    const auto r = rule("r", "huishouden", gehuwd && gehuwd, {});
    const std::array statements{r.view()};
    const std::array several{entity{"huishouden", {}, facts, many}};
    const pack p{.name = "proef", .entities = several, .definitions = statements};
    const pack* const roots[]{&p};
    std::vector<std::uint32_t> segments;
    const std::string_view asked[]{"r"};
    const linked made = link(scope{roots, "huishouden"}, asked, {}, segments);
    ASSERT_FALSE(made.problems.empty());
    EXPECT_EQ(made.problems[0].why, why::too_deep);
}

TEST(link, a_number_that_can_leave_the_range_is_found) {
    EXPECT_TRUE(link_rule(1'000'000'000'000 * inkomen < euro(1)).has(why::overflow, "r"));
    EXPECT_FALSE(link_rule(1'000'000 * inkomen < euro(1)).has(why::overflow, "r"));
    EXPECT_TRUE(
        link_rule(plus_months(peildatum, 1'000'000 * sum_of(kinderen, leeftijd), month_end::clamped) < peildatum)
            .has(why::overflow, "r"));
}

TEST(link, a_fact_of_a_member_is_read_only_for_each_member) {
    EXPECT_TRUE(link_rule(leeftijd < 18).has(why::outside_list, "r"));
    EXPECT_TRUE(link_rule(some(kinderen, leeftijd < 18) && leeftijd < 18).has(why::outside_list, "r"));
    const auto minderjarig = define("minderjarig", "huishouden", leeftijd < 18, {});
    const auto r = rule("r", "huishouden", some(kinderen, minderjarig), {});
    EXPECT_TRUE(link_all(std::array{minderjarig.view(), r.view()}, {"r"}).has(why::outside_list, "minderjarig"));
}

TEST(link, a_list_is_not_run_through_within_itself) {
    EXPECT_TRUE(link_rule(some(kinderen, some(kinderen, leeftijd < 18) && leeftijd > 20)).has(why::outside_list, "r"));
    EXPECT_TRUE(link_rule(some(kinderen, leeftijd < 18) && some(kinderen, leeftijd > 20)).problems.empty());
}

TEST(link, periods_that_do_not_follow_each_other_are_found) {
    EXPECT_TRUE(link_rule(inkomen < verward).has(why::not_in_order, "verward"));
}

/// What linking nothing of these packs finds wrong with their declarations.
result link_declarations(const pack& p) {
    const pack* const roots[]{&p};
    std::vector<std::uint32_t> segments;
    linked made = link(scope{roots, "huishouden"}, {}, {}, segments);
    return {made.problems, made};
}

TEST(link, a_setting_that_is_not_one_value_is_found) {
    static constexpr std::array<std::string_view, 2> ways{"wel", "niet"};
    const auto standard = [](kind of, box value, std::span<const std::string_view> options = {}) {
        const std::array declared{setting_view{"s", of, options, value, {}}};
        return link_declarations({.name = "proef", .settings = declared});
    };
    EXPECT_TRUE(standard(kind::count, point(18)).problems.empty());
    EXPECT_TRUE(standard(kind::count, {18, 19}).has(why::not_one_value, "s"));
    EXPECT_TRUE(standard(kind::count, {19, 18}).has(why::not_one_value, "s"));
    EXPECT_TRUE(standard(kind::truth, point(1)).problems.empty());
    EXPECT_TRUE(standard(kind::truth, {0, 1}).has(why::not_one_value, "s"));
    EXPECT_TRUE(standard(kind::truth, point(2)).has(why::not_one_value, "s")) << "no truth";
    EXPECT_TRUE(standard(kind::choice, set_of(2), ways).problems.empty());
    EXPECT_TRUE(standard(kind::choice, set_of(3), ways).has(why::not_one_value, "s"));
    EXPECT_TRUE(standard(kind::choice, set_of(0), ways).has(why::not_one_value, "s"));
    EXPECT_TRUE(standard(kind::choice, set_of(4), ways).has(why::not_one_value, "s")) << "no option";
    EXPECT_TRUE(standard(kind::choice, {1, 2}, ways).has(why::not_one_value, "s"));
    EXPECT_TRUE(standard(kind::choice, set_of(1)).has(why::not_one_value, "s")) << "a choice without options";
}

TEST(link, a_chosen_setting_that_is_not_one_value_is_found) {
    const std::array right{setting_view{"een", kind::count, {}, point(1), {}}, jaren.view()};
    const pack basis{.name = "basis", .settings = right};
    const pack* const used[]{&basis};
    const auto choose_years = [&](box years) {
        const std::array choices{chosen{"jaren", years}};
        return link_declarations({.name = "proef", .uses = used, .chooses = choices});
    };
    EXPECT_TRUE(choose_years(point(21)).problems.empty());
    const auto open = choose_years({18, 21});
    ASSERT_EQ(open.problems.size(), 1u);
    EXPECT_TRUE(open.has(why::not_one_value, "jaren"));
}

TEST(link, a_fact_of_which_nothing_is_possible_is_found) {
    const std::array wrong{fact_view{.name = "leeg", .of = kind::count, .domain = {1, 0}},
                           fact_view{.name = "geen", .of = kind::choice, .domain = set_of(0)},
                           fact_view{.name = "een", .of = kind::count, .domain = {1, 1}},
                           fact_view{.name = "nul", .of = kind::choice, .domain = set_of(1)},
                           fact_view{.name = "lid", .list = "kinderen", .of = kind::money, .domain = {5, 4}}};
    const std::array of_household{entity{"huishouden", {}, wrong, lists}};
    const auto linked = link_declarations({.name = "proef", .entities = of_household});
    EXPECT_EQ(linked.problems.size(), 3u) << "all at once";
    EXPECT_TRUE(linked.has(why::empty_domain, "leeg"));
    EXPECT_TRUE(linked.has(why::empty_domain, "geen"));
    EXPECT_TRUE(linked.has(why::empty_domain, "lid"));
}

TEST(link, packs_that_use_each_other_are_taken_once) {
    pack a{.name = "a", .entities = entities}, b{.name = "b"};
    const pack* const of_a[]{&b};
    const pack* const of_b[]{&a};
    a.uses = of_a;
    b.uses = of_b;
    const scope names{of_a, "huishouden"};
    EXPECT_EQ(names.packs.size(), 2u);
}

TEST(link, generated_programs_use_every_operator) {
    std::set<op> seen;
    std::size_t made = 0, several_segments = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto program = generate(seed);
        const auto plan = program->make_plan();
        if (!plan) continue;
        ++made;
        several_segments += plan->code().segments.size() > 2;
        for (const node& n : plan->code().nodes) seen.insert(n.code);
        const auto bound = program->make_plan(date{2024, 2, 29});
        if (bound)
            for (const node& n : bound->code().nodes) seen.insert(n.code);
    }
    for (const operator_info& o : operators)
        EXPECT_TRUE(seen.contains(o.code) || o.code == op::setting) << o.word; // a setting becomes a constant
    EXPECT_GT(made, 250u);
    EXPECT_GT(several_segments, 100u);
}

} // namespace
} // namespace maatstaf::tests
