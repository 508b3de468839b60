// The steps of the courses of one case, made while its program is read.
#pragma once

#include "course_ranges.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// The steps of some courses, each after those that it rests on. Folds what stands still and keeps what is the same once.
class course_table {
public:
    explicit course_table(const program& of) : of_(&of), buckets_(bucket_count, -1) {}

    /// Begins anew: the fact will move over this range, and what is one number all over it stands still.
    void begin(box fact) noexcept {
        for (const std::int32_t used : used_buckets_) buckets_[static_cast<std::size_t>(used)] = -1;
        used_buckets_.clear();
        steps_.clear();
        chain_.clear();
        whole_.clear();
        of_calls_.clear();
        fact_ = fact;
    }

    box fact() const noexcept { return fact_; }

    std::span<const course_step> steps() const noexcept { return steps_; }
    std::span<const course> arguments_of(const course_step& s) const noexcept {
        if (s.what == does::call) return std::span{of_calls_}.subspan(s.more, s.arguments);
        return {s.from, s.arguments};
    }
    /// What they give, computed one after the other into `of_steps`.
    course_ranges ranges(std::span<const course_range> of_steps, box fact) const noexcept {
        return {*of_, of_steps, of_calls_, fact};
    }
    const program& of() const noexcept { return *of_; }

    course moving_fact() { return add({.what = does::moving_fact}); }

    course operate(const node& n, place_in_program source, course a, course b = {}) {
        const bool alone = info(n.code).form == shape::one;
        if (!a.moves() && (alone || !b.moves())) return still(search::operate(n, point(a.value), point(b.value)).lo);
        if (n.code == op::all || n.code == op::any) { // what decides alone
            const std::int64_t decides = n.code == op::any ? 1 : 0;
            if (a == b || (!b.moves() && b.value != decides) || a == still(decides)) return a;
            if (!a.moves() || b == still(decides)) return b;
        }
        if (n.code == op::smallest || n.code == op::largest) {
            const box first = ranges()(a).value, second = ranges()(b).value;
            const bool smallest = n.code == op::smallest;
            if (a == b || first.hi <= second.lo) return smallest ? a : b; // it always is
            if (second.hi <= first.lo) return smallest ? b : a;
        }
        if (a == b && info(n.code).result == gives::truth && info(n.code).arguments == takes::alike)
            return still(search::operate(n, point(0), point(0)).lo);
        node by = n;
        by.length = 1;
        if (info(n.code).form == shape::many) by.payload = 2;
        return add({.what = does::operate,
                    .arguments = static_cast<std::uint8_t>(alone ? 1 : 2),
                    .by = by,
                    .source = source,
                    .from = {a, b}});
    }

    /// Both ends of what an operator gives on boxes, by its directions.
    course_box operate_on_boxes(const node& n, place_in_program source, course_box a) {
        if (info(n.code).first == direction::down) return {operate(n, source, a.hi), operate(n, source, a.lo)};
        const course lo = operate(n, source, a.lo);
        return {lo, a.lo == a.hi ? lo : operate(n, source, a.hi)};
    }

    course_box operate_on_boxes(const node& n, place_in_program source, course_box a, course_box b) {
        const operator_info& what = info(n.code);
        if (a.lo == a.hi && b.lo == b.hi) {
            const course both = operate(n, source, a.lo, b.lo);
            return {both, both};
        }
        if (n.code == op::equal) return equal_ends(n, source, a, b);
        if (what.first == direction::either) {
            const course ll = operate(n, source, a.lo, b.lo), lh = operate(n, source, a.lo, b.hi),
                         hl = operate(n, source, a.hi, b.lo), hh = operate(n, source, a.hi, b.hi);
            return {least(least(ll, lh), least(hl, hh)), greatest(greatest(ll, lh), greatest(hl, hh))};
        }
        const bool up = what.first != direction::down, beside = what.second != direction::down;
        return {operate(n, source, up ? a.lo : a.hi, beside ? b.lo : b.hi),
                operate(n, source, up ? a.hi : a.lo, beside ? b.hi : b.lo)};
    }

    course_box choose(kind of, place_in_program source, course_box condition, course_box then, course_box otherwise) {
        if (condition.lo == still(1)) return then;
        if (condition.hi == still(0)) return otherwise;
        if (of == kind::choice) {
            const course both = pick(end::of_choice, source, condition, then.lo, otherwise.lo);
            return {both, both};
        }
        const course lo = pick(end::lower, source, condition, then.lo, otherwise.lo);
        const bool known = condition.lo == condition.hi && then.lo == then.hi && otherwise.lo == otherwise.hi;
        return {lo, known ? lo : pick(end::upper, source, condition, then.hi, otherwise.hi)};
    }

    course_box look_up(const node& n, place_in_program source, course_box day) {
        const maatstaf::steps& table = of_->tables[static_cast<std::size_t>(n.payload)];
        if (!day.lo.moves() && !day.hi.moves()) {
            box all = value_in_row(*of_, table, row_on(*of_, table, day.lo.value));
            for (std::uint32_t row = row_on(*of_, table, day.lo.value); row < row_on(*of_, table, day.hi.value); ++row)
                all = hull(all, value_in_row(*of_, table, row + 1), table.of);
            return {still(all.lo), still(all.hi)};
        }
        const auto one = [&](end which) {
            return add({.what = does::look_up,
                        .of = which,
                        .arguments = 2,
                        .by = n,
                        .source = source,
                        .from = {day.lo, day.hi}});
        };
        if (table.of == kind::choice) {
            const course both = one(end::of_choice);
            return {both, both};
        }
        const course lo = one(end::lower);
        return {lo, day.lo == day.hi && has_one_value_a_day(table, day.lo) ? lo : one(end::upper)};
    }

    /// What a function of the host gives.
    course_box call(const node& n, place_in_program source, std::span<const course_box> arguments) {
        const auto first = static_cast<std::uint32_t>(of_calls_.size());
        bool moves = false;
        for (const course_box& a : arguments) {
            of_calls_.push_back(a.lo);
            of_calls_.push_back(a.hi);
            moves = moves || a.lo.moves() || a.hi.moves();
        }
        const auto one = [&](end which) {
            return add({.what = does::call,
                        .of = which,
                        .arguments = static_cast<std::uint8_t>(2 * arguments.size()),
                        .by = n,
                        .source = source,
                        .more = first});
        };
        if (n.of == kind::choice) {
            const course both = one(end::of_choice);
            return {both, both};
        }
        const course lo = one(end::lower), hi = one(end::upper);
        if (!moves) of_calls_.resize(first); // both are numbers by now
        return {lo, hi};
    }

    /// The options of a choice asked for: whether all that are possible are among them, and whether any is.
    course_box one_of(const node& n, place_in_program source, course set) {
        if (!set.moves()) return {still((set.value & ~n.payload) == 0), still((set.value & n.payload) != 0)};
        const auto ask = [&](does what) {
            return add({.what = what, .arguments = 1, .by = n, .source = source, .from = {set}});
        };
        return {ask(does::has_only), ask(does::has_any)};
    }

    /// Those options that are in `allowed` too; all of them where none is.
    course meet(std::int64_t allowed, place_in_program source, course set) {
        return add({.what = does::meet,
                    .of = end::of_choice,
                    .arguments = 1,
                    .by = {.code = op::one_of, .payload = allowed},
                    .source = source,
                    .from = {set}});
    }
    course least(course a, course b) { return operate({.code = op::smallest, .payload = 2}, {}, a, b); }
    course greatest(course a, course b) { return operate({.code = op::largest, .payload = 2}, {}, a, b); }
    course pick(end which, place_in_program source, course_box condition, course then, course otherwise) {
        if (then == otherwise || condition.lo == still(1)) return then;
        if (condition.hi == still(0)) return otherwise;
        return add({.what = does::pick,
                    .of = which,
                    .arguments = 4,
                    .source = source,
                    .from = {condition.lo, condition.hi, then, otherwise}});
    }

private:
    course_box equal_ends(const node& n, place_in_program source, course_box a, course_box b) {
        static constexpr node all{.code = op::all, .payload = 2}, at_most{.code = op::at_most};
        const course known = operate(all, source, operate(n, source, a.lo, a.hi), operate(n, source, b.lo, b.hi));
        return {operate(all, source, known, operate(n, source, a.lo, b.lo)),
                operate(all, source, operate(at_most, source, a.lo, b.hi), operate(at_most, source, b.lo, a.hi))};
    }

    /// Is there, on each day of the whole range, one value?
    bool has_one_value_a_day(const maatstaf::steps& table, course day) const noexcept {
        const box days = ranges()(day).value;
        for (std::uint32_t row = row_on(*of_, table, days.lo); row <= row_on(*of_, table, days.hi); ++row) {
            const box value = value_in_row(*of_, table, row);
            if (value.lo != value.hi) return false;
        }
        return true;
    }

    course_ranges ranges() const noexcept { return ranges(whole_, fact_); }

    course add(const course_step& s) {
        const std::size_t bucket = hash(s) % bucket_count;
        for (std::int32_t at = buckets_[bucket]; at >= 0; at = chain_[static_cast<std::size_t>(at)])
            if (steps_[static_cast<std::size_t>(at)] == s) return {0, at};
        const course_range whole = ranges().of(s);
        if (whole.settled()) return still(whole.value.lo);
        if (buckets_[bucket] < 0) used_buckets_.push_back(static_cast<std::int32_t>(bucket));
        steps_.push_back(s);
        whole_.push_back(whole);
        chain_.push_back(buckets_[bucket]);
        return {0, buckets_[bucket] = static_cast<std::int32_t>(steps_.size()) - 1};
    }

    static std::size_t hash(const course_step& s) noexcept {
        std::uint64_t mixed = static_cast<std::uint64_t>(s.by.payload) * 31 +
                              static_cast<std::uint64_t>(s.by.code) * 7 + static_cast<std::uint64_t>(s.what) +
                              static_cast<std::uint64_t>(s.of) * 3;
        for (const course& c : s.from)
            mixed = (mixed ^ static_cast<std::uint64_t>(c.value) ^ (static_cast<std::uint64_t>(c.step) << 20)) *
                    0x9e3779b97f4a7c15u;
        return static_cast<std::size_t>(mixed >> 32);
    }

    static constexpr std::size_t bucket_count = 4096;

    const program* of_;
    box fact_{};
    std::vector<course_step> steps_;
    std::vector<course> of_calls_;
    std::vector<course_range> whole_;                          ///< of each step, over the whole range of the fact
    std::vector<std::int32_t> buckets_, chain_, used_buckets_; ///< of a hash table of the steps
};

} // namespace maatstaf::search
