#include "told_check.hpp"

#include "diagnostic_json.hpp"
#include "diagnostic_line.hpp"
#include "json_places.hpp"
#include "judgement_json.hpp"
#include "outcome_report.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "proof_report.hpp"

#include <maatstaf/lint.hpp>
#include <maatstaf/packs.hpp>

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

constexpr text contents{"Pack {0}, versie {1}. Regels: {2}. Definities: {3}.",
                        "Pack {0}, version {1}. Rules: {2}. Definitions: {3}."};
constexpr text signed_words{"De handtekening is juist.", "The signature is right."};
constexpr text no_cases{"Het pack heeft zelf geen gevallen.", "The pack has no cases of its own."};
constexpr text nothing_to_remark{"Er is niets op te merken.", "There is nothing to remark."};
constexpr text remarks{"Opmerkingen", "Remarks"};

void add(page& to, const checked_pack& what, language l) {
    const pack& p = what.of();
    const auto rules = std::count_if(p.definitions.begin(), p.definitions.end(), [](auto& s) { return s.is_rule; });
    const auto definitions = static_cast<std::ptrdiff_t>(p.definitions.size()) - rules;
    const std::string_view label = in(p.label, l);
    to.heading(label.empty() ? p.name : label);
    to.line(fill(in(contents, l), {p.name, p.version, std::to_string(rules), std::to_string(definitions)}));
    if (what.is_signed()) to.line(in(signed_words, l));
    if (what.run().cases() == 0) to.line(in(no_cases, l));
    else add_outcome(to, what.run(), l);
    add_proofs(to, what.proven(), l);
    if (what.remarked().empty()) {
        if (!what.is_good()) to.empty_line();
        return to.line(in(nothing_to_remark, l));
    }
    to.section(in(remarks, l));
    for (const diagnostic& d : what.remarked()) to.bullet(as_line(d));
}

json as_object(const checked_pack& what) {
    json result = head_of(what.of(), hash_of(what.of()));
    if (what.is_signed()) result["signed"] = true;
    add_outcome(result, what.run());
    add_proofs(result, what.proven());
    result["remarks"] = json::array();
    for (const diagnostic& d : what.remarked()) result["remarks"].push_back(diagnostic_object(d));
    return result;
}

} // namespace

checked_pack::checked_pack(const pack_to_check& asked, std::optional<date> on, std::uint64_t budget, diagnostics& found)
    : asked_(asked),
      remarked_(on ? lint(asked.of, *on) : lint(asked.of)),
      proven_(prove(asked.of, budget == 0 ? proof_budget : budget)),
      run_(asked.of) {
    name_file(asked.origin, asked.text, 0, remarked_);
    for (auto* list : {&proven_.declared, &proven_.others})
        for (proof& one : *list) {
            if (one.is == proved::holds) continue;
            diagnostics alone{std::move(one.found)};
            name_file(asked.origin, asked.text, 0, alone);
            one.found = std::move(alone.front());
        }
    if (asked.cases == nullptr) return;
    const std::size_t since = found.size();
    run_.judge_all(read_own_cases(*asked.cases, asked.of, found), asked.origin, found);
    name_file(asked.origin, asked.text, since, found);
}

std::string tell_checked(const std::deque<checked_pack>& all, language in, bool as_json) {
    if (as_json) {
        json result;
        result["packs"] = json::array();
        for (const checked_pack& what : all) result["packs"].push_back(as_object(what));
        return written(result) + '\n';
    }
    page result;
    for (const checked_pack& what : all) {
        if (&what != &all.front()) result.empty_line();
        add(result, what, in);
    }
    return result.text();
}

} // namespace maatstaf
