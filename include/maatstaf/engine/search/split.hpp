// What to suppose next, where neither a case was found nor a contradiction: something that the wanted terms still rest on.
// The condition of a `choose` first, because what it leaves out need not be looked at; then truths, choices, the periods of a
// dated number, the values at which a comparison changes; and halving where there is nothing better.
#pragma once

#include "contract.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf::search {

class splitter {
public:
    explicit splitter(const terms& of) : terms_(of) {}

    void begin() {
        loose_.assign(terms_.size(), {});
        needed_.assign(terms_.size(), 0);
    }

    /// `value_at(term)`: what it was in a case that was tried, which is supposed first. Nothing: whatever the variables are,
    /// what is wanted holds.
    std::optional<supposition> next(const contraction& now, std::span<const term_number> wanted, auto&& value_at) {
        for (const term_number t : now.cone()) {
            needed_[t] = 0;
            loose_[t] = now[t];
            if (!terms_.is_variable(t)) loose_[t] = terms_.meaning(t, loose_.data());
        }
        for (const term_number t : wanted) needed_[t] = 1;
        best_ = rank::none;
        for (std::size_t at = now.cone().size(); at-- > 0;) {
            const term_number t = now.cone()[at];
            if (needed_[t] != 0) look_at(now, t);
        }
        if (best_ == rank::none) return std::nullopt;
        supposition s{chosen_, supposition::form::at_most, at_};
        const std::int64_t tried = value_at(chosen_);
        if (best_ == rank::choice) {
            s = {chosen_, supposition::form::among, tried & now[chosen_].lo};
            if (s.value == 0 || s.value == now[chosen_].lo) s.value = now[chosen_].lo & (~now[chosen_].lo + 1);
        } else if (tried > at_) {
            s.what = supposition::form::more;
        }
        return s;
    }

private:
    enum class rank : std::uint8_t { condition, truth, choice, period, threshold, half, none };

    static bool is_open(box b) noexcept { return b.lo != b.hi; }

    /// At a value that leaves something on both sides.
    void offer(const contraction& now, rank r, term_number t, std::int64_t at) noexcept {
        const box left = now[t];
        if (best_ != rank::none) {
            const auto blame = now.steps().blame(t), before = now.steps().blame(chosen_);
            const bool both_truths = r <= rank::truth && best_ <= rank::truth;
            if (!both_truths && r != best_) {
                if (r > best_) return;
            } else if (blame != before) {
                if (blame < before) return;
            } else if (r > best_ || (r == best_ && (r != rank::half || !is_wider(left)))) {
                return;
            }
        }
        best_ = r;
        chosen_ = t;
        at_ = at;
        chosen_box_ = left;
    }
    bool is_wider(box left) const noexcept {
        return static_cast<std::uint64_t>(left.hi) - static_cast<std::uint64_t>(left.lo) >
               static_cast<std::uint64_t>(chosen_box_.hi) - static_cast<std::uint64_t>(chosen_box_.lo);
    }

    void need(term_number t) noexcept { needed_[t] = 1; }
    /// A truth that is open can be supposed itself.
    void need_truth(const contraction& now, term_number t, rank r) noexcept {
        need(t);
        if (is_open(now[t])) offer(now, r, t, 0);
    }

    void look_at(const contraction& now, term_number t) {
        const term& of = terms_[t];
        const box left = now[t];
        if (of.by.code == op::constant) return;
        if (of.by.code == op::fact) {
            if (of.by.of == kind::choice) {
                if (!is_point(left, kind::choice)) offer(now, rank::choice, t, 0);
            } else if (is_open(left)) {
                offer(now, rank::half, t, halfway(left.lo, left.hi));
            }
            return;
        }
        if (!is_open(loose_[t]) && loose_[t] == left) return; // the variables decide it
        switch (of.by.code) {
        case op::all:
        case op::any: {
            const std::int64_t decides = of.by.code == op::any ? 1 : 0;
            for (const term_number a : {of.from[0], of.from[1]})
                if (now[a] == point(decides)) return need(a);
            for (const term_number a : {of.from[0], of.from[1]}) need_truth(now, a, rank::truth);
            return;
        }
        case op::choose:
            need_truth(now, of.from[0], rank::condition);
            if (now[of.from[0]].hi == 1) need(of.from[1]);
            if (now[of.from[0]].lo == 0) need(of.from[2]);
            return;
        case op::parameter: {
            const dated_number& in = terms_.table(of);
            const box day = now[of.from[0]];
            const std::size_t first = in.row_on(day.lo), last = in.row_on(day.hi);
            if (first < last) offer(now, rank::period, of.from[0], in.days[first + (last - first) / 2] - 1);
            break;
        }
        case op::plus:
            if (!is_open(left) || left.hi - left.lo > most_counted) break;
            return offer(now, rank::truth, t, halfway(left.lo, left.hi));
        case op::at_most:
        case op::equal: {
            const box a = now[of.from[0]], b = now[of.from[1]];
            if (terms_.is_variable(of.from[0]) && is_open(a) && a.lo <= b.lo && b.lo < a.hi)
                offer(now, rank::threshold, of.from[0], b.lo);
            else if (terms_.is_variable(of.from[1]) && is_open(b) && b.lo < a.lo && a.lo <= b.hi)
                offer(now, rank::threshold, of.from[1], a.lo - 1);
            break;
        }
        default: break;
        }
        terms_.for_each_argument(t, [&](term_number from) {
            if (terms_.whole(from) == box{0, 1}) need_truth(now, from, rank::truth);
            else need(from);
        });
    }

    /// How many there are of something comes before who they are: there are many ways to be as many.
    static constexpr std::int64_t most_counted = 64;

    const terms& terms_;
    std::vector<box> loose_; ///< from the variables alone
    std::vector<std::uint8_t> needed_;
    rank best_ = rank::none;
    term_number chosen_ = 0;
    std::int64_t at_ = 0;
    box chosen_box_{};
};

} // namespace maatstaf::search
