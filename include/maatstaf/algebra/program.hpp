// A linked program: the nodes of some rules and of everything that they use, with every name resolved to a number. This
// is all that the engine sees. It does not know where the numbers came from: no law, no names, no sources.
#pragma once

#include "host_function.hpp"
#include "node.hpp"

#include <maatstaf/values/box.hpp>

#include <cstdint>
#include <span>

namespace maatstaf {

/// The nodes of one definition or rule. Its place in `program::segments` is the number that `use` refers to.
struct segment {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    kind of = kind::truth;
};

/// No segment: the number of what is not in a program.
inline constexpr std::uint32_t no_segment = ~std::uint32_t{0};

/// Where the members of a list lie in a case: `maximum` rows of `fields` boxes from `base` on, and after them one row
/// that stands for any member at all, as far as the pack declares what is possible.
struct list_layout {
    std::uint32_t base = 0;
    std::uint32_t fields = 0;
    std::uint32_t maximum = 0;

    /// The slot of a member's fact. Row `maximum` is that of any member at all.
    constexpr std::uint32_t slot_of(std::uint32_t row, std::uint32_t field) const noexcept {
        return base + row * fields + field;
    }
    /// The first slot after the list.
    constexpr std::uint32_t end() const noexcept { return slot_of(maximum + 1, 0); }
};

/// A dated value as the engine needs it: `before`, then `values[i]` from day `days[i]` on, for i in [begin, end) of
/// program::days and program::values. Where nothing is known the box is wide.
/// Invariant: the days increase strictly.
struct steps {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    box before{};
    kind of = kind::money;
};

/// A view; whoever linked it owns the arrays (plan, or a constexpr object). Immutable, so any number of threads may
/// run it at once.
/// Invariant: a segment uses only segments before it; `depth` boxes of stack suffice; nothing can overflow (check.hpp).
struct program {
    std::span<const node> nodes;
    std::span<const segment> segments;
    std::span<const steps> tables;
    std::span<const std::int32_t> days; ///< of the tables
    std::span<const box> values;        ///< of the tables
    std::span<const box> known;         ///< what binding to a date has settled
    std::span<const list_layout> lists;
    std::uint32_t slots = 0; ///< boxes of a case
    std::span<const host_function> functions{};
};

/// Boxes of stack that the interpreter sets aside; a program that needs more is refused when it is linked.
inline constexpr std::uint32_t stack_limit = 64;

/// Functions of the host that a program may have: `custom` has one byte for which it is.
inline constexpr std::uint32_t function_limit = 255;

/// Lists that may be open inside each other.
inline constexpr std::uint32_t list_limit = 8;

} // namespace maatstaf
