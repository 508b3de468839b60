#include "batch_summary.hpp"

#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>

namespace maatstaf::cli {

namespace {

constexpr text rows{"Rijen: {0}, waarvan {1} geweigerd.", "Rows: {0}, of which {1} refused."};
constexpr text truths{"ja {0}, nee {1}, onbekend {2}", "yes {0}, no {1}, unknown {2}"};
constexpr text values{"met een waarde {0}, zonder {1}", "with a value {0}, without {1}"};
constexpr text most_open{
    "Wat van de {0} niet beantwoorde rijen het vaakst ontbreekt: {1} ({2}; {3} missen alleen dit).",
    "What lacks most often in the {0} rows without an answer: {1} ({2}; {3} lack only this)."};
constexpr text most_open_of{
    "Wat van de eerste {0} niet beantwoorde rijen het vaakst ontbreekt: {1} ({2}; {3} missen alleen dit).",
    "What lacks most often in the first {0} rows without an answer: {1} ({2}; {3} lack only this)."};
constexpr text nothing_open{"Geen feit zou een van deze rijen beantwoorden.",
                            "No fact would answer any of these rows."};
constexpr text others{"een ander feit", "another fact"};
constexpr text not_told{"Niet alle geweigerde rijen zijn genoemd: alleen de eerste.",
                        "Not all refused rows were named: only the first ones."};

std::string name_of(const rule_counts::open_fact& f) {
    return f.list.empty() ? std::string(f.name) : std::string(f.list) + '.' + std::string(f.name);
}

void write_open(page& to, const rule_counts& r, language l) {
    const auto facts = r.most_open();
    if (facts.empty()) {
        if (r.looked_into > 0) to.paragraph(in(nothing_open, l), 4);
        return;
    }
    const std::string name = facts[0].name.empty() ? std::string(in(others, l)) : name_of(facts[0]);
    to.paragraph(fill(in(r.looked_into == r.open ? most_open : most_open_of, l),
                      {grouped_count(r.looked_into, l), name, grouped_count(facts[0].rows, l),
                       grouped_count(facts[0].alone, l)}),
                 4);
}

} // namespace

std::string grouped_count(std::uint64_t n, language in) {
    std::string digits = std::to_string(n);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, in == language::nl ? "." : ",");
    return digits;
}

std::string summary_text(const batch_outcome& of, const pack& by, language l) {
    const auto number = [&](std::uint64_t n) { return grouped_count(n, l); };
    page result;
    result.heading(std::string(by.label.nl.empty() ? by.name : in(by.label, l)));
    result.paragraph(fill(in(rows, l), {number(of.counts.rows()), number(of.counts.refused())}));
    if (of.found.size() >= table_source::most_told) result.paragraph(in(not_told, l));
    for (const rule_counts& r : of.counts.rules()) {
        const text& label = r.rule->meta.label;
        result.section(label.nl.empty() && label.en.empty() ? r.rule->name : in(label, l));
        const bool truth = r.rule->of == kind::truth;
        result.paragraph(truth ? fill(in(truths, l), {number(r.yes), number(r.no), number(r.open)})
                               : fill(in(values, l), {number(r.settled), number(r.open)}),
                         2);
        write_open(result, r, l);
    }
    return result.text();
}

json summary_object(const batch_outcome& of, const pack& by) {
    json result;
    result["pack"] = by.name;
    result["version"] = by.version;
    result["hash"] = hash_of(by);
    result["rows"] = of.counts.rows();
    result["refused"] = of.counts.refused();
    result["results"] = json::array();
    for (const rule_counts& r : of.counts.rules()) {
        json one;
        one["rule"] = r.rule->name;
        if (r.rule->of == kind::truth) one["answers"] = {{"yes", r.yes}, {"no", r.no}, {"unknown", r.open}};
        else one["answers"] = {{"settled", r.settled}, {"open", r.open}};
        one["looked_into"] = r.looked_into;
        one["open"] = json::array();
        for (const auto& f : r.most_open()) {
            json fact;
            fact["fact"] = f.name.empty() ? json(nullptr) : json(name_of(f));
            fact["rows"] = f.rows;
            fact["alone"] = f.alone;
            one["open"].push_back(std::move(fact));
        }
        result["results"].push_back(std::move(one));
    }
    return result;
}

} // namespace maatstaf::cli
