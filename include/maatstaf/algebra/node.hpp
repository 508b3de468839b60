// One step of a program: an operator and what it needs besides its arguments. A program is these in postfix order, so
// that running it is one pass from front to back, and a sub-expression is a contiguous run that ends in its operator.
#pragma once

#include "operators.hpp"

#include <maatstaf/values/kind.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace maatstaf {

/// Stands for a name in a node before the program is linked: FNV-1a over its UTF-8 bytes. Two names of one program
/// with the same symbol are refused when it is linked.
using symbol = std::int64_t;

constexpr symbol symbol_of(std::string_view name, symbol seed = -3750763034362895579) noexcept {
    auto hash = static_cast<std::uint64_t>(seed);
    for (const char c : name) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211u;
    }
    return static_cast<symbol>(hash);
}

/// The symbol of a fact of a list's members: "kinderen.geboortedatum".
constexpr symbol symbol_of_member(std::string_view list, std::string_view fact) noexcept {
    return symbol_of(fact, symbol_of(".", symbol_of(list)));
}

/// 16 bytes. `payload` by operator: the value (constant), a symbol and after linking an index (fact, member, setting,
/// use, unsettled, parameter, each), the number of arguments (shape many), the set of options (one_of), or packed
/// numbers (scale, reduce, portion), the nodes that may be passed over (shape hint).
struct node {
    op code = op::constant;
    kind of = kind::truth; ///< the kind of value that it gives
    std::uint8_t mode =
        0; ///< a rounding or a month_end; the list (member) or the function (custom), linked; the number of options (unsettled)
    std::uint8_t reserved = 0;
    std::uint32_t length = 1; ///< nodes of the sub-expression that ends here; for `each`, of the body that follows
    std::int64_t payload = 0;

    friend constexpr bool operator==(const node&, const node&) = default;
};

static_assert(sizeof(node) == 16);

/// The number of arguments of the sub-expression that ends in `n`; a quantifier has one, its body.
constexpr std::uint32_t argument_count(const node& n) noexcept {
    switch (info(n.code).form) {
    case shape::leaf:
    case shape::hint:
    case shape::head: return 0;
    case shape::one:
    case shape::fold: return 1;
    case shape::two: return 2;
    case shape::three: return 3;
    case shape::many: return static_cast<std::uint32_t>(n.payload);
    }
    return 0;
}

/// Calls `visit(index)` for the root of each argument of the node at `index`, last argument first.
constexpr void for_each_argument(std::span<const node> nodes, std::uint32_t index, auto&& visit) {
    const std::uint32_t arguments = argument_count(nodes[index]);
    std::uint32_t at = index;
    for (std::uint32_t a = 0; a < arguments; ++a) {
        const std::uint32_t root = at - 1;
        visit(root);
        at -= nodes[root].length;
    }
}

/// The two numbers that `scale` and `reduce` need besides their arguments: round(amount x numerator / (denominator x unit)) x unit.
struct scaling {
    std::int32_t denominator = 1;
    std::int32_t unit = 1; ///< in cents: 1, or 100 where a source publishes whole euros

    static constexpr scaling of(const node& n) noexcept {
        return {static_cast<std::int32_t>(n.payload >> 32), static_cast<std::int32_t>(n.payload & 0xffffffff)};
    }
    constexpr std::int64_t packed() const noexcept { return (std::int64_t{denominator} << 32) | unit; }
};

/// What `portion` needs: round(amount x (fixed + shared / count)), both rates over one denominator below 2^20.
struct sharing {
    std::int32_t fixed = 0;
    std::int32_t shared = 0;
    std::int32_t denominator = 1;

    static constexpr sharing of(const node& n) noexcept {
        constexpr std::int64_t mask = 0xfffff;
        return {static_cast<std::int32_t>(n.payload >> 40), static_cast<std::int32_t>((n.payload >> 20) & mask),
                static_cast<std::int32_t>(n.payload & mask)};
    }
    constexpr std::int64_t packed() const noexcept {
        return (std::int64_t{fixed} << 40) | (std::int64_t{shared} << 20) | denominator;
    }
};

} // namespace maatstaf
