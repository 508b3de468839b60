// A pack as JSON. Everything that is as it would be if nothing were said is left out, and what is declared in any order
// stands in one: packs that say the same give the same bytes.
#include "expression_writer.hpp"
#include "json_layout.hpp"
#include "pack_parts.hpp"
#include "pack_reader.hpp"
#include "property_writer.hpp"
#include "rate_text.hpp"
#include "source_list.hpp"
#include "used_packs.hpp"
#include "value_text.hpp"

#include <maatstaf/load.hpp>

#include <algorithm>
#include <map>

namespace maatstaf {

namespace {

class pack_writer {
public:
    explicit pack_writer(const pack& of) : of_(of), sources_(of) {}

    json write() {
        json result;
        result["maatstaf"] = pack_format;
        result["name"] = of_.name;
        result["version"] = of_.version;
        add_text(result, "label", of_.label);
        add_list(result, "uses", of_.uses, [this](const pack* used) { return use(*used); });
        add_list(result, "sources", sources_.all(), [](const auto& s) { return source_object(s.first, *s.second); });
        add_list(result, "settings", of_.settings, [](const setting_view& s) { return setting_object(s); });
        add_list(result, "questions", of_.questions, [this](const open_question& q) { return question(q); });
        add_list(result, "entities", of_.entities, [](const entity& e) { return entity_object(e); });
        add_list(result, "parameters", of_.parameters, [this](const parameter& p) { return dated(p); });
        const auto needed = [](const statement& s) { return s.domain != nullptr; };
        add_statements(result, "needs", needed);
        add_statements(result, "definitions", [&](const statement& s) { return !s.is_rule && !needed(s); });
        add_statements(result, "rules", [&](const statement& s) { return s.is_rule && !needed(s); });
        add_list(result, "properties", of_.properties,
                 [this](const property_view& p) { return property_object(p, names_of(p.entity)); });
        return result;
    }

private:
    static void add_text(json& to, const char* key, const text& t) {
        json both = json::object();
        if (!t.nl.empty()) both["nl"] = t.nl;
        if (!t.en.empty()) both["en"] = t.en;
        if (!both.empty()) to[key] = std::move(both);
    }

    static void add(json& to, const char* key, std::string_view t) {
        if (!t.empty()) to[key] = t;
    }

    template <class Things, class Write>
    static void add_list(json& to, const char* key, const Things& things, const Write& write) {
        json list = json::array();
        for (const auto& thing : things) list.push_back(write(thing));
        if (!list.empty()) to[key] = std::move(list);
    }

    static json source_object(const std::string& id, const source& s) {
        json result;
        result["id"] = id;
        result["title"] = s.title;
        add(result, "at", s.at);
        add(result, "url", s.url);
        add(result, "quote", s.quote);
        return result;
    }

    static json scalar(std::int64_t value, kind of, std::span<const std::string_view> options) {
        if (of == kind::truth) return value != 0;
        if (of == kind::count) return value;
        return plain_value(value, of, options);
    }

    static json value_object(box value, kind of, std::span<const std::string_view> options) {
        if (is_point(value, of)) return scalar(value.lo, of, options);
        if (of == kind::choice) return {{"one_of", option_names_in(value.lo, options)}};
        const box all = everything(of);
        json ends = json::array();
        ends.push_back(value.lo == all.lo ? json(nullptr) : scalar(value.lo, of, options));
        ends.push_back(value.hi == all.hi ? json(nullptr) : scalar(value.hi, of, options));
        return {{"between", std::move(ends)}};
    }

    static void add_kind(json& to, kind of, std::span<const std::string_view> options) {
        to["kind"] = name_of(of);
        if (of == kind::choice) to["options"] = options;
    }

    /// A setting is chosen at the first used pack through which it can be reached.
    json use(const pack& used) const {
        json result, settings = json::object();
        result["pack"] = used.name;
        for (const chosen& c : of_.chooses) {
            if (setting_in(used, c.setting) == nullptr) continue;
            const auto before = std::find_if(of_.uses.begin(), of_.uses.end(),
                                             [&](const pack* p) { return setting_in(*p, c.setting) != nullptr; });
            const setting_view& s = *setting_in(used, c.setting);
            if (*before == &used) settings[std::string(s.name)] = value_object(c.value, s.of, s.options);
        }
        if (!settings.empty()) result["settings"] = std::move(settings);
        return result;
    }

    static const setting_view* setting_in(const pack& used, std::string_view name) {
        const pack* const roots[]{&used};
        for (const pack* p : with_used_packs(roots))
            for (const setting_view& s : p->settings)
                if (s.name == name) return &s;
        return nullptr;
    }

    static json setting_object(const setting_view& s) {
        json result;
        result["name"] = s.name;
        add_kind(result, s.of, s.options);
        result["value"] = value_object(s.value, s.of, s.options);
        add_text(result, "says", s.says);
        return result;
    }

    json question(const open_question& q) const {
        json result;
        result["name"] = q.name;
        add_text(result, "says", q.says);
        add(result, "source", sources_.id_of(q.where));
        return result;
    }

    static void add_domain(json& to, box domain, kind of, std::span<const std::string_view> options) {
        if (domain != everything(of, options.empty() ? 64 : options.size()))
            to["within"] = value_object(domain, of, options);
    }

    static json fact_object(const fact_view& f) {
        json result;
        result["name"] = f.name;
        add_kind(result, f.of, f.options);
        add_domain(result, f.domain, f.of, f.options);
        add_text(result, "label", f.label);
        if (f.shared) result["shared"] = true;
        if (f.changeable != changing::undeclared) result["changeable"] = name_of(f.changeable);
        return result;
    }

    static json entity_object(const entity& e) {
        const auto facts_of = [&e](json& to, std::string_view list) {
            json facts = json::array();
            for (const fact_view& f : e.facts)
                if (f.list == list) facts.push_back(fact_object(f));
            if (!facts.empty()) to["facts"] = std::move(facts);
        };
        json result;
        result["name"] = e.name;
        add_text(result, "label", e.label);
        facts_of(result, {});
        add_list(result, "lists", e.lists, [&](const list_view& l) {
            json list;
            list["name"] = l.name;
            list["maximum"] = l.maximum;
            add_text(list, "label", l.label);
            facts_of(list, l.name);
            return list;
        });
        return result;
    }

    json dated(const parameter& p) const {
        json result;
        result["name"] = p.name;
        add_kind(result, p.of, p.options);
        add_text(result, "label", p.label);
        add_text(result, "before", p.before);
        add_list(result, "periods", p.periods, [&](const period& on) {
            json one;
            one["from"] = plain_date(on.from.day);
            if (on.hole) one["value"] = nullptr;
            else if (on.is_gap()) add_text(one, "gap", on.gap);
            else if (p.of == kind::rate) one["value"] = written_rate(on.value.lo, p.denominator);
            else one["value"] = value_object(on.value, p.of, p.options);
            add(one, "source", sources_.id_of(on.where));
            if (on.confirmed_in != 0) one["confirmed_in"] = on.confirmed_in;
            return one;
        });
        return result;
    }

    template <class Belongs>
    void add_statements(json& to, const char* key, const Belongs& belongs) {
        json list = json::array();
        for (const statement& s : of_.definitions)
            if (belongs(s)) list.push_back(statement_object(s));
        if (!list.empty()) to[key] = std::move(list);
    }

    json statement_object(const statement& s) {
        const about_view& meta = s.meta;
        json result;
        result["name"] = s.name;
        result["entity"] = s.entity;
        add_text(result, "label", meta.label);
        add_text(result, "says", meta.says);
        if (s.of != kind::truth || s.domain != nullptr) add_kind(result, s.of, s.options);
        const scope& names = names_of(s.entity);
        if (s.domain != nullptr) {
            add_domain(result, *s.domain, s.of, s.options);
            result["of"] = arguments_of_need(s, names);
        } else {
            result[s.of == kind::truth ? "when" : "value"] = expression_object(s, names);
        }
        add_list(result, "sources", meta.sources(), [this](const source* where) { return sources_.id_of(where); });
        add_text(result, "contradiction", *meta.contradiction);
        if (meta.from > range_of<date>::lowest) result["from"] = plain_date(meta.from.day);
        if (meta.until <= range_of<date>::highest) result["until"] = plain_date(meta.until.day);
        if (meta.confirmed_in != 0) result["confirmed_in"] = meta.confirmed_in;
        const codes& by = *meta.administered_as;
        json codes = json::object();
        add(codes, "upl", by.upl);
        add(codes, "productcategorie", by.product_categorie);
        add(codes, "type_verwijzer", by.type_verwijzer);
        add(codes, "taakveld", by.taakveld);
        if (!codes.empty()) result["administered_as"] = std::move(codes);
        if (!s.is_rule && meta.shared) result["shared"] = true;
        return result;
    }

    const scope& names_of(std::string_view entity) {
        const pack* const roots[]{&of_};
        return scopes_.try_emplace(entity, std::span<const pack* const>{roots}, entity).first->second;
    }

    const pack& of_;
    const source_list sources_;
    std::map<std::string_view, scope> scopes_;
};

} // namespace

std::string write_pack(const pack& of) {
    return laid_out(pack_writer{of}.write());
}

std::string write_pack(const loaded_pack& of) {
    json result = pack_writer{of.view()}.write();
    if (of.parts().cases.is == json_value::type::list) result["cases"] = as_json(of.parts().cases);
    return laid_out(result);
}

} // namespace maatstaf
