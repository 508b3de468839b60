// Cuts the range over which a fact of a case moves into pieces in which every decision that matters is the same: exact, to
// the day and the cent, without sampling. In a piece a truth, a date, a count or a choice stands still, and an amount
// follows one formula without a choice in it.
//
// Over a range each step gives a range. What is one number there is decided; of what is not, the first decision that
// matters is cut where it changes: found by halving where it changes only once, and otherwise the range is halved. A range
// of one value decides everything, so that it ends.
#pragma once

#include "moving.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// From `first` to `last`, both included.
struct piece {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// A decision that changes at `at`: it is another from there on than on the value before.
struct cut {
    std::int64_t at = 0;
    std::uint32_t step = 0; ///< of the courses
};

/// Something that the pieces have to settle.
struct root {
    course_box value{};
    bool may_move = false; ///< an amount, which may follow a formula within a piece
};

/// Reused from case to case. One thread at a time.
class partition {
public:
    /// Runs of all steps, each a piece or a cut.
    static constexpr std::uint64_t default_budget = 1'000'000;

    /// Pieces of the whole range over which the case was followed, adjacent and in order; none where it would take more than
    /// `budget` runs. Valid until the next call.
    std::span<const piece> of(const course_table& courses, std::span<const root> roots,
                              std::uint64_t budget = default_budget) {
        courses_ = &courses;
        pieces_.clear();
        cuts_.clear();
        ranges_.resize(courses.steps().size());
        needed_.resize(ranges_.size());
        cone_.resize(ranges_.size());
        rests_on_change_.resize(ranges_.size());
        ends_.assign(1, courses.fact().hi);
        std::int64_t first = courses.fact().lo;
        while (!ends_.empty()) {
            const std::int64_t last = ends_.back();
            if (budget-- == 0) {
                pieces_.clear();
                break;
            }
            compute({first, last});
            if (find_cuts(roots, first, last)) continue;
            pieces_.push_back({first, last});
            ends_.pop_back();
            first = last + 1;
        }
        return pieces_;
    }

    /// Where decisions change, in the order in which they were found; one may be told twice.
    std::span<const cut> cuts() const noexcept { return cuts_; }

    /// The line that a course follows over a piece, as far as it is one.
    linear_form line_of(course what, piece over) {
        compute({over.first, over.last});
        return ranges({over.first, over.last})(what).line;
    }

    /// What a course gives at one value of the fact; of several at once, go there and ask for each.
    box at(course_box what, std::int64_t fact) {
        go_to(fact);
        return value(what);
    }
    void go_to(std::int64_t fact) { compute(point(fact)); }
    box value(course_box what) const noexcept { return {there(what.lo), there(what.hi)}; }

    /// Looks at a piece as a whole; then, of several courses, does each stand still in it?
    void go_over(piece over) { compute({over.first, over.last}); }
    bool stands(course_box what) const noexcept { return stands(what.lo) && stands(what.hi); }

    /// Why a course is another at `at` than on the value before: the decisions that change there and matter for it, and rest
    /// on no other one that changes. Steps of the courses; valid until the next call. None where it only goes on as before,
    /// as an age does or an amount that follows its formula.
    std::span<const std::uint32_t> changed_at(course_box what, std::int64_t at) {
        const box both{at - 1, at};
        compute(both);
        const course_ranges now = ranges(both);
        const root asked{what, true};
        mark_needed({&asked, 1}, now);
        changed_.clear();
        const std::span<const course_step> steps = courses_->steps();
        std::fill(rests_on_change_.begin(), rests_on_change_.end(), std::uint8_t{0});
        for (std::uint32_t i = 0; i < steps.size(); ++i) {
            const course_step& s = steps[i];
            std::uint8_t& rests = rests_on_change_[i];
            for (const course c : courses_->arguments_of(s))
                if (c.moves()) rests |= rests_on_change_[static_cast<std::size_t>(c.step)];
            if (needed_[i] == 0 || !decides(s, now)) continue;
            if (rests == 0) changed_.push_back(i);
            rests = 1;
        }
        return changed_;
    }

private:
    course_ranges ranges(box fact) const noexcept { return courses_->ranges(ranges_, fact); }

    void compute(box fact) noexcept {
        const course_ranges now = ranges(fact);
        const std::span<const course_step> steps = courses_->steps();
        for (std::size_t i = 0; i < steps.size(); ++i) ranges_[i] = now.of(steps[i]);
    }

    std::int64_t there(course c) const noexcept {
        return c.moves() ? ranges_[static_cast<std::size_t>(c.step)].value.lo : c.value;
    }

    bool stands(course c) const noexcept { return !c.moves() || ranges_[static_cast<std::size_t>(c.step)].settled(); }

    void need(course c) noexcept {
        if (!stands(c)) needed_[static_cast<std::size_t>(c.step)] = 1;
    }

    static bool compares(op code) noexcept {
        return info(code).arguments == takes::alike && info(code).result == gives::truth;
    }
    static bool takes_one_of_two(op code) noexcept { return code == op::smallest || code == op::largest; }

    /// Is it for the step itself to be cut, and not for what it rests on?
    bool decides(const course_step& s, const course_ranges& now) const noexcept {
        if (s.what == does::look_up || s.what == does::call) return true;
        if (s.what != does::operate) return false;
        if (compares(s.by.code)) return true;
        if (!takes_one_of_two(s.by.code)) return false;
        const box a = now(s.from[0]).value, b = now(s.from[1]).value, signs = now.signs_of_difference(s);
        return a.hi > b.lo && b.hi > a.lo && signs.lo < 0 && signs.hi > 0;
    }

    /// Puts the first undecided values where something changes on `ends_`. None: the piece is whole.
    bool find_cuts(std::span<const root> roots, std::int64_t first, std::int64_t last) {
        if (first == last) return false;
        const course_ranges now = ranges({first, last});
        std::int32_t undecided = mark_needed(roots, now);
        if (undecided < 0) undecided = moving_root(roots);
        if (undecided < 0) return false;
        cut_at(static_cast<std::uint32_t>(undecided), first, last);
        return true;
    }

    /// Marks the steps that are not settled and matter for the roots. Gives the first decision among them, or -1.
    std::int32_t mark_needed(std::span<const root> roots, const course_ranges& now) noexcept {
        std::fill(needed_.begin(), needed_.end(), std::uint8_t{0});
        for (const root& r : roots) {
            need(r.value.lo);
            need(r.value.hi);
        }
        std::int32_t first = -1;
        const std::span<const course_step> steps = courses_->steps();
        for (std::size_t i = steps.size(); i-- > 0;) {
            if (needed_[i] == 0) continue;
            if (decides(steps[i], now)) first = static_cast<std::int32_t>(i);
            if (steps[i].what == does::pick) need_of_pick(steps[i], now);
            else
                for (const course c : courses_->arguments_of(steps[i])) need(c);
        }
        return first;
    }

    void need_of_pick(const course_step& s, const course_ranges& now) noexcept {
        const box sure = now(s.from[0]).value, possible = now(s.from[1]).value;
        need(s.from[0]);
        need(s.from[1]);
        if (possible.hi == 1) need(s.from[2]);
        if (sure.lo == 0) need(s.from[3]);
    }

    /// A root that has to stand still, and does not, though nothing is left to decide: an age, or a day that moves along.
    std::int32_t moving_root(std::span<const root> roots) const noexcept {
        for (const root& r : roots)
            for (const course c : {r.value.lo, r.value.hi})
                if (!r.may_move && !stands(c)) return c.step;
        return -1;
    }

    /// What tells whether a step has changed: equal numbers, no change.
    struct signature {
        std::int64_t first = 0, second = 0;
        friend bool operator==(const signature&, const signature&) = default;
    };

    signature signature_of(const course_step& s, const course_ranges& now) const noexcept {
        if (s.what == does::look_up) return {now.first_rows(s).lo, now.last_rows(s).lo};
        if (s.what == does::operate && (s.by.code == op::equal || takes_one_of_two(s.by.code))) {
            const std::int64_t a = now(s.from[0]).value.lo, b = now(s.from[1]).value.lo;
            return {s.by.code == op::equal ? (a > b) - (a < b) : a <= b, 0};
        }
        return {now.of(s).value.lo, 0};
    }

    /// Does the signature, once left, never return?
    bool changes_one_way(const course_step& s, const course_ranges& now) const noexcept {
        if (s.what == does::look_up) return now(s.from[0]).goes != trend::mixed && now(s.from[1]).goes != trend::mixed;
        if (s.what == does::operate && (compares(s.by.code) || takes_one_of_two(s.by.code))) {
            const course_range a = now(s.from[0]), b = now(s.from[1]);
            return together(a.goes, reversed(b.goes)) != trend::mixed || minus(a.line, b.line).is_exact();
        }
        return now.of(s).goes != trend::mixed;
    }

    void cut_at(std::uint32_t step, std::int64_t first, std::int64_t last) {
        const course_step& s = courses_->steps()[step];
        if (!changes_one_way(s, ranges({first, last}))) {
            const std::int64_t middle = first + (last - first) / 2;
            ends_.push_back(middle);
            return;
        }
        collect_cone(step);
        const signature before = signature_at(s, first);
        if (signature_at(s, last) == before) { // it is another one in between only, or nowhere
            ends_.push_back(first + (last - first) / 2);
            return;
        }
        std::int64_t same = first, other = last;
        while (other - same > 1) {
            const std::int64_t middle = same + (other - same) / 2;
            (signature_at(s, middle) == before ? same : other) = middle;
        }
        cuts_.push_back({other, step});
        ends_.push_back(same);
    }

    /// The steps below this one, in their order.
    void collect_cone(std::uint32_t step) {
        std::fill(needed_.begin(), needed_.begin() + step, std::uint8_t{0});
        cone_size_ = 0;
        const auto mark = [&](const course_step& s) {
            for (const course c : courses_->arguments_of(s))
                if (c.moves()) needed_[static_cast<std::size_t>(c.step)] = 1;
        };
        const std::span<const course_step> steps = courses_->steps();
        mark(steps[step]);
        for (std::uint32_t i = step; i-- > 0;)
            if (needed_[i] != 0) {
                cone_[cone_size_++] = i;
                mark(steps[i]);
            }
        std::reverse(cone_.begin(), cone_.begin() + static_cast<std::ptrdiff_t>(cone_size_));
    }

    signature signature_at(const course_step& s, std::int64_t fact) {
        const course_ranges now = ranges({fact, fact});
        for (std::size_t i = 0; i < cone_size_; ++i) ranges_[cone_[i]] = now.of(courses_->steps()[cone_[i]]);
        return signature_of(s, now);
    }

    const course_table* courses_ = nullptr;
    std::vector<course_range> ranges_;
    std::vector<std::uint8_t> needed_, rests_on_change_;
    std::vector<std::uint32_t> cone_, changed_;
    std::size_t cone_size_ = 0;
    std::vector<std::int64_t> ends_;
    std::vector<piece> pieces_;
    std::vector<cut> cuts_;
};

} // namespace maatstaf::search
