#include "prove/declared.hpp"
#include "prove/undeclared.hpp"

#include <maatstaf/prove.hpp>

#include <algorithm>

namespace maatstaf {

proofs prove(const pack& of, std::uint64_t budget) {
    proofs all;
    for (std::size_t n = 0; n < of.properties.size(); ++n) {
        all.declared.push_back(proving::prove_property(of, n, budget));
        all.boxes += all.declared.back().boxes;
        all.most_boxes = std::max(all.most_boxes, all.declared.back().boxes);
    }
    std::vector<std::string_view> entities;
    for (const statement& s : of.definitions)
        if (std::find(entities.begin(), entities.end(), s.entity) == entities.end()) entities.push_back(s.entity);
    for (const std::string_view entity : entities) proving::look_for_dead_parts(of, entity, budget, all);
    proving::look_for_gaps(of, budget, all);
    return all;
}

} // namespace maatstaf
