#include "pack_context.hpp"

#include "spelling.hpp"
#include "value_reader.hpp"
#include "value_text.hpp"
#include "written_value.hpp"

#include <array>
#include <utility>

namespace maatstaf {

namespace {

using type = json_value::type;

constexpr std::array<std::string_view, 2> text_keys{"nl", "en"};

} // namespace

bool pack_context::take(std::string_view name, name_space space, std::string_view within, std::string where) {
    // As nodes name things: two names with one symbol cannot be told apart, so they are one name.
    const symbol is = symbol_of(name, symbol_of("/", symbol_of(within, static_cast<symbol>(space))));
    return taken_.try_emplace(static_cast<std::uint64_t>(is), std::move(where)).second;
}

std::string_view pack_context::read_name(const object_reader& object, name_space space, std::string_view within) {
    const json_value* written = object.wanted("name", type::text, "Add \"name\": letters, digits and underscores.");
    if (written == nullptr) return {};
    if (!is_name(written->text)) {
        object.refuse(finding::malformed_name, "name", {description_of(*written)});
        return {};
    }
    const json_path place = object.place_of("name");
    const bool hidden =
        space == name_space::of_an_entity && within.find('.') == within.npos && written->text == peildatum.name;
    if (hidden || !take(written->text, space, within, place.text())) {
        const symbol is = symbol_of(written->text, symbol_of("/", symbol_of(within, static_cast<symbol>(space))));
        const std::string where = hidden ? "every entity has it" : "see " + taken_[static_cast<std::uint64_t>(is)];
        found.refuse(finding::name_taken, place, {in_quotes(written->text), where});
        return {};
    }
    return parts.texts.keep(written->text);
}

text pack_context::read_text(const object_reader& object, std::string_view key) {
    const json_value* written = object.find(key, type::object);
    if (written == nullptr) return {};
    const json_path place = object.place_of(key);
    const object_reader both{*written, place, "a text", text_keys, found};
    if (!both.has("nl") && !both.has("en"))
        found.refuse(finding::missing_pack_key, place, {"\"nl\"", "a text", "Write {\"nl\": \"…\", \"en\": \"…\"}."});
    return {parts.texts.keep(both.text("nl")), parts.texts.keep(both.text("en"))};
}

const source* pack_context::read_source(const object_reader& object) {
    const json_value* id = object.find("source", type::text);
    const json_path place = object.place_of("source");
    return id == nullptr ? nullptr : source_called(*id, place);
}

const source* pack_context::source_called(const json_value& id, const json_path& place) {
    if (id.is != type::text) {
        found.refuse(finding::wrong_pack_type, place, {"A source", "its id as text", description_of(id)});
        return nullptr;
    }
    if (const auto at = sources.find(id.text); at != sources.end()) return at->second;
    std::vector<std::string_view> ids;
    for (const source& s : parts.sources) ids.push_back(s.id);
    found.refuse(finding::undeclared_name, place,
                 {"Source", in_quotes(id.text), found.remedy(id.text, ids, "sources")});
    return nullptr;
}

std::optional<date> pack_context::read_day(const object_reader& object, std::string_view key, date last) {
    const json_value* written = object.find(key, type::text);
    if (written == nullptr) return std::nullopt;
    const written_date day = read_date(written->text);
    if (day.is == written_date::state::good && day.first == day.last && day.first >= range_of<date>::lowest.day &&
        day.first <= last.day)
        return date{static_cast<std::int32_t>(day.first)};
    const auto meant = date_meant(written->text);
    const std::string remedy =
        meant ? "Write \"" + *meant + "\"." : "Write one day from 1900-01-01 to " + plain_date(last.day) + ".";
    object.refuse(finding::malformed_constant, key, {"The text " + in_quotes(written->text), remedy});
    return std::nullopt;
}

std::optional<box> pack_context::read_value(const object_reader& object, std::string_view key, std::string_view name,
                                            kind of, std::span<const std::string_view> options, bool one_value) {
    const json_value* written = object.any(key, "Add \"" + std::string(key) + "\": the value.");
    if (written == nullptr || (of == kind::choice && options.empty())) return std::nullopt;
    const json_path place = object.place_of(key);
    const fact_view what{
        .name = name, .of = of, .options = options, .domain = everything(of, options.empty() ? 64 : options.size())};
    if (written->is == type::null) {
        found.refuse(finding::wrong_pack_type, place, {in_quotes(key), "a value", "null"});
        return std::nullopt;
    }
    const auto value = maatstaf::read_value(*written, what, place.text(), found.list());
    if (!value || !one_value || is_point(*value, of)) return value;
    found.refuse(finding::not_one_value, place, {in_quotes(name)});
    return std::nullopt;
}

bool pack_context::has_room(const object_reader& object, std::string_view key, std::size_t most) {
    const json_value* list = object.find(key, type::list);
    if (list == nullptr) return false;
    if (list->items.size() <= most) return true;
    object.refuse(finding::too_many_here, key,
                  {in_quotes(key), std::to_string(list->items.size()), std::to_string(most)});
    return false;
}

} // namespace maatstaf
