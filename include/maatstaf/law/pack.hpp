// A pack: the rules of one legislator together with the facts, dated values, sources and settings that they speak of.
// It may use other packs and build on their definitions. This is a view: built-in packs view constexpr tables, loaded
// packs view what the loader owns. It must outlive every plan made from it.
#pragma once

#include "property.hpp"
#include "setting.hpp"

#include <span>
#include <string_view>

namespace maatstaf {

struct pack {
    std::string_view name{};
    std::string_view version{};
    text label{};
    std::span<const pack* const> uses{};
    std::span<const entity> entities{};
    std::span<const parameter> parameters{};
    std::span<const statement> definitions{}; ///< the definitions, then the rules; each in the order to show them in
    std::span<const setting_view> settings{};
    std::span<const chosen> chooses{}; ///< for settings of packs that it uses
    std::span<const open_question> questions{};
    std::span<const property_view> properties{}; ///< what it claims of its rules; no answer rests on it
};

} // namespace maatstaf
