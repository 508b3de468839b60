// Bounds on the differences of terms, put one after the other: at most so much more than another, which is at most so much more
// than a third. A circle of them that comes out below nothing is a contradiction.
#pragma once

#include "contract.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf::search {

class difference_bounds {
public:
    /// `size`: of all terms.
    void begin(std::size_t size) {
        from_.assign(size, {});
        distance_.assign(size, 0);
        by_.assign(size, 0);
        reached_.assign(size, 0);
        queued_.assign(size, 0);
        parent_.resize(size);
        kin_.resize(size);
    }

    void clear(const contraction& now) {
        for (const term_number t : now.cone()) {
            from_[t].clear();
            parent_[t] = kin_[t] = t;
        }
        bounds_.clear();
        reasons_.clear();
    }
    bool empty() const noexcept { return bounds_.empty(); }

    /// lower <= upper + more, because of what is known of some terms; `loosely`: as the calendar says it, give or take a few.
    void add(const contraction& now, term_number lower, term_number upper, std::int64_t more,
             std::span<const term_number> counted, bool loosely = false) {
        if (lower == upper || !now.is_open(lower) || !now.is_open(upper)) return; // the boxes say it
        from_[upper].push_back(static_cast<std::uint32_t>(bounds_.size()));
        bounds_.push_back({lower, upper, more, reasons_.size(), counted.size()});
        reasons_.insert(reasons_.end(), counted.begin(), counted.end());
        parent_[root_of(parent_, lower)] = root_of(parent_, upper);
        if (!loosely) kin_[root_of(kin_, lower)] = root_of(kin_, upper);
    }
    void add(const contraction& now, term_number lower, term_number upper, std::int64_t more, term_number counted,
             bool loosely = false) {
        add(now, lower, upper, more, {&counted, 1}, loosely);
    }

    /// Does anything but the calendar bind them together?
    bool is_kin(term_number a, term_number b) noexcept { return is_same_part(kin_, a, b); }

    /// Is there a circle of bounds that sum up to less than nothing? Its reasons are then in `because`.
    bool has_circle() {
        const std::optional<term_number> on = find_circle();
        if (!on) return false;
        because.clear();
        term_number at = *on;
        do {
            note_reasons(bounds_[by_[at]]);
            at = bounds_[by_[at]].upper;
        } while (at != *on);
        return true;
    }

    /// Do bounds say that lower <= upper + more? Then their reasons are added to `because`.
    bool follows(const contraction& now, term_number lower, term_number upper, std::int64_t more) {
        if (lower == upper && more >= 0) return true;
        if (now[lower].hi <= total(now[upper].lo, more)) {
            because.insert(because.end(), {lower, upper});
            return true;
        }
        if (!is_same_part(parent_, lower, upper)) return false;
        if (now[lower].lo > total(now[upper].hi, more)) return false;
        ++stamp_;
        queue_.assign(1, upper);
        distance_[upper] = 0;
        reached_[upper] = stamp_;
        bool is_shown = false; // then a shorter way says no more
        for (std::size_t next = 0; next < queue_.size(); ++next) {
            const term_number at = queue_[next];
            queued_[at] = 0;
            if (is_shown) continue;
            for (const std::uint32_t n : from_[at]) {
                const bound& b = bounds_[n];
                const std::int64_t there = total(distance_[at], b.more);
                if (reached_[b.lower] == stamp_ && there >= distance_[b.lower]) continue;
                if (there >= difference(now[b.lower].hi, now[upper].lo)) continue; // the boxes say as much
                reached_[b.lower] = stamp_;
                distance_[b.lower] = there;
                by_[b.lower] = n;
                is_shown = b.lower == lower && there <= more;
                if (is_shown) break;
                if (std::exchange(queued_[b.lower], std::uint8_t{1}) == 0) queue_.push_back(b.lower);
            }
        }
        if (!is_shown) return false;
        for (term_number at = lower; at != upper; at = bounds_[by_[at]].upper) note_reasons(bounds_[by_[at]]);
        return true;
    }

    std::vector<term_number> because; ///< the terms that counted for what was asked, since it was cleared

private:
    /// lower <= upper + more.
    struct bound {
        term_number lower = 0, upper = 0;
        std::int64_t more = 0;
        std::size_t first = 0, size = 0; ///< its reasons
    };

    static term_number root_of(std::vector<term_number>& parent, term_number t) noexcept {
        while (parent[t] != t) t = parent[t] = parent[parent[t]];
        return t;
    }
    bool is_same_part(std::vector<term_number>& parent, term_number a, term_number b) noexcept {
        return root_of(parent, a) == root_of(parent, b);
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

    void note_reasons(const bound& b) {
        const auto reasons = std::span{reasons_}.subspan(b.first, b.size);
        because.insert(because.end(), reasons.begin(), reasons.end());
    }

    static constexpr term_number no_term = ~term_number{0};

    std::vector<bound> bounds_;
    std::vector<std::vector<std::uint32_t>> from_; ///< the bounds above each term
    std::vector<term_number> reasons_, queue_;
    std::vector<term_number> parent_,
        kin_; ///< parts of what hangs together: by any bound, and by more than the calendar
    std::vector<std::int64_t> distance_;
    std::vector<std::uint32_t> by_; ///< the bound that gave the distance
    std::vector<std::uint64_t> reached_;
    std::vector<std::uint8_t> queued_;
    std::uint64_t stamp_ = 0;
};

} // namespace maatstaf::search
