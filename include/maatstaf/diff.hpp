// Two versions of a rule, or the rules of two municipalities: for whom do the answers differ? Found by a search over every
// case that both can judge, told as conditions under which they surely do, and proved: where nothing is found, nothing is.
#pragma once

#include <maatstaf/proved_conditions.hpp>

#include <optional>
#include <string_view>

namespace maatstaf {

/// Some cases in which the answers differ in one way, with one of them.
struct region {
    change how = change::other;
    /// All cases in which these hold are in it; without any, all cases there are.
    std::vector<diff_condition> conditions;
    /// In each of them the answers differ so. Else: in none the other way about, and in the witness they do.
    bool everywhere = true;
    whole_case witness_a{}, witness_b{}; ///< the same case, for either plan
    box before{}, after{};               ///< the answers there
    std::optional<box> by{};             ///< how much more the second gives, at least and at most, in all of it; exact
};

struct rule_difference {
    enum class state : std::uint8_t {
        same,         ///< proved: no case gets another answer
        different,    ///< see the regions
        unsettled,    ///< none was found, and it was not proved that there is none
        incomparable, ///< the kind of the answer, or of `fact`, is another one
    } is = state::same;
    std::string_view fact{};     ///< empty: the answer itself
    std::vector<region> regions; ///< they may overlap
    bool more = false;           ///< there are cases in no region
    bool complete = true;        ///< proved: there are none
};

struct diff_limits {
    std::size_t regions = 8;        ///< of each kind of change
    std::uint64_t to_find = 5'000;  ///< boxes of a search for a case
    std::uint64_t to_prove = 8'000; ///< boxes of a search that should show that there is none
};

/// Both plans must be without a date and about the same kind of case, and must outlive it.
class diff {
public:
    diff(const plan& a, const plan& b, diff_limits within = {}) : a_(a), b_(b), facts_(a, b), within_(within) {}

    /// The n-th rule of the one beside the m-th of the other, on all of these days.
    rule_difference compare(std::size_t n, std::size_t m, box days) const {
        const std::uint32_t rule_a = a_.rules()[n], rule_b = b_.rules()[m];
        const statement &in_a = a_.statement_of(rule_a), &in_b = b_.statement_of(rule_b);
        rule_difference result;
        if (in_a.of != in_b.of ||
            !std::equal(in_a.options.begin(), in_a.options.end(), in_b.options.begin(), in_b.options.end())) {
            result.is = rule_difference::state::incomparable;
            return result;
        }
        search::rule_pair pair{a_, rule_a, b_, rule_b, facts_, days};
        result.fact = facts_.differently_declared(pair.in_a, pair.in_b);
        if (!result.fact.empty()) {
            result.is = rule_difference::state::incomparable;
            return result;
        }
        for (const search::sought_change& sought : pair.changes()) look_for(sought, pair, result);
        if (!result.regions.empty()) result.is = rule_difference::state::different;
        else if (!result.complete) result.is = rule_difference::state::unsettled;
        return result;
    }

private:
    void look_for(const search::sought_change& sought, search::rule_pair& pair, rule_difference& result) const {
        std::vector<search::term_number> wanted = sought.wanted;
        for (std::size_t found = 0;; ++found) {
            const search::finding is = pair.finder.find(wanted, within_.to_find);
            if (is == search::finding::none) return;
            if (is == search::finding::unsettled || found == within_.regions) {
                result.more |= is == search::finding::witness;
                result.complete = false;
                return;
            }
            search::proved_conditions prover{pair, within_.to_prove};
            region next = told(prover.around(sought));
            next.how = sought.how;
            wanted.push_back(prover.outside());
            if (sought.how == change::less || sought.how == change::more) next.by = prover.range_of_difference();
            result.regions.push_back(std::move(next));
        }
    }

    static region told(search::proved_conditions::found what) {
        region made;
        made.conditions = std::move(what.conditions);
        made.everywhere = what.everywhere;
        made.witness_a = std::move(what.in_a);
        made.witness_b = std::move(what.in_b);
        made.before = what.before;
        made.after = what.after;
        return made;
    }

    const plan& a_;
    const plan& b_;
    search::matched_facts facts_;
    diff_limits within_;
};

} // namespace maatstaf
