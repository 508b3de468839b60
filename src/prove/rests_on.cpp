#include "prove/rests_on.hpp"

#include <algorithm>

namespace maatstaf::proving {

namespace {

template <class Thing>
bool add_once(std::vector<Thing>& to, Thing thing) {
    if (std::find(to.begin(), to.end(), thing) != to.end()) return false;
    to.push_back(thing);
    return true;
}

/// From the first day with a value until the last one; what is missing between them is looked at by itself.
days with_values(const parameter& p) {
    days result{range_of<date>::highest, range_of<date>::lowest};
    for (std::size_t n = 0; n < p.periods.size(); ++n) {
        if (p.periods[n].is_gap()) continue;
        result.from = std::min(result.from, p.periods[n].from);
        result.until = n + 1 < p.periods.size() ? p.periods[n + 1].from : date{2101, 1, 1};
    }
    return result;
}

} // namespace

rested_on what_rests(const scope& names, std::span<const node> body) {
    rested_on result;
    const symbol today = symbol_of(peildatum.name);
    const auto look = [&](std::span<const node> nodes) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const node& n = nodes[i];
            if (n.code == op::setting) result.settings.insert(n.payload);
            if (n.code == op::use)
                if (const statement* const* used = names.statements.find(n.payload)) add_once(result.statements, *used);
            if (n.code != op::parameter) continue;
            const parameter* const* p = names.parameters.find(n.payload);
            if (p == nullptr) continue;
            add_once(result.parameters, *p);
            if (i > 0 && nodes[i - 1].code == op::fact && nodes[i - 1].payload == today)
                add_once(result.read_on_the_day, *p);
        }
    };
    look(body);
    for (std::size_t n = 0; n < result.statements.size(); ++n) look(result.statements[n]->body); // grows meanwhile
    return result;
}

rested_on what_rests(const scope& names, const statement& of) {
    rested_on result = what_rests(names, of.body);
    add_once(result.statements, &of);
    return result;
}

days in_force(const statement& of) {
    return {of.meta.from, of.meta.until};
}

days known_days(const rested_on& all) {
    days result;
    for (const parameter* p : all.read_on_the_day) result = result.within(with_values(*p));
    for (const statement* s : all.statements) result = result.within(in_force(*s));
    return result.any() ? result : days{};
}

} // namespace maatstaf::proving
