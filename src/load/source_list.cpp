#include "source_list.hpp"

#include <algorithm>

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
        for (const source* where : s.sources()) add(where);
    for (const open_question& q : of.questions) add(q.where);
    std::sort(all_.begin(), all_.end(), [](const listed_source& a, const listed_source& b) { return a.id < b.id; });
}

std::string_view source_list::id_of(const source* which) const noexcept {
    if (which == nullptr) return {};
    const auto at = std::find_if(all_.begin(), all_.end(),
                                 [&](const listed_source& s) { return s.is == which || says_the_same(*s.is, *which); });
    return at == all_.end() ? std::string_view{} : at->id;
}

void source_list::add(const source* met) {
    if (met == nullptr || !id_of(met).empty()) return;
    std::string id{met->id};
    const auto taken = [&] {
        return std::any_of(all_.begin(), all_.end(), [&](const listed_source& s) { return s.id == id; });
    };
    for (int n = 2; taken(); ++n) id = std::string(met->id) + '_' + std::to_string(n);
    all_.push_back({met, std::move(id)});
}

} // namespace maatstaf
