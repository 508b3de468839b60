// What can be asked of the shipped packs: for every rule a case to which it surely applies and one to which it does not, and
// whether more income ever gets somebody what less income does not.
#include "support/known_case.hpp"
#include "support/shipped_plans.hpp"

#include <maatstaf/engine/search/find.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

namespace maatstaf::tests {
namespace {

using search::finding;
using search::term_box;
using search::term_number;

/// A case of which nothing is known but that it is judged in those days, as terms.
struct asked_rule {
    explicit asked_rule(const plan& of) : known(of) {
        known.set_slot(0, days_covered);
        variables = search::case_variables::of(terms, of.code(), known.facts(), of.kinds());
    }
    situation known;
    search::terms terms;
    search::case_variables variables;
};

void tell(const char* what, std::string_view pack, std::string_view rule, const search::finder& by, finding found,
          std::size_t terms, std::chrono::steady_clock::time_point since) {
    if (!std::getenv("MAATSTAF_TELL_SEARCH")) return;
    const auto took = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - since).count();
    std::printf("%-12s %-16s %-48s %s %8zu boxes %10.0f us %6zu terms\n", what, std::string(pack).c_str(),
                std::string(rule).c_str(),
                found == finding::witness ? "witness  "
                : found == finding::none  ? "none     "
                                          : "unsettled",
                static_cast<std::size_t>(by.boxes()), took, terms);
}

TEST(find_in_shipped_packs, every_rule_says_yes_to_some_and_no_to_others) {
    std::size_t asked = 0;
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem})
        for (const statement& s : p->definitions) {
            if (!s.is_rule || s.of != kind::truth) continue;
            SCOPED_TRACE(std::string(s.name));
            const plan made = plan_for({p}, s.entity, {s.name});
            asked_rule of{made};
            const std::uint32_t rule = made.rules()[0];
            const auto before = std::chrono::steady_clock::now();
            const search::instance one{of.terms, made.code(), of.variables, {&rule, 1}};
            search::finder finder{of.terms, {&one}};
            auto since = before;
            for (const std::int64_t answer : {1, 0}) {
                const term_number wanted = answer == 1 ? one.answer(rule).lo : of.terms.negation(one.answer(rule).hi);
                const finding found = finder.find({&wanted, 1});
                tell(answer == 1 ? "yes" : "no", p->name, s.name, finder, found, of.terms.size(), since);
                since = std::chrono::steady_clock::now();
                // it rests on a question that nothing settles, so that nobody surely gets it
                const bool never = s.name == "computerregeling" && answer == 1;
                EXPECT_EQ(found, never ? finding::none : finding::witness);
                ++asked;
                if (found != finding::witness) continue;
                const search::complete_case witness{one, finder.values()};
                EXPECT_EQ(witness.answer(rule), point(answer));
            }
        }
    EXPECT_GT(asked, 60U);
}

/// Which rules stay open in some complete case: where a source gives no amount, or where nothing settles a question.
TEST(find_in_shipped_packs, what_stays_open_when_all_is_known) {
    std::size_t open = 0, settled = 0;
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem})
        for (const statement& s : p->definitions) {
            if (!s.is_rule || s.of == kind::choice) continue;
            SCOPED_TRACE(std::string(s.name));
            const plan made = plan_for({p}, s.entity, {s.name});
            asked_rule of{made};
            const std::uint32_t rule = made.rules()[0];
            const search::instance one{of.terms, made.code(), of.variables, {&rule, 1}};
            const term_box ends = one.answer(rule);
            const term_number wanted = s.of == kind::truth ? of.terms.all(of.terms.negation(ends.lo), ends.hi)
                                                           : of.terms.operate({.code = op::less}, ends.lo, ends.hi);
            search::finder finder{of.terms, {&one}};
            const auto since = std::chrono::steady_clock::now();
            const finding found = finder.find({&wanted, 1}, 5'000);
            tell("open", p->name, s.name, finder, found, of.terms.size(), since);
            ASSERT_NE(found, finding::unsettled);
            (found == finding::witness ? open : settled) += 1;
            if (found != finding::witness) continue;
            const box answer = search::complete_case{one, finder.values()}.answer(rule);
            EXPECT_NE(answer.lo, answer.hi);
        }
    EXPECT_GT(open, 10U);
    EXPECT_GT(settled, 10U);
}

TEST(find_in_shipped_packs, more_income_never_gets_anybody_more) {
    std::size_t asked = 0;
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem})
        for (const statement& s : p->definitions) {
            if (!s.is_rule || s.of != kind::truth || s.entity != "huishouden") continue;
            SCOPED_TRACE(std::string(s.name));
            const plan made = plan_for({p}, s.entity, {s.name});
            for (const std::string_view income : {"netto_inkomen", "netto_inkomen_inclusief"}) {
                asked_rule of{made};
                const std::uint32_t slot = slot_of(made, income);
                search::case_variables richer = of.variables;
                richer.slots[slot] = of.terms.add_variable(kind::money, made.domains()[slot]);
                const std::uint32_t rule = made.rules()[0];
                const auto since = std::chrono::steady_clock::now();
                const search::instance one{of.terms, made.code(), of.variables, {&rule, 1}},
                    other{of.terms, made.code(), richer, {&rule, 1}};
                const term_number wanted[]{
                    of.terms.operate({.code = op::less}, of.terms.of_variable(of.variables.slots[slot]),
                                     of.terms.of_variable(richer.slots[slot])),
                    of.terms.negation(one.answer(rule).hi), other.answer(rule).lo};
                search::finder finder{of.terms, {&one, &other}};
                const finding found = finder.find(wanted);
                tell("no to yes", p->name, s.name, finder, found, of.terms.size(), since);
                EXPECT_EQ(found, finding::none);
                ++asked;
            }
        }
    EXPECT_GT(asked, 10U);
}

plan all_rules_of(const pack& p, std::string_view entity) {
    return all_rules({&sociaal::landelijk, &p}, entity);
}

struct conjunctions {
    std::vector<finding> found;
    std::uint64_t boxes = 0, most = 0;
};

/// What is found of conditions of the law, four at a time, each to be surely so or surely not.
conjunctions of_conjunctions(const pack& p, std::string_view entity, search::techniques with, std::size_t count) {
    const plan made = all_rules_of(p, entity);
    asked_rule of{made};
    std::vector<std::uint32_t> truths, all;
    for (std::uint32_t k = 0; k < made.code().segments.size(); ++k) {
        all.push_back(k);
        if (made.code().segments[k].of == kind::truth) truths.push_back(k);
    }
    const search::instance one{of.terms, made.code(), of.variables, all};
    search::finder finder{of.terms, {&one}, with};
    dice random{4};
    conjunctions result;
    const auto since = std::chrono::steady_clock::now();
    for (std::size_t n = 0; n < count; ++n) {
        std::vector<term_number> wanted;
        std::vector<std::pair<std::uint32_t, box>> answers;
        for (int m = 0; m < 4; ++m) {
            const std::uint32_t k = random.of(truths);
            const bool yes = random.one_in(2);
            wanted.push_back(yes ? one.answer(k).lo : of.terms.negation(one.answer(k).hi));
            answers.push_back({k, point(yes)});
        }
        const auto begun = std::chrono::steady_clock::now();
        const finding found = finder.find(wanted, 5'000);
        result.found.push_back(found);
        result.boxes += finder.boxes();
        result.most = std::max(result.most, finder.boxes());
        if (finder.boxes() > 200) {
            std::string names;
            for (const auto& [k, answer] : answers)
                names += (answer.lo == 1 ? " " : " not ") + std::string(made.statement_of(k).name);
            tell("together", entity, names, finder, found, of.terms.size(), begun);
        }
        if (found != finding::witness) continue;
        const search::complete_case witness{one, finder.values()};
        for (const auto& [k, answer] : answers) EXPECT_EQ(witness.answer(k), answer);
    }
    if (std::getenv("MAATSTAF_TELL_SEARCH")) {
        const auto took = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - since).count();
        const auto of_kind = [&](finding f) { return std::count(result.found.begin(), result.found.end(), f); };
        std::printf("%s %s: %td witnesses, %td none, %td unsettled, %.1f boxes and %.0f us each, at most %zu boxes\n",
                    std::string(p.name).c_str(), std::string(entity).c_str(), of_kind(finding::witness),
                    of_kind(finding::none), of_kind(finding::unsettled),
                    static_cast<double>(result.boxes) / static_cast<double>(count), took / static_cast<double>(count),
                    static_cast<std::size_t>(result.most));
    }
    return result;
}

TEST(find_in_shipped_packs, four_conditions_together) {
    for (const pack* p : {&sociaal::haarlem, &sociaal::haarlemmermeer})
        for (const std::string_view entity : {"jeugdige", "huishouden", "verwijzing"}) {
            SCOPED_TRACE(std::string(p->name) + ' ' + std::string(entity));
            const conjunctions all = of_conjunctions(*p, entity, {}, 500);
            EXPECT_EQ(std::count(all.found.begin(), all.found.end(), finding::unsettled), 0);
        }
}

TEST(find_in_shipped_packs, four_conditions_together_with_each_technique_switched_off) {
    const conjunctions all = of_conjunctions(sociaal::haarlem, "huishouden", {}, 100);
    for (const search::techniques with :
         {search::techniques{.probe = false}, search::techniques{.differences = false},
          search::techniques{.congruence = false}, search::techniques{.sums = false},
          search::techniques{.differences = false, .congruence = false}, search::techniques{.backjump = false}}) {
        const conjunctions less = of_conjunctions(sociaal::haarlem, "huishouden", with, 100);
        for (std::size_t n = 0; n < all.found.size(); ++n) {
            if (less.found[n] == finding::unsettled || all.found[n] == finding::unsettled) continue;
            EXPECT_EQ(less.found[n], all.found[n]) << n;
        }
    }
}

/// The last cent: who is within the limit with this income, and is not with one cent more.
TEST(find_in_shipped_packs, the_last_cent_of_an_income) {
    struct limited {
        const pack* of;
        const char* rule;
        const char* income;
    };
    for (const auto& [p, name, income_of] :
         {limited{&sociaal::haarlemmermeer, "inkomen_tot_grens", "netto_inkomen"},
          limited{&sociaal::haarlem, "inkomen_tot_grens", "netto_inkomen"},
          limited{&sociaal::haarlemmermeer, "leergeld", "netto_inkomen"},
          limited{&sociaal::landelijk, "recht_op_algemene_bijstand", "netto_inkomen_inclusief"}}) {
        SCOPED_TRACE(name);
        const plan made = plan_for({p}, "huishouden", {name});
        asked_rule of{made};
        const std::uint32_t slot = slot_of(made, income_of);
        search::case_variables richer = of.variables;
        richer.slots[slot] = of.terms.add_variable(kind::money, made.domains()[slot]);
        const std::uint32_t rule = made.rules()[0];
        const search::instance one{of.terms, made.code(), of.variables, {&rule, 1}},
            other{of.terms, made.code(), richer, {&rule, 1}};
        const term_number income = of.terms.of_variable(of.variables.slots[slot]),
                          more = of.terms.of_variable(richer.slots[slot]);
        search::finder finder{of.terms, {&one, &other}};
        for (const std::int64_t cents : {1, 100}) {
            const term_number wanted[]{of.terms.equal(more, of.terms.plus(income, of.terms.number(cents))),
                                       one.answer(rule).lo, of.terms.negation(other.answer(rule).hi)};
            const auto since = std::chrono::steady_clock::now();
            const finding found = finder.find(wanted);
            tell("last cent", p->name, name, finder, found, of.terms.size(), since);
            ASSERT_EQ(found, finding::witness);
            const search::complete_case poor{one, finder.values()}, rich{other, finder.values()};
            EXPECT_EQ(rich.facts().slots[slot].lo, poor.facts().slots[slot].lo + cents);
            EXPECT_EQ(poor.answer(rule), point(1));
            EXPECT_EQ(rich.answer(rule), point(0));
        }
    }
}

/// Two versions of a pack: they judge otherwise where an income is exactly the limit, and nowhere else.
TEST(find_in_shipped_packs, where_two_versions_differ) {
    const pack* const uses[]{&sociaal::haarlemmermeer};
    const chosen otherwise[]{{"grens_inbegrepen", point(0)}};
    const pack strict{.name = "streng", .version = "1", .uses = uses, .chooses = otherwise};
    const plan now = plan_for({&sociaal::haarlemmermeer}, "huishouden", {"inkomen_tot_grens"}),
               then = plan_for({&strict}, "huishouden", {"inkomen_tot_grens"}),
               limit = plan_for({&sociaal::haarlemmermeer}, "huishouden", {"inkomensgrens"});
    asked_rule of{now};
    ASSERT_EQ(now.code().slots, then.code().slots);
    const std::uint32_t slot = slot_of(now, "netto_inkomen");
    const search::instance before{of.terms, now.code(), of.variables, now.rules()},
        after{of.terms, then.code(), of.variables, then.rules()},
        amount{of.terms, limit.code(), of.variables, limit.rules()};
    const term_box a = before.answer(now.rules()[0]), b = after.answer(then.rules()[0]),
                   grens = amount.answer(limit.rules()[0]);
    search::finder finder{of.terms, {&before, &after, &amount}};
    const term_number differ[]{a.lo, of.terms.negation(b.hi)};
    ASSERT_EQ(finder.find(differ), finding::witness);
    const search::complete_case witness{amount, finder.values()};
    EXPECT_EQ(witness.answer(limit.rules()[0]), witness.facts().slots[slot]);
    const term_number income = of.terms.of_variable(of.variables.slots[slot]);
    const term_number elsewhere[]{a.lo, of.terms.negation(b.hi), of.terms.negation(of.terms.equal(income, grens.lo))};
    EXPECT_EQ(finder.find(elsewhere), finding::none);
    const term_number less[]{b.lo, of.terms.negation(a.hi)};
    EXPECT_EQ(finder.find(less), finding::none);
}

/// For every rule and every fact of the case that it reads: do two cases that differ in that fact alone get other answers?
TEST(find_in_shipped_packs, which_facts_matter) {
    std::size_t asked = 0, unsettled = 0;
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem})
        for (const statement& s : p->definitions) {
            if (s.of == kind::choice) continue;
            const plan made = plan_for({p}, s.entity, {s.name});
            asked_rule of{made};
            const std::uint32_t rule = made.rules()[0];
            const search::instance one{of.terms, made.code(), of.variables, {&rule, 1}};
            std::vector<bool> reads(made.code().slots);
            for (const node& n : made.code().nodes)
                if (n.code == op::fact) reads[static_cast<std::size_t>(n.payload)] = true;
            for (std::uint32_t slot = 0; slot < made.code().slots; ++slot) {
                if (!reads[slot]) continue;
                search::case_variables changed = of.variables;
                changed.slots[slot] = of.terms.add_variable(made.kinds()[slot], of.known.facts().slots[slot]);
                const search::instance other{of.terms, made.code(), changed, {&rule, 1}};
                const term_number wanted =
                    of.terms.operate({.code = op::less}, one.answer(rule).hi, other.answer(rule).lo);
                search::finder finder{of.terms, {&one, &other}};
                const auto since = std::chrono::steady_clock::now();
                const finding found = finder.find({&wanted, 1}, 5'000);
                if (found != finding::witness || finder.boxes() > 100)
                    tell(made.names().facts[slot].name.data(), p->name, s.name, finder, found, of.terms.size(), since);
                ++asked;
                unsettled += found == finding::unsettled;
            }
        }
    EXPECT_GT(asked, 100U);
    EXPECT_EQ(unsettled, 0U);
}

} // namespace
} // namespace maatstaf::tests
