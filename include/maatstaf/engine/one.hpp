// One case. What is known of its facts lies in an array of boxes; evaluation reads it, writes one box for each segment,
// and touches nothing else: no allocation, no exception, no global state. The driver for a program that the compiler
// knows is in known.hpp.
#pragma once

#include "interpret.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <span>

namespace maatstaf {

/// What is known about one case. Borrowed; must outlive the call.
struct known_facts {
    const box* slots = nullptr;            ///< program::slots boxes
    const std::int32_t* members = nullptr; ///< for each list how many members it has; below 0: not known
    const box* given = nullptr;            ///< for each segment what the host knows about its value; or null
};

/// A carrier over one case. `Traced` also keeps the value of every node, at the node's own index.
template <class Number, bool Traced>
class one_case {
public:
    using value = basic_box<Number>;
    using cursor = value*;

    constexpr one_case(const program& of, const known_facts& facts, value* values, value* trace = nullptr) noexcept
        : program_(of), facts_(facts), values_(values), trace_(trace) {}

    constexpr cursor bottom() noexcept { return stack_; }
    MAATSTAF_INLINE static constexpr value take(cursor& top) noexcept { return *--top; }
    MAATSTAF_INLINE static constexpr void give(cursor& top, value v) noexcept { *top++ = v; }
    MAATSTAF_INLINE constexpr void noted(std::uint32_t index, cursor top) const noexcept {
        if constexpr (Traced) trace_[index] = top[-1];
    }

    template <op Code>
    MAATSTAF_INLINE constexpr value load(const node& n) const noexcept {
        if constexpr (Code == op::fact) return from(facts_.slots[n.payload]);
        else if constexpr (Code == op::member) return from(member_[n.mode][n.payload]);
        else if constexpr (Code == op::use) return values_[n.payload];
        else if constexpr (Code == op::known) return from(program_.known[static_cast<std::size_t>(n.payload)]);
        else if constexpr (Code == op::unsettled) return from(everything(n.of, n.mode));
        else return {Number{n.payload}, Number{n.payload}};
    }

    /// The hull of the values on every day that is still possible.
    constexpr value look_up(const node& n, value day) const noexcept {
        const steps& table = program_.tables[static_cast<std::size_t>(n.payload)];
        const std::int64_t first = whole(day.lo), last = whole(day.hi);
        std::uint32_t i = table.begin;
        while (i < table.end && program_.days[i] <= first) ++i;
        box result = i == table.begin ? table.before : program_.values[i - 1];
        for (; i < table.end && program_.days[i] <= last; ++i) result = hull(result, program_.values[i], table.of);
        return from(result);
    }

    /// What the function of the host gives. Only a number to judge with calls it: a proof holds for all that it may give.
    MAATSTAF_INLINE constexpr void call(const node& n, cursor& top) const noexcept {
        const host_function& f = program_.functions[n.mode];
        top -= n.payload;
        if constexpr (std::same_as<Number, std::int64_t>)
            give(top, value_given_by(f, n.of, {top, static_cast<std::size_t>(n.payload)}));
        else give(top, from(f.domain));
    }

    /// Nothing that follows changes a `some` that is yes or an `every` that is no.
    static constexpr bool is_enough(const node& fold, value so_far) noexcept {
        return (fold.code == op::some && so_far.lo == Number{1}) || (fold.code == op::every && so_far.hi == Number{0});
    }

    /// An arm that the condition excludes need not be run; nor what follows in an `all` that is no already, unless the
    /// trace is to name every reason.
    MAATSTAF_INLINE constexpr bool passes_over(const node& hint, cursor& top) const noexcept {
        bool pass = false;
        if (hint.code == op::skip_then) pass = top[-1].hi == Number{0};
        else if (hint.code == op::skip_otherwise) pass = top[-2].lo == Number{1};
        else
            pass =
                !Traced && (static_cast<op>(hint.mode) == op::all ? top[-1].hi == Number{0} : top[-1].lo == Number{1});
        if (pass) give(top, top[-1]); // of no effect, but something has to stand there
        return pass;
    }

    constexpr std::int32_t members_of(std::uint32_t list) const noexcept { return facts_.members[list]; }
    constexpr const list_layout& layout(std::uint32_t list) const noexcept { return program_.lists[list]; }
    constexpr void enter(std::uint32_t list, std::uint32_t row) noexcept {
        member_[list] = facts_.slots + program_.lists[list].slot_of(row, 0);
    }

private:
    static constexpr value from(box b) noexcept { return {Number{b.lo}, Number{b.hi}}; }

    const program& program_;
    const known_facts& facts_;
    value* values_;
    [[maybe_unused]] value* trace_;
    const box* member_[list_limit];
    value stack_[stack_limit]; // uninitialised on purpose: setting it costs more than a rule
};

/// Narrows what was computed by what the host knows. Where the two cannot both be true the computed value stands, and
/// the segment is reported.
constexpr void narrow(const known_facts& facts, const segment& of, std::uint32_t index, box& value,
                      std::uint32_t& contradiction) noexcept {
    if (facts.given == nullptr) return;
    const box both = intersection(value, facts.given[index], of.of);
    if (is_possible(both, of.of)) value = both;
    else if (contradiction == no_segment) contradiction = index;
}

/// Computes one segment, after everything that it uses.
template <class Carrier>
MAATSTAF_INLINE constexpr void evaluate_segment(const program& of, const known_facts& facts, std::uint32_t k,
                                                Carrier& carrier, box* values, std::uint32_t& contradiction) noexcept {
    values[k] = value_of_expression(of.nodes, of.segments[k].begin, of.segments[k].end, carrier);
    narrow(facts, of.segments[k], k, values[k], contradiction);
}

/// Computes every segment: `values[k]` is what segment k gives. With `trace` (program.nodes.size() boxes) also the
/// value of every node. Returns the first segment that contradicts what was given for it, or no_segment.
constexpr std::uint32_t evaluate(const program& of, const known_facts& facts, box* values,
                                 box* trace = nullptr) noexcept {
    std::uint32_t contradiction = no_segment;
    const auto run = [&](auto carrier) {
        for (std::uint32_t k = 0; k < of.segments.size(); ++k)
            evaluate_segment(of, facts, k, carrier, values, contradiction);
    };
    if (trace == nullptr) run(one_case<std::int64_t, false>{of, facts, values});
    else run(one_case<std::int64_t, true>{of, facts, values, trace});
    return contradiction;
}

} // namespace maatstaf
