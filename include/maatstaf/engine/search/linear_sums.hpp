// Terms as sums of numbers that cannot be taken apart: "the norm less the income" is once the norm and minus once the income,
// whatever the norm comes to behind its conditions. What is the same is one part; where a part is equal to a sum of others,
// these stand for it.
#pragma once

#include "congruence.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace maatstaf::search {

/// factor[0] x part[0] + … + constant; the parts in order, each once, no factor 0.
struct linear_sum {
    std::vector<std::pair<term_number, std::int64_t>> parts{};
    std::int64_t constant = 0;
};

/// factor x sum + more; nothing where it would leave the machine's range.
inline std::optional<linear_sum> added(const linear_sum& a, std::int64_t factor, const linear_sum& b) {
    linear_sum result;
    bool left = false;
    const auto plus = [&](std::int64_t x, std::int64_t y) {
        std::int64_t product = 0, r = 0;
        left |= __builtin_mul_overflow(factor, y, &product) || __builtin_add_overflow(x, product, &r);
        return r;
    };
    auto x = a.parts.begin();
    auto y = b.parts.begin();
    while (x != a.parts.end() || y != b.parts.end()) {
        const bool of_a = y == b.parts.end() || (x != a.parts.end() && x->first <= y->first);
        const bool of_b = x == a.parts.end() || (y != b.parts.end() && y->first <= x->first);
        const term_number part = of_a ? x->first : y->first;
        const std::int64_t times = plus(of_a ? x->second : 0, of_b ? y->second : 0);
        if (times != 0) result.parts.push_back({part, times});
        if (of_a) ++x;
        if (of_b) ++y;
    }
    result.constant = plus(a.constant, b.constant);
    return left ? std::nullopt : std::optional{std::move(result)};
}

class linear_sums {
public:
    static constexpr std::size_t most_parts = 8;

    explicit linear_sums(const terms& of) : terms_(of) {}

    void begin() {
        sums_.assign(terms_.size(), std::nullopt);
        instead_.assign(terms_.size(), congruence::no_term);
        equal_.assign(terms_.size(), congruence::no_term);
        visited_.assign(terms_.size(), 0);
        visits_ = 0;
    }

    /// After the congruences were gathered from the same boxes, which stay there while the sums are used.
    void gather(const contraction& now, const congruence& same) {
        for (const term_number t : now.cone()) {
            sums_[t].reset();
            instead_[t] = congruence::no_term;
            if (same.first_step(t).next == t && !same.was_closed(t)) sums_[t] = taken_apart(now, same, t);
        }
        for (const term_number t : now.cone())
            if (terms_[t].by.code == op::equal && now[t].lo == 1) replace(now, same, t);
    }

    bool is_comparison(term_number t) const noexcept {
        return terms_[t].by.code == op::at_most || terms_[t].by.code == op::equal;
    }

    /// Of a comparison the first less the second that it compares; of any other term what it is, if it can be taken apart.
    std::optional<linear_sum> of(const contraction& now, const congruence& same, term_number t) const {
        const auto [a, b, unused] = terms_[t].from;
        if (!is_comparison(t)) return sums_[t] ? expanded(now, same, *sums_[t]) : std::nullopt;
        if (!now.is_open(a) && !now.is_open(b)) return std::nullopt;
        const auto sum = added(sum_of(now, same, a), -1, sum_of(now, same, b));
        return sum ? expanded(now, same, *sum) : std::nullopt;
    }

    /// Adds to the reasons of `same` what counts for that sum.
    void explain(congruence& same, term_number of) {
        begin_visits();
        open_.assign(terms_[of].from, terms_[of].from + terms_[of].arguments);
        while (!open_.empty()) {
            const term_number t = open_.back();
            open_.pop_back();
            if (!is_first_visit(t)) continue;
            if (same.was_closed(t)) {
                same.because.push_back(t);
            } else if (same.first_step(t).next != t) {
                same.note_step(t);
                open_.push_back(same.first_step(t).next);
            } else {
                const term_number first = same.same_as(t);
                same.explain(t, first);
                if (first != t && !is_first_visit(first)) continue;
                if (sums_[first])
                    open_.insert(open_.end(), terms_[first].from, terms_[first].from + terms_[first].arguments);
                if (instead_[first] == congruence::no_term) continue;
                same.because.push_back(equal_[first]);
                const auto [a, b, unused] = terms_[equal_[first]].from;
                same.explain(a == instead_[first] ? b : a, first);
                open_.push_back(instead_[first]);
            }
        }
    }

private:
    /// A term as a sum, of which it is one part itself where it is no other.
    linear_sum sum_of(const contraction& now, const congruence& same, term_number t) const {
        const term_number first = same.same_as(t);
        if (same.was_closed(first)) return {{}, now[first].lo};
        if (sums_[first]) return *sums_[first];
        return {{{first, 1}}, 0};
    }

    std::optional<linear_sum> taken_apart(const contraction& now, const congruence& same, term_number t) const {
        const auto [a, b, unused] = terms_[t].from;
        std::optional<linear_sum> sum;
        switch (terms_[t].by.code) {
        case op::plus:
        case op::plus_days: sum = added(sum_of(now, same, a), 1, sum_of(now, same, b)); break;
        case op::minus: sum = added(sum_of(now, same, a), -1, sum_of(now, same, b)); break;
        case op::times:
            for (const auto& [factor, of] : {std::pair{a, b}, std::pair{b, a}})
                if (!sum && same.was_closed(factor)) sum = added({}, now[factor].lo, sum_of(now, same, of));
            break;
        default: break;
        }
        return sum && sum->parts.size() <= most_parts ? sum : std::nullopt;
    }

    /// Where a part is equal to a sum of others, these stand for it.
    void replace(const contraction& now, const congruence& same, term_number equal) {
        const auto [a, b, unused] = terms_[equal].from;
        for (const auto& [side, other] : {std::pair{a, b}, std::pair{b, a}}) {
            const term_number part = same.same_as(side);
            if (same.was_closed(part) || sums_[part] || instead_[part] != congruence::no_term) continue;
            if (leads_to(now, same, other, part)) continue;
            instead_[part] = other;
            equal_[part] = equal;
            return;
        }
    }

    /// Is it, or does it stand for, a sum with that part? Also where others take it out again.
    bool leads_to(const contraction& now, const congruence& same, term_number t, term_number part) {
        begin_visits();
        open_.assign(1, t);
        while (!open_.empty()) {
            const linear_sum sum = sum_of(now, same, open_.back());
            open_.pop_back();
            for (const auto& [of, factor] : sum.parts) {
                if (of == part) return true;
                if (is_first_visit(of) && instead_[of] != congruence::no_term) open_.push_back(instead_[of]);
            }
        }
        return false;
    }

    /// With what stands for its parts.
    std::optional<linear_sum> expanded(const contraction& now, const congruence& same, linear_sum sum) const {
        for (std::size_t n = 0; n < sum.parts.size();) {
            const auto [part, factor] = sum.parts[n];
            if (instead_[part] == congruence::no_term) {
                ++n;
                continue;
            }
            sum.parts.erase(sum.parts.begin() + static_cast<std::ptrdiff_t>(n));
            auto more = added(sum, factor, sum_of(now, same, instead_[part]));
            if (!more || more->parts.size() > most_parts) return std::nullopt;
            sum = std::move(*more);
            n = 0;
        }
        return sum;
    }

    void begin_visits() noexcept { ++visits_; }
    bool is_first_visit(term_number t) noexcept { return std::exchange(visited_[t], visits_) != visits_; }

    const terms& terms_;
    std::vector<std::optional<linear_sum>> sums_; ///< of terms that are sums of others
    std::vector<term_number> instead_, equal_;    ///< what stands for a part, and the comparison that says so
    std::vector<term_number> open_;
    std::vector<std::uint64_t> visited_;
    std::uint64_t visits_ = 0;
};

} // namespace maatstaf::search
