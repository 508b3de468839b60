#include "json_text.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace maatstaf {

namespace {

using type = json_value::type;

/// What is escaped and how is for the one writer of results to say.
std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

class writer {
public:
    explicit writer(bool in_lines) : in_lines_(in_lines) {}

    std::string write(const json_value& value) {
        add(value, 0);
        return std::move(out_);
    }

private:
    void add(const json_value& value, std::size_t level) {
        switch (value.is) {
        case type::null: out_ += "null"; return;
        case type::truth: out_ += value.truth ? "true" : "false"; return;
        case type::whole:
        case type::number: out_ += value.text; return;
        case type::text: out_ += quoted(value.text); return;
        case type::list:
        case type::object: break;
        }
        const bool is_object = value.is == type::object;
        out_ += is_object ? '{' : '[';
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0) out_ += in_lines_ ? "," : ", ";
            new_line(level + 1);
            if (is_object) out_ += quoted(value.keys[i]) + ": ";
            add(value.items[i], level + 1);
        }
        if (!value.items.empty()) new_line(level);
        out_ += is_object ? '}' : ']';
    }

    void new_line(std::size_t level) {
        if (in_lines_) out_ += '\n' + std::string(2 * level, ' ');
    }

    bool in_lines_;
    std::string out_;
};

json_value value_of(type is) {
    json_value result;
    result.is = is;
    return result;
}

} // namespace

std::string written(const json_value& value) {
    return writer{true}.write(value);
}

std::string on_one_line(const json_value& value) {
    return writer{false}.write(value);
}

json_value text_value(std::string_view text) {
    json_value result = value_of(type::text);
    result.text = text;
    return result;
}

json_value truth_value(bool truth) {
    json_value result = value_of(type::truth);
    result.truth = truth;
    return result;
}

json_value list_value() {
    return value_of(type::list);
}

json_value object_value() {
    return value_of(type::object);
}

void put(json_value& object, std::string_view key, json_value value) {
    for (std::size_t i = 0; i < object.keys.size(); ++i)
        if (object.keys[i] == key) {
            object.items[i] = std::move(value);
            return;
        }
    object.keys.emplace_back(key);
    object.items.push_back(std::move(value));
}

} // namespace maatstaf
