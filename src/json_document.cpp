#include "json_document.hpp"

#include "diagnostic_ids.hpp"
#include "json_sizes.hpp"
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

    tree_builder(std::string_view text, json_value& root, diagnostics& found, const json_limits& limits)
        : text_(text),
          root_(root),
          found_(found),
          limits_(limits),
          sizes_(sizes_in(text, limits.values, limits.depth)) {}

    bool null() { return add(json_value::type::null) != nullptr; }
    bool boolean(bool value) {
        json_value* v = add(json_value::type::truth);
        if (v != nullptr) v->truth = value;
        return v != nullptr;
    }
    bool number_integer(number_integer_t value) {
        json_value* v = add(json_value::type::whole, std::to_string(value));
        if (v != nullptr) v->whole = value;
        return v != nullptr;
    }
    bool number_unsigned(number_unsigned_t value) {
        if (value <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return number_integer(static_cast<number_integer_t>(value));
        return add(json_value::type::number, std::to_string(value)) != nullptr;
    }
    /// Only the digits count. A host that has set a locale would see its decimal sign in them.
    bool number_float(number_float_t, std::string digits) {
        for (char& c : digits)
            if (!((c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E')) c = '.';
        return add(json_value::type::number, std::move(digits)) != nullptr;
    }
    /// Copied, because the parser's own string has more room than it needs.
    bool string(const std::string& value) { return add(json_value::type::text, value) != nullptr; }
    bool binary(nlohmann::json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(json_value::type::object); }
    bool start_array(std::size_t) { return open(json_value::type::list); }
    bool key(const std::string& name) {
        open_.back()->keys.push_back(name);
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

    /// Null when there are as many values already as there may be.
    json_value* add(json_value::type is, std::string text = {}) {
        if (values_ == limits_.values) {
            const std::string at = open_.empty() ? "" : place_of_next();
            found_.push_back(report(finding::too_many_values, at, {std::to_string(limits_.values)}));
            return nullptr;
        }
        ++values_;
        json_value& added = open_.empty() ? root_ : open_.back()->items.emplace_back();
        added.is = is;
        added.text = std::move(text);
        return &added;
    }

    bool open(json_value::type is) {
        if (open_.size() == limits_.depth) {
            found_.push_back(report(finding::too_deep, place(), {std::to_string(limits_.depth)}));
            return false;
        }
        json_value* opened = add(is);
        if (opened == nullptr) return false;
        open_.push_back(opened);
        make_room(*opened);
        return true;
    }

    void make_room(json_value& opened) {
        const std::size_t counted = opened_ < sizes_.size() ? sizes_[opened_] : 0;
        const std::size_t size = std::min(counted, limits_.values - room_); // more is no JSON, or too much
        ++opened_;
        room_ += size;
        opened.items.reserve(size);
        if (opened.is == json_value::type::object) opened.keys.reserve(size);
    }

    std::string place_of_next() const {
        const json_value& holder = *open_.back();
        return holder.is == json_value::type::object ? place_in(place(), holder.keys.back())
                                                     : place_in(place(), holder.items.size());
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
        const std::string holder = twins.empty() ? "" : place();
        for (std::size_t i = 0; i < twins.size() && found_.size() < most_findings; ++i) {
            const std::string& name = object.keys[twins[i]];
            // A thousand places inside something with an endless name would take a thousand times that name.
            told_ += holder.size() + name.size();
            if (told_ > limits_.bytes) break;
            found_.push_back(report(finding::duplicate_key, place_in(holder, name), {in_quotes(name)}));
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
    const json_limits& limits_;
    std::vector<json_value*> open_;
    std::vector<std::uint32_t> sizes_; ///< of what opens, in that order
    std::size_t opened_ = 0, room_ = 0;
    std::size_t values_ = 0;
    std::size_t told_ = 0; ///< bytes of the places of keys that stand twice
};

} // namespace

const json_value* json_value::find(std::string_view key) const noexcept {
    const auto at = std::find(keys.begin(), keys.end(), key);
    return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
}

json_value read_json(std::string_view text, diagnostics& found, const json_limits& limits) {
    json_value root;
    if (text.size() > limits.bytes) {
        found.push_back(report(finding::too_large, "", {size_in_words(limits.bytes)}));
        return root;
    }
    tree_builder builder{text, root, found, limits};
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return {};
    return root;
}

std::string size_in_words(std::size_t bytes) {
    constexpr std::size_t mebibyte = std::size_t{1} << 20;
    return bytes % mebibyte == 0 ? std::to_string(bytes / mebibyte) + " MiB" : std::to_string(bytes) + " bytes";
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
