#include "entity_reader.hpp"

#include "spelling.hpp"

#include <maatstaf/algebra/program.hpp>

#include <array>

namespace maatstaf {

namespace {

using type = json_value::type;

constexpr std::array<std::string_view, 4> entity_keys{"name", "label", "facts", "lists"};
constexpr std::array<std::string_view, 7> fact_keys{"name",  "kind",   "options",   "within",
                                                    "label", "shared", "changeable"};
constexpr std::array<std::string_view, 4> list_keys{"name", "maximum", "label", "facts"};
constexpr std::size_t most_entities = 64, most_facts = 4'000;
constexpr std::int64_t most_members = 1'000;

class entity_reader {
public:
    entity_reader(pack_context& context) : context_(context), found_(context.found) {}

    void read(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "an entity", entity_keys, found_};
        if (!object.is_object()) return;
        entity now;
        now.name = context_.read_name(object, name_space::entities);
        now.label = context_.read_text(object, "label");
        facts_ = &context_.parts.facts.emplace_back();
        entity_ = own_or_place(now.name, place);
        if (object.has("facts")) read_facts(object, {});
        auto& lists = context_.parts.lists.emplace_back();
        if (object.has("lists") &&
            context_.has_room(object, "lists", list_limit, "Leave out the lists that no rule needs."))
            object.each_of("lists", [&](const json_value& one, const json_path& at) { read_list(one, at, lists); });
        facts_->shrink_to_fit();
        now.facts = *facts_;
        now.lists = lists;
        context_.parts.entities.push_back(now);
    }

private:
    void read_list(const json_value& written, const json_path& place, std::vector<list_view>& into) {
        const object_reader object{written, place, "a list of members", list_keys, found_};
        if (!object.is_object()) return;
        list_view now;
        now.name = context_.read_name(object, name_space::of_an_entity, entity_);
        object.any("maximum", "Add \"maximum\": the largest number of members that can be judged.");
        now.maximum = static_cast<std::uint32_t>(object.whole("maximum", 1, most_members, 1));
        now.label = context_.read_text(object, "label");
        into.push_back(now);
        if (object.has("facts")) read_facts(object, own_or_place(now.name, place));
    }

    /// Where the name is no good, something else that tells what belongs to it from what does not.
    std::string_view own_or_place(std::string_view name, const json_path& place) {
        return name.empty() ? context_.parts.texts.keep(place.text()) : name;
    }

    void read_facts(const object_reader& object, std::string_view list) {
        if (!context_.has_room(object, "facts", most_facts)) return;
        object.each_of("facts", [&](const json_value& one, const json_path& at) { read_fact(one, at, list); });
    }

    void read_fact(const json_value& written, const json_path& place, std::string_view list) {
        const object_reader object{written, place, "a fact", fact_keys, found_};
        if (!object.is_object()) return;
        fact_view now;
        now.list = list;
        now.name = context_.read_name(object, name_space::of_an_entity, entity_, list);
        const auto declared = context_.read_kind(object, now.name);
        now.of = declared.of;
        now.options = declared.options;
        now.domain = everything(now.of, now.options.empty() ? 64 : now.options.size());
        if (declared.good && object.has("within"))
            if (const auto domain = context_.read_value(object, "within", now.name, now.of, now.options, false))
                now.domain = *domain;
        now.label = context_.read_text(object, "label");
        if (const json_value* shared = object.find("shared", type::truth)) now.shared = shared->truth;
        if (object.has("changeable")) now.changeable = read_changing(object);
        facts_->push_back(now);
    }

    changing read_changing(const object_reader& object) {
        const std::span words = std::span{changing_names}.subspan(1);
        const std::string remedy = "Write one of " + joined(words) + ", or leave it out.";
        const json_value* word = object.find("changeable", type::text, remedy);
        if (word == nullptr) return changing::undeclared;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i] == word->text) return static_cast<changing>(i + 1);
        object.refuse(finding::unknown_changing, "changeable", {in_quotes(word->text), remedy});
        return changing::undeclared;
    }

    pack_context& context_;
    pack_findings& found_;
    std::vector<fact_view>* facts_ = nullptr;
    std::string_view entity_;
};

} // namespace

void read_entities(const object_reader& whole, pack_context& context) {
    if (!whole.has("entities") || !context.has_room(whole, "entities", most_entities)) return;
    entity_reader reader{context};
    whole.each_of("entities", [&](const json_value& one, const json_path& at) { reader.read(one, at); });
}

} // namespace maatstaf
