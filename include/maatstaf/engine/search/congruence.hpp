// What is the same although it is written otherwise: what a `choose` comes to once its condition is decided, and what the same
// operator gives for the same arguments. "The norm in one case is less than the norm in the other" has no box that is empty; but
// once both rest on the same branches with the same facts, the two are one number.
#pragma once

#include "contract.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf::search {

class congruence {
public:
    static constexpr term_number no_term = ~term_number{0};

    /// To a term that is the same, for what is decided of some others.
    struct step {
        term_number next = 0;
        term_number because[2]{no_term, no_term};
    };

    explicit congruence(const terms& of) : terms_(of) {}

    void begin() {
        same_.assign(terms_.size(), no_term);
        steps_.assign(terms_.size(), {});
        closed_.assign(terms_.size(), 0);
        twins_.clear();
    }

    /// What is the same, as far as things are decided now. That stays so while more is supposed.
    void gather(const contraction& now) {
        twins_.clear();
        keys_.assign(std::bit_ceil(4 * now.cone().size() + 4), no_term);
        for (const term_number t : now.cone()) {
            closed_[t] = !is_variable_of_choice(t) && !now.is_open(t);
            steps_[t] = closed_[t] != 0 ? step{t} : step_from(now, t);
            same_[t] = steps_[t].next == t ? t : same_[steps_[t].next];
            if (is_operated(t)) find_twin(now, t);
            if (closed_[t] != 0) same_[t] = first_with_value(now, t);
        }
    }

    /// The first of all terms that are the same as this one.
    term_number same_as(term_number t) const noexcept { return same_[t]; }
    bool are_same(term_number a, term_number b) const noexcept { return same_[a] == same_[b]; }

    /// What is the same has one box. False: contradicted.
    bool contract(contraction& now) {
        for (const auto& [t, twin] : twins_) {
            if (now[t] == now[twin]) continue;
            because.clear();
            explain_arguments(t, twin);
            because.push_back(twin);
            if (!now.follow(t, now[twin], because)) return false;
            because.back() = t;
            if (!now.follow(twin, now[t], because)) return false;
        }
        for (const term_number t : now.cone()) {
            const term& of = terms_[t];
            if ((of.by.code != op::at_most && of.by.code != op::equal) || !now.is_open(t)) continue;
            if (!are_same(of.from[0], of.from[1])) continue;
            because.clear();
            explain(of.from[0], of.from[1]);
            if (!now.follow(t, point(1), because)) return false;
        }
        return true;
    }

    bool was_closed(term_number t) const noexcept { return closed_[t] != 0; }
    /// What a term comes to in one step, for what some terms decide; itself, where there is nothing simpler.
    const step& first_step(term_number t) const noexcept { return steps_[t]; }

    /// Adds to `because` what counts for the first step of a term.
    void note_step(term_number t) {
        for (const term_number by : steps_[t].because)
            if (by != no_term) because.push_back(by);
    }

    /// Adds to `because` all terms that count for it that these two are the same.
    void explain(term_number a, term_number b) {
        explained_.clear();
        open_.assign(1, {a, b});
        explain_open();
    }

    std::vector<term_number> because; ///< since it was cleared

private:
    /// One step nearer to what a term comes to; to itself if there is nothing simpler.
    step step_from(const contraction& now, term_number t) const noexcept {
        const term& of = terms_[t];
        const auto [a, b, c] = of.from;
        switch (of.by.code) {
        case op::choose:
            if (!now.is_open(a)) return {now[a].lo == 1 ? b : c, {a, no_term}};
            break;
        case op::all:
        case op::any: {
            const box neutral = point(of.by.code == op::all ? 1 : 0);
            if (now[a] == neutral) return {b, {a, no_term}};
            if (now[b] == neutral) return {a, {b, no_term}};
            break;
        }
        case op::smallest:
        case op::largest: {
            const bool smallest = of.by.code == op::smallest;
            if (now[a].hi <= now[b].lo) return {smallest ? a : b, {a, b}};
            if (now[b].hi <= now[a].lo) return {smallest ? b : a, {a, b}};
            break;
        }
        default: break;
        }
        return {t};
    }

    bool is_variable_of_choice(term_number t) const noexcept {
        return terms_.is_variable(t) && terms_[t].by.of == kind::choice;
    }
    /// Open, and nothing simpler.
    bool is_plain(term_number t) const noexcept { return same_[t] == t && closed_[t] == 0; }
    /// Calls of the host are left as they are.
    bool is_operated(term_number t) const noexcept {
        const op code = terms_[t].by.code;
        return code != op::constant && code != op::fact && code != op::custom;
    }

    /// The arguments of two twins that are the same stand at the same place.
    std::array<term_number, 3> arguments_in_order(term_number t) const noexcept {
        const term& of = terms_[t];
        std::array<term_number, 3> from{of.from[0], of.from[1], of.from[2]};
        if (is_commutative(of.by.code) && same_[from[0]] > same_[from[1]]) std::swap(from[0], from[1]);
        return from;
    }
    bool are_twins(const contraction& now, term_number a, term_number b) const {
        const term &x = terms_[a], &y = terms_[b];
        const bool of_days = x.by.code == op::parameter && y.by.code == op::parameter && x.from[0] == y.from[0];
        if (of_days) return rows_of(now, a) == rows_of(now, b);
        if (!(x.by == y.by) || x.arguments != y.arguments) return false;
        const auto of_x = arguments_in_order(a), of_y = arguments_in_order(b);
        for (std::size_t n = 0; n < x.arguments; ++n)
            if (same_[of_x[n]] != same_[of_y[n]]) return false;
        return true;
    }

    /// What is left of a dated number for the days that are left.
    struct rows {
        std::span<const std::int64_t> days, values;
        friend bool operator==(const rows& a, const rows& b) {
            return std::equal(a.days.begin(), a.days.end(), b.days.begin(), b.days.end()) &&
                   std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end());
        }
    };
    rows rows_of(const contraction& now, term_number t) const noexcept {
        const dated_number& in = terms_.table(terms_[t]);
        const box day = now[terms_[t].from[0]];
        const std::size_t first = in.row_on(day.lo), more = in.row_on(day.hi) - first;
        return {std::span{in.days}.subspan(first, more), std::span{in.values}.subspan(first, more + 1)};
    }

    term_number first_with_value(const contraction& now, term_number t) {
        std::size_t at = mixed(static_cast<std::uint64_t>(now[t].lo)) & (keys_.size() - 1);
        for (; keys_[at] != no_term; at = (at + 1) & (keys_.size() - 1)) {
            const term_number other = keys_[at] & ~value_bit;
            if ((keys_[at] & value_bit) != 0 && now[other] == now[t]) return other;
        }
        keys_[at] = t | value_bit;
        return t;
    }

    /// One that stands for others of its operator comes to nothing else: what it is the same as, twins say one by one.
    void find_twin(const contraction& now, term_number t) {
        const term& of = terms_[t];
        const auto from = arguments_in_order(t);
        std::uint64_t key = static_cast<std::uint64_t>(of.by.code) * 7;
        if (of.by.code != op::parameter) key += static_cast<std::uint64_t>(of.by.payload) * 31;
        else
            for (const std::int64_t value : rows_of(now, t).values)
                key = mixed(key ^ static_cast<std::uint64_t>(value));
        for (std::size_t n = 0; n < of.arguments; ++n) key = mixed(key ^ same_[from[n]]);
        std::size_t at = key & (keys_.size() - 1);
        for (; keys_[at] != no_term; at = (at + 1) & (keys_.size() - 1)) {
            const term_number other = keys_[at];
            if ((other & value_bit) != 0 || !are_twins(now, other, t)) continue;
            twins_.push_back({t, other});
            if (is_plain(t) && is_plain(other)) same_[t] = other;
            return;
        }
        keys_[at] = t;
    }

    static constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
        x *= 0x9e3779b97f4a7c15u;
        return x ^ x >> 29;
    }

    void explain_arguments(term_number a, term_number b) {
        explained_.clear();
        open_.clear();
        open_arguments(a, b);
        explain_open();
    }
    void open_arguments(term_number a, term_number b) {
        if (!(terms_[a].by == terms_[b].by)) because.push_back(terms_[a].from[0]); // two dated numbers, on some days
        const auto of_a = arguments_in_order(a), of_b = arguments_in_order(b);
        for (std::size_t n = 0; n < terms_[a].arguments; ++n) open_.push_back({of_a[n], of_b[n]});
    }

    void explain_open() {
        while (!open_.empty()) {
            auto [a, b] = open_.back();
            open_.pop_back();
            if (a > b) std::swap(a, b);
            if (a == b || !explained_.insert({a, b}).second) continue;
            const term_number later = steps_[b].next != b ? b : a; // which goes on; neither: they are twins, or numbers
            if (closed_[a] != 0 && closed_[b] != 0) {
                because.insert(because.end(), {a, b});
            } else if (steps_[later].next == later) {
                open_arguments(a, b);
            } else {
                note_step(later);
                open_.push_back({steps_[later].next, later == a ? b : a});
            }
        }
    }

    static constexpr term_number value_bit = term_number{1} << 31;

    const terms& terms_;
    std::vector<term_number> same_;
    std::vector<step> steps_;
    std::vector<std::uint8_t> closed_; ///< was it one number
    std::vector<std::pair<term_number, term_number>> twins_;
    std::vector<term_number> keys_; ///< a hash table: operators with their arguments, and numbers
    std::vector<std::pair<term_number, term_number>> open_;
    std::set<std::pair<term_number, term_number>> explained_;
};

} // namespace maatstaf::search
