#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "node_words.hpp"
#include "prove/branches.hpp"
#include "prove/rests_on.hpp"
#include "prove/undeclared.hpp"
#include "prove/witness.hpp"
#include "spelling.hpp"

#include <deque>
#include <map>

namespace maatstaf::proving {

namespace {

using search::term_box;
using search::term_number;
using search_result = search::finding;

/// Settings that are tried in every combination, at most so many of them.
constexpr std::size_t most_combinations = 64;

enum class part : std::uint8_t { yes, no, option, branch };

/// Something that should come about in some case.
struct hope {
    const statement* of = nullptr;
    part is = part::yes;
    std::int64_t option = 0;
    std::size_t branch = 0; ///< of the statement
    std::size_t root = 0;   ///< of the plan
    days in_force{};
    days known{};
    std::set<symbol> settings{};
};

class dead_part_search {
public:
    dead_part_search(const pack& of, std::string_view entity, std::uint64_t budget, proofs& into)
        : of_(of), root_{&of}, names_(root_, entity), budget_(budget), into_(into) {}

    void look() {
        question_about asked{.of = &of_, .entity = names_.entity, .roots = {}, .added = {}, .chooses = {}, .on = {}};
        for (const statement& s : of_.definitions)
            if (s.entity == names_.entity && s.domain == nullptr) add(s, asked);
        if (hopes_.empty()) return;
        open_case all{std::move(asked)};
        if (!all.good()) return;
        const statement* dead = nullptr;
        std::set<std::pair<const statement*, std::size_t>> dead_branches;
        for (const hope& h : hopes_) {
            if (h.of == dead) continue; // the rest of it follows from that
            const std::int32_t within = h.is == part::branch ? branches_.at(h.of)[h.branch].within : -1;
            if (within >= 0 && dead_branches.contains({h.of, static_cast<std::size_t>(within)})) {
                dead_branches.insert({h.of, h.branch});
                continue;
            }
            ++into_.looked_at;
            std::uint64_t left = budget_;
            const std::uint64_t before = all.boxes();
            search_result found = comes_about(all, h, h.root, left);
            if (found == search_result::none && !h.settings.empty()) found = under_other_settings(h, left);
            into_.boxes += budget_ - left;
            into_.most_boxes = std::max(into_.most_boxes, budget_ - left);
            if (found == search_result::witness) continue;
            if (found == search_result::unsettled) {
                add_unsettled(h);
                continue;
            }
            if (h.is == part::branch) dead_branches.insert({h.of, h.branch});
            else if (h.is != part::option) dead = h.of;
            add_finding(all, h, all.boxes() - before);
        }
    }

private:
    void add(const statement& s, question_about& asked) {
        const rested_on rests = what_rests(names_, s);
        hope made{.of = &s,
                  .root = asked.roots.size(),
                  .in_force = in_force(s),
                  .known = known_days(rests),
                  .settings = rests.settings};
        asked.roots.push_back(s.name);
        if (s.of == kind::truth)
            for (const part is : {part::yes, part::no}) {
                made.is = is;
                hopes_.push_back(made);
            }
        if (s.of == kind::choice && s.is_rule)
            for (std::size_t o = 0; o < s.options.size(); ++o) {
                made.is = part::option;
                made.option = static_cast<std::int64_t>(std::uint64_t{1} << o);
                hopes_.push_back(made);
            }
        std::vector<branch>& branches = branches_[&s] = branches_of(s);
        made.is = part::branch;
        for (std::size_t b = 0; b < branches.size(); ++b) {
            const rested_on condition = what_rests(names_, branches[b].body);
            made.branch = b;
            made.root = asked.roots.size();
            made.known = known_days(condition);
            made.settings = condition.settings;
            const std::string& name = added_names_.emplace_back(":" + std::to_string(asked.roots.size()));
            asked.added.push_back({.name = name, .entity = names_.entity, .body = branches[b].body});
            asked.roots.push_back(name);
            hopes_.push_back(made);
        }
    }

    /// Surely, on any day; or possibly, on a day on which all is known that can be known. Else it never does.
    search_result comes_about(open_case& in, const hope& h, std::size_t root, std::uint64_t& left) {
        const term_box is = hoped_for(in, h, root);
        const search_result surely = on(in, h.in_force, is.lo, left);
        if (surely != search_result::none || is.lo == is.hi) return surely;
        return on(in, h.in_force.within(h.known), is.hi, left);
    }

    search_result on(open_case& in, days when, term_number wanted, std::uint64_t& left) {
        search::terms& terms = in.terms();
        const term_number day = terms.of_variable(in.variables().slots[0]);
        return in.find({wanted, terms.at_most(terms.number(when.from.day), day),
                        terms.at_most(day, terms.number(when.until.day - 1))},
                       left);
    }

    static term_box hoped_for(open_case& in, const hope& h, std::size_t root) {
        const std::uint32_t segment = in.root(root);
        if (h.is == part::option) return in.first().one_of(segment, h.option);
        const term_box answer = in.first().answer(segment);
        if (h.is != part::no) return answer;
        return {in.terms().negation(answer.hi), in.terms().negation(answer.lo)};
    }

    /// What a setting excludes is not dead: another pack may choose otherwise.
    search_result under_other_settings(const hope& h, std::uint64_t& left) {
        std::vector<const setting_view*> settings;
        std::size_t combinations = 1;
        for (const pack* p : names_.packs)
            for (const setting_view& s : p->settings) {
                if (!h.settings.contains(symbol_of(s.name))) continue;
                if (s.of != kind::truth && s.of != kind::choice) return search_result::witness; // any number of values
                settings.push_back(&s);
                combinations *= s.of == kind::truth ? 2 : s.options.size();
                if (combinations > most_combinations) return search_result::witness;
            }
        for (std::size_t c = 0; c < combinations; ++c) {
            question_about asked{
                .of = &of_, .entity = names_.entity, .roots = {}, .added = {}, .chooses = {}, .on = {}};
            std::size_t rest = c;
            for (const setting_view* s : settings) {
                const std::size_t values = s->of == kind::truth ? 2 : s->options.size();
                const auto value = static_cast<std::int64_t>(rest % values);
                rest /= values;
                asked.chooses.push_back(
                    {s->name, s->of == kind::truth ? point(value) : set_of(std::uint64_t{1} << value)});
            }
            if (h.is == part::branch)
                asked.added.push_back(
                    {.name = ":branch", .entity = names_.entity, .body = branches_.at(h.of)[h.branch].body});
            asked.roots.push_back(h.is == part::branch ? ":branch" : h.of->name);
            open_case otherwise{std::move(asked)};
            if (!otherwise.good()) continue;
            const search_result found = comes_about(otherwise, h, 0, left);
            if (found != search_result::none) return found;
        }
        return search_result::none;
    }

    std::string described(const hope& h) const {
        if (h.is != part::branch) return {};
        const node_words words{names_, *h.of, {language::en, naming::names}};
        return words.describe(branches_.at(h.of)[h.branch].condition);
    }

    void add_unsettled(const hope& h) {
        const std::string which = in_quotes(h.of->name);
        const std::string what = h.is == part::branch
                                     ? "a branch of " + which + " has any effect (" + described(h) + ")"
                                     : which + " has that outcome in any case";
        into_.others.push_back(
            {.is = proved::unsettled,
             .found = report(maatstaf::finding::not_settled, place_of(of_, *h.of), {what, std::to_string(budget_)})});
    }

    void add_finding(open_case& all, const hope& h, std::uint64_t boxes) {
        const std::string which = in_quotes(h.of->name), place = place_of(of_, *h.of);
        const std::string kind_of_statement = h.of->is_rule ? "Rule" : "Definition";
        proof made{.is = proved::fails, .boxes = boxes};
        switch (h.is) {
        case part::yes: made.found = report(maatstaf::finding::never_so, place, {kind_of_statement, which}); break;
        case part::no: made.found = report(maatstaf::finding::always_so, place, {kind_of_statement, which}); break;
        case part::option: {
            std::size_t o = 0;
            while ((h.option >> o & 1) == 0) ++o;
            made.found = report(maatstaf::finding::outcome_never_given, place, {which, in_quotes(h.of->options[o])});
            break;
        }
        case part::branch: {
            const branch& b = branches_.at(h.of)[h.branch];
            const bool operand = b.is == branch_kind::operand;
            const std::string what = described(h) + (b.is == branch_kind::then        ? " is never so there"
                                                     : b.is == branch_kind::otherwise ? " is always so there"
                                                     : is_of_all(*h.of, b)            ? " is always so"
                                                                                      : " is never so");
            made.found = report(operand ? maatstaf::finding::operand_without_effect : maatstaf::finding::never_reached,
                                place, {which, what});
            break;
        }
        }
        show(all, h, made);
        into_.others.push_back(std::move(made));
    }

    /// Does the operand stand among conditions that must all hold?
    static bool is_of_all(const statement& s, const branch& b) {
        for (std::uint32_t i = b.condition + 1; i < s.body.size(); ++i)
            if (s.body[i].code != op::each && i + 1 - s.body[i].length <= b.condition) return s.body[i].code == op::all;
        return false;
    }

    /// A case that is judged as all cases are: one in which as many of the conditions hold as can hold together.
    void show(open_case& all, const hope& h, proof& made) {
        std::uint64_t left = budget_;
        std::vector<term_number> wanted{between(all, h.in_force)};
        if (all.find(wanted, left) != search_result::witness) return;
        const days known = h.in_force.within(h.known);
        if (known.any()) wanted.push_back(between(all, known));
        const branch* dead = h.is == part::branch ? &branches_.at(h.of)[h.branch] : nullptr;
        if (h.is == part::yes) want_conjuncts(all, *h.of, wanted, left);
        if (dead != nullptr && dead->within >= 0) {
            const std::size_t around = h.root - h.branch + static_cast<std::size_t>(dead->within);
            want_if_possible(all, all.first().answer(all.root(around)).lo, wanted, left);
        }
        if (all.find(wanted, left) != search_result::witness) return;
        told_case shown{all.made(), all.found(all.first())};
        // of all that the plan answers only this statement is shown
        question_about asked{
            .of = &of_, .entity = names_.entity, .roots = {h.of->name}, .added = {}, .chooses = {}, .on = {}};
        if (dead != nullptr) {
            asked.added.push_back({.name = ":reached", .entity = names_.entity, .body = dead->body});
            asked.roots.push_back(":reached");
        }
        const open_case alone{std::move(asked)};
        if (!alone.good()) return;
        shown.by = &alone.made();
        forget_what_does_not_matter({&shown, 1}, {});
        made.cases.push_back(witness_of(shown, 1));
    }

    term_number between(open_case& in, days when) {
        search::terms& terms = in.terms();
        const term_number day = terms.of_variable(in.variables().slots[0]);
        return terms.all(terms.at_most(terms.number(when.from.day), day),
                         terms.at_most(day, terms.number(when.until.day - 1)));
    }

    void want_if_possible(open_case& in, term_number what, std::vector<term_number>& wanted, std::uint64_t& left) {
        wanted.push_back(what);
        if (in.find(wanted, left) != search_result::witness) wanted.pop_back();
    }

    /// The operands of a rule that is an `all`, one after another.
    void want_conjuncts(open_case& all, const statement& s, std::vector<term_number>& wanted, std::uint64_t& left) {
        const std::vector<branch>& branches = branches_.at(&s);
        if (s.body.back().code != op::all) return;
        for (const hope& h : hopes_) {
            if (h.of != &s || h.is != part::branch) continue;
            const branch& b = branches[h.branch];
            if (b.is == branch_kind::operand && b.within < 0) // the branch is where the operand is not so
                want_if_possible(all, all.terms().negation(all.first().answer(all.root(h.root)).hi), wanted, left);
        }
    }

    const pack& of_;
    const pack* const root_[1];
    const scope names_;
    const std::uint64_t budget_;
    proofs& into_;
    std::vector<hope> hopes_;
    std::map<const statement*, std::vector<branch>> branches_;
    std::deque<std::string> added_names_;
};

} // namespace

std::string place_of(const pack& of, const statement& s) {
    std::size_t n = 0;
    const auto list_of = [](const statement& x) { return x.domain != nullptr ? 0 : x.is_rule ? 2 : 1; };
    for (const statement& other : of.definitions) {
        if (&other == &s) break;
        n += list_of(other) == list_of(s);
    }
    constexpr std::string_view lists[]{"needs", "definitions", "rules"};
    return place_in(place_in("", lists[list_of(s)]), n);
}

void look_for_dead_parts(const pack& of, std::string_view entity, std::uint64_t budget, proofs& into) {
    dead_part_search{of, entity, budget, into}.look();
}

} // namespace maatstaf::proving
