// The boxes of all terms with what narrowed them, step by step and each with its reasons; so that steps can be taken back, and
// a contradiction can be traced to the suppositions that led to it. A reason that is left out would make a false "none".
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

/// Why a term is narrowed: it is wanted or supposed, it was learned from a contradiction, an operator says so, or what is known
/// of some terms together does.
enum class cause : std::uint8_t { wanted, supposed, learned, explained, operated };

struct reason {
    cause why = cause::wanted;
    std::uint8_t because = 0; ///< operated: which terms counted, as in `narrowed`
    bool of_itself = false;   ///< operated: what was left of the term itself counted too
    term_number by = 0;       ///< operated: the term whose operator it is
    std::size_t first = 0;    ///< learned, explained: where in the pool of the trail
    std::size_t size = 0;
};

class trail {
public:
    explicit trail(const terms& of) : terms_(of) {}

    /// Begins anew with all that these terms can be.
    void begin(std::span<const term_number> cone) {
        cone_ = cone;
        boxes_.assign(terms_.size(), {});
        latest_.assign(terms_.size(), -1);
        blame_.assign(terms_.size(), 0);
        contradictions_ = 0;
        steps_.clear();
        pool_.clear();
        levels_.assign(1, {});
        for (const term_number t : cone) boxes_[t] = terms_.whole(t);
    }

    const box* boxes() const noexcept { return boxes_.data(); }
    box operator[](term_number t) const noexcept { return boxes_[t]; }
    /// How often it led to a contradiction, lately.
    std::uint32_t blame(term_number t) const noexcept { return blame_[t]; }
    std::size_t level() const noexcept { return levels_.size() - 1; }
    const supposition& supposed_at(std::size_t level) const noexcept { return levels_[level].supposed; }

    /// What follows is on a level of its own.
    void open_level(const supposition& s) { levels_.push_back({s, steps_.size()}); }

    /// Takes back what was narrowed above that level.
    void back_to(std::size_t level) {
        if (level + 1 >= levels_.size()) return;
        const std::size_t first = levels_[level + 1].first;
        while (steps_.size() > first) {
            const step& last = steps_.back();
            boxes_[last.term] = last.before;
            latest_[last.term] = last.previous;
            if (last.because.size > 0) pool_.resize(last.because.first);
            steps_.pop_back();
        }
        levels_.resize(level + 1);
    }

    /// A reason that says which levels, or which terms, counted.
    reason because_of(cause why, std::span<const std::uint32_t> numbers) {
        const reason r{.why = why, .first = pool_.size(), .size = numbers.size()};
        pool_.insert(pool_.end(), numbers.begin(), numbers.end());
        return r;
    }

    /// `to`: what is left, not empty; `alone`: what was known before does not count for it.
    void narrow(term_number t, box to, bool alone, const reason& because) {
        steps_.push_back({t, latest_[t], static_cast<std::uint32_t>(level()), alone, boxes_[t], because});
        latest_[t] = static_cast<std::int32_t>(steps_.size()) - 1;
        boxes_[t] = to;
    }
    /// Nothing is left of it.
    void contradict(term_number t, const reason& because) noexcept { contradiction_ = {t, because}; }

    /// After a contradiction: the levels of all suppositions that led to it, in order.
    std::span<const std::uint32_t> levels_to_blame() {
        counted_.assign(steps_.size(), 0);
        blamed_.assign(levels_.size(), 0);
        before_.assign(latest_.begin(), latest_.end());
        if (++contradictions_ % half_life == 0)
            for (const term_number t : cone_) blame_[t] /= 2;
        count_latest(contradiction_.term);
        count(contradiction_.because, level());
        for (std::size_t e = steps_.size(); e-- > 0;) {
            const step& s = steps_[e];
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

    static constexpr std::uint32_t half_life = 64; ///< in contradictions

    const terms& terms_;
    std::span<const term_number> cone_;
    std::vector<box> boxes_;
    std::vector<std::int32_t> latest_, before_; ///< step of each term
    std::vector<step> steps_;
    std::vector<std::uint32_t> pool_; ///< of levels and of terms, for reasons
    std::vector<supposed_level> levels_;
    failure contradiction_{};
    std::vector<std::uint32_t> blame_;
    std::uint32_t contradictions_ = 0;
    std::vector<std::uint8_t> counted_, blamed_;
    std::vector<std::uint32_t> levels_blamed_;
};

} // namespace maatstaf::search
