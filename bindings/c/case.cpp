// Cases, told by text, by name and by slot.
#include "border.hpp"
#include "case_names.hpp"
#include "json_document.hpp"
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
mst_status refuse_value(const mst_case& of, std::uint32_t slot, box value, border& to,
                        std::string_view place = "slot") {
    const plan& p = of.held->made;
    if (!to.wants_below(slot, p.names().slots, place)) return to.status();
    const slot_view at = p.names().at(slot);
    const fact_view& f = *at.fact;
    if (!of.known->is_there(slot))
        return to.refuse(
            MST_ARGUMENT, finding::border_number, place,
            {place, std::to_string(slot),
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

/// A value as what is known of the fact there; of a choice the set of one option.
box one_value(const mst_case& of, std::uint32_t slot, std::int64_t value) noexcept {
    const auto kinds = of.held->made.kinds();
    if (slot >= kinds.size() || kinds[slot] != kind::choice) return point(value);
    return set_of(value < 0 || value > 63 ? 0 : std::uint64_t{1} << value);
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
        return put(*of, slot, one_value(*of, slot, value), to);
    });
}

mst_status mst_case_set_each(mst_case* of, size_t count, const uint32_t* slots, const int64_t* values,
                             mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        bool good = to.wants(of, "of");
        if (count > 0) good &= to.wants_place(slots, "slots") & to.wants_place(values, "values");
        if (!good) return to.status();
        for (std::size_t n = 0; n < count; ++n) {
            const box value = one_value(*of, slots[n], values[n]);
            if (of->known->can_set_slot(slots[n], value) != outcome::accepted)
                refuse_value(*of, slots[n], value, to, "slots[" + std::to_string(n) + ']');
        }
        if (!to.is_good()) return to.status();
        for (std::size_t n = 0; n < count; ++n) of->known->set_slot(slots[n], one_value(*of, slots[n], values[n]));
        if (count > 0) has_changed(*of);
        return MST_OK;
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
