// All terms of a search, each kept once, so that what two cases, or two versions of a rule, have in common is one term. What
// is one number whatever the variables are is folded when it is made.
#pragma once

#include "term.hpp"

#include <maatstaf/engine/check.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf::search {

/// A fact of a case: one value out of `domain`, of a choice one option.
struct variable {
    kind of = kind::truth;
    box domain{};
};

class terms {
public:
    std::span<const term> all_terms() const noexcept { return terms_; }
    const term& operator[](term_number t) const noexcept { return terms_[t]; }
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(terms_.size()); }
    std::span<const variable> variables() const noexcept { return variables_; }
    const dated_number& table(const term& t) const noexcept { return tables_[static_cast<std::size_t>(t.by.payload)]; }
    const host_call& call_of(const term& t) const noexcept { return calls_[static_cast<std::size_t>(t.by.payload)]; }

    /// All that a term can be, whatever the variables are.
    box whole(term_number t) const noexcept { return whole_[t]; }
    bool is_number(term_number t) const noexcept { return terms_[t].by.code == op::constant; }
    bool is_variable(term_number t) const noexcept { return terms_[t].by.code == op::fact; }

    /// Pairs of which the first is never more than the second: both ends of what is open.
    std::span<const term_box> ends() const noexcept { return ends_; }
    void note_ends(term_box b) {
        if (b.lo != b.hi && !is_number(b.lo) && !is_number(b.hi)) ends_.push_back(b);
    }

    /// Has a term been made that could leave the range of the machine's numbers? Then nothing can be searched.
    bool overflowed() const noexcept { return overflowed_; }

    std::uint32_t add_variable(kind of, box domain) {
        variables_.push_back({of, domain});
        return static_cast<std::uint32_t>(variables_.size() - 1);
    }
    term_number number(std::int64_t value) { return add({.by = {.code = op::constant, .payload = value}}); }
    term_number of_variable(std::uint32_t v) {
        const auto& [of, domain] = variables_[v];
        if (of != kind::choice && domain.lo == domain.hi) return number(domain.lo);
        return add({.by = {.code = op::fact, .of = of, .payload = v}});
    }
    /// Is the choice of a variable one of these options?
    term_number one_of(std::uint32_t v, std::int64_t options) {
        const std::int64_t all = variables_[v].domain.lo, first = all & (~all + 1);
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
        std::size_t at = 0;
        while (at < calls_.size() && !(calls_[at] == of)) ++at;
        if (at == calls_.size()) calls_.push_back(of);
        const term_number set = what == asked::some_option ? number(options) : 0;
        return add({.by = {.code = op::custom,
                           .of = of.of,
                           .mode = static_cast<std::uint8_t>(what),
                           .payload = static_cast<std::int64_t>(at)},
                    .from = {set}});
    }

    term_number negation(term_number a) {
        if (terms_[a].by.code == op::negation) return terms_[a].from[0];
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
            if (is_number(a) && counts_months(b)) return at_most(day_reached(b, whole_[a].lo), terms_[b].from[1]);
            if (is_number(b) && counts_months(a))
                return operate({.code = op::less}, terms_[a].from[1], day_reached(a, whole_[b].lo + 1));
            break;
        case op::equal:
            if (a == b) return number(1);
            break;
        case op::birthday: // one way to say it
            if (is_number(b) && has_months(12 * whole_[b].lo)) return months_after(a, 12 * whole_[b].lo);
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
            if (a == b || whole_[a].hi <= whole_[b].lo) return smallest ? a : b;
            if (whole_[b].hi <= whole_[a].lo) return smallest ? b : a;
            break;
        }
        default: break;
        }
        if (n.code == op::all || n.code == op::any) {
            const std::int64_t decides = n.code == op::any ? 1 : 0;
            if (is_number(a)) return terms_[a].by.payload == decides ? a : b;
            if (is_number(b)) return terms_[b].by.payload == decides ? b : a;
            if (are_opposite(a, b)) return number(decides);
        }
        if (is_commutative(n.code) && a > b) std::swap(a, b);
        return add({.by = plain(n), .from = {a, b}, .arguments = 2});
    }

    term_number choose(kind of, term_number condition, term_number then, term_number otherwise) {
        if (is_number(condition)) return terms_[condition].by.payload == 1 ? then : otherwise;
        if (then == otherwise) return then;
        if (terms_[condition].by.code == op::negation) return choose(of, terms_[condition].from[0], otherwise, then);
        if (of == kind::truth) {
            if (is_number(then))
                return whole_[then].lo == 1 ? any(condition, otherwise) : all(negation(condition), otherwise);
            if (is_number(otherwise))
                return whole_[otherwise].lo == 0 ? all(condition, then) : any(negation(condition), then);
        }
        return add({.by = {.code = op::choose, .of = of}, .from = {condition, then, otherwise}, .arguments = 3});
    }

    /// What a term gives over boxes of its arguments, each at the argument's own number; of a leaf what is there.
    box meaning(term_number t, const box* boxes) const noexcept {
        const term& of = terms_[t];
        switch (of.by.code) {
        case op::constant: return point(of.by.payload);
        case op::fact: return boxes[t];
        case op::one_of: return on_boxes<op::one_of>(of.by, boxes[of.from[0]]);
        case op::choose:
            return maatstaf::meaning<op::choose>::on_boxes(of.by, boxes[of.from[0]], boxes[of.from[1]],
                                                           boxes[of.from[2]]);
        case op::parameter: return looked_up(table(of), boxes[of.from[0]]);
        case op::custom: return called(of, boxes);
        default: return search::operate(of.by, boxes[of.from[0]], boxes[of.from[of.arguments - 1]]);
        }
    }

    /// Calls `visit` with each argument.
    void for_each_argument(term_number t, auto&& visit) const {
        const term& of = terms_[t];
        if (of.by.code == op::custom)
            for (const host_call::argument& a : call_of(of).arguments)
                for (const term_number from : a.terms) visit(from);
        for (std::size_t a = 0; a < of.arguments; ++a) visit(of.from[a]);
    }

private:
    static constexpr bool is_commutative(op code) noexcept {
        return code == op::all || code == op::any || code == op::equal || code == op::plus || code == op::times ||
               code == op::smallest || code == op::largest;
    }

    term_number one_of_others(std::uint32_t v, std::int64_t options) {
        return add({.by = {.code = op::one_of, .payload = options}, .from = {of_variable(v)}, .arguments = 1});
    }

    bool are_opposite(term_number a, term_number b) const noexcept {
        return (terms_[a].by.code == op::negation && terms_[a].from[0] == b) ||
               (terms_[b].by.code == op::negation && terms_[b].from[0] == a);
    }

    /// "At least 18 years old" and "from the eighteenth birthday on" become one comparison, of days.
    bool counts_months(term_number t) const noexcept {
        const op code = terms_[t].by.code;
        return (code == op::age || code == op::complete_months) && has_months(12 * whole_[t].lo - 12) &&
               has_months(12 * whole_[t].hi + 12);
    }
    static bool has_months(std::int64_t months) noexcept {
        return -calendar_months / 4 < months && months < calendar_months / 4;
    }
    /// The day on which an age or a number of months is reached.
    term_number day_reached(term_number t, std::int64_t at_least) {
        const term of = terms_[t];
        const std::int64_t within = std::clamp(at_least, whole_[t].lo, whole_[t].hi + 1); // the same day of reckoning
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

    static box looked_up(const dated_number& in, box day) noexcept {
        const auto first = in.values.begin() + static_cast<std::ptrdiff_t>(in.row_on(day.lo));
        const auto last = in.values.begin() + static_cast<std::ptrdiff_t>(in.row_on(day.hi));
        const auto [lo, hi] = std::minmax_element(first, last + 1);
        return {*lo, *hi};
    }

    box called(const term& of, const box* boxes) const noexcept {
        const host_call& call = call_of(of);
        const auto what = static_cast<asked>(of.by.mode);
        for (const host_call::argument& a : call.arguments)
            for (const term_number from : a.terms)
                if (boxes[from].lo != boxes[from].hi)
                    return what == asked::some_option ? box{0, 1} : call.function.domain;
        return point(asked_of(what, call.result(boxes), what == asked::some_option ? whole_[of.from[0]].lo : 0));
    }

    /// The program itself never overflows, which check.hpp has proved; what else is asked of its answers might.
    box watched_meaning(const term& t) noexcept {
        using watched_box = basic_box<watched>;
        const auto of = [&](std::size_t a) {
            const box whole = whole_[t.from[a]];
            return watched_box{watched{whole.lo}, watched{whole.hi}};
        };
        const takes arguments = info(t.by.code).arguments;
        if (arguments == takes::date || arguments == takes::dates || arguments == takes::date_count)
            for (std::size_t a = 0; a < t.arguments; ++a)
                overflowed_ |= of(a).lo.value < -calendar_days || of(a).hi.value > calendar_days;
        const watched_box result = search::operate(t.by, of(0), of(t.arguments - 1U));
        overflowed_ |= result.lo.overflowed || result.hi.overflowed;
        return overflowed_ ? point(0) : box{result.lo.value, result.hi.value};
    }

    box whole_of(const term& t) noexcept {
        const auto n = static_cast<term_number>(terms_.size() - 1); // it stands there already
        switch (t.by.code) {
        case op::fact: return variables_[static_cast<std::size_t>(t.by.payload)].domain;
        case op::constant:
        case op::one_of:
        case op::choose:
        case op::parameter:
        case op::custom: return meaning(n, whole_.data());
        default: return watched_meaning(t);
        }
    }

    term_number add(const term& t) {
        if (2 * terms_.size() >= places_.size()) grow();
        std::size_t at = place_of(t);
        if (places_[at] != nothing) return places_[at];
        terms_.push_back(t);
        whole_.push_back({});
        const box whole = whole_.back() = whole_of(t);
        if (t.by.code != op::constant && t.by.code != op::fact && whole.lo == whole.hi) {
            terms_.pop_back();
            whole_.pop_back();
            const term_number folded = number(whole.lo);
            return folded;
        }
        return places_[at] = size() - 1;
    }

    std::size_t place_of(const term& t) const noexcept {
        std::uint64_t mixed = static_cast<std::uint64_t>(t.by.payload) * 31 +
                              static_cast<std::uint64_t>(t.by.code) * 7 + static_cast<std::uint64_t>(t.by.of) * 3 +
                              t.by.mode;
        for (const term_number from : t.from) mixed = (mixed ^ from) * 0x9e3779b97f4a7c15u;
        std::size_t at = static_cast<std::size_t>(mixed >> 20) & (places_.size() - 1);
        while (places_[at] != nothing && !(terms_[places_[at]] == t)) at = (at + 1) & (places_.size() - 1);
        return at;
    }

    void grow() {
        places_.assign(places_.empty() ? 1024 : 2 * places_.size(), nothing);
        for (term_number n = 0; n < size(); ++n) places_[place_of(terms_[n])] = n;
    }

    static constexpr term_number nothing = ~term_number{0};

    std::vector<term> terms_;
    std::vector<box> whole_;
    std::vector<variable> variables_;
    std::vector<dated_number> tables_;
    std::vector<host_call> calls_;
    std::vector<term_box> ends_;
    std::vector<term_number> places_; ///< a hash table of the terms
    bool overflowed_ = false;
};

} // namespace maatstaf::search
