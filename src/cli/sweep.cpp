#include "case_at_hand.hpp"
#include "case_names.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "judgement_json.hpp"
#include "judgement_text.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "spelling.hpp"
#include "sweep_json.hpp"
#include "value_reader.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

constexpr command sweep_command{
    .name = "sweep",
    .usage =
        "maatstaf sweep -p PACK [-r RULE …] --on DATE --fact NAME --from VALUE --until VALUE [--key KEY.pem]\n"
        "               [--lang nl|en] [--format text|json] CASE.json|-\n\n"
        "Says how each rule answers as one fact goes from one value up to and including another and the others stay\n"
        "as the case has them: every value at which something changes, exactly, the formula of an amount in between,\n"
        "and where all amounts together become less though the fact becomes more.\n",
    .packs = true,
    .rules = true,
    .on = true,
    .fact_range = true,
    .a_case = true};

/// The fact that moves, and over what; nothing where that was reported.
struct movement {
    std::uint32_t slot = 0;
    const fact_view* fact = nullptr;
    box over{};
};

std::optional<std::int64_t> read_end(const std::string& written, const std::string& option, const fact_view& fact,
                                     diagnostics& found) {
    json_value value;
    if (fact.of == kind::count) value = read_json(written, found);
    else {
        value.is = json_value::type::text;
        value.text = written;
    }
    if (!found.empty()) return std::nullopt;
    const auto read = read_value(value, fact, option, found);
    if (!read) return std::nullopt;
    if (read->lo == read->hi) return read->lo;
    found.push_back(report(finding::malformed_option, option, {"One value is wanted here", "sweep"}));
    return std::nullopt;
}

std::optional<movement> read_movement(const arguments& with, const plan& made, diagnostics& found) {
    const scope& names = made.names();
    const case_name what = find_name(with.fact, names);
    if (what.fact == nullptr || what.fact->of == kind::truth || what.fact->of == kind::choice) {
        std::vector<std::string_view> ordered;
        for (const fact_view& f : names.facts)
            if (f.list.empty() && f.of != kind::truth && f.of != kind::choice) ordered.push_back(f.name);
        found.push_back(report(finding::no_ordered_fact, "--fact",
                               {in_quotes(with.fact), names.entity, did_you_mean(with.fact, ordered, "facts")}));
        return std::nullopt;
    }
    const auto first = read_end(with.range_from, "--from", *what.fact, found);
    const auto last = read_end(with.range_until, "--until", *what.fact, found);
    if (!first || !last) return std::nullopt;
    if (*first > *last) {
        found.push_back(report(finding::reversed_range, "--until",
                               {with.fact, plain_value(*first, what.fact->of), plain_value(*last, what.fact->of)}));
        return std::nullopt;
    }
    return movement{names.places[*names.fact_names.find(symbol_of(with.fact))].slot, what.fact, {*first, *last}};
}

json cliff_value(const cliff& c, const fact_view& fact) {
    json one;
    one["at"] = plain_value(c.at, fact.of);
    one["before"] = plain_value(c.before, kind::money);
    one["after"] = plain_value(c.after, kind::money);
    return one;
}

std::string as_json(const arguments& with, const movement& along, const sweep& swept,
                    const std::vector<explained_sweep>& all) {
    json results = json::array(), cliffs = json::array();
    for (const explained_sweep& of_rule : all) results.push_back(sweep_value(of_rule));
    for (const cliff& c : swept.cliffs()) cliffs.push_back(cliff_value(c, *along.fact));
    json result = head_of(with.judged(), hash_of(with.judged()));
    result["on"] = plain_date(with.on->day);
    result["fact"] = along.fact->name;
    result["results"] = std::move(results);
    result["cliffs"] = std::move(cliffs);
    return written(result) + '\n';
}

std::string as_text(const arguments& with, const movement& along, const sweep& swept,
                    const std::vector<explained_sweep>& all) {
    const auto money_in_words = [&](std::int64_t cents) {
        return in_words({kind::money, point(cents), {}, {INT64_MIN, INT64_MAX}}, {with.in, naming::labels});
    };
    std::string result = day_heading(with.judged(), *with.on, with.in);
    for (const explained_sweep& of_rule : all) result += '\n' + to_text(of_rule, with.in);
    if (swept.cliffs().empty()) return result;
    page cliffs;
    cliffs.section(in(phrase::cliffs, with.in));
    for (const cliff& c : swept.cliffs()) {
        const stated at{along.fact->of, point(c.at), {}, along.fact->domain};
        cliffs.bullet(
            fill(in(phrase::cliff, with.in), {in_words(at, {with.in, naming::labels}), money_in_words(c.before),
                                              money_in_words(c.after), money_in_words(c.before - c.after)}));
    }
    return result + cliffs.text();
}

std::optional<std::string> say(const arguments& with, case_at_hand& at_hand, diagnostics& found) {
    const auto along = read_movement(with, *at_hand.made, found);
    if (!along) return std::nullopt;
    sweep swept{*at_hand.made};
    if (!swept.follow(*at_hand.known, along->slot, along->over.lo, along->over.hi)) {
        if (const auto value = swept.contradicted_at())
            found.push_back(
                report(finding::contradiction_at_a_value, "", {with.fact, plain_value(*value, along->fact->of)}));
        else found.push_back(report(finding::too_many_changes, "", {}));
        return std::nullopt;
    }
    const auto all =
        explain_sweep(*at_hand.known, swept, along->slot, {with.in, with.as_json ? naming::names : naming::labels});
    return with.as_json ? as_json(with, *along, swept, all) : as_text(with, *along, swept, all);
}

} // namespace

int run_sweep(std::span<const std::string> arguments_written) {
    return with_case(sweep_command, arguments_written, say);
}

} // namespace maatstaf::cli
