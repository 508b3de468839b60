#include "pack_uses.hpp"

namespace maatstaf {

namespace {

/// Facts, lists and definitions are those of one entity; the rest belongs to all of them.
bool belongs_to_entity(op code) noexcept {
    return code == op::fact || code == op::member || code == op::each || code == op::use;
}

} // namespace

pack_uses::pack_uses(const pack& of) : of_(of), reached_(of.definitions.size()) {
    for (const statement& s : of.definitions) {
        statements_.try_emplace({s.entity, symbol_of(s.name)}, index_of(s));
        for (const node& n : s.body) {
            const bool names_something = belongs_to_entity(n.code) || n.code == op::parameter ||
                                         n.code == op::setting || n.code == op::unsettled;
            if (names_something)
                used_.emplace(n.code, belongs_to_entity(n.code) ? s.entity : std::string_view{}, n.payload);
        }
    }
    for (const statement& s : of.definitions)
        if (s.is_rule || s.meta.shared) follow(index_of(s));
}

bool pack_uses::has(const fact_view& f, std::string_view entity) const {
    return f.list.empty() ? used_.contains({op::fact, entity, symbol_of(f.name)})
                          : used_.contains({op::member, entity, symbol_of_member(f.list, f.name)});
}

bool pack_uses::has(const list_view& l, std::string_view entity) const {
    return used_.contains({op::each, entity, l.identity()});
}

bool pack_uses::has(const parameter& p) const {
    return used_.contains({op::parameter, {}, symbol_of(p.name)});
}

bool pack_uses::has(const setting_view& s) const {
    return used_.contains({op::setting, {}, symbol_of(s.name)});
}

bool pack_uses::has(const open_question& q) const {
    return used_.contains({op::unsettled, {}, symbol_of(q.name)});
}

bool pack_uses::reaches(const statement& s) const {
    return reached_[index_of(s)];
}

std::size_t pack_uses::index_of(const statement& s) const noexcept {
    return static_cast<std::size_t>(&s - of_.definitions.data());
}

void pack_uses::follow(std::size_t from) {
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
        const std::size_t now = open.back();
        open.pop_back();
        if (reached_[now]) continue;
        reached_[now] = true;
        const statement& s = of_.definitions[now];
        for (const node& n : s.body)
            if (n.code == op::use)
                if (const auto used = statements_.find({s.entity, n.payload}); used != statements_.end())
                    open.push_back(used->second);
    }
}

} // namespace maatstaf
