#include "node_words.hpp"

#include "pattern.hpp"
#include "phrases.hpp"
#include "spelling.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <vector>

namespace maatstaf {

namespace {

std::string ordinal(std::int64_t n, language in) {
    if (in == language::nl) return std::to_string(n);
    const bool teens = n % 100 >= 11 && n % 100 <= 13;
    const std::string_view ending = teens ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
    return std::to_string(n) + std::string(ending);
}

} // namespace

std::string_view node_words::word(const text& both) const noexcept {
    return in(both, how_.in);
}

std::vector<std::uint32_t> node_words::arguments(std::uint32_t i) const {
    std::vector<std::uint32_t> result;
    for_each_argument(nodes_, i, [&](std::uint32_t root) { result.insert(result.begin(), root); });
    return result;
}

std::string node_words::describe(std::uint32_t i, member_of whose, std::span<const std::string_view> options) const {
    const node& n = nodes_[i];
    if (n.code == op::constant) return constant(n, options);
    if (n.code == op::parameter && nodes_[i - 1].code == op::fact) {
        const reference day = refer(i - 1);
        const bool plain =
            day.name == peildatum.name || how_.by == naming::labels; // a label says by which date it goes
        return plain ? called(refer(i)) : fill(word(phrase::at), {called(refer(i)), called(day)});
    }
    if (is_reference(i)) return called(refer(i, whose));
    return describe_call(i, whose, options);
}

std::string node_words::describe_call(std::uint32_t i, member_of whose,
                                      std::span<const std::string_view> options) const {
    const node& n = nodes_[i];
    const auto of = arguments(i);
    const auto part = [&](std::size_t a) { return describe(of[a], whose, options); };
    const auto said = [&](const text& pattern) {
        return fill(word(pattern), {part(0), of.size() > 1 ? part(1) : std::string{}});
    };
    const bool day = n.of == kind::date;
    switch (n.code) {
    case op::parameter: return fill(word(phrase::at), {called(refer(i)), part(0)});
    case op::less:
    case op::at_most:
    case op::more:
    case op::at_least:
    case op::equal: {
        const auto of_either = options_at(of[0]).empty() ? options_at(of[1]) : options_at(of[0]);
        const std::string relation_said = std::string(relation(n.code, nodes_[of[0]].of, true));
        return describe(of[0], whose, of_either) + " is " + relation_said + ' ' + describe(of[1], whose, of_either);
    }
    case op::one_of: return options_sentence(i, {}, true, whose);
    case op::negation: return fill(word(phrase::negated), {is_reference(of[0]) ? part(0) : '(' + part(0) + ')'});
    case op::all: return '(' + describe_series(i, whose, word(phrase::joined_and)) + ')';
    case op::any: return '(' + describe_series(i, whose, word(phrase::joined_or)) + ')';
    case op::choose: return describe_choice(i, whose, options);
    case op::plus: return describe_series(i, whose, word(phrase::plus));
    case op::minus: return describe_series(i, whose, word(phrase::minus));
    case op::times: return describe_series(i, whose, word(phrase::times));
    case op::smallest:
        return fill(word(day ? phrase::earliest : phrase::lowest),
                    {describe_series(i, whose, word(phrase::joined_and))});
    case op::largest:
        return fill(word(day ? phrase::latest : phrase::highest),
                    {describe_series(i, whose, word(phrase::joined_and))});
    case op::scale:
        return fill(word(phrase::scaled), {part(0), describe_rate(of[1], scaling::of(n).denominator, whose)}) +
               rounding_of(n);
    case op::reduce:
        return fill(word(phrase::reduced), {part(0), describe_rate(of[1], scaling::of(n).denominator, whose)}) +
               rounding_of(n);
    case op::portion: return fill(word(phrase::portion), {part(0), describe_sharers(of[1], whose)}) + rounding_of(n);
    case op::age: return said(phrase::age);
    case op::birthday: return describe_birthday(i, whose);
    case op::plus_months: return describe_term(i, whose, phrase::month_later, phrase::months_later);
    case op::plus_days: return describe_term(i, whose, phrase::day_later, phrase::days_later);
    case op::complete_months: return said(phrase::complete_months);
    case op::first_of_month: return said(phrase::first_of_month);
    // Of what is asked of each member only a statement as written says more; a verdict names the members.
    case op::some:
    case op::every:
        return std::string(
                   fill(word(n.code == op::some ? phrase::some_where : phrase::every_where), {called(list_of(i))})) +
               ' ' + part(0);
    case op::count:
        return linked_ ? fill(word(phrase::count), {called(list_of(i))})
                       : fill(word(phrase::count_where), {called(list_of(i)), part(0)});
    case op::sum:
        return linked_ ? fill(word(phrase::sum), {called(list_of(i))})
                       : fill(word(phrase::sum_where), {called(list_of(i)), part(0)});
    default: return std::string(info(n.code).word);
    }
}

std::string node_words::describe_rate(std::uint32_t rate, std::int32_t denominator, member_of whose) const {
    const node& n = nodes_[rate];
    return n.code == op::constant ? rate_text(n.payload, denominator, how_.in) : describe(rate, whose);
}

std::string node_words::describe_sharers(std::uint32_t i, member_of whose) const {
    const bool known = nodes_[i].code == op::constant || (trace_ != nullptr && trace_[i].lo == trace_[i].hi);
    if (!known) return describe(i, whose);
    const std::int64_t sharers = trace_ != nullptr ? trace_[i].lo : nodes_[i].payload;
    return fill(word(sharers == 1 ? phrase::one_sharer : phrase::sharers), {std::to_string(sharers)});
}

std::string node_words::describe_term(std::uint32_t i, member_of whose, const text& one, const text& more) const {
    const auto of = arguments(i);
    const node& term = nodes_[of[1]];
    const bool single = term.code == op::constant && term.payload == 1;
    return fill(word(single ? one : more), {describe(of[0], whose), describe(of[1], whose)});
}

std::string node_words::describe_birthday(std::uint32_t i, member_of whose) const {
    const auto of = arguments(i);
    const node& years = nodes_[of[1]];
    if (years.code != op::constant)
        return fill(word(phrase::birthday_at), {describe(of[0], whose), describe(of[1], whose)});
    return fill(word(phrase::birthday), {describe(of[0], whose), ordinal(years.payload, how_.in)});
}

/// Where the values are known, only the arm that is taken.
std::string node_words::describe_choice(std::uint32_t i, member_of whose,
                                        std::span<const std::string_view> options) const {
    const auto of = arguments(i);
    if (trace_ != nullptr && trace_[of[0]].lo == trace_[of[0]].hi)
        return describe(trace_[of[0]].lo == 1 ? of[1] : of[2], whose, options);
    return fill(word(phrase::chosen),
                {describe(of[0], whose), describe(of[1], whose, options), describe(of[2], whose, options)});
}

std::string node_words::describe_series(std::uint32_t i, member_of whose, std::string_view last) const {
    const auto of = arguments(i);
    const bool listing = nodes_[i].code == op::smallest || nodes_[i].code == op::largest;
    std::string result;
    for (std::size_t a = 0; a < of.size(); ++a) {
        if (a > 0 && (!listing || a + 1 == of.size())) result += ' ' + std::string(last) + ' ';
        else if (a > 0) result += ", ";
        const std::string part = describe(of[a], whose);
        const op inner = nodes_[of[a]].code;
        const bool composite = inner == op::plus || inner == op::minus || inner == op::times || inner == op::smallest ||
                               inner == op::largest;
        result += composite ? '(' + part + ')' : part;
    }
    return result;
}

/// How a statement as written rounds; of a value that is known, it has been done.
std::string node_words::rounding_of(const node& n) const {
    if (linked_ != nullptr) return {};
    const bool euros = n.code != op::portion && scaling::of(n).unit == 100;
    const auto mode = static_cast<rounding>(n.mode);
    const text& how = mode == rounding::down ? phrase::rounded_down
                      : mode == rounding::up ? phrase::rounded_up
                                             : phrase::rounded_half_up;
    return fill(word(how), {word(n.of == kind::count ? phrase::to_wholes
                                 : euros             ? phrase::to_euros
                                                     : phrase::to_cents)});
}

std::string node_words::constant(const node& n, std::span<const std::string_view> options) const {
    stated what{n.of, point(n.payload), options, widest_of(n.of, options.size())};
    what.widest = n.of == kind::choice ? what.widest : box{INT64_MIN, INT64_MAX};
    return in_words(what, how_);
}

std::string node_words::operand(std::uint32_t i, box value, member_of whose,
                                std::span<const std::string_view> options) const {
    const std::string what = describe(i, whose, options);
    if (nodes_[i].code == op::constant) return what;
    const std::string amount = in_words(value_at(i, value, options), how_);
    return how_.by == naming::names ? what + ' ' + amount : what + " (" + amount + ')';
}

std::string node_words::comparison(std::uint32_t i, box left, box right, bool holds, member_of whose) const {
    const auto of = arguments(i);
    const auto options = options_at(of[0]).empty() ? options_at(of[1]) : options_at(of[0]);
    const std::string relation_said{relation(nodes_[i].code, nodes_[of[0]].of, holds)};
    const bool says_itself = holds && nodes_[i].code == op::equal && nodes_[of[1]].code == op::constant;
    if (says_itself) return describe(of[0], whose) + " is " + relation_said + ' ' + describe(of[1], whose, options);
    return operand(of[0], left, whose, options) + " is " + relation_said + ' ' + operand(of[1], right, whose, options);
}

std::string node_words::options_sentence(std::uint32_t i, box value, bool holds, member_of whose) const {
    const auto options = options_at(i - 1);
    const auto asked = option_names_in(nodes_[i].payload, options);
    const std::string names = joined(asked);
    const bool told = value.lo != 0; // with the value, unless that says the same thing again
    const std::string left =
        told && !(holds && asked.size() == 1) ? operand(i - 1, value, whose, options) : describe(i - 1, whose, options);
    if (asked.size() == 1) return left + " is " + (holds ? names : fill(word(phrase::negated), {names}));
    return left + " is " + fill(word(holds ? phrase::one_of : phrase::not_one_of), {names});
}

std::string_view node_words::relation(op code, kind of, bool holds) const noexcept {
    const bool day = of == kind::date;
    switch (code) {
    case op::less:
        return word(day ? (holds ? phrase::before : phrase::not_before) : (holds ? phrase::lower : phrase::not_lower));
    case op::at_most:
        return word(day ? (holds ? phrase::not_after : phrase::after) : (holds ? phrase::not_higher : phrase::higher));
    case op::more:
        return word(day ? (holds ? phrase::after : phrase::not_after) : (holds ? phrase::higher : phrase::not_higher));
    case op::at_least:
        return word(day ? (holds ? phrase::not_before : phrase::before) : (holds ? phrase::not_lower : phrase::lower));
    default: return word(holds ? phrase::equal : phrase::not_equal);
    }
}

} // namespace maatstaf
