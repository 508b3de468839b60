// Named expressions. A definition is a name for a part of the law ("bijstandsnorm") that shows up in explanations with
// its value and source, is computed once for all rules that use it, and may be given by a host that knows it already.
// A rule is a definition that answers a question of its own, for a certain time.
#pragma once

#include "timeline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace maatstaf {

/// Codes under which a granting rule is administered; empty where none exists.
struct codes {
    std::string_view upl{};               ///< name in the Uniforme Productnamenlijst
    std::string_view product_categorie{}; ///< iJw/iWmo 3.2
    std::string_view type_verwijzer{};    ///< iJw 3.2
    std::string_view taakveld{};          ///< Iv3, with the year of the scheme

    constexpr bool any() const noexcept {
        return !(upl.empty() && product_categorie.empty() && type_verwijzer.empty() && taakveld.empty());
    }
};

/// What stands beside the expression of a definition or a rule, as one writes it.
struct about {
    text label{};                           ///< as it is called in a sentence: "de bijstandsnorm"
    text says{};                            ///< what it says, in plain words
    text contradiction{};                   ///< where the sources disagree: what each says, and what was done about it
    std::array<const source*, 6> sources{}; ///< the first ones that are not null
    date from = range_of<date>::lowest;     ///< in force from this day
    date until = date{2101, 1, 1};          ///< until this day, exclusive
    int confirmed_in = 0;                   ///< year of the municipal page; see period::confirmed_in
    codes administered_as{};
    bool shared = false; ///< of a definition: declared for packs that build on this one
};

namespace detail {
inline constexpr about nothing_more{};
}

/// The same as a pack lists it, in half the room: most have one source, and few have codes or a contradiction.
struct about_view {
    text label{};
    text says{};
    const source* const* first_source = nullptr;
    const text* contradiction = &detail::nothing_more.contradiction;
    const codes* administered_as = &detail::nothing_more.administered_as;
    date from = detail::nothing_more.from;
    date until = detail::nothing_more.until;
    std::int16_t confirmed_in = 0;
    std::uint8_t most_sources = 0; ///< a null pointer ends them before that
    bool shared = false;

    constexpr about_view() = default;
    /// Views what was written, which must outlive it.
    constexpr about_view(const about& written) noexcept
        : label(written.label),
          says(written.says),
          first_source(written.sources.data()),
          contradiction(&written.contradiction),
          administered_as(&written.administered_as),
          from(written.from),
          until(written.until),
          confirmed_in(static_cast<std::int16_t>(written.confirmed_in)),
          most_sources(static_cast<std::uint8_t>(written.sources.size())),
          shared(written.shared) {}
    about_view(const about&&) = delete;

    constexpr std::span<const source* const> sources() const noexcept {
        const source* const* const end = first_source + most_sources;
        return {first_source, std::find(first_source, end, nullptr)};
    }
};

/// A definition or rule as a pack lists it.
struct statement {
    std::string_view name{};
    std::string_view entity{};
    std::span<const std::string_view> options{}; ///< of a choice
    std::span<const node> body{};
    [[no_unique_address]] about_view meta{}; // what follows lies in its last bytes: a pack may have many of these
    bool is_rule = false;
    kind of = kind::truth;
    const box* domain = nullptr; ///< where the host computes it (needed.hpp): what it can be; else null

    constexpr bool always_in_force() const noexcept {
        return meta.from <= range_of<date>::lowest && meta.until > range_of<date>::highest;
    }
};

template <value_type T, std::size_t N, bool Rule>
struct named {
    using value = T;

    std::string_view name{};
    std::string_view entity{};
    expression<T, N> body;
    about meta;

    constexpr auto write() const noexcept { return writing::leaf<T>(op::use, symbol_of(name)); }
    constexpr statement view() const noexcept {
        return {name, entity, detail::options_of<T>(), body.written(), meta, Rule, kind_of<T>::value};
    }
};

template <operand X>
constexpr auto define(std::string_view name, std::string_view entity, const X& body, const about& meta) noexcept {
    const auto& written = writing::as_expression(body);
    using written_type = std::remove_cvref_t<decltype(written)>;
    return named<value_of<X>, written_type::capacity, false>{name, entity, written, meta};
}

template <operand X>
constexpr auto rule(std::string_view name, std::string_view entity, const X& body, const about& meta) noexcept {
    const auto& written = writing::as_expression(body);
    using written_type = std::remove_cvref_t<decltype(written)>;
    return named<value_of<X>, written_type::capacity, true>{name, entity, written, meta};
}

/// Nobody's to decide here: any value of T, and the verdict says which question is open.
template <value_type T>
constexpr auto unsettled(const open_question& question) noexcept {
    auto result = writing::leaf<T>(op::unsettled, symbol_of(question.name));
    result.nodes[0].mode = static_cast<std::uint8_t>(detail::options_of<T>().size());
    return result;
}

} // namespace maatstaf
