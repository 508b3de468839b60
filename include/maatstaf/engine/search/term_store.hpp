// All terms of a search, each kept once, with all that it can be; and what a term gives. How terms are made stands in terms.hpp.
#pragma once

#include "term.hpp"

#include <maatstaf/engine/check.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// A fact of a case: one value out of `domain`, of a choice one option.
struct variable {
    kind of = kind::truth;
    box domain{};
};

class term_store {
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

protected:
    /// The term itself, or the one that was there already, or the number that it always is.
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
            return add({.by = {.code = op::constant, .payload = whole.lo}});
        }
        return places_[at] = size() - 1;
    }

    template <class Thing>
    static std::int64_t keep(std::vector<Thing>& in, const Thing& thing) {
        const auto at = std::find(in.begin(), in.end(), thing);
        const auto place = at - in.begin();
        if (at == in.end()) in.push_back(thing);
        return place;
    }

    std::vector<dated_number> tables_;
    std::vector<host_call> calls_;

private:
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
    std::vector<term_box> ends_;
    std::vector<term_number> places_; ///< a hash table of the terms
    bool overflowed_ = false;
};

} // namespace maatstaf::search
