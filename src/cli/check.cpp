#include "arguments.hpp"
#include "cases_report.hpp"
#include "commands.hpp"
#include "diagnostic_json.hpp"
#include "input.hpp"
#include "output.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "proof_report.hpp"

#include <maatstaf/lint.hpp>
#include <maatstaf/packs.hpp>
#include <maatstaf/prove.hpp>

#include <algorithm>
#include <deque>

namespace maatstaf::cli {

namespace {

constexpr command check_command{
    .name = "check",
    .usage =
        "maatstaf check PACK… [-p PACK…] [--key KEY.pem] [--on DATE] [--lang nl|en] [--format text|json]\n"
        "               [--budget N] [--witness FOLDER]\n\n"
        "Loads packs, runs the test cases that they bring along, proves the properties that they declare and that no "
        "rule\n"
        "and no branch is dead, and remarks what their own rules never use, what names no source and what people "
        "cannot\n"
        "read. The exit status is 1 when a case is not as expected or something does not hold or is not settled; "
        "remarks\n"
        "do not count.\n",
    .packs = true,
    .packs_to_check = true,
    .on_if_any = true,
    .proofs = true};

constexpr text contents{"Pack {0}, versie {1}. Regels: {2}. Definities: {3}.",
                        "Pack {0}, version {1}. Rules: {2}. Definitions: {3}."};
constexpr text signed_words{"De handtekening is juist.", "The signature is right."};
constexpr text no_cases{"Het pack heeft zelf geen gevallen.", "The pack has no cases of its own."};
constexpr text nothing_to_remark{"Er is niets op te merken.", "There is nothing to remark."};
constexpr text remarks{"Opmerkingen", "Remarks"};

struct checked_pack {
    checked_pack(const pack& p, const arguments& with)
        : of(p),
          is_signed(with.shelf.is_signed(p)),
          remarked(with.on ? lint(p, *with.on) : lint(p)),
          proven(prove(p, with.budget == 0 ? proof_budget : with.budget)),
          run(p) {
        name_file(with.shelf.origin_of(p), with.shelf.text_of(p), 0, remarked);
        for (auto* list : {&proven.declared, &proven.others})
            for (proof& one : *list) {
                diagnostics alone{one.found};
                if (one.is != proved::holds) name_file(with.shelf.origin_of(p), with.shelf.text_of(p), 0, alone);
                one.found = alone.front();
            }
    }

    bool good() const { return run.failures().empty() && proven.all_hold(); }

    const pack& of;
    bool is_signed;
    diagnostics remarked;
    proofs proven;
    case_run run;
};

void add(page& to, const checked_pack& what, language l) {
    const pack& p = what.of;
    const auto rules = std::count_if(p.definitions.begin(), p.definitions.end(), [](auto& s) { return s.is_rule; });
    const auto definitions = static_cast<std::ptrdiff_t>(p.definitions.size()) - rules;
    const std::string_view label = in(p.label, l);
    to.heading(label.empty() ? p.name : label);
    to.line(fill(in(contents, l), {p.name, p.version, std::to_string(rules), std::to_string(definitions)}));
    if (what.is_signed) to.line(in(signed_words, l));
    if (what.run.cases() == 0) to.line(in(no_cases, l));
    else add_outcome(to, what.run, l);
    add_proofs(to, what.proven, l);
    if (what.remarked.empty()) {
        if (!what.good()) to.empty_line();
        return to.line(in(nothing_to_remark, l));
    }
    to.section(in(remarks, l));
    for (const diagnostic& d : what.remarked) to.bullet(as_line(d));
}

std::string as_text(const std::deque<checked_pack>& all, language l) {
    page result;
    for (const checked_pack& what : all) {
        if (&what != &all.front()) result.empty_line();
        add(result, what, l);
    }
    return result.text();
}

std::string as_json(const std::deque<checked_pack>& all) {
    json packs = json::array();
    for (const checked_pack& what : all) {
        json one;
        one["pack"] = what.of.name;
        one["version"] = what.of.version;
        one["hash"] = hash_of(what.of);
        if (what.is_signed) one["signed"] = true;
        add_outcome(one, what.run);
        add_proofs(one, what.proven);
        one["remarks"] = json::array();
        for (const diagnostic& d : what.remarked) one["remarks"].push_back(diagnostic_object(d));
        packs.push_back(std::move(one));
    }
    json result;
    result["packs"] = std::move(packs);
    return written(result) + '\n';
}

} // namespace

int run_check(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(check_command, arguments_written, found);
    if (with.help) {
        print_help(check_command);
        return done;
    }
    std::deque<checked_pack> all; // runs stay where they are
    const std::size_t to_check = found.empty() ? with.to_check : 0;
    for (std::size_t i = 0; i < to_check; ++i) {
        const pack& p = *with.packs[i];
        const std::string_view origin = with.shelf.origin_of(p), text = with.shelf.text_of(p);
        const std::size_t since = found.size();
        case_run& run = all.emplace_back(p, with).run;
        if (const json_value* own = with.shelf.cases_of(p))
            run.judge_all(read_own_cases(*own, p, found), origin, found);
        name_file(origin, text, since, found);
        if (!with.witness_folder.empty()) write_witnesses(all.back().proven, p.name, with.witness_folder, found);
    }
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    if (!print(with.as_json ? as_json(all) : as_text(all, with.in))) return bad_input;
    const bool good = std::all_of(all.begin(), all.end(), [](const checked_pack& p) { return p.good(); });
    return good ? done : found_something;
}

} // namespace maatstaf::cli
