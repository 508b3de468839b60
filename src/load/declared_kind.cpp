#include "declared_kind.hpp"

#include "spelling.hpp"

#include <maatstaf/algebra/node.hpp>

#include <algorithm>

namespace maatstaf {

namespace {

constexpr std::size_t most_options = 64;
constexpr std::string_view list_options = "Add \"options\": [\"…\", \"…\"], the names of 1 to 64 options, each once.";

} // namespace

bool same_options(std::span<const std::string_view> a, std::span<const std::string_view> b) noexcept {
    return a.data() == b.data() ? a.size() == b.size() : std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool is_name(std::string_view written) noexcept {
    constexpr std::size_t longest = 100;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !written.empty() && written.size() <= longest && letter(written[0]) &&
           std::all_of(written.begin(), written.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

std::optional<kind> read_kind(const object_reader& object, bool rates_too, pack_findings& found) {
    const std::span<const std::string_view> kinds =
        rates_too ? std::span{kind_names} : std::span{kind_names}.first(kind_names.size() - 1);
    const json_value* word =
        object.wanted("kind", json_value::type::text, "Add \"kind\": one of " + joined(kinds) + ".");
    if (word == nullptr) return std::nullopt;
    const auto at = std::find(kinds.begin(), kinds.end(), word->text);
    if (at != kinds.end()) return static_cast<kind>(at - kinds.begin());
    const std::string remedy = word->text == name_of(kind::rate)
                                   ? "Only a dated value, one of \"parameters\", is a rate."
                                   : found.remedy(word->text, kinds, "kinds");
    object.refuse(finding::unknown_kind, "kind", {in_quotes(word->text), remedy});
    return std::nullopt;
}

std::span<const std::string_view> option_lists::read(const object_reader& object, std::string_view key, kind of) {
    if (of != kind::choice) {
        if (object.has(key))
            object.refuse(finding::malformed_options, key, {"only a choice has any", "Leave them out."});
        return {};
    }
    const json_value* written = object.wanted(key, json_value::type::list, list_options);
    if (written == nullptr) return {};
    if (written->items.empty() || written->items.size() > most_options) {
        const std::string many = "a choice has 1 to 64, and these are " + std::to_string(written->items.size());
        object.refuse(finding::malformed_options, key, {many, "Name between 1 and 64 options."});
        return {};
    }
    std::vector<std::string_view> names;
    const json_path place = object.place_of(key);
    for (std::size_t i = 0; i < written->items.size(); ++i) {
        const json_value& one = written->items[i];
        if (one.is != json_value::type::text)
            found_.refuse(finding::wrong_pack_type, place.at(i),
                          {"An option", "a name as text", description_of(one), "Write it in quotation marks: \"…\"."});
        else if (!is_name(one.text)) found_.refuse(finding::malformed_name, place.at(i), {in_quotes(one.text)});
        else if (std::find(names.begin(), names.end(), one.text) != names.end())
            found_.refuse(finding::malformed_options, place.at(i),
                          {in_quotes(one.text) + " stands here twice", "Keep one of the two."});
        else names.push_back(parts_.texts.keep(one.text));
    }
    if (names.size() != written->items.size()) return {};
    symbol all{};
    for (const std::string_view name : names) all = symbol_of(name, symbol_of("/", all));
    auto& known = known_[static_cast<std::uint64_t>(all)];
    if (!same_options(known, names)) known = parts_.options.emplace_back(std::move(names));
    return known;
}

} // namespace maatstaf
