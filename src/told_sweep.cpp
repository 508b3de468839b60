#include "case_names.hpp"
#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "spelling.hpp"
#include "sweep_json.hpp"
#include "told_questions.hpp"
#include "value_reader.hpp"
#include "value_text.hpp"

#include <utility>

namespace maatstaf {

namespace {

/// The fact that moves, and over what; nothing where that was reported.
struct movement {
    std::uint32_t slot = 0;
    const fact_view* fact = nullptr;
    box over{};
};

std::optional<std::int64_t> read_end(std::string_view written, const std::string& place, const fact_view& fact,
                                     diagnostics& found) {
    const std::size_t before = found.size();
    json_value value;
    if (fact.of == kind::count) value = read_json(written, found);
    else {
        value.is = json_value::type::text;
        value.text = std::string(written);
    }
    if (found.size() != before) return std::nullopt;
    const auto read = read_value(value, fact, place, found);
    if (!read) return std::nullopt;
    if (read->lo == read->hi) return read->lo;
    found.push_back(report(finding::malformed_option, place, {"One value is wanted here", "sweep"}));
    return std::nullopt;
}

std::optional<movement> read_movement(const written_range& along, const scope& names, diagnostics& found) {
    const auto place = [&](std::string_view name) { return std::string(along.before_names) += name; };
    const case_name what = find_name(along.fact, names);
    if (what.fact == nullptr || what.fact->of == kind::truth || what.fact->of == kind::choice) {
        std::vector<std::string_view> ordered;
        for (const fact_view& f : names.facts)
            if (f.list.empty() && f.of != kind::truth && f.of != kind::choice) ordered.push_back(f.name);
        found.push_back(report(finding::no_ordered_fact, place("fact"),
                               {in_quotes(along.fact), names.entity, did_you_mean(along.fact, ordered, "facts")}));
        return std::nullopt;
    }
    const auto first = read_end(along.from, place("from"), *what.fact, found);
    const auto last = read_end(along.until, place("until"), *what.fact, found);
    if (!first || !last) return std::nullopt;
    if (*first > *last) {
        found.push_back(report(finding::reversed_range, place("until"),
                               {along.fact, plain_value(*first, what.fact->of), plain_value(*last, what.fact->of)}));
        return std::nullopt;
    }
    return movement{names.places[*names.fact_names.find(symbol_of(along.fact))].slot, what.fact, {*first, *last}};
}

json cliff_value(const cliff& c, const fact_view& fact) {
    json one;
    one["at"] = plain_value(c.at, fact.of);
    one["before"] = plain_value(c.before, kind::money);
    one["after"] = plain_value(c.after, kind::money);
    return one;
}

std::string as_json(const asked_case& about, std::optional<date> on, const movement& along, const sweep& swept,
                    const std::vector<explained_sweep>& all) {
    json results = json::array(), cliffs = json::array();
    for (const explained_sweep& of_rule : all) results.push_back(sweep_value(of_rule));
    for (const cliff& c : swept.cliffs()) cliffs.push_back(cliff_value(c, *along.fact));
    json result = head_of(about.by, std::string(about.hash));
    if (on) result["on"] = plain_date(on->day);
    result["fact"] = along.fact->name;
    result["results"] = std::move(results);
    result["cliffs"] = std::move(cliffs);
    return written(result) + '\n';
}

std::string as_text(const asked_case& about, std::optional<date> on, const movement& along, const sweep& swept,
                    const std::vector<explained_sweep>& all) {
    const auto money_in_words = [&](std::int64_t cents) {
        return in_words({kind::money, point(cents), {}, {INT64_MIN, INT64_MAX}}, {about.in, naming::labels});
    };
    std::string result = heading(about.by, on, about.in);
    for (const explained_sweep& of_rule : all) result += '\n' + to_text(of_rule, about.in);
    if (swept.cliffs().empty()) return result;
    page cliffs;
    cliffs.section(in(phrase::cliffs, about.in));
    for (const cliff& c : swept.cliffs()) {
        const stated at{along.fact->of, point(c.at), {}, along.fact->domain};
        cliffs.bullet(
            fill(in(phrase::cliff, about.in), {in_words(at, {about.in, naming::labels}), money_in_words(c.before),
                                               money_in_words(c.after), money_in_words(c.before - c.after)}));
    }
    return result + cliffs.text();
}

} // namespace

std::optional<std::string> tell_sweep(const asked_case& about, std::optional<date> on, const written_range& range,
                                      diagnostics& found) {
    const plan& made = about.known.made_for();
    const auto along = read_movement(range, made.names(), found);
    if (!along) return std::nullopt;
    sweep swept{made};
    if (!swept.follow(about.known, along->slot, along->over.lo, along->over.hi)) {
        if (const auto value = swept.contradicted_at())
            found.push_back(
                report(finding::contradiction_at_a_value, "", {range.fact, plain_value(*value, along->fact->of)}));
        else found.push_back(report(finding::too_many_changes, "", {}));
        return std::nullopt;
    }
    const auto all =
        explain_sweep(about.known, swept, along->slot, {about.in, about.as_json ? naming::names : naming::labels});
    return about.as_json ? as_json(about, on, *along, swept, all) : as_text(about, on, *along, swept, all);
}

} // namespace maatstaf
