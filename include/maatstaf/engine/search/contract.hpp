// What is left of every term when some terms are wanted: a box stands on each, and what one box says about others is passed
// on, forward by the meanings of the operators and backward by their inverses, until nothing changes.
#pragma once

#include "trail.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

class contraction {
public:
    explicit contraction(const terms& of, bool backward = true) : terms_(of), backward_(backward), trail_(of) {}

    /// Begins anew, with the terms that these rest on. No box is narrowed yet.
    void begin(std::span<const term_number> wanted) {
        queued_.assign(terms_.size(), 0);
        narrowings_.assign(terms_.size(), 0);
        queue_.clear();
        next_ = 0;
        collect(wanted);
        trail_.begin(cone_);
        for (const term_number t : cone_) enqueue(t);
    }

    /// What the wanted terms rest on and they themselves, each after what it rests on.
    std::span<const term_number> cone() const noexcept { return cone_; }
    bool rests_on(term_number t) const noexcept { return t < in_cone_.size() && in_cone_[t] != 0; }
    box operator[](term_number t) const noexcept { return trail_[t]; }
    bool is_open(term_number t) const noexcept { return trail_[t].lo != trail_[t].hi; }
    const trail& steps() const noexcept { return trail_; }

    /// Is so, whatever is supposed; false: contradicted.
    bool want(term_number t, box value) { return narrow(t, value, {.why = cause::wanted}); }

    /// One supposition more, on a level of its own.
    bool suppose(const supposition& s) {
        trail_.open_level(s);
        forget_narrowings();
        return narrow(s.of, s.allowed(), {.why = cause::supposed});
    }

    /// After a contradiction: the levels of all suppositions that led to it, in order.
    std::span<const std::uint32_t> levels_to_blame() { return trail_.levels_to_blame(); }

    /// Takes back what was supposed above that level, with all that came of it.
    void back_to(std::size_t level) {
        trail_.back_to(level);
        for (const term_number t : queue_) queued_[t] = 0;
        queue_.clear();
        next_ = 0;
    }

    /// The opposite of a supposition that failed, which follows from those at some levels, all of which still stand.
    bool learn(const supposition& s, std::span<const std::uint32_t> from_levels) {
        forget_narrowings();
        return narrow(s.of, s.allowed(), trail_.because_of(cause::learned, from_levels));
    }

    /// What follows from the boxes of some terms; of which `because` are all that counted.
    bool follow(term_number t, box value, std::span<const term_number> because) {
        return covers(value, trail_[t], kind_of(t)) || narrow(t, value, trail_.because_of(cause::explained, because));
    }

    /// What is known of these terms cannot be.
    bool contradict(std::span<const term_number> because) {
        trail_.contradict(because.front(), trail_.because_of(cause::explained, because));
        return false;
    }

    bool is_settled() const noexcept { return next_ == queue_.size(); }

    /// Passes on until nothing changes. False: contradicted.
    bool contract() {
        while (next_ < queue_.size()) {
            const term_number t = queue_[next_++];
            queued_[t] = 0;
            if (!contract(t)) return false;
        }
        queue_.clear();
        next_ = 0;
        return true;
    }

private:
    void collect(std::span<const term_number> wanted) {
        cone_.clear();
        in_cone_.assign(terms_.size(), 0);
        for (const term_number t : wanted) in_cone_[t] = 1;
        first_user_.assign(terms_.size() + 2, 0);
        for (term_number t = terms_.size(); t-- > 0;) {
            if (in_cone_[t] == 0) continue;
            cone_.push_back(t);
            terms_.for_each_argument(t, [&](term_number from) {
                in_cone_[from] = 1;
                ++first_user_[from + 2];
            });
        }
        std::reverse(cone_.begin(), cone_.end());
        for (std::size_t t = 2; t < first_user_.size(); ++t) first_user_[t] += first_user_[t - 1];
        users_.resize(first_user_.back());
        for (const term_number t : cone_)
            terms_.for_each_argument(t, [&](term_number from) { users_[first_user_[from + 1]++] = t; });
    }

    void enqueue(term_number t) {
        if (queued_[t] != 0) return;
        queued_[t] = 1;
        queue_.push_back(t);
    }

    void forget_narrowings() noexcept {
        for (const term_number t : cone_) narrowings_[t] = 0;
    }

    kind kind_of(term_number t) const noexcept {
        return terms_.is_variable(t) && terms_[t].by.of == kind::choice ? kind::choice : kind::count;
    }

    bool narrow(term_number t, box value, const reason& because) {
        const box before = trail_[t];
        const kind of = kind_of(t);
        const box both = intersection(before, value, of);
        if (both == before) return true;
        if (!is_possible(both, of)) {
            trail_.contradict(t, because);
            return false;
        }
        if (of != kind::choice && is_shaving(t, before, both)) return true;
        trail_.narrow(t, both, both == value && !because.of_itself, because);
        enqueue(t);
        for (std::size_t u = first_user_[t]; u < first_user_[t + 1]; ++u) enqueue(users_[u]);
        return true;
    }

    /// Two open terms, each of which has to be less than the other, would lose one cent at a time; halving is for that.
    bool is_shaving(term_number t, box before, box after) noexcept {
        const auto width = [](box b) { return static_cast<std::uint64_t>(b.hi) - static_cast<std::uint64_t>(b.lo); };
        if (++narrowings_[t] <= most_narrowings) return false;
        return width(after) > 0 && width(before) - width(after) < width(before) / 4;
    }

    bool contract(term_number t) {
        const term& of = terms_[t];
        if (of.by.code == op::constant || of.by.code == op::fact) return true;
        if (!narrow(t, terms_.meaning(t, trail_.boxes()), forward(t, forward_reason(of)))) return false;
        if (!backward_) return true;
        const box result = trail_[t];
        switch (of.by.code) {
        case op::custom: return true;
        case op::one_of: {
            if (result.lo != result.hi) return true;
            const std::int64_t options = result.lo == 1 ? of.by.payload : ~of.by.payload;
            return narrow(of.from[0], point(options), backward(t, by_result));
        }
        case op::parameter: return narrow(of.from[0], days_of(t, result), backward(t, by_result));
        case op::choose: {
            const box from[3]{trail_[of.from[0]], trail_[of.from[1]], trail_[of.from[2]]};
            narrowed to[3];
            narrow_choose(result, from, to);
            for (int a = 0; a < 3; ++a)
                if (!narrow(of.from[a], to[a].value, backward(t, to[a].because))) return false;
            return true;
        }
        default: break;
        }
        if (of.arguments == 1)
            return narrow(of.from[0], narrow_only(of.by, result, trail_[of.from[0]]), backward(t, by_result));
        for (const bool first : {true, false}) {
            const term_number a = of.from[first ? 0 : 1], other = of.from[first ? 1 : 0];
            const narrowed to = narrow_with_reason(of.by, result, trail_[a], trail_[other], first);
            if (!narrow(a, to.value, backward(t, to.because))) return false;
        }
        return true;
    }

    static reason forward(term_number t, std::uint8_t because) noexcept {
        return {cause::operated, because, false, t, 0, 0};
    }
    static reason backward(term_number t, std::uint8_t because) noexcept {
        return {cause::operated, because, true, t, 0, 0};
    }

    /// Which arguments counted for what comes of them all.
    std::uint8_t forward_reason(const term& of) const noexcept {
        const box first = trail_[of.from[0]];
        switch (of.by.code) {
        case op::all:
            if (first.hi == 0) return by_first;
            return trail_[of.from[1]].hi == 0 ? by_second : by_first | by_second;
        case op::any:
            if (first.lo == 1) return by_first;
            return trail_[of.from[1]].lo == 1 ? by_second : by_first | by_second;
        case op::choose:
            if (first.lo == 1) return by_first | by_second;
            return first.hi == 0 ? by_first | by_third : by_second | by_third;
        default: return by_first | by_second | by_third;
        }
    }

    /// The days on which a dated number is wanted; from the first to the last.
    box days_of(term_number t, box wanted) const noexcept {
        const dated_number& in = terms_.table(terms_[t]);
        const box day = trail_[terms_[t].from[0]];
        std::size_t first = in.row_on(day.lo), last = in.row_on(day.hi);
        const auto fits = [&](std::size_t row) { return wanted.lo <= in.values[row] && in.values[row] <= wanted.hi; };
        while (first <= last && !fits(first)) ++first;
        if (first > last) return {1, 0};
        while (!fits(last)) --last;
        return {first == 0 ? INT64_MIN : in.days[first - 1], last == in.days.size() ? INT64_MAX : in.days[last] - 1};
    }

    static constexpr std::uint32_t most_narrowings = 12;

    const terms& terms_;
    bool backward_;
    trail trail_;
    std::vector<term_number> cone_;
    std::vector<std::uint8_t> in_cone_, queued_;
    std::vector<std::uint32_t> narrowings_; ///< of each term since something was supposed
    std::vector<std::size_t> first_user_;
    std::vector<term_number> users_, queue_;
    std::size_t next_ = 0;
};

} // namespace maatstaf::search
