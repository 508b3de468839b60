#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"
#include "verdict_words.hpp"

#include <maatstaf/explain_changes.hpp>

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

/// The case on one day after another.
class on_days {
public:
    on_days(const situation& known, wording how) : now_(known), judge_(known.made_for()), how_(how) {}

    void go_to(date day) {
        now_.set_slot(0, point(day.day));
        judge_.consider(now_);
    }

    explanation explain_rule(std::size_t n) { return explain(now_, judge_, n, how_); }

    change_cause cause(const search::place_in_program& at) {
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

private:
    /// The values of a member's body are those of the member that was run last: run it again for the one that is meant.
    box value_of(const verdict_words& words, const search::place_in_program& at, std::uint32_t node) const {
        const program& code = words.of.code();
        if (at.list < 0) return words.room.trace[node];
        std::vector<box> trace(code.nodes.size());
        auto values = words.room.values;
        one_case<std::int64_t, true> carrier{code, words.facts, values.data(), trace.data()};
        for (std::uint32_t list = 0; list < code.lists.size(); ++list) carrier.enter(list, code.lists[list].maximum);
        carrier.enter(static_cast<std::uint32_t>(at.list), at.row);
        return value_of_expression(code.nodes, node + 1 - code.nodes[node].length, node + 1, carrier);
    }

    explanation::reason of_comparison(const verdict_words& words, const search::place_in_program& at,
                                      const statement& stands_in) const {
        const node& n = words.nodes.at(at.node);
        const member_of whose{at.list, at.row};
        reason r{.node = at.node, .list = at.list, .row = at.row};
        const box came_out = value_of(words, at, at.node);
        const bool compares = info(n.code).arguments == takes::alike && n.of == kind::truth;
        if (compares) {
            const std::uint32_t right = at.node - 1;
            r.right = value_of(words, at, right);
            r.left = value_of(words, at, right - words.nodes.at(right).length);
        } else {
            r.left = came_out;
        }
        explanation::reason said = reason_in_words(words, r, stands_in);
        const bool is_open = n.of == kind::truth && came_out.lo != came_out.hi;
        if (is_open) said.text = fill(words.word(phrase::open_whether), {words.nodes.describe(at.node, whose)});
        return said;
    }

    change_cause of_dated_value(const verdict_words& words, const search::place_in_program& at,
                                const statement& stands_in) const {
        const reference what = words.nodes.refer(at.node);
        change_cause told;
        told.parameter = what.name;
        const box day = value_of(words, at, at.node - 1);
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

    /// Is it one of the two comparisons by which a statement is in force?
    static bool is_validity(const verdict_words& words, std::uint32_t i, const statement& of) {
        if (of.always_in_force()) return false;
        const auto& segments = words.of.code().segments;
        const auto in = std::upper_bound(segments.begin(), segments.end(), i,
                                         [](std::uint32_t node, const segment& s) { return node < s.end; });
        return i < in->begin + 6;
    }

    situation now_;
    judge judge_;
    wording how_;
};

} // namespace

std::vector<explained_changes> explain_changes(const situation& known, const changes& followed, wording how) {
    std::vector<explained_changes> result;
    on_days days{known, how};
    for (std::size_t rule = 0; rule < known.made_for().rules().size(); ++rule) {
        explained_changes& of_rule = result.emplace_back();
        for (std::size_t n = 0; n < followed.count(rule); ++n) {
            const stretch& s = followed.at(rule, n);
            days.go_to(s.from);
            explanation judged = days.explain_rule(rule);
            of_rule.rule = std::move(judged.rule);
            of_rule.heading = std::move(judged.heading);
            explained_stretch& told = of_rule.stretches.emplace_back();
            told = {s.from, s.until, judged.answer, judged.nothing_known, {}};
            for (const search::place_in_program& at : s.because) {
                change_cause cause = days.cause(at);
                const auto same = [&](const change_cause& earlier) {
                    return earlier.text == cause.text && earlier.source == cause.source;
                };
                if (std::none_of(told.because.begin(), told.because.end(), same))
                    told.because.push_back(std::move(cause));
            }
        }
    }
    return result;
}

} // namespace maatstaf
