// The operators whose arguments stand under names, because two or three in a row would not say which is which.
#include "declared_kind.hpp"
#include "expression_reader.hpp"
#include "rate_text.hpp"
#include "spelling.hpp"
#include "written_value.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

constexpr std::uint8_t bit(kind of) {
    return wanted_form::bit(of);
}

} // namespace

expression_reader::form expression_reader::read_argument(const object_reader& object, std::string_view key,
                                                         wanted_form wanted, std::string_view remedy) {
    const json_value* written = object.any(key, remedy);
    if (written == nullptr) return std::nullopt;
    const json_path place = object.place_of(key);
    return read(*written, place, wanted);
}

std::optional<std::uint8_t> expression_reader::read_mode(const object_reader& object, std::string_view key,
                                                         std::span<const std::string_view> words) {
    const std::string remedy = "Add \"" + std::string(key) + "\": one of " + joined(words) + ".";
    const json_value* written = object.wanted(key, type::text, remedy);
    if (written == nullptr) return std::nullopt;
    const auto at = std::find(words.begin(), words.end(), written->text);
    if (at != words.end()) return static_cast<std::uint8_t>(at - words.begin());
    object.refuse(finding::unknown_mode, key,
                  {in_quotes(written->text), key == "rounding" ? "rounding" : "treating the end of a month",
                   found_.remedy(written->text, words, "words here")});
    return std::nullopt;
}

expression_reader::form expression_reader::read_choose(const json_value& argument, const json_path& place,
                                                       wanted_form wanted) {
    if (argument.is != type::list || argument.items.size() < 2) {
        const std::string here =
            argument.is == type::list ? "a list of " + std::to_string(argument.items.size()) : description_of(argument);
        found_.refuse(finding::wrong_argument_count, place,
                      {"\"choose\"", "a list of two lines or more", here,
                       "Write {\"choose\": [{\"when\": …, \"then\": …}, {\"otherwise\": …}]}."});
        return std::nullopt;
    }
    std::vector<std::size_t> begins;
    form arm;
    bool good = true;
    const auto read_arm = [&](const object_reader& line, std::string_view key, std::string_view remedy) {
        const form read_here =
            read_argument(line, key, wanted_of(op::choose, arm ? 2 : 1, wanted, arm ? &*arm : nullptr), remedy);
        good &= read_here.has_value();
        if (!arm) arm = read_here;
    };
    for (std::size_t i = 0; i < argument.items.size() && !found_.full(); ++i) {
        const bool end = i + 1 == argument.items.size(), when = argument.items[i].find("when") != nullptr,
                   otherwise = argument.items[i].find("otherwise") != nullptr;
        const bool last = end && (otherwise || !when);
        const json_path at = place.at(i);
        const std::span<const std::string_view> keys{line_keys};
        const object_reader line{argument.items[i], at,
                                 last ? "the last line of choose" : "a line of choose before the last",
                                 last ? keys.last(1) : keys.first(2), found_};
        good &= line.is_object();
        if (!line.is_object()) continue;
        if (last) {
            read_arm(line, "otherwise", "Add \"otherwise\": what it is when no line holds.");
            continue;
        }
        if (end)
            found_.refuse(
                finding::missing_pack_key, place,
                {"\"otherwise\"", "choose", "Add a last line {\"otherwise\": …}: what it is when no line holds."});
        good &= !end;
        if (otherwise && !when) { // two lines have changed places; that is said once
            good = false;
            continue;
        }
        begins.push_back(nodes_.size());
        good &=
            read_argument(line, "when", {bit(kind::truth)}, "Add \"when\": the condition of this line.").has_value();
        read_arm(line, "then", "Add \"then\": what it is when the condition holds.");
    }
    if (!good || !arm || found_.full()) return std::nullopt;
    for (; !begins.empty(); begins.pop_back()) close({.code = op::choose}, begins.back(), *arm);
    return arm;
}

expression_reader::form expression_reader::read_one_of(const json_value& argument, const json_path& place) {
    const object_reader object{argument, place, "one_of", one_of_keys, found_};
    if (!object.is_object()) return std::nullopt;
    const std::size_t begin = nodes_.size();
    const form of = read_argument(object, "of", {bit(kind::choice)}, "Add \"of\": the choice.");
    const json_value* wanted = object.wanted("options", type::list, "Add \"options\": the options asked for.");
    if (wanted == nullptr || !of) return std::nullopt;
    if (wanted->items.empty()) {
        object.refuse(finding::malformed_options, "options", {"none is asked for", "Name at least one."});
        return std::nullopt;
    }
    std::uint64_t bits = 0;
    bool good = true;
    const json_path list = object.place_of("options");
    for (std::size_t i = 0; i < wanted->items.size() && !found_.full(); ++i) {
        const json_value& one = wanted->items[i];
        const auto at = std::find(of->options.begin(), of->options.end(), one.text);
        const std::uint64_t option = at == of->options.end() ? 0 : std::uint64_t{1} << (at - of->options.begin());
        if (one.is != type::text) {
            found_.refuse(
                finding::wrong_pack_type, list.at(i),
                {"An option", "its name as text", description_of(one), "Write it in quotation marks: \"…\"."});
            good = false;
        } else if (option == 0) {
            found_.refuse(finding::malformed_options, list.at(i),
                          {in_quotes(one.text) + " is no option of this choice",
                           found_.remedy(one.text, of->options, "options")});
            good = false;
        } else if ((bits & option) != 0) {
            found_.refuse(finding::malformed_options, list.at(i),
                          {in_quotes(one.text) + " stands here twice", "Keep one of the two."});
            good = false;
        }
        bits |= option;
    }
    if (!good) return std::nullopt;
    return close({.code = op::one_of, .payload = static_cast<std::int64_t>(bits)}, begin, *of);
}

expression_reader::form expression_reader::read_rated(const operator_info& of, const json_value& argument,
                                                      const json_path& place, wanted_form wanted) {
    const std::span<const std::string_view> keys = of.code == op::scale
                                                       ? std::span<const std::string_view>{scale_keys}
                                                       : std::span<const std::string_view>{reduce_keys};
    const object_reader object{argument, place, of.word, keys, found_};
    if (!object.is_object()) return std::nullopt;
    const std::size_t begin = nodes_.size();
    const form amount = read_argument(object, "of", wanted_of(of.code, 0, wanted, nullptr), "Add \"of\": the amount.");
    const form by = read_argument(object, "by", {bit(kind::rate)}, "Add \"by\": the rate, such as \"120/100\".");
    const auto mode = read_mode(object, "rounding", rounding_words);
    std::int64_t unit = 1;
    if (const json_value* written = object.find("unit", type::text)) {
        const auto cents = read_money(written->text);
        if (cents && *cents > 0 && *cents <= 100'000'00) unit = *cents;
        else
            object.refuse(finding::malformed_constant, "unit",
                          {in_quotes(written->text), "Write what is rounded to, as \"0.01\" or \"1.00\"."});
    }
    if (!amount || !by || !mode) return std::nullopt;
    const scaling with{by->denominator, static_cast<std::int32_t>(unit)};
    return close({.code = of.code, .mode = *mode, .payload = with.packed()}, begin, *amount);
}

expression_reader::form expression_reader::read_portion(const json_value& argument, const json_path& place) {
    const object_reader object{argument, place, "portion", portion_keys, found_};
    if (!object.is_object()) return std::nullopt;
    const std::size_t begin = nodes_.size();
    const form amount = read_argument(object, "of", {bit(kind::money)}, "Add \"of\": the amount.");
    const auto part = [&](std::string_view key) -> std::optional<rate> {
        const json_value* written = object.wanted(key, type::text, "Add it as a rate, such as \"30/100\".");
        if (written == nullptr) return std::nullopt;
        const auto result = read_rate(written->text);
        if (!result)
            object.refuse(finding::malformed_constant, key, {in_quotes(written->text), "Write a rate as \"30/100\"."});
        return result;
    };
    const auto fixed = part("fixed"), shared = part("shared");
    const form sharers = read_argument(object, "count", {bit(kind::count)}, "Add \"count\": the number of sharers.");
    const auto mode = read_mode(object, "rounding", rounding_words);
    if (!amount || !fixed || !shared || !sharers || !mode) return std::nullopt;
    const bool same = fixed->denominator == shared->denominator;
    const std::int64_t denominator = same ? fixed->denominator : std::int64_t{fixed->denominator} * shared->denominator;
    const std::int64_t fixed_part = same ? fixed->numerator : std::int64_t{fixed->numerator} * shared->denominator;
    const std::int64_t shared_part = same ? shared->numerator : std::int64_t{shared->numerator} * fixed->denominator;
    constexpr std::int64_t limit = 1 << 20;
    if (denominator >= limit || fixed_part >= limit || shared_part >= limit) {
        object.refuse(finding::malformed_constant, "shared",
                      {"Over one denominator with \"fixed\", this", "Write both over a denominator below 1048576."});
        return std::nullopt;
    }
    const sharing by{static_cast<std::int32_t>(fixed_part), static_cast<std::int32_t>(shared_part),
                     static_cast<std::int32_t>(denominator)};
    return close({.code = op::portion, .mode = *mode, .payload = by.packed()}, begin, {kind::money});
}

expression_reader::form expression_reader::read_plus_months(const json_value& argument, const json_path& place) {
    const object_reader object{argument, place, "plus_months", plus_months_keys, found_};
    if (!object.is_object()) return std::nullopt;
    const std::size_t begin = nodes_.size();
    const form from = read_argument(object, "from", {bit(kind::date)}, "Add \"from\": the date.");
    const form months = read_argument(object, "months", {bit(kind::count)}, "Add \"months\": how many.");
    const auto mode = read_mode(object, "month_end", month_end_words);
    if (!from || !months || !mode) return std::nullopt;
    return close({.code = op::plus_months, .mode = *mode}, begin, {kind::date});
}

expression_reader::form expression_reader::read_quantifier(const operator_info& of, const json_value& argument,
                                                           const json_path& place, wanted_form wanted) {
    const object_reader object{argument, place, of.word, quantifier_keys, found_};
    const json_value* named = object.wanted("of", type::text, "Add \"of\": the list of members.");
    if (named == nullptr) return std::nullopt;
    const std::string& name = named->text;
    const std::uint32_t* list = names_.list_names.find(symbol_of(name));
    if (list == nullptr || names_.lists[*list].name != name) {
        std::vector<std::string_view> candidates;
        for (const list_view& l : names_.lists) candidates.push_back(l.name);
        const json_path at = place.in("of");
        return undeclared("List", name, at, found_.remedy(name, candidates, "lists"));
    }
    if (std::find(open_lists_.begin(), open_lists_.end(), *list) != open_lists_.end()) {
        found_.refuse(finding::list_within_itself, place, {in_quotes(name)});
        return std::nullopt;
    }
    const std::size_t begin = nodes_.size();
    nodes_.push_back({.code = op::each, .payload = symbol_of(name)});
    open_lists_.push_back(*list);
    const form body = read_argument(object, "each", wanted_of(of.code, 0, wanted, nullptr),
                                    "Add \"each\": what is asked of each member.");
    open_lists_.pop_back();
    if (!body) return std::nullopt;
    nodes_[begin].of = body->of;
    nodes_[begin].length = static_cast<std::uint32_t>(nodes_.size() - begin) - 1;
    return close({.code = of.code, .payload = symbol_of(name)}, begin, *body);
}

} // namespace maatstaf
