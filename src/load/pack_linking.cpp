#include "pack_linking.hpp"

#include "evaluation_cost.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"

#include <maatstaf/link.hpp>

#include <algorithm>
#include <cstdint>

namespace maatstaf {

namespace {

using why = link_problem::reason;

/// Boxes that one case may take: 1.6 MB.
constexpr std::uint32_t most_slots = 100'000;

/// After so many rounds of leaving out what does not link, enough has been said.
constexpr int most_rounds = 20;

/// The statements of one entity as a graph of uses.
class linking {
public:
    linking(const pack_parts& parts, const statement_reader& statements, std::string_view entity, pack_findings& found)
        : parts_(parts),
          statements_(statements),
          root_{&parts.view},
          names_(root_, entity),
          found_(found),
          state_(parts.statements.size(), state::unseen) {}

    void check() {
        if (names_.slots > most_slots || names_.lists.size() > list_limit) {
            refuse_entity();
            return;
        }
        const std::size_t before = found_.size();
        if (needs_too_many()) return;
        link_used();
        if (found_.size() != before) return;
        for (std::size_t n = 0; n < parts_.statements.size(); ++n)
            if (parts_.statements[n].entity == names_.entity && state_[n] == state::unseen) walk(n);
        leave_out_users();
        for (int round = 0; round < most_rounds && link_rest(); ++round) leave_out_users();
        if (found_.size() == before) check_cost();
    }

private:
    static constexpr std::size_t none = SIZE_MAX;

    enum class state : std::uint8_t { unseen, open, good, left_out };

    struct visit {
        std::size_t statement;
        std::size_t next = 0; ///< node of its body
    };

    void refuse(finding what, std::size_t n, std::initializer_list<std::string_view> with) {
        if (!found_.full()) found_.list().push_back(report(what, statements_.place_of(n), with));
    }

    /// The functions of the host that all rules of the entity need together.
    bool needs_too_many() {
        std::size_t needed = 0, of_this_pack = 0;
        for (const statement* s : names_.statements.things) {
            needed += s->domain != nullptr;
            of_this_pack += s->domain != nullptr && own(s) != none;
        }
        if (needed <= function_limit) return false;
        const json_path root, place = root.in(of_this_pack > 0 ? "needs" : "uses");
        found_.refuse(finding::too_many_needed, place,
                      {in_quotes(names_.entity), std::to_string(needed), std::to_string(function_limit)});
        return true;
    }

    /// Where the pack says more of the entity itself; else what it uses is too much together.
    void refuse_entity() {
        const auto here = std::find_if(parts_.entities.begin(), parts_.entities.end(),
                                       [this](const entity& e) { return e.name == names_.entity; });
        const auto index = static_cast<std::size_t>(here - parts_.entities.begin());
        const json_path root, uses = root.in("uses"), entities = root.in("entities"), entity = entities.at(index);
        found_.refuse(finding::case_too_large, here == parts_.entities.end() ? uses : entity,
                      {in_quotes(names_.entity), std::to_string(most_slots), std::to_string(list_limit)});
    }

    void refuse_whole(std::string_view because) {
        const json_path root;
        found_.refuse(finding::unlinkable, root, {in_quotes(parts_.view.name), because});
    }

    /// Which statement of this pack it is, or none.
    std::size_t own(const statement* s) const {
        const auto first = reinterpret_cast<std::uintptr_t>(parts_.statements.data());
        const auto at = reinterpret_cast<std::uintptr_t>(s);
        const bool in_here = at >= first && at < first + parts_.statements.size() * sizeof(statement);
        return in_here ? (at - first) / sizeof(statement) : none;
    }

    /// The statement of this pack that a node uses, or none.
    std::size_t used_by(const node& n) const {
        if (n.code != op::use) return none;
        const statement* const* used = names_.statements.find(n.payload);
        return used == nullptr ? none : own(*used);
    }

    /// What the packs that are used say is right by itself; a setting chosen here can make a number in it too large.
    void link_used() {
        std::vector<std::string_view> rules;
        for (const statement* s : names_.statements.things)
            if (!parts_.chooses.empty() && own(s) == none) rules.push_back(s->name);
        std::vector<std::uint32_t> segments;
        std::string_view told;
        for (const link_problem& p : link(names_, rules, std::nullopt, segments).problems) {
            if (p.why != why::overflow) return refuse_whole(in_quotes(p.name) + " does not fit");
            const json_path root, place = root.in("uses");
            if (p.name != told) found_.refuse(finding::overflow_by_choice, place, {in_quotes(p.name), pack_of(p.name)});
            told = p.name;
        }
    }

    std::string pack_of(std::string_view name) const {
        for (const pack* p : names_.packs)
            for (const statement& s : p->definitions)
                if (s.entity == names_.entity && s.name == name) return in_quotes(p->name);
        return {};
    }

    /// Depth first through what a statement uses, without recursion; what is used stands in `order_` before what uses it.
    void walk(std::size_t from) {
        std::vector<visit> path{{from}};
        state_[from] = state::open;
        while (!path.empty()) {
            visit& now = path.back();
            const std::span<const node> body = parts_.statements[now.statement].body;
            if (now.next == body.size()) {
                if (state_[now.statement] == state::open) state_[now.statement] = state::good;
                order_.push_back(now.statement);
                path.pop_back();
                continue;
            }
            const std::size_t used = used_by(body[now.next++]);
            if (used == none) continue;
            if (state_[used] == state::unseen) {
                state_[used] = state::open;
                path.push_back({used});
            } else if (state_[used] == state::open) {
                report_cycle(path, used);
            }
        }
    }

    void report_cycle(const std::vector<visit>& path, std::size_t again) {
        if (std::find(left_out_.begin(), left_out_.end(), again) != left_out_.end()) return;
        const auto first = std::find_if(path.begin(), path.end(), [&](const visit& v) { return v.statement == again; });
        constexpr std::ptrdiff_t shown = 8;
        std::string round;
        for (auto at = first; at != path.end() && at - first < shown; ++at)
            round += std::string(parts_.statements[at->statement].name) + " → ";
        if (path.end() - first > shown) round += "… → ";
        round += parts_.statements[again].name;
        refuse(finding::uses_itself, again, {in_quotes(parts_.statements[again].name), round});
        for (auto at = first; at != path.end(); ++at) left_out_.push_back(at->statement);
    }

    /// Links what is left; true when something had to be left out.
    bool link_rest() {
        std::vector<std::string_view> rules;
        std::vector<std::size_t> which;
        for (const std::size_t n : order_)
            if (state_[n] == state::good) {
                rules.push_back(parts_.statements[n].name);
                which.push_back(n);
            }
        std::vector<std::uint32_t> segments;
        const linked result = link(names_, rules, std::nullopt, segments);
        for (const link_problem& p : result.problems) {
            if (found_.full()) return false;
            const auto at = std::find(rules.begin(), rules.end(), p.name);
            const finding what = p.why == why::too_deep ? finding::nested_too_deeply : finding::can_overflow;
            if (at == rules.end() || (p.why != why::too_deep && p.why != why::overflow)) {
                refuse_whole(in_quotes(p.name) + " does not fit");
                return false;
            }
            const std::size_t n = which[static_cast<std::size_t>(at - rules.begin())];
            if (state_[n] == state::left_out) continue; // told already
            refuse(what, n, {in_quotes(p.name), std::to_string(stack_limit)});
            state_[n] = state::left_out;
            left_out_.push_back(n);
        }
        return !result.problems.empty();
    }

    /// What links can still be too much for one case.
    void check_cost() {
        std::vector<const statement*> all;
        for (const std::size_t n : order_) all.push_back(&parts_.statements[n]);
        const std::vector<std::uint32_t> depths = depths_of(all, names_);
        std::uint64_t steps = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string_view name = all[i]->name;
            // What builds on it is at least as deep, and need not be told.
            if (depths[i] > deepest_evaluation)
                return refuse(finding::rests_too_deep, order_[i],
                              {in_quotes(name), std::to_string(deepest_evaluation)});
            const std::uint64_t more = steps_of(*all[i], names_);
            if (more > most_steps || (steps += more) > most_steps)
                return refuse(finding::too_many_steps, order_[i], {in_quotes(name), std::to_string(most_steps)});
        }
    }

    void leave_out_users() {
        for (const std::size_t n : left_out_) state_[n] = state::left_out;
        left_out_.clear();
        for (const std::size_t n : order_)
            for (const node& x : parts_.statements[n].body)
                if (const std::size_t used = used_by(x); used != none && state_[used] == state::left_out)
                    state_[n] = state::left_out;
    }

    const pack_parts& parts_;
    const statement_reader& statements_;
    const pack* const root_[1];
    scope names_;
    pack_findings& found_;
    std::vector<state> state_; ///< of each statement
    std::vector<std::size_t> order_, left_out_;
};

} // namespace

void report_link_problems(const pack_parts& parts, const statement_reader& statements, pack_findings& found) {
    std::vector<std::string_view> entities;
    for (const statement& s : parts.statements)
        if (std::find(entities.begin(), entities.end(), s.entity) == entities.end()) entities.push_back(s.entity);
    const pack* const roots[]{&parts.view};
    for (const pack* p : with_used_packs(roots))
        for (const entity& e : p->entities)
            if (std::find(entities.begin(), entities.end(), e.name) == entities.end()) entities.push_back(e.name);
    for (const std::string_view entity : entities) linking{parts, statements, entity, found}.check();
}

} // namespace maatstaf
