#include "pack_reader.hpp"

#include "entity_reader.hpp"
#include "pack_linking.hpp"
#include "spelling.hpp"
#include "statement_reader.hpp"
#include "timeline_reader.hpp"
#include "used_packs.hpp"

#include <algorithm>
#include <array>

namespace maatstaf {

namespace {

using type = json_value::type;

constexpr std::array<std::string_view, 13> pack_keys{"maatstaf",    "name",     "version",   "label",    "uses",
                                                     "sources",     "settings", "questions", "entities", "parameters",
                                                     "definitions", "rules",    "cases"};
constexpr std::array<std::string_view, 2> use_keys{"pack", "settings"};
constexpr std::array<std::string_view, 5> source_keys{"id", "title", "at", "url", "quote"};
constexpr std::array<std::string_view, 5> setting_keys{"name", "kind", "options", "value", "says"};
constexpr std::array<std::string_view, 3> question_keys{"name", "says", "source"};
constexpr std::size_t most_used = 16, most_sources = 10'000, most_settings = 1'000, most_questions = 10'000;

class pack_reader {
public:
    pack_reader(const json_value& written, std::span<const pack* const> available, pack_parts& into,
                diagnostics& report_to)
        : found_(report_to),
          context_(into, found_),
          parts_(into),
          available_(available),
          whole_(written, root_, "a pack", pack_keys, found_) {}

    void read() {
        if (!whole_.is_object() || !is_of_this_format()) return;
        pack& p = parts_.view;
        if (const json_value* name =
                whole_.wanted("name", type::text, "Add \"name\": letters, digits and underscores.")) {
            if (is_name(name->text)) p.name = parts_.texts.keep(name->text);
            else whole_.refuse(finding::malformed_name, "name", {description_of(*name)});
        }
        whole_.any("version", "Add \"version\": \"2026.1\".");
        p.version = parts_.texts.keep(whole_.text("version"));
        p.label = context_.read_text(whole_, "label");
        each("sources", most_sources, [this](const auto& one, const auto& at) { read_source(one, at); });
        each("uses", most_used, [this](const auto& one, const auto& at) { read_use(one, at); });
        take_names_of_used_packs();
        each("settings", most_settings, [this](const auto& one, const auto& at) { read_setting(one, at); });
        each("questions", most_questions, [this](const auto& one, const auto& at) { read_question(one, at); });
        read_entities(whole_, context_);
        read_parameters(whole_, context_);
        statement_reader statements{whole_, context_};
        statements.declare();
        show_all();
        statements.read_bodies();
        if (const json_value* cases = whole_.find("cases", type::list)) parts_.cases = *cases;
        if (found_.size() == 0) report_link_problems(parts_, statements, found_);
        parts_.texts.close();
    }

private:
    bool is_of_this_format() {
        const json_value* version = whole_.any("maatstaf", "Add \"maatstaf\": 1, the version of the format.");
        if (version == nullptr) return false;
        if (version->is == type::whole && version->whole == pack_format) return true;
        whole_.refuse(finding::other_format, "maatstaf", {description_of(*version), std::to_string(pack_format)});
        return false;
    }

    template <class Read>
    void each(std::string_view key, std::size_t most, const Read& read) {
        if (whole_.has(key) && context_.has_room(whole_, key, most)) whole_.each_of(key, read);
    }

    void read_source(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a source", source_keys, found_};
        if (!object.is_object()) return;
        source now;
        object.any("id", "Add \"id\": short and unique within the pack.");
        now.id = parts_.texts.keep(object.text("id"));
        object.any("title", "Add \"title\": the act or the document.");
        std::string_view* const fields[]{&now.title, &now.at, &now.url, &now.quote};
        for (std::size_t i = 0; i < 4; ++i) *fields[i] = parts_.texts.keep(object.text(source_keys[i + 1]));
        if (now.id.empty()) return;
        parts_.sources.push_back(now);
        if (!context_.sources.try_emplace(now.id, &parts_.sources.back()).second)
            object.refuse(finding::name_taken, "id", {in_quotes(now.id), "an earlier source has this id"});
    }

    void read_use(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a pack that is used", use_keys, found_};
        const json_value* name = object.wanted("pack", type::text, "Add \"pack\": the name of the pack that is used.");
        if (name == nullptr) return;
        const auto known =
            std::find_if(available_.begin(), available_.end(), [&](const pack* p) { return p->name == name->text; });
        if (known == available_.end()) {
            std::vector<std::string_view> names;
            for (const pack* p : available_) names.push_back(p->name);
            return object.refuse(finding::unknown_used_pack, "pack",
                                 {in_quotes(name->text), found_.remedy(name->text, names, "packs")});
        }
        const auto all = with_used_packs(std::span{&*known, 1});
        const bool twice = std::find(parts_.uses.begin(), parts_.uses.end(), *known) != parts_.uses.end();
        const bool itself =
            std::any_of(all.begin(), all.end(), [this](const pack* p) { return p->name == parts_.view.name; });
        if (twice || itself)
            return object.refuse(
                finding::used_wrongly, "pack",
                {in_quotes(name->text), itself ? "is, or uses, a pack of this name" : "stands here twice"});
        parts_.uses.push_back(*known);
        if (const json_value* settings = object.find("settings", type::object)) {
            const json_path at = object.place_of("settings");
            read_choices(*settings, at, all);
        }
    }

    void read_choices(const json_value& written, const json_path& place, std::span<const pack* const> of) {
        std::vector<const setting_view*> settings;
        std::vector<std::string_view> names;
        for (const pack* p : of)
            for (const setting_view& s : p->settings) {
                settings.push_back(&s);
                names.push_back(s.name);
            }
        const object_reader object{written, place, "the settings of packs that are used", names, found_};
        for (const std::string& key : written.keys) {
            const auto at = std::find(names.begin(), names.end(), key);
            if (at == names.end()) continue; // reported as an unknown key
            const setting_view& s = *settings[static_cast<std::size_t>(at - names.begin())];
            if (const auto value = context_.read_value(object, key, s.name, s.of, s.options, true))
                parts_.chooses.push_back({s.name, *value});
        }
    }

    void take_names_of_used_packs() {
        for (const pack* p : with_used_packs(parts_.uses)) {
            const std::string where = "pack " + std::string(p->name);
            for (const setting_view& s : p->settings) context_.take(s.name, name_space::settings, {}, where);
            for (const open_question& q : p->questions) context_.take(q.name, name_space::questions, {}, where);
            for (const parameter& x : p->parameters) context_.take(x.name, name_space::parameters, {}, where);
            for (const statement& s : p->definitions) context_.take(s.name, name_space::of_an_entity, s.entity, where);
            for (const entity& e : p->entities) {
                for (const list_view& l : e.lists) context_.take(l.name, name_space::of_an_entity, e.name, where);
                for (const fact_view& f : e.facts)
                    context_.take(
                        f.name, name_space::of_an_entity,
                        f.list.empty() ? std::string(e.name) : std::string(e.name) + '.' + std::string(f.list), where);
            }
        }
    }

    void read_setting(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a setting", setting_keys, found_};
        if (!object.is_object()) return;
        setting_view now;
        now.name = context_.read_name(object, name_space::settings);
        const auto of = read_kind(object, false, found_);
        now.says = context_.read_text(object, "says");
        if (!of) return;
        now.of = *of;
        now.options = context_.choices.read(object, "options", now.of);
        if (const auto value = context_.read_value(object, "value", now.name, now.of, now.options, true))
            now.value = *value;
        parts_.settings.push_back(now);
    }

    void read_question(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a question", question_keys, found_};
        if (!object.is_object()) return;
        open_question now;
        now.name = context_.read_name(object, name_space::questions);
        object.any("says", "Add \"says\": {\"nl\": …, \"en\": …}, the question itself.");
        now.says = context_.read_text(object, "says");
        now.where = context_.read_source(object);
        parts_.questions.push_back(now);
    }

    void show_all() {
        pack& p = parts_.view;
        p.uses = parts_.uses;
        p.entities = parts_.entities;
        p.parameters = parts_.parameters;
        p.definitions = parts_.statements;
        p.settings = parts_.settings;
        p.chooses = parts_.chooses;
        p.questions = parts_.questions;
    }

    pack_findings found_;
    pack_context context_;
    pack_parts& parts_;
    std::span<const pack* const> available_;
    const json_path root_;
    object_reader whole_;
};

} // namespace

void read_pack(const json_value& written, std::span<const pack* const> available, pack_parts& into,
               diagnostics& found) {
    pack_reader{written, available, into, found}.read();
}

} // namespace maatstaf
