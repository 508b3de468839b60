#include "receipt_reader.hpp"

#include "diagnostic_ids.hpp"
#include "json_text.hpp"
#include "spelling.hpp"
#include "value_text.hpp"
#include "written_value.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace maatstaf {

namespace {

using type = json_value::type;
using names_list = std::span<const std::string_view>;

std::string_view word_for(type is) noexcept {
    return is == type::text ? "a text" : is == type::list ? "a list" : "an object";
}

class receipt_reader {
public:
    explicit receipt_reader(diagnostics& found) : found_(found) {}

    receipt_parts read(std::string_view json) {
        const std::size_t before = found_.size();
        parts_.root = read_json(json, found_, of_a_receipt);
        const json_value& root = parts_.root;
        if (found_.size() != before && root.is == type::null) return std::move(parts_);
        if (root.is != type::object) refuse(finding::not_a_receipt, "", {description_of(root)});
        else if (is_of_this_format(root)) read_all(root);
        parts_.complete = found_.size() == before;
        return std::move(parts_);
    }

private:
    void refuse(finding why, std::string place, std::initializer_list<std::string_view> with) {
        if (found_.size() < most_findings) found_.push_back(report(why, std::move(place), with));
    }

    void refuse_others(const json_value& object, const std::string& place, names_list keys) {
        for (const std::string& key : object.keys)
            if (std::find(keys.begin(), keys.end(), key) == keys.end() && found_.size() < most_findings)
                refuse(finding::unknown_receipt_key, place_in(place, key),
                       {in_quotes(key), did_you_mean(key, keys, "keys")});
    }

    bool is(type wanted, const json_value& value, std::string_view what, const std::string& place) {
        if (value.is == wanted && !(wanted == type::text && value.text.empty())) return true;
        refuse(finding::wrong_receipt_value, place, {in_quotes(what), word_for(wanted), description_of(value)});
        return false;
    }

    /// The value of a key, if it is there and of this kind.
    const json_value* wanted(const json_value& object, const std::string& place, std::string_view key, type kind) {
        const json_value* value = object.find(key);
        if (value == nullptr) refuse(finding::missing_receipt_key, place, {in_quotes(key)});
        return value != nullptr && is(kind, *value, key, place_in(place, key)) ? value : nullptr;
    }

    /// In another format everything may mean something else, so nothing more is said about it.
    bool is_of_this_format(const json_value& root) {
        const json_value* format = root.find("receipt");
        if (format == nullptr) {
            refuse(finding::missing_receipt_key, "", {in_quotes("receipt")});
            return true;
        }
        if (format->is == type::whole && format->whole == receipt_format) return true;
        refuse(finding::other_receipt_format, "/receipt",
               {format->is == type::whole ? format->text : description_of(*format), std::to_string(receipt_format)});
        return false;
    }

    void read_all(const json_value& root) {
        refuse_others(root, "", receipt_keys);
        wanted(root, "", "library", type::text);
        if (const json_value* pack = wanted(root, "", "pack", type::object)) {
            read_pack(*pack, "/pack");
            const json_value* name = pack->find("name");
            if (name != nullptr && name->is == type::text) parts_.pack = name->text;
        }
        each_of(root, "uses", type::object,
                [&](const json_value& used, const std::string& at) { read_pack(used, at); });
        if (const json_value* on = wanted(root, "", "on", type::text)) read_day(on->text);
        if (const json_value* lang = wanted(root, "", "lang", type::text)) read_language(*lang);
        each_of(root, "rules", type::text,
                [&](const json_value& name, const std::string&) { parts_.rules.push_back(name.text); });
        if (const json_value* given = wanted(root, "", "case", type::object)) parts_.case_json = written(*given);
        wanted(root, "", "results", type::list);
    }

    void read_pack(const json_value& pack, const std::string& place) {
        refuse_others(pack, place, receipt_pack_keys);
        for (const std::string_view key : receipt_pack_keys) wanted(pack, place, key, type::text);
    }

    template <class Read>
    void each_of(const json_value& root, std::string_view key, type of, const Read& read) {
        const json_value* list = wanted(root, "", key, type::list);
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            const std::string at = place_in(place_in("", key), i);
            if (is(of, list->items[i], key, at)) read(list->items[i], at);
        }
    }

    void read_day(const std::string& text) {
        const written_date day = read_date(text);
        const box judged = everything(kind::date);
        if (day.is == written_date::state::good && day.first == day.last && day.first >= judged.lo &&
            day.first <= judged.hi) {
            parts_.on = date{static_cast<std::int32_t>(day.first)};
            return;
        }
        const auto meant = date_meant(text);
        refuse(finding::malformed_receipt_date, "/on",
               {in_quotes(text),
                day.is == written_date::state::impossible ? day.why
                                                          : "it must be one day, " + plain_values(judged, kind::date),
                meant ? "Was \"" + *meant + "\" meant?" : "It should look like \"2025-01-31\"."});
    }

    void read_language(const json_value& lang) {
        if (lang.text == "nl" || lang.text == "en") parts_.in = lang.text == "nl" ? language::nl : language::en;
        else
            refuse(finding::wrong_receipt_value, "/lang",
                   {in_quotes("lang"), "\"nl\" or \"en\"", description_of(lang)});
    }

    diagnostics& found_;
    receipt_parts parts_;
};

} // namespace

receipt_parts read_receipt_parts(std::string_view json, diagnostics& found) {
    return receipt_reader{found}.read(json);
}

} // namespace maatstaf
