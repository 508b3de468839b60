// The leaves of expressions: what they name is looked up, and what nothing declares is refused with what was meant.
#include "declared_kind.hpp"
#include "expression_reader.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <bit>

namespace maatstaf {

namespace {

using type = json_value::type;

const setting_view* setting_called(const scope& names, std::string_view name) {
    const std::uint32_t* at = names.settings.names.find(symbol_of(name));
    if (at == nullptr) return nullptr;
    std::size_t n = *at; // in the order of the packs
    for (const pack* p : names.packs) {
        if (n < p->settings.size()) return p->settings[n].name == name ? &p->settings[n] : nullptr;
        n -= p->settings.size();
    }
    return nullptr;
}

/// Found by symbol, and then by the whole name: a name from outside may have the symbol of another.
template <class Thing>
const Thing* called(const named_list<const Thing*>& in, std::string_view name) {
    const Thing* const* found = in.find(symbol_of(name));
    return found != nullptr && (*found)->name == name ? *found : nullptr;
}

const fact_view* fact_called(const scope& names, std::string_view name) {
    const std::uint32_t* f = names.fact_names.find(symbol_of(name));
    if (f == nullptr || !names.facts[*f].list.empty() || names.facts[*f].name != name) return nullptr;
    return &names.facts[*f];
}

/// The place of the fact that "list.fact" names, or null.
const std::uint32_t* member_called(const scope& names, std::string_view name) {
    const std::size_t point = std::min(name.find('.'), name.size());
    const std::string_view list = name.substr(0, point), fact = name.substr(std::min(point + 1, name.size()));
    const std::uint32_t* f = names.fact_names.find(symbol_of_member(list, fact));
    return f != nullptr && names.facts[*f].list == list && names.facts[*f].name == fact ? f : nullptr;
}

/// A name that is declared as something else than what was asked for.
std::string said_otherwise(const scope& names, std::string_view name) {
    const auto write = [&](std::string_view word, std::string_view what) {
        return "It is " + std::string(what) + ": write {\"" + std::string(word) + "\": \"" + std::string(name) + "\"}.";
    };
    if (fact_called(names, name) != nullptr) return write("fact", "a fact");
    if (called(names.statements, name) != nullptr) return write("use", "a definition or a rule");
    if (called(names.parameters, name) != nullptr) return write("parameter", "a dated value");
    if (setting_called(names, name) != nullptr) return write("setting", "a setting");
    if (called(names.questions, name) != nullptr) return write("unsettled", "a question");
    for (const list_view& l : names.lists)
        if (l.name == name)
            return "It is a list: ask something of its members, as in {\"some\": {\"of\": " + in_quotes(name) +
                   ", \"each\": …}}.";
    const std::uint32_t* whole = member_called(names, name);
    for (const fact_view& f : names.facts) {
        if (f.list.empty() || (f.name != name && (whole == nullptr || &f != &names.facts[*whole]))) continue;
        const std::string member = std::string(f.list) + '.' + std::string(f.name);
        return "Each member of " + in_quotes(f.list) + " has it: write {\"member\": " + in_quotes(member) +
               "} within {\"some\": {\"of\": " + in_quotes(f.list) + ", \"each\": …}}, every, count or sum.";
    }
    return {};
}

} // namespace

expression_reader::form expression_reader::undeclared(std::string_view what, std::string_view name,
                                                      const json_path& place, std::string remedy) {
    // What uses something that is not declared as it should be has no mistake of its own.
    if (found_.is_explained(name)) return std::nullopt;
    if (std::string other = said_otherwise(names_, name); !other.empty()) remedy = std::move(other);
    found_.refuse(finding::undeclared_name, place, {what, in_quotes(name), remedy});
    return std::nullopt;
}

template <class Things>
std::string expression_reader::nearest_of(const std::string& name, const Things& things, std::string_view what) const {
    std::vector<std::string_view> candidates;
    for (const auto* thing : things) candidates.push_back(thing->name);
    return found_.remedy(name, candidates, what);
}

expression_reader::form expression_reader::read_leaf(const operator_info& of, const json_value& argument,
                                                     const json_path& place, wanted_form wanted) {
    if (of.code == op::unsettled) return read_unsettled(argument, place, wanted);
    if (argument.is == type::text) return read_named(of.code, argument.text, place);
    found_.refuse(
        finding::wrong_pack_type, place,
        {in_quotes(of.word), "a name as text", description_of(argument), "Write {" + in_quotes(of.word) + ": \"…\"}."});
    return std::nullopt;
}

expression_reader::form expression_reader::read_named(op code, const std::string& name, const json_path& place) {
    const auto leaf = [&](kind of, std::span<const std::string_view> options, symbol is) {
        return give({.code = code, .of = of, .payload = is}, {of, options});
    };
    if (found_.is_doubtful(name)) return std::nullopt;
    if (code == op::fact) {
        if (const fact_view* f = fact_called(names_, name)) return leaf(f->of, f->options, symbol_of(name));
        std::vector<std::string_view> candidates;
        for (const fact_view& f : names_.facts)
            if (f.list.empty()) candidates.push_back(f.name);
        return undeclared("Fact", name, place, found_.remedy(name, candidates, "facts"));
    }
    if (code == op::use) {
        if (const statement* s = called(names_.statements, name)) return leaf(s->of, s->options, symbol_of(name));
        return undeclared("Definition", name, place, nearest_of(name, names_.statements.things, "definitions"));
    }
    if (code == op::setting) {
        if (const setting_view* s = setting_called(names_, name)) return leaf(s->of, s->options, symbol_of(name));
        std::vector<const setting_view*> all;
        for (const pack* p : names_.packs)
            for (const setting_view& s : p->settings) all.push_back(&s);
        return undeclared("Setting", name, place, nearest_of(name, all, "settings"));
    }
    // A fact of a member: list and fact with a point between.
    if (const std::uint32_t* f = member_called(names_, name)) {
        const fact_view& fact = names_.facts[*f];
        const auto list = static_cast<std::uint32_t>(names_.places[*f].list);
        if (std::find(open_lists_.begin(), open_lists_.end(), list) != open_lists_.end())
            return leaf(fact.of, fact.options, symbol_of_member(fact.list, fact.name));
        found_.refuse(finding::member_outside_list, place, {in_quotes(name), in_quotes(fact.list)});
        return std::nullopt;
    }
    const std::size_t point = name.find('.');
    if (found_.is_doubtful(name.substr(0, point)) || (point != name.npos && found_.is_doubtful(name.substr(point + 1))))
        return std::nullopt;
    std::vector<std::string> members;
    for (const fact_view& f : names_.facts)
        if (!f.list.empty() && found_.gives_remedies())
            members.push_back(std::string(f.list) + '.' + std::string(f.name));
    const std::vector<std::string_view> candidates(members.begin(), members.end());
    return undeclared("Member fact", name, place, found_.remedy(name, candidates, "facts of members"));
}

expression_reader::form expression_reader::read_unsettled(const json_value& argument, const json_path& place,
                                                          wanted_form wanted) {
    const std::string* name = argument.is == type::text ? &argument.text : nullptr;
    value_form like{static_cast<kind>(std::countr_zero(wanted.kinds)), wanted.options};
    bool settled = wanted.settled() && wanted.kinds != wanted_form::bit(kind::rate);
    if (argument.is == type::object) {
        const object_reader object{argument, place, "what is unsettled", unsettled_keys, found_};
        const json_value* question = object.wanted("question", type::text, "Add \"question\": one of \"questions\".");
        if (question == nullptr) return std::nullopt;
        name = &question->text;
        const auto of = read_kind(object, false, found_);
        if (!of) return std::nullopt;
        // Which options a choice has, nodes do not say: it stands at the definition or at the other arm.
        settled = *of != kind::choice || (settled && like.of == kind::choice);
        if (*of != kind::choice) like = {*of};
    } else if (name == nullptr) {
        found_.refuse(finding::wrong_pack_type, place,
                      {"\"unsettled\"", "the name of a question as text", description_of(argument),
                       "Write {\"unsettled\": \"…\"}."});
        return std::nullopt;
    }
    if (!settled) {
        const bool a_choice = argument.is == type::object || wanted.kinds == wanted_form::bit(kind::choice);
        found_.refuse(
            finding::kind_unclear, place,
            {in_quotes(*name),
             a_choice ? "Which options there are does not follow from it: make a definition of it, which names its "
                        "\"options\"."
                      : "Write {\"unsettled\": {\"question\": " + in_quotes(*name) + ", \"kind\": \"…\"}}."});
        return std::nullopt;
    }
    if (called(names_.questions, *name) == nullptr)
        return undeclared("Question", *name, place, nearest_of(*name, names_.questions.things, "questions"));
    return give({.code = op::unsettled,
                 .of = like.of,
                 .mode = static_cast<std::uint8_t>(like.options.size()),
                 .payload = symbol_of(*name)},
                like);
}

expression_reader::form expression_reader::read_parameter(const json_value& argument, const json_path& place) {
    const std::size_t begin = nodes_.size();
    const std::string* name = argument.is == type::text ? &argument.text : nullptr;
    bool good = true;
    if (argument.is == type::object) {
        const object_reader object{argument, place, "a dated value at a date", parameter_keys, found_};
        const json_value* named = object.wanted("name", type::text, "Add \"name\": the name of the dated value.");
        if (named != nullptr) name = &named->text;
        good = read_argument(object, "at", {wanted_form::bit(kind::date)}, "Add \"at\": the date.").has_value();
        if (named == nullptr) return std::nullopt;
    } else if (name == nullptr) {
        found_.refuse(finding::wrong_pack_type, place,
                      {"\"parameter\"", "a name as text", description_of(argument), "Write {\"parameter\": \"…\"}."});
        return std::nullopt;
    } else {
        give({.code = op::fact, .of = kind::date, .payload = symbol_of(peildatum.name)}, {kind::date});
    }
    if (found_.is_doubtful(*name)) return std::nullopt;
    const parameter* p = called(names_.parameters, *name);
    if (p == nullptr)
        return undeclared("Dated value", *name, place, nearest_of(*name, names_.parameters.things, "dated values"));
    if (!good) return std::nullopt;
    return close({.code = op::parameter, .payload = symbol_of(*name)}, begin, {p->of, p->options, p->denominator});
}

} // namespace maatstaf
