// Plans, and what a host can know of one: rules, facts, lists and slots.
#include "asked_rules.hpp"
#include "case_names.hpp"
#include "matched_rules.hpp"
#include "request.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_plan_info> = offsetof(mst_plan_info, date) + sizeof(std::int32_t);
template <>
inline constexpr std::size_t first_size<mst_rule> = offsetof(mst_rule, option_count) + sizeof(std::size_t);
template <>
inline constexpr std::size_t first_size<mst_fact> = offsetof(mst_fact, is_used) + sizeof(std::int32_t);
template <>
inline constexpr std::size_t first_size<mst_list> = offsetof(mst_list, maximum) + sizeof(std::uint32_t);

namespace {

/// Which facts of the scope the program reads. Those of members stand after those of the case, list by list.
std::vector<std::uint8_t> used_facts(const plan& of) {
    const scope& names = of.names();
    std::vector<std::uint8_t> result(names.facts.size());
    std::vector<std::size_t> first_of_list;
    std::size_t next = names.facts.size();
    for (const list_layout& lies : names.layouts) next -= lies.fields;
    for (const list_layout& lies : names.layouts) {
        first_of_list.push_back(next);
        next += lies.fields;
    }
    for (const node& n : of.code().nodes) {
        if (n.code == op::fact) result[static_cast<std::size_t>(n.payload)] = 1;
        if (n.code == op::member) result[first_of_list[n.mode] + static_cast<std::size_t>(n.payload)] = 1;
    }
    return result;
}

/// A handle for what was linked.
std::unique_ptr<mst_plan> held(const mst_pack& by, plan&& linked,
                               const std::shared_ptr<const functions_at_hand>& functions) {
    auto result = std::make_unique<mst_plan>();
    auto made = std::make_shared<held_plan>(by.held, std::move(linked));
    made->used = used_facts(made->made);
    made->functions = functions;
    result->held = std::move(made);
    return result;
}

/// Made with none there is nothing to keep.
std::shared_ptr<const functions_at_hand> kept(functions_at_hand&& functions) {
    return functions.all().empty() ? nullptr : std::make_shared<const functions_at_hand>(std::move(functions));
}

std::optional<plan> make_plan(const mst_pack& of, std::string_view entity, const request& asked, border& to) {
    const pack& by = *of.held->view;
    const pack* const roots[]{&by};
    const std::vector<std::string_view> entities = entities_of(with_used_packs(roots));
    const bool is_known = std::find(entities.begin(), entities.end(), entity) != entities.end();
    if (!is_known)
        to.found().push_back(
            report(finding::unknown_entity, "entity", {in_quotes(entity), did_you_mean(entity, entities, "entities")}));
    const std::vector<std::string_view> rules =
        asked_rules(by, asked.rules, place_of_rule, is_known ? entity : std::string_view{}, to.found());
    if (!to.is_good()) return std::nullopt;
    std::vector<link_problem> problems;
    auto made = plan::make({roots, entity, rules, asked.on, asked.functions.all()}, problems);
    report_problems(problems, by, to.found(), asked.functions.all());
    return made;
}

/// The fact of that name, and of a member after the name of its list and a point. Nothing: what is wrong was told.
const fact_view* find_fact(const scope& names, std::string_view name, std::uint32_t& number, border& to) {
    const auto is_it = [&](const std::uint32_t* at, std::string_view list, std::string_view own) {
        if (at == nullptr || names.facts[*at].list != list || names.facts[*at].name != own) return false;
        number = *at;
        return true;
    };
    if (is_it(names.fact_names.find(symbol_of(name)), "", name)) return &names.facts[number];
    const std::size_t point = name.find('.');
    if (point != name.npos) {
        const std::string_view list = name.substr(0, point), own = name.substr(point + 1);
        if (is_it(names.fact_names.find(symbol_of_member(list, own)), list, own)) return &names.facts[number];
    }
    names_elsewhere elsewhere;
    to.refuse(MST_NO_SUCH_NAME, unknown_name(name, "fact", names, elsewhere, 0));
    return nullptr;
}

template <class Options>
void give_option(const Options& options, std::size_t option, mst_utf8* name, border& to) {
    if (to.wants_below(option, options.size(), "option")) *name = shown(options[option]);
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_plan_new(const mst_pack* pack, mst_utf8 entity, const mst_request* by, mst_plan** plan,
                        mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        request asked;
        to.wants(pack, "pack");
        to.wants_text(entity, "entity");
        to.wants_place(plan, "plan");
        if (!read_request(by, date_of_request::may_be_empty, asked, to) || !to.can_be_made()) return to.status();
        auto linked = make_plan(*pack, view(entity), asked, to);
        if (!to.is_good()) return to.status();
        *plan = held(*pack, std::move(*linked), kept(std::move(asked.functions))).release();
        return to.status();
    });
}

mst_status mst_plan_new_pair(const mst_pack* a, const mst_pack* b, mst_utf8 entity, const mst_request* by,
                             mst_plan** plan_a, mst_plan** plan_b, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        request asked;
        to.wants(a, "a");
        to.wants(b, "b");
        to.wants_text(entity, "entity");
        to.wants_place(plan_a, "plan_a");
        to.wants_place(plan_b, "plan_b");
        if (!read_request(by, date_of_request::may_be_empty, asked, to) || !to.is_good()) return to.status();
        auto rules = match_rules({.a = *a->held->view,
                                  .b = *b->held->view,
                                  .rules = asked.rules,
                                  .place_of_rule = place_of_rule,
                                  .entity = view(entity),
                                  .place_of_entity = "entity",
                                  .by_name_in_both = true,
                                  .on = asked.on,
                                  .functions = asked.functions.all()},
                                 to.found());
        if (!to.is_good()) return to.status();
        if (rules.empty() || rules.front().both.empty())
            return to.refuse(MST_INPUT, finding::no_common_rule, "entity",
                             {a->held->view->name, b->held->view->name, view(entity)});
        const auto functions = kept(std::move(asked.functions));
        auto first = held(*a, std::move(*rules.front().a), functions);
        *plan_b = held(*b, std::move(*rules.front().b), functions).release();
        *plan_a = first.release();
        return to.status();
    });
}

void mst_plan_free(mst_plan* plan) {
    c::free(plan);
}

mst_status mst_plan_describe(const mst_plan* plan, mst_plan_info* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(plan, "plan");
        to.wants_room(into, "into");
        if (!to.is_good()) return to.status();
        const auto& p = plan->held->made;
        give(into, {.struct_size = 0,
                    .entity = shown(p.names().entity),
                    .rule_count = p.rules().size(),
                    .fact_count = p.names().facts.size(),
                    .list_count = p.names().lists.size(),
                    .slot_count = p.names().slots,
                    .has_date = p.on() ? 1 : 0,
                    .date = p.on() ? p.on()->day : 0});
        return to.status();
    });
}

mst_status mst_plan_rule(const mst_plan* plan, size_t n, mst_rule* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(plan, "plan") || !to.wants_room(into, "into") ||
            !to.wants_below(n, plan->held->made.rules().size(), "n"))
            return to.status();
        const statement& s = plan->held->made.statement_of(plan->held->made.rules()[n]);
        give(into, {.struct_size = 0,
                    .name = shown(s.name),
                    .label_nl = shown(s.meta.label.nl),
                    .label_en = shown(s.meta.label.en),
                    .kind = static_cast<std::int32_t>(s.of),
                    .option_count = s.options.size()});
        return to.status();
    });
}

mst_status mst_plan_fact(const mst_plan* plan, size_t n, mst_fact* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(plan, "plan") || !to.wants_room(into, "into") ||
            !to.wants_below(n, plan->held->made.names().facts.size(), "n"))
            return to.status();
        const fact_view& f = plan->held->made.names().facts[n];
        give(into, {.struct_size = 0,
                    .name = shown(f.name),
                    .list = shown(f.list),
                    .label_nl = shown(f.label.nl),
                    .label_en = shown(f.label.en),
                    .kind = static_cast<std::int32_t>(f.of),
                    .option_count = f.options.size(),
                    .domain = {f.domain.lo, f.domain.hi},
                    .is_used = plan->held->used[n]});
        return to.status();
    });
}

mst_status mst_plan_list(const mst_plan* plan, size_t n, mst_list* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(plan, "plan") || !to.wants_room(into, "into") ||
            !to.wants_below(n, plan->held->made.names().lists.size(), "n"))
            return to.status();
        const list_view& l = plan->held->made.names().lists[n];
        give(into, {.struct_size = 0,
                    .name = shown(l.name),
                    .label_nl = shown(l.label.nl),
                    .label_en = shown(l.label.en),
                    .maximum = l.maximum});
        return to.status();
    });
}

mst_status mst_plan_rule_option(const mst_plan* plan, size_t n, size_t option, mst_utf8* name, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (to.wants(plan, "plan") && to.wants_place(name, "name") &&
            to.wants_below(n, plan->held->made.rules().size(), "n"))
            give_option(plan->held->made.statement_of(plan->held->made.rules()[n]).options, option, name, to);
        return to.status();
    });
}

mst_status mst_plan_fact_option(const mst_plan* plan, size_t n, size_t option, mst_utf8* name, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (to.wants(plan, "plan") && to.wants_place(name, "name") &&
            to.wants_below(n, plan->held->made.names().facts.size(), "n"))
            give_option(plan->held->made.names().facts[n].options, option, name, to);
        return to.status();
    });
}

mst_status mst_plan_slot(const mst_plan* plan, mst_utf8 fact, uint32_t member, uint32_t* slot, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(plan, "plan");
        to.wants_text(fact, "fact");
        to.wants_place(slot, "slot");
        if (!to.is_good()) return to.status();
        const scope& names = plan->held->made.names();
        std::uint32_t number = 0;
        if (find_fact(names, view(fact), number, to) == nullptr) return to.status();
        const place at = names.places[number];
        if (at.list < 0) {
            if (to.wants_below(member, 1, "member")) *slot = at.slot;
            return to.status();
        }
        const auto list = static_cast<std::size_t>(at.list);
        if (to.wants_below(member, names.lists[list].maximum, "member"))
            *slot = names.layouts[list].slot_of(member, at.slot);
        return to.status();
    });
}
