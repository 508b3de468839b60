// What a rule answers for each combination of parts into which the values of open facts fall. Two combinations have the same
// number where the answer is the same. Where a part is a range and the answer is open, combinations have the same number only
// if a fact in which they differ does not count there.
#pragma once

#include <maatstaf/completions.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf {

/// Of the values of a fact, some that belong together.
struct value_part {
    box values{};             ///< of a list how many are in it
    bool is_wide = true;      ///< else it makes no difference which of the values it is
    bool leaves_open = false; ///< it was found that with it more than one answer is possible
};

/// An open fact as it can be asked. The parts cover all that is possible of it.
struct asked_fact {
    open_fact what{};
    std::vector<value_part> parts;
    std::vector<open_fact> instead_of{}; ///< of a definition: the facts that count no more once it is known
};

/// Of one rule in one case. All that is passed must outlive it and stay as it is.
class answers_by_part {
public:
    using number = std::uint32_t;
    static constexpr number impossible = 0; ///< of combinations that contradict what was given

    /// `facts`: all that matter to the rule. `all`: of `known`.
    answers_by_part(const situation& known, completions& all, std::size_t rule, std::span<const asked_fact> facts)
        : known_(known),
          all_(all),
          rule_(rule),
          asked_(facts),
          code_(known.made_for().code()),
          kinds_(known.made_for().kinds()),
          segment_(known.made_for().rules()[rule]),
          slots_(known.facts().slots, known.facts().slots + code_.slots),
          members_(known.facts().members, known.facts().members + code_.lists.size()),
          room_(code_) {
        for (const asked_fact& one : asked_) asks_definitions_ = asks_definitions_ || one.what.segment >= 0;
        for (const segment& k : code_.segments)
            if (asks_definitions_) given_.push_back(anything(k.of));
        if (known.facts().given == nullptr) choose_what_does_not_matter();
        find_needed();
    }

    /// `parts`: of each fact the number of a part. Every part is possible.
    number at(std::span<const std::uint32_t> parts) {
        bool is_wide = false;
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            const value_part& part = asked_[i].parts[parts[i]];
            is_wide = is_wide || part.is_wide;
            tell(asked_[i].what, part);
        }
        if (known_.facts().given != nullptr) return among_given(parts, is_wide);
        const box answer = judged();
        return (is_wide || asks_definitions_) && !is_settled(answer) ? left_open(parts) : number_of(answer);
    }

    /// Was every combination told from every other of which the answers differ, and from no other?
    bool is_exact() const noexcept { return is_exact_; }
    /// Did it take more searching than is worth it? Then the numbers say nothing.
    bool gave_up() const noexcept { return searches_ > most_searches; }

private:
    static constexpr std::size_t most_searches = 400;

    static box first_of(box values, kind of) noexcept {
        const auto options = static_cast<std::uint64_t>(values.lo);
        return of == kind::choice ? set_of(options & (~options + 1)) : point(values.lo);
    }

    /// What does not matter may be anything: one value, so that judging is exact. Who is in a list that is asked
    /// stays open, and so does what is not asked because a definition is.
    void choose_what_does_not_matter() {
        std::vector<std::uint8_t> stays(slots_.size());
        for (const asked_fact& one : asked_) {
            for (const open_fact f : one.instead_of) stays[static_cast<std::size_t>(f.slot)] = 1;
            if (one.what.list < 0) continue;
            const list_layout& lies = code_.lists[static_cast<std::size_t>(one.what.list)];
            for (std::size_t slot = lies.base; slot < lies.end(); ++slot) stays[slot] = 1;
        }
        for (std::size_t slot = 0; slot < slots_.size(); ++slot)
            if (stays[slot] == 0) slots_[slot] = first_of(slots_[slot], kinds_[slot]);
        for (std::int32_t& members : members_) members = std::max(members, 0);
    }

    void find_needed() {
        bit_set needed;
        needed.resize(segment_ + 1U);
        needed.add(segment_);
        for (std::uint32_t k = segment_ + 1; k-- > 0;) {
            if (!needed.has(k)) continue;
            needed_.insert(needed_.begin(), k);
            for (std::uint32_t i = code_.segments[k].begin; i < code_.segments[k].end; ++i)
                if (code_.nodes[i].code == op::use) needed.add(static_cast<std::size_t>(code_.nodes[i].payload));
        }
    }

    bool is_settled(box answer) const noexcept { return is_point(answer, code_.segments[segment_].of); }

    void tell(open_fact what, const value_part& part) {
        if (what.segment >= 0) {
            given_[static_cast<std::size_t>(what.segment)] = part.values;
        } else if (what.list >= 0) {
            const bool is_known = part.values.lo == part.values.hi;
            members_[static_cast<std::size_t>(what.list)] = is_known ? static_cast<std::int32_t>(part.values.lo) : -1;
        } else {
            const auto slot = static_cast<std::size_t>(what.slot);
            slots_[slot] = part.is_wide ? part.values : first_of(part.values, kinds_[slot]);
        }
    }
    void forget(open_fact what) {
        if (what.segment >= 0) given_[static_cast<std::size_t>(what.segment)] = anything(kind::truth);
        else if (what.list >= 0) members_[static_cast<std::size_t>(what.list)] = -1;
        else slots_[static_cast<std::size_t>(what.slot)] = known_.facts().slots[what.slot];
    }

    /// Where a case gives something, completions judge.
    known_facts now() const noexcept {
        return {slots_.data(), members_.data(), given_.empty() ? nullptr : given_.data()};
    }
    static constexpr box anything(kind of) noexcept {
        return of == kind::choice ? set_of(~std::uint64_t{0}) : box{INT64_MIN, INT64_MAX};
    }

    box judged() noexcept {
        const known_facts facts = now();
        one_case<std::int64_t, false> carrier{code_, facts, room_.values.data()};
        std::uint32_t contradiction = no_segment;
        for (const std::uint32_t k : needed_)
            evaluate_segment(code_, facts, k, carrier, room_.values.data(), contradiction);
        return room_.values[segment_];
    }

    /// What is given can contradict the facts, and that of facts that are not asked too.
    number among_given(std::span<const std::uint32_t> parts, bool is_wide) {
        if (++searches_ > most_searches) return impossible;
        std::vector<supposed_values> supposed;
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            const value_part& part = asked_[i].parts[parts[i]];
            const bool is_fact = asked_[i].what.slot >= 0;
            const kind of = is_fact ? kinds_[static_cast<std::size_t>(asked_[i].what.slot)] : kind::count;
            supposed.push_back({asked_[i].what, part.is_wide ? part.values : first_of(part.values, of)});
        }
        const std::optional<box> answer = all_.answer_where(rule_, supposed);
        is_exact_ = is_exact_ && all_.is_exact();
        if (!answer) return impossible;
        return is_wide && !is_settled(*answer) ? left_open(parts) : number_of(*answer);
    }

    number number_of(box answer) {
        return numbers_.try_emplace({answer.lo, answer.hi}, static_cast<number>(1 + numbers_.size() + open_.size()))
            .first->second;
    }

    /// As explained last.
    bool is_open(open_fact what) const noexcept {
        if (what.segment >= 0) return false; // the facts that it rests on are
        return what.list >= 0 ? room_.open_lists.has(static_cast<std::size_t>(what.list))
                              : room_.open.has(static_cast<std::size_t>(what.slot));
    }

    /// By the parts of the facts that count, as judging has it.
    number left_open(std::span<const std::uint32_t> parts) {
        is_exact_ = false;
        std::vector<std::uint32_t> counting;
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            forget(asked_[i].what);
            const known_facts facts = now();
            evaluate(code_, facts, room_);
            maatstaf::explain(code_, facts, known_.made_for().domains().data(), segment_, room_);
            bool counts = is_open(asked_[i].what);
            for (const open_fact f : asked_[i].instead_of) counts = counts || is_open(f);
            counting.push_back(counts ? parts[i] + 1 : 0);
            if (counts) tell(asked_[i].what, asked_[i].parts[parts[i]]);
        }
        return open_.try_emplace(std::move(counting), static_cast<number>(1 + numbers_.size() + open_.size()))
            .first->second;
    }

    const situation& known_;
    completions& all_;
    std::size_t rule_;
    std::span<const asked_fact> asked_;
    const program& code_;
    std::span<const kind> kinds_;
    std::uint32_t segment_;
    std::vector<std::uint32_t> needed_; ///< the segments that the rule rests on, and itself
    std::vector<box> slots_;
    std::vector<std::int32_t> members_;
    std::vector<box> given_; ///< of each segment; empty where no definition is asked
    workspace room_;
    std::map<std::pair<std::int64_t, std::int64_t>, number> numbers_;
    std::map<std::vector<std::uint32_t>, number> open_;
    std::size_t searches_ = 0;
    bool is_exact_ = true, asks_definitions_ = false;
};

} // namespace maatstaf
