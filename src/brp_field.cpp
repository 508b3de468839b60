#include "brp_field.hpp"

#include "value_text.hpp"
#include "written_value.hpp"

#include <maatstaf/values/box.hpp>

#include <algorithm>

namespace maatstaf {

namespace {

using type = json_value::type;

/// A number of a date with zeros before it, or nothing when it has more digits.
std::optional<std::string> digits(const json_value* number, std::size_t size) {
    if (number == nullptr || number->is != type::whole || number->whole < 1 || number->text.size() > size)
        return std::nullopt;
    return std::string(size - number->text.size(), '0') + number->text;
}

/// Every mark has a date, which is no field.
bool is_field(std::string_view key) {
    return !key.starts_with("datumIngangOnderzoek");
}

/// Whatever is there and is not false: a mark that nobody understands is still a mark.
bool is_set(const json_value& mark) {
    return mark.is != type::null && (mark.is != type::truth || mark.truth);
}

template <class Concerned>
bool in_doubt(const json_value* group, Concerned concerned) {
    const json_value* mark = brp_field(group, "inOnderzoek");
    if (mark == nullptr) return false;
    if (mark->is != type::object) return is_set(*mark);
    if (std::none_of(mark->keys.begin(), mark->keys.end(), is_field)) return true;
    for (std::size_t i = 0; i < mark->keys.size(); ++i)
        if (is_field(mark->keys[i]) && concerned(mark->keys[i]) && is_set(mark->items[i])) return true;
    return false;
}

} // namespace

const json_value* brp_field(const json_value* of, std::string_view name) noexcept {
    const json_value* found = of == nullptr || of->is != type::object ? nullptr : of->find(name);
    return found == nullptr || found->is == type::null ? nullptr : found;
}

const json_value* brp_reader::object(const json_value* of, std::string_view name, const std::string& path) {
    const json_value* found = brp_field(of, name);
    if (found == nullptr || found->is == type::object) return found;
    malformed(path, "it is a JSON object");
    return nullptr;
}

const json_value* brp_reader::list(const json_value* of, std::string_view name, const std::string& path) {
    const json_value* found = brp_field(of, name);
    if (found == nullptr) return nullptr;
    const auto is_object = [](const json_value& item) { return item.is == type::object; };
    if (found->is == type::list && std::all_of(found->items.begin(), found->items.end(), is_object)) return found;
    malformed(path, "it is a list of JSON objects");
    return nullptr;
}

std::optional<std::string> brp_reader::date(const json_value* of, std::string_view name, const std::string& path) {
    const json_value* found = object(of, name, path);
    if (found == nullptr) return std::nullopt;
    const json_value* shape = brp_field(found, "type");
    if (shape != nullptr && shape->is == type::text && shape->text == "DatumOnbekend") return std::nullopt;
    const std::optional<std::string> written = written_date(*found, path);
    if (!written) return std::nullopt;
    const struct written_date day = read_date(*written);
    if (day.is != written_date::state::good) {
        malformed(path, "it is a day of the calendar, or a month or a year of it");
        return std::nullopt;
    }
    if (!covers(everything(kind::date), box{day.first, day.last}, kind::date)) {
        refuse(finding::brp_outside_domain, {path, plain_values(everything(kind::date), kind::date)});
        return std::nullopt;
    }
    return written;
}

/// As it stands there, or put together from its parts.
std::optional<std::string> brp_reader::written_date(const json_value& date, const std::string& path) {
    const json_value* shape = brp_field(&date, "type");
    const std::string_view is = shape != nullptr && shape->is == type::text ? std::string_view{shape->text} : "";
    std::optional<std::string> result;
    if (is == "Datum") {
        const json_value* day = brp_field(&date, "datum");
        if (day != nullptr && day->is == type::text && day->text.size() == 10) result = day->text;
    } else if (is == "JaarDatum") {
        result = digits(brp_field(&date, "jaar"), 4);
    } else if (is == "JaarMaandDatum") {
        const auto year = digits(brp_field(&date, "jaar"), 4), month = digits(brp_field(&date, "maand"), 2);
        if (year && month) result = *year + '-' + *month;
    }
    if (!result)
        malformed(path,
                  "a date is a Datum with its datum, a JaarMaandDatum with jaar and maand, a JaarDatum with jaar, or a "
                  "DatumOnbekend");
    return result;
}

std::optional<std::string> brp_reader::code(const json_value* of, std::string_view name, const std::string& path) {
    const json_value* found = brp_field(object(of, name, path), "code");
    if (found == nullptr) return std::nullopt;
    if (found->is == type::text) return found->text;
    malformed(path + ".code", "it is text");
    return std::nullopt;
}

void brp_reader::malformed(const std::string& path, std::string_view why) {
    refuse(finding::brp_malformed, {path, why});
}

void brp_reader::refuse(finding why, std::initializer_list<std::string_view> with) {
    refused_ = true;
    if (found_.size() < most_findings) found_.push_back(report(why, place_, with));
}

bool brp_in_doubt(const json_value* group, std::initializer_list<std::string_view> fields) {
    return in_doubt(group,
                    [&](std::string_view key) { return std::find(fields.begin(), fields.end(), key) != fields.end(); });
}

bool brp_any_in_doubt(const json_value* group) {
    return in_doubt(group, [](std::string_view) { return true; });
}

} // namespace maatstaf
