// Settings: where the law leaves a choice, or sources contradict each other, a pack declares the options and a default;
// a pack that builds on it may choose another. A setting is fixed when a plan is made, so it costs nothing to evaluate.
#pragma once

#include "fact.hpp"

#include <string_view>

namespace maatstaf {

/// A setting as a pack lists it.
struct setting_view {
    std::string_view name{};
    kind of = kind::truth;
    std::span<const std::string_view> options{};
    box value{}; ///< the default
    text says{};

    /// Is that a choice: one value of its kind?
    constexpr bool allows(box choice) const noexcept {
        if (of == kind::choice && (options.empty() || options.size() > 64)) return false;
        return is_possible(choice, of) && is_point(choice, of) && covers(everything(of, options.size()), choice, of);
    }
};

/// What a pack that builds on another chooses.
struct chosen {
    std::string_view setting{};
    box value{};
};

template <value_type T>
struct setting {
    using value = T;

    std::string_view name{};
    known<T> standard; ///< the default
    text says{};

    constexpr auto write() const noexcept { return writing::leaf<T>(op::setting, symbol_of(name)); }
    constexpr setting_view view() const noexcept {
        return {name, kind_of<T>::value, detail::options_of<T>(), to_box(standard), says};
    }
    constexpr chosen as(known<T> choice) const noexcept { return {name, to_box(choice)}; }
};

} // namespace maatstaf
