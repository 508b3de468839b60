// A pack as JSON, for programs that show it in their own way. Not the format in which packs are loaded.
#include "explanation_json.hpp"
#include "phrases.hpp"
#include "shown_pack.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

json text_or_null(std::string_view text) {
    return text.empty() ? json(nullptr) : json(text);
}

json source_object(const source* where) {
    if (where == nullptr) return nullptr;
    json result;
    result["id"] = where->id;
    result["title"] = where->title;
    result["at"] = text_or_null(where->at);
    result["url"] = text_or_null(where->url);
    result["quote"] = text_or_null(where->quote);
    return result;
}

json fact_object(const fact_view& f, language l) {
    json result;
    result["name"] = f.name;
    result["kind"] = name_of(f.of);
    result["label"] = in(f.label, l);
    if (f.of == kind::choice) result["options"] = f.options;
    else if (f.of != kind::truth) result["domain"] = result_value({f.of, f.domain, {}, {INT64_MIN, INT64_MAX}});
    return result;
}

json entity_object(const entity& e, language l) {
    json result;
    result["name"] = e.name;
    result["label"] = in(e.label, l);
    result["facts"] = json::array();
    for (const fact_view& f : e.facts)
        if (f.list.empty()) result["facts"].push_back(fact_object(f, l));
    result["lists"] = json::array();
    for (const list_view& list : e.lists) {
        json one;
        one["name"] = list.name;
        one["label"] = in(list.label, l);
        one["maximum"] = list.maximum;
        one["facts"] = json::array();
        for (const fact_view& f : e.facts)
            if (f.list == list.name) one["facts"].push_back(fact_object(f, l));
        result["lists"].push_back(std::move(one));
    }
    return result;
}

json parameter_object(const parameter& p, language l) {
    json result;
    result["name"] = p.name;
    result["kind"] = name_of(p.of);
    result["label"] = in(p.label, l);
    result["before"] = text_or_null(in(p.before, l));
    result["periods"] = json::array();
    for (const period& on : p.periods) {
        json one;
        one["from"] = plain_date(on.from.day);
        one["value"] =
            on.is_gap() ? json(nullptr)
                        : result_value({p.of, on.value, p.options, widest_of(p.of, p.options.size()), p.denominator});
        if (on.is_gap()) one["gap"] = in(on.gap, l);
        if (on.confirmed_in != 0) one["confirmed_in"] = on.confirmed_in;
        one["source"] = source_object(on.where);
        result["periods"].push_back(std::move(one));
    }
    return result;
}

json statement_object(const shown_pack& shown, const statement& s) {
    const about_view& meta = s.meta;
    json result;
    result["name"] = s.name;
    result["rule"] = s.is_rule;
    result["entity"] = s.entity;
    result["kind"] = name_of(s.of);
    if (!s.options.empty()) result["options"] = s.options;
    result["label"] = in(meta.label, shown.in());
    result["says"] = in(meta.says, shown.in());
    if (s.domain != nullptr) result["domain"] = result_value({s.of, *s.domain, s.options, {INT64_MIN, INT64_MAX}});
    result["contradiction"] = in(*meta.contradiction, shown.in());
    result["from"] = meta.from > range_of<date>::lowest ? json(plain_date(meta.from.day)) : json(nullptr);
    result["until"] = meta.until <= range_of<date>::highest ? json(plain_date(meta.until.day)) : json(nullptr);
    if (meta.confirmed_in != 0) result["confirmed_in"] = meta.confirmed_in;
    const codes& by = *meta.administered_as;
    if (!by.upl.empty()) result["upl"] = by.upl;
    if (!by.product_categorie.empty()) result["product_categorie"] = by.product_categorie;
    if (!by.type_verwijzer.empty()) result["type_verwijzer"] = by.type_verwijzer;
    if (!by.taakveld.empty()) result["taakveld"] = by.taakveld;
    result["sources"] = json::array();
    for (const source* where : meta.sources()) result["sources"].push_back(source_object(where));
    result["expression"] = shown.expression(s);
    return result;
}

} // namespace

std::string as_json(const shown_pack& shown) {
    const pack& p = shown.of();
    const language l = shown.in();
    json result;
    result["pack"] = p.name;
    result["version"] = p.version;
    result["hash"] = hash_of(p);
    result["label"] = in(p.label, l);
    result["uses"] = json::array();
    for (const pack* used : p.uses) result["uses"].push_back(used->name);
    if (!shown.selected()) {
        result["entities"] = json::array();
        for (const entity& e : p.entities) result["entities"].push_back(entity_object(e, l));
        result["settings"] = json::array();
        for (const setting_view& s : p.settings) {
            json one;
            one["name"] = s.name;
            one["kind"] = name_of(s.of);
            if (!s.options.empty()) one["options"] = s.options;
            one["value"] = case_value(shown.value_of(s));
            one["says"] = in(s.says, l);
            result["settings"].push_back(std::move(one));
        }
        result["chooses"] = json::object();
        for (const chosen& c : p.chooses)
            for (const pack* used : p.uses)
                for (const setting_view& s : used->settings)
                    if (s.name == c.setting) result["chooses"][std::string(s.name)] = case_value(shown.value_of(s));
    }
    result["parameters"] = json::array();
    for (const parameter* one : shown.parameters()) result["parameters"].push_back(parameter_object(*one, l));
    result["definitions"] = json::array();
    for (const statement* s : shown.statements()) result["definitions"].push_back(statement_object(shown, *s));
    if (!shown.selected()) {
        result["questions"] = json::array();
        for (const open_question& q : p.questions) {
            json one;
            one["name"] = q.name;
            one["says"] = in(q.says, l);
            one["source"] = source_object(q.where);
            result["questions"].push_back(std::move(one));
        }
    }
    return written(result) + '\n';
}

} // namespace maatstaf::cli
