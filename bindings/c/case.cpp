// Cases: told by text, by name and by slot, and judged.
#include "border.hpp"
#include "case_names.hpp"
#include "json_document.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "value_text.hpp"

#include <utility>

namespace maatstaf::c {

namespace {

void has_changed(mst_case& of) noexcept {
    of.is_judged = false;
    of.text.reset();
}

/// Why the value was not taken. Only when nobody could take it: it costs more than judging.
mst_status refuse_value(const mst_case& of, std::uint32_t slot, box value, border& to) {
    const plan& p = of.held->made;
    if (!to.wants_below(slot, p.names().slots, "slot")) return to.status();
    const slot_view at = p.names().at(slot);
    const fact_view& f = *at.fact;
    if (!of.known->is_there(slot))
        return to.refuse(
            MST_ARGUMENT, finding::border_number, "slot",
            {"slot", std::to_string(slot),
             "that is a fact of member " + std::to_string(at.row) + " of " + std::string(f.list) + ", who is not there",
             "Say first how many members there are."});
    if (f.of != kind::choice && value.lo > value.hi)
        return to.refuse(MST_OUTSIDE, finding::reversed_range, f.name,
                         {f.name, plain_value(value.lo, f.of), plain_value(value.hi, f.of)});
    const box possible = p.domains()[slot];
    const std::int64_t wrong = possible.lo <= value.lo && value.lo <= possible.hi ? value.hi : value.lo;
    const std::string written = f.of == kind::choice  ? "This set of options"
                                : f.of == kind::truth ? std::to_string(wrong)
                                                      : plain_value(wrong, f.of);
    return to.refuse(MST_OUTSIDE, finding::outside_domain, f.name,
                     {f.name, written, plain_values(possible, f.of, f.options)});
}

/// Puts a box where the call wants it, once that is known to be alive.
mst_status put(mst_case& of, std::uint32_t slot, box value, border& to) {
    if (of.known->set_slot(slot, value) != outcome::accepted) return refuse_value(of, slot, value, to);
    has_changed(of);
    return MST_OK;
}

/// A choice has sets and no ranges, anything else ranges and no sets.
bool wants_kind(const mst_case& of, std::uint32_t slot, bool choice, border& to) {
    const auto kinds = of.held->made.kinds();
    if (slot >= kinds.size() || (kinds[slot] == kind::choice) == choice) return true;
    const std::string_view name = of.held->made.names().at(slot).fact->name;
    to.refuse(MST_ARGUMENT, finding::partial_kind, name,
              {name, choice ? "options" : "range", choice ? "no choice" : "a choice",
               choice ? "Give a value or a range." : "Give the set of its options."});
    return false;
}

void tell_one(const mst_case& of, std::string_view name, json_value value, situation& into, diagnostics& found) {
    json_value facts;
    facts.is = json_value::type::object;
    facts.keys.emplace_back(name);
    facts.items.push_back(std::move(value));
    names_elsewhere elsewhere;
    if (facts.items.front().is == json_value::type::null)
        return check_facts(facts, "/facts", of.held->made.names(), elsewhere, found);
    case_facts told;
    told.change(facts);
    tell_facts(told, "/facts", into, found);
}

bool wants_answers(const mst_case& of, border& to) {
    if (of.is_judged) return true;
    to.refuse(MST_ORDER, finding::border_order, "",
              {"The case was not judged since it was made or changed", "Call mst_case_judge first."});
    return false;
}

/// The date of the plan, or else that of the case.
std::optional<date> date_of(const mst_case& of, border& to) {
    if (const auto on = of.held->made.on()) return on;
    const box told = of.known->facts().slots[0];
    if (told.lo == told.hi) return date{static_cast<std::int32_t>(told.lo)};
    to.refuse(MST_ORDER, finding::border_order, "peildatum",
              {"The date of judgement is not known", "Tell it, or make a plan for one date."});
    return std::nullopt;
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_case_new(const mst_plan* plan, mst_case** made, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(plan, "plan");
        to.wants_place(made, "made");
        if (to.is_good()) *made = new mst_case{plan->held};
        return to.status();
    });
}

void mst_case_free(mst_case* of) {
    c::free(of);
}

mst_status mst_case_clear(mst_case* of, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of")) return to.status();
        situation fresh{of->held->made};
        has_changed(*of);
        of->known.emplace(std::move(fresh));
        return to.status();
    });
}

mst_status mst_case_tell_json(mst_case* of, mst_utf8 case_json, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants_bytes(case_json, "case_json");
        if (!to.is_good()) return to.status();
        const auto* const root = of->held->by->view;
        case_text read = read_case(view(case_json), std::span{&root, 1}, to.found());
        const std::string_view entity = of->held->made.names().entity;
        if (!read.entity().empty() && read.entity() != entity)
            return to.refuse(MST_INPUT, finding::case_of_other_entity, "/entity", {read.entity(), entity});
        situation now{*of->known};
        tell(read, now, to.found());
        if (!to.is_good()) return to.status();
        has_changed(*of);
        of->known.emplace(std::move(now));
        of->text.emplace(std::move(read));
        return to.status();
    });
}

mst_status mst_case_tell(mst_case* of, mst_utf8 name, mst_utf8 value, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants_text(name, "name");
        to.wants_bytes(value, "value");
        if (!to.is_good()) return to.status();
        json_value read = read_json(view(value), to.found());
        if (!to.is_good()) return to.status();
        situation now{*of->known};
        tell_one(*of, view(name), std::move(read), now, to.found());
        if (!to.is_good()) return to.status();
        has_changed(*of);
        of->known.emplace(std::move(now));
        return to.status();
    });
}

mst_status mst_case_set(mst_case* of, uint32_t slot, int64_t value, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of")) return to.status();
        const auto kinds = of->held->made.kinds();
        if (slot >= kinds.size() || kinds[slot] != kind::choice) return put(*of, slot, point(value), to);
        return put(*of, slot, set_of(value < 0 || value > 63 ? 0 : std::uint64_t{1} << value), to);
    });
}

mst_status mst_case_set_range(mst_case* of, uint32_t slot, int64_t lower, int64_t upper, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of") || !wants_kind(*of, slot, false, to)) return to.status();
        return put(*of, slot, {lower, upper}, to);
    });
}

mst_status mst_case_set_options(mst_case* of, uint32_t slot, uint64_t options, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of") || !wants_kind(*of, slot, true, to)) return to.status();
        return put(*of, slot, set_of(options), to);
    });
}

mst_status mst_case_forget(mst_case* of, uint32_t slot, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of")) return to.status();
        if (of->known->forget_slot(slot) != outcome::accepted) return refuse_value(*of, slot, {}, to);
        has_changed(*of);
        return to.status();
    });
}

mst_status mst_case_set_members(mst_case* of, mst_utf8 list, int64_t count, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants_text(list, "list");
        if (!to.is_good()) return to.status();
        const case_name what = find_name(view(list), of->held->made.names());
        if (what.list == nullptr) {
            names_elsewhere elsewhere;
            std::vector<std::string_view> lists;
            for (const list_view& l : of->held->made.names().lists) lists.push_back(l.name);
            return to.refuse(
                MST_NO_SUCH_NAME, finding::unknown_fact, "list",
                {in_quotes(view(list)), of->held->made.names().entity, did_you_mean(view(list), lists, "lists")});
        }
        if (count < -1 || count > std::int64_t{what.list->maximum})
            return to.refuse(MST_OUTSIDE, finding::too_many_members, what.list->name,
                             {what.list->name, std::to_string(count), std::to_string(what.list->maximum)});
        of->known->set_members(what.list->name, count);
        has_changed(*of);
        return to.status();
    });
}

mst_status mst_case_mark_for_review(mst_case* of, mst_utf8 name, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants_text(name, "name");
        if (!to.is_good()) return to.status();
        if (of->known->mark_for_review(view(name)) != outcome::accepted) {
            names_elsewhere elsewhere;
            return to.refuse(MST_NO_SUCH_NAME, unknown_name(view(name), "name", of->held->made.names(), elsewhere, 0));
        }
        has_changed(*of);
        return to.status();
    });
}

mst_status mst_case_judge(mst_case* of, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of")) return to.status();
        of->is_judged = false;
        of->by.consider(*of->known);
        if (of->by.contradiction() != nullptr) {
            if (of->text) report_contradictions(*of->text, *of->known, of->by, to.found());
            else report_contradictions(*of->known, of->by, to.found());
            return to.status();
        }
        of->is_judged = true;
        return MST_OK;
    });
}

mst_status mst_case_answer(const mst_case* of, size_t rule, mst_range* answer, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(of, "of") || !to.wants_place(answer, "answer") || !wants_answers(*of, to) ||
            !to.wants_below(rule, of->held->made.rules().size(), "rule"))
            return to.status();
        const box b = of->by.answer(rule);
        *answer = {b.lo, b.hi};
        return MST_OK;
    });
}

mst_status mst_case_write_json(mst_case* of, int32_t language, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants(into, "into");
        to.wants_language(language);
        if (!to.is_good() || !wants_answers(*of, to)) return to.status();
        const auto on = date_of(*of, to);
        if (!on) return to.status();
        json results = results_value(*of->known, of->by, as_language(language));
        into->written =
            written(judgement_object(*of->held->by->view, of->held->by->hash(), *on, std::move(results))) + '\n';
        return to.status();
    });
}

mst_status mst_case_write_text(mst_case* of, int32_t language, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants(into, "into");
        to.wants_language(language);
        if (!to.is_good() || !wants_answers(*of, to)) return to.status();
        const auto on = date_of(*of, to);
        if (on) into->written = judgement_text(*of->held->by->view, *on, *of->known, of->by, as_language(language));
        return to.status();
    });
}

mst_status mst_verdict_new(mst_case* of, size_t rule, int32_t language, int32_t naming, mst_verdict** verdict,
                           mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(of, "of");
        to.wants_place(verdict, "verdict");
        to.wants_language(language);
        to.wants_below(border::as_index(naming), 2, "naming");
        if (!to.is_good() || !wants_answers(*of, to) || !to.wants_below(rule, of->held->made.rules().size(), "rule"))
            return to.status();
        auto made = std::make_unique<mst_verdict>();
        made->held = of->held;
        made->in = as_language(language);
        const auto by = naming == MST_BY_NAME ? maatstaf::naming::names : maatstaf::naming::labels;
        made->what = explain(*of->known, of->by, rule, {made->in, by});
        *verdict = made.release();
        return to.status();
    });
}
