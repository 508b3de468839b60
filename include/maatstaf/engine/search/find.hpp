// Is there a case in which all these truths hold? A witness is one, tried out; `none` is a proof: every box that was looked at
// is contradicted, and every contradiction was traced to what was supposed. Within a budget of boxes: else `unsettled`.
// Deterministic, without recursion, and never a guess.
#pragma once

#include "complete_case.hpp"
#include "differences.hpp"
#include "linear_bounds.hpp"
#include "probe.hpp"
#include "split.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf::search {

enum class finding : std::uint8_t { witness, none, unsettled };

/// What a search may use, each for itself; the tests compare searches that go without one.
struct techniques {
    bool backward = true;    ///< say what wanted results say about arguments
    bool probe = true;       ///< try the ends and the middle of what is left
    bool differences = true; ///< reckon with what open numbers say about each other
    bool congruence = true;  ///< see what is the same though it is written otherwise
    bool sums = true;        ///< and what is known of a sum, of which congruence says the parts
    bool backjump = true;    ///< pass over suppositions that did not matter
};

class finder {
public:
    static constexpr std::uint64_t default_budget = 100'000;

    /// The terms must outlive it; more may be made between two searches. `cases`: the instances of which the terms speak; a
    /// witness is one only if the interpreter says so of each of them.
    finder(const terms& of, std::vector<const instance*> cases, techniques with = {})
        : terms_(of),
          cases_(std::move(cases)),
          with_(with),
          now_(of, with.backward),
          probe_(of),
          splitter_(of),
          differences_(of),
          congruence_(of),
          sums_(of) {}

    finding find(std::span<const term_number> wanted, std::uint64_t budget = default_budget) {
        boxes_ = 0;
        if (terms_.overflowed()) return finding::unsettled;
        now_.begin(wanted);
        probe_.begin();
        splitter_.begin();
        differences_.begin();
        congruence_.begin();
        sums_.begin();
        bool possible = true;
        for (const term_number t : wanted) possible = possible && now_.want(t, point(1));
        while (true) {
            ++boxes_;
            if (!possible || !contract(wanted)) {
                const std::optional<bool> turned = turn();
                if (!turned) return finding::none;
                possible = *turned;
            } else {
                if (is_found_) return is_confirmed() ? finding::witness : finding::unsettled;
                const auto next = splitter_.next(now_, wanted, [&](term_number t) { return probe_[t]; });
                if (!next) return finding::unsettled; // whatever it is, it holds: and yet it did not
                possible = now_.suppose(*next);
            }
            if (boxes_ >= budget) return finding::unsettled;
        }
    }

    /// Of the last search: what each variable is in the witness (of a choice the option as a set), any value of its domain
    /// where it does not matter.
    std::span<const std::int64_t> values() const noexcept { return values_; }
    std::uint64_t boxes() const noexcept { return boxes_; }

private:
    /// Until a case is found, or nothing more follows. False: contradicted.
    bool contract(std::span<const term_number> wanted) {
        while (true) {
            if (!now_.contract()) return false;
            is_found_ = try_cases(wanted);
            if (is_found_) return true;
            if (!contract_together()) return false;
            if (now_.is_settled()) return true;
        }
    }

    /// What follows from several terms together, the cheapest first. False: contradicted.
    bool contract_together() {
        const bool sums = with_.congruence && with_.sums;
        if (with_.congruence) {
            congruence_.gather(now_);
            if (!congruence_.contract(now_)) return false;
            if (!now_.is_settled()) return true;
            if (sums && !sums_.contract(now_, congruence_)) return false;
            if (!now_.is_settled()) return true;
        }
        return !with_.differences || differences_.contract(now_, [&](auto&& add) {
            if (sums) sums_.for_each_difference(congruence_, add);
        });
    }

    /// After a contradiction: the last supposition to blame was wrong, given the others to blame. Nothing: there is none.
    std::optional<bool> turn() {
        const auto blamed = now_.levels_to_blame();
        if (with_.backjump) {
            levels_.assign(blamed.begin(), blamed.end());
        } else {
            levels_.clear();
            for (std::uint32_t l = 1; l <= now_.steps().level(); ++l) levels_.push_back(l);
        }
        if (levels_.empty()) return std::nullopt;
        const supposition wrong = now_.steps().supposed_at(levels_.back());
        levels_.pop_back();
        now_.back_to(levels_.empty() ? 0 : levels_.back());
        return now_.learn(wrong.opposite(), levels_);
    }

    bool try_cases(std::span<const term_number> wanted) {
        probe_.look(now_, wanted);
        for (const tried where : all_tried) {
            if (!probe_.holds(now_, wanted, where)) {
                if (with_.probe) continue;
                break;
            }
            note_witness();
            return true;
        }
        if (with_.probe) probe_.holds(now_, wanted, tried::best); // what is supposed first
        return false;
    }

    /// It always is, or an operator would mean something else here.
    bool is_confirmed() const {
        for (const instance* of : cases_) {
            const auto value_of = [&](term_number t) {
                return now_.rests_on(t) ? std::optional{probe_[t]} : std::nullopt;
            };
            if (!complete_case{*of, values_}.agrees(value_of)) return false;
        }
        return true;
    }

    void note_witness() {
        values_.clear();
        for (const variable& v : terms_.variables())
            values_.push_back(v.of == kind::choice ? v.domain.lo & (~v.domain.lo + 1) : v.domain.lo);
        for (const term_number t : now_.cone())
            if (terms_.is_variable(t)) values_[static_cast<std::size_t>(terms_[t].by.payload)] = probe_[t];
    }

    const terms& terms_;
    std::vector<const instance*> cases_;
    techniques with_;
    contraction now_;
    probe probe_;
    splitter splitter_;
    differences differences_;
    congruence congruence_;
    linear_bounds sums_;
    std::vector<std::uint32_t> levels_;
    std::vector<std::int64_t> values_;
    std::uint64_t boxes_ = 0;
    bool is_found_ = false;
};

} // namespace maatstaf::search
