// What sums say that boxes forget: "the norm less the income is at least two cents" and "the income and one cent more is at
// least the norm" have no box that is empty, and yet both cannot be. What is known of one sum is known of all that are
// multiples of it but for a number.
#pragma once

#include "linear_sums.hpp"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf::search {

class linear_bounds {
public:
    explicit linear_bounds(const terms& of) : terms_(of), sums_(of) {}

    void begin() { sums_.begin(); }

    /// After the congruences were gathered from the same boxes. False: contradicted.
    bool contract(contraction& now, congruence& same) {
        gather(now, same);
        for (const auto& [parts, known] : known_)
            if (known.lo.value > known.hi.value) {
                same.because.clear();
                explain(same, known.lo, parts);
                explain(same, known.hi, parts);
                return now.contradict(same.because);
            }
        for (const auto& [t, value] : constants_)
            if (!follow_constant(now, same, t, value)) return false;
        for (const use& u : uses_)
            if (!follow(now, same, u)) return false;
        return true;
    }

    /// Calls `visit(lower, upper, more, because)` with what sums say of two terms: lower <= upper + more.
    void for_each_difference(congruence& same, auto&& visit) {
        for (const auto& entry : known_) {
            const sum_parts& parts = entry.first;
            const bounds& known = entry.second;
            if (parts.size() != 2 || parts[0].second != 1 || parts[1].second != -1) continue;
            const auto say = [&](term_number lower, term_number upper, const bound& by, std::int64_t more) {
                if (by.by == congruence::no_term) return;
                same.because.clear();
                explain(same, by, parts);
                visit(lower, upper, more, std::span<const term_number>{same.because});
            };
            say(parts[0].first, parts[1].first, known.hi, known.hi.value);
            say(parts[1].first, parts[0].first, known.lo, -known.lo.value);
        }
    }

private:
    using sum_parts = std::vector<std::pair<term_number, std::int64_t>>;

    /// A bound, and the term that says it; none: the boxes of the parts do.
    struct bound {
        std::int64_t value = 0;
        term_number by = congruence::no_term;
    };
    struct bounds {
        bound lo{}, hi{};
    };
    /// What a term is of a sum: a comparison says that factor x sum + constant is at most 0 (or is 0), another term is that.
    struct use {
        term_number term = 0;
        std::int64_t factor = 1, constant = 0;
        const sum_parts* parts = nullptr;
        bounds* known = nullptr;
    };

    void gather(const contraction& now, const congruence& same) {
        sums_.gather(now, same);
        known_.clear();
        uses_.clear();
        constants_.clear();
        for (const term_number t : now.cone())
            if (auto sum = sums_.of(now, same, t)) use_sum(now, t, std::move(*sum));
    }

    void use_sum(const contraction& now, term_number t, linear_sum sum) {
        if (sum.parts.empty()) return constants_.push_back({t, sum.constant});
        if (std::abs(sum.constant) > most_sum || terms_.whole(t).lo < -most_sum || terms_.whole(t).hi > most_sum)
            return;
        std::int64_t common = 0;
        for (const auto& [part, factor] : sum.parts) {
            const box of_part = terms_.whole(part);
            if (std::abs(factor) > most_factor || of_part.lo < -most_value || of_part.hi > most_value) return;
            common = std::gcd(common, factor);
        }
        if (sum.parts.front().second < 0) common = -common;
        for (auto& [part, factor] : sum.parts) factor /= common;
        const auto [at, is_new] = known_.try_emplace(std::move(sum.parts));
        if (is_new) at->second = from_parts(now, at->first);
        uses_.push_back({t, common, sum.constant, &at->first, &at->second});
        const box of_term = now[t];
        if (!sums_.is_comparison(t)) {
            say_least(uses_.back(), of_term.lo);
            say_most(uses_.back(), of_term.hi);
            return;
        }
        const bool equal = terms_[t].by.code == op::equal;
        if (of_term.lo == 1) {
            say_most(uses_.back(), 0);
            if (equal) say_least(uses_.back(), 0);
        } else if (of_term.hi == 0 && !equal) {
            say_least(uses_.back(), 1);
        }
    }

    static bounds from_parts(const contraction& now, const sum_parts& parts) {
        bounds result;
        for (const auto& [part, factor] : parts) {
            const box of_part = now[part];
            result.lo.value += factor * (factor < 0 ? of_part.hi : of_part.lo);
            result.hi.value += factor * (factor < 0 ? of_part.lo : of_part.hi);
        }
        return result;
    }

    /// factor x sum + constant is at least, or at most, so much.
    static void say_least(const use& u, std::int64_t value) {
        const std::int64_t quotient = calendar::floor_divide(u.constant - value, std::abs(u.factor));
        u.factor < 0 ? lower(u, quotient) : raise(u, -quotient);
    }
    static void say_most(const use& u, std::int64_t value) {
        const std::int64_t quotient = calendar::floor_divide(value - u.constant, std::abs(u.factor));
        u.factor < 0 ? raise(u, -quotient) : lower(u, quotient);
    }
    static void raise(const use& u, std::int64_t least) {
        if (least > u.known->lo.value) u.known->lo = {least, u.term};
    }
    static void lower(const use& u, std::int64_t most) {
        if (most < u.known->hi.value) u.known->hi = {most, u.term};
    }

    /// Adds to the reasons what a bound rests on.
    void explain(congruence& same, const bound& of, const sum_parts& parts) {
        if (of.by == congruence::no_term) {
            for (const auto& [part, factor] : parts) same.because.push_back(part);
            return;
        }
        same.because.push_back(of.by);
        sums_.explain(same, of.by);
    }

    /// All parts fall out.
    bool follow_constant(contraction& now, congruence& same, term_number t, std::int64_t value) {
        if (sums_.is_comparison(t)) value = terms_[t].by.code == op::equal ? value == 0 : value <= 0;
        if (now[t] == point(value)) return true;
        same.because.clear();
        sums_.explain(same, t);
        return now.follow(t, point(value), same.because);
    }

    bool follow(contraction& now, congruence& same, const use& u) {
        const bounds& known = *u.known;
        const bound &least = u.factor < 0 ? known.hi : known.lo, &most = u.factor < 0 ? known.lo : known.hi;
        const std::int64_t lo = u.factor * least.value + u.constant, hi = u.factor * most.value + u.constant;
        const auto say = [&](box value, std::initializer_list<const bound*> by) {
            same.because.clear();
            sums_.explain(same, u.term);
            for (const bound* b : by) explain(same, *b, *u.parts);
            return now.follow(u.term, value, same.because);
        };
        if (!sums_.is_comparison(u.term)) {
            if (lo > now[u.term].lo && least.by != u.term && !say({lo, INT64_MAX}, {&least})) return false;
            return hi >= now[u.term].hi || most.by == u.term || say({INT64_MIN, hi}, {&most});
        }
        if (!now.is_open(u.term)) return true;
        if (terms_[u.term].by.code == op::at_most) {
            if (hi <= 0) return say(point(1), {&most});
            return lo <= 0 || say(point(0), {&least});
        }
        if (lo > 0) return say(point(0), {&least});
        if (hi < 0) return say(point(0), {&most});
        return lo != 0 || hi != 0 || say(point(1), {&least, &most});
    }

    // With these nothing leaves the machine's range.
    static_assert(linear_sums::most_parts <= 8);
    static constexpr std::int64_t most_factor = std::int64_t{1} << 10, most_value = std::int64_t{1} << 46,
                                  most_sum = std::int64_t{1} << 60;

    const terms& terms_;
    linear_sums sums_;
    std::map<sum_parts, bounds> known_;
    std::vector<use> uses_;
    std::vector<std::pair<term_number, std::int64_t>> constants_; ///< terms of which all parts fall out
};

} // namespace maatstaf::search
