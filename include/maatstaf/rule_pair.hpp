// One rule of each of two plans, in one search: both answers as terms over the same facts.
#pragma once

#include <maatstaf/changed_answer.hpp>
#include <maatstaf/engine/search/find.hpp>
#include <maatstaf/matched_facts.hpp>

#include <cstdint>
#include <vector>

namespace maatstaf {

/// Everything about one case, by the slots and lists of one plan.
struct whole_case {
    std::vector<box> slots;
    std::vector<std::int32_t> members;
};

} // namespace maatstaf

namespace maatstaf::search {

/// Stays where it is: its parts refer to each other. The plans must outlive it.
struct rule_pair {
    rule_pair(const plan& a, std::uint32_t of_a, const plan& b, std::uint32_t of_b, const matched_facts& facts,
              box days)
        : plan_a(a),
          plan_b(b),
          rule_a(of_a),
          rule_b(of_b),
          variables(facts.variables_of(with, days)),
          in_a(with, a.code(), variables.a, {&rule_a, 1}),
          in_b(with, b.code(), variables.b, {&rule_b, 1}),
          finder(with, {&in_a, &in_b}) {}
    rule_pair(const rule_pair&) = delete;
    rule_pair& operator=(const rule_pair&) = delete;

    kind of() const noexcept { return plan_a.statement_of(rule_a).of; }
    ordered_answers ordered() { return {with, in_a.answer(rule_a), in_b.answer(rule_b)}; }
    chosen_answers chosen() { return {with, in_a, rule_a, in_b, rule_b, plan_a.statement_of(rule_a).options.size()}; }

    /// All ways in which the answers can differ.
    std::vector<sought_change> changes() {
        if (of() == kind::truth) return ordered().of_truth();
        if (of() == kind::choice) return {{change::other, {chosen().differ()}}};
        return ordered().of_number();
    }

    const plan& plan_a;
    const plan& plan_b;
    std::uint32_t rule_a, rule_b;
    terms with;
    matched_facts::variables variables;
    instance in_a, in_b;
    search::finder finder;
};

} // namespace maatstaf::search
