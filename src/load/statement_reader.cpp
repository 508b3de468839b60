#include "statement_reader.hpp"

#include "expression_reader.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace maatstaf {

namespace {

using type = json_value::type;

constexpr std::array<std::string_view, 3> part_words{"needs", "definitions", "rules"};
constexpr std::array<std::string_view, 15> statement_keys{
    "name",          "entity",  "kind", "options", "when",         "value",           "label", "says",
    "contradiction", "sources", "from", "until",   "confirmed_in", "administered_as", "shared"};
constexpr std::array<std::string_view, 15> need_keys{"name", "entity", "kind",         "options",         "within",
                                                     "of",   "label",  "says",         "contradiction",   "sources",
                                                     "from", "until",  "confirmed_in", "administered_as", "shared"};
constexpr std::string_view administered_as = "administered_as", shared = "shared";
constexpr std::array<std::string_view, 4> code_keys{"upl", "productcategorie", "type_verwijzer", "taakveld"};
constexpr std::size_t most_statements = 50'000;
constexpr std::string_view add_arguments = "Add \"of\": […], the expressions of whose values the host makes it.";

std::vector<std::string_view> entities_known(const pack_context& context) {
    std::vector<std::string_view> names;
    for (const pack* p : with_used_packs(context.parts.uses))
        for (const entity& e : p->entities)
            if (std::find(names.begin(), names.end(), e.name) == names.end()) names.push_back(e.name);
    for (const entity& e : context.parts.entities) names.push_back(e.name);
    return names;
}

} // namespace

std::string_view statement_reader::word_of(part p) noexcept {
    return part_words[static_cast<std::size_t>(p)];
}

/// Anybody may use a rule: only of a definition does a pack say that it is there for others.
std::span<const std::string_view> statement_reader::keys_of(part p) noexcept {
    if (p == part::needs) return need_keys;
    return std::span{statement_keys}.first(statement_keys.size() - (p == part::rules ? 1 : 0));
}

void statement_reader::declare() {
    entities_ = entities_known(context_);
    std::vector<part> parts;
    std::size_t all = 0;
    for (const part p : {part::needs, part::definitions, part::rules}) {
        const std::string_view list = word_of(p);
        if (!whole_.has(list) || !context_.has_room(whole_, list, most_statements)) continue;
        parts.push_back(p);
        all += whole_.find(list, type::list)->items.size();
    }
    context_.parts.statements.reserve(all); // of thousands of rules, what a vector keeps for growth is a lot
    for (const part p : parts) {
        const std::size_t before = unread_.size();
        whole_.each_of(word_of(p), [&](const json_value& one, const json_path& at) {
            unread_.push_back({&one, p, unread_.size() - before});
            declare(one, at, p);
        });
    }
    context_.parts.named_sources.shrink_to_fit();
    const source* const* next = context_.parts.named_sources.data();
    for (statement& s : context_.parts.statements) {
        s.meta.first_source = next;
        next += s.meta.most_sources;
    }
}

void statement_reader::declare(const json_value& written, const json_path& place, part in) {
    constexpr std::array<std::string_view, 3> called{"what the host computes", "a definition", "a rule"};
    const object_reader object{written, place, called[static_cast<std::size_t>(in)], keys_of(in), context_.found};
    statement now;
    now.is_rule = in == part::rules;
    if (in == part::needs) now.domain = &context_.parts.domains.emplace_back(everything(kind::truth));
    if (object.is_object()) {
        now.entity = read_entity(object);
        const std::string_view whose = now.entity.empty() ? context_.parts.texts.keep(place.text()) : now.entity;
        now.name = context_.read_name(object, name_space::of_an_entity, whose);
        if (in == part::needs) declare_need(object, now);
        else declare_value(object, now);
        if (now.entity.empty()) unread_.back().body = {};
        if (unread_.back().body.empty()) context_.found.doubt(now.name);
        read_about(object, now.meta);
    }
    context_.parts.statements.push_back(now);
}

/// What kind of value the expression of a definition or a rule gives, and under which key it stands.
void statement_reader::declare_value(const object_reader& object, statement& into) {
    const bool when = object.has("when"), value = object.has("value");
    if (when == value) {
        const std::string_view here = when ? "both stand here" : "neither stands here";
        context_.found.refuse(finding::when_or_value, object.place(), {here});
    }
    bool good = when != value;
    if (value && !when) {
        const auto declared = context_.read_kind(object, into.name);
        good = declared.good;
        into.of = declared.of;
        into.options = declared.options;
    } else if (when && !value) {
        for (const std::string_view key : {"kind", "options"})
            if (object.has(key)) object.refuse(finding::kind_with_when, key, {in_quotes(key)});
    }
    if (good) unread_.back().body = when ? "when" : "value";
}

/// The same of what the host computes, with what is possible.
void statement_reader::declare_need(const object_reader& object, statement& into) {
    const auto declared = context_.read_kind(object, into.name);
    into.of = declared.of;
    into.options = declared.options;
    box& domain = context_.parts.domains.back();
    domain = everything(into.of, into.options.empty() ? 64 : into.options.size());
    if (declared.good && object.has("within"))
        if (const auto within = context_.read_value(object, "within", into.name, into.of, into.options, false))
            domain = *within;
    const json_value* of = object.wanted("of", type::list, add_arguments);
    if (of == nullptr) return;
    if (of->items.empty()) object.refuse(finding::too_few_here, "of", {in_quotes("of"), add_arguments});
    else if (context_.has_room(object, "of", argument_limit, "Make a definition of what belongs together.") &&
             declared.good)
        unread_.back().body = "of";
}

/// The entity that a statement is about, as it is declared.
std::string_view statement_reader::read_entity(const object_reader& object) {
    const json_value* written = object.wanted("entity", type::text, "Add \"entity\": what it is about.");
    if (written == nullptr) return {};
    const auto known = std::find(entities_.begin(), entities_.end(), written->text);
    if (known != entities_.end()) return *known;
    if (!context_.found.is_explained(written->text))
        object.refuse(
            finding::undeclared_name, "entity",
            {"Entity", in_quotes(written->text), context_.found.remedy(written->text, entities_, "entities")});
    return {};
}

void statement_reader::read_about(const object_reader& object, about_view& into) {
    into.label = context_.read_text(object, "label");
    into.says = context_.read_text(object, "says");
    if (object.has("contradiction"))
        into.contradiction = &context_.parts.contradictions.emplace_back(context_.read_text(object, "contradiction"));
    into.confirmed_in = static_cast<std::int16_t>(object.whole("confirmed_in", 1900, 2100, 0));
    constexpr date the_end{2101, 1, 1};
    into.from = context_.read_day(object, "from").value_or(range_of<date>::lowest);
    into.until = context_.read_day(object, "until", the_end).value_or(the_end);
    if (into.until <= into.from)
        object.refuse(finding::never_in_force, "until", {plain_date(into.until.day), plain_date(into.from.day)});
    if (object.has("sources")) read_sources(object, into);
    if (const json_value* given = object.find(shared, type::truth)) into.shared = given->truth;
    if (object.has(administered_as)) read_codes(object, into);
}

void statement_reader::read_sources(const object_reader& object, about_view& into) {
    constexpr std::size_t most = std::tuple_size_v<decltype(about::sources)>; // as many as one can write in C++
    if (!context_.has_room(object, "sources", most, "Name the ones that decide.")) return;
    object.each_of("sources", [&](const json_value& id, const json_path& at) {
        const source* known = context_.source_called(id, at);
        if (known == nullptr) return;
        context_.parts.named_sources.push_back(known);
        ++into.most_sources;
    });
}

void statement_reader::read_codes(const object_reader& object, about_view& into) {
    const json_value* written = object.find(administered_as, type::object);
    if (written == nullptr) return;
    const json_path place = object.place_of(administered_as);
    const object_reader by{*written, place, "what it is administered as", code_keys, context_.found};
    codes& given = context_.parts.administered_as.emplace_back();
    into.administered_as = &given;
    std::string_view* const fields[]{&given.upl, &given.product_categorie, &given.type_verwijzer, &given.taakveld};
    for (std::size_t i = 0; i < code_keys.size(); ++i) *fields[i] = context_.parts.texts.keep(by.text(code_keys[i]));
}

void statement_reader::read_bodies() {
    const pack* const roots[]{&context_.parts.view};
    std::map<std::string_view, scope> scopes;
    struct extent {
        std::size_t begin, end;
    };
    std::vector<extent> bodies;
    std::vector<node>& nodes = context_.parts.nodes;
    for (std::size_t n = 0; n < unread_.size(); ++n) {
        statement& s = context_.parts.statements[n];
        const std::size_t begin = nodes.size();
        const std::string_view key = unread_[n].body;
        if (!key.empty() && !context_.found.full()) {
            const json_path root, list = root.in(word_of(unread_[n].in)), at = list.at(unread_[n].index),
                                  place = at.in(key);
            const scope& names =
                scopes.try_emplace(s.entity, std::span<const pack* const>{roots}, s.entity).first->second;
            expression_reader reader{names, nodes, context_.found};
            const json_value& body = *unread_[n].written->find(key);
            if (unread_[n].in == part::needs) reader.read_need(body, place, s.of);
            else reader.read(body, place, wanted_form::just({s.of, s.options}));
        }
        bodies.push_back({begin, nodes.size()});
    }
    nodes.shrink_to_fit();
    for (std::size_t n = 0; n < bodies.size(); ++n)
        context_.parts.statements[n].body =
            std::span<const node>{nodes}.subspan(bodies[n].begin, bodies[n].end - bodies[n].begin);
}

std::string statement_reader::place_of(std::size_t n) const {
    return place_in(place_in("", word_of(unread_[n].in)), unread_[n].index);
}

} // namespace maatstaf
