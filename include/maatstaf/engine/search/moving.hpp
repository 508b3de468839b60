// A case in which one fact moves and everything else stands still, as the courses of what its rules give. Follows the
// program once, as the interpreter does, with courses instead of numbers: what does not depend on the fact is computed
// then and there, and what is left over is seldom more than a few dozen steps.
#pragma once

#include "course_table.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf::search {

/// Reused from case to case, so that it allocates only when a case is larger than those before. One thread at a time.
class moving_case {
public:
    /// The program must outlive it.
    explicit moving_case(const program& of) : of_(of), courses_(of), values_(of.segments.size()) {}

    /// `slot`: of the fact that moves, over `range`; what the case says of it does not count. `facts`, as for evaluate,
    /// are needed for the call only.
    void follow(const known_facts& facts, std::uint32_t slot, box range) {
        facts_ = &facts;
        slot_ = slot;
        courses_.begin(range);
        possible_.clear();
        for (std::uint32_t k = 0; k < of_.segments.size(); ++k) {
            run(of_.segments[k].begin, of_.segments[k].end);
            values_[k] = take();
            if (facts.given != nullptr) narrow(k, facts.given[k]);
        }
        facts_ = nullptr;
    }

    const course_table& courses() const noexcept { return courses_; }
    /// What a segment gives.
    course_box value(std::uint32_t segment) const noexcept { return values_[segment]; }
    /// Truths that must hold: what the host knows of a definition can be true together with what is computed.
    std::span<const course> possible() const noexcept { return possible_; }

private:
    struct member_row {
        const box* facts = nullptr;
        std::uint32_t first_slot = 0;
    };

    course_box take() {
        const course_box top = stack_.back();
        stack_.pop_back();
        return top;
    }
    void give(course_box b) { stack_.push_back(b); }
    static course_box standing(box b) noexcept { return {still(b.lo), still(b.hi)}; }

    course_box fact(const box* value, std::uint32_t slot) {
        if (slot != slot_) return standing(*value);
        const course moving = courses_.moving_fact();
        return {moving, moving};
    }

    course_box load(const node& n) {
        switch (n.code) {
        case op::fact: return fact(facts_->slots + n.payload, static_cast<std::uint32_t>(n.payload));
        case op::member: {
            const member_row& row = members_[n.mode];
            return fact(row.facts + n.payload, row.first_slot + static_cast<std::uint32_t>(n.payload));
        }
        case op::use: return values_[static_cast<std::size_t>(n.payload)];
        case op::known: return standing(of_.known[static_cast<std::size_t>(n.payload)]);
        case op::unsettled: return standing(everything(n.of, n.mode));
        default: return standing(point(n.payload));
        }
    }

    /// As one_case: what cannot count need not be followed.
    bool passes_over(const node& hint) {
        const course_box top = stack_.back();
        bool pass = false;
        if (hint.code == op::skip_then) pass = top.hi == still(0);
        else if (hint.code == op::skip_otherwise) pass = stack_[stack_.size() - 2].lo == still(1);
        else pass = static_cast<op>(hint.mode) == op::all ? top.hi == still(0) : top.lo == still(1);
        if (pass) give(top);
        return pass;
    }

    void run(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const node& n = of_.nodes[i];
            switch (info(n.code).form) {
            case shape::leaf: give(load(n)); break;
            case shape::one: {
                const course_box a = take();
                if (n.code == op::parameter) give(courses_.look_up(n, here(i), a));
                else if (n.code == op::one_of) give(courses_.one_of(n, here(i), a.lo));
                else give(courses_.operate_on_boxes(n, here(i), a));
                break;
            }
            case shape::two: {
                const course_box b = take(), a = take();
                give(courses_.operate_on_boxes(n, here(i), a, b));
                break;
            }
            case shape::three: {
                const course_box otherwise = take(), then = take(), condition = take();
                give(courses_.choose(n.of, here(i), condition, then, otherwise));
                break;
            }
            case shape::many: {
                if (n.code == op::custom) {
                    const auto first = stack_.end() - static_cast<std::ptrdiff_t>(n.payload);
                    const course_box given = courses_.call(n, here(i), {first, stack_.end()});
                    stack_.erase(first, stack_.end());
                    give(given);
                    break;
                }
                course_box result = take();
                for (std::int64_t more = n.payload - 1; more > 0; --more)
                    result = courses_.operate_on_boxes(n, here(i), take(), result);
                give(result);
                break;
            }
            case shape::head:
                run_quantifier(i);
                i += n.length + 1;
                break;
            case shape::fold: break; // done by its head
            case shape::hint:
                if (passes_over(n)) i += static_cast<std::uint32_t>(n.payload);
                break;
            }
        }
    }

    course_box body(std::uint32_t begin, std::uint32_t end, std::uint32_t list, std::uint32_t row) {
        const std::uint32_t first = of_.lists[list].slot_of(row, 0);
        members_[list] = {facts_->slots + first, first};
        const place_in_program outer = std::exchange(whose_, {no_segment, static_cast<std::int32_t>(list), row});
        run(begin, end);
        whose_ = outer;
        return take();
    }
    place_in_program here(std::uint32_t node) const noexcept { return {node, whose_.list, whose_.row}; }

    void run_quantifier(std::uint32_t head) {
        const std::uint32_t begin = head + 1, end = begin + of_.nodes[head].length;
        const node& fold = of_.nodes[end];
        const auto list = static_cast<std::uint32_t>(fold.payload);
        const op by = fold.code == op::some ? op::any : fold.code == op::every ? op::all : op::plus;
        const node combine{.code = by, .of = fold.of, .payload = 2};
        const std::int32_t members = facts_->members[list];
        course_box result = standing(of_nobody<box>(fold));
        if (members < 0) {
            const std::uint32_t maximum = of_.lists[list].maximum;
            result = of_unknown(fold, here(end), body(begin, end, list, maximum), maximum);
        }
        for (std::int32_t m = 0; m < members; ++m) {
            if ((fold.code == op::some && result.lo == still(1)) || (fold.code == op::every && result.hi == still(0)))
                break;
            result = courses_.operate_on_boxes(combine, here(end), result,
                                               body(begin, end, list, static_cast<std::uint32_t>(m)));
        }
        give(result);
    }

    /// As of_unknown_list, whose one line for sums is spelled here with steps.
    course_box of_unknown(const node& fold, place_in_program source, course_box anybody, std::uint32_t maximum) {
        if (fold.code == op::some) return {still(0), anybody.hi};
        if (fold.code == op::every) return {anybody.lo, still(1)};
        static constexpr node times{.code = op::times};
        return {courses_.least(still(0), courses_.operate(times, source, still(maximum), anybody.lo)),
                courses_.greatest(still(0), courses_.operate(times, source, still(maximum), anybody.hi))};
    }

    /// As maatstaf::narrow: where both cannot be true the computed value stands.
    void narrow(std::uint32_t k, box given) {
        course_box& value = values_[k];
        const place_in_program source{of_.segments[k].end - 1};
        if (of_.segments[k].of == kind::choice) {
            if (!value.lo.moves()) {
                if ((value.lo.value & given.lo) != 0) value = standing(point(value.lo.value & given.lo));
                else possible_.push_back(still(0));
            } else {
                possible_.push_back(courses_.one_of({.code = op::one_of, .payload = given.lo}, source, value.lo).hi);
                const course both = courses_.meet(given.lo, source, value.lo);
                value = {both, both};
            }
            return;
        }
        static constexpr node at_most{.code = op::at_most};
        const course lo = courses_.greatest(value.lo, still(given.lo)), hi = courses_.least(value.hi, still(given.hi));
        const course fits = courses_.operate(at_most, source, lo, hi);
        if (fits != still(1)) possible_.push_back(fits);
        const course_box both{fits, fits};
        value = {courses_.pick(end::lower, source, both, lo, value.lo),
                 courses_.pick(end::upper, source, both, hi, value.hi)};
    }

    const program& of_;
    course_table courses_;
    const known_facts* facts_ = nullptr;
    std::uint32_t slot_ = 0;
    place_in_program whose_{}; ///< the member whose body is followed
    std::vector<course_box> values_;
    std::vector<course_box> stack_;
    std::vector<course> possible_;
    member_row members_[list_limit]{};
};

} // namespace maatstaf::search
