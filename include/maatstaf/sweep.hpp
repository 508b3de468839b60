// How answers go along one fact: an income from nothing to 5,000 euro, a number of children. Every value is covered and none
// is sampled: stretches between which something changes, exact to the cent. A truth, a choice or a day stands still in a
// stretch; an amount stands still or follows one formula, of which the sweep knows the slope.
#pragma once

#include <maatstaf/followed.hpp>

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
    box at_to{};   ///< and there: the same, unless it moves; where roundings are in play, perhaps even then
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
    explicit sweep(const plan& of) : plan_(of), case_(of), stretches_(of.rules().size()) {}

    /// The fact in `slot`, of an ordered kind, from `from` up to and including `to`, both in its domain. False, and nothing
    /// to be had, where that would take too long or what the host gave contradicts the facts somewhere: see
    /// contradicted_at.
    bool follow(const situation& known, std::uint32_t slot, std::int64_t from, std::int64_t to) {
        for (auto& of_rule : stretches_) of_rule.clear();
        cliffs_.clear();
        if (!case_.follow(known.facts(), slot, {from, to}, true)) return false;
        for (std::size_t rule = 0; rule < stretches_.size(); ++rule) join(rule);
        for (auto& of_rule : stretches_) // only now do they stay where they are
            for (counted& s : of_rule) s.told.because = case_.causes(s.causes);
        for (std::size_t p = 1; p < case_.pieces().size(); ++p) look_for_cliff(p);
        return true;
    }

    /// The stretches of the n-th rule of the plan, adjacent, in order, covering all values. Valid until the next case.
    std::size_t count(std::size_t rule) const noexcept { return stretches_[rule].size(); }
    const sweep_stretch& at(std::size_t rule, std::size_t n) const noexcept { return stretches_[rule][n].told; }

    /// What the n-th rule answers at one value.
    box answer(std::size_t rule, std::int64_t value) { return case_.at(rule, value); }

    /// Cliffs of all rules of the plan that give an amount, together, where each is settled.
    std::span<const cliff> cliffs() const noexcept { return cliffs_; }

    /// The first value at which the facts contradict what was given, if that is why there is nothing.
    std::optional<std::int64_t> contradicted_at() const noexcept { return case_.contradicted_at(); }

private:
    struct counted {
        sweep_stretch told{};
        search::told_causes causes{};
    };

    /// Pieces are cut for any rule, or halved; of one rule those between which it decides nothing otherwise are one stretch.
    void join(std::size_t rule) {
        std::vector<counted>& into = stretches_[rule];
        for (std::size_t p = 0; p < case_.pieces().size(); ++p) {
            const search::piece& now = case_.pieces()[p];
            const box at_from = case_.at_first(p, rule), at_to = case_.at_last(p, rule);
            const bool stands = case_.stands(p, rule);
            search::told_causes causes{};
            bool goes_on = false;
            if (!into.empty()) {
                const sweep_stretch& before = into.back().told;
                goes_on = !before.moves && stands && before.at_to == at_from;
                if (!goes_on) causes = case_.tell_causes(rule, now.first);
                goes_on = goes_on || causes.count == 0;
            }
            if (!goes_on) into.push_back({{.from = now.first, .at_from = at_from}, causes});
            sweep_stretch& last = into.back().told;
            last.to = now.last;
            last.at_to = at_to;
            last.moves = last.moves || !stands || last.at_from != last.at_to;
        }
        for (counted& s : into)
            if (s.told.moves) s.told.rate = rate_of(case_.value(rule), {s.told.from, s.told.to});
    }

    std::optional<marginal_rate> rate_of(search::course_box value, search::piece over) {
        const search::linear_form lo = case_.line_of(value.lo, over), hi = case_.line_of(value.hi, over);
        if (!lo.is_there() || !hi.is_there()) return std::nullopt;
        const auto reduced = [](search::linear_form f) {
            const std::int64_t common = std::gcd(f.slope, f.scale);
            return marginal_rate{f.slope / common, f.scale / common};
        };
        return reduced(lo) == reduced(hi) ? std::optional{reduced(lo)} : std::nullopt;
    }

    /// The sum of all amounts; nothing where one is not settled, or there is none.
    template <class Answer>
    std::optional<std::int64_t> total(const Answer& answer_of) const {
        std::optional<std::int64_t> sum;
        for (std::size_t rule = 0; rule < stretches_.size(); ++rule) {
            if (plan_.statement_of(plan_.rules()[rule]).of != kind::money) continue;
            const box now = answer_of(rule);
            std::int64_t next = 0;
            if (now.lo != now.hi || __builtin_add_overflow(sum.value_or(0), now.lo, &next)) return std::nullopt;
            sum = next;
        }
        return sum;
    }

    /// Where a piece begins.
    void look_for_cliff(std::size_t piece) {
        const auto before = total([&](std::size_t rule) { return case_.at_last(piece - 1, rule); });
        const auto after = total([&](std::size_t rule) { return case_.at_first(piece, rule); });
        if (before && after && *before - *after > 1) cliffs_.push_back({case_.pieces()[piece].first, *before, *after});
    }

    const plan& plan_;
    search::followed_case case_;
    std::vector<std::vector<counted>> stretches_; ///< of each rule
    std::vector<cliff> cliffs_;
};

} // namespace maatstaf
