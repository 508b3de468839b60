#include <maatstaf/packs.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <array>

namespace maatstaf {

namespace {

constexpr std::array<const pack*, 3> shipped{&sociaal::landelijk, &sociaal::haarlemmermeer, &sociaal::haarlem};

} // namespace

std::span<const pack* const> built_in_packs() noexcept {
    return shipped;
}

const pack* built_in_pack(std::string_view name) noexcept {
    for (const pack* p : shipped)
        if (p->name == name) return p;
    return nullptr;
}

} // namespace maatstaf
