// What is asked about packs: whether all that one says holds, and for whom two of them differ.
#include "border.hpp"
#include "judgement_date.hpp"
#include "request.hpp"
#include "told_check.hpp"
#include "told_diff.hpp"

#include <deque>
#include <utility>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_check_options> = offsetof(mst_check_options, origin) + sizeof(mst_utf8);
template <>
inline constexpr std::size_t first_size<mst_diff_options> = offsetof(mst_diff_options, origin_b) + sizeof(mst_utf8);

namespace {

std::string_view origin_of(mst_utf8 told, const held_pack& of) {
    return told.size == 0 ? of.view->name : view(told);
}

/// What is wrong with the struct itself goes to the border; no struct: all as it is.
template <class Options>
std::optional<Options> read_options(const Options* given, border& to) {
    if (given == nullptr) return Options{};
    if (!to.wants_struct(given, "options")) return std::nullopt;
    const Options asked = taken(given);
    bool good = to.wants_text(asked.on, "on");
    good &= to.wants_language(asked.language);
    good &= to.wants_below(border::as_index(asked.form), 2, "form");
    return good ? std::optional{asked} : std::nullopt;
}

std::optional<date> read_day(mst_utf8 written, std::string_view name, border& to) {
    return written.size == 0 ? std::nullopt : read_judgement_date(view(written), std::string(name), to.found());
}

bool wants_budget(std::uint64_t boxes, border& to) {
    if (boxes <= most_proof_budget) return true;
    const std::string most = std::to_string(most_proof_budget);
    to.refuse(MST_ARGUMENT, finding::border_number, "budget",
              {"budget", std::to_string(boxes), "a proof takes at most " + most + " boxes",
               "Give fewer, or 0 for as many as usual."});
    return false;
}

/// Nothing asked: nothing. What is wrong goes to the border.
std::optional<box> read_days(const mst_diff_options& asked, border& to) {
    const auto on = read_day(asked.on, "on", to), first = read_day(asked.from, "from", to),
               after = read_day(asked.until, "until", to);
    if (asked.on.size > 0 && (asked.from.size > 0 || asked.until.size > 0))
        to.found().push_back(report(finding::day_and_period, "on", {}));
    else if (asked.from.size > 0 && asked.until.size == 0)
        to.found().push_back(report(finding::missing_option, "until",
                                    {"The day before which the period ends", "Give it as 2025-01-31."}));
    else if (asked.from.size == 0 && asked.until.size > 0)
        to.found().push_back(report(finding::missing_option, "from", {"The first day", "Give it as 2025-01-31."}));
    if (on) return point(on->day);
    if (!first || !after) return std::nullopt;
    if (*after <= *first)
        to.refuse(MST_INPUT, finding::reversed_period, "until", {view(asked.from), view(asked.until)});
    return box{first->day, after->day - 1};
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_pack_write_check(const mst_pack* pack, const mst_check_options* options, int32_t* good, mst_text* into,
                                mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(pack, "pack");
        to.wants_place(good, "good");
        to.wants(into, "into");
        const auto how = read_options(options, to);
        if (how && to.wants_text(how->origin, "origin") && wants_budget(how->budget, to) && to.is_good()) {
            const held_pack& held = *pack->held;
            const auto on = read_day(how->on, "on", to);
            if (!to.is_good()) return to.status();
            const pack_to_check asked{*held.view, origin_of(how->origin, held), held.text,
                                      held.loaded ? own_cases_of(*held.loaded) : nullptr, held.is_signed};
            std::deque<checked_pack> all;
            const checked_pack& one = all.emplace_back(asked, on, how->budget, to.found());
            if (!to.is_good()) return to.status();
            std::string told = tell_checked(all, as_language(how->language), how->form == MST_JSON);
            *good = one.is_good() ? 1 : 0;
            into->written = std::move(told);
        }
        return to.status();
    });
}

mst_status mst_pack_write_diff(const mst_pack* a, const mst_pack* b, const mst_diff_options* options, int32_t* same,
                               mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(a, "a");
        to.wants(b, "b");
        to.wants_place(same, "same");
        to.wants(into, "into");
        const auto how = read_options(options, to);
        if (!how) return to.status();
        std::vector<std::string_view> rules;
        bool good = read_rules(how->rules, how->rule_count, rules, to);
        for (const auto& [text, name] : {std::pair{how->from, "from"}, std::pair{how->until, "until"},
                                         std::pair{how->origin_a, "origin_a"}, std::pair{how->origin_b, "origin_b"}})
            good &= to.wants_text(text, name);
        if (!good || !to.is_good()) return to.status();
        const auto days = read_days(*how, to);
        if (!to.is_good()) return to.status();
        auto told = tell_diff({.a = *a->held->view,
                               .b = *b->held->view,
                               .origin_a = origin_of(how->origin_a, *a->held),
                               .origin_b = origin_of(how->origin_b, *b->held),
                               .rules = rules,
                               .place_of_rule = place_of_rule,
                               .days = days,
                               .in = as_language(how->language),
                               .as_json = how->form == MST_JSON},
                              to.found());
        if (!told) return to.status();
        *same = told->same ? 1 : 0;
        into->written = std::move(told->text);
        return to.status();
    });
}
