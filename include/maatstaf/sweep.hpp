// How answers go along one fact: an income from nothing to 5,000 euro, a number of children. Every value is covered and none
// is sampled: stretches between which something changes, exact to the cent. A truth, a choice or a day stands still in a
// stretch; an amount stands still or follows one formula, of which the sweep knows the slope.
#pragma once

#include <maatstaf/engine/search/partition.hpp>
#include <maatstaf/situation.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

/// A step of an amount for each step of the fact, as a fraction in lowest terms: euro for each euro. Roundings aside.
struct marginal_rate {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1; ///< above 0

    friend constexpr bool operator==(const marginal_rate&, const marginal_rate&) = default;
};

/// From `from` up to and including `to`, in the unit of the fact.
struct sweep_stretch {
    std::int64_t from = 0;
    std::int64_t to = 0;
    box at_from{}; ///< the answer there
    box at_to{};   ///< and there: the same, unless it moves
    bool moves = false;
    std::optional<marginal_rate> rate{};                 ///< where it moves along one line, and is known
    std::span<const search::place_in_program> because{}; ///< what began it; none for the first one
};

/// Where all amounts together are less than at the value before, by more than the fact is more.
struct cliff {
    std::int64_t at = 0;
    std::int64_t before = 0; ///< the sum one step earlier, in cents
    std::int64_t after = 0;
};

/// Sweeps cases, one after another; allocates only when a case is larger than those before. One for each thread; the plan is
/// shared and must outlive it.
class sweep {
public:
    explicit sweep(const plan& of) : plan_(of), moving_(of.code()), stretches_(of.rules().size()) {}

    /// The fact in `slot`, of an ordered kind, from `from` up to and including `to`, both in its domain. False, and nothing
    /// to be had, where that would take too long or what the host gave contradicts the facts somewhere: see
    /// contradicted_at.
    bool follow(const situation& known, std::uint32_t slot, std::int64_t from, std::int64_t to) {
        contradicted_.reset();
        for (auto& of_rule : stretches_) of_rule.clear();
        causes_.clear();
        cliffs_.clear();
        moving_.follow(known.facts(), slot, {from, to});
        roots_.clear();
        for (const std::uint32_t k : plan_.rules())
            roots_.push_back({moving_.value(k), plan_.statement_of(k).of == kind::money});
        for (const search::course fits : moving_.possible()) roots_.push_back({{fits, fits}});
        const auto found = by_.of(moving_.courses(), roots_);
        if (found.empty()) return false;
        pieces_.assign(found.begin(), found.end());
        for (const search::piece& p : pieces_)
            for (const search::course fits : moving_.possible())
                if (by_.at({fits, fits}, p.first).lo != 1) {
                    contradicted_ = p.first;
                    return false;
                }
        for (std::size_t rule = 0; rule < stretches_.size(); ++rule) join(rule);
        for (auto& of_rule : stretches_) // only now do they stay where they are
            for (counted& s : of_rule) s.told.because = std::span{causes_}.subspan(s.first_cause, s.cause_count);
        for (std::size_t p = 1; p < pieces_.size(); ++p) look_for_cliff(pieces_[p].first);
        return true;
    }

    /// The stretches of the n-th rule of the plan, adjacent, in order, covering all values. Valid until the next case.
    std::size_t count(std::size_t rule) const noexcept { return stretches_[rule].size(); }
    const sweep_stretch& at(std::size_t rule, std::size_t n) const noexcept { return stretches_[rule][n].told; }

    /// What the n-th rule answers at one value.
    box answer(std::size_t rule, std::int64_t value) { return by_.at(roots_[rule].value, value); }

    /// Cliffs of all rules of the plan that give an amount, together, where each is settled.
    std::span<const cliff> cliffs() const noexcept { return cliffs_; }

    /// The first value at which the facts contradict what was given, if that is why there is nothing.
    std::optional<std::int64_t> contradicted_at() const noexcept { return contradicted_; }

private:
    struct counted {
        sweep_stretch told{};
        std::size_t first_cause = 0, cause_count = 0;
    };

    /// Pieces are cut for any rule, or halved; of one rule those between which it decides nothing otherwise are one stretch.
    void join(std::size_t rule) {
        std::vector<counted>& into = stretches_[rule];
        const search::course_box value = roots_[rule].value;
        for (const search::piece& p : pieces_) {
            sweep_stretch next{
                .from = p.first, .to = p.last, .at_from = answer(rule, p.first), .at_to = answer(rule, p.last)};
            next.moves = next.at_from != next.at_to;
            const std::size_t first_cause = causes_.size();
            if (!into.empty()) {
                sweep_stretch& before = into.back().told;
                const bool stands = !before.moves && !next.moves && before.at_to == next.at_from;
                if (stands || !tell_causes(value, p.first)) {
                    before.to = next.to;
                    before.at_to = next.at_to;
                    before.moves = before.at_from != before.at_to;
                    continue;
                }
            }
            into.push_back({next, first_cause, causes_.size() - first_cause});
        }
        for (counted& s : into)
            if (s.told.moves) s.told.rate = rate_of(value, {s.told.from, s.told.to});
    }

    /// False where nothing is decided otherwise.
    bool tell_causes(search::course_box value, std::int64_t at) {
        const std::size_t first = causes_.size();
        const auto changed = by_.changed_at(value, at);
        for (const std::uint32_t step : changed) {
            const search::place_in_program where = moving_.courses().steps()[step].source;
            const auto told = std::span{causes_}.subspan(first);
            if (where.node != no_segment && std::find(told.begin(), told.end(), where) == told.end())
                causes_.push_back(where);
        }
        return !changed.empty();
    }

    std::optional<marginal_rate> rate_of(search::course_box value, search::piece over) {
        const search::linear_form lo = by_.line_of(value.lo, over), hi = by_.line_of(value.hi, over);
        if (!lo.is_there() || !hi.is_there()) return std::nullopt;
        const auto reduced = [](search::linear_form f) {
            const std::int64_t common = std::gcd(f.slope, f.scale);
            return marginal_rate{f.slope / common, f.scale / common};
        };
        return reduced(lo) == reduced(hi) ? std::optional{reduced(lo)} : std::nullopt;
    }

    /// The sum of all amounts; nothing where one is not settled, or there is none.
    std::optional<std::int64_t> total(std::int64_t value) {
        std::optional<std::int64_t> sum;
        for (std::size_t rule = 0; rule < stretches_.size(); ++rule) {
            if (plan_.statement_of(plan_.rules()[rule]).of != kind::money) continue;
            const box now = answer(rule, value);
            std::int64_t next = 0;
            if (now.lo != now.hi || __builtin_add_overflow(sum.value_or(0), now.lo, &next)) return std::nullopt;
            sum = next;
        }
        return sum;
    }

    void look_for_cliff(std::int64_t at) {
        const auto before = total(at - 1), after = total(at);
        if (before && after && *before - *after > 1) cliffs_.push_back({at, *before, *after});
    }

    const plan& plan_;
    search::moving_case moving_;
    search::partition by_;
    std::vector<search::root> roots_;
    std::vector<search::piece> pieces_;
    std::vector<std::vector<counted>> stretches_; ///< of each rule
    std::vector<search::place_in_program> causes_;
    std::vector<cliff> cliffs_;
    std::optional<std::int64_t> contradicted_;
};

} // namespace maatstaf
