// What would have to be otherwise: what each fact alone does to one answer about one case, while the others stay as the case
// has them. How far a fact may move before the answer is another, and the nearest value that makes it the one hoped for: a
// "no" becomes "yes", what is open is settled, and of anything else the next answer. Exact to the day and the cent; nothing
// is sampled. It does not know which facts can be changed by somebody: that is what a pack declares of them.
#pragma once

#include <maatstaf/engine/search/partition.hpp>
#include <maatstaf/evaluate.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

/// Values of a fact, from `of.lo` up to and including `of.hi`, or options, and what the rule gives there.
struct other_values {
    box of{};
    box answer{};
};

/// What one fact does. Of a fact that the case tells as one value, `stays` is that value with those around it, or those
/// options, that give the answer of now; `others` are the nearest values below and above, or the options, that give the one
/// hoped for. Of any other fact `others` are all values that do.
struct fact_effect {
    std::uint32_t slot = 0;
    bool is_told = false;
    box stays{};
    std::span<const other_values> others{};
    bool too_many = false; ///< more than is worth telling: none is
};

/// Asks about one case after another. One for each thread; the plan is shared and must outlive it. Where the date of
/// judgement is to move too, the plan is one without a date, and the case tells it.
class whatif {
public:
    explicit whatif(const plan& of) : plan_(of), moving_(of.code()), judge_(of) {}

    /// About the n-th rule of the plan. False, and nothing to be had, where it would take too long, or where what the host
    /// gave contradicts the facts of the case as it is.
    bool ask(const situation& known, std::size_t rule) {
        effects_.clear();
        others_.clear();
        judge_.consider(known);
        if (judge_.contradiction() != nullptr) return false;
        rule_ = rule;
        of_ = plan_.statement_of(segment()).of;
        now_ = judge_.answer(rule);
        mark_used();
        for (std::uint32_t slot = 0; slot < used_.size(); ++slot) {
            if (!used_[slot] || !known.is_there(slot) || is_point(plan_.domains()[slot], plan_.kinds()[slot])) continue;
            if (look_at(known, slot)) continue;
            effects_.clear();
            return false;
        }
        for (counted& e : effects_) e.told.others = std::span{others_}.subspan(e.first, e.count); // now they stay there
        return true;
    }

    /// What the rule answers about the case as it is.
    box answer() const noexcept { return now_; }

    /// Every fact that the rule can use, in the order of the case, members who are there included. Valid until the next
    /// question.
    std::size_t count() const noexcept { return effects_.size(); }
    const fact_effect& at(std::size_t n) const noexcept { return effects_[n].told; }

private:
    struct counted {
        fact_effect told{};
        std::size_t first = 0, count = 0;
    };

    static constexpr std::uint64_t runs_of_a_step = 20'000; ///< of a partition: a step that is too far ends soon
    static constexpr std::uint64_t runs_of_all = 100'000;   ///< beyond that there is more than can be told
    static constexpr int most_steps = 10'000;
    static constexpr std::size_t most_told = 200;
    static constexpr std::int64_t growth = 16; ///< of steps away from the value of now

    std::uint32_t segment() const noexcept { return plan_.rules()[rule_]; }

    void mark_used() {
        const program& code = plan_.code();
        used_.assign(code.slots, false);
        std::vector<bool> runs(code.segments.size());
        runs[segment()] = true;
        for (std::uint32_t k = segment() + 1; k-- > 0;) {
            if (!runs[k]) continue;
            for (std::uint32_t i = code.segments[k].begin; i < code.segments[k].end; ++i) {
                const node& n = code.nodes[i];
                const auto index = static_cast<std::uint32_t>(n.payload);
                if (n.code == op::use) runs[index] = true;
                else if (n.code == op::fact) used_[index] = true;
                else if (n.code == op::member)
                    for (std::uint32_t row = 0; row < code.lists[n.mode].maximum; ++row)
                        used_[code.lists[n.mode].slot_of(row, index)] = true;
            }
        }
    }

    /// Of what is open that it is settled; but of an amount that is open one that moves along with a told fact is another
    /// at each cent, so that the next answer has to do.
    bool is_hoped_for(box answer, bool told) const noexcept {
        if (!is_point(now_, of_) && (of_ == kind::truth || !told)) return is_point(answer, of_);
        return of_ == kind::truth && now_ == point(0) ? answer == point(1) : answer != now_;
    }

    bool look_at(const situation& known, std::uint32_t slot) {
        const kind of = plan_.kinds()[slot];
        const box told = known.facts().slots[slot], domain = plan_.domains()[slot];
        counted& e = effects_.emplace_back();
        e.told.slot = slot;
        e.told.is_told = is_point(told, of);
        e.told.stays = told;
        e.first = others_.size();
        // What a fact would settle is asked of what it can still be; what would change an answer, of all that is possible.
        const box range = e.told.is_told || is_point(now_, of_) ? domain : told;
        bool done = true;
        if (of == kind::truth || of == kind::choice) try_each(known, slot, of, range, e.told);
        else if (e.told.is_told) done = look_around(known.facts(), slot, told.lo, domain, e.told);
        else tell_all(known.facts(), slot, range, e.told);
        e.count = others_.size() - e.first;
        return done;
    }

    /// Options have no order: each is judged.
    void try_each(const situation& known, std::uint32_t slot, kind of, box range, fact_effect& into) {
        const std::size_t first = others_.size();
        situation now{known};
        const int options = of == kind::truth ? 2 : 64;
        for (int n = 0; n < options; ++n) {
            const box option = of == kind::truth ? point(n) : set_of(std::uint64_t{1} << n);
            if (!covers(range, option, of) || now.set_slot(slot, option) != outcome::accepted) continue;
            judge_.consider(now);
            if (judge_.contradiction() != nullptr) continue;
            const box answer = judge_.answer(rule_);
            if (into.is_told && answer == now_) into.stays = hull(into.stays, option, of);
            else if (is_hoped_for(answer, into.is_told)) add_option(first, option, of, answer);
        }
    }

    /// Options that give the same are told together.
    void add_option(std::size_t first, box option, kind of, box answer) {
        for (std::size_t n = first; n < others_.size(); ++n) {
            if (others_[n].answer != answer) continue;
            others_[n].of = hull(others_[n].of, option, of);
            return;
        }
        others_.push_back({option, answer});
    }

    /// Cuts a range into pieces in which the rule gives the same; none where it takes more runs than these.
    bool cut(const known_facts& facts, std::uint32_t slot, box range, std::uint64_t runs) {
        moving_.follow(facts, slot, range);
        roots_.assign(1, {moving_.value(segment())});
        for (const search::course fits : moving_.possible()) roots_.push_back({{fits, fits}});
        const auto found = by_.of(moving_.courses(), roots_, runs);
        pieces_.assign(found.begin(), found.end());
        return !pieces_.empty();
    }

    /// What the rule gives at a value of the range that was cut; none where what the host gave contradicts it.
    std::optional<box> answer_at(std::int64_t value) {
        by_.go_to(value);
        for (std::size_t fits = 1; fits < roots_.size(); ++fits)
            if (by_.value(roots_[fits].value).lo != 1) return std::nullopt;
        return by_.value(roots_[0].value);
    }

    bool does_nothing(const known_facts& facts, std::uint32_t slot, box domain) {
        moving_.follow(facts, slot, domain);
        const search::course_box value = moving_.value(segment());
        return !value.lo.moves() && !value.hi.moves() && moving_.possible().empty();
    }

    bool look_around(const known_facts& facts, std::uint32_t slot, std::int64_t value, box domain, fact_effect& into) {
        if (does_nothing(facts, slot, domain)) {
            into.stays = domain;
            return true;
        }
        return look_away(facts, slot, value, domain.lo, into.stays.lo) &&
               look_away(facts, slot, value, domain.hi, into.stays.hi);
    }

    /// From a value to an end of the domain in steps that become larger, until something hoped for is found; a step in which
    /// too much changes is made smaller. `stays` becomes the last value up to which the answer is that of now.
    bool look_away(const known_facts& facts, std::uint32_t slot, std::int64_t value, std::int64_t end,
                   std::int64_t& stays) {
        const bool up = end > value;
        bool same = true;
        std::int64_t step = 1;
        int steps = 0;
        for (std::int64_t at = value; at != end;) {
            step = std::min(step, up ? end - at : at - end);
            const box range = up ? box{at + 1, at + step} : box{at - step, at - 1};
            if (++steps > most_steps) return false;
            if (!cut(facts, slot, range, runs_of_a_step)) {
                if (step == 1) return false;
                step = std::max<std::int64_t>(step / growth, 1);
                continue;
            }
            for (std::size_t n = 0; n < pieces_.size(); ++n) {
                const search::piece p = up ? pieces_[n] : pieces_[pieces_.size() - 1 - n];
                const std::int64_t near = up ? p.first : p.last;
                const std::optional<box> answer = answer_at(near);
                same = same && answer == now_;
                if (same) stays = up ? p.last : p.first;
                if (!answer || !is_hoped_for(*answer, true)) continue;
                others_.push_back({point(near), *answer});
                return true;
            }
            at = up ? range.hi : range.lo;
            step = step > INT64_MAX / growth ? step : step * growth;
        }
        return true;
    }

    void tell_all(const known_facts& facts, std::uint32_t slot, box range, fact_effect& into) {
        const std::size_t first = others_.size();
        into.too_many = !cut(facts, slot, range, runs_of_all);
        for (const search::piece& p : pieces_) {
            const std::optional<box> answer = answer_at(p.first);
            if (!answer || !is_hoped_for(*answer, false)) continue;
            if (others_.size() > first && others_.back().of.hi + 1 == p.first && others_.back().answer == *answer) {
                others_.back().of.hi = p.last;
                continue;
            }
            others_.push_back({{p.first, p.last}, *answer});
            into.too_many = others_.size() - first > most_told;
            if (into.too_many) break;
        }
        if (into.too_many) others_.resize(first);
    }

    const plan& plan_;
    search::moving_case moving_;
    search::partition by_;
    judge judge_;
    std::size_t rule_ = 0;
    kind of_ = kind::truth; ///< of the answer
    box now_{};
    std::vector<bool> used_;          ///< of each slot
    std::vector<search::root> roots_; ///< of the rule, then what must be possible
    std::vector<search::piece> pieces_;
    std::vector<counted> effects_;
    std::vector<other_values> others_;
};

} // namespace maatstaf
