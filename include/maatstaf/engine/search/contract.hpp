// What is left of every term when some terms are wanted: a box stands on each, and what one box says about others is passed
// on, forward by the meanings of the operators and backward by their inverses, until nothing changes. Every step is kept with
// its reasons, so that it can be taken back, and so that a contradiction tells which decisions led to it.
#pragma once

#include "inverse.hpp"
#include "terms.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// Something that may be supposed of a term: at most `value`, more than that, or, of a choice, one of some options.
struct supposition {
    enum class form : std::uint8_t { at_most, more, among };
    term_number of = 0;
    form what = form::at_most;
    std::int64_t value = 0;

    constexpr box allowed() const noexcept {
        switch (what) {
        case form::at_most: return {INT64_MIN, value};
        case form::more: return {value + 1, INT64_MAX};
        case form::among: return point(value);
        }
        return {};
    }
    constexpr supposition opposite() const noexcept {
        if (what == form::among) return {of, what, ~value};
        return {of, what == form::more ? form::at_most : form::more, value};
    }
};

class contraction {
public:
    explicit contraction(const terms& of, bool backward = true) : terms_(of), backward_(backward) {}

    /// Begins anew, with the terms that these rest on. No box is narrowed yet.
    void begin(std::span<const term_number> wanted) {
        boxes_.assign(terms_.size(), {});
        latest_.assign(terms_.size(), -1);
        queued_.assign(terms_.size(), 0);
        narrowings_.assign(terms_.size(), 0);
        blame_.assign(terms_.size(), 0);
        contradictions_ = 0;
        trail_.clear();
        pool_.clear();
        levels_.assign(1, {});
        queue_.clear();
        next_ = 0;
        collect(wanted);
        for (const term_number t : cone_) {
            boxes_[t] = terms_.whole(t);
            enqueue(t);
        }
    }

    /// What the wanted terms rest on and they themselves, each after what it rests on.
    std::span<const term_number> cone() const noexcept { return cone_; }
    bool rests_on(term_number t) const noexcept { return t < in_cone_.size() && in_cone_[t] != 0; }
    box operator[](term_number t) const noexcept { return boxes_[t]; }
    /// How often it led to a contradiction, lately.
    std::uint32_t blame(term_number t) const noexcept { return blame_[t]; }
    std::size_t level() const noexcept { return levels_.size() - 1; }
    const supposition& supposed_at(std::size_t level) const noexcept { return levels_[level].supposed; }

    /// Is so, whatever is supposed; false: contradicted.
    bool want(term_number t, box value) { return narrow(t, value, {.why = cause::wanted}); }

    /// One supposition more, on a level of its own.
    bool suppose(const supposition& s) {
        levels_.push_back({s, trail_.size()});
        forget_narrowings();
        return narrow(s.of, s.allowed(), {.why = cause::supposed});
    }

    /// Takes back what was supposed above that level, with all that came of it.
    void back_to(std::size_t level) {
        if (level + 1 < levels_.size()) {
            const std::size_t first = levels_[level + 1].first;
            while (trail_.size() > first) {
                const step& last = trail_.back();
                boxes_[last.term] = last.before;
                latest_[last.term] = last.previous;
                if (last.because.size > 0) pool_.resize(last.because.first);
                trail_.pop_back();
            }
            levels_.resize(level + 1);
        }
        for (const term_number t : queue_) queued_[t] = 0;
        queue_.clear();
        next_ = 0;
    }

    /// The opposite of a supposition that failed, which follows from those at some levels, all of which still stand.
    bool learn(const supposition& s, std::span<const std::uint32_t> from_levels) {
        forget_narrowings();
        const reason r{cause::learned, 0, false, 0, pool_.size(), from_levels.size()};
        pool_.insert(pool_.end(), from_levels.begin(), from_levels.end());
        return narrow(s.of, s.allowed(), r);
    }

    /// What follows from the boxes of some terms; of which `because` are all that counted.
    bool follow(term_number t, box value, std::span<const term_number> because) {
        const reason r{cause::explained, 0, false, 0, pool_.size(), because.size()};
        pool_.insert(pool_.end(), because.begin(), because.end());
        return narrow(t, value, r);
    }

    /// What is known of these terms cannot be.
    bool contradict(std::span<const term_number> because) {
        contradiction_ = {because.front(), {cause::explained, 0, false, 0, pool_.size(), because.size()}};
        pool_.insert(pool_.end(), because.begin(), because.end());
        return false;
    }

    bool is_settled() const noexcept { return next_ == queue_.size(); }

    /// Passes on until nothing changes. False: contradicted.
    bool contract() {
        while (next_ < queue_.size()) {
            const term_number t = queue_[next_++];
            queued_[t] = 0;
            if (!contract(t)) return false;
        }
        queue_.clear();
        next_ = 0;
        return true;
    }

    /// After a contradiction: the levels of all suppositions that led to it, in order.
    std::span<const std::uint32_t> levels_to_blame() {
        counted_.assign(trail_.size(), 0);
        blamed_.assign(levels_.size(), 0);
        before_.assign(latest_.begin(), latest_.end());
        if (++contradictions_ % half_life == 0)
            for (const term_number t : cone_) blame_[t] /= 2;
        count_latest(contradiction_.term);
        count(contradiction_.because, level());
        for (std::size_t e = trail_.size(); e-- > 0;) {
            const step& s = trail_[e];
            before_[s.term] = s.previous;
            if (counted_[e] == 0) continue;
            ++blame_[s.term];
            if (!s.alone) count_latest(s.term);
            count(s.because, s.level);
        }
        levels_blamed_.clear();
        for (std::uint32_t l = 1; l < levels_.size(); ++l)
            if (blamed_[l] != 0) levels_blamed_.push_back(l);
        return levels_blamed_;
    }

private:
    enum class cause : std::uint8_t { wanted, supposed, learned, explained, operated };
    struct reason {
        cause why = cause::wanted;
        std::uint8_t because = 0; ///< operated: as `narrowed`
        bool of_itself = false;   ///< operated: what was left of the term itself counted too
        term_number by = 0;       ///< operated: the term whose operator it is
        std::size_t first = 0;    ///< learned, explained: where in the pool
        std::size_t size = 0;
    };
    struct step {
        term_number term = 0;
        std::int32_t previous = -1; ///< the step before it of the same term
        std::uint32_t level = 0;
        bool alone = false; ///< what was known of the term before does not count
        box before{};
        reason because{};
    };
    struct supposed_level {
        supposition supposed{};
        std::size_t first = 0; ///< step
    };
    struct failure {
        term_number term = 0;
        reason because{};
    };

    void collect(std::span<const term_number> wanted) {
        cone_.clear();
        in_cone_.assign(terms_.size(), 0);
        for (const term_number t : wanted) in_cone_[t] = 1;
        first_user_.assign(terms_.size() + 2, 0);
        for (term_number t = terms_.size(); t-- > 0;) {
            if (in_cone_[t] == 0) continue;
            cone_.push_back(t);
            terms_.for_each_argument(t, [&](term_number from) {
                in_cone_[from] = 1;
                ++first_user_[from + 2];
            });
        }
        std::reverse(cone_.begin(), cone_.end());
        for (std::size_t t = 2; t < first_user_.size(); ++t) first_user_[t] += first_user_[t - 1];
        users_.resize(first_user_.back());
        for (const term_number t : cone_)
            terms_.for_each_argument(t, [&](term_number from) { users_[first_user_[from + 1]++] = t; });
    }

    void enqueue(term_number t) {
        if (queued_[t] != 0) return;
        queued_[t] = 1;
        queue_.push_back(t);
    }

    void forget_narrowings() noexcept {
        for (const term_number t : cone_) narrowings_[t] = 0;
    }

    kind kind_of(term_number t) const noexcept {
        return terms_.is_variable(t) && terms_[t].by.of == kind::choice ? kind::choice : kind::count;
    }

    bool narrow(term_number t, box value, const reason& because) {
        const box before = boxes_[t];
        const kind of = kind_of(t);
        const box both = intersection(before, value, of);
        if (both == before) return true;
        if (!is_possible(both, of)) {
            contradiction_ = {t, because};
            return false;
        }
        if (of != kind::choice && is_shaving(t, before, both)) return true;
        trail_.push_back(
            {t, latest_[t], static_cast<std::uint32_t>(level()), both == value && !because.of_itself, before, because});
        latest_[t] = static_cast<std::int32_t>(trail_.size()) - 1;
        boxes_[t] = both;
        enqueue(t);
        for (std::size_t u = first_user_[t]; u < first_user_[t + 1]; ++u) enqueue(users_[u]);
        return true;
    }

    /// Two open terms, each of which has to be less than the other, would lose one cent at a time; halving is for that.
    bool is_shaving(term_number t, box before, box after) noexcept {
        const auto width = [](box b) { return static_cast<std::uint64_t>(b.hi) - static_cast<std::uint64_t>(b.lo); };
        if (++narrowings_[t] <= most_narrowings) return false;
        return width(after) > 0 && width(before) - width(after) < width(before) / 4;
    }

    bool contract(term_number t) {
        const term& of = terms_[t];
        if (of.by.code == op::constant || of.by.code == op::fact) return true;
        if (!narrow(t, terms_.meaning(t, boxes_.data()), forward(t, forward_reason(of)))) return false;
        if (!backward_) return true;
        const box result = boxes_[t];
        switch (of.by.code) {
        case op::custom: return true;
        case op::one_of: {
            if (result.lo != result.hi) return true;
            const std::int64_t options = result.lo == 1 ? of.by.payload : ~of.by.payload;
            return narrow(of.from[0], point(options), backward(t, by_result));
        }
        case op::parameter: return narrow(of.from[0], days_of(t, result), backward(t, by_result));
        case op::choose: {
            const box from[3]{boxes_[of.from[0]], boxes_[of.from[1]], boxes_[of.from[2]]};
            narrowed to[3];
            narrow_choose(result, from, to);
            for (int a = 0; a < 3; ++a)
                if (!narrow(of.from[a], to[a].value, backward(t, to[a].because))) return false;
            return true;
        }
        default: break;
        }
        if (of.arguments == 1)
            return narrow(of.from[0], narrow_only(of.by, result, boxes_[of.from[0]]), backward(t, by_result));
        for (const bool first : {true, false}) {
            const term_number a = of.from[first ? 0 : 1], other = of.from[first ? 1 : 0];
            const narrowed to = narrow_with_reason(of.by, result, boxes_[a], boxes_[other], first);
            if (!narrow(a, to.value, backward(t, to.because))) return false;
        }
        return true;
    }

    static reason forward(term_number t, std::uint8_t because) noexcept {
        return {cause::operated, because, false, t, 0, 0};
    }
    static reason backward(term_number t, std::uint8_t because) noexcept {
        return {cause::operated, because, true, t, 0, 0};
    }

    /// Which arguments counted for what comes of them all.
    std::uint8_t forward_reason(const term& of) const noexcept {
        const box first = boxes_[of.from[0]];
        switch (of.by.code) {
        case op::all:
            if (first.hi == 0) return by_first;
            return boxes_[of.from[1]].hi == 0 ? by_second : by_first | by_second;
        case op::any:
            if (first.lo == 1) return by_first;
            return boxes_[of.from[1]].lo == 1 ? by_second : by_first | by_second;
        case op::choose:
            if (first.lo == 1) return by_first | by_second;
            return first.hi == 0 ? by_first | by_third : by_second | by_third;
        default: return by_first | by_second | by_third;
        }
    }

    /// The days on which a dated number is wanted; from the first to the last.
    box days_of(term_number t, box wanted) const noexcept {
        const dated_number& in = terms_.table(terms_[t]);
        const box day = boxes_[terms_[t].from[0]];
        std::size_t first = in.row_on(day.lo), last = in.row_on(day.hi);
        const auto fits = [&](std::size_t row) { return wanted.lo <= in.values[row] && in.values[row] <= wanted.hi; };
        while (first <= last && !fits(first)) ++first;
        if (first > last) return {1, 0};
        while (!fits(last)) --last;
        return {first == 0 ? INT64_MIN : in.days[first - 1], last == in.days.size() ? INT64_MAX : in.days[last] - 1};
    }

    /// What is known of a term before the step that is looked at.
    void count_latest(term_number t) noexcept {
        if (before_[t] >= 0) counted_[static_cast<std::size_t>(before_[t])] = 1;
    }

    void count(const reason& why, std::size_t at_level) {
        switch (why.why) {
        case cause::wanted: break;
        case cause::supposed: blamed_[at_level] = 1; break;
        case cause::learned:
            for (std::size_t n = 0; n < why.size; ++n) blamed_[pool_[why.first + n]] = 1;
            break;
        case cause::explained:
            for (std::size_t n = 0; n < why.size; ++n) count_latest(pool_[why.first + n]);
            break;
        case cause::operated: {
            if ((why.because & by_result) != 0) count_latest(why.by);
            std::uint8_t bit = by_first;
            const bool all = terms_[why.by].by.code == op::custom;
            terms_.for_each_argument(why.by, [&](term_number from) {
                if (all || (why.because & bit) != 0) count_latest(from);
                bit = static_cast<std::uint8_t>(bit << 1);
            });
        }
        }
    }

    static constexpr std::uint32_t most_narrowings = 12;
    static constexpr std::uint32_t half_life = 64; ///< in contradictions

    const terms& terms_;
    bool backward_;
    std::vector<box> boxes_;
    std::vector<term_number> cone_;
    std::vector<std::uint8_t> in_cone_, queued_;
    std::vector<std::uint32_t> narrowings_; ///< of each term since something was supposed
    std::vector<std::size_t> first_user_;
    std::vector<term_number> users_, queue_;
    std::size_t next_ = 0;
    std::vector<std::uint32_t> blame_;
    std::uint32_t contradictions_ = 0;
    std::vector<step> trail_;
    std::vector<std::int32_t> latest_, before_; ///< step of each term
    std::vector<std::uint32_t> pool_;           ///< of levels and of terms, for reasons
    std::vector<supposed_level> levels_;
    failure contradiction_{};
    std::vector<std::uint8_t> counted_, blamed_;
    std::vector<std::uint32_t> levels_blamed_;
};

} // namespace maatstaf::search
