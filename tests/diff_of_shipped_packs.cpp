// Diffs of the shipped packs: with themselves, with a copy in which one thing is said otherwise, with another setting.
#include "support/shipped_plans.hpp"
#include "support/world.hpp"

#include <maatstaf/diff.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

namespace maatstaf::tests {
namespace {

using state = rule_difference::state;

/// The pack with another expression for one of its statements.
class changed_pack {
public:
    changed_pack(const pack& of, std::string_view statement_name, auto&& change)
        : view_(of), statements_(of.definitions.begin(), of.definitions.end()) {
        for (statement& s : statements_) {
            if (s.name != statement_name) continue;
            nodes_.assign(s.body.begin(), s.body.end());
            for (node& n : nodes_) change(n);
            s.body = nodes_;
        }
        view_.definitions = statements_;
    }
    changed_pack(const changed_pack&) = delete;
    changed_pack& operator=(const changed_pack&) = delete;
    const pack& view() const { return view_; }

private:
    pack view_;
    std::vector<statement> statements_;
    std::vector<node> nodes_;
};

rule_difference differences(const pack& a, const pack& b, std::string_view entity, std::string_view rule,
                            box days = days_covered) {
    const plan in_a = plan_for({&a}, entity, {rule}), in_b = plan_for({&b}, entity, {rule});
    return diff{in_a, in_b}.compare(0, 0, days);
}

TEST(diff_of_shipped_packs, a_shipped_pack_is_the_same_as_itself) {
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem})
        for (const statement& s : p->definitions) {
            if (!s.is_rule) continue;
            const rule_difference told = differences(*p, *p, s.entity, s.name);
            EXPECT_EQ(told.is, state::same) << s.name;
            EXPECT_TRUE(told.complete) << s.name;
        }
}

TEST(diff_of_shipped_packs, less_instead_of_at_most_differs_exactly_on_the_limit) {
    const changed_pack strict{sociaal::haarlemmermeer, "inkomen_tot_grens", [](node& n) {
                                  if (n.code == op::at_most) n.code = op::less;
                              }};
    const rule_difference told = differences(sociaal::haarlemmermeer, strict.view(), "huishouden", "inkomen_tot_grens");
    EXPECT_TRUE(told.complete);
    // for who is 18, 19 or 20 the limit is a range: on its lower end at most is yes and less is open, on its upper end at most
    // is open and less is no
    std::vector<change> ways;
    for (const region& r : told.regions) {
        ways.push_back(r.how);
        EXPECT_TRUE(r.everywhere);
        for (const diff_condition& c : r.conditions) EXPECT_EQ(c.at.list, -1);
    }
    EXPECT_EQ(ways, (std::vector{change::to_no, change::to_open, change::from_open}));
    ASSERT_FALSE(told.regions.empty());
    EXPECT_EQ(told.regions[0].conditions.size(), 2U); // at most the limit by the one, and not less by the other
}

TEST(diff_of_shipped_packs, another_percentage_differs_between_both_limits) {
    const changed_pack wider{sociaal::haarlemmermeer, "inkomensgrens", [](node& n) {
                                 if (n.code == op::constant && n.of == kind::rate && n.payload == 120) n.payload = 130;
                             }};
    const rule_difference told = differences(sociaal::haarlemmermeer, wider.view(), "huishouden", "inkomen_tot_grens");
    ASSERT_FALSE(told.regions.empty());
    EXPECT_TRUE(told.complete);
    for (const region& r : told.regions) {
        EXPECT_TRUE(r.how == change::to_yes || r.how == change::to_open || r.how == change::from_open);
        EXPECT_LE(r.conditions.size(), 4U);
    }
    const rule_difference limit = differences(sociaal::haarlemmermeer, wider.view(), "huishouden", "inkomensgrens");
    ASSERT_FALSE(limit.regions.empty());
    EXPECT_TRUE(limit.complete);
    EXPECT_EQ(limit.regions[0].how, change::more);
    ASSERT_TRUE(limit.regions[0].by.has_value());
    EXPECT_GT(limit.regions[0].by->lo, 0);
}

TEST(diff_of_shipped_packs, a_setting_that_is_chosen_otherwise) {
    const pack* const uses[]{&sociaal::haarlemmermeer};
    const chosen capacity[]{{"draagkracht", point(1)}};
    const pack other{.name = "anders", .version = "1", .uses = uses, .chooses = capacity};
    const rule_difference told = differences(sociaal::haarlemmermeer, other, "huishouden", "inkomen_tot_grens");
    ASSERT_FALSE(told.regions.empty());
    EXPECT_TRUE(told.complete);
    for (const region& r : told.regions) EXPECT_EQ(r.how, change::to_open); // above the limit nobody says how much
}

TEST(diff_of_shipped_packs, a_fact_of_another_kind_makes_rules_incomparable) {
    const fact_view kamers = fact_named(world::small, "", "kamers");
    const auto expression = [](kind of) {
        return std::vector<node>{{.code = op::fact, .of = of, .payload = symbol_of("kamers")},
                                 {.code = op::constant, .of = of, .payload = 2},
                                 {.code = op::less, .of = kind::truth, .length = 3}};
    };
    const std::vector<node> count = expression(kind::count), money = expression(kind::money);
    const statement in_count{.name = "regel", .entity = entity_name, .body = count, .is_rule = true},
        in_money{.name = "regel", .entity = entity_name, .body = money, .is_rule = true};
    const entity same_entity{entity_name, {}, {&kamers, 1}, {}};
    fact_view other = kamers;
    other.of = kind::money;
    const entity other_entity{entity_name, {}, {&other, 1}, {}};
    const pack a{.name = "a", .entities = {&same_entity, 1}, .definitions = {&in_count, 1}};
    const pack b{.name = "b", .entities = {&other_entity, 1}, .definitions = {&in_money, 1}};
    const rule_difference told = differences(a, b, entity_name, "regel");
    EXPECT_EQ(told.is, state::incomparable);
    EXPECT_EQ(told.fact, "kamers");
    EXPECT_EQ(differences(a, a, entity_name, "regel").is, state::same);
}

} // namespace
} // namespace maatstaf::tests
