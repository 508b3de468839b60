#include "json_document.hpp"

#include "diagnostic_ids.hpp"
#include "line_counter.hpp"
#include "spelling.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace maatstaf {

namespace {

/// Receives the text piece by piece and builds the tree. Open values are the last of what holds them, and what holds
/// them does not grow meanwhile, so pointers to them stay valid.
class tree_builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;

    tree_builder(std::string_view text, json_value& root, diagnostics& found)
        : text_(text), root_(root), found_(found) {}

    bool null() {
        add(json_value::type::null);
        return true;
    }
    bool boolean(bool value) {
        add(json_value::type::truth).truth = value;
        return true;
    }
    bool number_integer(number_integer_t value) {
        json_value& v = add(json_value::type::whole);
        v.whole = value;
        v.text = std::to_string(value);
        return true;
    }
    bool number_unsigned(number_unsigned_t value) {
        if (value <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return number_integer(static_cast<number_integer_t>(value));
        add(json_value::type::number).text = std::to_string(value);
        return true;
    }
    /// Only the digits count. A host that has set a locale would see its decimal sign in them.
    bool number_float(number_float_t, const std::string& digits) {
        std::string& written = add(json_value::type::number).text;
        for (const char c : digits)
            written += (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E' ? c : '.';
        return true;
    }
    bool string(std::string& value) {
        add(json_value::type::text).text = std::move(value);
        return true;
    }
    bool binary(nlohmann::json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(json_value::type::object); }
    bool start_array(std::size_t) { return open(json_value::type::list); }
    bool key(std::string& name) {
        open_.back()->keys.push_back(std::move(name));
        return true;
    }
    bool end_object() {
        report_twins(*open_.back());
        open_.pop_back();
        return true;
    }
    bool end_array() {
        open_.pop_back();
        return true;
    }

    bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& problem) {
        const bool at_end = position > text_.size();
        constexpr int number_overflow =
            406; // of the parser: the digits are right, but no number of the machine holds them
        const bool is_number = problem.id == number_overflow;
        const auto where = line_counter{text_}.at(at_end ? text_.size() : start_of_token(position, token, is_number));
        diagnostic what = report(is_number ? finding::number_too_large : finding::unreadable, "", {});
        what.line = where.line;
        what.column = where.column;
        found_.push_back(std::move(what));
        return false;
    }

private:
    /// The parser tells where the token ends that cannot stand there; better told is where it begins.
    std::size_t start_of_token(std::size_t end, const std::string& token, bool is_number) const {
        const bool is_text = token.size() > 1 && token.front() == '"' && token.find('"', 1) == token.size() - 1;
        if ((is_text || is_number) && text_.substr(0, end).ends_with(token)) return end - token.size();
        const auto is_word = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        };
        std::size_t start = end > 0 ? end - 1 : 0;
        while (start > 0 && is_word(text_[start]) && is_word(text_[start - 1])) --start;
        return start;
    }

    json_value& add(json_value::type is) {
        json_value& added = open_.empty() ? root_ : open_.back()->items.emplace_back();
        added.is = is;
        return added;
    }

    bool open(json_value::type is) {
        if (open_.size() == deepest_json) {
            found_.push_back(report(finding::too_deep, place(), {std::to_string(deepest_json)}));
            return false;
        }
        open_.push_back(&add(is));
        return true;
    }

    /// Of the value that was opened last.
    std::string place() const {
        std::string result;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
            const json_value& holder = *open_[i];
            result =
                holder.keys.empty() ? place_in(result, holder.items.size() - 1) : place_in(result, holder.keys.back());
        }
        return result;
    }

    /// Reports every key that stands twice and keeps the first of them. Sorted, so that a million keys take no age.
    void report_twins(json_value& object) {
        std::vector<std::size_t> order(object.keys.size()), twins;
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return object.keys[a] < object.keys[b]; });
        for (std::size_t i = 1; i < order.size(); ++i)
            if (object.keys[order[i]] == object.keys[order[i - 1]]) twins.push_back(order[i]);
        std::sort(twins.begin(), twins.end());
        for (std::size_t i = 0; i < twins.size() && found_.size() < most_findings; ++i) {
            const std::string& name = object.keys[twins[i]];
            found_.push_back(report(finding::duplicate_key, place_in(place(), name), {in_quotes(name)}));
        }
        std::size_t kept = 0;
        for (std::size_t i = 0, next = 0; i < object.keys.size(); ++i) {
            if (next < twins.size() && twins[next] == i) {
                ++next;
                continue;
            }
            if (kept != i) {
                object.keys[kept] = std::move(object.keys[i]);
                object.items[kept] = std::move(object.items[i]);
            }
            ++kept;
        }
        object.keys.resize(kept);
        object.items.resize(kept);
    }

    std::string_view text_;
    json_value& root_;
    diagnostics& found_;
    std::vector<json_value*> open_;
};

} // namespace

const json_value* json_value::find(std::string_view key) const noexcept {
    const auto at = std::find(keys.begin(), keys.end(), key);
    return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
}

json_value read_json(std::string_view text, diagnostics& found) {
    json_value root;
    if (text.size() > largest_json) {
        found.push_back(report(finding::too_large, "", {std::to_string(largest_json >> 20)}));
        return root;
    }
    tree_builder builder{text, root, found};
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return {};
    return root;
}

json_value with_changes(json_value object, const json_value& changes) {
    object.is = json_value::type::object;
    for (std::size_t i = 0; i < changes.keys.size(); ++i) {
        const auto at = std::find(object.keys.begin(), object.keys.end(), changes.keys[i]);
        const auto n = at - object.keys.begin();
        if (at != object.keys.end()) {
            object.keys.erase(at);
            object.items.erase(object.items.begin() + n);
        }
        if (changes.items[i].is == json_value::type::null) continue;
        object.keys.push_back(changes.keys[i]);
        object.items.push_back(changes.items[i]);
    }
    return object;
}

std::string description_of(const json_value& value) {
    switch (value.is) {
    case json_value::type::null: return "null";
    case json_value::type::truth: return value.truth ? "true" : "false";
    case json_value::type::whole: return "the number " + value.text;
    case json_value::type::number:
        return "the number " + (value.text.size() > 40 ? value.text.substr(0, 40) + "…" : value.text);
    case json_value::type::text: return "the text " + in_quotes(value.text);
    case json_value::type::list: return "a list";
    case json_value::type::object: break;
    }
    return "an object";
}

std::string place_in(std::string_view place, std::string_view key) {
    std::string result{place};
    result += '/';
    for (const char c : key) {
        if (c == '~') result += "~0";
        else if (c == '/') result += "~1";
        else result += c;
    }
    return result;
}

std::string place_in(std::string_view place, std::size_t index) {
    return std::string(place) + '/' + std::to_string(index);
}

} // namespace maatstaf
