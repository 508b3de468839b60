// What operators make of two ends, each of which is a term: the lower and the upper end of what the interpreter gives in a
// complete case. Where nothing below is left open both ends are one term, and so is what comes of them.
#pragma once

#include "terms.hpp"

#include <cstdint>
#include <span>

namespace maatstaf::search {

class term_boxes {
public:
    explicit term_boxes(terms& into) : terms_(into) {}

    static bool is_one(term_box b) noexcept { return b.lo == b.hi; }
    static term_box both(term_number t) noexcept { return {t, t}; }
    term_box numbers(box b) {
        const term_number lo = terms_.number(b.lo);
        return {lo, b.lo == b.hi ? lo : terms_.number(b.hi)};
    }

    term_box operate(const node& n, term_box a) {
        if (info(n.code).first == direction::down) return {terms_.operate(n, a.hi), terms_.operate(n, a.lo)};
        return {terms_.operate(n, a.lo), terms_.operate(n, a.hi)};
    }

    /// By its directions, as on_boxes.
    term_box operate(const node& n, term_box a, term_box b) {
        const operator_info& what = info(n.code);
        if (is_one(a) && is_one(b)) return both(terms_.operate(n, a.lo, b.lo));
        if (n.code == op::equal) return equal(a, b);
        if (what.first == direction::either) {
            const term_number ll = terms_.operate(n, a.lo, b.lo), lh = terms_.operate(n, a.lo, b.hi),
                              hl = terms_.operate(n, a.hi, b.lo), hh = terms_.operate(n, a.hi, b.hi);
            return {terms_.least(terms_.least(ll, lh), terms_.least(hl, hh)),
                    terms_.greatest(terms_.greatest(ll, lh), terms_.greatest(hl, hh))};
        }
        const bool up = what.first != direction::down, beside = what.second != direction::down;
        return {terms_.operate(n, up ? a.lo : a.hi, beside ? b.lo : b.hi),
                terms_.operate(n, up ? a.hi : a.lo, beside ? b.hi : b.lo)};
    }

    /// Where the condition is open both arms count.
    term_box choose(kind of, term_box condition, term_box then, term_box otherwise) {
        if (is_one(condition))
            return {terms_.choose(of, condition.lo, then.lo, otherwise.lo),
                    terms_.choose(of, condition.lo, then.hi, otherwise.hi)};
        const node first{.code = of == kind::truth ? op::all : op::smallest},
            last{.code = of == kind::truth ? op::any : op::largest};
        const term_number least = terms_.operate(first, then.lo, otherwise.lo),
                          greatest = terms_.operate(last, then.hi, otherwise.hi);
        return {terms_.choose(of, condition.lo, then.lo, terms_.choose(of, condition.hi, least, otherwise.lo)),
                terms_.choose(of, condition.lo, then.hi, terms_.choose(of, condition.hi, greatest, otherwise.hi))};
    }

    /// `value_of(row)`: the box of each period of the dated value, 0 being before the first.
    term_box look_up(std::span<const std::int32_t> days, auto&& value_of, term_box day) {
        dated_number lo, hi;
        for (std::size_t row = 0; row <= days.size(); ++row) {
            const box value = value_of(row);
            add_row(lo, days, row, value.lo);
            add_row(hi, days, row, value.hi);
        }
        return {look_up(lo, day, false), look_up(hi, day, true)};
    }

private:
    static void add_row(dated_number& to, std::span<const std::int32_t> days, std::size_t row, std::int64_t value) {
        if (!to.values.empty() && to.values.back() == value) return;
        if (row > 0) to.days.push_back(days[row - 1]);
        to.values.push_back(value);
    }

    /// Over the days from the earliest to the latest: what it is on the first of them, or becomes later.
    term_number look_up(const dated_number& in, term_box day, bool greatest) {
        term_number result = terms_.look_up(in, day.lo);
        if (is_one(day)) return result;
        const term_number first = result;
        for (std::size_t row = 0; row < in.days.size(); ++row) {
            const term_number from = terms_.number(in.days[row]);
            const term_number begins =
                terms_.all(terms_.operate({.code = op::less}, day.lo, from), terms_.at_most(from, day.hi));
            const term_number value = terms_.choose(kind::count, begins, terms_.number(in.values[row + 1]), first);
            result = greatest ? terms_.greatest(result, value) : terms_.least(result, value);
        }
        return result;
    }

    term_box equal(term_box a, term_box b) {
        return {terms_.all(terms_.all(terms_.equal(a.lo, a.hi), terms_.equal(b.lo, b.hi)), terms_.equal(a.lo, b.lo)),
                terms_.all(terms_.at_most(a.lo, b.hi), terms_.at_most(b.lo, a.hi))};
    }

    terms& terms_;
};

} // namespace maatstaf::search
