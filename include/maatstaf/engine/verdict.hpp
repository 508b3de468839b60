// Why an answer is what it is. Reads the trace of an evaluation (the value of every node) from the answer back to the
// facts: which comparisons determined it and by how much, which facts were used, which are still open, and what else
// keeps it open. It judges nothing anew and allocates nothing: all room is in the workspace.
#pragma once

#include "workspace.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace maatstaf {

/// Evaluates and keeps the trace, so that any segment can be explained.
inline void evaluate(const program& of, const known_facts& facts, workspace& room) noexcept {
    room.contradiction = evaluate(of, facts, room.values.data(), room.trace.data());
}

namespace detail {

class explainer {
public:
    explainer(const program& of, const known_facts& facts, const box* domains, workspace& room) noexcept
        : of_(of),
          facts_(facts),
          domains_(domains),
          room_(room),
          carrier_(of, facts, room.values.data(), room.trace.data()) {}

    void explain(std::uint32_t segment) noexcept {
        room_.reason_count = room_.obstacle_count = 0;
        for (bit_set* set : {&room_.used, &room_.open, &room_.used_lists, &room_.open_lists, &room_.used_given})
            set->clear();
        while (room_.reached_count > 0) room_.visited[room_.reached[--room_.reached_count]] = 0;
        of_truth_ = of_.segments[segment].of == kind::truth;
        visit_segment(segment, true, true);
    }

private:
    static constexpr std::uint8_t seen = 1, seen_telling = 2, seen_open = 4;

    bool settled(std::uint32_t i) const noexcept { return is_point(room_.trace[i], of_.nodes[i].of); }
    bool is_yes(std::uint32_t i) const noexcept { return room_.trace[i].lo == 1; }
    bool is_no(std::uint32_t i) const noexcept { return room_.trace[i].hi == 0; }

    void tell(std::uint32_t node, box left, box right = {}, std::int64_t margin = -1) noexcept {
        if (room_.reason_count < room_.reasons.size())
            room_.reasons[room_.reason_count++] = {node, list_, row_, margin, left, right};
    }
    /// A definition or a dated value is a reason of an amount or a date that it made, told once.
    void tell_part(std::uint32_t i, bool telling) noexcept {
        if (!telling || of_truth_) return;
        const node& n = of_.nodes[i];
        for (std::size_t r = 0; r < room_.reason_count; ++r) {
            const node& told = of_.nodes[room_.reasons[r].node];
            if (told.code == n.code && told.payload == n.payload && room_.reasons[r].left == room_.trace[i]) return;
        }
        tell(i, n.code == op::use ? room_.values[static_cast<std::size_t>(n.payload)] : room_.trace[i]);
    }
    /// Is there, on a day still possible, no one value? If not, it is only the day that is not known.
    bool lacks_value(std::uint32_t i) const noexcept {
        const node& n = of_.nodes[i];
        if (n.code == op::known) return true;
        const steps& table = of_.tables[static_cast<std::size_t>(n.payload)];
        const box days = room_.trace[i - 1];
        for (std::uint32_t p = table.begin; p <= table.end; ++p) { // period p ends where the next one begins
            const bool over = p < table.end && of_.days[p] <= days.lo,
                       later = p > table.begin && of_.days[p - 1] > days.hi;
            if (!over && !later && !is_point(p == table.begin ? table.before : of_.values[p - 1], n.of)) return true;
        }
        return false;
    }
    void hinder(std::uint32_t node) noexcept {
        if (room_.obstacle_count < room_.obstacles.size()) room_.obstacles[room_.obstacle_count++] = {node};
    }

    /// `telling`: what is found here is a reason. `open`: what is not known here still matters.
    void visit_segment(std::uint32_t k, bool telling, bool open) noexcept {
        const segment& s = of_.segments[k];
        const box value = room_.values[k];
        open = open && !is_point(value, s.of);
        const auto what = static_cast<std::uint8_t>(seen | (telling ? seen_telling : 0) | (open ? seen_open : 0));
        if ((room_.visited[k] & what) == what) return;
        if (room_.visited[k] == 0) room_.reached[room_.reached_count++] = k;
        room_.visited[k] |= what;
        if (value != room_.trace[s.end - 1]) { // narrowed by what was given; what contradicts it is not used
            room_.used_given.add(k);
            if (is_point(facts_.given[k], s.of))
                return; // the host's word; how we would have computed it is beside the point
        }
        const std::int32_t outer_list =
            std::exchange(list_, -1); // a definition speaks of the case, wherever it is read
        visit(s.end - 1, telling, open);
        list_ = outer_list;
    }

    void visit_fact(std::uint32_t i, std::size_t slot, box value, bool telling, bool open) noexcept {
        const kind of = of_.nodes[i].of;
        if (!covers(value, domains_[slot], of)) room_.used.add(slot);
        if (open && !is_point(value, of)) room_.open.add(slot);
        if (telling && of == kind::truth && is_point(value, of)) tell(i, value);
    }

    /// The arguments of node i that `matters` says do, first argument first.
    template <class Matters>
    void visit_arguments(std::uint32_t i, bool telling, bool open, Matters matters) noexcept {
        std::uint32_t roots[stack_limit + 1];
        std::uint32_t count = 0;
        for_each_argument(of_.nodes, i, [&](std::uint32_t root) {
            if (matters(root) && count <= stack_limit) roots[count++] = root;
        });
        while (count > 0) visit(roots[--count], telling, open);
    }
    void visit_arguments(std::uint32_t i, bool telling, bool open) noexcept {
        visit_arguments(i, telling, open, [](std::uint32_t) { return true; });
    }

    /// Of `all` and `any` only what decides: the arguments that settle it, or else all of them.
    void visit_logic(std::uint32_t i, bool telling, bool open) noexcept {
        const bool conjunction = of_.nodes[i].code == op::all;
        const auto settles = [&](std::uint32_t node) { return conjunction ? is_no(node) : is_yes(node); };
        const bool by_one = settles(i);
        visit_arguments(i, telling && settled(i), open, [&](std::uint32_t root) { return !by_one || settles(root); });
    }

    void visit_choose(std::uint32_t i, bool telling, bool open) noexcept {
        const std::uint32_t otherwise = i - 1, then = otherwise - of_.nodes[otherwise].length,
                            condition = then - of_.nodes[then].length;
        const bool known = settled(condition), same = settled(i);
        if (known || !same) visit(condition, telling && of_truth_ && known, open);
        if (!is_no(condition)) visit(then, telling, open);
        if (!is_yes(condition)) visit(otherwise, telling, open);
    }

    /// From one number up to another; beyond the range of the machine, its end.
    static std::int64_t distance(std::int64_t from, std::int64_t to) noexcept {
        std::int64_t result = 0;
        if (__builtin_sub_overflow(to, from, &result)) return to > from ? INT64_MAX : INT64_MIN;
        return result;
    }

    /// Without the function nothing that its arguments could be settles anything. With it, what is not known of them does;
    /// where all of them are known, it is the function that gives no value.
    void visit_custom(std::uint32_t i, bool telling, bool open) noexcept {
        if (telling && settled(i) && of_.nodes[i].of == kind::truth) tell(i, room_.trace[i]);
        bool all_known = true;
        for_each_argument(of_.nodes, i, [&](std::uint32_t root) { all_known = all_known && settled(root); });
        const bool at_hand = of_.functions[of_.nodes[i].mode].call != nullptr;
        if (open && (all_known || !at_hand)) hinder(i);
        if (at_hand) visit_arguments(i, telling && !of_truth_, open);
    }

    void visit_comparison(std::uint32_t i, bool telling, bool open) noexcept {
        if (telling && settled(i)) {
            const std::uint32_t right = i - 1, left = right - of_.nodes[right].length;
            const box a = room_.trace[left], b = room_.trace[right];
            const bool yes = is_yes(i);
            const std::int64_t above = distance(b.hi, a.lo), below = distance(a.hi, b.lo);
            std::int64_t margin = 0;
            switch (of_.nodes[i].code) {
            case op::less:
            case op::at_most: margin = yes ? below : above; break;
            case op::more:
            case op::at_least: margin = yes ? above : below; break;
            default: margin = yes ? 0 : std::max(above, below); break;
            }
            tell(i, a, b, margin);
        }
        visit_arguments(i, false, open);
    }

    /// The body of the quantifier at `fold` for one member, again: the trace holds the member that was run last.
    box run_member(std::uint32_t list, std::uint32_t row, std::uint32_t fold) noexcept {
        rows_[list] = row;
        carrier_.enter(list, row);
        return value_of_expression(of_.nodes, fold - of_.nodes[fold - 1].length, fold, carrier_);
    }

    void visit_quantifier(std::uint32_t i, bool telling, bool open) noexcept {
        const node& fold = of_.nodes[i];
        const auto list = static_cast<std::uint32_t>(fold.payload);
        const std::int32_t members = facts_.members[list];
        const std::uint32_t outer_member = rows_[list];
        if (members < 0) {
            if (open) room_.open_lists.add(list);
            run_member(list, of_.lists[list].maximum, i); // of anybody: what it reads of the case matters too
            visit(i - 1, false, open);
        } else {
            room_.used_lists.add(list);
        }
        const bool by_one =
            settled(i) && ((fold.code == op::some && is_yes(i)) || (fold.code == op::every && is_no(i)));
        const box value = room_.trace[i];
        const std::int32_t outer_list = list_;
        const std::uint32_t outer_row = row_;
        for (std::int32_t m = 0; m < members; ++m) {
            const box of_member = run_member(list, static_cast<std::uint32_t>(m), i);
            if (by_one && of_member != value) continue;
            list_ = static_cast<std::int32_t>(list);
            row_ = static_cast<std::uint32_t>(m);
            if (telling && by_one) tell(i, value);
            visit(i - 1, telling && (by_one || !of_truth_), open);
            if (by_one) break;
        }
        list_ = outer_list;
        row_ = outer_row;
        rows_[list] = outer_member; // a definition read in the body of this list may run through the same list
        carrier_.enter(list, outer_member);
        if (telling && settled(i) && !by_one && (fold.code == op::some || fold.code == op::every)) tell(i, value);
    }

    void visit(std::uint32_t i, bool telling, bool open) noexcept {
        const node& n = of_.nodes[i];
        const box value = room_.trace[i];
        open = open && !settled(i);
        switch (n.code) {
        case op::fact: return visit_fact(i, static_cast<std::size_t>(n.payload), value, telling, open);
        case op::member: {
            const list_layout& lies = of_.lists[n.mode];
            if (rows_[n.mode] == lies.maximum) return; // anybody, of a list that is not known: there is nobody to ask
            return visit_fact(i, lies.slot_of(rows_[n.mode], static_cast<std::uint32_t>(n.payload)), value, telling,
                              open);
        }
        case op::use: visit_segment(static_cast<std::uint32_t>(n.payload), telling, open); return tell_part(i, telling);
        case op::known:
        case op::parameter:
            if (open && lacks_value(i)) hinder(i);
            visit_arguments(i, false, open);
            return tell_part(i, telling);
        case op::unsettled:
            if (open) hinder(i);
            return;
        case op::all:
        case op::any: return visit_logic(i, telling, open);
        case op::choose: return visit_choose(i, telling, open);
        case op::less:
        case op::at_most:
        case op::more:
        case op::at_least:
        case op::equal: return visit_comparison(i, telling, open);
        case op::one_of: return visit_options(i, telling, open);
        case op::some:
        case op::every:
        case op::count:
        case op::sum: return visit_quantifier(i, telling, open);
        case op::custom: return visit_custom(i, telling, open);
        default: return visit_arguments(i, telling, open);
        }
    }

    void visit_options(std::uint32_t i, bool telling, bool open) noexcept {
        if (telling && settled(i)) tell(i, room_.trace[i - 1]);
        visit_arguments(i, false, open);
    }

    const program& of_;
    const known_facts& facts_;
    const box* domains_;
    workspace& room_;
    one_case<std::int64_t, true> carrier_;
    bool of_truth_ = true;
    std::int32_t list_ = -1;
    std::uint32_t row_ = 0;
    std::uint32_t rows_[list_limit]{}; ///< the member that each list stands at
};

} // namespace detail

/// Fills the workspace with the reasons for what `segment` gave in the last `evaluate(of, facts, room)`. `domains`: what
/// each slot may hold as long as nothing is known of it (program::slots boxes).
inline void explain(const program& of, const known_facts& facts, const box* domains, std::uint32_t segment,
                    workspace& room) noexcept {
    detail::explainer{of, facts, domains, room}.explain(segment);
}

} // namespace maatstaf
