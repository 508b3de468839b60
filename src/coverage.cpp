#include "coverage.hpp"

#include "coverage_goals.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

/// Follows one statement through its expression and through what linking made of it, side by side.
class mapper {
public:
    mapper(const plan& made, const covered_statement& of, coverage_map& into) : plan_(made), of_(of), into_(into) {}

    void map(std::uint32_t body, std::uint32_t linked) {
        const node& n = of_.of->body[body];
        if (n.code == op::choose) {
            const auto parts = arguments_of(of_.of->body, body);
            if (const auto chosen = settled_by_settings(plan_.names(), *of_.of, parts[0])) {
                into_.taken.push_back({linked, body, *chosen ? goal_kind::then : goal_kind::otherwise});
                return map(parts[*chosen ? 1 : 2], linked);
            }
        }
        into_.origins[linked] = body;
        if (plan_.code().nodes[linked].code != n.code) return; // a setting or a look-up that became a value
        const auto before = arguments_of(of_.of->body, body), after = arguments_of(plan_.code().nodes, linked);
        for (std::size_t a = 0; a < before.size() && a < after.size(); ++a) map(before[a], after[a]);
    }

private:
    const plan& plan_;
    const covered_statement& of_;
    coverage_map& into_;
};

/// Walks back from one answer along what determined it, as explanations do, and marks the goals on the way.
class decider {
public:
    decider(const coverage_map& map, std::vector<covered_statement>& statements, const situation& known,
            const judge& by)
        : map_(map),
          statements_(statements),
          plan_(known.made_for()),
          of_(plan_.code()),
          facts_(known.facts()),
          values_(by.room().values),
          trace_(by.room().trace),
          seen_(of_.segments.size()),
          carrier_(of_, facts_, values_.data(), trace_.data()) {
        for (std::size_t l = 0; l < of_.lists.size(); ++l) rows_[l] = of_.lists[l].maximum;
    }

    void decide(std::uint32_t segment) {
        open_ = !is_point(values_[segment], of_.segments[segment].of);
        visit_segment(segment);
    }

private:
    bool settled(std::uint32_t i) const noexcept { return is_point(trace_[i], of_.nodes[i].of); }
    bool is_yes(std::uint32_t i) const noexcept { return trace_[i].lo == 1; }
    bool is_no(std::uint32_t i) const noexcept { return trace_[i].hi == 0; }

    void mark(std::uint32_t body, goal_kind what) {
        const auto at = now_->places.find({body, what});
        if (at != now_->places.end()) now_->goals[at->second].decided = true;
    }
    /// Also of a choice that the settings have made, which stands here under another number.
    void mark_alone(std::uint32_t i) {
        mark(map_.origins[i], goal_kind::alone);
        for (const coverage_map::taken_arm& t : map_.taken)
            if (t.node == i) mark(t.choice, goal_kind::alone);
    }
    void mark_outcome(std::uint32_t i) {
        if (settled(i)) mark(map_.origins[i], is_yes(i) ? goal_kind::reason_yes : goal_kind::reason_no);
    }

    void visit_segment(std::uint32_t k) {
        if (map_.statements[k] == coverage_map::none || seen_[k] != 0) return;
        seen_[k] = 1;
        const segment& s = of_.segments[k];
        const std::uint32_t root = s.end - 1;
        if (values_[k] != trace_[root] && is_point(facts_.given[k], s.of)) return; // the host's word, not the rule's
        covered_statement* const outer = std::exchange(now_, &statements_[map_.statements[k]]);
        if (now_->of->always_in_force()) visit(root);
        else visit_validity(root);
        now_ = outer;
    }

    /// What linking wrote around a rule that is in force for a certain time only.
    void visit_validity(std::uint32_t root) {
        const auto parts = arguments_of(of_.nodes, root);
        const auto body = static_cast<std::uint32_t>(now_->of->body.size() - 1);
        if (is_yes(parts[0])) mark(body, goal_kind::in_force);
        if (is_no(parts[0]))
            mark(body, facts_.slots[0].hi < now_->of->meta.from.day ? goal_kind::before : goal_kind::after);
        if (!is_no(parts[0])) visit(parts[1]);
    }

    void visit_all(const std::vector<std::uint32_t>& roots) {
        for (const std::uint32_t root : roots) visit(root);
    }

    /// Only what decides: the arguments that settle it, or else all of them.
    void visit_logic(std::uint32_t i) {
        const bool conjunction = of_.nodes[i].code == op::all;
        auto roots = arguments_of(of_.nodes, i);
        if (conjunction ? is_no(i) : is_yes(i)) {
            std::erase_if(roots, [&](std::uint32_t root) { return conjunction ? !is_no(root) : !is_yes(root); });
            if (roots.size() == 1) mark_alone(roots[0]);
        }
        visit_all(roots);
    }

    void visit_choice(std::uint32_t i) {
        const auto parts = arguments_of(of_.nodes, i);
        if (settled(parts[0])) {
            visit(parts[0]);
            mark(map_.origins[i], is_yes(parts[0]) ? goal_kind::then : goal_kind::otherwise);
            return visit(parts[is_yes(parts[0]) ? 1 : 2]);
        }
        if (open_ && !settled(i)) visit(parts[0]);
        visit(parts[1]);
        visit(parts[2]);
    }

    /// The body is run again for each member that matters: the trace holds the one that was run last.
    void visit_quantifier(std::uint32_t i) {
        const node& fold = of_.nodes[i];
        const auto list = static_cast<std::uint32_t>(fold.payload);
        const bool truth = fold.code == op::some || fold.code == op::every;
        const box value = trace_[i];
        const bool by_one =
            settled(i) && ((fold.code == op::some && is_yes(i)) || (fold.code == op::every && is_no(i)));
        if (truth) mark_outcome(i);
        const std::uint32_t outer = rows_[list];
        for (std::int32_t m = 0; m < facts_.members[list]; ++m) {
            rows_[list] = static_cast<std::uint32_t>(m);
            carrier_.enter(list, rows_[list]);
            const box of_member = value_of_expression(of_.nodes, i - of_.nodes[i - 1].length, i, carrier_);
            if (by_one && of_member != value) continue;
            visit(i - 1);
            if (by_one) break;
        }
        rows_[list] = outer;
        carrier_.enter(list, outer);
    }

    void visit(std::uint32_t i) {
        for (const coverage_map::taken_arm& t : map_.taken)
            if (t.node == i) mark(t.choice, t.arm);
        const node& n = of_.nodes[i];
        switch (n.code) {
        case op::fact:
        case op::member:
            if (n.of == kind::truth) mark_outcome(i);
            return;
        case op::unsettled:
            if (open_) mark(map_.origins[i], goal_kind::open);
            return;
        case op::custom:
            if (!of_.functions[n.mode].call) return; // without it nothing was decided by what it would be given
            break;
        case op::use: return visit_segment(static_cast<std::uint32_t>(n.payload));
        case op::all:
        case op::any: return visit_logic(i);
        case op::choose: return visit_choice(i);
        case op::some:
        case op::every:
        case op::count:
        case op::sum: return visit_quantifier(i);
        case op::less:
        case op::at_most:
        case op::more:
        case op::at_least:
        case op::equal:
        case op::one_of: mark_outcome(i); break;
        default: break;
        }
        visit_all(arguments_of(of_.nodes, i));
    }

    const coverage_map& map_;
    std::vector<covered_statement>& statements_;
    const plan& plan_;
    const program& of_;
    const known_facts facts_;
    std::vector<box> values_, trace_;
    std::vector<char> seen_;
    one_case<std::int64_t, true> carrier_;
    covered_statement* now_ = nullptr;
    bool open_ = false;
    std::uint32_t rows_[list_limit]{};
};

scope scope_of(const pack& of, std::string_view entity) {
    const pack* const roots[]{&of};
    return {roots, entity};
}

} // namespace

coverage::coverage(const pack& of, std::string_view entity) : names_(scope_of(of, entity)) {
    for (const statement& s : of.definitions)
        if (s.entity == entity) statements_.push_back(goals_of(names_, s));
}

coverage_map coverage::map(const plan& made) const {
    const program& code = made.code();
    coverage_map result;
    result.statements.assign(code.segments.size(), coverage_map::none);
    result.origins.assign(code.nodes.size(), coverage_map::none);
    for (std::uint32_t n = 0; n < statements_.size(); ++n) {
        const covered_statement& covered = statements_[n];
        const std::uint32_t* place = made.names().statements.names.find(symbol_of(covered.of->name));
        const std::uint32_t k = place == nullptr ? no_segment : made.links().segment_of[*place];
        if (k == no_segment || &made.statement_of(k) != covered.of) continue;
        result.statements[k] = n;
        std::uint32_t root = code.segments[k].end - 1;
        if (!covered.of->always_in_force()) root = arguments_of(code.nodes, root)[1];
        mapper{made, covered, result}.map(static_cast<std::uint32_t>(covered.of->body.size() - 1), root);
    }
    return result;
}

void coverage::record(const coverage_map& map, const situation& known, judge& by, std::size_t n) {
    const verdict found = by.why(n);
    const workspace& room = by.room();
    if (!found.settled() && !(room.open.empty() && room.open_lists.empty() && !found.obstacles.empty())) return;
    decider{map, statements_, known, by}.decide(known.made_for().rules()[n]);
}

goal* coverage::find(std::string_view name, std::string_view text) {
    for (covered_statement& s : statements_) {
        if (s.of->name != name) continue;
        for (const language l : {language::nl, language::en}) {
            const auto texts = texts_of(s, l);
            const auto at = std::find(texts.begin(), texts.end(), text);
            if (at != texts.end()) return &s.goals[static_cast<std::size_t>(at - texts.begin())];
        }
    }
    return nullptr;
}

} // namespace maatstaf
