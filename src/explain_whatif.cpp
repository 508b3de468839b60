#include "case_in_motion.hpp"
#include "value_text.hpp"
#include "verdict_words.hpp"

#include <maatstaf/explain_whatif.hpp>

#include <utility>

namespace maatstaf {

namespace {

/// One of the values: options are a set.
std::int64_t first_of(box values, kind of) noexcept {
    return of == kind::choice ? values.lo & -values.lo : values.lo;
}

/// Of an ordered fact that the case tells.
std::optional<stated> difference_of(const other_values& others, const explained_whatif::effect& from) {
    const kind of = from.value.of;
    if (!from.is_told || of == kind::truth || of == kind::choice) return std::nullopt;
    const std::int64_t now = from.value.value.lo, then = others.of.lo;
    const kind unit = of == kind::date ? kind::count : of;
    return stated{unit, point(now < then ? then - now : now - then), {}, widest_of(unit, 0)};
}

} // namespace

explained_whatif explain_whatif(const situation& known, const whatif& asked, std::size_t n, wording how) {
    judge by{known.made_for()};
    by.consider(known);
    const verdict_words words{known, by, how};
    explanation judged = explain(known, by, n, how);
    explained_whatif result{std::move(judged.rule), std::move(judged.heading), judged.answer, judged.nothing_known, {}};
    for (std::size_t f = 0; f < asked.count(); ++f) {
        const fact_effect& effect = asked.at(f);
        const slot_view at = known.made_for().names().at(effect.slot);
        const fact_view& fact = *at.fact;
        const auto values = [&](box of) { return stated{fact.of, of, fact.options, fact.domain}; };
        const std::string_view label = words.word(fact.label);
        explained_whatif::effect& told = result.facts.emplace_back();
        told.fact = words.name_of_slot(effect.slot);
        told.label = words.of_member({at.list, at.row}) + std::string(label.empty() ? fact.name : label);
        told.value = values(known.facts().slots[effect.slot]);
        told.changeable = fact.changeable;
        told.is_told = effect.is_told;
        told.stays = values(effect.stays);
        told.too_many = effect.too_many;
        case_in_motion moved{known, effect.slot, how};
        for (const other_values& o : effect.others) {
            moved.go_to(first_of(o.of, fact.of));
            const explanation then = moved.explain_rule(n);
            told.others.push_back({values(o.of), difference_of(o, told), then.answer, then.nothing_known});
        }
    }
    return result;
}

} // namespace maatstaf
