// In which ways two answers to the same question can differ, as what a search is to look for: from yes to no, from less to
// more, from settled to open. Each way is looked for by itself, so that who gains and who loses are told apart.
#pragma once

#include <maatstaf/engine/search/instance.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf {

enum class change : std::uint8_t {
    to_no,     ///< a truth: first yes
    to_yes,    ///< a truth: first no
    less,      ///< an amount, a number or a date: afterwards less, or earlier
    more,      ///< and more, or later
    to_open,   ///< afterwards not settled, because no source or no value settles it
    from_open, ///< afterwards settled
    other,     ///< another option, or another range
};

} // namespace maatstaf

namespace maatstaf::search {

/// All of `wanted` holds where the answers differ so. `not_the_other_way`: what holds there and where they are the same.
struct sought_change {
    change how = change::other;
    std::vector<term_number> wanted;
    std::vector<term_number> not_the_other_way{};
};

/// The answers of one segment of each of two programs; those of an ordered kind.
class ordered_answers {
public:
    ordered_answers(terms& with, term_box a, term_box b) : with_(with), a_(a), b_(b) {}

    std::vector<sought_change> of_truth() {
        std::vector<sought_change> all;
        all.push_back({change::to_no, {a_.lo, no(b_.hi)}});
        all.push_back({change::to_yes, {no(a_.hi), b_.lo}});
        for (const term_number before : {a_.lo, no(a_.hi)})
            all.push_back({change::to_open, {before, no(b_.lo), b_.hi}});
        for (const term_number after : {b_.lo, no(b_.hi)})
            all.push_back({change::from_open, {no(a_.lo), a_.hi, after}});
        return all;
    }

    std::vector<sought_change> of_number() {
        const term_number before = settled(a_), after = settled(b_);
        return {{change::less,
                 {before, after, with_.operate({.code = op::less}, b_.lo, a_.lo)},
                 {before, after, with_.at_most(b_.lo, a_.lo)}},
                {change::more,
                 {before, after, with_.operate({.code = op::less}, a_.lo, b_.lo)},
                 {before, after, with_.at_most(a_.lo, b_.lo)}},
                {change::to_open, {before, no(after)}},
                {change::from_open, {no(before), after}},
                {change::other, {no(before), no(after), no(same())}}};
    }

    /// By how much the second is more; only where no end comes near the limits of the machine's numbers.
    bool can_subtract() const noexcept {
        constexpr std::int64_t far = INT64_MAX / 4;
        const box a = with_.whole(a_.lo), b = with_.whole(b_.lo);
        return a.lo > -far && a.hi < far && b.lo > -far && b.hi < far;
    }
    term_number difference() { return with_.minus(b_.lo, a_.lo); }

private:
    term_number no(term_number t) { return with_.negation(t); }
    term_number settled(term_box b) { return with_.equal(b.lo, b.hi); }
    term_number same() { return with_.all(with_.equal(a_.lo, b_.lo), with_.equal(a_.hi, b_.hi)); }

    terms& with_;
    term_box a_, b_;
};

/// Answers that are choices with the same options.
class chosen_answers {
public:
    chosen_answers(terms& with, instance& a, std::uint32_t in_a, instance& b, std::uint32_t in_b, std::size_t options)
        : with_(with) {
        for (std::size_t o = 0; o < options; ++o) {
            const std::int64_t option = std::int64_t{1} << o;
            a_.push_back(a.one_of(in_a, option).hi);
            b_.push_back(b.one_of(in_b, option).hi);
        }
    }

    /// Any of the options is possible by one and not by the other.
    term_number differ() {
        term_number any = with_.number(0);
        for (std::size_t o = 0; o < a_.size(); ++o) {
            const term_number same = with_.equal(a_[o], b_[o]);
            any = with_.any(any, with_.negation(same));
        }
        return any;
    }

    /// These options, and no others.
    std::vector<term_number> are(std::int64_t before, std::int64_t after) {
        std::vector<term_number> all;
        for (std::size_t o = 0; o < a_.size(); ++o) {
            all.push_back((before >> o & 1) != 0 ? a_[o] : with_.negation(a_[o]));
            all.push_back((after >> o & 1) != 0 ? b_[o] : with_.negation(b_[o]));
        }
        return all;
    }

private:
    terms& with_;
    std::vector<term_number> a_, b_;
};

} // namespace maatstaf::search
