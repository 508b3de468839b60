// When an answer changes by time alone: the same case on every day of a period, as stretches of time in which a rule gives
// the same, exact to the day, each with what began it. With facts unknown a stretch says yes, no or unknown, as a judgement
// on any of its days would.
#pragma once

#include <maatstaf/engine/search/partition.hpp>
#include <maatstaf/situation.hpp>

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
    explicit changes(const plan& of) : plan_(of), moving_(of.code()), stretches_(of.rules().size()) {}

    /// Days from `from` until `until`, which must be later and both within the domain of the date of judgement. False, and
    /// nothing to be had, where that would take too long, or where what the host gave of a definition contradicts the facts
    /// on some day: see contradicted_on.
    bool follow(const situation& known, date from, date until) {
        contradicted_.reset();
        for (auto& of_rule : stretches_) of_rule.clear();
        causes_.clear();
        moving_.follow(known.facts(), 0, {from.day, until.day - 1});
        roots_.clear();
        for (const std::uint32_t k : plan_.rules()) roots_.push_back({moving_.value(k)});
        for (const search::course fits : moving_.possible()) roots_.push_back({{fits, fits}});
        const auto found = by_.of(moving_.courses(), roots_);
        if (found.empty()) return false;
        pieces_.assign(found.begin(), found.end());
        for (const search::piece& p : pieces_)
            for (const search::course fits : moving_.possible())
                if (by_.at({fits, fits}, p.first).lo != 1) {
                    contradicted_ = date{static_cast<std::int32_t>(p.first)};
                    return false;
                }
        for (std::size_t rule = 0; rule < stretches_.size(); ++rule) join(rule);
        for (auto& of_rule : stretches_) // only now do they stay where they are
            for (counted& s : of_rule) s.told.because = std::span{causes_}.subspan(s.first_cause, s.cause_count);
        return true;
    }

    /// The stretches of the n-th rule of the plan, adjacent, in order, covering the period. Valid until the next case.
    std::size_t count(std::size_t rule) const noexcept { return stretches_[rule].size(); }
    const stretch& at(std::size_t rule, std::size_t n) const noexcept { return stretches_[rule][n].told; }

    /// The first day on which the facts contradict what was given, if that is why there is nothing.
    std::optional<date> contradicted_on() const noexcept { return contradicted_; }

private:
    struct counted {
        stretch told{};
        std::size_t first_cause = 0, cause_count = 0;
    };

    /// Pieces are cut for any rule; of one rule those that give the same are one stretch.
    void join(std::size_t rule) {
        std::vector<counted>& into = stretches_[rule];
        const search::course_box value = roots_[rule].value;
        for (const search::piece& p : pieces_) {
            const date first{static_cast<std::int32_t>(p.first)}, until{static_cast<std::int32_t>(p.last + 1)};
            const box answer = by_.at(value, p.first);
            if (!into.empty() && into.back().told.answer == answer) {
                into.back().told.until = until;
                continue;
            }
            counted next{{first, until, answer}, causes_.size(), 0};
            if (!into.empty()) tell_causes(value, p.first);
            next.cause_count = causes_.size() - next.first_cause;
            into.push_back(next);
        }
    }

    void tell_causes(search::course_box value, std::int64_t day) {
        const std::size_t first = causes_.size();
        const auto tell = [&](std::size_t step) {
            const search::place_in_program at = moving_.courses().steps()[step].source;
            const auto told = std::span{causes_}.subspan(first);
            if (at.node != no_segment && std::find(told.begin(), told.end(), at) == told.end()) causes_.push_back(at);
        };
        for (const std::uint32_t step : by_.changed_at(value, day)) tell(step);
        for (const search::course c : {value.lo, value.hi}) // nothing is decided: a day or an age that moves along
            if (causes_.size() == first && c.moves()) tell(static_cast<std::size_t>(c.step));
    }

    const plan& plan_;
    search::moving_case moving_;
    search::partition by_;
    std::vector<search::root> roots_;
    std::vector<search::piece> pieces_;
    std::vector<std::vector<counted>> stretches_; ///< of each rule
    std::vector<search::place_in_program> causes_;
    std::optional<date> contradicted_;
};

} // namespace maatstaf
