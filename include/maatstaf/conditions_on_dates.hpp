// What is better asked than two dates. Where two dates that are both open differ by an amount that is open, no answer about one of
// them settles anything: what counts is the condition in which they are compared ("resumed within half a year?"). It can be
// asked where it is a definition, which a case may give.
#pragma once

#include <maatstaf/completions.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

struct condition_on_dates {
    open_fact what{};             ///< a definition, by its segment
    std::vector<open_fact> dates; ///< open, and of no account once the condition is known
};

/// Of one rule in one case. The situation must outlive it and stay as it is.
class conditions_on_dates {
public:
    /// `open`: the facts that matter.
    conditions_on_dates(const situation& known, std::size_t rule, std::span<const open_fact> open)
        : known_(known), rule_(rule), open_(open.begin(), open.end()) {}

    /// In the order in which they are computed, so that of two that build on each other it is the narrower one. Of each date one.
    std::vector<condition_on_dates> find() {
        std::vector<condition_on_dates> found;
        bit_set taken;
        taken.resize(code().slots + 1);
        const std::uint32_t last = known_.made_for().rules()[rule_];
        const bit_set used = cone_of({code().segments[last].begin, code().segments[last].end}).segments;
        for (std::uint32_t k = 0; k < last; ++k) {
            if (!used.has(k) || code().segments[k].of != kind::truth || is_given(k) || !compares_dates(k)) continue;
            const cone all = cone_of({code().segments[k].begin, code().segments[k].end});
            const bool are_free = std::none_of(all.open.begin(), all.open.end(), [&](open_fact f) {
                return !is_date(f) || taken.has(static_cast<std::size_t>(f.slot));
            });
            if (!are_free || !is_enough(k, all.open)) continue;
            for (const open_fact f : all.open) taken.add(static_cast<std::size_t>(f.slot));
            found.push_back({{.segment = static_cast<std::int32_t>(k)}, all.open});
        }
        return found;
    }

private:
    /// What some nodes rest on.
    struct cone {
        std::vector<open_fact> open; ///< of the facts that matter, in the order in which they are declared
        bit_set segments;
    };
    struct nodes {
        std::uint32_t begin = 0, end = 0;
    };

    const program& code() const noexcept { return known_.made_for().code(); }
    bool is_date(open_fact f) const noexcept {
        return f.slot >= 0 && known_.made_for().kinds()[static_cast<std::size_t>(f.slot)] == kind::date;
    }
    bool is_given(std::uint32_t k) const noexcept {
        const box* given = known_.facts().given;
        return given != nullptr && !covers(given[k], truth_domain, kind::truth);
    }

    cone cone_of(nodes where) const {
        cone result;
        result.segments.resize(code().segments.size() + 1);
        bit_set slots, lists;
        slots.resize(code().slots + 1);
        lists.resize(code().lists.size() + 1);
        const auto look = [&](nodes part) {
            for (std::uint32_t i = part.begin; i < part.end; ++i) {
                const node& n = code().nodes[i];
                if (n.code == op::use) result.segments.add(static_cast<std::size_t>(n.payload));
                if (n.code == op::fact) slots.add(static_cast<std::size_t>(n.payload));
                if (n.code == op::member) lists.add(n.mode);
                if (info(n.code).form == shape::fold) lists.add(static_cast<std::size_t>(n.payload));
            }
        };
        look(where);
        for (std::uint32_t k = static_cast<std::uint32_t>(code().segments.size()); k-- > 0;)
            if (result.segments.has(k)) look({code().segments[k].begin, code().segments[k].end});
        for (const open_fact f : open_) {
            const list_layout* of = f.list < 0 ? nullptr : &code().lists[static_cast<std::size_t>(f.list)];
            bool rests = of != nullptr && lists.has(static_cast<std::size_t>(f.list));
            if (f.slot >= 0) {
                const auto slot = static_cast<std::uint32_t>(f.slot);
                rests = slots.has(slot);
                for (std::size_t l = 0; l < code().lists.size(); ++l)
                    rests = rests || (lists.has(l) && slot >= code().lists[l].base && slot < code().lists[l].end());
            }
            if (rests) result.open.push_back(f);
        }
        return result;
    }

    /// Does a step in it take two dates that are open, or what rests on them? Not two times the same.
    bool compares_dates(std::uint32_t k) const {
        for (std::uint32_t i = code().segments[k].begin; i < code().segments[k].end; ++i) {
            if (info(code().nodes[i].code).form != shape::two) continue;
            std::vector<std::vector<open_fact>> sides;
            for_each_argument(code().nodes, i, [&](std::uint32_t root) {
                sides.push_back(cone_of({root + 1 - code().nodes[root].length, root + 1}).open);
                std::erase_if(sides.back(), [&](open_fact f) { return !is_date(f); });
            });
            if (!sides[0].empty() && !sides[1].empty() && sides[0] != sides[1]) return true;
        }
        return false;
    }

    /// Can it be so and not be so, and do the dates matter no more in either case?
    bool is_enough(std::uint32_t k, std::span<const open_fact> dates) const {
        const statement& what = known_.made_for().statement_of(k);
        for (const bool is_so : {false, true}) {
            situation then{known_};
            if (then.give(what.name, kind::truth, point(is_so ? 1 : 0)) != outcome::accepted) return false;
            completions all{then};
            if (!all.answer(rule_) || !all.is_exact()) return false;
            if (all.matter_together(rule_, dates) != search::finding::none) return false;
        }
        return true;
    }

    static constexpr box truth_domain{0, 1};

    const situation& known_;
    std::size_t rule_;
    std::vector<open_fact> open_;
};

} // namespace maatstaf
