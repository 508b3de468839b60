#include "told_diff.hpp"

#include "diagnostic_ids.hpp"
#include "diff_json.hpp"
#include "judgement_json.hpp"
#include "matched_rules.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "spelling.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>
#include <vector>

namespace maatstaf {

namespace {

constexpr text same_rules{"Gelijk, bewezen voor elk geval", "The same, proved for every case"};
constexpr text in_a_only{"Alleen in A", "Only in A"}, in_b_only{"Alleen in B", "Only in B"};
constexpr text side{"{0}: {1}, versie {2} ({3})", "{0}: {1}, version {2} ({3})"};
constexpr text nothing_asked{"Er is geen regel om te vergelijken.", "There is no rule to compare."};

struct compared {
    std::vector<matched_rules> rules;
    std::vector<explained_difference> all;
    box days{};

    bool same() const {
        return std::all_of(all.begin(), all.end(),
                           [](const auto& d) { return d.is == rule_difference::state::same; }) &&
               std::all_of(rules.begin(), rules.end(),
                           [](const auto& r) { return r.only_a.empty() && r.only_b.empty(); });
    }
};

/// The days that were asked for, or all that both packs know something of.
std::optional<box> days_of(const asked_diff& asked, diagnostics& found) {
    const auto days = asked.days ? asked.days : common_days(asked.a, asked.b);
    if (!days) found.push_back(report(finding::no_common_days, "", {in_quotes(asked.a.name), in_quotes(asked.b.name)}));
    return days;
}

std::optional<compared> compare(const asked_diff& asked, diagnostics& found) {
    const std::size_t before = found.size();
    compared result;
    result.rules = match_rules({asked.a, asked.b, asked.rules, asked.place_of_rule}, found);
    const auto days = days_of(asked, found);
    if (found.size() != before) return std::nullopt;
    result.days = *days;
    const wording how{asked.in, asked.as_json ? naming::names : naming::labels};
    for (const matched_rules& r : result.rules) {
        if (r.both.empty()) continue;
        const diff between{*r.a, *r.b};
        for (std::size_t n = 0; n < r.both.size(); ++n)
            result.all.push_back(explain_difference(between.compare(n, n, *days), *r.a, n, *r.b, n, how));
    }
    return result;
}

std::string called(const pack& of, language l) {
    const std::string_view label = in(of.label, l);
    return std::string(label.empty() ? of.name : label);
}

std::string as_text(const asked_diff& asked, const compared& what) {
    const language l = asked.in;
    page head;
    const auto say_side = [&](const char* name, const pack& of, std::string_view from) {
        head.paragraph(fill(in(side, l), {name, called(of, l), of.version, from}), 0, 3);
    };
    say_side("A", asked.a, asked.origin_a);
    say_side("B", asked.b, asked.origin_b);
    head.paragraph(what.days.lo == what.days.hi
                       ? long_date(what.days.lo, l)
                       : fill(in(phrase::period, l), {long_date(what.days.lo, l), long_date(what.days.hi, l)}));
    std::string result = head.text(), same, only_a, only_b;
    const auto list = [](std::string& to, std::string_view name) { (to += to.empty() ? "" : ", ") += name; };
    for (const explained_difference& d : what.all) {
        if (d.is == rule_difference::state::same) list(same, d.rule);
        else result += '\n' + to_text(d, l);
    }
    for (const matched_rules& r : what.rules) {
        for (const std::string_view name : r.only_a) list(only_a, name);
        for (const std::string_view name : r.only_b) list(only_b, name);
    }
    page rest;
    const auto say_list = [&](const text& title, const std::string& names) {
        if (names.empty()) return;
        rest.section(in(title, l));
        rest.paragraph(names, 2);
    };
    say_list(same_rules, same);
    say_list(in_a_only, only_a);
    say_list(in_b_only, only_b);
    if (what.rules.empty()) rest.paragraph(in(nothing_asked, l));
    return result + rest.text();
}

json names_value(const std::vector<matched_rules>& rules, std::vector<std::string_view> matched_rules::*which) {
    json all = json::array();
    for (const matched_rules& r : rules)
        for (const std::string_view name : r.*which) all.push_back({{"rule", name}, {"entity", r.entity}});
    return all;
}

std::string as_json(const asked_diff& asked, const compared& what) {
    json result;
    result["a"] = head_of(asked.a, hash_of(asked.a));
    result["b"] = head_of(asked.b, hash_of(asked.b));
    result["from"] = plain_date(what.days.lo);
    result["until"] = plain_date(what.days.hi + 1);
    result["same"] = what.same();
    result["results"] = json::array();
    for (const explained_difference& d : what.all) result["results"].push_back(difference_value(d));
    result["only_a"] = names_value(what.rules, &matched_rules::only_a);
    result["only_b"] = names_value(what.rules, &matched_rules::only_b);
    return written(result) + '\n';
}

} // namespace

std::optional<told_diff> tell_diff(const asked_diff& asked, diagnostics& found) {
    const auto what = compare(asked, found);
    if (!what) return std::nullopt;
    return told_diff{asked.as_json ? as_json(asked, *what) : as_text(asked, *what), what->same()};
}

} // namespace maatstaf
