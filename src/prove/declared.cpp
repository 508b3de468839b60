#include "prove/declared.hpp"

#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "prove/rests_on.hpp"
#include "prove/without_what_stays.hpp"
#include "prove/witness.hpp"
#include "spelling.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <array>

namespace maatstaf::proving {

namespace {

using search::term_box;
using search::term_number;
using search_result = search::finding;

/// The claim turned around: a case is looked for that shows it wrong.
class property_proof {
public:
    property_proof(const pack& of, std::size_t n, std::uint64_t budget)
        : of_(of),
          claimed_(of.properties[n]),
          place_(place_in(place_in("", "properties"), n)),
          most_(budget),
          left_(budget) {
        result_.property = claimed_.name;
    }

    proof prove() {
        const days on = days_asked();
        if (!on.any()) return about_nothing();
        question_about asked{.of = &of_, .entity = claimed_.entity, .roots = {}, .added = {}, .chooses = {}, .on = on};
        asked.roots.assign(claimed_.rules.begin(), claimed_.rules.end());
        if (!claimed_.when.empty()) {
            asked.added.push_back({.name = ":when", .entity = claimed_.entity, .body = claimed_.when});
            asked.roots.push_back(":when");
        }
        asked_.emplace(std::move(asked));
        if (!asked_->good()) return unsettled();
        if (!claimed_.when.empty()) {
            const search_result any = asked_->find({holds(asked_->first())}, left_);
            if (any == search_result::none) return about_nothing();
            if (any == search_result::unsettled) return unsettled();
        }
        look();
        result_.boxes = asked_->boxes();
        return std::move(result_);
    }

private:
    struct pair {
        search::instance& one;
        search::instance& other;
    };

    days days_asked() const {
        const pack* const roots[]{&of_};
        const scope names{roots, claimed_.entity};
        days result;
        for (const std::string_view rule : claimed_.rules) {
            const statement& s = **names.statements.find(symbol_of(rule));
            result = result.within(in_force(s));
            if (claimed_.claims == claim::never_unknown_when) result = result.within(known_days(what_rests(names, s)));
        }
        return result.within(claimed_.from, claimed_.until);
    }

    proof about_nothing() { return fail(maatstaf::finding::property_about_nothing, {in_quotes(claimed_.name)}); }
    proof unsettled() {
        result_.is = proved::unsettled;
        result_.boxes = asked_->boxes();
        result_.found = report(maatstaf::finding::not_settled, place_,
                               {"property " + in_quotes(claimed_.name) + " holds", std::to_string(most_)});
        return result_;
    }
    proof& fail(maatstaf::finding what, std::initializer_list<std::string_view> with) {
        result_.is = proved::fails;
        result_.found = report(what, place_, with);
        return result_;
    }

    /// The condition of the property holds in a case.
    term_number holds(search::instance& in) {
        return claimed_.when.empty() ? asked_->terms().number(1) : in.answer(asked_->root(claimed_.rules.size())).lo;
    }

    term_number holds(const pair& in) { return asked_->terms().all(holds(in.one), holds(in.other)); }

    kind kind_of_rule(std::size_t n) const { return asked_->made().code().segments[asked_->root(n)].of; }

    /// True: there is such a case. It is then the last that was found.
    bool is_found(std::initializer_list<term_number> wanted) {
        if (result_.is != proved::holds) return false;
        const search_result found = asked_->find(wanted, left_);
        if (found == search_result::unsettled) unsettled();
        return found == search_result::witness;
    }

    void look() {
        switch (claimed_.claims) {
        case claim::monotone: return look_for_motion();
        case claim::independent:
        case claim::depends: return look_for_difference();
        case claim::cliff_at_most: return look_for_cliff();
        case claim::never_unknown_when: return look_for_doubt();
        case claim::always:
        case claim::never: return look_under_condition();
        case claim::exactly_one:
        case claim::at_most_one: return look_at_rows();
        }
    }

    /// Two cases that differ in the fact alone. First with whatever does not depend on it left open: where there is no such
    /// pair then, there is none. `ask` says whether one is found; what is found last is then a pair of the rules themselves.
    template <class Ask>
    std::optional<pair> look_for_two(const Ask& ask) {
        const std::string_view varied = claimed_.facts[0];
        search::case_variables otherwise = asked_->variables();
        asked_->vary(otherwise, varied);
        search::instance& one = asked_->first();
        if (asked_->made().names().list_names.find(symbol_of(varied)) == nullptr) {
            smaller_.emplace(one.code(), asked_->slot_of(varied), one, asked_->terms());
            const pair same{asked_->add(smaller_->view(), smaller_->with_stays(asked_->variables())),
                            asked_->add(smaller_->view(), smaller_->with_stays(otherwise))};
            const std::uint64_t before = left_;
            left_ /= 4;
            const bool found = ask(same);
            left_ = before - std::min(before, before / 4 - left_);
            if (!found && result_.is == proved::holds) return std::nullopt;
            result_.is = proved::holds; // perhaps: it was not about the rules themselves
        }
        const pair both{one, asked_->add(std::move(otherwise))};
        if (ask(both)) return both;
        return std::nullopt;
    }
    term_number fact_in(const search::instance& of) {
        return asked_->terms().of_variable(of.variables().slots[asked_->slot_of(claimed_.facts[0])]);
    }

    /// Two cases that were found, as they are to be judged.
    std::array<told_case, 2> two(const search::instance& a, const search::instance& b) {
        std::array<told_case, 2> cases{told_case{asked_->made(), asked_->found(a)},
                                       told_case{asked_->made(), asked_->found(b)}};
        forget_what_does_not_matter(cases, claimed_.facts);
        return cases;
    }
    void show(std::span<const told_case> cases) {
        for (const told_case& c : cases) result_.cases.push_back(witness_of(c, claimed_.rules.size()));
    }
    std::string from_to(std::span<const told_case> cases) const {
        const std::string_view fact = claimed_.facts[0];
        return in_quotes(fact) + " from " + fact_text(cases[0], fact) + " to " + fact_text(cases[1], fact);
    }
    void show_change(maatstaf::finding what, std::span<const told_case> cases) {
        fail(what, {in_quotes(claimed_.name), from_to(cases), in_quotes(claimed_.rules[0]), answer_text(cases[0], 0),
                    answer_text(cases[1], 0)});
        show(cases);
    }

    /// Surely; of a truth also what is possible, and what is sure, may not move that way. Between the two ends of an amount
    /// lies more than one amount, and both ends seldom go together.
    void look_for_motion() {
        const kind of = kind_of_rule(0);
        const bool rises = claimed_.never == motion::rises;
        const auto found = look_for_two([&](const pair& cases) {
            const term_number grows = asked_->less(fact_kind(), fact_in(cases.one), fact_in(cases.other)),
                              both = holds(cases);
            const term_box a = cases.one.answer(asked_->root(0)), b = cases.other.answer(asked_->root(0));
            const auto moves = [&](term_number x, term_number y) {
                return rises ? asked_->less(of, x, y) : asked_->less(of, y, x);
            };
            if (of != kind::truth) return is_found({grows, both, rises ? moves(a.hi, b.lo) : moves(a.lo, b.hi)});
            return is_found({grows, both, moves(a.lo, b.lo)}) ||
                   ((a.lo != a.hi || b.lo != b.hi) && is_found({grows, both, moves(a.hi, b.hi)}));
        });
        if (found) show_change(maatstaf::finding::rises_or_falls, two(found->one, found->other));
    }

    kind fact_kind() const { return asked_->made().kinds()[asked_->slot_of(claimed_.facts[0])]; }

    void look_for_difference() {
        const auto found = look_for_two([&](const pair& cases) { return differ(cases); });
        if (result_.is != proved::holds) return;
        if (claimed_.claims == claim::independent) {
            if (found) show_change(maatstaf::finding::not_independent, two(found->one, found->other));
        } else if (!found) {
            search::case_variables otherwise = asked_->variables();
            asked_->vary(otherwise, claimed_.facts[0]);
            search::instance& other = asked_->add(std::move(otherwise));
            show_no_change(asked_->first(), other, holds({asked_->first(), other}));
        }
    }

    /// Is what is sure or what is possible otherwise? The two cases can be exchanged.
    bool differ(const pair& cases) {
        const std::uint32_t root = asked_->root(0);
        const kind of = kind_of_rule(0);
        const term_number both = holds(cases);
        if (of != kind::choice) {
            const term_box a = cases.one.answer(root), b = cases.other.answer(root);
            return is_found({both, asked_->less(of, a.lo, b.lo)}) ||
                   ((a.lo != a.hi || b.lo != b.hi) && is_found({both, asked_->less(of, a.hi, b.hi)}));
        }
        for (std::size_t o = 0; o < asked_->made().statement_of(root).options.size(); ++o) {
            const auto option = static_cast<std::int64_t>(std::uint64_t{1} << o);
            if (is_found({both, cases.one.one_of(root, option).hi,
                          asked_->terms().negation(cases.other.one_of(root, option).hi)}))
                return true;
        }
        return false;
    }

    /// No case can show that something never happens; two that are as far apart as can be make it likely.
    void show_no_change(search::instance& one, search::instance& other, term_number both) {
        search::terms& terms = asked_->terms();
        term_number apart = terms.number(1);
        if (!asked_->made().names().list_names.find(symbol_of(claimed_.facts[0])) && fact_kind() != kind::choice) {
            const box all = asked_->made().domains()[asked_->slot_of(claimed_.facts[0])];
            apart = terms.all(terms.equal(fact_in(one), terms.number(all.lo)),
                              terms.equal(fact_in(other), terms.number(all.hi)));
        }
        const bool is_truth = kind_of_rule(0) == kind::truth;
        if ((is_truth && is_found({both, apart, one.answer(asked_->root(0)).lo})) || is_found({both, apart})) {
            const auto cases = two(one, other);
            fail(maatstaf::finding::does_not_depend, {in_quotes(claimed_.name), in_quotes(claimed_.facts[0]),
                                                      in_quotes(claimed_.rules[0]), "is " + answer_text(cases[0], 0)});
            show(cases);
        } else if (result_.is == proved::holds) {
            about_nothing();
        }
    }

    void look_for_cliff() {
        const auto found = look_for_two([&](const pair& cases) {
            search::terms& terms = asked_->terms();
            term_number before = cases.one.answer(asked_->root(0)).lo, after = cases.other.answer(asked_->root(0)).hi;
            for (std::size_t n = 1; n < claimed_.rules.size(); ++n) {
                before = terms.plus(before, cases.one.answer(asked_->root(n)).lo);
                after = terms.plus(after, cases.other.answer(asked_->root(n)).hi);
            }
            const term_number one_more =
                terms.equal(fact_in(cases.other), terms.plus(fact_in(cases.one), terms.number(1)));
            return is_found({holds(cases), one_more,
                             asked_->less(kind::money, terms.number(claimed_.most), terms.minus(before, after))});
        });
        if (!found) return;
        const auto cases = two(found->one, found->other);
        std::int64_t sums[2]{};
        for (std::size_t c = 0; c < 2; ++c)
            for (std::size_t n = 0; n < claimed_.rules.size(); ++n) sums[c] += cases[c].answer(asked_->root(n)).lo;
        const std::string unit = fact_kind() == kind::money ? "one cent of " : "one of ";
        fail(maatstaf::finding::deeper_cliff,
             {in_quotes(claimed_.name), unit + in_quotes(claimed_.facts[0]), joined(claimed_.rules, " + "),
              plain_money(sums[0]), plain_money(sums[1])});
        show(cases);
    }

    /// What is told is the same in two cases, and the answer is not.
    void look_for_doubt() {
        search::instance& one = asked_->first();
        search::case_variables others = asked_->variables();
        const auto is_told = [&](std::string_view name) {
            return std::find(claimed_.facts.begin(), claimed_.facts.end(), name) != claimed_.facts.end();
        };
        const scope& names = asked_->made().names();
        const auto first_of_lists = names.layouts.empty() ? names.slots : names.layouts.front().base;
        for (std::uint32_t slot = 1; slot < first_of_lists; ++slot)
            if (!is_told(names.at(slot).fact->name)) asked_->vary_slot(others, slot);
        for (std::size_t l = 0; l < names.lists.size(); ++l)
            if (!is_told(names.lists[l].name)) asked_->vary_list(others, l);
        search::instance& other = asked_->add(std::move(others));
        const std::uint32_t root = asked_->root(0);
        const kind of = kind_of_rule(0);
        const term_number both = asked_->terms().all(holds(one), holds(other));
        bool doubtful = false;
        if (of != kind::choice) {
            doubtful = is_found({both, asked_->less(of, one.answer(root).lo, other.answer(root).hi)});
        } else {
            for (std::size_t o = 0; o < asked_->made().statement_of(root).options.size() && !doubtful; ++o) {
                const auto option = static_cast<std::int64_t>(std::uint64_t{1} << o);
                doubtful = is_found({both, one.one_of(root, option).hi, other.one_of(root, ~option).hi});
            }
        }
        if (!doubtful) return;
        told_case shown{asked_->made(), asked_->found(one)};
        forget_all_but(shown, claimed_.facts);
        fail(maatstaf::finding::left_unknown,
             {in_quotes(claimed_.name), in_quotes(claimed_.rules[0]), answer_text(shown, 0)});
        show({&shown, 1});
    }

    void show_one(search::instance& of) {
        told_case shown{asked_->made(), asked_->found(of)};
        forget_what_does_not_matter({&shown, 1}, {});
        show({&shown, 1});
    }

    void look_under_condition() {
        search::instance& one = asked_->first();
        const term_box answer = one.answer(asked_->root(0));
        const bool always = claimed_.claims == claim::always;
        if (!is_found({holds(one), always ? asked_->terms().negation(answer.hi) : answer.hi})) return;
        fail(always ? maatstaf::finding::not_always : maatstaf::finding::not_never,
             {in_quotes(claimed_.name), in_quotes(claimed_.rules[0])});
        show_one(one);
    }

    void look_at_rows() {
        search::instance& one = asked_->first();
        const auto row = [&](std::size_t n) { return one.answer(asked_->root(n)); };
        for (std::size_t i = 0; i < claimed_.rules.size(); ++i)
            for (std::size_t j = i + 1; j < claimed_.rules.size(); ++j) {
                if (!is_found({holds(one), row(i).lo, row(j).lo})) continue;
                fail(maatstaf::finding::two_at_once,
                     {in_quotes(claimed_.name), in_quotes(claimed_.rules[i]), in_quotes(claimed_.rules[j])});
                return show_one(one);
            }
        if (claimed_.claims == claim::at_most_one || result_.is != proved::holds) return;
        term_number none = holds(one);
        for (std::size_t i = 0; i < claimed_.rules.size(); ++i)
            none = asked_->terms().all(none, asked_->terms().negation(row(i).hi));
        if (!is_found({none})) return;
        fail(maatstaf::finding::none_of_them, {in_quotes(claimed_.name), joined(claimed_.rules)});
        show_one(one);
    }

    const pack& of_;
    const property_view& claimed_;
    const std::string place_;
    const std::uint64_t most_;
    std::uint64_t left_;
    std::optional<without_what_stays> smaller_; // before the case that searches it
    std::optional<open_case> asked_;
    proof result_;
};

} // namespace

proof prove_property(const pack& of, std::size_t n, std::uint64_t budget) {
    return property_proof{of, n, budget}.prove();
}

} // namespace maatstaf::proving
