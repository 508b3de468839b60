#include "case_run.hpp"

#include "diagnostic_ids.hpp"
#include "expected_answers.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"

#include <maatstaf/read_case.hpp>

#include <algorithm>
#include <array>

namespace maatstaf {

/// A plan for one entity and one choice of settings, which a pack of its own makes. Stays where it is.
struct case_run::prepared {
    std::string entity;
    std::vector<chosen> settings;
    std::array<const pack*, 1> uses;
    pack own;
    std::optional<plan> made;
    coverage_map map;

    prepared(const pack& of, const test_case& one) : entity(one.entity), settings(one.settings), uses{&of} {
        own = {.name = of.name, .version = of.version, .uses = uses, .chooses = settings};
    }
    bool suits(const test_case& one) const {
        const auto same = [](const chosen& a, const chosen& b) { return a.setting == b.setting && a.value == b.value; };
        return entity == one.entity &&
               std::equal(settings.begin(), settings.end(), one.settings.begin(), one.settings.end(), same);
    }
};

case_run::case_run(const pack& of) : pack_(of) {
    const pack* const roots[]{&of};
    packs_ = with_used_packs(roots);
}
case_run::~case_run() = default;

std::size_t case_run::coverage_of(std::string_view entity) {
    const auto same = [&](const coverage& c) { return c.entity() == entity; };
    const auto at = std::find_if(covered_.begin(), covered_.end(), same);
    if (at != covered_.end()) return static_cast<std::size_t>(at - covered_.begin());
    // The name as the packs have it, which lives as long as they do.
    for (const std::string_view known : entities_of(packs_))
        if (known == entity) covered_.emplace_back(pack_, known);
    return covered_.size() - 1;
}

/// Linked without a date: the date is a fact of the case, so that branches that depend on it are there to be decided.
case_run::prepared* case_run::prepare(const test_case& one, diagnostics& found) {
    for (const auto& p : prepared_)
        if (p->suits(one)) return p->made ? p.get() : nullptr;
    prepared_.push_back(std::make_unique<prepared>(pack_, one));
    prepared& p = *prepared_.back();
    std::vector<std::string_view> names;
    for (const pack* from : packs_)
        for (const statement& s : from->definitions)
            if (s.entity == p.entity) names.push_back(s.name);
    const pack* const roots[]{&p.own};
    std::vector<link_problem> problems;
    p.made = plan::make({roots, p.entity, names, std::nullopt}, problems);
    for (const link_problem& why : problems)
        found.push_back(report(finding::unlinkable, "", {pack_.name, in_quotes(why.name) + " cannot be linked"}));
    if (!p.made) return nullptr;
    p.map = covered_[coverage_of(p.entity)].map(*p.made);
    return &p;
}

void case_run::judge_all(const case_file& file, std::string_view file_name, diagnostics& found) {
    for (const test_case& one : file.cases) {
        prepared* with = prepare(one, found);
        if (with == nullptr) continue;
        situation known{*with->made};
        diagnostics wrong;
        tell_facts(one.facts, "/facts", known, wrong);
        known.set(peildatum, one.on);
        judge by{*with->made};
        by.consider(known);
        report_contradictions(known, by, wrong);
        for (diagnostic& d : wrong) {
            d.place = one.place + d.place;
            found.push_back(std::move(d));
        }
        if (!wrong.empty()) continue;
        ++cases_;
        bool as_expected = true;
        coverage& covered = covered_[coverage_of(with->entity)];
        for (const expectation& wanted : one.expect) {
            std::size_t n = 0;
            while (&with->made->statement_of(with->made->rules()[n]) != wanted.of) ++n;
            const explanation answer = explain(known, by, n, {language::nl, naming::names});
            if (is_expected(wanted, answer.answer, answer.nothing_known)) {
                covered.record(with->map, known, by, n);
                continue;
            }
            as_expected = false;
            failures_.push_back({std::string(file_name), one.name, std::string(wanted.of->name), one.because,
                                 stated_expectation(wanted, answer.answer), answer.answer, wanted.nothing,
                                 answer.nothing_known});
        }
        passed_ += as_expected ? 1 : 0;
    }
}

void case_run::excuse_all(std::span<const excuse> out_of_reach, std::string_view file, diagnostics& found) {
    for (const excuse& e : out_of_reach) {
        goal* meant = nullptr;
        for (coverage& c : covered_)
            if (meant == nullptr) meant = c.find(e.rule, e.branch);
        if (meant == nullptr)
            found.push_back(report(finding::unknown_branch, e.place, {in_quotes(e.rule), in_quotes(e.branch)}));
        else if (meant->decided) broken_.push_back({std::string(file), e.rule, e.branch});
        else meant->excused = true;
    }
}

bool case_run::all_covered() const noexcept {
    for (const coverage& c : covered_)
        for (const covered_statement& s : c.statements())
            for (const goal& g : s.goals)
                if (!g.decided && !g.excused) return false;
    return true;
}

} // namespace maatstaf
