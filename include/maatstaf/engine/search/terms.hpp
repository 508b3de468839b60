// How the terms of a search are made. What is the same has to look the same: of several ways to say something one is taken, so
// that two cases, or two versions of a rule, share what they have in common.
#pragma once

#include "term_store.hpp"

#include <cstdint>
#include <utility>

namespace maatstaf::search {

class terms : public term_store {
public:
    term_number number(std::int64_t value) { return add({.by = {.code = op::constant, .payload = value}}); }
    term_number of_variable(std::uint32_t v) {
        const auto& [of, domain] = variables()[v];
        if (of != kind::choice && domain.lo == domain.hi) return number(domain.lo);
        return add({.by = {.code = op::fact, .of = of, .payload = v}});
    }
    /// Is the choice of a variable one of these options?
    term_number one_of(std::uint32_t v, std::int64_t options) {
        const std::int64_t all = variables()[v].domain.lo, first = all & (~all + 1);
        if ((options & first) != 0) return negation(one_of_others(v, all & ~options)); // one way to say it
        return one_of_others(v, all & options);
    }
    term_number look_up(const dated_number& in, term_number day) {
        std::size_t at = 0;
        while (at < tables_.size() && !(tables_[at] == in)) ++at;
        if (at == tables_.size()) tables_.push_back(in);
        return add(
            {.by = {.code = op::parameter, .payload = static_cast<std::int64_t>(at)}, .from = {day}, .arguments = 1});
    }
    term_number call(const host_call& of, asked what, std::int64_t options = 0) {
        const term_number set = what == asked::some_option ? number(options) : 0;
        return add({.by = {.code = op::custom,
                           .of = of.of,
                           .mode = static_cast<std::uint8_t>(what),
                           .payload = keep(calls_, of)},
                    .from = {set}});
    }

    term_number negation(term_number a) {
        if ((*this)[a].by.code == op::negation) return (*this)[a].from[0];
        return add({.by = {.code = op::negation}, .from = {a}, .arguments = 1});
    }
    term_number all(term_number a, term_number b) { return operate({.code = op::all}, a, b); }
    term_number any(term_number a, term_number b) { return operate({.code = op::any}, a, b); }
    term_number at_most(term_number a, term_number b) { return operate({.code = op::at_most}, a, b); }
    term_number equal(term_number a, term_number b) { return operate({.code = op::equal}, a, b); }
    term_number plus(term_number a, term_number b) { return operate({.code = op::plus}, a, b); }
    term_number minus(term_number a, term_number b) { return operate({.code = op::minus}, a, b); }
    term_number least(term_number a, term_number b) { return operate({.code = op::smallest}, a, b); }
    term_number greatest(term_number a, term_number b) { return operate({.code = op::largest}, a, b); }

    term_number operate(const node& n, term_number a) {
        return n.code == op::negation ? negation(a) : add({.by = plain(n), .from = {a}, .arguments = 1});
    }
    term_number operate(const node& n, term_number a, term_number b) {
        switch (n.code) { // one comparison instead of four
        case op::more: return negation(at_most(a, b));
        case op::less: return negation(at_most(b, a));
        case op::at_least: return at_most(b, a);
        case op::at_most:
            if (a == b) return number(1);
            if (is_number(a) && counts_months(b)) return at_most(day_reached(b, whole(a).lo), (*this)[b].from[1]);
            if (is_number(b) && counts_months(a))
                return operate({.code = op::less}, (*this)[a].from[1], day_reached(a, whole(b).lo + 1));
            break;
        case op::equal:
            if (a == b) return number(1);
            break;
        case op::birthday: // one way to say it
            if (is_number(b) && has_months(12 * whole(b).lo)) return months_after(a, 12 * whole(b).lo);
            break;
        case op::minus:
            if (a == b) return number(0);
            break;
        case op::all:
        case op::any:
            if (a == b) return a;
            break;
        case op::smallest:
        case op::largest: {
            const bool smallest = n.code == op::smallest;
            if (a == b || whole(a).hi <= whole(b).lo) return smallest ? a : b;
            if (whole(b).hi <= whole(a).lo) return smallest ? b : a;
            break;
        }
        default: break;
        }
        if (n.code == op::all || n.code == op::any) {
            const std::int64_t decides = n.code == op::any ? 1 : 0;
            if (is_number(a)) return (*this)[a].by.payload == decides ? a : b;
            if (is_number(b)) return (*this)[b].by.payload == decides ? b : a;
            if (are_opposite(a, b)) return number(decides);
        }
        if (is_commutative(n.code) && a > b) std::swap(a, b);
        return add({.by = plain(n), .from = {a, b}, .arguments = 2});
    }

    term_number choose(kind of, term_number condition, term_number then, term_number otherwise) {
        if (is_number(condition)) return (*this)[condition].by.payload == 1 ? then : otherwise;
        if (then == otherwise) return then;
        if ((*this)[condition].by.code == op::negation) return choose(of, (*this)[condition].from[0], otherwise, then);
        if (of == kind::truth) {
            if (is_number(then))
                return whole(then).lo == 1 ? any(condition, otherwise) : all(negation(condition), otherwise);
            if (is_number(otherwise))
                return whole(otherwise).lo == 0 ? all(condition, then) : any(negation(condition), then);
        }
        return add({.by = {.code = op::choose, .of = of}, .from = {condition, then, otherwise}, .arguments = 3});
    }

private:
    term_number one_of_others(std::uint32_t v, std::int64_t options) {
        return add({.by = {.code = op::one_of, .payload = options}, .from = {of_variable(v)}, .arguments = 1});
    }

    bool are_opposite(term_number a, term_number b) const noexcept {
        return ((*this)[a].by.code == op::negation && (*this)[a].from[0] == b) ||
               ((*this)[b].by.code == op::negation && (*this)[b].from[0] == a);
    }

    /// "At least 18 years old" and "from the eighteenth birthday on" become one comparison, of days.
    bool counts_months(term_number t) const noexcept {
        const op code = (*this)[t].by.code;
        return (code == op::age || code == op::complete_months) && has_months(12 * whole(t).lo - 12) &&
               has_months(12 * whole(t).hi + 12);
    }
    static bool has_months(std::int64_t months) noexcept {
        return -calendar_months / 4 < months && months < calendar_months / 4;
    }
    /// The day on which an age or a number of months is reached.
    term_number day_reached(term_number t, std::int64_t at_least) {
        const term of = (*this)[t];
        const std::int64_t within = std::clamp(at_least, whole(t).lo, whole(t).hi + 1); // the same day of reckoning
        return months_after(of.from[0], of.by.code == op::age ? 12 * within : within);
    }
    term_number months_after(term_number day, std::int64_t months) {
        return operate({.code = op::plus_months, .mode = static_cast<std::uint8_t>(month_end::forward)}, day,
                       number(months));
    }

    /// Without what only its place in a program says.
    static constexpr node plain(const node& n) noexcept {
        const bool has_payload = n.code == op::scale || n.code == op::reduce || n.code == op::portion;
        return {.code = n.code, .mode = n.mode, .payload = has_payload ? n.payload : 0};
    }
};

} // namespace maatstaf::search
