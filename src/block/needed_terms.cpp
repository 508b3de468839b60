#include "needed_terms.hpp"

#include <algorithm>

namespace maatstaf::block {

needed_terms::needed_terms(const built_graph& of) : of_(of), terms_(of.terms) {
    while (!find()) continue;
}

const decision* needed_terms::decision_of(std::uint32_t at) const noexcept {
    const auto found = decided_.find(at);
    return found == decided_.end() ? nullptr : &found->second;
}

/// Says whether every table is of a size to be had; those that are not will not be looked up the next time.
bool needed_terms::find() {
    needed_.assign(terms_.size(), false);
    always_.assign(terms_.size(), false);
    days_.clear();
    decided_.clear();
    for (const auto* roots : {&of_.rules, &of_.narrowed})
        for (const std::uint32_t root : *roots) need(root, true);
    for (const auto& [at, by] : decided_) add_days(at, days_[by.day]);
    bool all = true;
    for (const auto& [at, by] : decided_) {
        if (table_is_small(days_[by.day].size() + 1, by.truths.size())) continue;
        if (terms_[at].how == makes::look_up) good_ = false; // which cannot be had in any other way
        else all = !too_large_.insert(at).second;
    }
    return all;
}

void needed_terms::need(std::uint32_t at, bool always) {
    if (at == no_term || (needed_[at] && (always_[at] || !always))) return;
    needed_[at] = true;
    always_[at] = always_[at] || always;
    const term& t = terms_[at];
    if (t.how == makes::look_up || (t.how == makes::line && t.code == op::choose && !too_large_.contains(at))) {
        if (auto by = block::decision_of(terms_, at)) {
            need(by->day, always);
            for (const std::uint32_t truth : by->truths) need(truth, always);
            decided_.insert_or_assign(at, std::move(*by));
            return;
        }
    }
    for (std::size_t a = 0; a < t.arguments.size(); ++a)
        need(t.arguments[a], always && !(t.how == makes::if_known && a == 1));
}

void needed_terms::add_days(std::uint32_t at, std::vector<std::int32_t>& all) const {
    const term& t = terms_[at];
    if (t.how == makes::line) {
        add_days(t.arguments[1], all);
        add_days(t.arguments[2], all);
    } else if (t.how == makes::look_up) {
        const auto& own = terms_.table(static_cast<std::size_t>(t.payload)).days;
        all.insert(all.end(), own.begin(), own.end());
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
    }
}

} // namespace maatstaf::block
