#include "case_in_motion.hpp"

#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

/// The values of a member's body are those of the member that was run last: run it again for the one that is meant.
box value_for(const verdict_words& words, const search::place_in_program& at, std::uint32_t node) {
    const program& code = words.of.code();
    if (at.list < 0) return words.room.trace[node];
    std::vector<box> trace(code.nodes.size());
    auto values = words.room.values;
    one_case<std::int64_t, true> carrier{code, words.facts, values.data(), trace.data()};
    for (std::uint32_t list = 0; list < code.lists.size(); ++list) carrier.enter(list, code.lists[list].maximum);
    carrier.enter(static_cast<std::uint32_t>(at.list), at.row);
    return value_of_expression(code.nodes, node + 1 - code.nodes[node].length, node + 1, carrier);
}

/// Is it one of the two comparisons by which a statement is in force?
bool is_validity(const verdict_words& words, std::uint32_t i, const statement& of) {
    if (of.always_in_force()) return false;
    return i < words.of.code().segments[words.segment_at(i)].begin + 6;
}

} // namespace

case_in_motion::case_in_motion(const situation& known, std::uint32_t slot, wording how)
    : now_(known), judge_(known.made_for()), slot_(slot), how_(how) {}

void case_in_motion::go_to(std::int64_t value) {
    now_.set_slot(slot_, point(value));
    judge_.consider(now_);
}

std::vector<change_cause> case_in_motion::causes(std::span<const search::place_in_program> places) const {
    std::vector<change_cause> result;
    for (const search::place_in_program& at : places) {
        change_cause next = cause(at);
        const auto same = [&](const change_cause& told) {
            return told.text == next.text && told.source == next.source;
        };
        if (std::none_of(result.begin(), result.end(), same)) result.push_back(std::move(next));
    }
    return result;
}

change_cause case_in_motion::cause(const search::place_in_program& at) const {
    const verdict_words words{now_, judge_, how_};
    const statement& stands_in = words.statement_at(at.node);
    const node& n = words.nodes.at(at.node);
    change_cause told;
    if (n.code == op::parameter) return of_dated_value(words, at, stands_in);
    if (is_validity(words, at.node, stands_in)) {
        told.text = words.validity(stands_in);
        told.source = source_text(first_source(stands_in), true);
        told.short_source = source_text(first_source(stands_in), false);
        return told;
    }
    const explanation::reason said = of_comparison(words, at, stands_in);
    told = {said.text, {}, {}, said.source, said.short_source};
    for (const std::string& fact : said.facts)
        if (told.fact.empty() && fact != peildatum.name) told.fact = fact;
    return told;
}

explanation::reason case_in_motion::of_comparison(const verdict_words& words, const search::place_in_program& at,
                                                  const statement& stands_in) const {
    const node& n = words.nodes.at(at.node);
    const member_of whose{at.list, at.row};
    reason r{.node = at.node, .list = at.list, .row = at.row};
    const box came_out = value_for(words, at, at.node);
    const bool compares = info(n.code).arguments == takes::alike && n.of == kind::truth;
    if (compares) {
        const std::uint32_t right = at.node - 1;
        r.right = value_for(words, at, right);
        r.left = value_for(words, at, right - words.nodes.at(right).length);
    } else {
        r.left = came_out;
    }
    explanation::reason said = reason_in_words(words, r, stands_in);
    const bool is_open = n.of == kind::truth && came_out.lo != came_out.hi;
    if (is_open) said.text = fill(words.word(phrase::open_whether), {words.nodes.describe(at.node, whose)});
    return said;
}

change_cause case_in_motion::of_dated_value(const verdict_words& words, const search::place_in_program& at,
                                            const statement& stands_in) const {
    const reference what = words.nodes.refer(at.node);
    change_cause told;
    told.parameter = what.name;
    const box day = value_for(words, at, at.node - 1);
    const period* on = nullptr;
    for (const period& p : what.dated->periods)
        if (p.from.day <= day.lo) on = &p;
    const source* from = on != nullptr && on->where != nullptr ? on->where : first_source(stands_in);
    told.source = source_text(from, true);
    told.short_source = source_text(from, false);
    const std::string called = words.nodes.called(what);
    if (on == nullptr || on->is_gap()) {
        told.text = fill(words.word(phrase::no_value), {called});
        return told;
    }
    const stated value{what.dated->of, on->value, what.options, what.widest, what.denominator};
    told.text =
        fill(words.word(words.by_labels() ? phrase::has_value : phrase::is), {called, in_words(value, words.how)});
    return told;
}

} // namespace maatstaf
