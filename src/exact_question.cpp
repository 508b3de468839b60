#include "exact_question.hpp"

#include <maatstaf/like_values.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace maatstaf {

namespace {

/// What lies at this end of a piece that is open, and has one answer in all its completions: as long as can be.
std::optional<piece> cut_off(piece& from, bool at_the_low_end, completions& all, std::size_t rule, open_fact what,
                             kind of) {
    const auto up_to = [&](std::int64_t value) {
        return at_the_low_end ? box{from.values.lo, value} : box{value, from.values.hi};
    };
    const std::int64_t end = at_the_low_end ? from.values.lo : from.values.hi;
    const std::optional<box> answer = all.answer_where(rule, what, point(end));
    if (!answer || !is_point(*answer, of)) return std::nullopt;
    std::int64_t within = end, beyond = at_the_low_end ? from.values.hi : from.values.lo; // the whole is open
    while (within + 1 < beyond || beyond + 1 < within) {
        const std::int64_t middle = search::halfway(std::min(within, beyond), std::max(within, beyond));
        (all.answer_where(rule, what, up_to(middle)) == answer ? within : beyond) = middle;
    }
    const piece cut{up_to(within), *answer};
    (at_the_low_end ? from.values.lo : from.values.hi) = at_the_low_end ? within + 1 : within - 1;
    return cut;
}

/// What each piece gives in all its completions; neighbours that then agree become one.
std::vector<piece> sharpened(std::vector<piece> found, completions& all, std::size_t rule, open_fact what, kind of_fact,
                             kind of_answer, bool& is_exact) {
    std::vector<piece> result;
    const auto add = [&](piece p) {
        // The first piece of a list is "no members", and it keeps its place.
        if (what.list < 0 && !result.empty() && result.back().answer == p.answer)
            result.back().values = hull(result.back().values, p.values, of_fact);
        else result.push_back(p);
    };
    for (piece p : found) {
        const bool open = !is_point(p.answer, of_answer);
        const std::optional<box> exact = open ? all.answer_where(rule, what, p.values) : p.answer;
        if (exact) p.answer = *exact;
        is_exact = is_exact && (!open || all.is_exact());
        const bool divisible = what.list < 0 && of_fact != kind::choice && p.values.lo < p.values.hi;
        if (!exact || is_point(p.answer, of_answer) || !divisible) {
            add(p);
            continue;
        }
        if (const auto first = cut_off(p, true, all, rule, what, of_answer)) {
            add(*first);
            if (const auto rest = all.answer_where(rule, what, p.values)) p.answer = *rest;
        }
        const auto last = is_point(p.answer, of_answer) ? std::nullopt : cut_off(p, false, all, rule, what, of_answer);
        if (const auto rest = last ? all.answer_where(rule, what, p.values) : std::nullopt) p.answer = *rest;
        add(p);
        if (last) add(*last);
    }
    return result;
}

exact_question about_condition(const condition_on_dates& of, completions& all, std::size_t rule) {
    exact_question result{.what = of.what, .instead_of = of.dates};
    for (const std::int64_t value : {0, 1}) {
        const std::optional<box> answer = all.answer_where(rule, of.what, point(value));
        result.is_exact = result.is_exact && answer && all.is_exact();
        std::vector<piece>& pieces = result.asks.settles;
        if (!pieces.empty() && answer == pieces.back().answer) pieces.back().values.hi = value;
        else if (answer) pieces.push_back({point(value), *answer});
    }
    return result;
}

} // namespace

std::vector<exact_question> exact_questions(const situation& known, completions& all, std::size_t rule,
                                            std::span<const open_fact> open) {
    const plan& made = known.made_for();
    const std::uint32_t segment = made.rules()[rule];
    const kind of = made.code().segments[segment].of;
    questioner asker{made.code(), known.facts(), segment};
    const std::vector<condition_on_dates> conditions = telling_definitions{known, all, rule, open}.of_dates();
    std::vector<exact_question> result;
    for (const open_fact what : open) {
        const auto condition = std::find_if(conditions.begin(), conditions.end(), [&](const condition_on_dates& c) {
            return std::find(c.dates.begin(), c.dates.end(), what) != c.dates.end();
        });
        if (condition != conditions.end()) {
            if (condition->dates.front() == what) result.push_back(about_condition(*condition, all, rule));
            continue;
        }
        const bool is_list = what.list >= 0;
        const auto slot = static_cast<std::size_t>(what.slot);
        const kind of_fact = is_list ? kind::count : made.kinds()[slot];
        auto pieces = is_list ? asker.pieces_of_list(static_cast<std::size_t>(what.list)) : asker.pieces(slot, of_fact);
        exact_question& one = result.emplace_back(exact_question{.what = what});
        one.asks = {what.slot, what.list, sharpened(std::move(pieces), all, rule, what, of_fact, of, one.is_exact)};
    }
    return result;
}

std::size_t most_settling(std::span<const exact_question> questions, kind of_answer) {
    const auto settled = [&](const exact_question& q) {
        return static_cast<std::size_t>(std::count_if(q.asks.settles.begin(), q.asks.settles.end(),
                                                      [&](const piece& p) { return is_point(p.answer, of_answer); }));
    };
    std::size_t best = 0;
    for (std::size_t n = 1; n < questions.size(); ++n)
        if (settled(questions[n]) * questions[best].asks.settles.size() >
            settled(questions[best]) * questions[n].asks.settles.size())
            best = n;
    return best;
}

namespace {

/// Parts that are alike in all they leave, or nothing.
std::optional<std::vector<value_part>> parts_alike(const exact_question& of, like_values& values, const plan& made) {
    std::vector<value_part> parts;
    if (of.what.segment >= 0) {
        for (const std::int64_t value : {0, 1}) parts.push_back({point(value), point(value)});
        return parts;
    }
    const auto slot = static_cast<std::uint32_t>(of.what.slot);
    const auto found = values.pieces(slot);
    if (!found) return std::nullopt;
    for (const box part : *found) parts.push_back({part, made.kinds()[slot] == kind::choice ? part : point(part.lo)});
    return parts;
}

/// Parts by what is asked, with two values that stand for all that is in them. `nth`: of such facts; other values are taken
/// for each, so that two that are compared are not the same by chance.
std::vector<value_part> parts_as_asked(const exact_question& of, kind of_answer, std::int64_t nth) {
    std::vector<value_part> parts;
    for (const piece& p : of.asks.settles) {
        const std::int64_t room = p.values.hi - p.values.lo;
        const std::int64_t at = p.values.lo + (2 * nth + 1 <= room ? 2 * nth : 0);
        parts.push_back({p.values, point(at)});
        if (room > 0 && !is_point(p.answer, of_answer)) parts.push_back({p.values, point(at + 1), true});
    }
    return parts;
}

} // namespace

std::vector<asked_fact> in_parts(std::span<const exact_question> questions, const situation& known, completions& all,
                                 std::size_t rule) {
    const plan& made = known.made_for();
    const kind of_answer = made.code().segments[made.rules()[rule]].of;
    like_values values{known, rule};
    std::vector<open_fact> open;
    for (const exact_question& one : questions) open.push_back(one.what);
    telling_definitions definitions{known, all, rule, open};
    std::vector<asked_fact> result;
    std::int64_t as_asked = 0;
    for (const exact_question& one : questions) {
        asked_fact& fact = result.emplace_back(asked_fact{one.what, {}, one.instead_of});
        if (one.what.list >= 0) {
            const auto by = definitions.of_list(one.what.list);
            if (!by) return {};
            fact = {{.segment = static_cast<std::int32_t>(*by)}, {}, {one.what}};
            for (const std::int64_t value : definitions.values_of(*by))
                fact.parts.push_back({point(value), point(value)});
        } else if (auto alike = parts_alike(one, values, made)) {
            fact.parts = std::move(*alike);
        } else if (known.facts().given == nullptr) {
            fact.parts = parts_as_asked(one, of_answer, as_asked++);
        }
        if (fact.parts.empty()) return {};
    }
    return result;
}

} // namespace maatstaf
