// What boxes forget: that one open number is at most another. "The second income is more than the first, the first is above the
// norm, the second is not" has no box that is empty, and yet it cannot be. Here such bounds on differences are put one after
// the other: a circle of them that comes out below nothing is a contradiction, and a chain of them decides a comparison.
// An operator that goes one way carries an order of its arguments over to its results.
#pragma once

#include "contract.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace maatstaf::search {

/// Days that some months have at least, and at most, whichever they are: 4,800 of them have 146,097, and no number of months,
/// however their ends are treated, is further off its share of those than this.
inline constexpr std::int64_t most_off_in_months = 9;
constexpr std::int64_t least_days_in(std::int64_t months) noexcept {
    return calendar::floor_divide(months * 146'097, 4'800) - most_off_in_months;
}
constexpr std::int64_t most_days_in(std::int64_t months) noexcept {
    return least_days_in(months) + 2 * most_off_in_months;
}

class differences {
public:
    explicit differences(const terms& of) : terms_(of) {}

    void begin() { is_prepared_ = false; }

    /// Decides comparisons that follow from others. False: contradicted.
    bool contract(contraction& now) {
        if (!is_prepared_) prepare(now);
        for (const term_box& ends : ends_)
            if (!now.follow(ends.hi, {now[ends.lo].lo, INT64_MAX}, {&ends.lo, 1}) ||
                !now.follow(ends.lo, {INT64_MIN, now[ends.hi].hi}, {&ends.hi, 1}))
                return false;
        gather(now);
        if (bounds_.empty()) return true;
        if (const std::optional<term_number> on = find_circle()) return contradict(now, *on);
        for (const auto& [b, a] : alike_)
            if (is_open(now[a]) && is_open(now[b]) && (!carry_over(now, a, b) || !carry_over(now, b, a))) return false;
        for (const term_number t : comparisons_)
            if (is_open(now[t]) && !decide(now, t)) return false;
        return true;
    }

private:
    /// lower <= upper + more.
    struct bound {
        term_number lower = 0, upper = 0;
        std::int64_t more = 0;
        std::size_t first = 0, size = 0; ///< its reasons
    };

    /// Which terms are results of the same operator does not change while something is supposed.
    void prepare(const contraction& now) {
        is_prepared_ = true;
        ends_.clear();
        for (const term_box& ends : terms_.ends())
            if (now.rests_on(ends.lo) && now.rests_on(ends.hi)) ends_.push_back(ends);
        std::map<std::tuple<op, std::uint8_t, std::int64_t>, std::vector<term_number>> alike;
        alike_.clear();
        comparisons_.clear();
        for (const term_number t : now.cone()) {
            const node& by = terms_[t].by;
            if (by.code == op::at_most || by.code == op::equal) comparisons_.push_back(t);
            else if (carries_order(by.code)) alike[{by.code, by.mode, by.payload}].push_back(t);
        }
        for (const auto& [by, all] : alike)
            for (std::size_t b = 1; b < all.size(); ++b)
                for (std::size_t a = 0; a < b; ++a) alike_.push_back({all[b], all[a]});
        std::sort(alike_.begin(), alike_.end()); // arguments come before results
        from_.assign(terms_.size(), {});
        distance_.assign(terms_.size(), 0);
        by_.assign(terms_.size(), 0);
        reached_.assign(terms_.size(), 0);
        queued_.assign(terms_.size(), 0);
        parent_.resize(terms_.size());
        kin_.resize(terms_.size());
    }

    static bool is_open(box b) noexcept { return b.lo != b.hi; }
    static bool carries_order(op code) noexcept {
        const takes arguments = info(code).arguments;
        return info(code).form != shape::leaf && arguments != takes::truths && arguments != takes::choice &&
               code != op::custom;
    }

    static term_number root_of(std::vector<term_number>& parent, term_number t) noexcept {
        while (parent[t] != t) t = parent[t] = parent[parent[t]];
        return t;
    }
    bool is_same_part(std::vector<term_number>& parent, term_number a, term_number b) noexcept {
        return root_of(parent, a) == root_of(parent, b);
    }

    void add(const contraction& now, term_number lower, term_number upper, std::int64_t more,
             std::span<const term_number> because, bool loosely = false) {
        if (lower == upper || !is_open(now[lower]) || !is_open(now[upper])) return; // the boxes say it
        from_[upper].push_back(static_cast<std::uint32_t>(bounds_.size()));
        bounds_.push_back({lower, upper, more, reasons_.size(), because.size()});
        reasons_.insert(reasons_.end(), because.begin(), because.end());
        parent_[root_of(parent_, lower)] = root_of(parent_, upper);
        if (!loosely) kin_[root_of(kin_, lower)] = root_of(kin_, upper);
    }
    void add(const contraction& now, term_number lower, term_number upper, std::int64_t more, term_number because,
             bool loosely = false) {
        add(now, lower, upper, more, {&because, 1}, loosely);
    }
    /// sum = part + rest
    void add_sum(const contraction& now, term_number sum, term_number part, term_number rest) {
        add(now, sum, part, now[rest].hi, rest);
        add(now, part, sum, difference(0, now[rest].lo), rest);
    }

    void gather(const contraction& now) {
        for (const term_number t : now.cone()) {
            from_[t].clear();
            parent_[t] = kin_[t] = t;
        }
        bounds_.clear();
        reasons_.clear();
        for (const term_number t : now.cone()) {
            const term& of = terms_[t];
            const auto [a, b, c] = of.from;
            switch (of.by.code) {
            case op::at_most:
                if (now[t].lo == 1) add(now, a, b, 0, t);
                else if (now[t].hi == 0) add(now, b, a, -1, t);
                break;
            case op::equal:
                if (now[t].lo == 0) break;
                add(now, a, b, 0, t);
                add(now, b, a, 0, t);
                break;
            case op::plus:
            case op::plus_days:
                add_sum(now, t, a, b);
                add_sum(now, t, b, a);
                break;
            case op::minus:
                add_sum(now, a, t, b);
                add_sum(now, a, b, t);
                break;
            case op::choose:
                if (is_open(now[a])) break;
                add(now, t, now[a].lo == 1 ? b : c, 0, a);
                add(now, now[a].lo == 1 ? b : c, t, 0, a);
                break;
            case op::age:
            case op::complete_months: {
                const std::int64_t unit = of.by.code == op::age ? 12 : 1;
                add(now, a, b, difference(0, least_days_in(unit * now[t].lo)), t, true);
                add(now, b, a, most_days_in(unit * (now[t].hi + 1)), t, true);
                break;
            }
            case op::birthday:
            case op::plus_months: {
                const std::int64_t unit = of.by.code == op::birthday ? 12 : 1;
                add(now, a, t, difference(0, least_days_in(unit * now[b].lo)), b, true);
                add(now, t, a, most_days_in(unit * now[b].hi), b, true);
                break;
            }
            case op::smallest:
                for (const term_number from : {a, b}) add(now, t, from, 0, {});
                break;
            case op::largest:
                for (const term_number from : {a, b}) add(now, from, t, 0, {});
                break;
            default: break;
            }
        }
        for (const term_box& ends : ends_) add(now, ends.lo, ends.hi, 0, {});
    }

    /// A term on a circle of bounds that sum up to less than nothing; `by_` leads around it.
    std::optional<term_number> find_circle() {
        for (const bound& b : bounds_) distance_[b.lower] = distance_[b.upper] = 0;
        for (std::size_t round = 0; round < 2 * bounds_.size() + 4; ++round) {
            term_number at = no_term;
            for (std::uint32_t n = 0; n < bounds_.size(); ++n) {
                const bound& b = bounds_[n];
                const std::int64_t now = total(distance_[b.upper], b.more);
                if (now >= distance_[b.lower]) continue;
                distance_[b.lower] = now;
                by_[b.lower] = n;
                at = b.lower;
            }
            if (at == no_term) break;
            if (round < 3) continue;
            // Back along what lowered each: a circle comes back to itself, any other way ends where nothing was lowered.
            ++stamp_;
            for (; distance_[at] < 0 && reached_[at] != stamp_; at = bounds_[by_[at]].upper) reached_[at] = stamp_;
            if (distance_[at] < 0) return at;
        }
        return std::nullopt;
    }

    bool contradict(contraction& now, term_number on) {
        because_.clear();
        term_number at = on;
        do {
            note_reasons(bounds_[by_[at]]);
            at = bounds_[by_[at]].upper;
        } while (at != on);
        return now.contradict(because_);
    }

    void note_reasons(const bound& b) {
        const auto reasons = std::span{reasons_}.subspan(b.first, b.size);
        because_.insert(because_.end(), reasons.begin(), reasons.end());
    }

    /// Do bounds say that lower <= upper + more? Then their reasons are added to `because_`.
    bool follows(const contraction& now, term_number lower, term_number upper, std::int64_t more) {
        if (lower == upper && more >= 0) return true;
        if (now[lower].hi <= total(now[upper].lo, more)) {
            because_.insert(because_.end(), {lower, upper});
            return true;
        }
        if (!is_same_part(parent_, lower, upper)) return false;
        if (now[lower].lo > total(now[upper].hi, more)) return false;
        ++stamp_;
        queue_.assign(1, upper);
        distance_[upper] = 0;
        reached_[upper] = stamp_;
        for (std::size_t next = 0; next < queue_.size(); ++next) {
            const term_number at = queue_[next];
            queued_[at] = 0;
            for (const std::uint32_t n : from_[at]) {
                const bound& b = bounds_[n];
                const std::int64_t there = total(distance_[at], b.more);
                if (reached_[b.lower] == stamp_ && there >= distance_[b.lower]) continue;
                if (there >= difference(now[b.lower].hi, now[upper].lo)) continue; // the boxes say as much
                reached_[b.lower] = stamp_;
                distance_[b.lower] = there;
                by_[b.lower] = n;
                if (std::exchange(queued_[b.lower], std::uint8_t{1}) == 0) queue_.push_back(b.lower);
            }
        }
        if (reached_[lower] != stamp_ || distance_[lower] > more) return false;
        for (term_number at = lower; at != upper; at = bounds_[by_[at]].upper) note_reasons(bounds_[by_[at]]);
        return true;
    }

    static direction goes(op code, std::size_t argument) noexcept {
        if (code == op::choose) return argument == 0 ? direction::mixed : direction::up;
        return argument == 0 ? info(code).first : info(code).second;
    }

    /// Where every argument of `a` is on the side of that of `b` on which the result is less, so is the result.
    bool carry_over(contraction& now, term_number a, term_number b) {
        because_.clear();
        for (std::size_t n = 0; n < terms_[a].arguments; ++n) {
            const term_number of_a = terms_[a].from[n], of_b = terms_[b].from[n];
            const direction to = goes(terms_[a].by.code, n);
            if (is_open(now[of_a]) && is_open(now[of_b]) && !is_same_part(kin_, of_a, of_b)) return true;
            if (to != direction::down && !follows(now, of_a, of_b, 0)) return true;
            if (to != direction::up && !follows(now, of_b, of_a, 0)) return true;
        }
        const std::vector<term_number> because{because_};
        if (follows(now, b, a, -1)) return now.contradict(because_); // with it there would be a circle
        add(now, a, b, 0, because);
        return true;
    }

    bool decide(contraction& now, term_number t) {
        const auto [a, b, unused] = terms_[t].from;
        const bool equal = terms_[t].by.code == op::equal;
        because_.clear();
        if (follows(now, a, b, 0) && (!equal || follows(now, b, a, 0))) return now.follow(t, point(1), because_);
        because_.clear();
        if (follows(now, b, a, -1) || (equal && follows(now, a, b, -1))) return now.follow(t, point(0), because_);
        return true;
    }

    const terms& terms_;
    std::vector<term_number> comparisons_;
    std::vector<std::pair<term_number, term_number>> alike_; ///< results of the same operator
    std::vector<bound> bounds_;
    std::vector<std::vector<std::uint32_t>> from_; ///< the bounds above each term
    std::vector<term_number> reasons_, because_, queue_;
    std::vector<term_number> parent_,
        kin_; ///< parts of what hangs together: by any bound, and by more than the calendar
    std::vector<std::int64_t> distance_;
    std::vector<std::uint32_t> by_; ///< the bound that gave the distance
    std::vector<std::uint64_t> reached_;
    std::vector<std::uint8_t> queued_;
    std::uint64_t stamp_ = 0;
    std::vector<term_box> ends_; ///< that all of this rests on
    bool is_prepared_ = false;
    static constexpr term_number no_term = ~term_number{0};
};

} // namespace maatstaf::search
