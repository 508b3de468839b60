#include "expression_reader.hpp"

#include "pack_context.hpp"
#include "rate_text.hpp"
#include "spelling.hpp"
#include "written_value.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

/// What could have been meant by a word that is no operator.
std::vector<std::string_view> words_of_packs() {
    std::vector<std::string_view> words;
    for (const operator_info& o : operators)
        if (operator_called(o.word) != nullptr) words.push_back(o.word);
    return words;
}

bool looks_like_a_date(std::string_view written) noexcept {
    return written.size() > 4 && written.find('-', 1) == 4;
}

/// What to write where something of another kind stands than can stand there.
std::string remedy_of_kind(const json_value& written, kind is, wanted_form wanted) {
    if (written.is == json_value::type::whole && wanted.allows(kind::money))
        return "Write an amount as text, with cents: \"" + written.text + ".00\".";
    if (is == kind::choice && wanted.allows(kind::truth))
        return "Ask which option it is: {\"one_of\": {\"of\": …, \"options\": [\"…\"]}}.";
    if (wanted.kinds == wanted_form::bit(kind::truth))
        return "Make it a question with yes or no as its answer, as in {\"at_least\": […, …]}.";
    return "Put something here that gives " + in_words(wanted.kinds) + '.';
}

} // namespace

std::optional<value_form> expression_reader::read(const json_value& written, const json_path& place,
                                                  wanted_form wanted) {
    form result;
    if (written.is != type::object) {
        result = read_literal(written, place, wanted);
    } else if (written.keys.size() != 1) {
        const std::string keys = std::to_string(written.keys.size()) + " keys";
        found_.refuse(finding::not_an_expression, place, {"an object with " + keys});
    } else if (const operator_info* of = operator_called(written.keys[0])) {
        const json_path inside = place.in(written.keys[0]);
        result = read_operator(*of, written.items[0], inside, wanted);
    } else {
        const std::string& word = written.keys[0];
        found_.refuse(finding::unknown_operator, place.in(word),
                      {in_quotes(word), found_.remedy(word, words_of_packs(), "operators")});
    }
    if (!result) return std::nullopt;
    if (!wanted.allows(result->of)) {
        found_.refuse(finding::wrong_kind_here, place,
                      {in_words(wanted.kinds), in_words(result->of), remedy_of_kind(written, result->of, wanted)});
        return std::nullopt;
    }
    if (result->of == kind::choice && !wanted.options.empty() && !same_options(wanted.options, result->options)) {
        found_.refuse(finding::other_options, place, {joined(wanted.options), joined(result->options)});
        return std::nullopt;
    }
    return result;
}

void expression_reader::read_need(const json_value& written, const json_path& place, kind of) {
    const std::size_t begin = nodes_.size();
    for (std::size_t i = 0; i < written.items.size() && !found_.full(); ++i)
        read(written.items[i], place.at(i), wanted_of(op::custom, i, {}, nullptr));
    close({.code = op::custom, .payload = static_cast<std::int64_t>(written.items.size())}, begin, {of});
}

expression_reader::form expression_reader::read_literal(const json_value& written, const json_path& place,
                                                        wanted_form wanted) {
    const auto constant = [&](kind of, std::int64_t payload) {
        return give({.code = op::constant, .of = of, .payload = payload}, {of});
    };
    switch (written.is) {
    case type::truth: return constant(kind::truth, written.truth ? 1 : 0);
    case type::whole: {
        const box all = everything(kind::count);
        if (written.whole >= all.lo && written.whole <= all.hi) return constant(kind::count, written.whole);
        found_.refuse(finding::malformed_constant, place,
                      {description_of(written), "A count lies between -1000000000 and 1000000000."});
        return std::nullopt;
    }
    case type::text: return read_text(written.text, place, wanted);
    case type::number:
        found_.refuse(finding::malformed_constant, place,
                      {description_of(written),
                       "Numbers with decimals are not exact: write an amount as text, a rate as \"5/100\"."});
        return std::nullopt;
    default: break;
    }
    found_.refuse(finding::not_an_expression, place, {description_of(written)});
    return std::nullopt;
}

expression_reader::form expression_reader::read_text(const std::string& written, const json_path& place,
                                                     wanted_form wanted) {
    const auto refuse = [&](const std::string& remedy) {
        found_.refuse(finding::malformed_constant, place, {in_quotes(written), remedy});
        return std::nullopt;
    };
    for (std::size_t i = 0; i < wanted.options.size(); ++i)
        if (wanted.options[i] == written)
            return give({.code = op::constant, .of = kind::choice, .payload = std::int64_t{1} << i},
                        {kind::choice, wanted.options});
    if (is_name(written)) {
        if (!wanted.options.empty()) return refuse(found_.remedy(written, wanted.options, "options"));
        if (wanted.allows(kind::choice))
            return refuse(
                "If it is an option, its choice must follow from what stands around it: make this a definition, "
                "which names its \"options\".");
        return refuse("If it is the name of something, say of what: {\"fact\": \"…\"}, {\"use\": \"…\"}.");
    }
    if (const auto by = read_rate(written))
        return give({.code = op::constant, .of = kind::rate, .payload = by->numerator},
                    {kind::rate, {}, by->denominator});
    if (looks_like_a_date(written)) {
        const written_date day = read_date(written);
        const box all = everything(kind::date);
        if (day.is == written_date::state::good && day.first == day.last && day.first >= all.lo && day.first <= all.hi)
            return give({.code = op::constant, .of = kind::date, .payload = day.first}, {kind::date});
        return refuse(remedy_of_day(written));
    }
    if (const auto cents = read_money(written); cents && covers(everything(kind::money), point(*cents), kind::money))
        return give({.code = op::constant, .of = kind::money, .payload = *cents}, {kind::money});
    if (const auto meant = money_meant(written)) return refuse("Write \"" + *meant + "\".");
    if (const auto meant = date_meant(written)) return refuse("Write \"" + *meant + "\".");
    return refuse("Write an amount as \"1533.82\", a date as \"2025-01-31\", a rate as \"120/100\".");
}

expression_reader::form expression_reader::read_operator(const operator_info& of, const json_value& argument,
                                                         const json_path& place, wanted_form wanted) {
    switch (of.code) {
    case op::one_of: return read_one_of(argument, place);
    case op::scale:
    case op::reduce: return read_rated(of, argument, place, wanted);
    case op::portion: return read_portion(argument, place);
    case op::plus_months: return read_plus_months(argument, place);
    case op::choose: return read_choose(argument, place, wanted);
    case op::parameter: return read_parameter(argument, place);
    default: break;
    }
    switch (of.form) {
    case shape::leaf: return read_leaf(of, argument, place, wanted);
    case shape::fold: return read_quantifier(of, argument, place, wanted);
    case shape::one: {
        const std::size_t begin = nodes_.size();
        const form a = read(argument, place, wanted_of(of.code, 0, wanted, nullptr));
        return a ? close({.code = of.code}, begin, *a) : std::nullopt;
    }
    default: return read_list(of, argument, place, wanted);
    }
}

expression_reader::form expression_reader::read_list(const operator_info& of, const json_value& argument,
                                                     const json_path& place, wanted_form wanted) {
    const bool many = of.form == shape::many;
    if (argument.is != type::list || argument.items.empty() || (!many && argument.items.size() != 2)) {
        const std::string here =
            argument.is == type::list ? "a list of " + std::to_string(argument.items.size()) : description_of(argument);
        const std::string remedy = "Write {" + in_quotes(of.word) + (many ? ": […, …]}." : ": [first, second]}.");
        found_.refuse(
            finding::wrong_argument_count, place,
            {in_quotes(of.word), many ? "a list of at least one argument" : "a list of two arguments", here, remedy});
        return std::nullopt;
    }
    const std::size_t begin = nodes_.size();
    std::int64_t arguments = 0;
    bool good = true;
    form first, last;
    for (std::size_t i = 0; i < argument.items.size() && !found_.full(); ++i) {
        const wanted_form here = wanted_of(of.code, i, wanted, first ? &*first : nullptr);
        last = read(argument.items[i], place.at(i), here);
        if (i == 0) first = last;
        good &= last.has_value();
        if (!last) continue;
        // An argument that ends in the same operator is taken over, as in C++: a && (b && c) is one `all` of three.
        if (many && nodes_.back().code == of.code) {
            arguments += nodes_.back().payload;
            nodes_.pop_back();
        } else {
            ++arguments;
        }
    }
    if (!good || found_.full()) return std::nullopt;
    // A count times money gives money: the last argument says which; for the others all are alike.
    return close({.code = of.code, .payload = many ? arguments : 0}, begin, *last);
}

expression_reader::form expression_reader::give(node leaf, value_form like) {
    nodes_.push_back(leaf);
    return like;
}

expression_reader::form expression_reader::close(node root, std::size_t begin, value_form like) {
    switch (info(root.code).result) {
    case gives::truth: like = {kind::truth}; break;
    case gives::count: like = {kind::count}; break;
    case gives::date: like = {kind::date}; break;
    case gives::own: break;
    }
    root.of = like.of;
    root.length = static_cast<std::uint32_t>(nodes_.size() - begin) + 1;
    nodes_.push_back(root);
    return like;
}

} // namespace maatstaf
