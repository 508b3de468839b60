// When an answer changes by time alone: the same case on every day of a period, as stretches of time in which a rule gives
// the same, exact to the day, each with what began it. With facts unknown a stretch says yes, no or unknown, as a judgement
// on any of its days would.
#pragma once

#include <maatstaf/followed.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

/// From `from` until `until`, which is not in it any more. `because`: what began it, as places in the plan's program, a
/// comparison that changed or a dated value that got another one; none for the first stretch.
struct stretch {
    date from{};
    date until{};
    box answer{};
    std::span<const search::place_in_program> because{};
};

/// Follows cases through time, one after another; allocates only when a case is larger than those before. One for each
/// thread; the plan is shared and must outlive it.
class changes {
public:
    /// The plan must be one without a date.
    explicit changes(const plan& of) : case_(of), stretches_(of.rules().size()) {}

    /// Days from `from` until `until`, which must be later and both within the domain of the date of judgement. False, and
    /// nothing to be had, where that would take too long, or where what the host gave of a definition contradicts the facts
    /// on some day: see contradicted_on.
    bool follow(const situation& known, date from, date until) {
        for (auto& of_rule : stretches_) of_rule.clear();
        if (!case_.follow(known.facts(), 0, {from.day, until.day - 1}, false)) return false;
        for (std::size_t rule = 0; rule < stretches_.size(); ++rule) join(rule);
        for (auto& of_rule : stretches_) // only now do they stay where they are
            for (counted& s : of_rule) s.told.because = case_.causes(s.causes);
        return true;
    }

    /// The stretches of the n-th rule of the plan, adjacent, in order, covering the period. Valid until the next case.
    std::size_t count(std::size_t rule) const noexcept { return stretches_[rule].size(); }
    const stretch& at(std::size_t rule, std::size_t n) const noexcept { return stretches_[rule][n].told; }

    /// The first day on which the facts contradict what was given, if that is why there is nothing.
    std::optional<date> contradicted_on() const noexcept {
        const auto at = case_.contradicted_at();
        return at ? std::optional{day_of(*at)} : std::nullopt;
    }

private:
    struct counted {
        stretch told{};
        search::told_causes causes{};
    };

    static date day_of(std::int64_t value) noexcept { return date{static_cast<std::int32_t>(value)}; }

    /// Pieces are cut for any rule; of one rule those that give the same are one stretch.
    void join(std::size_t rule) {
        std::vector<counted>& into = stretches_[rule];
        for (std::size_t p = 0; p < case_.pieces().size(); ++p) {
            const search::piece& now = case_.pieces()[p];
            const box answer = case_.at_first(p, rule);
            if (into.empty() || into.back().told.answer != answer)
                into.push_back(
                    {{day_of(now.first), {}, answer}, p == 0 ? search::told_causes{} : why(rule, now.first)});
            into.back().told.until = day_of(now.last + 1);
        }
    }

    search::told_causes why(std::size_t rule, std::int64_t day) {
        const search::told_causes decided = case_.tell_causes(rule, day);
        return decided.count > 0 ? decided : case_.tell_what_moves(rule);
    }

    search::followed_case case_;
    std::vector<std::vector<counted>> stretches_; ///< of each rule
};

} // namespace maatstaf
