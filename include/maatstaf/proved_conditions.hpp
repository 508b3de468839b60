// From one case in which two answers differ to the conditions by which they do: the truths that both rules were decided by in
// that case, without those that a proof can do without. What is left says for whom, and no value of the case is in it.
#pragma once

#include <maatstaf/asked_program.hpp>
#include <maatstaf/rule_pair.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf {

struct diff_condition {
    enum class about : std::uint8_t {
        truth,            ///< of the node `at`, or of an extreme: `at` is at most `other`
        members_at_least, ///< of the list `place` there are `value`
        members_at_most,
        at_least, ///< the fact in slot `place` is `value`
        at_most,
        is, ///< of a truth or a choice
    };
    about what = about::truth;
    bool by_a = true, by_b = false; ///< whose rules; nodes and places are those of the first of them
    search::place_in_program at{};
    std::uint32_t other = no_segment;
    box holds{}; ///< no, yes, or both: not settled
    std::uint32_t place = 0;
    std::int64_t value = 0;
};

} // namespace maatstaf

namespace maatstaf::search {

/// For the witness that the finder of the pair found last.
class proved_conditions {
public:
    proved_conditions(rule_pair& pair, std::uint64_t budget)
        : pair_(pair), budget_(budget), values_(pair.finder.values().begin(), pair.finder.values().end()) {}

    struct found {
        std::vector<diff_condition> conditions;
        bool everywhere = true;
        whole_case in_a, in_b;
        box before{}, after{};
    };

    found around(const sought_change& sought) {
        found result;
        tell_case(result);
        target_ = pair_.of() == kind::choice ? pair_.chosen().are(result.before.lo, result.after.lo) : sought.wanted;
        add_truths(pair_.in_a, result.in_a, true);
        add_truths(pair_.in_b, result.in_b, false);
        add_members(pair_.plan_a, pair_.variables.a, result.in_a, true);
        add_members(pair_.plan_b, pair_.variables.b, result.in_b, false);
        std::erase_if(
            kept_, [](const candidate& c) { return c.rank == truth_of::definition && !(c.told.by_a && c.told.by_b); });
        result.everywhere = settle_target(sought, result);
        drop();
        take_simpler_case(sought, result);
        for (const candidate& c : kept_) result.conditions.push_back(c.told);
        return result;
    }

    /// Does not hold in what was told.
    term_number outside() {
        term_number any = pair_.with.number(0);
        for (const candidate& c : kept_) any = pair_.with.any(any, pair_.with.negation(c.holds));
        return any;
    }

    /// Nothing where it cannot be said exactly.
    std::optional<box> range_of_difference() {
        ordered_answers answers = pair_.ordered();
        if (!answers.can_subtract()) return std::nullopt;
        std::vector<term_number> wanted = target_;
        for (const candidate& c : kept_) wanted.push_back(c.holds);
        const term_number difference = answers.difference();
        const auto lo = last(wanted, difference, -1), hi = last(wanted, difference, 1);
        return lo && hi ? std::optional{box{*lo, *hi}} : std::nullopt;
    }

private:
    struct candidate {
        diff_condition told;
        term_number holds = 0;
        truth_of rank = truth_of::comparison;
    };

    static whole_case whole(const complete_case& of, const plan& by) {
        const known_facts facts = of.facts();
        return {{facts.slots, facts.slots + by.code().slots}, {facts.members, facts.members + by.code().lists.size()}};
    }

    void tell_case(found& into) {
        const complete_case a{pair_.in_a, values_}, b{pair_.in_b, values_};
        into.in_a = whole(a, pair_.plan_a);
        into.in_b = whole(b, pair_.plan_b);
        into.before = a.answer(pair_.rule_a);
        into.after = b.answer(pair_.rule_b);
        const bool settled = into.before.lo == into.before.hi && into.after.lo == into.after.hi;
        difference_ = settled ? into.after.lo - into.before.lo : 0;
    }

    /// Where they hold, a case with as few members as there can be, one or two at most: any will do, and who reads it will
    /// look at each.
    void take_simpler_case(const sought_change& sought, found& into) {
        wanted_ = pair_.of() == kind::choice ? target_ : sought.wanted;
        for (const candidate& c : kept_) wanted_.push_back(c.holds);
        bool simpler = false;
        const auto shorten = [&](std::uint32_t list) {
            const term_number members = pair_.with.of_variable(list);
            for (std::int64_t most = 0; most < 3; ++most) {
                wanted_.push_back(pair_.with.at_most(members, pair_.with.number(most)));
                if (pair_.finder.find(wanted_, budget_) == finding::witness) {
                    values_.assign(pair_.finder.values().begin(), pair_.finder.values().end());
                    simpler = true;
                    return;
                }
                wanted_.pop_back();
            }
        };
        for (const std::uint32_t list : pair_.variables.a.lists) shorten(list);
        for (const std::uint32_t list : pair_.variables.b.lists) shorten(list);
        if (simpler) tell_case(into);
    }

    /// The same term is the same condition, whoever says it.
    void add(candidate c) {
        if (pair_.with.is_number(c.holds)) return;
        for (candidate& before : kept_)
            if (before.holds == c.holds) {
                before.told.by_a |= c.told.by_a;
                before.told.by_b |= c.told.by_b;
                return;
            }
        kept_.push_back(std::move(c));
    }

    /// That `t` says what `box` says.
    term_number literal(term_box t, box is) {
        terms& with = pair_.with;
        if (is.lo == 1) return t.lo;
        if (is.hi == 0) return with.negation(t.hi);
        return with.all(with.negation(t.lo), t.hi);
    }

    void add_truths(const instance& followed, const whole_case& in, bool by_a) {
        const asked_program asked{followed.code(), followed, in.members};
        std::vector<std::uint32_t> segments;
        for (const asked_truth& t : asked.truths()) segments.push_back(t.segment);
        const instance all{pair_.with, asked.code(), followed.variables(), segments};
        const complete_case now{all, values_};
        for (const asked_truth& t : asked.truths()) {
            const box is = now.answer(t.segment);
            diff_condition told{.by_a = by_a, .by_b = !by_a, .at = t.at, .other = t.other, .holds = is};
            add({told, literal(all.answer(t.segment), is), t.what});
        }
    }

    void add_members(const plan& of, const case_variables& variables, const whole_case& in, bool by_a) {
        for (std::uint32_t l = 0; l < of.code().lists.size(); ++l)
            add_bounds({.what = diff_condition::about::members_at_least,
                        .by_a = by_a,
                        .by_b = !by_a,
                        .place = l,
                        .value = in.members[l]},
                       diff_condition::about::members_at_most, pair_.with.of_variable(variables.lists[l]));
    }

    void add_bounds(diff_condition at_least, diff_condition::about at_most, term_number of) {
        const term_number value = pair_.with.number(at_least.value);
        add({at_least, pair_.with.at_most(value, of), truth_of::member});
        at_least.what = at_most;
        add({at_least, pair_.with.at_most(of, value), truth_of::member});
    }

    /// What each fact is that the rules read.
    void add_facts(const instance& followed, const case_variables& variables, const plan& of, const whole_case& in,
                   bool by_a) {
        for (std::uint32_t slot = 0; slot < of.code().slots; ++slot) {
            const slot_view at = of.names().at(slot);
            if (at.list >= 0 && static_cast<std::int32_t>(at.row) >= in.members[static_cast<std::size_t>(at.list)])
                continue;
            if (!reads(followed, of.code(), slot, at)) continue;
            diff_condition told{.what = diff_condition::about::at_least,
                                .by_a = by_a,
                                .by_b = !by_a,
                                .place = slot,
                                .value = in.slots[slot].lo};
            const std::uint32_t v = variables.slots[slot];
            if (at.fact->of != kind::choice && at.fact->of != kind::truth) {
                add_bounds(told, diff_condition::about::at_most, pair_.with.of_variable(v));
                continue;
            }
            told.what = diff_condition::about::is;
            const term_number is = at.fact->of == kind::choice
                                       ? pair_.with.one_of(v, told.value)
                                       : literal(term_boxes::both(pair_.with.of_variable(v)), in.slots[slot]);
            add({told, is, truth_of::member});
        }
    }

    static bool reads(const instance& followed, const program& code, std::uint32_t slot, const slot_view& at) {
        for (std::uint32_t k = 0; k < code.segments.size(); ++k) {
            if (!followed.follows(k)) continue;
            for (std::uint32_t i = code.segments[k].begin; i < code.segments[k].end; ++i) {
                const node& n = code.nodes[i];
                if (at.list < 0 && n.code == op::fact && n.payload == slot) return true;
                if (at.list >= 0 && n.code == op::member && n.mode == at.list &&
                    code.lists[n.mode].slot_of(at.row, static_cast<std::uint32_t>(n.payload)) == slot)
                    return true;
            }
        }
        return false;
    }

    /// What can be proved of the cases in which all these truths are as in the witness. That the answers differ so, if the
    /// truths decide it; else that they do not differ the other way; else that they do in this case alone.
    bool settle_target(const sought_change& sought, const found& in) {
        if (proves(kept_)) return true;
        if (!sought.not_the_other_way.empty()) {
            const auto wanted = std::exchange(target_, sought.not_the_other_way);
            if (proves(kept_)) return false;
            target_ = wanted;
        }
        add_facts(pair_.in_a, pair_.variables.a, pair_.plan_a, in.in_a, true);
        add_facts(pair_.in_b, pair_.variables.b, pair_.plan_b, in.in_b, false);
        return true;
    }

    bool proves(std::span<const candidate> conditions) {
        wanted_.clear();
        for (const candidate& c : conditions) wanted_.push_back(c.holds);
        term_number not_so = pair_.with.number(0);
        for (const term_number t : target_) not_so = pair_.with.any(not_so, pair_.with.negation(t));
        wanted_.push_back(not_so);
        return pair_.finder.find(wanted_, budget_) == finding::none;
    }

    /// Many at a time first, those that one would rather do without before the others.
    void drop() {
        std::stable_sort(kept_.begin(), kept_.end(),
                         [](const candidate& a, const candidate& b) { return a.rank < b.rank; });
        for (std::size_t chunk = kept_.size(); chunk > 0; chunk /= 2)
            for (std::size_t at = 0; at < kept_.size();) {
                std::vector<candidate> fewer = kept_;
                const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(at);
                fewer.erase(first, first + static_cast<std::ptrdiff_t>(std::min(chunk, fewer.size() - at)));
                if (proves(fewer)) kept_ = std::move(fewer);
                else at += chunk;
            }
    }

    /// The least (`way` below 0) or the greatest that a number can be where all this holds; it is `difference_` somewhere.
    std::optional<std::int64_t> last(std::vector<term_number> wanted, term_number of, std::int64_t way) {
        terms& with = pair_.with;
        std::int64_t reached = difference_, bound = way > 0 ? with.whole(of).hi : with.whole(of).lo;
        while (reached != bound) {
            const std::int64_t half = (bound - reached) / 2, next = half == 0 ? bound : reached + half;
            const term_number limit = with.number(next);
            wanted.push_back(way > 0 ? with.at_most(limit, of) : with.at_most(of, limit));
            const finding is = pair_.finder.find(wanted, budget_);
            wanted.pop_back();
            if (is == finding::unsettled) return std::nullopt;
            if (is == finding::none) {
                bound = next - way;
                continue;
            }
            const auto at = pair_.finder.values();
            reached = complete_case{pair_.in_b, at}.answer(pair_.rule_b).lo -
                      complete_case{pair_.in_a, at}.answer(pair_.rule_a).lo;
        }
        return reached;
    }

    rule_pair& pair_;
    std::uint64_t budget_;
    std::vector<std::int64_t> values_;
    std::vector<candidate> kept_;
    std::vector<term_number> target_, wanted_;
    std::int64_t difference_ = 0;
};

} // namespace maatstaf::search
