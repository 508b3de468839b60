// Definitions that tell all that counts of some open facts: once such a definition is known, nothing else of them makes a
// difference. It is better asked than two dates: where they differ by an amount that is open, no answer about one of them settles
// anything, and what counts is the condition in which they are compared ("resumed within half a year?"). And of the members of
// a list it says into which parts all that they can be falls.
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
class telling_definitions {
public:
    /// `open`: the facts that matter. `all`: of `known`. Both must outlive it.
    telling_definitions(const situation& known, completions& all, std::size_t rule, std::span<const open_fact> open)
        : known_(known),
          all_(all),
          rule_(rule),
          open_(open.begin(), open.end()),
          last_(known.made_for().rules()[rule]),
          used_(cone_of({code().segments[last_].begin, code().segments[last_].end}).segments) {}

    /// In the order in which they are computed, so that of two that build on each other it is the narrower one. Of each date one.
    std::vector<condition_on_dates> of_dates() {
        std::vector<condition_on_dates> found;
        bit_set taken;
        taken.resize(code().slots + 1);
        for (std::uint32_t k = 0; k < last_; ++k) {
            if (!used_.has(k) || code().segments[k].of != kind::truth || is_given(k) || !compares_dates(k)) continue;
            const cone all = cone_of({code().segments[k].begin, code().segments[k].end});
            const bool are_free = std::none_of(all.open.begin(), all.open.end(), [&](open_fact f) {
                return !is_date(f) || taken.has(static_cast<std::size_t>(f.slot));
            });
            if (!are_free || !can_be(k, 0) || !can_be(k, 1) || !tells_all(k, all.open)) continue;
            for (const open_fact f : all.open) taken.add(static_cast<std::size_t>(f.slot));
            found.push_back({{.segment = static_cast<std::int32_t>(k)}, all.open});
        }
        return found;
    }

    /// Of a list of which it is not known who is in it: a truth or a number. Of several the one that is computed last.
    std::optional<std::uint32_t> of_list(std::int32_t list) {
        const open_fact members{.list = list};
        for (std::uint32_t k = last_; k-- > 0;) {
            const kind of = code().segments[k].of;
            if (!used_.has(k) || (of != kind::truth && of != kind::count) || is_given(k)) continue;
            const cone all = cone_of({code().segments[k].begin, code().segments[k].end});
            if (all.open.size() == 1 && all.open.front() == members && tells_all(k, all.open)) return k;
        }
        return std::nullopt;
    }

    /// What the value of a definition can be, one by one; empty: too much.
    std::vector<std::int64_t> values_of(std::uint32_t k) {
        std::vector<std::int64_t> found;
        judge by{known_.made_for()};
        by.consider(known_);
        const box possible = by.room().values[k];
        if (possible.hi - possible.lo >= most_values) return found;
        for (std::int64_t value = possible.lo; value <= possible.hi; ++value)
            if (can_be(k, value)) found.push_back(value);
        return found;
    }

private:
    static constexpr std::int64_t most_values = 64;

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
        const kind of = code().segments[k].of;
        return given != nullptr && !covers(given[k], of == kind::truth ? box{0, 1} : box{INT64_MIN, INT64_MAX}, of);
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

    /// Or was it not found out?
    bool can_be(std::uint32_t k, std::int64_t value) {
        const open_fact definition{.segment = static_cast<std::int32_t>(k)};
        return all_.is_possible(definition, point(value)) != search::finding::none;
    }

    bool tells_all(std::uint32_t k, std::span<const open_fact> facts) {
        return all_.matter_beside(rule_, facts, k) == search::finding::none;
    }

    const situation& known_;
    completions& all_;
    std::size_t rule_;
    std::vector<open_fact> open_;
    std::uint32_t last_; ///< the segment of the rule
    bit_set used_;       ///< segments that it rests on
};

} // namespace maatstaf
