#include "case_facts.hpp"

#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>

namespace maatstaf {

void case_facts::change(const json_value& changes) {
    if (!all_.empty()) {
        const boost::unordered_flat_set<std::string_view> changed(changes.keys.begin(), changes.keys.end());
        std::erase_if(all_, [&](const told& one) { return changed.contains(*one.name); });
    }
    all_.reserve(all_.size() + changes.keys.size());
    for (std::size_t i = 0; i < changes.keys.size(); ++i)
        if (changes.items[i].is != json_value::type::null) all_.push_back({&changes.keys[i], &changes.items[i]});
}

const json_value* case_facts::find(std::string_view name) const noexcept {
    const auto at = std::find_if(all_.begin(), all_.end(), [&](const told& one) { return *one.name == name; });
    return at == all_.end() ? nullptr : at->value;
}

} // namespace maatstaf
