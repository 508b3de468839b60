// What can be asked of the shipped packs: for every rule a case to which it surely applies and one to which it does not, and
// whether more income ever gets somebody what less income does not.
#include "support/known_case.hpp"

#include <maatstaf/engine/search/find.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

namespace maatstaf::tests {
namespace {

using search::finding;
using search::term_number;

/// Days on which the shipped packs have values.
constexpr box days_covered{date{2023, 1, 1}.day, date{2026, 12, 31}.day};

plan made_for(const pack& p, std::string_view entity, std::string_view rule) {
    const pack* const packs[]{&p};
    std::vector<link_problem> problems;
    auto made = plan::make({packs, entity, {&rule, 1}}, problems);
    EXPECT_TRUE(made.has_value()) << rule;
    return std::move(*made);
}

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
                found == finding::witness ? "witness  " : found == finding::none ? "none     " : "unsettled",
                static_cast<std::size_t>(by.boxes()), took, terms);
}

TEST(find_in_shipped_packs, every_rule_says_yes_to_some_and_no_to_others) {
    std::size_t asked = 0;
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem})
        for (const statement& s : p->definitions) {
            if (!s.is_rule || s.of != kind::truth) continue;
            SCOPED_TRACE(std::string(s.name));
            const plan made = made_for(*p, s.entity, s.name);
            asked_rule of{made};
            const std::uint32_t rule = made.rules()[0];
            const auto before = std::chrono::steady_clock::now();
            const search::instance one{of.terms, made.code(), of.variables, {&rule, 1}};
            search::finder finder{of.terms, {&one}};
            auto since = before;
            for (const std::int64_t answer : {1, 0}) {
                const term_number wanted =
                    answer == 1 ? one.answer(rule).lo : of.terms.negation(one.answer(rule).hi);
                const finding found = finder.find({&wanted, 1});
                tell(answer == 1 ? "yes" : "no", p->name, s.name, finder, found, of.terms.size(), since);
                since = std::chrono::steady_clock::now();
                EXPECT_EQ(found, finding::witness);
                ++asked;
                if (found != finding::witness) continue;
                const search::complete_case witness{one, finder.values()};
                EXPECT_EQ(witness.answer(rule), point(answer));
            }
        }
    EXPECT_GT(asked, 100U);
}

TEST(find_in_shipped_packs, more_income_never_gets_anybody_more) {
    std::size_t asked = 0;
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem})
        for (const statement& s : p->definitions) {
            if (!s.is_rule || s.of != kind::truth || s.entity != "huishouden") continue;
            SCOPED_TRACE(std::string(s.name));
            const plan made = made_for(*p, s.entity, s.name);
            const std::uint32_t* place = made.names().fact_names.find(symbol_of("netto_inkomen"));
            if (place == nullptr) continue;
            const std::uint32_t slot = made.names().places[*place].slot;
            asked_rule of{made};
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
    EXPECT_GT(asked, 10U);
}

} // namespace
} // namespace maatstaf::tests
