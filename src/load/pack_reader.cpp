#include "pack_reader.hpp"

#include "entity_reader.hpp"
#include "pack_linking.hpp"
#include "property_reader.hpp"
#include "spelling.hpp"
#include "statement_reader.hpp"
#include "timeline_reader.hpp"
#include "used_packs.hpp"

#include <algorithm>
#include <array>

namespace maatstaf {

namespace {

using type = json_value::type;

constexpr std::array<std::string_view, 16> pack_keys{
    "maatstaf", "name",       "version", "label",       "uses",  "sources",    "settings", "questions",
    "entities", "parameters", "needs",   "definitions", "rules", "properties", "cases",    "$schema"};
constexpr std::array<std::string_view, 2> use_keys{"pack", "settings"};
constexpr std::array<std::string_view, 5> source_keys{"id", "title", "at", "url", "quote"};
constexpr std::array<std::string_view, 5> setting_keys{"name", "kind", "options", "value", "says"};
constexpr std::array<std::string_view, 3> question_keys{"name", "says", "source"};
constexpr std::size_t most_used = 16, most_sources = 50'000, most_settings = 1'000, most_questions = 10'000;

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
        whole_.text("$schema"); // for editors
        pack& p = parts_.view;
        if (const json_value* name =
                whole_.wanted("name", type::text, "Add \"name\": letters, digits and underscores.")) {
            if (is_name(name->text)) p.name = parts_.texts.keep(name->text);
            else whole_.refuse(finding::malformed_name, "name", {in_quotes(name->text)});
        }
        whole_.any("version", "Add \"version\": \"2026.1\".");
        p.version = parts_.texts.keep(whole_.text("version"));
        p.label = context_.read_text(whole_, "label");
        each("sources", most_sources, [this](const auto& one, const auto& at) {
            if (parts_.sources.capacity() == 0) // then none of them ever moves
                parts_.sources.reserve(whole_.find("sources", type::list)->items.size());
            read_source(one, at);
        });
        each("uses", most_used, [this](const auto& one, const auto& at) { read_use(one, at); });
        each("settings", most_settings, [this](const auto& one, const auto& at) { read_setting(one, at); });
        each("questions", most_questions, [this](const auto& one, const auto& at) { read_question(one, at); });
        read_entities(whole_, context_);
        read_parameters(whole_, context_);
        statement_reader statements{whole_, context_};
        statements.declare();
        show_all();
        statements.read_bodies();
        read_properties(whole_, context_);
        whole_.find("cases", type::list); // read when the rest is known to be right
        if (found_.size() == 0) report_link_problems(parts_, statements, found_);
        if (found_.size() == 0) link_properties(parts_, found_);
        parts_.texts.close();
    }

private:
    bool is_of_this_format() {
        const json_value* version = whole_.any("maatstaf", "Add \"maatstaf\": 1, the version of the format.");
        if (version == nullptr) return false;
        if (version->is == type::whole && version->whole == pack_format) return true;
        if (version->is == type::whole)
            whole_.refuse(finding::other_format, "maatstaf", {version->text, std::to_string(pack_format)});
        else
            whole_.refuse(finding::wrong_pack_type, "maatstaf",
                          {"\"maatstaf\"", "the version of the format as a whole number", description_of(*version),
                           "Write \"maatstaf\": 1."});
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
            object.refuse(finding::name_taken, "id", {in_quotes(now.id), "an earlier source has it as its id"});
    }

    void read_use(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a pack that is used", use_keys, found_};
        const json_value* name = object.wanted("pack", type::text, "Add \"pack\": the name of the pack that is used.");
        if (name == nullptr) return found_.doubt_everything();
        const pack* used = pack_to_use(name->text, object);
        if (used == nullptr) return;
        const auto known = with_used_packs(parts_.uses), all = with_used_packs(std::span{&used, 1});
        parts_.uses.push_back(used);
        for (const pack* p : all)
            if (std::find(known.begin(), known.end(), p) == known.end()) take_names_of(*p, object);
        if (const json_value* settings = object.find("settings", type::object)) {
            const json_path at = object.place_of("settings");
            read_choices(*settings, at, all);
        }
    }

    const pack* pack_to_use(const std::string& name, const object_reader& object) {
        const auto refuse = [&](std::string_view why, std::string_view remedy) {
            object.refuse(finding::used_wrongly, "pack", {in_quotes(name), why, remedy});
            return nullptr;
        };
        const auto known =
            std::find_if(available_.begin(), available_.end(), [&](const pack* p) { return p->name == name; });
        if (known == available_.end()) {
            std::vector<std::string_view> names;
            for (const pack* p : available_) names.push_back(p->name);
            object.refuse(finding::unknown_used_pack, "pack", {in_quotes(name), found_.remedy(name, names, "packs")});
            found_.doubt_everything();
            return nullptr;
        }
        if (std::find(parts_.uses.begin(), parts_.uses.end(), *known) != parts_.uses.end())
            return refuse("it is used already", "Keep one of the two, with the settings of both.");
        for (const pack* p : with_used_packs(std::span{&*known, 1}))
            if (p->name == parts_.view.name) {
                found_.doubt_everything();
                return refuse(
                    name == p->name ? "it has the name of this pack" : "it uses a pack with the name of this one",
                    "Give this pack a name of its own.");
            }
        return *known;
    }

    void read_choices(const json_value& written, const json_path& place, std::span<const pack* const> of) {
        std::vector<const setting_view*> settings;
        std::vector<std::string_view> names;
        for (const pack* p : of)
            for (const setting_view& s : p->settings) {
                settings.push_back(&s);
                names.push_back(s.name);
            }
        const std::vector<std::string_view> keys(written.keys.begin(), written.keys.end());
        const object_reader object{written, place, "the settings of a pack that is used", keys, found_};
        for (const std::string_view key : keys) {
            if (found_.full()) return;
            const auto at = std::find(names.begin(), names.end(), key);
            if (at == names.end()) {
                object.refuse(finding::undeclared_name, key,
                              {"Setting", in_quotes(key), found_.remedy(key, names, "settings")});
                continue;
            }
            const setting_view& s = *settings[static_cast<std::size_t>(at - names.begin())];
            if (const auto value = context_.read_value(object, key, s.name, s.of, s.options, true))
                parts_.chooses.push_back({s.name, *value});
        }
    }

    /// Packs that are used together must not declare the same.
    void take_names_of(const pack& p, const object_reader& use) {
        bool told = false;
        const auto take = [&](std::string_view name, name_space space, std::string_view entity, std::string_view list) {
            const std::string* before = context_.take(name, space, entity, list, "pack " + std::string(p.name));
            if (before == nullptr || told) return;
            told = true; // two packs about one thing have much in common
            use.refuse(finding::used_wrongly, "pack",
                       {in_quotes(p.name), in_quotes(name) + " is declared by " + *before + " too",
                        "Use one of the two, or have one of them call it otherwise."});
        };
        for (const setting_view& s : p.settings) take(s.name, name_space::settings, {}, {});
        for (const open_question& q : p.questions) take(q.name, name_space::questions, {}, {});
        for (const parameter& x : p.parameters) take(x.name, name_space::parameters, {}, {});
        for (const statement& s : p.definitions) take(s.name, name_space::of_an_entity, s.entity, {});
        for (const entity& e : p.entities) {
            for (const list_view& l : e.lists) take(l.name, name_space::of_an_entity, e.name, {});
            for (const fact_view& f : e.facts) take(f.name, name_space::of_an_entity, e.name, f.list);
        }
    }

    void read_setting(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a setting", setting_keys, found_};
        if (!object.is_object()) return;
        setting_view now;
        now.name = context_.read_name(object, name_space::settings);
        const auto declared = context_.read_kind(object, now.name);
        now.of = declared.of;
        now.options = declared.options;
        now.says = context_.read_text(object, "says");
        object.any("value", "Add \"value\": what holds unless a pack that uses this one chooses otherwise.");
        if (declared.good && object.has("value"))
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
