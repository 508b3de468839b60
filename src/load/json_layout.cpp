#include "json_layout.hpp"

namespace maatstaf {

namespace {

constexpr std::size_t widest = 120;

/// `before` letters stand on the line already.
void lay_out(const json& value, std::size_t indent, std::size_t before, std::string& into) {
    std::string line = on_one_line(value);
    if (before + line.size() <= widest || !value.is_structured()) {
        into += line;
        return;
    }
    const std::string margin(indent + 2, ' ');
    into += value.is_object() ? "{\n" : "[\n";
    for (auto at = value.begin(); at != value.end(); ++at) {
        if (at != value.begin()) into += ",\n";
        into += margin;
        const std::size_t start = into.size();
        if (value.is_object()) into += json(at.key()).dump() + ": ";
        lay_out(*at, indent + 2, indent + 2 + (into.size() - start), into);
    }
    into += '\n' + std::string(indent, ' ') + (value.is_object() ? '}' : ']');
}

} // namespace

std::string on_one_line(const json& value) {
    if (!value.is_structured() || value.empty()) return value.dump(-1, ' ', false, json::error_handler_t::replace);
    std::string result(1, value.is_object() ? '{' : '[');
    for (auto at = value.begin(); at != value.end(); ++at) {
        if (at != value.begin()) result += ", ";
        if (value.is_object()) result += json(at.key()).dump() + ": ";
        result += on_one_line(*at);
    }
    return result + (value.is_object() ? '}' : ']');
}

std::string laid_out(const json& value) {
    std::string result;
    lay_out(value, 0, 0, result);
    return result + '\n';
}

json as_json(const json_value& value) {
    switch (value.is) {
    case json_value::type::null: break;
    case json_value::type::truth: return value.truth;
    case json_value::type::whole: return value.whole;
    case json_value::type::number:
    case json_value::type::text: return value.text;
    case json_value::type::list: {
        json list = json::array();
        for (const json_value& item : value.items) list.push_back(as_json(item));
        return list;
    }
    case json_value::type::object: {
        json object = json::object();
        for (std::size_t i = 0; i < value.keys.size(); ++i) object[value.keys[i]] = as_json(value.items[i]);
        return object;
    }
    }
    return nullptr;
}

} // namespace maatstaf
