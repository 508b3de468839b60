#include "arguments.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "diff_json.hpp"
#include "diff_table.hpp"
#include "judgement_json.hpp"
#include "matched_rules.hpp"
#include "output.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "spelling.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>

namespace maatstaf::cli {

namespace {

constexpr command diff_command{
    .name = "diff",
    .usage =
        "maatstaf diff PACK_A PACK_B [-r RULE …] [--on DATE | --from DATE --until DATE] [-p PACK …]\n"
        "              [--table TABLE.csv --entity NAME -o DIFFERENCES.csv] [--key KEY.pem] [--lang nl|en]\n"
        "              [--format text|json]\n\n"
        "Says for whom two packs answer differently: two versions, or two municipalities. Each difference is told as\n"
        "conditions under which it is proved, with a case in which it shows; where nothing is told, it is proved that\n"
        "no case differs. Without days: all on which both packs have a value. With a table: judges its cases by both, "
        "writes\n"
        "row,rule,old,new,difference for whatever differs, and says who gains and who loses. The status is 1 when "
        "anything\n"
        "differs.\n",
    .packs = true,
    .two_packs = true,
    .rules = true,
    .days_if_any = true,
    .table_if_any = true};

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
std::optional<box> days_asked(const arguments& with, diagnostics& found) {
    if (with.on) return point(with.on->day);
    if (with.from && with.until) return box{with.from->day, with.until->day - 1};
    const auto common = common_days(with.judged(), *with.other);
    if (!common)
        found.push_back(
            report(finding::no_common_days, "", {in_quotes(with.judged().name), in_quotes(with.other->name)}));
    return common;
}

std::string called(const pack& of, language l) {
    const std::string_view label = in(of.label, l);
    return std::string(label.empty() ? of.name : label);
}

std::string as_text(const arguments& with, const compared& what) {
    const language l = with.in;
    page head;
    const auto say_side = [&](const char* name, const pack& of, std::string_view from) {
        head.paragraph(fill(in(side, l), {name, called(of, l), of.version, from}), 0, 3);
    };
    say_side("A", with.judged(), with.shelf.origin_of(with.judged()));
    say_side("B", *with.other, with.other_shelf.origin_of(*with.other));
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

std::string as_json(const arguments& with, const compared& what) {
    json result;
    result["a"] = head_of(with.judged(), hash_of(with.judged()));
    result["b"] = head_of(*with.other, hash_of(*with.other));
    result["from"] = plain_date(what.days.lo);
    result["until"] = plain_date(what.days.hi + 1);
    result["same"] = what.same();
    result["results"] = json::array();
    for (const explained_difference& d : what.all) result["results"].push_back(difference_value(d));
    result["only_a"] = names_value(what.rules, &matched_rules::only_a);
    result["only_b"] = names_value(what.rules, &matched_rules::only_b);
    return written(result) + '\n';
}

std::optional<compared> compare(const arguments& with, diagnostics& found) {
    compared result;
    result.rules = match_rules(with.judged(), *with.other, with.rules, std::nullopt, std::nullopt, found);
    const auto days = days_asked(with, found);
    if (!found.empty()) return std::nullopt;
    result.days = *days;
    const wording how{with.in, with.as_json ? naming::names : naming::labels};
    for (const matched_rules& r : result.rules) {
        if (r.both.empty()) continue;
        const diff between{*r.a, *r.b};
        for (std::size_t n = 0; n < r.both.size(); ++n)
            result.all.push_back(explain_difference(between.compare(n, n, *days), *r.a, n, *r.b, n, how));
    }
    return result;
}

} // namespace

int run_diff(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(diff_command, arguments_written, found);
    if (with.help) {
        print_help(diff_command);
        return done;
    }
    if (found.empty() && with.other != nullptr && !with.table_file.empty()) return run_diff_of_table(with, found);
    std::optional<compared> what;
    if (found.empty() && with.other != nullptr) what = compare(with, found);
    if (!what) {
        print(found, with.as_json);
        return bad_input;
    }
    if (!print(with.as_json ? as_json(with, *what) : as_text(with, *what))) return bad_input;
    return what->same() ? done : found_something;
}

} // namespace maatstaf::cli
