#include "condition_words.hpp"
#include "phrases.hpp"
#include "told_witness.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

explained_region explain_region(const region& r, const plan& a, std::size_t n, const plan& b, std::size_t m,
                                wording how) {
    explained_region told;
    told.how = r.how;
    told.everywhere = r.everywhere;
    for (const diff_condition& c : r.conditions) {
        const plan& of = c.by_a ? a : b;
        const bool by_both = (c.by_a && c.by_b) || is_about_the_case(c, of);
        told.conditions.push_back({condition_in_words(c, of, how), by_both || c.by_a, by_both || c.by_b});
    }
    const told_witness in_a{a, n, r.witness_a}, in_b{b, m, r.witness_b};
    std::set<std::string> names = in_a.used();
    names.merge(in_b.used());
    told.on = date{static_cast<std::int32_t>(r.witness_a.slots[0].lo)};
    told.witness = in_a.told(names);
    const auto only_one_knows = [&](const std::string& name) { return !in_a.knows(name) || !in_b.knows(name); };
    if (std::any_of(names.begin(), names.end(), only_one_knows)) told.for_b = in_b.told(names);
    told.before = in_a.answer();
    told.nothing_before = in_a.nothing_known();
    told.after = in_b.answer();
    told.nothing_after = in_b.nothing_known();
    if (r.by) {
        const kind of = told.before.of == kind::money ? kind::money : kind::count; // between dates there are days
        told.by_at_least = stated{of, point(r.by->lo), {}, widest_of(of, 0)};
        told.by_at_most = stated{of, point(r.by->hi), {}, widest_of(of, 0)};
    }
    return told;
}

} // namespace

explained_difference explain_difference(const rule_difference& found, const plan& a, std::size_t n, const plan& b,
                                        std::size_t m, wording how) {
    const statement& rule = a.statement_of(a.rules()[n]);
    explained_difference told;
    told.rule = rule.name;
    told.entity = rule.entity;
    const std::string_view label = in(rule.meta.label, how.in);
    told.heading = label.empty() ? rule.name : label;
    told.is = found.is;
    told.fact = found.fact;
    told.more = found.more;
    told.complete = found.complete;
    for (const region& r : found.regions) told.regions.push_back(explain_region(r, a, n, b, m, how));
    return told;
}

} // namespace maatstaf
