// What a rule answers for each combination of parts into which the values of open facts fall, as a diagram: a node asks one
// fact and goes on to another node for each of its parts. Two nodes that answer alike whatever is not asked yet are one, so
// that a node says what is still to be found out and nothing of what was asked before.
#pragma once

#include <maatstaf/completions.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace maatstaf {

/// Of the values of a fact or of a definition, some that belong together.
struct value_part {
    box values{};
    box at{};              ///< the one that stands for all of them
    bool is_other = false; ///< stands for the part before it as well: not all of its values give the same answer
};

/// An open fact as it can be asked, or a definition. The parts cover all that is possible of it.
struct asked_fact {
    open_fact what{}; ///< a fact of the case itself, or a definition
    std::vector<value_part> parts;
    std::vector<open_fact> instead_of{}; ///< of a definition: the facts that count no more once it is known
};

/// Of one rule in one case. All that is passed must outlive it and stay as it is.
class answer_diagram {
public:
    using number = std::uint32_t;           ///< of a node
    static constexpr number impossible = 0; ///< after combinations that contradict what was given
    static constexpr std::size_t most_facts = 10;
    static constexpr std::size_t most_nodes = 200'000;

    /// `facts`: all that matter to the rule, at most most_facts. `all`: of `known`.
    answer_diagram(const situation& known, completions& all, std::size_t rule, std::span<const asked_fact> facts)
        : known_(known),
          all_(all),
          rule_(rule),
          asked_(facts),
          code_(known.made_for().code()),
          segment_(known.made_for().rules()[rule]),
          slots_(known.facts().slots, known.facts().slots + code_.slots),
          members_(known.facts().members, known.facts().members + code_.lists.size()),
          order_(facts.size()),
          chosen_(facts.size()),
          room_(code_) {
        nodes_.push_back({.only = impossible});
        // The fact with the most parts comes last, where most of them are alike.
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(),
                         [&](std::size_t a, std::size_t b) { return parts_of(a).size() < parts_of(b).size(); });
        if (std::any_of(facts.begin(), facts.end(), [](const asked_fact& one) { return one.what.segment >= 0; }))
            for (const segment& k : code_.segments) given_.push_back(anything(k.of));
        if (known.facts().given == nullptr) choose_what_does_not_matter();
    }

    /// The node of which nothing is asked yet. Nothing: it is too large.
    std::optional<number> root() {
        const number all = node_from(0);
        return is_too_large() ? std::nullopt : std::optional{all};
    }

    /// What is left after an answer. Where it is too large it says nothing.
    number after(number n, std::size_t fact, std::size_t part) {
        if (!rests_on(n, fact) || is_too_large()) return n;
        if (nodes_[n].fact == fact) return nodes_[n].next[part];
        const std::uint64_t key = (std::uint64_t{n} * most_facts + fact) << 16 | part;
        if (const auto at = after_.find(key); at != after_.end()) return at->second;
        const std::size_t asks = nodes_[n].fact;
        std::vector<number> next = nodes_[n].next;
        for (number& one : next) one = after(one, fact, part);
        return after_[key] = node_of(asks, std::move(next));
    }

    bool rests_on(number n, std::size_t fact) const noexcept { return (nodes_[n].rests_on >> fact & 1) != 0; }
    /// Is there one answer only, or none?
    bool is_settled(number n) const noexcept { return nodes_[n].only != several; }
    bool is_possible(number n) const noexcept { return nodes_[n].only != impossible; }

    /// Was every combination told from every other of which the answers differ?
    bool is_exact() const noexcept { return is_exact_; }
    bool is_too_large() const noexcept { return nodes_.size() > most_nodes || searches_ > most_searches; }

private:
    static constexpr std::size_t most_searches = 400;
    static constexpr number several = ~number{0};

    struct node {
        std::size_t fact = most_facts; ///< that it asks; of an answer none
        std::vector<number> next{};    ///< for each part
        std::uint32_t rests_on = 0;    ///< a bit for each fact that counts
        number only = several;         ///< the one answer that is possible
    };

    static constexpr box anything(kind of) noexcept {
        return of == kind::choice ? set_of(~std::uint64_t{0}) : box{INT64_MIN, INT64_MAX};
    }

    const std::vector<value_part>& parts_of(std::size_t fact) const noexcept { return asked_[fact].parts; }

    /// What does not matter may be anything: one value, so that judging is exact. Who is in a list stays open, and so does
    /// what is not asked because a definition is.
    void choose_what_does_not_matter() {
        std::vector<std::uint8_t> stays(slots_.size());
        for (const asked_fact& one : asked_) {
            if (one.what.slot >= 0) stays[static_cast<std::size_t>(one.what.slot)] = 1;
            for (const open_fact f : one.instead_of) {
                if (f.list < 0) {
                    stays[static_cast<std::size_t>(f.slot)] = 1;
                    continue;
                }
                const list_layout& lies = code_.lists[static_cast<std::size_t>(f.list)];
                for (std::size_t slot = lies.base; slot < lies.end(); ++slot) stays[slot] = 1;
            }
        }
        for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
            if (stays[slot] != 0) continue;
            box& value = slots_[slot];
            const auto options = static_cast<std::uint64_t>(value.lo);
            value =
                known_.made_for().kinds()[slot] == kind::choice ? set_of(options & (~options + 1)) : point(value.lo);
        }
        for (std::size_t list = 0; list < members_.size(); ++list)
            if (members_[list] < 0 && !is_asked_by_definition(list)) members_[list] = 0;
    }

    bool is_asked_by_definition(std::size_t list) const {
        return std::any_of(asked_.begin(), asked_.end(), [&](const asked_fact& one) {
            return std::any_of(one.instead_of.begin(), one.instead_of.end(),
                               [&](open_fact f) { return f.list == static_cast<std::int32_t>(list); });
        });
    }

    /// The facts before this one, in order, have the parts that were chosen.
    number node_from(std::size_t level) {
        if (is_too_large()) return impossible;
        const bool is_last = level == order_.size();
        if (known_.facts().given != nullptr) {
            if (is_last) return searched();
        } else {
            const box answer = judged();
            if (is_point(answer, code_.segments[segment_].of)) return answer_of(answer);
            if (is_last) return room_.open.empty() && room_.open_lists.empty() ? answer_of(answer) : searched();
            if (!is_open(asked_[order_[level]])) return node_from(level + 1);
        }
        const std::size_t fact = order_[level];
        std::vector<number> next;
        for (const value_part& part : parts_of(fact)) {
            chosen_[fact] = &part;
            tell(asked_[fact].what, part.at);
            next.push_back(node_from(level + 1));
        }
        chosen_[fact] = nullptr;
        forget(asked_[fact].what);
        return node_of(fact, std::move(next));
    }

    void tell(open_fact what, box value) {
        if (what.segment < 0) slots_[static_cast<std::size_t>(what.slot)] = value;
        else if (!given_.empty()) given_[static_cast<std::size_t>(what.segment)] = value;
    }
    void forget(open_fact what) {
        if (what.segment < 0) return tell(what, known_.facts().slots[what.slot]);
        tell(what, anything(code_.segments[static_cast<std::size_t>(what.segment)].of));
    }

    /// And, where that does not settle it, what is open.
    box judged() {
        const known_facts facts{slots_.data(), members_.data(), given_.empty() ? nullptr : given_.data()};
        evaluate(code_, facts, room_);
        const box answer = room_.values[segment_];
        if (!is_point(answer, code_.segments[segment_].of))
            maatstaf::explain(code_, facts, known_.made_for().domains().data(), segment_, room_);
        return answer;
    }

    /// As judged last: can what it is still make a difference?
    bool is_open(const asked_fact& one) const noexcept {
        const auto counts = [&](open_fact f) {
            return f.list >= 0 ? room_.open_lists.has(static_cast<std::size_t>(f.list))
                               : room_.open.has(static_cast<std::size_t>(f.slot));
        };
        if (one.what.segment < 0) return counts(one.what);
        return std::any_of(one.instead_of.begin(), one.instead_of.end(), counts);
    }

    /// What is given can contradict the facts, and that of facts that are not asked too. And judging may see less than there is,
    /// where a definition is asked instead of facts.
    number searched() {
        if (++searches_ > most_searches) return impossible;
        std::vector<supposed_values> supposed;
        for (std::size_t i = 0; i < asked_.size(); ++i)
            if (chosen_[i] != nullptr) supposed.push_back({asked_[i].what, chosen_[i]->at});
        const std::optional<box> answer = all_.answer_where(rule_, supposed);
        is_exact_ = is_exact_ && all_.is_exact();
        return answer ? answer_of(*answer) : impossible;
    }

    number answer_of(box answer) {
        const auto [at, is_new] = answers_.try_emplace({answer.lo, answer.hi}, static_cast<number>(nodes_.size()));
        if (is_new) nodes_.push_back({.only = at->second});
        return at->second;
    }

    number node_of(std::size_t fact, std::vector<number> next) {
        if (std::all_of(next.begin(), next.end(), [&](number n) { return n == next.front(); })) return next.front();
        const auto [at, is_new] = known_nodes_.try_emplace({fact, next}, static_cast<number>(nodes_.size()));
        if (!is_new) return at->second;
        node made{.fact = fact, .rests_on = 1U << fact, .only = impossible};
        for (const number n : next) {
            made.rests_on |= nodes_[n].rests_on;
            if (made.only == impossible) made.only = nodes_[n].only;
            else if (nodes_[n].only != impossible && nodes_[n].only != made.only) made.only = several;
        }
        made.next = std::move(next);
        nodes_.push_back(std::move(made));
        return at->second;
    }

    const situation& known_;
    completions& all_;
    std::size_t rule_;
    std::span<const asked_fact> asked_;
    const program& code_;
    std::uint32_t segment_;
    std::vector<box> slots_;
    std::vector<std::int32_t> members_;
    std::vector<box> given_; ///< of each segment; empty where no definition is asked
    std::vector<std::size_t> order_;
    std::vector<const value_part*> chosen_; ///< of each fact
    workspace room_;
    std::vector<node> nodes_;
    std::map<std::pair<std::int64_t, std::int64_t>, number> answers_;
    std::map<std::pair<std::size_t, std::vector<number>>, number> known_nodes_;
    std::unordered_map<std::uint64_t, number> after_;
    std::size_t searches_ = 0;
    bool is_exact_ = true;
};

} // namespace maatstaf
