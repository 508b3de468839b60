#include "source_list.hpp"

namespace maatstaf {

namespace {

bool says_the_same(const source& a, const source& b) {
    return a.id == b.id && a.title == b.title && a.at == b.at && a.url == b.url && a.quote == b.quote;
}

} // namespace

source_list::source_list(const pack& of) {
    for (const parameter& p : of.parameters)
        for (const period& on : p.periods) add(on.where);
    for (const statement& s : of.definitions)
        for (const source* where : s.meta.sources()) add(where);
    for (const open_question& q : of.questions) add(q.where);
}

std::string_view source_list::id_of(const source* which) const noexcept {
    const auto at = ids_.find(which);
    return at == ids_.end() ? std::string_view{} : at->second;
}

void source_list::add(const source* met) {
    if (met == nullptr || ids_.contains(met)) return;
    std::string id{met->id};
    for (int n = 2;; ++n) {
        const auto [at, is_new] = all_.try_emplace(id, met);
        if (is_new || says_the_same(*at->second, *met)) {
            ids_.emplace(met, at->first);
            return;
        }
        id = std::string(met->id) + '_' + std::to_string(n);
    }
}

} // namespace maatstaf
