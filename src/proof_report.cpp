#include "proof_report.hpp"

#include "diagnostic_json.hpp"
#include "diagnostic_line.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

constexpr text counted{"Eigenschappen: {0}, waarvan {1} bewezen. Verder bekeken: {2}. Dozen: {3}, ten hoogste {4}.",
                       "Properties: {0}, of which {1} proved. Looked at besides: {2}. Boxes: {3}, at most {4}."};
constexpr text does_not_hold{"Wat niet klopt", "What does not hold"};
constexpr text shown_by{"Geval {0}: --on {1}  {2}", "Case {0}: --on {1}  {2}"};

std::string answers_of(const witness_case& w) {
    std::string result;
    for (const auto& [rule, answer] : w.answers)
        result += (result.empty() ? "" : ", ") + std::string(rule) + ": " + answer;
    return result;
}

json case_object(const witness_case& w) {
    json result;
    result["on"] = plain_date(w.on.day);
    result["case"] = json::parse(w.case_json);
    result["answers"] = json::object();
    for (const auto& [rule, answer] : w.answers) result["answers"][std::string(rule)] = answer;
    return result;
}

} // namespace

std::vector<const proof*> all_that_fail(const proofs& of) {
    std::vector<const proof*> result;
    for (const auto* list : {&of.declared, &of.others})
        for (const proof& p : *list)
            if (p.is != proved::holds) result.push_back(&p);
    return result;
}

std::string number_of_case(const proof& p, std::size_t n, std::size_t which) {
    return std::to_string(n + 1) + (p.cases.size() < 2 ? "" : which == 0 ? "-a" : "-b");
}

void add_proofs(page& to, const proofs& of, language in) {
    const auto failing = all_that_fail(of);
    if (of.declared.empty() && failing.empty()) return; // nothing was asked, and nothing is wrong
    const auto holding =
        std::count_if(of.declared.begin(), of.declared.end(), [](const proof& p) { return p.is == proved::holds; });
    to.paragraph(fill(maatstaf::in(counted, in),
                      {std::to_string(of.declared.size()), std::to_string(holding), std::to_string(of.looked_at),
                       std::to_string(of.boxes), std::to_string(of.most_boxes)}));
    if (failing.empty()) return;
    to.section(maatstaf::in(does_not_hold, in));
    for (std::size_t n = 0; n < failing.size(); ++n) {
        const proof& p = *failing[n];
        to.bullet(as_line(p.found));
        for (std::size_t c = 0; c < p.cases.size(); ++c) {
            const witness_case& w = p.cases[c];
            to.paragraph(
                fill(maatstaf::in(shown_by, in), {number_of_case(p, n, c), plain_date(w.on.day), answers_of(w)}), 4, 2);
            to.paragraph(w.case_json, 6, 2);
        }
    }
}

void add_proofs(json& to, const proofs& of) {
    json result;
    result["properties"] = json::array();
    for (const proof& p : of.declared) {
        constexpr std::string_view words[]{"holds", "fails", "unsettled"};
        json one;
        one["name"] = p.property;
        one["is"] = words[static_cast<std::size_t>(p.is)];
        one["boxes"] = p.boxes;
        result["properties"].push_back(std::move(one));
    }
    result["looked_at"] = of.looked_at;
    result["boxes"] = of.boxes;
    result["most_boxes"] = of.most_boxes;
    result["findings"] = json::array();
    for (const proof* p : all_that_fail(of)) {
        json one = diagnostic_object(p->found);
        one["cases"] = json::array();
        for (const witness_case& w : p->cases) one["cases"].push_back(case_object(w));
        result["findings"].push_back(std::move(one));
    }
    to["proofs"] = std::move(result);
}

} // namespace maatstaf
