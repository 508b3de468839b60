// A pack together with all that it uses.
#pragma once

#include <maatstaf/law/pack.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace maatstaf {

/// Each pack once, those that are used before those that use them.
inline std::vector<const pack*> with_used_packs(std::span<const pack* const> roots) {
    std::vector<const pack*> result;
    const auto add = [&result](const auto& self, const pack& p) -> void {
        if (std::find(result.begin(), result.end(), &p) != result.end()) return;
        for (const pack* used : p.uses) self(self, *used);
        result.push_back(&p);
    };
    for (const pack* p : roots) add(add, *p);
    return result;
}

} // namespace maatstaf
