// What boxes forget: that one open number is at most another. "The second income is more than the first, the first is above the
// norm, the second is not" has no box that is empty, and yet it cannot be. Here such bounds on differences are put one after
// the other: a circle of them that comes out below nothing is a contradiction, and a chain of them decides a comparison.
// An operator that goes one way carries an order of its arguments over to its results.
#pragma once

#include "difference_bounds.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
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

    /// Decides comparisons that follow from others. `more`: calls what it is given with bounds that are known besides.
    /// False: contradicted.
    bool contract(contraction& now, auto&& more) {
        if (!is_prepared_) prepare(now);
        for (const term_box& ends : ends_)
            if (!now.follow(ends.hi, {now[ends.lo].lo, INT64_MAX}, {&ends.lo, 1}) ||
                !now.follow(ends.lo, {INT64_MIN, now[ends.hi].hi}, {&ends.hi, 1}))
                return false;
        gather(now);
        more([&](term_number lower, term_number upper, std::int64_t by, std::span<const term_number> because) {
            bounds_.add(now, lower, upper, by, because);
        });
        if (bounds_.empty()) return true;
        if (bounds_.has_circle()) return now.contradict(bounds_.because);
        for (std::vector<term_number>& open : open_alike_) open.clear();
        for (const auto& [b, group] : carriers_) {
            if (!now.is_open(b)) continue;
            for (const term_number a : open_alike_[group])
                if (!carry_over(now, a, b) || !carry_over(now, b, a)) return false;
            open_alike_[group].push_back(b);
        }
        for (const term_number t : comparisons_)
            if (now.is_open(t) && !decide(now, t)) return false;
        return true;
    }

private:
    /// Which terms are results of the same operator does not change while something is supposed.
    void prepare(const contraction& now) {
        is_prepared_ = true;
        ends_.clear();
        for (const term_box& ends : terms_.ends())
            if (now.rests_on(ends.lo) && now.rests_on(ends.hi)) ends_.push_back(ends);
        std::map<std::tuple<op, std::uint8_t, std::int64_t>, std::size_t> groups;
        carriers_.clear();
        comparisons_.clear();
        for (const term_number t : now.cone()) { // arguments come before results
            const node& by = terms_[t].by;
            if (by.code == op::at_most || by.code == op::equal) comparisons_.push_back(t);
            else if (carries_order(by.code))
                carriers_.push_back(
                    {t, groups.try_emplace({by.code, by.mode, by.payload}, groups.size()).first->second});
        }
        open_alike_.resize(std::max(open_alike_.size(), groups.size()));
        bounds_.begin(terms_.size());
    }

    static bool carries_order(op code) noexcept {
        const takes arguments = info(code).arguments;
        return info(code).form != shape::leaf && arguments != takes::truths && arguments != takes::choice &&
               code != op::custom;
    }

    /// sum = part + rest
    void add_sum(const contraction& now, term_number sum, term_number part, term_number rest) {
        bounds_.add(now, sum, part, now[rest].hi, rest);
        bounds_.add(now, part, sum, difference(0, now[rest].lo), rest);
    }

    void gather(const contraction& now) {
        bounds_.clear(now);
        for (const term_number t : now.cone()) {
            const term& of = terms_[t];
            const auto [a, b, c] = of.from;
            switch (of.by.code) {
            case op::at_most:
                if (now[t].lo == 1) bounds_.add(now, a, b, 0, t);
                else if (now[t].hi == 0) bounds_.add(now, b, a, -1, t);
                break;
            case op::equal:
                if (now[t].lo == 0) break;
                bounds_.add(now, a, b, 0, t);
                bounds_.add(now, b, a, 0, t);
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
                if (now.is_open(a)) break;
                bounds_.add(now, t, now[a].lo == 1 ? b : c, 0, a);
                bounds_.add(now, now[a].lo == 1 ? b : c, t, 0, a);
                break;
            case op::age:
            case op::complete_months: {
                const std::int64_t unit = of.by.code == op::age ? 12 : 1;
                bounds_.add(now, a, b, difference(0, least_days_in(unit * now[t].lo)), t, true);
                bounds_.add(now, b, a, most_days_in(unit * (now[t].hi + 1)), t, true);
                break;
            }
            case op::birthday:
            case op::plus_months: {
                const std::int64_t unit = of.by.code == op::birthday ? 12 : 1;
                bounds_.add(now, a, t, difference(0, least_days_in(unit * now[b].lo)), b, true);
                bounds_.add(now, t, a, most_days_in(unit * now[b].hi), b, true);
                break;
            }
            case op::smallest:
                for (const term_number from : {a, b}) bounds_.add(now, t, from, 0, {});
                break;
            case op::largest:
                for (const term_number from : {a, b}) bounds_.add(now, from, t, 0, {});
                break;
            default: break;
            }
        }
        for (const term_box& ends : ends_) bounds_.add(now, ends.lo, ends.hi, 0, {});
    }

    static direction goes(op code, std::size_t argument) noexcept {
        if (code == op::choose) return argument == 0 ? direction::mixed : direction::up;
        return argument == 0 ? info(code).first : info(code).second;
    }

    /// Where every argument of `a` is on the side of that of `b` on which the result is less, so is the result.
    bool carry_over(contraction& now, term_number a, term_number b) {
        bounds_.because.clear();
        for (std::size_t n = 0; n < terms_[a].arguments; ++n) {
            const term_number of_a = terms_[a].from[n], of_b = terms_[b].from[n];
            const direction to = goes(terms_[a].by.code, n);
            if (now.is_open(of_a) && now.is_open(of_b) && !bounds_.is_kin(of_a, of_b)) return true;
            if (to != direction::down && !bounds_.follows(now, of_a, of_b, 0)) return true;
            if (to != direction::up && !bounds_.follows(now, of_b, of_a, 0)) return true;
        }
        const std::vector<term_number> because{bounds_.because};
        if (bounds_.follows(now, b, a, -1)) return now.contradict(bounds_.because); // with it there would be a circle
        bounds_.add(now, a, b, 0, because);
        return true;
    }

    bool decide(contraction& now, term_number t) {
        const auto [a, b, unused] = terms_[t].from;
        const bool equal = terms_[t].by.code == op::equal;
        bounds_.because.clear();
        if (bounds_.follows(now, a, b, 0) && (!equal || bounds_.follows(now, b, a, 0)))
            return now.follow(t, point(1), bounds_.because);
        bounds_.because.clear();
        if (bounds_.follows(now, b, a, -1) || (equal && bounds_.follows(now, a, b, -1)))
            return now.follow(t, point(0), bounds_.because);
        return true;
    }

    const terms& terms_;
    difference_bounds bounds_;
    std::vector<term_number> comparisons_;
    std::vector<std::pair<term_number, std::size_t>> carriers_; ///< results, and a number for the operator they are of
    std::vector<std::vector<term_number>> open_alike_;          ///< of each such number, those that came by
    std::vector<term_box> ends_;                                ///< that all of this rests on
    bool is_prepared_ = false;
};

} // namespace maatstaf::search
