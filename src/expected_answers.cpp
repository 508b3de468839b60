#include "expected_answers.hpp"

#include "diagnostic_ids.hpp"
#include "explanation_json.hpp"
#include "spelling.hpp"
#include "value_reader.hpp"
#include "value_text.hpp"

#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>

namespace maatstaf {

namespace {

using type = json_value::type;

std::optional<expectation> read_truth(const statement& of, const json_value& written, const std::string& place,
                                      diagnostics& found) {
    if (written.is == type::text && written.text == "yes") return expectation{&of, point(1)};
    if (written.is == type::text && written.text == "no") return expectation{&of, point(0)};
    if (written.is == type::text && written.text == "unknown") return expectation{&of, everything(kind::truth)};
    found.push_back(report(finding::unknown_expected_truth, place, {of.name, description_of(written)}));
    return std::nullopt;
}

std::optional<expectation> read_expectation(const statement& of, const json_value& written, const std::string& place,
                                            diagnostics& found) {
    if (of.of == kind::truth) return read_truth(of, written, place, found);
    const box all = everything(of.of, std::max<std::size_t>(1, of.options.size()));
    if (written.is == type::null) return expectation{&of, all, true};
    const auto value =
        read_value(written, {.name = of.name, .of = of.of, .options = of.options, .domain = all}, place, found);
    return value ? std::optional{expectation{&of, *value}} : std::nullopt;
}

const statement* statement_named(const scope& names, std::string_view name) {
    const statement* const* s = names.statements.find(symbol_of(name));
    return s != nullptr && (*s)->name == name ? *s : nullptr;
}

} // namespace

std::vector<expectation> read_expectations(const json_value& object, const std::string& place, const scope& names,
                                           diagnostics& found) {
    std::vector<expectation> result;
    if (object.keys.empty()) found.push_back(report(finding::nothing_expected, place, {}));
    for (std::size_t i = 0; i < object.keys.size() && found.size() < most_findings; ++i) {
        const std::string& name = object.keys[i];
        const std::string at = place_in(place, name);
        if (const statement* s = statement_named(names, name)) {
            if (const auto wanted = read_expectation(*s, object.items[i], at, found)) result.push_back(*wanted);
            continue;
        }
        std::vector<std::string_view> all;
        if (found.size() < most_remedies)
            for (const statement* s : names.statements.things) all.push_back(s->name);
        found.push_back(
            report(finding::unknown_expected_rule, at,
                   {in_quotes(name), names.entity, did_you_mean(name, all, "rules and definitions", found.size())}));
    }
    return result;
}

setting_names::setting_names(std::span<const pack* const> packs) {
    for (const pack* p : packs)
        for (const setting_view& s : p->settings) {
            by_name.insert_or_assign(s.name, &s);
            in_order.push_back(s.name);
        }
}

void read_settings(const json_value& object, const std::string& place, const setting_names& names,
                   std::vector<chosen>& into, diagnostics& found) {
    if (!into.empty()) {
        const boost::unordered_flat_set<std::string_view> written(object.keys.begin(), object.keys.end());
        std::erase_if(into, [&](const chosen& c) { return written.contains(c.setting); });
    }
    for (std::size_t i = 0; i < object.keys.size() && found.size() < most_findings; ++i) {
        const std::string& name = object.keys[i];
        const std::string at = place_in(place, name);
        const auto known = names.by_name.find(name);
        if (known == names.by_name.end()) {
            found.push_back(report(finding::unknown_setting, at,
                                   {in_quotes(name), did_you_mean(name, names.in_order, "settings", found.size())}));
            continue;
        }
        const setting_view* setting = known->second;
        const box all = everything(setting->of, std::max<std::size_t>(1, setting->options.size()));
        const auto value = read_value(
            object.items[i], {.name = setting->name, .of = setting->of, .options = setting->options, .domain = all}, at,
            found);
        if (value && is_point(*value, setting->of)) into.push_back({setting->name, *value}); // null: as the pack has it
        else if (value)
            found.push_back(
                report(finding::wrong_case_key, at, {in_quotes(name), "one value", description_of(object.items[i])}));
    }
}

stated stated_expectation(const expectation& wanted, const stated& answer) {
    return {answer.of, wanted.value, answer.options, answer.widest, answer.denominator};
}

bool is_expected(const expectation& wanted, const stated& answer, bool nothing_known) {
    return answer_value(stated_expectation(wanted, answer), wanted.nothing) == answer_value(answer, nothing_known);
}

} // namespace maatstaf
