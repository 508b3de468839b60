#include "term_registers.hpp"

#include "lane_width.hpp"

#include <algorithm>

namespace maatstaf::block {

term_registers::term_registers(const built_graph& of)
    : terms_(of.terms), needed_(of), registers_(of.terms.size(), no_register) {}

std::uint32_t term_registers::add(lane_register r) {
    made_.registers.push_back(r);
    return static_cast<std::uint32_t>(made_.registers.size() - 1);
}

std::uint32_t term_registers::add(instruction i, lane_register r) {
    r.about = i.about;
    i.out = add(r);
    i.only_if_unknown = !always_now_;
    made_.code.push_back(i);
    return i.out;
}

width term_registers::natural_width(std::uint32_t at) const noexcept {
    return width_of(terms_[at].of, terms_[at].range);
}

width term_registers::common_width(std::uint32_t at) const noexcept {
    const term& t = terms_[at];
    width w = t.of == kind::truth ? width::w8 : natural_width(at);
    for (const std::uint32_t a : t.arguments)
        if (a != no_term) w = std::max(w, natural_width(a));
    return w;
}

std::uint32_t term_registers::natural(std::uint32_t at) {
    return terms_[at].is_constant() ? in_width(at, natural_width(at)) : registers_[at];
}

std::uint32_t term_registers::in_width(std::uint32_t at, width w) {
    const term& t = terms_[at];
    if (!t.is_constant() && made_.registers[registers_[at]].w == w) return registers_[at];
    const auto [known, fresh] = converted_.try_emplace({at, w}, no_register);
    if (fresh) {
        const bool is_set = t.of == kind::choice;
        if (t.is_constant())
            known->second = add(lane_register{.w = w, .is_set = is_set, .is_constant = true, .value = t.range});
        else known->second = convert(at, w);
    }
    return known->second;
}

std::uint32_t term_registers::convert(std::uint32_t at, width w) {
    constexpr kernel_name from[]{kernel_name::from_w8, kernel_name::from_w16, kernel_name::from_w32,
                                 kernel_name::from_w64};
    const std::uint32_t source = registers_[at];
    const bool always = std::exchange(always_now_, needed_.always(at));
    const std::uint32_t made = add({.how = runs::by_ends,
                                    .w = w,
                                    .point = from[static_cast<std::size_t>(made_.registers[source].w)],
                                    .about = terms_[at].about,
                                    .a = source},
                                   {.w = w, .is_set = made_.registers[source].is_set});
    always_now_ = always;
    return made;
}

} // namespace maatstaf::block
