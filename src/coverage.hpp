// What test cases have decided of a pack. Every rule and definition has goals: each comparison and each fact that can be a
// reason, with yes and with no; each arm of a choice; each condition that can decide by itself among several; each question
// that no source settles; the days on which it is not in force. A verdict that was expected decides those on its way from
// the answer back to the facts, read from the trace of the evaluation; nothing is evaluated in another way.
//
// Goals belong to the expression as the pack holds it, not to a linked program, so that cases with different settings add
// up.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/scope.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

enum class goal_kind : std::uint8_t {
    reason_yes,
    reason_no, ///< a comparison, a fact or a quantifier that determined an answer
    then,
    otherwise, ///< an arm of a choice
    alone,     ///< a condition among several that decided by itself
    open,      ///< a question that no source settles and that kept an answer open
    in_force,
    before,
    after, ///< the validity of a rule
};

constexpr bool is_reason(goal_kind what) noexcept {
    return what == goal_kind::reason_yes || what == goal_kind::reason_no;
}

struct goal {
    std::uint32_t node = 0; ///< of the body; of an arm its choice, of a condition among several that condition
    goal_kind what = goal_kind::reason_yes;
    bool decided = false;
    bool excused = false; ///< said to be out of reach
};

struct covered_statement {
    const statement* of = nullptr;
    std::vector<goal> goals;
    std::map<std::pair<std::uint32_t, goal_kind>, std::uint32_t> places; ///< in `goals`
};

/// Where the nodes of one linked program come from. Made once for each plan.
struct coverage_map {
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    struct taken_arm {
        std::uint32_t node; ///< what is left of the choice after the settings have made it
        std::uint32_t choice;
        goal_kind arm;
    };

    std::vector<std::uint32_t> statements; ///< of each segment, its place among the covered ones; or none
    std::vector<std::uint32_t> origins;    ///< of each linked node, the node of the body; or none
    std::vector<taken_arm> taken;
};

class coverage {
public:
    /// Of the rules and definitions that `of` itself has for `entity`. Borrows the pack.
    coverage(const pack& of, std::string_view entity);

    /// The plan must be linked without a date, or branches that depend on the date cannot be told apart.
    coverage_map map(const plan& made) const;

    /// Adds what decided the n-th answer of `by`, which considered `known` last. An answer that is open decides nothing,
    /// unless no fact could settle it: then it is the answer.
    void record(const coverage_map& map, const situation& known, judge& by, std::size_t n);

    std::string_view entity() const noexcept { return names_.entity; }
    const std::vector<covered_statement>& statements() const noexcept { return statements_; }

    /// "leeftijd is lager dan 18: ja". Within a statement no two goals are called alike.
    std::vector<std::string> texts_of(const covered_statement& of, language in) const;

    /// The goal of that name in either language, or null.
    goal* find(std::string_view statement, std::string_view text);

private:
    scope names_;
    std::vector<covered_statement> statements_;
};

} // namespace maatstaf
