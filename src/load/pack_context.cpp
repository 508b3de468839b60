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

std::string remedy_of_day(std::string_view written, date last) {
    if (const auto meant = date_meant(written)) return "Write \"" + *meant + "\".";
    const written_date day = read_date(written);
    const std::string why = day.is == written_date::state::impossible ? day.why + ": w" : "W";
    return why + "rite one day from 1900-01-01 to " + plain_date(last.day) + ", as \"2025-01-31\".";
}

const std::string* pack_context::take(std::string_view name, name_space space, std::string_view entity,
                                      std::string_view list, std::string where) {
    // Two names with one symbol are one name: nodes could not tell them apart.
    const symbol is = list.empty() ? symbol_of(name) : symbol_of_member(list, name);
    const auto whose = static_cast<std::uint64_t>(symbol_of(entity, static_cast<symbol>(space)));
    const auto [at, is_new] = taken_.try_emplace({whose, is}, std::move(where));
    return is_new ? nullptr : &at->second;
}

std::string_view pack_context::read_name(const object_reader& object, name_space space, std::string_view entity,
                                         std::string_view list) {
    const json_value* written = object.wanted("name", type::text, "Add \"name\": letters, digits and underscores.");
    if (written == nullptr) return {};
    const json_path place = object.place_of("name");
    const bool hidden = space == name_space::of_an_entity && list.empty() && written->text == peildatum.name;
    if (!is_name(written->text)) {
        found.refuse(finding::malformed_name, place, {in_quotes(written->text)});
    } else if (hidden) {
        found.refuse(finding::name_taken, place, {in_quotes(written->text), "every entity has it"});
    } else if (const std::string* where = take(written->text, space, entity, list, place.text())) {
        found.refuse(finding::name_taken, place, {in_quotes(written->text), "see " + *where});
    } else {
        return parts.texts.keep(written->text);
    }
    found.doubt(written->text);
    return {};
}

pack_context::declared_kind pack_context::read_kind(const object_reader& object, std::string_view name,
                                                    bool rates_too) {
    declared_kind result;
    if (const auto of = maatstaf::read_kind(object, rates_too, found)) {
        result.of = *of;
        result.options = choices.read(object, "options", *of);
        result.good = *of != kind::choice || !result.options.empty();
    }
    if (!result.good) found.doubt(name);
    return result;
}

text pack_context::read_text(const object_reader& object, std::string_view key) {
    constexpr std::string_view remedy = "Write {\"nl\": \"…\", \"en\": \"…\"}.";
    const json_value* written = object.find(key, type::object, remedy);
    if (written == nullptr) return {};
    const json_path place = object.place_of(key);
    const object_reader both{*written, place, "a text", text_keys, found};
    if (!both.has("nl") && !both.has("en"))
        found.refuse(finding::missing_pack_key, place, {"\"nl\"", "a text", remedy});
    return {parts.texts.keep(both.text("nl")), parts.texts.keep(both.text("en"))};
}

const source* pack_context::read_source(const object_reader& object) {
    const json_value* id = object.find("source", type::text);
    const json_path place = object.place_of("source");
    return id == nullptr ? nullptr : source_called(*id, place);
}

const source* pack_context::source_called(const json_value& id, const json_path& place) {
    if (id.is != type::text) {
        found.refuse(
            finding::wrong_pack_type, place,
            {"A source", "its id as text", description_of(id), "Write the \"id\" that it has under \"sources\"."});
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
    object.refuse(finding::malformed_constant, key, {in_quotes(written->text), remedy_of_day(written->text, last)});
    return std::nullopt;
}

std::optional<box> pack_context::read_value(const object_reader& object, std::string_view key, std::string_view name,
                                            kind of, std::span<const std::string_view> options, bool one_value) {
    const json_value* written = object.any(key, "Add \"" + std::string(key) + "\": the value.");
    if (written == nullptr || (of == kind::choice && options.empty())) return std::nullopt;
    const json_path place = object.place_of(key);
    const fact_view what{.name = name.empty() ? "This" : name,
                         .of = of,
                         .options = options,
                         .domain = everything(of, options.empty() ? 64 : options.size())};
    if (written->is == type::null) {
        found.refuse(finding::wrong_pack_type, place,
                     {in_quotes(key), "a value", "null", "Write the value, or leave it out where it may be left out."});
        return std::nullopt;
    }
    const auto value = maatstaf::read_value(*written, what, place.text(), found.list());
    if (!value || !one_value || is_point(*value, of)) return value;
    found.refuse(finding::not_one_value, place, {in_quotes(name)});
    return std::nullopt;
}

bool pack_context::has_room(const object_reader& object, std::string_view key, std::size_t most,
                            std::string_view remedy) {
    const json_value* list = object.find(key, type::list);
    if (list == nullptr) return false;
    if (list->items.size() <= most) return true;
    object.refuse(finding::too_many_here, key,
                  {in_quotes(key), std::to_string(list->items.size()), std::to_string(most), remedy});
    return false;
}

} // namespace maatstaf
