#include "coverage_goals.hpp"

#include "node_words.hpp"
#include "pattern.hpp"
#include "phrases.hpp"

#include <maatstaf/engine/one.hpp>

#include <algorithm>

namespace maatstaf {

namespace {

constexpr text said_yes{"{0}: ja", "{0}: yes"}, said_no{"{0}: nee", "{0}: no"};
constexpr text arm_then{"als {0}: dan", "if {0}: then"}, arm_otherwise{"als {0}: anders", "if {0}: otherwise"};
constexpr text alone_yes{"{0}: alleen dit, ja", "{0}: only this, yes"},
    alone_no{"{0}: alleen dit, nee", "{0}: only this, no"};
constexpr text question_open{"geen bron beslist: {0}", "no source settles: {0}"};
constexpr text valid{"van kracht", "in force"}, not_yet_valid{"nog niet van kracht", "not yet in force"};
constexpr text no_longer_valid{"niet meer van kracht", "no longer in force"};

/// Walks the body from the answer down, as a reader does.
class goal_finder {
public:
    goal_finder(const scope& names, const statement& of) : names_(names), of_(of), found_{&of, {}, {}} {}

    covered_statement find() {
        if (of_.domain != nullptr) return std::move(found_); // what the host computes is for the host to test
        const auto root = static_cast<std::uint32_t>(of_.body.size() - 1);
        if (!of_.always_in_force()) {
            add(root, goal_kind::in_force);
            if (of_.meta.from > range_of<date>::lowest) add(root, goal_kind::before);
            if (of_.meta.until <= range_of<date>::highest) add(root, goal_kind::after);
        }
        visit(root);
        return std::move(found_);
    }

private:
    void add(std::uint32_t node, goal_kind what) {
        found_.places[{node, what}] = static_cast<std::uint32_t>(found_.goals.size());
        found_.goals.push_back({node, what});
    }
    void add_both(std::uint32_t node) {
        add(node, goal_kind::reason_yes);
        add(node, goal_kind::reason_no);
    }

    /// Can the condition at `i` come out so at all? Not where a question that no source settles keeps it open.
    bool can_be(std::uint32_t i, bool outcome) const {
        const op code = of_.body[i].code;
        const auto of = arguments_of(of_.body, i);
        const auto part = [&](std::uint32_t a) { return can_be(a, outcome); };
        switch (code) {
        case op::unsettled: return false;
        case op::negation: return can_be(of[0], !outcome);
        case op::all:
        case op::any:
            return (code == op::all) == outcome ? std::all_of(of.begin(), of.end(), part)
                                                : std::any_of(of.begin(), of.end(), part);
        case op::choose: return part(of[1]) || part(of[2]);
        default: return true;
        }
    }

    void visit(std::uint32_t i) {
        const node& n = of_.body[i];
        const auto of = arguments_of(of_.body, i);
        switch (n.code) {
        case op::unsettled: return add(i, goal_kind::open);
        case op::choose: return visit_choice(i, of);
        case op::fact:
        case op::member:
            if (n.of == kind::truth) add_both(i);
            return;
        case op::less:
        case op::at_most:
        case op::more:
        case op::at_least:
        case op::equal:
        case op::one_of:
            if (settled_by_settings(names_, of_, i)) return;
            add_both(i);
            break;
        case op::some:
        case op::every: add_both(i); break;
        case op::all:
        case op::any:
            for (const std::uint32_t a : of)
                if (can_be(a, n.code == op::any)) add(a, goal_kind::alone);
            break;
        default: break;
        }
        for (const std::uint32_t a : of) visit(a);
    }

    /// Of a chain of choices, "otherwise" is whatever follows.
    void visit_choice(std::uint32_t i, const std::vector<std::uint32_t>& of) {
        if (can_be(of[0], true)) add(i, goal_kind::then);
        if (can_be(of[0], false) && of_.body[of[2]].code != op::choose) add(i, goal_kind::otherwise);
        if (!settled_by_settings(names_, of_, of[0])) visit(of[0]);
        visit(of[1]);
        visit(of[2]);
    }

    const scope& names_;
    const statement& of_;
    covered_statement found_;
};

} // namespace

std::vector<std::uint32_t> arguments_of(std::span<const node> nodes, std::uint32_t i) {
    std::vector<std::uint32_t> result;
    for_each_argument(nodes, i, [&](std::uint32_t root) { result.push_back(root); });
    std::reverse(result.begin(), result.end());
    return result;
}

/// Run by the interpreter, as linking does when it folds.
std::optional<bool> settled_by_settings(const scope& names, const statement& of, std::uint32_t root) {
    const auto part = of.body.subspan(root + 1 - of.body[root].length, of.body[root].length);
    std::vector<node> nodes(part.begin(), part.end());
    for (node& n : nodes) {
        if (n.code == op::setting) {
            const box* chosen = names.settings.find(n.payload);
            if (chosen == nullptr) return std::nullopt;
            n.code = op::constant;
            n.payload = chosen->lo;
        }
        const shape form = info(n.code).form;
        if ((form == shape::leaf && n.code != op::constant) || n.code == op::parameter || n.code == op::each)
            return std::nullopt;
    }
    program alone{};
    alone.nodes = nodes;
    const known_facts nobody{};
    one_case<std::int64_t, false> carrier{alone, nobody, nullptr};
    const box value = value_of_expression(alone.nodes, 0, static_cast<std::uint32_t>(nodes.size()), carrier);
    return is_point(value, kind::truth) ? std::optional{value.lo == 1} : std::nullopt;
}

covered_statement goals_of(const scope& names, const statement& of) {
    return goal_finder{names, of}.find();
}

std::vector<std::string> coverage::texts_of(const covered_statement& of, language l) const {
    const node_words words{names_, *of.of, {l, naming::names}};
    const auto body = of.of->body;
    /// The operator that a condition stands among.
    const auto among = [&](std::uint32_t argument) {
        for (std::uint32_t i = argument + 1; i < body.size(); ++i)
            if (body[i].code != op::each && i + 1 - body[i].length <= argument) return body[i].code;
        return op::all;
    };
    std::vector<std::string> result;
    std::map<std::string, int> seen;
    for (const goal& g : of.goals) {
        const bool arm = g.what == goal_kind::then || g.what == goal_kind::otherwise;
        const std::uint32_t said = arm ? arguments_of(body, g.node)[0] : g.node;
        const bool describes =
            g.what != goal_kind::in_force && g.what != goal_kind::before && g.what != goal_kind::after;
        const text* pattern = &said_yes;
        switch (g.what) {
        case goal_kind::reason_yes: break;
        case goal_kind::reason_no: pattern = &said_no; break;
        case goal_kind::then: pattern = &arm_then; break;
        case goal_kind::otherwise: pattern = &arm_otherwise; break;
        case goal_kind::alone: pattern = among(g.node) == op::any ? &alone_yes : &alone_no; break;
        case goal_kind::open: pattern = &question_open; break;
        case goal_kind::in_force: pattern = &valid; break;
        case goal_kind::before: pattern = &not_yet_valid; break;
        case goal_kind::after: pattern = &no_longer_valid; break;
        }
        std::string told;
        if (g.what == goal_kind::open) {
            const open_question* const* q = names_.questions.find(body[g.node].payload);
            if (q != nullptr) told = (*q)->name;
        } else if (describes) {
            told = words.describe(said);
        }
        std::string whole = fill(in(*pattern, l), {told});
        const int times = ++seen[whole];
        if (times > 1) whole += " (" + std::to_string(times) + ')';
        result.push_back(std::move(whole));
    }
    return result;
}

} // namespace maatstaf
