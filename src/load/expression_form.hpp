// How expressions stand in a pack: the names of arguments and modes, and which kind of value is expected where. The reader
// and the writer of expressions both follow this, so that what one leaves out the other supplies.
#pragma once

#include <maatstaf/algebra/operators.hpp>
#include <maatstaf/values/box.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

/// What kind of value an expression gives.
struct value_form {
    kind of = kind::truth;
    std::span<const std::string_view> options{}; ///< of a choice
    std::int32_t denominator = 1;                ///< of a rate
};

/// What kinds of value can stand somewhere.
struct wanted_form {
    std::uint8_t kinds = 0;                      ///< a bit for each kind
    std::span<const std::string_view> options{}; ///< of a choice, where they follow from what stands around it

    static constexpr std::uint8_t bit(kind of) noexcept {
        return static_cast<std::uint8_t>(1u << static_cast<unsigned>(of));
    }
    static constexpr wanted_form just(value_form like) noexcept { return {bit(like.of), like.options}; }

    constexpr bool allows(kind of) const noexcept { return (kinds & bit(of)) != 0; }
    /// Does it follow from what stands around it which kind this is?
    constexpr bool settled() const noexcept {
        return (kinds & (kinds - 1)) == 0 && (kinds != bit(kind::choice) || !options.empty());
    }
};

inline constexpr std::uint8_t any_kind = 0b111111;

/// What can stand at argument `n` of an operator where `whole` is wanted of it and its first argument gives `first`.
constexpr wanted_form wanted_of(op code, std::size_t n, wanted_form whole, const value_form* first) noexcept {
    constexpr auto bits = [](auto... kinds) { return static_cast<std::uint8_t>((wanted_form::bit(kinds) | ...)); };
    constexpr std::uint8_t amounts = bits(kind::count, kind::money);
    constexpr std::uint8_t ordered = bits(kind::truth, kind::count, kind::money, kind::date);
    const bool same = n > 0 && first != nullptr;
    const bool inherits = info(code).result == gives::own && code != op::parameter;
    const auto among = [&](std::uint8_t kinds) -> wanted_form {
        if (inherits && (whole.kinds & kinds) != 0) kinds &= whole.kinds;
        return {kinds, whole.options};
    };
    switch (info(code).arguments) {
    case takes::nothing: return {};
    case takes::truths: return {bits(kind::truth)};
    case takes::alike: return same ? wanted_form::just(*first) : among(ordered);
    case takes::amounts: return same ? wanted_form::just(*first) : among(amounts);
    case takes::amount_each: return n == 0 ? wanted_form{bits(kind::count)} : among(amounts);
    case takes::amount_rate: return n == 0 ? among(amounts) : wanted_form{bits(kind::rate)};
    case takes::money_count: return {n == 0 ? bits(kind::money) : bits(kind::count)};
    case takes::choice: return {bits(kind::choice)};
    case takes::condition:
        // The first argument is the condition; `first` is then what the first arm gives.
        if (n == 0) return {bits(kind::truth)};
        return n > 1 && first != nullptr ? wanted_form::just(*first)
                                         : among(static_cast<std::uint8_t>(ordered | bits(kind::choice)));
    case takes::date:
    case takes::dates: return {bits(kind::date)};
    case takes::date_count: return {n == 0 ? bits(kind::date) : bits(kind::count)};
    case takes::anything: return {static_cast<std::uint8_t>(ordered | bits(kind::choice))};
    }
    return {};
}

/// The words for a rounding and for the end of a month, by the value of the enumeration.
inline constexpr std::array<std::string_view, 3> rounding_words{"down", "up", "half_up"};
inline constexpr std::array<std::string_view, 2> month_end_words{"clamped", "forward"};

/// Operators whose arguments stand under names.
inline constexpr std::array<std::string_view, 4> scale_keys{"of", "by", "rounding", "unit"};
inline constexpr std::array<std::string_view, 3> reduce_keys{"of", "by", "rounding"};
inline constexpr std::array<std::string_view, 5> portion_keys{"of", "fixed", "shared", "count", "rounding"};
inline constexpr std::array<std::string_view, 3> plus_months_keys{"from", "months", "month_end"};
inline constexpr std::array<std::string_view, 2> one_of_keys{"of", "options"};
inline constexpr std::array<std::string_view, 2> quantifier_keys{"of", "each"};
inline constexpr std::array<std::string_view, 2> parameter_keys{"name", "at"};
inline constexpr std::array<std::string_view, 2> unsettled_keys{"question", "kind"};
inline constexpr std::array<std::string_view, 3> line_keys{"when", "then", "otherwise"};

/// "money", "a count or money": what a message says can stand somewhere.
std::string in_words(std::uint8_t kinds);
std::string_view in_words(kind of) noexcept;

/// The operator of that word; null for a word that expressions in packs do not have.
const operator_info* operator_called(std::string_view word) noexcept;

} // namespace maatstaf
