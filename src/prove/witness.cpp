#include "prove/witness.hpp"

#include "explanation_json.hpp"
#include "load/json_layout.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf::proving {

namespace {

bool is_named(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::vector<box>> answers_of(std::span<const told_case> cases) {
    std::vector<std::vector<box>> result;
    for (const told_case& c : cases) result.push_back(c.answers());
    return result;
}

/// Does what `forget` does to each case, if that changes no answer.
template <class Forget>
void try_to(std::span<told_case> cases, const std::vector<std::vector<box>>& wanted, const Forget& forget) {
    std::vector<told_case> before(cases.begin(), cases.end());
    for (told_case& c : cases) forget(c);
    if (answers_of(cases) != wanted) std::copy(before.begin(), before.end(), cases.begin());
}

stated stated_fact(const told_case& of, const fact_view& fact, std::uint32_t slot) {
    return {fact.of, of.slots[slot], fact.options, fact.domain};
}

stated stated_answer(const told_case& of, std::uint32_t segment) {
    const statement& s = of.by->statement_of(segment);
    return {s.of, of.answer(segment), s.options, widest_of(s.of, s.options.size())};
}

} // namespace

told_case::told_case(const plan& of, const search::complete_case& found) : by(&of) {
    const known_facts facts = found.facts();
    slots.assign(facts.slots, facts.slots + of.code().slots);
    members.assign(facts.members, facts.members + of.code().lists.size());
    for (std::size_t l = 0; l < members.size(); ++l) { // of who is not there nothing is known
        const list_layout& lies = of.code().lists[l];
        const auto first = static_cast<std::ptrdiff_t>(lies.slot_of(static_cast<std::uint32_t>(members[l]), 0)),
                   end = static_cast<std::ptrdiff_t>(lies.end());
        std::copy(of.domains().begin() + first, of.domains().begin() + end, slots.begin() + first);
    }
}

std::vector<box> told_case::answers() const {
    std::vector<box> values(by->code().segments.size()), result;
    evaluate(by->code(), {slots.data(), members.data()}, values.data());
    for (const std::uint32_t root : by->rules()) result.push_back(values[root]);
    return result;
}

box told_case::answer(std::uint32_t segment) const {
    std::vector<box> values(by->code().segments.size());
    evaluate(by->code(), {slots.data(), members.data()}, values.data());
    return values[segment];
}

void forget_what_does_not_matter(std::span<told_case> cases, std::span<const std::string_view> kept) {
    const plan& by = *cases.front().by;
    const std::vector<std::vector<box>> wanted = answers_of(cases);
    const auto forget_slot = [&](std::uint32_t slot) {
        try_to(cases, wanted, [&](told_case& c) { c.slots[slot] = by.domains()[slot]; });
    };
    for (std::size_t l = 0; l < by.names().lists.size(); ++l) {
        if (is_named(kept, by.names().lists[l].name)) continue;
        try_to(cases, wanted, [&](told_case& c) { c.members[l] = -1; });
        while (cases.front().members[l] > 0) { // the last of them first
            const std::int32_t before = cases.front().members[l];
            try_to(cases, wanted, [&](told_case& c) { c.members[l] = std::min(c.members[l], before - 1); });
            if (cases.front().members[l] == before) break;
        }
    }
    const auto first_of_lists = by.names().layouts.empty() ? by.names().slots : by.names().layouts.front().base;
    for (std::uint32_t slot = 1; slot < by.code().slots; ++slot) {
        const slot_view at = by.names().at(slot);
        const bool is_kept = slot < first_of_lists
                                 ? is_named(kept, at.fact->name)
                                 : is_named(kept, by.names().lists[static_cast<std::size_t>(at.list)].name);
        if (!is_kept) forget_slot(slot);
    }
}

void forget_all_but(told_case& of, std::span<const std::string_view> told) {
    const scope& names = of.by->names();
    for (std::size_t l = 0; l < names.lists.size(); ++l)
        if (!is_named(told, names.lists[l].name)) of.members[l] = -1;
    for (std::uint32_t slot = 1; slot < of.by->code().slots; ++slot) {
        const slot_view at = names.at(slot);
        const std::string_view name = at.list < 0 ? at.fact->name : names.lists[static_cast<std::size_t>(at.list)].name;
        if (!is_named(told, name)) of.slots[slot] = of.by->domains()[slot];
    }
}

std::string answer_text(const told_case& of, std::size_t root) {
    const json value = result_value(stated_answer(of, of.by->rules()[root]));
    if (value.is_null()) return "unknown";
    return value.is_string() ? value.get<std::string>() : on_one_line(value);
}

std::string fact_text(const told_case& of, std::string_view fact) {
    const scope& names = of.by->names();
    if (const std::uint32_t* l = names.list_names.find(symbol_of(fact)))
        return std::to_string(of.members[*l]) + " members";
    const std::uint32_t place = *names.fact_names.find(symbol_of(fact));
    return plain_values(of.slots[names.places[place].slot], names.facts[place].of, names.facts[place].options);
}

witness_case witness_of(const told_case& of, std::size_t roots) {
    const scope& names = of.by->names();
    json facts = json::object();
    const auto tell = [&](json& to, std::uint32_t slot) {
        const fact_view& fact = *names.at(slot).fact;
        if (of.slots[slot] == fact.domain) return;
        to[std::string(fact.name)] = case_value(stated_fact(of, fact, slot));
    };
    const auto first_of_lists = names.layouts.empty() ? names.slots : names.layouts.front().base;
    for (std::uint32_t slot = 1; slot < first_of_lists; ++slot) tell(facts, slot);
    for (std::size_t l = 0; l < names.lists.size(); ++l) {
        if (of.members[l] < 0) continue;
        json all = json::array();
        const list_layout& lies = names.layouts[l];
        for (std::int32_t m = 0; m < of.members[l]; ++m) {
            json member = json::object();
            for (std::uint32_t field = 0; field < lies.fields; ++field)
                tell(member, lies.slot_of(static_cast<std::uint32_t>(m), field));
            all.push_back(std::move(member));
        }
        facts[std::string(names.lists[l].name)] = std::move(all);
    }
    json written;
    written["entity"] = names.entity;
    written["facts"] = std::move(facts);
    witness_case result;
    result.on = date{static_cast<std::int32_t>(of.slots[0].lo)};
    result.case_json = on_one_line(written);
    for (std::size_t n = 0; n < roots; ++n)
        result.answers.emplace_back(of.by->statement_of(of.by->rules()[n]).name, answer_text(of, n));
    return result;
}

} // namespace maatstaf::proving
