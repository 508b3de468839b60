// A value with named options, of which several may still be possible: a set of at most 64 bits. An enumeration declared
// with BOOST_DEFINE_ENUM_CLASS is a choice; its options are named as its enumerators are, and nowhere a second time.
#pragma once

#include "kind.hpp"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace maatstaf {

/// An enumeration whose enumerators count 0, 1, 2, … and are described.
template <class T>
concept choice_of_options = std::is_enum_v<T> && requires {
    typename boost::describe::describe_enumerators<T>;
} && !has_kind<T>;

/// The options in order, by name.
template <choice_of_options E>
inline constexpr auto option_names = [] {
    std::array<std::string_view, boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value> names;
    std::size_t n = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto option) { names[n++] = option.name; });
    static_assert(names.size() <= 64, "maatstaf: a choice has at most 64 options");
    return names;
}();

/// The options of E that are still possible. Default: all of them.
/// Invariant: at least one option is possible.
template <choice_of_options E>
struct options {
    std::uint64_t bits = everything();

    constexpr options() = default;
    constexpr options(E value) noexcept : bits(bit(value)) {}
    constexpr options(std::initializer_list<E> values) noexcept : bits(0) {
        for (const E value : values) bits |= bit(value);
    }

    constexpr bool known() const noexcept { return std::has_single_bit(bits); }
    constexpr bool possible(E value) const noexcept { return (bits & bit(value)) != 0; }

    static constexpr std::uint64_t bit(E value) noexcept { return std::uint64_t{1} << static_cast<unsigned>(value); }
    static constexpr std::uint64_t everything() noexcept { return ~std::uint64_t{0} >> (64 - option_names<E>.size()); }

    friend constexpr bool operator==(const options&, const options&) = default;
};

} // namespace maatstaf
