// Facts: what can be asked about a case. A fact has a name, a kind, a domain outside which no value is accepted, and a
// label by which a person knows it. Typed facts write themselves into expressions; `fact_view` is what packs list.
#pragma once

#include "source.hpp"

#include <maatstaf/algebra/expression.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace maatstaf {

/// Can what a fact says become otherwise? Only what is evident is declared; nobody guesses at the rest.
enum class changing : std::uint8_t {
    undeclared,
    never,     ///< a date of birth
    by_time,   ///< by itself, as the date of judgement
    by_person, ///< somebody can do something about it: an income, where one lives
};

/// As a pack writes them; what is not declared is left out.
inline constexpr std::array<std::string_view, 4> changing_names{"", "never", "by_time", "by_person"};

constexpr std::string_view name_of(changing c) noexcept {
    return changing_names[static_cast<std::size_t>(c)];
}

/// A fact as a pack lists it, whether it was declared in C++ or loaded.
struct fact_view {
    std::string_view name{};
    std::string_view list{}; ///< the list whose members have it; empty for a fact of the case itself
    kind of = kind::truth;
    std::span<const std::string_view> options{}; ///< of a choice
    box domain{};
    text label{};        ///< "het netto-inkomen per maand, zonder vakantiegeld"
    bool shared = false; ///< declared for packs that build on this one
    changing changeable = changing::undeclared;
};

/// A list of members, each with the same facts.
struct list_view {
    std::string_view name{};
    std::uint32_t maximum = 0;
    text label{};

    constexpr symbol identity() const noexcept { return symbol_of(name); }
};

namespace detail {

template <value_type T>
constexpr std::span<const std::string_view> options_of() noexcept {
    if constexpr (choice_of_options<T>) return option_names<T>;
    else return {};
}

} // namespace detail

/// A fact of the case.
template <value_type T>
struct fact {
    using value = T;

    std::string_view name{};
    text label{};
    known<T> within{};
    bool shared = false;
    changing changeable = changing::undeclared;

    constexpr auto write() const noexcept { return writing::leaf<T>(op::fact, symbol_of(name)); }
    constexpr fact_view view() const noexcept {
        return {name, {}, kind_of<T>::value, detail::options_of<T>(), to_box(within), label, shared, changeable};
    }
};

/// A fact of each member of a list.
template <value_type T>
struct member_fact {
    using value = T;

    const list_view& list;
    std::string_view name{};
    text label{};
    known<T> within{};
    bool shared = false;
    changing changeable = changing::undeclared;

    constexpr auto write() const noexcept { return writing::leaf<T>(op::member, symbol_of_member(list.name, name)); }
    constexpr fact_view view() const noexcept {
        return {name, list.name, kind_of<T>::value, detail::options_of<T>(), to_box(within), label, shared, changeable};
    }
};

/// The date of judgement. Every entity has it; time is a fact like any other.
inline constexpr fact<date> peildatum{
    .name = "peildatum", .label = {"de peildatum", "the date of judgement"}, .changeable = changing::by_time};

/// What is judged: a household, a young person, a referral.
struct entity {
    std::string_view name{};
    text label{};
    std::span<const fact_view> facts{};
    std::span<const list_view> lists{};
};

} // namespace maatstaf
