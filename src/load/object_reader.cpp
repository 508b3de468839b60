#include "object_reader.hpp"

#include "spelling.hpp"

#include <algorithm>

namespace maatstaf {

std::string_view name_of(json_value::type is) noexcept {
    switch (is) {
    case json_value::type::null: return "null";
    case json_value::type::truth: return "true or false";
    case json_value::type::whole: return "a whole number";
    case json_value::type::number: return "a number";
    case json_value::type::text: return "a text";
    case json_value::type::list: return "a list";
    case json_value::type::object: break;
    }
    return "an object";
}

namespace {

std::string_view remedy_for(json_value::type is) noexcept {
    switch (is) {
    case json_value::type::truth: return "Write true or false, without quotation marks.";
    case json_value::type::whole: return "Write a whole number, without quotation marks.";
    case json_value::type::text: return "Write it in quotation marks: \"…\".";
    case json_value::type::list: return "Write it in brackets: […, …].";
    case json_value::type::null:
    case json_value::type::number:
    case json_value::type::object: break;
    }
    return "Write it in braces: {\"…\": …}.";
}

} // namespace

std::string pack_findings::remedy(std::string_view written, std::span<const std::string_view> candidates,
                                  std::string_view what) {
    if (gives_remedies())
        for (const std::string_view candidate : candidates) compared_ += candidate.size() * written.size();
    return gives_remedies() ? did_you_mean(written, candidates, what) : "See what is declared.";
}

object_reader::object_reader(const json_value& value, const json_path& place, std::string_view what,
                             std::span<const std::string_view> keys, pack_findings& found)
    : value_(value), place_(place), what_(what), found_(found) {
    if (!is_object()) {
        const std::string remedy =
            keys.empty() ? std::string(remedy_for(type::object)) : "Write {" + in_quotes(keys[0]) + ": …}.";
        found.refuse(finding::not_that_object, place, {what, description_of(value), remedy});
        return;
    }
    for (const std::string& key : value.keys)
        if (!found.full() && std::find(keys.begin(), keys.end(), key) == keys.end())
            refuse(finding::unknown_pack_key, key, {in_quotes(key), what, found.remedy(key, keys, "keys")});
}

const json_value* object_reader::find(std::string_view key, type is, std::string_view remedy) const {
    const json_value* value = value_.find(key);
    if (value == nullptr || value->is == is) return value;
    refuse(finding::wrong_pack_type, key,
           {in_quotes(key), name_of(is), description_of(*value), remedy.empty() ? remedy_for(is) : remedy});
    return nullptr;
}

const json_value* object_reader::any(std::string_view key, std::string_view remedy) const {
    const json_value* value = value_.find(key);
    if (value == nullptr && is_object())
        found_.refuse(finding::missing_pack_key, place_, {in_quotes(key), what_, remedy});
    return value;
}

const json_value* object_reader::wanted(std::string_view key, type is, std::string_view remedy) const {
    return any(key, remedy) == nullptr ? nullptr : find(key, is);
}

std::string_view object_reader::text(std::string_view key) const {
    const json_value* value = find(key, type::text);
    if (value == nullptr) return {};
    if (value->text.empty())
        refuse(finding::wrong_pack_type, key,
               {in_quotes(key), "a text", "an empty one",
                "Write what it says, or leave it out where it may be left out."});
    return value->text;
}

std::int64_t object_reader::whole(std::string_view key, std::int64_t lowest, std::int64_t highest,
                                  std::int64_t otherwise) const {
    const json_value* value = find(key, type::whole);
    if (value == nullptr) return otherwise;
    if (value->whole >= lowest && value->whole <= highest) return value->whole;
    const std::string range = "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest);
    refuse(finding::wrong_pack_type, key,
           {in_quotes(key), range, description_of(*value), "Write a number in that range."});
    return otherwise;
}

} // namespace maatstaf
