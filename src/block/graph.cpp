#include "graph.hpp"

#include <maatstaf/engine/interpret.hpp>

#include <algorithm>

namespace maatstaf::block {

namespace {

template <op Code>
box range_of_line_as(const node& n, box a, box b, box c) {
    constexpr shape form = info(Code).form;
    if constexpr (Code == op::choose) return meaning<op::choose>::on_boxes(n, a, b, c);
    else if constexpr (form == shape::one && Code != op::parameter) return on_boxes<Code>(n, a);
    else if constexpr (Code != op::custom && (form == shape::two || form == shape::many))
        return on_boxes<Code>(n, a, b);
    else return a; // no line: the builder makes something else of it
}

/// What a line gives over whole ranges: its own meaning, on the declared domains.
box range_of_line(const node& n, box a, box b, box c) {
    switch (n.code) {
#define MAATSTAF_RANGE(name, ...)                                                                                      \
    case op::name: return range_of_line_as<op::name>(n, a, b, c);
        MAATSTAF_OPERATORS(MAATSTAF_RANGE)
#undef MAATSTAF_RANGE
    }
    return a;
}

bool is_truth(const term& t, std::int64_t value) {
    return t.is_number() && t.of == kind::truth && t.range.lo == value;
}

/// Does what `n` takes of an amount never shrink when the amount grows?
bool grows_with_amount(const node& n, std::int64_t part) noexcept {
    if (n.code == op::scale) return part >= 0;
    if (n.code == op::reduce) return part >= 0 && part <= scaling::of(n).denominator;
    const sharing by = sharing::of(n);
    return by.fixed >= 0 && by.shared >= 0;
}

op mirrored(op code) noexcept {
    switch (code) {
    case op::less: return op::more;
    case op::more: return op::less;
    case op::at_most: return op::at_least;
    case op::at_least: return op::at_most;
    default: return code;
    }
}

} // namespace

std::size_t graph::hash::operator()(const term& t) const noexcept {
    std::uint64_t h = static_cast<std::uint64_t>(t.payload) * 0x9e3779b97f4a7c15u;
    const auto mix = [&](std::uint64_t more) {
        h = (h ^ more) * 0xbf58476d1ce4e5b9u;
        h ^= h >> 29;
    };
    mix((std::uint64_t{static_cast<std::uint8_t>(t.how)} << 32) |
        (std::uint64_t{static_cast<std::uint8_t>(t.code)} << 24) |
        (std::uint64_t{static_cast<std::uint8_t>(t.of)} << 16) | (std::uint64_t{t.mode} << 8));
    mix(t.about);
    for (const std::uint32_t a : t.arguments) mix(a);
    mix(static_cast<std::uint64_t>(t.range.lo));
    mix(static_cast<std::uint64_t>(t.range.hi));
    return h;
}

std::uint32_t graph::intern(const term& made) {
    // what can only be one number is that number, in whatever way it was to be computed
    if (!made.is_constant() && made.of != kind::choice && made.range.lo == made.range.hi && made.how != makes::narrow)
        return number(made.of, made.range.lo);
    const auto [at, fresh] = known_.try_emplace(made, static_cast<std::uint32_t>(terms_.size()));
    if (fresh) terms_.push_back(made);
    return at->second;
}

std::uint32_t graph::constant(kind of, box value) {
    return intern({.how = makes::constant, .of = of, .range = value});
}

std::uint32_t graph::column(kind of, std::uint32_t column, std::uint32_t about, box domain, bool near) {
    term made{.how = makes::column, .of = of, .mode = near, .about = about, .payload = column, .range = domain};
    const auto [at, fresh] = known_.try_emplace(made, static_cast<std::uint32_t>(terms_.size()));
    if (fresh) terms_.push_back(made); // not folded: a column is looked at even where its domain is one value
    return at->second;
}

/// Makes all arguments speak of the same: what is known of a case is known of each of its members.
std::uint32_t graph::about_alike(std::array<std::uint32_t, 3>& arguments) {
    std::uint32_t about = 0;
    for (const std::uint32_t a : arguments) {
        if (a == no_term || terms_[a].about == 0) continue;
        if (about != 0 && about != terms_[a].about) beyond_ = true;
        about = terms_[a].about;
    }
    if (about == 0) return 0;
    for (std::uint32_t& a : arguments) {
        if (a == no_term || terms_[a].about != 0 || terms_[a].is_constant()) continue;
        const term& of = terms_[a];
        a = intern(
            {.how = makes::expand, .of = of.of, .about = about, .arguments = {a, no_term, no_term}, .range = of.range});
    }
    return about;
}

std::uint32_t graph::combine(const node& n, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    std::array<std::uint32_t, 3> arguments{a, b, c};
    const auto range = [&](std::uint32_t of) { return of == no_term ? box{} : terms_[of].range; };
    const box result = range_of_line(n, range(a), range(b), range(c));
    const bool constant = std::all_of(arguments.begin(), arguments.end(),
                                      [&](std::uint32_t of) { return of == no_term || terms_[of].is_constant(); });
    if (constant) return this->constant(n.of, result);
    const std::uint32_t about = about_alike(arguments);
    return intern({.how = makes::line,
                   .code = n.code,
                   .of = n.of,
                   .mode = n.mode,
                   .about = about,
                   .payload = info(n.code).form == shape::many ? 0 : n.payload,
                   .arguments = arguments,
                   .range = result});
}

std::uint32_t graph::line(const node& n, std::span<const std::uint32_t> arguments) {
    const std::uint32_t a = arguments[0];
    if (info(n.code).form == shape::many) return many(n, arguments);
    switch (n.code) {
    case op::negation: {
        const term& of = terms_[a];
        if (of.how == makes::line && of.code == op::negation) return of.arguments[0];
        return combine(n, a, no_term, no_term);
    }
    case op::less:
    case op::at_most:
    case op::more:
    case op::at_least:
    case op::equal: return compare(n, a, arguments[1]);
    case op::choose: return choose(n, a, arguments[1], arguments[2]);
    case op::age:
    case op::complete_months: return months(n, a, arguments[1]);
    case op::scale:
    case op::reduce:
    case op::portion: return through_table(n, a, arguments[1]);
    default: return combine(n, a, arguments.size() > 1 ? arguments[1] : no_term, no_term);
    }
}

/// From the last to the first, as the interpreter does: in another order a sum could leave the range of the machine.
std::uint32_t graph::many(const node& n, std::span<const std::uint32_t> arguments) {
    const bool has_idle = n.code == op::all || n.code == op::any || n.code == op::plus;
    const auto changes_nothing = [&](std::uint32_t at) {
        return has_idle && terms_[at].is_number() && terms_[at].range.lo == (n.code == op::all ? 1 : 0);
    };
    std::uint32_t result = arguments.back();
    for (std::size_t i = arguments.size() - 1; i-- > 0;) {
        const std::uint32_t before = arguments[i];
        if (changes_nothing(before) || (before == result && n.code != op::plus)) continue;
        result = changes_nothing(result) ? before : combine(n, before, result, no_term);
    }
    return result;
}

/// A constant stands on the right; `floor(x / k)` against a number is x against a multiple of k.
std::uint32_t graph::compare(const node& n, std::uint32_t a, std::uint32_t b) {
    node said = n;
    if (terms_[a].is_constant() && !terms_[b].is_constant()) {
        std::swap(a, b);
        said.code = mirrored(said.code);
    }
    if (terms_[a].how == makes::divide && said.code != op::equal && is_made_of_tables(b) && is_small(b)) {
        const term of = terms_[a];
        const bool next = said.code == op::at_most || said.code == op::more; // floor(x/k) <= c: x < k(c+1)
        said.code = said.code == op::at_most ? op::less : said.code == op::more ? op::at_least : said.code;
        return compare(said, of.arguments[0],
                       each_value(b, [&](std::int64_t c) { return (c + (next ? 1 : 0)) * of.payload; }));
    }
    a = nearly(a, b);
    b = nearly(b, a);
    // Beyond what the other side can be, one number compares like another; a dated value that nobody gives is a far one.
    const auto around = [&](std::uint32_t of) {
        const box range = terms_[of].range;
        box result = range;
        if (__builtin_sub_overflow(range.lo, 1, &result.lo)) result.lo = range.lo;
        if (__builtin_add_overflow(range.hi, 1, &result.hi)) result.hi = range.hi;
        return result;
    };
    b = within(b, around(a));
    a = within(a, around(b));
    return combine(said, a, b, no_term);
}

/// Far enough from the ends of the machine's range to be multiplied by what dates are divided by.
bool graph::is_small(std::uint32_t at) const noexcept {
    constexpr std::int64_t limit = std::int64_t{1} << 40;
    return terms_[at].range.lo > -limit && terms_[at].range.hi < limit;
}

/// A choice among dated values and constants, with each of them changed by what never shrinks when the value grows.
template <class Change>
std::uint32_t graph::each_value(std::uint32_t at, const Change& change) {
    const term t = terms_[at];
    const auto changed = [&](box value) { return box{change(value.lo), change(value.hi)}; };
    if (t.is_constant()) return constant(t.of, changed(t.range));
    if (t.how == makes::line)
        return choose(t.as_node(), t.arguments[0], each_value(t.arguments[1], change),
                      each_value(t.arguments[2], change));
    dated made = tables_[static_cast<std::size_t>(t.payload)];
    for (box& value : made.values) value = changed(value);
    return look_up(t.arguments[0], std::move(made));
}

/// The term with what lies outside the limits brought to the limit; where that would cost something, the term itself.
std::uint32_t graph::within(std::uint32_t at, box limits) {
    const term& t = terms_[at];
    if (t.of == kind::choice || covers(limits, t.range, kind::count)) return at;
    if (const auto known = limited_.find({at, limits.lo, limits.hi}); known != limited_.end()) return known->second;
    const std::uint32_t made = within_anew(at, limits);
    limited_.emplace(std::tuple{at, limits.lo, limits.hi}, made);
    return made;
}

std::uint32_t graph::within_anew(std::uint32_t at, box limits) {
    const term t = terms_[at];
    if (t.is_constant() || t.how == makes::look_up)
        return each_value(at, [&](std::int64_t value) { return std::clamp(value, limits.lo, limits.hi); });
    if (t.how != makes::line) return at;
    if (t.code == op::choose)
        return choose(t.as_node(), t.arguments[0], within(t.arguments[1], limits), within(t.arguments[2], limits));
    if (t.code == op::smallest || t.code == op::largest)
        return combine(t.as_node(), within(t.arguments[0], limits), within(t.arguments[1], limits), no_term);
    return at;
}

std::uint32_t graph::choose(const node& n, std::uint32_t condition, std::uint32_t then, std::uint32_t otherwise) {
    const term& c = terms_[condition];
    if (is_truth(c, 1)) return then;
    if (is_truth(c, 0)) return otherwise;
    if (then == otherwise) return then; // both arms, or one of them: the same
    return combine(n, condition, then, otherwise);
}

/// A part of a dated amount is a dated amount. Only with a constant beside it, in which the operator goes one way: then
/// the ends of the parts are the parts of the ends.
std::uint32_t graph::through_table(const node& n, std::uint32_t a, std::uint32_t b) {
    const term amount = terms_[a], part = terms_[b];
    if (!is_made_of_tables(a) || !part.is_number() || !grows_with_amount(n, part.range.lo))
        return combine(n, a, b, no_term);
    if (amount.is_constant()) return combine(n, a, b, no_term);
    if (amount.how == makes::line) { // of which of some amounts it is: of each of them
        node chosen = amount.as_node();
        chosen.of = n.of;
        return choose(chosen, amount.arguments[0], through_table(n, amount.arguments[1], b),
                      through_table(n, amount.arguments[2], b));
    }
    dated made = tables_[static_cast<std::size_t>(amount.payload)];
    for (box& value : made.values) value = range_of_line(n, value, part.range, {});
    made.of = n.of;
    return look_up(amount.arguments[0], std::move(made));
}

/// A choice among dated values and constants, and nothing else.
bool graph::is_made_of_tables(std::uint32_t at) const {
    const term& t = terms_[at];
    if (t.is_constant() || t.how == makes::look_up) return true;
    return t.how == makes::line && t.code == op::choose && is_made_of_tables(t.arguments[1]) &&
           is_made_of_tables(t.arguments[2]);
}

std::uint32_t graph::add_table(dated made) {
    const auto at = std::find(tables_.begin(), tables_.end(), made);
    if (at != tables_.end()) return static_cast<std::uint32_t>(at - tables_.begin());
    tables_.push_back(std::move(made));
    return static_cast<std::uint32_t>(tables_.size() - 1);
}

std::uint32_t graph::look_up(const node& n, std::uint32_t day, const program& of) {
    const term on = terms_[day];
    const steps& all = of.tables[static_cast<std::size_t>(n.payload)];
    dated made{.days = {}, .values = {all.before}, .of = n.of};
    for (std::uint32_t i = all.begin; i < all.end; ++i) {
        if (of.days[i] <= on.range.lo) made.values.back() = of.values[i]; // begun before any day that is possible
        else if (of.days[i] <= on.range.hi && !(of.values[i] == made.values.back())) {
            made.days.push_back(of.days[i]);
            made.values.push_back(of.values[i]);
        }
    }
    const std::uint32_t by = by_near_key(day, made);
    return look_up(by, std::move(made));
}

std::uint32_t graph::look_up(std::uint32_t day, dated made) {
    const term on = terms_[day];
    for (std::size_t d = made.days.size(); d-- > 0;) // two periods that say the same are one
        if (made.values[d] == made.values[d + 1]) {
            made.days.erase(made.days.begin() + static_cast<std::ptrdiff_t>(d));
            made.values.erase(made.values.begin() + static_cast<std::ptrdiff_t>(d) + 1);
        }
    box range = made.values.front();
    for (const box value : made.values) range = hull(range, value, made.of);
    if (made.days.empty() || on.is_constant()) return constant(made.of, range);
    const kind of = made.of;
    return intern({.how = makes::look_up,
                   .of = of,
                   .about = on.about,
                   .payload = add_table(std::move(made)),
                   .arguments = {day, no_term, no_term},
                   .range = range});
}

std::uint32_t graph::narrow(std::uint32_t value, std::uint32_t by) {
    const term of = terms_[value];
    return intern({.how = makes::narrow, .of = of.of, .arguments = {value, by, no_term}, .range = of.range});
}

std::uint32_t graph::fold(const node& n, std::uint32_t body, std::uint32_t list, std::uint32_t maximum) {
    const box one = terms_[body].range;
    std::array<std::uint32_t, 3> arguments{body, no_term, no_term};
    if (terms_[body].about == 0) { // the same of each member
        const term& of = terms_[body];
        arguments[0] = intern({.how = makes::expand,
                               .of = of.of,
                               .about = list + 1,
                               .arguments = {body, no_term, no_term},
                               .range = of.range});
    } else if (terms_[body].about != list + 1) {
        beyond_ = true;
    }
    return intern({.how = makes::fold,
                   .code = n.code,
                   .of = n.of,
                   .payload = list,
                   .arguments = arguments,
                   .range = hull(of_nobody<box>(n), of_unknown_list(n, one, maximum), n.of)});
}

std::uint32_t graph::anybody(const node& n, std::uint32_t body, std::uint32_t maximum) {
    const term one = terms_[body];
    if (one.about != 0) beyond_ = true;
    const box range = of_unknown_list(n, one.range, maximum);
    if (one.is_constant()) return constant(n.of, range);
    return intern({.how = makes::anybody,
                   .code = n.code,
                   .of = n.of,
                   .payload = maximum,
                   .arguments = {body, no_term, no_term},
                   .range = range});
}

std::uint32_t graph::if_known(std::uint32_t list, std::uint32_t known, std::uint32_t unknown) {
    const kind of = terms_[known].of;
    return intern({.how = makes::if_known,
                   .of = of,
                   .payload = list,
                   .arguments = {known, unknown, no_term},
                   .range = hull(terms_[known].range, terms_[unknown].range, of)});
}

} // namespace maatstaf::block
