// What a pack says of itself and what is proved of it: more income never gives more, this does not depend on that, of these
// conditions exactly one holds. Properties change no answer. They are data of a pack, so that whoever changes a rule sees at
// once which promise it breaks; how they are proved is in prove.hpp, and nothing here knows of it.
#pragma once

#include "definition.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace maatstaf {

/// What a property claims. "The fact grows" always means: and all else stays as it is.
enum class claim : std::uint8_t {
    monotone,           ///< as the fact grows, the answer never rises, or never falls
    independent,        ///< the answer does not depend on the fact
    depends,            ///< in some case that fact alone changes the answer
    cliff_at_most,      ///< one unit more of the fact takes away no more than `most` of the amounts together
    never_unknown_when, ///< when these facts are told, the answer is settled
    always,             ///< under the condition, the answer is never no
    never,              ///< under the condition, the answer is surely no
    exactly_one,        ///< of these truths one holds, and never two
    at_most_one,        ///< of these truths never two hold
};

/// Of `monotone`: what the answer never does.
enum class motion : std::uint8_t { rises, falls };

/// A property as a pack lists it.
struct property_view {
    std::string_view name{};
    std::string_view entity{};
    claim claims = claim::monotone;
    text says{};
    std::span<const std::string_view> rules{}; ///< rules or definitions of the entity
    std::span<const std::string_view> facts{}; ///< facts of the case, or lists of it with all that is known of members
    motion never = motion::rises;              ///< of `monotone`
    std::int64_t most = 0;                     ///< of `cliff_at_most`, in cents
    std::span<const node> when{};              ///< a truth: only cases in which it surely holds count; empty: all
    date from = range_of<date>::lowest; ///< of the date of judgement; it is proved for the days on which the rules are
    date until = date{2101, 1, 1};      ///< in force and that lie between these, `until` exclusive
};

/// A property written in C++. The lists that its view points into are its own.
template <std::size_t Rules, std::size_t Facts, std::size_t Nodes = 1>
struct property {
    std::string_view name{};
    std::string_view entity{};
    claim claims = claim::monotone;
    text says{};
    std::array<std::string_view, Rules> rules{};
    std::array<std::string_view, Facts> facts{};
    motion never = motion::rises;
    std::int64_t most = 0;
    expression<truth, Nodes> condition{};
    date from = range_of<date>::lowest;
    date until = date{2101, 1, 1};

    /// Only for cases in which this holds.
    template <operand C>
    constexpr auto given(const C& holds) const noexcept {
        static_assert(writing::gives_a<C, truth>, "maatstaf: a property holds under a condition");
        const auto& written = writing::as_expression(holds);
        using written_type = std::remove_cvref_t<decltype(written)>;
        return property<Rules, Facts, written_type::capacity>{name,  entity, claims,  says, rules, facts,
                                                              never, most,   written, from, until};
    }
    /// Only when it is judged on these days.
    constexpr property between(date first, date end) const noexcept {
        property result = *this;
        result.from = first;
        result.until = end;
        return result;
    }

    /// Views this, which must outlive it.
    constexpr property_view view() const& noexcept {
        return {name, entity, claims, says, rules, facts, never, most, condition.written(), from, until};
    }
    property_view view() const&& = delete;
};

/// How properties are written: `declare::never_rises("meer_inkomen", {…}, inkomen_tot_grens, netto_inkomen)`.
namespace declare {

namespace detail {

template <class Rule, class... Facts>
constexpr auto of_rule(claim claims, std::string_view name, text says, const Rule& rule,
                       const Facts&... facts) noexcept {
    return property<1, sizeof...(Facts)>{name, rule.entity, claims, says, {rule.name}, {facts.name...}};
}

template <class First, class... Rules>
constexpr auto of_rules(claim claims, std::string_view name, text says, const First& first,
                        const Rules&... rules) noexcept {
    return property<1 + sizeof...(Rules), 0>{name, first.entity, claims, says, {first.name, rules.name...}, {}};
}

} // namespace detail

template <class Rule, class Fact>
constexpr auto never_rises(std::string_view name, text says, const Rule& rule, const Fact& fact) noexcept {
    return detail::of_rule(claim::monotone, name, says, rule, fact);
}

template <class Rule, class Fact>
constexpr auto never_falls(std::string_view name, text says, const Rule& rule, const Fact& fact) noexcept {
    auto result = detail::of_rule(claim::monotone, name, says, rule, fact);
    result.never = motion::falls;
    return result;
}

template <class Rule, class Fact>
constexpr auto independent(std::string_view name, text says, const Rule& rule, const Fact& fact) noexcept {
    return detail::of_rule(claim::independent, name, says, rule, fact);
}

template <class Rule, class Fact>
constexpr auto depends(std::string_view name, text says, const Rule& rule, const Fact& fact) noexcept {
    return detail::of_rule(claim::depends, name, says, rule, fact);
}

template <class Fact, class First, class... Amounts>
constexpr auto cliff_at_most(std::string_view name, text says, money most, const Fact& fact, const First& first,
                             const Amounts&... amounts) noexcept {
    return property<1 + sizeof...(Amounts), 1>{
        name,          first.entity, claim::cliff_at_most, says, {first.name, amounts.name...}, {fact.name},
        motion::rises, most.cents};
}

template <class Rule, class... Facts>
constexpr auto never_unknown(std::string_view name, text says, const Rule& rule, const Facts&... facts) noexcept {
    return detail::of_rule(claim::never_unknown_when, name, says, rule, facts...);
}

/// Both want a condition: `.given(…)`.
template <class Rule>
constexpr auto always(std::string_view name, text says, const Rule& rule) noexcept {
    return detail::of_rules(claim::always, name, says, rule);
}
template <class Rule>
constexpr auto never(std::string_view name, text says, const Rule& rule) noexcept {
    return detail::of_rules(claim::never, name, says, rule);
}

template <class... Rules>
constexpr auto exactly_one(std::string_view name, text says, const Rules&... rules) noexcept {
    return detail::of_rules(claim::exactly_one, name, says, rules...);
}
template <class... Rules>
constexpr auto at_most_one(std::string_view name, text says, const Rules&... rules) noexcept {
    return detail::of_rules(claim::at_most_one, name, says, rules...);
}

} // namespace declare

} // namespace maatstaf
