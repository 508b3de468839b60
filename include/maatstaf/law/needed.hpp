// What a pack needs of the host: a definition whose value no expression gives, such as the time that a journey takes. The
// pack says of what it depends and what it can be; the program that judges brings the function (custom.hpp). It is used,
// explained and given like any other definition.
#pragma once

#include "definition.hpp"

#include <maatstaf/algebra/host_function.hpp>

#include <string_view>

namespace maatstaf {

template <value_type T, std::size_t N>
struct needed {
    using value = T;

    std::string_view name{};
    std::string_view entity{};
    box domain{};
    expression<T, N> body; ///< the arguments, then `custom`
    about meta;

    constexpr auto write() const noexcept { return writing::leaf<T>(op::use, symbol_of(name)); }
    /// Views this, which must outlive it.
    constexpr statement view() const& noexcept {
        return {name, entity, detail::options_of<T>(), body.written(), meta, false, kind_of<T>::value, &domain};
    }
    statement view() const&& = delete;
};

/// A value of the host's: called with the values of `arguments`, in this order, it gives a T within `domain`.
template <value_type T, operand... Arguments>
constexpr auto need(std::string_view name, std::string_view entity, known<T> domain, const about& meta,
                    const Arguments&... arguments) noexcept {
    static_assert(sizeof...(Arguments) >= 1 && sizeof...(Arguments) <= argument_limit,
                  "maatstaf: a function of the host has 1 to 16 arguments");
    static_assert((!writing::gives_a<Arguments, rate> && ...),
                  "maatstaf: a rate is no argument, because it says nothing without what it is over");
    const auto body = writing::apply<T>({.code = op::custom}, arguments...);
    return needed<T, decltype(body)::capacity>{name, entity, to_box(domain), body, meta};
}

} // namespace maatstaf
